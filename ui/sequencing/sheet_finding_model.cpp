// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/sheet_finding_model.h"

#include "ui/sequencing/sheet_words.h"
#include "ui/widgets/data_table.h"

#include <numeric>

namespace tracseq::ui {

using namespace Qt::StringLiterals;
using sequencing::SheetFinding;

void SheetFindingModel::setSheet(std::shared_ptr<const CheckedSheet> sheet)
{
    beginResetModel();
    m_sheet = std::move(sheet);
    m_order.clear();
    if (m_sheet) {
        const auto& findings = m_sheet->report.findings;
        m_order.resize(findings.size());
        std::iota(m_order.begin(), m_order.end(), 0);
        std::stable_sort(m_order.begin(), m_order.end(), [&findings](int a, int b) {
            return severityOf(findings[static_cast<std::size_t>(a)]) >
                   severityOf(findings[static_cast<std::size_t>(b)]);
        });
    }
    endResetModel();
}

const SheetFinding* SheetFindingModel::finding(int row) const
{
    if (!m_sheet || row < 0 || row >= rowCount()) {
        return nullptr;
    }
    const int place = m_order[static_cast<std::size_t>(row)];
    return &m_sheet->report.findings[static_cast<std::size_t>(place)];
}

int SheetFindingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int SheetFindingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SheetFindingModel::data(const QModelIndex& index, int role) const
{
    const SheetFinding* found = finding(index.row());
    if (found == nullptr) {
        return {};
    }
    if (role == kToneRole && index.column() == Severity) {
        return static_cast<int>(toneOf(severityOf(*found)));
    }
    if (role == Qt::ToolTipRole && index.column() == Sentence) {
        return findingText(*found);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case Severity:
        return severityWord(severityOf(*found));
    case Line:
        return found->line > 0 ? QString::number(found->line) : QString();
    case Place:
        return found->column > 0 && !found->columnName.isEmpty()
                   ? u"%1 · %2"_s.arg(found->column).arg(found->columnName)
               : found->column > 0 ? QString::number(found->column)
                                   : found->columnName;
    case Sentence:
        return findingText(*found);
    case Code:
        return codeName(found->code);
    default:
        return {};
    }
}

QVariant SheetFindingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    static constexpr int kWidths[] = {90, 46, 120, 440, 200};
    if (role == kColumnWidthRole && section < ColumnCount) {
        return kWidths[section];
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Severity:
        return tr("Kind");
    case Line:
        return tr("Line");
    case Place:
        return tr("Column");
    case Sentence:
        return tr("What was found");
    case Code:
        return tr("Code");
    default:
        return {};
    }
}

} // namespace tracseq::ui
