// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/sheet_judge.h"

#include "core/samples/column_fit.h"
#include "core/samples/import_proposal.h"
#include "core/samples/lost_letters.h"
#include "core/samples/sample.h"
#include "core/tabular/quantity.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>

namespace tracseq::samples {

using tabular::Sheet;

namespace {

class SheetJudge {
public:
    SheetJudge(const ImportPlan& plan, const Sheet& sheet, FindingList& findings)
        : m_plan(plan)
        , m_sheet(sheet)
        , m_findings(findings)
    {
    }

    bool judge()
    {
        if (m_sheet.rowCount() == 0) {
            block(ImportRule::SheetEmpty, nullptr,
                  QCoreApplication::translate("Import",
                                              "The sheet is empty. Choose another sheet or file."));
            return true;
        }
        if (m_plan.headerRow < 0) {
            block(ImportRule::NoHeader, nullptr,
                  QCoreApplication::translate(
                      "Import",
                      "No row looks like column headings. Add a row with headings such as "
                      "“Sample name” and “Sample type”, or say which row holds them."));
            return true;
        }
        if (m_plan.headerRow + 1 >= m_sheet.rowCount()) {
            block(ImportRule::NoRows, nullptr,
                  QCoreApplication::translate("Import",
                                              "There are headings but no rows below them."));
            return true;
        }
        addRemarks();
        judgeFields();
        judgeColumns();
        judgeHidden();
        return m_blocked;
    }

private:
    void block(ImportRule rule, const ImportColumn* column, const QString& message)
    {
        m_blocked = true;
        m_findings.add(rule, ImportSeverity::Error, -1, column, {}, [&] { return message; });
    }

    /// What was said of the proposal, as long as nobody has decided otherwise.
    void addRemarks()
    {
        for (const ImportFinding& remark : m_plan.remarks) {
            const auto column =
                std::find_if(m_plan.columns.begin(), m_plan.columns.end(),
                             [&](const ImportColumn& c) { return c.column == remark.column; });
            const bool isDecided = column == m_plan.columns.end() ||
                                   column->use == ColumnUse::Ignore ||
                                   (column->use == ColumnUse::Field && column->tubeKind < 0);
            if (!isDecided) {
                m_findings.addRemark(remark);
            }
        }
    }

    void judgeFields()
    {
        for (const int i : importableFields()) {
            const database::Field& field = sampleEntity().fields[static_cast<std::size_t>(i)];
            if (m_plan.fixedOfField(i) != nullptr) {
                continue;
            }
            const ImportColumn* column = m_plan.columnOfField(i);
            if (i == SampleType && column != nullptr &&
                holdsNoType(m_sheet, m_plan.headerRow, column->column)) {
                QStringList examples = column->examples;
                examples.removeDuplicates();
                block(ImportRule::ColumnUnfit, column,
                      QCoreApplication::translate(
                          "Import", "None of the values of this column (%1) is a sample type. "
                                    "Choose another column, or give one value for all rows.")
                          .arg(examples.mid(0, 3).join(QStringLiteral(", "))));
            } else if (field.required && column != nullptr && !column->hasData) {
                block(
                    ImportRule::FieldMissing, column,
                    QCoreApplication::translate(
                        "Import",
                        "The column for the field %1, which every sample needs, is empty in all "
                        "rows. Fill it in, choose another column, or give one value for all rows.")
                        .arg(field.translatedLabel()));
            } else if (field.required && column == nullptr) {
                block(ImportRule::FieldMissing, nullptr,
                      QCoreApplication::translate(
                          "Import",
                          "No column holds the field %1, which every sample needs. Choose its "
                          "column, or give one value for all rows.")
                          .arg(field.translatedLabel()));
            }
        }
        for (const ImportQuestion& question : openQuestions(m_plan)) {
            const auto column =
                std::find_if(m_plan.columns.begin(), m_plan.columns.end(),
                             [&](const ImportColumn& c) { return c.column == question.column; });
            block(ImportRule::QuestionOpen, &*column, question.sentence);
        }
    }

