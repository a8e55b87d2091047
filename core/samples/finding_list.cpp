// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/finding_list.h"

#include <algorithm>

namespace tracseq::samples {

void FindingList::list(ImportRule rule, ImportSeverity severity, int row,
                       const ImportColumn* column, const QString& value, const QString& message)
{
    ImportFinding finding;
    finding.rule = rule;
    finding.severity = severity;
    finding.row = row;
    if (column != nullptr) {
        finding.column = column->column;
        finding.header = column->header;
    }
    finding.value = value.size() <= 80 ? value : QString(value.left(79) + u'…');
    finding.message = message;
    m_findings.push_back(std::move(finding));
}

std::vector<ImportFinding> FindingList::take()
{
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [](const ImportFinding& a, const ImportFinding& b) {
                         return std::tuple(a.severity, a.row, a.column) <
                                std::tuple(b.severity, b.row, b.column);
                     });
    m_merged.clear();
    m_causes.clear();
    return std::move(m_findings);
}

} // namespace tracseq::samples
