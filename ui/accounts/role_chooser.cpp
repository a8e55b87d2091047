// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/role_chooser.h"

#include "ui/widgets/field_row.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace tracseq::ui {

using accounts::Role;
using namespace Qt::StringLiterals;

QString roleDescription(Role role)
{
    switch (role) {
    case Role::Guest:
        return RoleChooser::tr("Reads everything and changes nothing.");
    case Role::DataAnalyst:
        return RoleChooser::tr("Reads and exports, keeps views and makes reports.");
    case Role::ResearchScientist:
        return RoleChooser::tr("Submits and corrects samples, adds projects, makes reports.");
    case Role::LabTechnician:
        return RoleChooser::tr("Processes samples: validates them, makes libraries, plans runs, "
                               "records quality checks and signs.");
    case Role::PrincipalInvestigator:
        return RoleChooser::tr("Does all that and decides: removes samples and libraries, closes "
                               "projects, reviews and releases; sees the accounts.");
    case Role::LabAdministrator:
        return RoleChooser::tr("Does everything, and manages the accounts.");
    }
    return {};
}

RoleChooser::RoleChooser(Role present, QWidget* parent)
    : QWidget(parent)
    , m_box(new QComboBox(this))
    , m_row(new FieldRow(tr("Role"), m_box, {}, this))
{
    m_box->setObjectName(u"role"_s);
    for (const Role role : accounts::allRoles()) {
        m_box->addItem(accounts::roleLabel(role), static_cast<int>(role));
        m_box->setItemData(m_box->count() - 1, roleDescription(role), Qt::ToolTipRole);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_row);
    connect(m_box, &QComboBox::currentIndexChanged, this, [this] {
        m_row->setHint(roleDescription(role()));
        Q_EMIT changed();
    });
    m_box->setCurrentIndex(m_box->findData(static_cast<int>(present)));
    m_row->setHint(roleDescription(role()));
    setFocusProxy(m_box);
}

Role RoleChooser::role() const
{
    return static_cast<Role>(m_box->currentData().toInt());
}

} // namespace tracseq::ui