    void judgeColumns()
    {
        QSet<QString> seen; // in one letter case
        for (const ImportColumn& column : m_plan.columns) {
            if (column.use == ColumnUse::Ignore) {
                continue;
            }
            if (column.header.isEmpty() && column.use == ColumnUse::Attribute) {
                block(ImportRule::HeaderMissing, &column,
                      QCoreApplication::translate(
                          "Import", "The column has values (%1) but no heading. Give it a heading, "
                                    "choose its field, or ignore it.")
                          .arg(column.examples.mid(0, 3).join(QStringLiteral(", "))));
                continue;
            }
            if (!column.header.isEmpty() && seen.contains(column.header.toCaseFolded())) {
                m_findings.add(ImportRule::HeaderRepeated, ImportSeverity::Warning,
                               m_plan.headerRow, &column, column.header, [&] {
                                   return QCoreApplication::translate(
                                              "Import",
                                              "The heading “%1” stands here for the second "
                                              "time.")
                                       .arg(column.header);
                               });
            }
            if (m_sheet.hasLostLetters() && lacksLetters(column.header)) {
                m_blocked = true;
                m_findings.add(ImportRule::LettersLost, ImportSeverity::Error, m_plan.headerRow,
                               &column, column.header,
                               [&] { return lettersLostText(column.header); });
            }
            seen.insert(column.header.toCaseFolded());
            judgeUnit(column);
        }
    }

    void judgeUnit(const ImportColumn& column)
    {
        if (column.use != ColumnUse::Field || column.unit.isEmpty()) {
            return;
        }
        const database::Field& field =
            sampleEntity().fields[static_cast<std::size_t>(column.field)];
        const auto wanted = tabular::unitFromText(QString::fromUtf8(field.unit));
        const auto unit = tabular::unitFromText(column.unit);
        if (wanted && (!unit || unit->dimension != wanted->dimension)) {
            block(ImportRule::UnitUnknown, &column,
                  QCoreApplication::translate(
                      "Import", "%1 in “%2” cannot be converted to %3. Use one of: %4.")
                      .arg(field.translatedLabel(), column.unit, QString::fromUtf8(field.unit),
                           tabular::unitNames(wanted->dimension).join(QStringLiteral(", "))));
        }
    }

    void judgeHidden()
    {
        int rows = 0;
        int firstHidden = -1;
        for (int row = m_plan.headerRow + 1; row < m_sheet.rowCount(); ++row) {
            if (m_sheet.isHiddenRow(row)) {
                firstHidden = rows++ == 0 ? row : firstHidden;
            }
        }
        if (rows > 0) {
            m_findings.add(ImportRule::HiddenRows, ImportSeverity::Warning, firstHidden, nullptr,
                           {}, [&] {
                               return QCoreApplication::translate(
                                   "Import",
                                   "%n row(s) are hidden in the spreadsheet, this one "
                                   "first. They are imported as well.",
                                   nullptr, rows);
                           });
        }
        for (const ImportColumn& column : m_plan.columns) {
            if (column.use != ColumnUse::Ignore && column.hasData &&
                m_sheet.isHiddenColumn(column.column)) {
                m_findings.add(ImportRule::HiddenColumns, ImportSeverity::Warning, -1, &column, {},
                               [] {
                                   return QCoreApplication::translate(
                                       "Import", "The column is hidden in the spreadsheet. It is "
                                                 "imported as well.");
                               });
            }
        }
    }

    const ImportPlan& m_plan;
    const Sheet& m_sheet;
    FindingList& m_findings;
    bool m_blocked = false;
};

} // namespace

bool judgeSheet(const ImportPlan& plan, const Sheet& sheet, FindingList& findings)
{
    return SheetJudge(plan, sheet, findings).judge();
}

} // namespace tracseq::samples
