// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/import_finding.h"

#include "core/tabular/cell.h"

#include <QCoreApplication>

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
        TRACSEQ_RULE(Invalid)
        TRACSEQ_RULE(HiddenCharacters)
        TRACSEQ_RULE(LineBreakInName)
        TRACSEQ_RULE(StoredAsNumber)
        TRACSEQ_RULE(ExponentInName)
        TRACSEQ_RULE(DateInName)
        TRACSEQ_RULE(CellError)
        TRACSEQ_RULE(FormulaValue)
        TRACSEQ_RULE(FormulaWithoutValue)
        TRACSEQ_RULE(NoValueMark)
        TRACSEQ_RULE(DuplicateInFile)
        TRACSEQ_RULE(DuplicateInLab)
        TRACSEQ_RULE(ProjectUnknown)
        TRACSEQ_RULE(ProjectCreated)
        TRACSEQ_RULE(HeaderRowRepeated)
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

QString findingText(const ImportFinding& finding, const QString& sheet)
{
    QString text = findingPlace(finding, sheet) + QStringLiteral(": ") + finding.message;
    if (finding.count > 1) {
        text += u' ' + QCoreApplication::translate("Import", "(%n rows in all.)", nullptr,
                                                   static_cast<int>(finding.count));
    }
    return text;
}

} // namespace tracseq::samples
