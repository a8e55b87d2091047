// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entity_table_model.h"

#include "ui/models/row_marks.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/icons.h"

#include <algorithm>

namespace tracseq::ui {

using database::EntityQuery;
using database::Field;
using database::FieldType;
using database::Record;

namespace {

QVariant alignmentOf(const Field& field)
{
    const bool number = field.type == FieldType::Decimal || field.type == FieldType::Integer;
    return static_cast<int>((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

EntityTableModel::EntityTableModel(const database::Entity& entity, std::vector<TableColumn> columns,
                                   database::TaskRunner& tasks, changes::ChangeHub& hub,
                                   QObject* parent)
    : QAbstractTableModel(parent)
    , m_entity(entity)
    , m_columns(std::move(columns))
    , m_tasks(tasks)
    , m_mono(fonts::mono())
    , m_kept(kKeptRows)
    , m_fetchTimer(new QTimer(this))
{
    m_query.entity = &entity;
    m_query.descending = true;
    m_listTimer.setSingleShot(true);
    connect(&m_listTimer, &QTimer::timeout, this, &EntityTableModel::readList);
    m_fetchTimer->setSingleShot(true);
    m_fetchTimer->setInterval(0);
    connect(m_fetchTimer, &QTimer::timeout, this, &EntityTableModel::readWanted);
    connect(&hub, &changes::ChangeHub::changed, this, &EntityTableModel::onChanged);
}

EntityTableModel::~EntityTableModel()
{
    for (const auto& ticket : {m_firstTicket, m_listTicket, m_countTicket}) {
        if (ticket != nullptr) {
            ticket->cancel();
        }
    }
    for (const auto& ticket : std::as_const(m_underWay)) {
        ticket->cancel();
    }
}

// --- what the view asks

const Field& EntityTableModel::fieldAt(int column) const
{
    return m_entity
        .fields[static_cast<std::size_t>(m_columns[static_cast<std::size_t>(column)].field)];
}

int EntityTableModel::columnOf(int field) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(),
                                    [&](const TableColumn& c) { return c.field == field; });
    return found == m_columns.end() ? -1 : static_cast<int>(found - m_columns.begin());
}

qint64 EntityTableModel::ridAt(int row) const
{
    return row < 0 || row >= rowCount() ? -1 : (*m_rows)[static_cast<std::size_t>(row)];
}

int EntityTableModel::knownRowOf(qint64 rid) const
{
    if (const auto place = m_places.constFind(rid); place != m_places.constEnd()) {
        return *place;
    }
    if (const Row* kept = m_kept.object(rid); kept != nullptr && ridAt(kept->place) == rid) {
        return kept->place;
    }
    return -1;
}

int EntityTableModel::rowOf(qint64 rid) const
{
    if (const int known = knownRowOf(rid); known >= 0) {
        return known;
    }
    const auto found = std::find(m_rows->begin(), m_rows->end(), rid);
    return found == m_rows->end() ? -1 : static_cast<int>(found - m_rows->begin());
}

const EntityTableModel::Row* EntityTableModel::rowAt(int row) const
{
    Row* kept = m_kept.object(ridAt(row));
    if (kept == nullptr || kept->stamp != m_stamp) {
        want(row);
    }
    if (kept != nullptr) {
        kept->place = row;
    }
    return kept;
}

const Record* EntityTableModel::recordAt(int row) const
{
    const Row* kept = row < 0 || row >= rowCount() ? nullptr : rowAt(row);
    return kept == nullptr ? nullptr : &kept->record;
}

const Record* EntityTableModel::recordOf(qint64 rid) const
{
    const Row* kept = m_kept.object(rid);
    return kept == nullptr ? nullptr : &kept->record;
}

void EntityTableModel::setRowsInUse(std::function<std::vector<qint64>()> rowsInUse)
{
    m_rowsInUse = std::move(rowsInUse);
}

int EntityTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows->size());
}

int EntityTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant EntityTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const TableColumn& column = m_columns[static_cast<std::size_t>(index.column())];
    const Field& field = m_entity.fields[static_cast<std::size_t>(column.field)];
    if (role == Qt::TextAlignmentRole) {
        return alignmentOf(field);
    }
    if (role == Qt::FontRole) {
        return column.mono ? QVariant(m_mono) : QVariant();
    }
    const bool marks = m_marks != nullptr && column.field == m_entity.displayField;
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != kCopyRole && role != kToneRole &&
        role != Qt::ToolTipRole &&
        !(marks && (role == Qt::DecorationRole || role == Qt::AccessibleTextRole))) {
        return {};
    }
    const Row* row = rowAt(index.row());
    if (row == nullptr) {
        return {};
    }
    if (marks &&
        (role == Qt::DecorationRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)) {
        return mark(row->record, role);
    }
    const database::Value& value = row->record.values[static_cast<std::size_t>(column.field)];
    switch (role) {
    case Qt::EditRole:
        return editText(m_entity, field, value, m_names, m_locale);
    case kCopyRole:
        return copyText(m_entity, field, value, m_names, m_locale);
    case kToneRole: {
        const auto* state =
            field.type == FieldType::State ? m_entity.lifeCycle->state(value.text()) : nullptr;
        return state == nullptr ? QVariant() : QVariant(static_cast<int>(toneOf(state->tone)));
    }
    case Qt::ToolTipRole:
        // Only where a line does not show all of it.
        return field.type == FieldType::LongText || field.type == FieldType::Json
                   ? fieldText(m_entity, field, value, m_names, m_locale)
                   : QVariant();
    default:
        return fieldText(m_entity, field, value, m_names, m_locale);
    }
}

