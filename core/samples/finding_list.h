// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/import_check.h"

#include <QHash>

namespace tracseq::samples {

/// Collects findings: errors one by one up to a limit, notices and warnings of one rule and column
/// as one with a count, so that a sheet of a hundred thousand rows has a list that can be read.
class FindingList {
public:
    /// Makes the message only when the finding is listed.
    template <typename Message>
    void add(ImportRule rule, ImportSeverity severity, int row, const ImportColumn* column,
             const QString& value, Message&& message)
    {
        if (severity == ImportSeverity::Error) {
            if (++m_errors > ImportCheck::kMaxListed) {
                return;
            }
        } else {
            const int place = column == nullptr ? -1 : column->column;
            const auto key = std::pair(static_cast<int>(rule), place);
            if (const auto known = m_merged.constFind(key); known != m_merged.constEnd()) {
                ++m_findings[*known].count;
                return;
            }
            m_merged.insert(key, m_findings.size());
            ++(severity == ImportSeverity::Warning ? m_warnings : m_notices);
        }
        ImportFinding finding;
        finding.rule = rule;
        finding.severity = severity;
        finding.row = row;
        if (column != nullptr) {
            finding.column = column->column;
            finding.header = column->header;
        }
        finding.value = value.size() <= 80 ? value : QString(value.left(79) + u'…');
        finding.message = message();
        m_findings.push_back(std::move(finding));
    }

    /// Errors first, then by row and column.
    std::vector<ImportFinding> take();

    [[nodiscard]] qint64 errors() const { return m_errors; }
    [[nodiscard]] qint64 warnings() const { return m_warnings; }
    [[nodiscard]] qint64 notices() const { return m_notices; }

private:
    std::vector<ImportFinding> m_findings;
    QHash<std::pair<int, int>, std::size_t> m_merged;
    qint64 m_errors = 0;
    qint64 m_warnings = 0; ///< kinds of them
    qint64 m_notices = 0;
};

} // namespace tracseq::samples
