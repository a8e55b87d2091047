// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/run_list_model.h"

#include "core/sequencing/run.h"
#include "ui/models/conflict_button.h"
#include "ui/models/row_marks.h"
#include "ui/sequencing/run_words.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/icons.h"

#include <QLocale>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

void RunListModel::setRuns(const std::vector<RunSummary>& runs)
{
    beginResetModel();
    m_runs = runs;
    endResetModel();
}

void RunListModel::setMarks(const RowMarks& marks)
{
    m_marks = &marks;
    connect(&marks, &RowMarks::changed, this, [this] {
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name));
        }
    });
}

Uuid RunListModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_runs[static_cast<std::size_t>(row)].id : Uuid();
}

int RunListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const RunSummary& run = m_runs[static_cast<std::size_t>(index.row())];
    if (role == kToneRole && index.column() == Status) {
        return static_cast<int>(runTone(run.status));
    }
    if (role == Qt::TextAlignmentRole && index.column() == Libraries) {
        return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    }
    const bool marked = role == Qt::DecorationRole || role == Qt::ToolTipRole;
    if (const int count =
            marked && m_marks != nullptr && index.column() == Name ? m_marks->count(run.id) : 0;
        count > 0) {
        return role == Qt::DecorationRole ? QVariant(icon(u"vcs-conflicting"_s, Tone::Warning))
                                          : QVariant(conflictCountText(count));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Name:
        return run.name;
    case Instrument:
        return run.instrument;
    case FlowCell:
        return run.flowCell;
    case Libraries:
        return QLocale().toString(run.libraries);
    case Status:
        return runStatusWord(run.status);
    default:
        return {};
    }
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    static constexpr int kWidths[] = {200, 160, 120, 90, 140};
    if (role == kColumnWidthRole && section < ColumnCount) {
        return kWidths[section];
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Run");
    case Instrument:
        return tr("Instrument");
    case FlowCell:
        return tr("Flow cell type");
    case Libraries:
        return tr("Libraries");
    case Status:
        return tr("Status");
    default:
        return {};
    }
}

} // namespace tracseq::ui
