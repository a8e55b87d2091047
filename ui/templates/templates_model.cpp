// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templates_model.h"

#include "core/templates/template.h"
#include "ui/models/field_text.h"
#include "ui/widgets/data_table.h"

#include <array>

namespace tracseq::ui {

using templates::TemplateInfo;
using templates::TemplateVersionInfo;

void TemplatesModel::setTemplates(std::vector<TemplateInfo> all)
{
    beginResetModel();
    m_all = std::move(all);
    m_rows.clear();
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        for (std::size_t version = 0; version < m_all[i].versions.size(); ++version) {
            m_rows.push_back({i, version});
        }
    }
    endResetModel();
}

const TemplateVersionInfo* TemplatesModel::versionAt(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return nullptr;
    }
    const Row& at = m_rows[static_cast<std::size_t>(row)];
    return &m_all[at.ofTemplate].versions[at.version];
}

const TemplateInfo* TemplatesModel::templateAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr
                                        : &m_all[m_rows[static_cast<std::size_t>(row)].ofTemplate];
}

int TemplatesModel::rowOf(const Uuid& id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (versionAt(row)->id == id || templateAt(row)->id == id) {
            return row;
        }
    }
    return -1;
}

int TemplatesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TemplatesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : CategoryColumn + 1;
}

QVariant TemplatesModel::data(const QModelIndex& index, int role) const
{
    const TemplateVersionInfo* version = versionAt(index.row());
    if (version == nullptr) {
        return {};
    }
    const TemplateInfo* of = templateAt(index.row());
    const database::Entity& entity = templates::templateVersionEntity();
    if (role == kToneRole && index.column() == StateColumn) {
        const auto* state = entity.lifeCycle->state(version->state);
        return state == nullptr ? QVariant() : QVariant(static_cast<int>(toneOf(state->tone)));
    }
    if (role == Qt::ToolTipRole) {
        return of->description.isEmpty() ? QVariant() : QVariant(of->description);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case NameColumn:
        return of->name;
    case VersionColumn:
        return QString::number(version->number);
    case StateColumn:
        return entity.lifeCycle->label(version->state);
    default:
        return database::displayText(
            templates::templateEntity(),
            templates::templateEntity().fields[templates::TemplateCategory],
            database::Value(of->category), QLocale());
    }
}

QVariant TemplatesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section > CategoryColumn) {
        return {};
    }
    static constexpr std::array kKeys = {"name", "version", "state", "category"};
    static constexpr std::array kWidths = {220, 80, 110, 140};
    const auto at = static_cast<std::size_t>(section);
    switch (role) {
    case Qt::DisplayRole:
        switch (section) {
        case NameColumn:
            return tr("Template");
        case VersionColumn:
            return tr("Version");
        case StateColumn:
            return tr("Status");
        default:
            return tr("Category");
        }
    case kColumnKeyRole:
        return QString::fromLatin1(kKeys.at(at));
    case kColumnWidthRole:
        return kWidths.at(at);
    default:
        return {};
    }
}

} // namespace tracseq::ui
