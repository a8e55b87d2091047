// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>
#include <QtGlobal>
#include <vector>

namespace tracseq::samples {

enum class ImportSeverity {
    Error,   ///< the row, or with no row the sheet, cannot be imported
    Warning, ///< imported, but a person should look
    Notice   ///< imported; says what was changed on the way in
};

/// Which rule found something. The names are stable: they stand in the JSON of the command line.
enum class ImportRule {
    // the sheet as a whole
    SheetEmpty,
    NoHeader,
    NoRows,
    FieldMissing, ///< a required field has neither a filled column nor a fixed value
    ColumnUnfit,  ///< no value of the column is one of the field's
    BarcodeNotOwn,
    MappingNotFollowed, ///< a column of the saved mapping fits this sheet much worse than another
    QuestionOpen,
    HeaderMissing,  ///< a column with values has no heading
    HeaderRepeated, ///< the same heading twice
    MergedCells,
    HiddenRows,
    HiddenColumns,
    // cells
    Required,
    NotANumber,
    NumberAmbiguous,
    NotADate,
    DateAmbiguous,
    TimeDropped,
    UnitUnknown,
    UnitConverted,
    NumberRounded,
    MinusReplaced,
    OutOfRange,
    TooLong,
    NotAChoice,
    ChoiceMatched,
    TypesDiffer,   ///< two columns name different types
    TypeFromOther, ///< taken from a second column that names types
    Invalid,       ///< another rule of the sample's description
    HiddenCharacters,
    LineBreakInName,
    StoredAsNumber,
    ExponentInName,
    DateInName,
    CellError,
    LettersLost, ///< bytes that are not UTF-8, in a file that is
    FormulaValue,
    FormulaWithoutValue,
    NoValueMark, ///< "n/a" and the like, read as nothing
    // between rows
    DuplicateInFile,
    DuplicateInLab,
    ProjectUnknown,
    ProjectCreated,
    HeaderRowRepeated,
    RowBlank,
    RowUnused ///< only what was printed beforehand: plate, well, serial number
};

/// One finding, at one place of the sheet. Notices and warnings of one rule and column are one
/// finding with a count, and so are errors of one cause.
struct ImportFinding {
    ImportRule rule = ImportRule::Invalid;
    ImportSeverity severity = ImportSeverity::Error;
    int row = -1;    ///< zero-based; -1: the sheet or the column
    int column = -1; ///< zero-based; -1: the row or the sheet
    QString header;  ///< of the column
    QString value;   ///< as it stands in the cell, shortened
    QString message; ///< translated sentence without the place
    qint64 count = 1;
    /// The rows of a finding of one cause, zero-based, the first kMaxRows of them. Empty where only
    /// their number matters.
    std::vector<int> rows;

    static constexpr std::size_t kMaxRows = 1000;
};

/// "DuplicateInFile".
QString ruleName(ImportRule rule);
/// The rule that a value broke by the description of its field.
ImportRule ruleOf(const Error& error);
/// "error", "warning", "notice".
QString severityName(ImportSeverity severity);

/// Sheet, row and column as a spreadsheet program names them: `Sheet “Samples”, row 12, column C
/// (Volume)`.
QString findingPlace(const ImportFinding& finding, const QString& sheet);
/// The rows of a finding of one cause as a spreadsheet counts: "4, 7, 9", at most ten of them.
QString findingRows(const ImportFinding& finding);
/// Place and sentence.
QString findingText(const ImportFinding& finding, const QString& sheet);

} // namespace tracseq::samples
