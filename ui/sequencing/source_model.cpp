// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/source_model.h"

#include "ui/widgets/data_table.h"

#include <QGuiApplication>
#include <QMimeData>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLibraryWidth = 88; // the names of samples need the rest of the room
}

void SourceModel::setRows(std::vector<SourceRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

DragRow SourceModel::rowAt(int row) const
{
    const SourceRow& source = m_rows[static_cast<std::size_t>(row)];
    return source.library.isNull() ? DragRow{DragRow::Kind::Sample, source.sample}
                                   : DragRow{DragRow::Kind::Library, source.library};
}

int SourceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SourceModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SourceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const SourceRow& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::ForegroundRole && index.column() == Library && row.library.isNull()) {
        return colorsOf(QGuiApplication::palette()).muted;
    }
    if (role == Qt::ToolTipRole) {
        const QString told =
            row.library.isNull()
                ? tr("%1 has no library yet; you are asked for its indexes.").arg(row.sampleName)
                : tr("%1, library %2\ni7 %3, i5 %4")
                      .arg(row.sampleName, row.libraryName, row.i7.isEmpty() ? u"–"_s : row.i7,
                           row.i5.isEmpty() ? u"–"_s : row.i5);
        return row.project.isEmpty() ? told : told + u'\n' + tr("Project %1").arg(row.project);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Sample:
        return row.sampleName;
    case Library:
        return row.library.isNull() ? tr("none yet") : row.libraryName;
    case Project:
        return row.project;
    default:
        return {};
    }
}

QVariant SourceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == kColumnWidthRole && section == Library) {
        return kLibraryWidth;
    }
    if (role == kColumnHiddenRole) {
        return section == Project; // the names need the room; the tool tip has it
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Sample:
        return tr("Sample");
    case Library:
        return tr("Library");
    case Project:
        return tr("Project");
    default:
        return {};
    }
}

Qt::ItemFlags SourceModel::flags(const QModelIndex& index) const
{
    return QAbstractTableModel::flags(index) |
           (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QMimeData* SourceModel::mimeData(const QModelIndexList& indexes) const
{
    QList<DragRow> rows;
    for (const QModelIndex& index : indexes) {
        const DragRow row = rowAt(index.row());
        if (!rows.contains(row)) {
            rows.append(row);
        }
    }
    return toMime(rows);
}

} // namespace tracseq::ui
