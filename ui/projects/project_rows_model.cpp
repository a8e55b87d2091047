// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/project_rows_model.h"

#include "ui/widgets/data_table.h"

namespace tracseq::ui {

using database::Field;
using database::FieldType;

namespace {

QVariant alignmentIn(bool atRight)
{
    return QVariant::fromValue<Qt::Alignment>((atRight ? Qt::AlignRight : Qt::AlignLeft) |
                                              Qt::AlignVCenter);
}

} // namespace

ProjectRowsModel::ProjectRowsModel(const database::Entity& entity,
                                   std::vector<ProjectColumn> columns, QObject* parent)
    : QAbstractTableModel(parent)
    , m_entity(entity)
    , m_columns(std::move(columns))
{
    int text = 0;
    m_textOf.reserve(m_columns.size());
    for (ProjectColumn& column : m_columns) {
        m_textOf.push_back(column.field < 0 ? text++ : -1);
        if (column.field >= 0) {
            const FieldType type = entity.fields[static_cast<std::size_t>(column.field)].type;
            column.atRight = type == FieldType::Decimal || type == FieldType::Integer;
        }
    }
}

void ProjectRowsModel::setRows(std::vector<ProjectRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const ProjectRow* ProjectRowsModel::rowAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_rows[static_cast<std::size_t>(row)];
}

int ProjectRowsModel::rowOf(const Uuid& id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (m_rows[static_cast<std::size_t>(row)].record.id == id) {
            return row;
        }
    }
    return -1;
}

int ProjectRowsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProjectRowsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant ProjectRowsModel::data(const QModelIndex& index, int role) const
{
    const ProjectRow* row = rowAt(index.row());
    if (row == nullptr) {
        return {};
    }
    const auto place = static_cast<std::size_t>(index.column());
    const ProjectColumn& column = m_columns[place];
    if (role == Qt::TextAlignmentRole) {
        return alignmentIn(column.atRight);
    }
    if (column.field < 0) {
        if (role == kToneRole && row->tone) {
            return static_cast<int>(*row->tone);
        }
        return role == Qt::DisplayRole ? QVariant(row->texts.value(m_textOf[place])) : QVariant();
    }
    const Field& field = m_entity.fields[static_cast<std::size_t>(column.field)];
    const database::Value& value = row->record.values[static_cast<std::size_t>(column.field)];
    switch (role) {
    case Qt::DisplayRole:
        return fieldText(m_entity, field, value, {}, m_locale);
    case kCopyRole:
        return copyText(m_entity, field, value, {}, m_locale);
    case kToneRole: {
        const auto* state =
            field.type == FieldType::State ? m_entity.lifeCycle->state(value.text()) : nullptr;
        return state == nullptr ? QVariant() : QVariant(static_cast<int>(toneOf(state->tone)));
    }
    case Qt::ToolTipRole:
        return field.type == FieldType::Text ? QVariant(value.text()) : QVariant();
    default:
        return {};
    }
}

QVariant ProjectRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const auto place = static_cast<std::size_t>(section);
    const ProjectColumn& column = m_columns[place];
    const Field* field =
        column.field < 0 ? nullptr : &m_entity.fields[static_cast<std::size_t>(column.field)];
    switch (role) {
    case Qt::DisplayRole:
        return field == nullptr ? column.title : labelWithUnit(*field);
    case Qt::TextAlignmentRole:
        return alignmentIn(column.atRight);
    case kColumnKeyRole:
        return field == nullptr ? QStringLiteral("text%1").arg(m_textOf[place])
                                : QString::fromLatin1(field->name);
    case kColumnWidthRole:
        return column.width;
    default:
        return {};
    }
}

} // namespace tracseq::ui
