// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_problem_model.h"

#include "core/tabular/cell.h"
#include "ui/import/import_words.h"
#include "ui/widgets/data_table.h"

#include <QLocale>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

void ImportProblemModel::setFindings(std::vector<samples::ImportFinding> findings)
{
    beginResetModel();
    m_findings = std::move(findings);
    endResetModel();
}

const samples::ImportFinding* ImportProblemModel::finding(int row) const
{
    return row >= 0 && row < static_cast<int>(m_findings.size())
               ? &m_findings[static_cast<std::size_t>(row)]
               : nullptr;
}

int ImportProblemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_findings.size());
}

int ImportProblemModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ImportProblemModel::data(const QModelIndex& index, int role) const
{
    const samples::ImportFinding* found = finding(index.row());
    if (found == nullptr) {
        return {};
    }
    if (role == kToneRole && index.column() == Severity) {
        return static_cast<int>(toneOf(found->severity));
    }
    if (role == Qt::ToolTipRole && index.column() == Sentence) {
        return found->message;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Severity:
        return severityWord(found->severity);
    case Row:
        return found->row >= 0 ? QString::number(found->row + 1) : QString();
    case Place:
        return found->column < 0 ? found->header
               : found->header.isEmpty()
                   ? tabular::columnName(found->column)
                   : u"%1 · %2"_s.arg(tabular::columnName(found->column), found->header);
    case Sentence:
        if (found->count > 1 && !found->rows.empty()) {
            return tr("%1 (%n row(s): %2)", nullptr, static_cast<int>(found->count))
                .arg(found->message, samples::findingRows(*found));
        }
        return found->count > 1 ? tr("%1 (%n time(s))", nullptr, static_cast<int>(found->count))
                                      .arg(found->message)
                                : found->message;
    case Value:
        return found->value;
    default:
        return {};
    }
}

QVariant ImportProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    static constexpr int kWidths[] = {100, 50, 150, 110, 420};
    if (role == kColumnWidthRole && section < ColumnCount) {
        return kWidths[section];
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Severity:
        return tr("Kind");
    case Row:
        return tr("Row");
    case Place:
        return tr("Column");
    case Sentence:
        return tr("What was found");
    case Value:
        return tr("In the cell");
    default:
        return {};
    }
}

} // namespace tracseq::ui
