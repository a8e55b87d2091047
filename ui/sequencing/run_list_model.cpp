// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/run_list_model.h"

#include "core/sequencing/run.h"
#include "ui/sequencing/run_words.h"
#include "ui/widgets/data_table.h"

#include <QLocale>

namespace tracseq::ui {

void RunListModel::setRuns(const std::vector<RunSummary>& runs)
{
    beginResetModel();
    m_runs = runs;
    endResetModel();
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
    static constexpr int kWidths[] = {220, 170, 130, 90, 110};
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
