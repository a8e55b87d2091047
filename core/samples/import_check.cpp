// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/import_check.h"

#include "core/samples/column_fit.h"
#include "core/samples/fixed_values.h"
#include "core/samples/lost_letters.h"
#include "core/samples/row_reader.h"
#include "core/samples/sample.h"
#include "core/samples/sheet_judge.h"

#include <QCoreApplication>
#include <algorithm>

namespace tracseq::samples {

using database::Connection;
using database::Value;
using tabular::Sheet;

namespace {

constexpr int kProgressRows = 256;

/// Letters as SQLite's NOCASE compares them.
QByteArray nocase(const QString& text)
{
    QByteArray key = text.toUtf8();
    for (char& c : key) {
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c + 32);
        }
    }
    return key;
}

/// What has to be unique, within the file and against the lab.
class UniqueJudge {
public:
    UniqueJudge(Connection& lab, FindingList& findings)
        : m_lab(lab)
        , m_findings(findings)
    {
    }

    Status prepare()
    {
        auto any = m_lab.prepare("SELECT EXISTS (SELECT 1 FROM sample WHERE deleted = 0)");
        if (!any) {
            return failure(any.error());
        }
        const auto row = any->step();
        if (!row) {
            return failure(row.error());
        }
        m_labHasSamples = any->integer(0) != 0;
        auto byName = m_lab.prepare("SELECT name, accession FROM sample WHERE deleted = 0 AND "
                                    "ifnull(project, x'') = ?1 AND name = ?2 COLLATE NOCASE");
        auto byBarcode = m_lab.prepare("SELECT name, accession FROM sample WHERE deleted = 0 AND "
                                       "barcode = ?1 COLLATE NOCASE");
        if (!byName || !byBarcode) {
            return failure(byName ? byBarcode.error() : byName.error());
        }
        m_byName = std::move(*byName);
        m_byBarcode = std::move(*byBarcode);
        return {};
    }

    /// True when the lab already has the row's name or barcode.
    Result<bool> judge(int row, const RowReader& reader, const std::vector<Value>& values)
    {
        bool taken = false;
        if (const QString* name = values[Name].textIf()) {
            const QByteArray project = values[Project].bytes();
            QByteArray key = nocase(*name);
            key += '\x1f';
            key += reader.unknownProject().isEmpty() ? project : nocase(reader.unknownProject());
            note(m_names, key, row);
            if (m_labHasSamples && reader.unknownProject().isEmpty()) {
                m_byName.reset();
                m_byName.bind(1, project.isNull() ? QByteArrayLiteral("") : project);
                m_byName.bind(2, *name);
                auto held = holder(m_byName, row, reader.columnOf(Name), Name, *name);
                if (!held) {
                    return held;
                }
                taken = *held;
            }
        }
        if (const QString* barcode = values[Barcode].textIf()) {
            note(m_barcodes, nocase(*barcode), row);
            if (m_labHasSamples) {
                m_byBarcode.reset();
                m_byBarcode.bind(1, *barcode);
                auto held = holder(m_byBarcode, row, reader.columnOf(Barcode), Barcode, *barcode);
                if (!held) {
                    return held;
                }
                taken = taken || *held;
            }
        }
        return taken;
    }

    /// Reports what stands more than once in the file; calls mark(row) for each row concerned.
    template <typename Mark>
    void finish(const RowReader& reader, const Sheet& sheet, Mark&& mark)
    {
        report(m_names, reader.columnOf(Name), Name, sheet, mark);
        report(m_barcodes, reader.columnOf(Barcode), Barcode, sheet, mark);
    }

private:
    struct Keys {
        QHash<QByteArray, int> first;           ///< row
        std::vector<std::pair<int, int>> again; ///< first row, later row
    };

    static void note(Keys& keys, const QByteArray& key, int row)
    {
        const auto known = keys.first.constFind(key);
        if (known == keys.first.constEnd()) {
            keys.first.insert(key, row);
        } else {
            keys.again.emplace_back(*known, row);
        }
    }

