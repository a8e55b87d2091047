// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/samples/import_check.h"

#include <QHash>

namespace tracseq::samples {

/// Collects findings: errors one by one up to a limit, notices and warnings of one rule and column
/// as one with a count, findings of one cause as one with its rows, so that a sheet of a hundred
/// thousand rows has a list that can be read.
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
        list(rule, severity, row, column, value, message());
    }

    /// The same for what has one cause in many rows, which `cause` tells from others of the rule
    /// and column: they are one finding that names its rows, whatever its severity.
    template <typename Message>
    void addCause(ImportRule rule, ImportSeverity severity, int row, const ImportColumn* column,
                  const QString& value, const QString& cause, Message&& message)
    {
        const int place = column == nullptr ? -1 : column->column;
        const auto key = std::pair(std::pair(static_cast<int>(rule), place), cause);
        if (const auto known = m_causes.constFind(key); known != m_causes.constEnd()) {
            ImportFinding& finding = m_findings[*known];
            ++finding.count;
            if (finding.rows.size() < ImportFinding::kMaxRows) {
                finding.rows.push_back(row);
            }
            return;
        }
        if (severity != ImportSeverity::Error) {
            ++(severity == ImportSeverity::Warning ? m_warnings : m_notices);
        } else if (++m_errors > ImportCheck::kMaxListed) {
            return;
        }
        m_causes.insert(key, m_findings.size());
        list(rule, severity, row, column, value, message());
        m_findings.back().rows = {row};
    }

    /// One that was made before the rows were read.
    void addRemark(const ImportFinding& finding)
    {
        ++(finding.severity == ImportSeverity::Warning ? m_warnings : m_notices);
        m_findings.push_back(finding);
    }

    /// Errors first, then by row and column.
    std::vector<ImportFinding> take();

    [[nodiscard]] qint64 errors() const { return m_errors; }
    [[nodiscard]] qint64 warnings() const { return m_warnings; }
    [[nodiscard]] qint64 notices() const { return m_notices; }

private:
    void list(ImportRule rule, ImportSeverity severity, int row, const ImportColumn* column,
              const QString& value, const QString& message);

    std::vector<ImportFinding> m_findings;
    QHash<std::pair<int, int>, std::size_t> m_merged;
    QHash<std::pair<std::pair<int, int>, QString>, std::size_t> m_causes;
    qint64 m_errors = 0;   ///< causes of one kind count once
    qint64 m_warnings = 0; ///< kinds of them
    qint64 m_notices = 0;
};

} // namespace tracseq::samples