void EntityTableModel::setMarks(const RowMarks& marks, std::function<QString(int)> text)
{
    m_marks = &marks;
    m_markText = std::move(text);
    connect(&marks, &RowMarks::changed, this, &EntityTableModel::touchAll);
}

QVariant EntityTableModel::mark(const Record& record, int role) const
{
    const int count = m_marks->count(record.id);
    const auto at = static_cast<std::size_t>(m_entity.displayField);
    switch (role) {
    case Qt::DecorationRole:
        return count == 0 ? QVariant() : icon(QStringLiteral("vcs-conflicting"), Tone::Warning);
    case Qt::ToolTipRole:
        return count == 0 ? QVariant() : m_markText(count);
    default: {
        const QString name =
            fieldText(m_entity, m_entity.fields[at], record.values[at], m_names, m_locale);
        return count == 0 ? name : QString(name + QStringLiteral(", ") + m_markText(count));
    }
    }
}

bool EntityTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    return role == Qt::EditRole && m_editHook && flags(index).testFlag(Qt::ItemIsEditable) &&
           m_editHook(index, value.toString());
}

QVariant EntityTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const TableColumn& column = m_columns[static_cast<std::size_t>(section)];
    const Field& field = fieldAt(section);
    switch (role) {
    case Qt::DisplayRole:
        return labelWithUnit(field);
    case Qt::ToolTipRole:
        return *field.help == '\0' ? QVariant() : QCoreApplication::translate("Fields", field.help);
    case Qt::TextAlignmentRole:
        return alignmentOf(field);
    case kColumnKeyRole:
        return QString::fromLatin1(field.name);
    case kColumnWidthRole:
        return column.width;
    case kColumnHiddenRole:
        return column.hidden;
    default:
        return {};
    }
}

Qt::ItemFlags EntityTableModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && m_editHook) {
        const Field& field = fieldAt(index.column());
        if (!field.readOnly && field.type != FieldType::Json && field.type != FieldType::DateTime) {
            flags |= Qt::ItemIsEditable;
        }
    }
    return flags;
}

void EntityTableModel::sort(int column, Qt::SortOrder order)
{
    EntityQuery query = m_query;
    query.sortField = column < 0 || column >= columnCount()
                          ? -1
                          : m_columns[static_cast<std::size_t>(column)].field;
    query.descending = query.sortField < 0 || order == Qt::DescendingOrder;
    if (!(query == m_query) || m_token == 0) {
        setQuery(std::move(query));
    }
}

} // namespace tracseq::ui
