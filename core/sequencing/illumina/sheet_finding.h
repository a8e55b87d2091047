// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace tracseq::sequencing {

enum class SheetSeverity {
    Info,    ///< worth knowing
    Warning, ///< will probably work, and should be looked at
    Error    ///< software refuses the sheet, or reads end up with the wrong sample
};

/// What can be found in a sample sheet. The table is sheet_codes.def.
enum class SheetCode {
#define SHEET_CODE(name, code, severity) name,
#include "core/sequencing/illumina/sheet_codes.def"
#undef SHEET_CODE
};

/// One thing found in a sheet: what, where, and the words of its sentence.
struct SheetFinding {
    SheetCode code = SheetCode::FileEmpty;
    int line = 0;       ///< 1-based; 0: the file as a whole
    int column = 0;     ///< 1-based cell of the line; 0: the line as a whole
    QString columnName; ///< header of that cell in a table, key in a section of pairs
    QStringList arguments;

    bool operator==(const SheetFinding&) const = default;
};

/// The stable code, such as "SS-INDEX-COLLISION": for JSON, filters and tests.
QString codeName(SheetCode code);
SheetSeverity severityOf(SheetCode code);
inline SheetSeverity severityOf(const SheetFinding& finding)
{
    return severityOf(finding.code);
}

/// The sentence for people, translated: what is wrong and what to do. Where it is stands in the
/// finding's line and column.
QString findingText(const SheetFinding& finding);

/// All codes, in the order of the table.
const std::vector<SheetCode>& allSheetCodes();

} // namespace tracseq::sequencing
