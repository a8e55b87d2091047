// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/import_finding.h"

#include "core/tabular/cell.h"

#include <QCoreApplication>
#include <QStringList>

namespace tracseq::samples {

QString ruleName(ImportRule rule)
{
    switch (rule) {
#define TRACSEQ_RULE(name)                                                                         \
    case ImportRule::name:                                                                         \
        return QStringLiteral(#name);
        TRACSEQ_RULE(SheetEmpty)
        TRACSEQ_RULE(NoHeader)
        TRACSEQ_RULE(NoRows)
        TRACSEQ_RULE(FieldMissing)
        TRACSEQ_RULE(ColumnUnfit)
        TRACSEQ_RULE(BarcodeNotOwn)
        TRACSEQ_RULE(MappingNotFollowed)
        TRACSEQ_RULE(QuestionOpen)
        TRACSEQ_RULE(HeaderMissing)
        TRACSEQ_RULE(HeaderRepeated)
        TRACSEQ_RULE(MergedCells)
        TRACSEQ_RULE(HiddenRows)
        TRACSEQ_RULE(HiddenColumns)
        TRACSEQ_RULE(Required)
        TRACSEQ_RULE(NotANumber)
        TRACSEQ_RULE(NumberAmbiguous)
        TRACSEQ_RULE(NotADate)
        TRACSEQ_RULE(DateAmbiguous)
        TRACSEQ_RULE(TimeDropped)
        TRACSEQ_RULE(UnitUnknown)
        TRACSEQ_RULE(UnitConverted)
        TRACSEQ_RULE(NumberRounded)
        TRACSEQ_RULE(MinusReplaced)
        TRACSEQ_RULE(OutOfRange)
        TRACSEQ_RULE(TooLong)
        TRACSEQ_RULE(NotAChoice)
        TRACSEQ_RULE(ChoiceMatched)
        TRACSEQ_RULE(TypesDiffer)
        TRACSEQ_RULE(TypeFromOther)
        TRACSEQ_RULE(Invalid)
        TRACSEQ_RULE(HiddenCharacters)
        TRACSEQ_RULE(LineBreakInName)
        TRACSEQ_RULE(StoredAsNumber)
        TRACSEQ_RULE(ExponentInName)
        TRACSEQ_RULE(DateInName)
        TRACSEQ_RULE(CellError)
        TRACSEQ_RULE(LettersLost)
        TRACSEQ_RULE(FormulaValue)
        TRACSEQ_RULE(FormulaWithoutValue)
        TRACSEQ_RULE(NoValueMark)
        TRACSEQ_RULE(DuplicateInFile)
        TRACSEQ_RULE(DuplicateInLab)
        TRACSEQ_RULE(ProjectUnknown)
        TRACSEQ_RULE(ProjectCreated)
        TRACSEQ_RULE(HeaderRowRepeated)
        TRACSEQ_RULE(RowBlank)
        TRACSEQ_RULE(RowUnused)
#undef TRACSEQ_RULE
    }
    return {};
}

QString severityName(ImportSeverity severity)
{
    switch (severity) {
    case ImportSeverity::Error:
        return QStringLiteral("error");
    case ImportSeverity::Warning:
        return QStringLiteral("warning");
    case ImportSeverity::Notice:
        return QStringLiteral("notice");
    }
    return {};
}

QString findingPlace(const ImportFinding& finding, const QString& sheet)
{
    QString place = QCoreApplication::translate("Import", "Sheet “%1”").arg(sheet);
    if (finding.row >= 0) {
        place += QCoreApplication::translate("Import", ", row %1").arg(finding.row + 1);
    }
    if (finding.column >= 0) {
        place += QCoreApplication::translate("Import", ", column %1")
                     .arg(tabular::columnName(finding.column));
        if (!finding.header.isEmpty()) {
            place += QStringLiteral(" (%1)").arg(finding.header);
        }
    }
    return place;
}

QString findingRows(const ImportFinding& finding)
{
    constexpr std::size_t kNamed = 10;
    QStringList numbers;
    for (std::size_t i = 0; i < finding.rows.size() && i < kNamed; ++i) {
        numbers += QString::number(finding.rows[i] + 1);
    }
    if (finding.rows.size() > kNamed) {
        numbers += QStringLiteral("…");
    }
    return numbers.join(QStringLiteral(", "));
}

QString findingText(const ImportFinding& finding, const QString& sheet)
{
    QString text = findingPlace(finding, sheet) + QStringLiteral(": ") + finding.message;
    const int rows =
        static_cast<int>(finding.count); // lupdate misses texts with a cast behind them
    if (rows > 1 && !finding.rows.empty()) {
        text += u' ' + QCoreApplication::translate("Import", "(%n rows in all: %1.)", nullptr, rows)
                           .arg(findingRows(finding));
    } else if (rows > 1) {
        text += u' ' + QCoreApplication::translate("Import", "(%n rows in all.)", nullptr, rows);
    }
    return text;
}

ImportRule ruleOf(const Error& error)
{
    switch (error.code()) {
    case ErrorCode::FieldRequired:
        return ImportRule::Required;
    case ErrorCode::FieldTooLong:
        return ImportRule::TooLong;
    case ErrorCode::FieldOutOfRange:
        return ImportRule::OutOfRange;
    case ErrorCode::FieldNotAChoice:
        return ImportRule::NotAChoice;
    default:
        return ImportRule::Invalid;
    }
}

} // namespace tracseq::samples