    Result<bool> holder(database::Statement& query, int row, const ImportColumn* column, int field,
                        const QString& value)
    {
        auto found = query.step();
        if (!found || !*found) {
            return found;
        }
        m_findings.add(ImportRule::DuplicateInLab, ImportSeverity::Error, row, column, value, [&] {
            return QCoreApplication::translate(
                       "Import", "%1 “%2” is already taken in the lab by sample %3 (%4).")
                .arg(sampleEntity().fields[static_cast<std::size_t>(field)].translatedLabel(),
                     value, query.text(0), query.text(1));
        });
        return true;
    }

    template <typename Mark>
    void report(Keys& keys, const ImportColumn* column, int field, const Sheet& sheet, Mark&& mark)
    {
        std::sort(keys.again.begin(), keys.again.end());
        for (std::size_t i = 0; i < keys.again.size();) {
            const int first = keys.again[i].first;
            std::vector<int> rows = {first};
            for (; i < keys.again.size() && keys.again[i].first == first; ++i) {
                rows.push_back(keys.again[i].second);
            }
            QStringList numbers;
            for (const int row : rows) {
                mark(row);
                if (numbers.size() < 10) {
                    numbers += QString::number(row + 1);
                }
            }
            if (rows.size() > 10) {
                numbers += QStringLiteral("…");
            }
            const QString value =
                column == nullptr ? QString() : sheet.cell(first, column->column).text();
            m_findings.add(
                ImportRule::DuplicateInFile, ImportSeverity::Error, first, column, value, [&] {
                    return QCoreApplication::translate(
                               "Import", "%1 “%2” stands in several rows: %3. Each sample "
                                         "needs its own.")
                        .arg(sampleEntity()
                                 .fields[static_cast<std::size_t>(field)]
                                 .translatedLabel(),
                             value, numbers.join(QStringLiteral(", ")));
                });
        }
    }

    Connection& m_lab;
    FindingList& m_findings;
    bool m_labHasSamples = false;
    database::Statement m_byName;
    database::Statement m_byBarcode;
    Keys m_names;
    Keys m_barcodes;
};

/// Merged cells in the data: nobody can say which row or column the value belongs to.
void judgeMerged(const ImportPlan& plan, const Sheet& sheet, ImportCheck& check,
                 FindingList& findings)
{
    for (const tabular::CellRange& range : sheet.mergedRanges()) {
        const ImportColumn* hit = nullptr;
        auto column =
            std::lower_bound(plan.columns.begin(), plan.columns.end(), range.firstColumn,
                             [](const ImportColumn& c, int wanted) { return c.column < wanted; });
        for (; column != plan.columns.end() && column->column <= range.lastColumn; ++column) {
            if (column->use != ColumnUse::Ignore) {
                hit = &*column;
                break;
            }
        }
        const int first = std::max(range.firstRow, check.firstRow);
        const int last = std::min(range.lastRow, sheet.rowCount() - 1);
        if (hit == nullptr || first > last) {
            continue;
        }
        bool empty = true;
        for (int row = first; row <= last; ++row) {
            RowVerdict& verdict = check.verdicts[static_cast<std::size_t>(row - check.firstRow)];
            if (verdict != RowVerdict::Skipped) {
                verdict = RowVerdict::Bad;
                empty = false;
            }
        }
        if (!empty) {
            findings.add(
                ImportRule::MergedCells, ImportSeverity::Error, first, hit, range.name(), [&] {
                    return QCoreApplication::translate(
                               "Import", "The cells %1 are merged, so their value belongs to no "
                                         "single row. Unmerge them and fill in each cell.")
                        .arg(range.name());
                });
        }
    }
}

