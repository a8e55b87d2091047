// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/dispose_dialog.h"

#include "ui/models/field_editor.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/password_field.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace tracseq::ui {

using samples::disposalEntity;
using namespace Qt::StringLiterals;

namespace {

const database::Field& describedField(int field)
{
    return disposalEntity().fields[static_cast<std::size_t>(field)];
}

} // namespace

DisposeDialog::DisposeDialog(std::vector<Uuid> samples, bool hasAccounts, Dispose dispose,
                             QWidget* parent)
    : QDialog(parent)
    , m_samples(std::move(samples))
    , m_hasAccounts(hasAccounts)
    , m_dispose(std::move(dispose))
    , m_error(new ErrorStrip(this))
    , m_method(new ChoiceBox(this))
    , m_reason(new QLineEdit(this))
    , m_witness(new QLineEdit(this))
{
    setObjectName(u"disposeDialog"_s);
    const int count = static_cast<int>(m_samples.size());
    setWindowTitle(tr("Dispose of %n sample(s)", nullptr, count));
    auto* column = makeDialogColumn(*this);
    column->addWidget(m_error);
    auto* says = new QLabel(tr("Their records stay, with all of their history. A second person "
                               "sees that it is done, and confirms it here."),
                            this);
    says->setWordWrap(true);
    column->addWidget(says);
    m_method->setObjectName(u"method"_s);
    QStringList methods{QString()};
    for (const database::Choice& choice : describedField(samples::DisposalMethod).choices) {
        methods += QCoreApplication::translate("Choices", choice.label);
    }
    m_method->setEntries(methods);
    auto* how =
        new FieldRow(describedField(samples::DisposalMethod).translatedLabel(), m_method, {}, this);
    how->setRequired(true);
    column->addWidget(how);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setMaxLength(1000);
    auto* why =
        new FieldRow(describedField(samples::DisposalReason).translatedLabel(), m_reason, {}, this);
    why->setRequired(true);
    column->addWidget(why);
    m_witness->setObjectName(u"witness"_s);
    auto* who = new FieldRow(describedField(samples::DisposalWitness).translatedLabel(), m_witness,
                             {}, this);
    who->setRequired(true);
    who->setHint(hasAccounts ? tr("Login name of the second person.")
                             : tr("Name of the second person."));
    column->addWidget(who);
    if (hasAccounts) {
        m_password = new PasswordField(this);
        m_password->setObjectName(u"witnessPassword"_s);
        auto* row = new FieldRow(tr("Their password"), m_password, {}, this);
        row->setRequired(true);
        column->addWidget(row);
        connect(m_password, &QLineEdit::textChanged, this, &DisposeDialog::validate);
    }
    column->addStretch();
    column->addWidget(
        makeDialogButtons(*this, tr("Dispose of %n sample(s)", nullptr, count), m_apply));
    connect(m_method, &ChoiceBox::choiceChanged, this, &DisposeDialog::validate);
    connect(m_reason, &QLineEdit::textChanged, this, &DisposeDialog::validate);
    connect(m_witness, &QLineEdit::textChanged, this, &DisposeDialog::validate);
    m_method->setFocus();
    validate();
}

QString DisposeDialog::method() const
{
    for (const database::Choice& choice : describedField(samples::DisposalMethod).choices) {
        if (m_method->choice() == QCoreApplication::translate("Choices", choice.label)) {
            return QString::fromLatin1(choice.name);
        }
    }
    return {};
}

void DisposeDialog::validate()
{
    m_apply->setEnabled(!m_working && !method().isEmpty() &&
                        !m_reason->text().trimmed().isEmpty() &&
                        !m_witness->text().trimmed().isEmpty() &&
                        (!m_hasAccounts || !m_password->text().isEmpty()));
}

void DisposeDialog::accept()
{
    if (!m_apply->isEnabled()) {
        return;
    }
    m_working = true;
    m_error->clear();
    validate();
    lab::DisposalRequest request;
    request.samples = m_samples;
    request.method = method();
    request.reason = m_reason->text().trimmed();
    request.witness = m_witness->text().trimmed();
    if (m_hasAccounts) {
        request.witnessPassword = m_password->take();
    }
    m_dispose(request, this, [this](const Result<changes::Written>& written) {
        m_working = false;
        if (!written) {
            m_error->showError(written.error());
            validate();
            return;
        }
        Q_EMIT disposed(*written);
        QDialog::accept();
    });
}

} // namespace tracseq::ui