/// Names a row that is skipped, and why.
void nameBlank(const Sheet& sheet, int row, FindingList& findings)
{
    const bool isBlank = sheet.isBlankRow(row);
    findings.addCause(
        ImportRule::RowBlank, ImportSeverity::Notice, row, nullptr, {},
        isBlank ? QStringLiteral("blank") : QStringLiteral("ignored"), [&] {
            return isBlank ? QCoreApplication::translate("Import", "The row is blank and skipped.")
                           : QCoreApplication::translate("Import",
                                                         "The row has values only in columns that "
                                                         "are left out, and is skipped.");
        });
}

} // namespace

Result<ImportCheck> checkImport(const ImportPlan& asked, const Sheet& sheet, Connection& lab,
                                const ImportOptions& options, Progress& progress)
{
    const ImportPlan plan = settledPlan(asked, sheet);
    ImportCheck check;
    check.sheet = sheet.name();
    check.firstRow = plan.headerRow + 1;
    FindingList findings;
    check.blocked = judgeSheet(plan, sheet, findings);
    auto projects = ProjectIndex::load(lab);
    if (!projects) {
        return failure(projects.error());
    }
    const int rows = plan.headerRow < 0 ? 0 : std::max(0, sheet.rowCount() - check.firstRow);
    check.verdicts.assign(static_cast<std::size_t>(rows), RowVerdict::Skipped);
    // A wrong value for all rows is told once, whether or not a row needs it.
    const ImportPlan usable = withoutWrongFixed(plan, sheet, *projects, options, findings);
    check.blocked = check.blocked || usable.fixed.size() < plan.fixed.size();
    RowReader reader(usable, sheet, *projects, options);
    UniqueJudge unique(lab, findings);
    TRACSEQ_TRY(unique.prepare());
    QHash<QByteArray, QString> newProjects;
    for (int i = 0; i < rows; ++i) {
        if (i % kProgressRows == 0 && !progress.update(i, rows)) {
            return failure(ErrorCode::Cancelled);
        }
        const int row = check.firstRow + i;
        const auto outcome = reader.read(row, findings);
        if (outcome == RowReader::Outcome::Blank || outcome == RowReader::Outcome::HeaderAgain) {
            if (outcome == RowReader::Outcome::Blank) {
                nameBlank(sheet, row, findings);
            }
            continue;
        }
        const auto taken = unique.judge(row, reader, reader.values());
        if (!taken) {
            return failure(taken.error());
        }
        if (const QString& code = reader.unknownProject(); !code.isEmpty()) {
            const QByteArray key = nocase(code);
            if (!newProjects.contains(key)) {
                newProjects.insert(key, code);
                check.newProjects += code;
            }
        }
        check.verdicts[static_cast<std::size_t>(i)] =
            outcome == RowReader::Outcome::Bad || *taken ? RowVerdict::Bad : RowVerdict::Good;
    }
    unique.finish(reader, sheet, [&](int row) {
        check.verdicts[static_cast<std::size_t>(row - check.firstRow)] = RowVerdict::Bad;
    });
    judgeMerged(plan, sheet, check, findings);

    check.read = rows;
    check.good = std::count(check.verdicts.begin(), check.verdicts.end(), RowVerdict::Good);
    check.bad = std::count(check.verdicts.begin(), check.verdicts.end(), RowVerdict::Bad);
    check.skipped = check.read - check.good - check.bad;
    if (!check.blocked && check.good + check.bad == 0) {
        check.blocked = true;
        findings.add(ImportRule::NoRows, ImportSeverity::Error, -1, nullptr, {}, [] {
            return QCoreApplication::translate("Import",
                                               "There are headings but no rows below them.");
        });
    }
    if (check.blocked) { // no row can be imported, however good it is by itself
        check.bad += check.good;
        check.good = 0;
    }
    check.errors = findings.errors();
    check.warnings = findings.warnings();
    check.notices = findings.notices();
    check.findings = findings.take();
    return check;
}

} // namespace tracseq::samples
