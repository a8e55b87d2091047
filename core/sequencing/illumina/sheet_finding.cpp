// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sequencing/illumina/sheet_finding.h"

#include <QCoreApplication>

namespace tracseq::sequencing {

namespace {

/// Each sentence; a comment names its arguments. -Wswitch makes a code without one an error.
const char* sentenceOf(SheetCode code)
{
    switch (code) {
    case SheetCode::FileEmpty:
        return QT_TRANSLATE_NOOP("SampleSheet", "There is nothing in this file.");
    case SheetCode::FileTooBig: // limit
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "This file is larger than %1 MB, so it is no sample sheet.");
    case SheetCode::FileNotText:
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "This file is not text. Export the sheet as CSV first.");
    case SheetCode::FileUtf16:
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "The file is stored as UTF-16, which Illumina software cannot "
                                 "read. Save it as CSV (plain text).");
    case SheetCode::FileMark:
        return QT_TRANSLATE_NOOP(
            "SampleSheet", "The file begins with a byte order mark, which some software reads as "
                           "part of the first section. Save it as UTF-8 without one.");
    case SheetCode::FileWindows1252:
        return QT_TRANSLATE_NOOP(
            "SampleSheet",
            "The file is stored in Windows-1252. Use plain ASCII letters and save it again.");
    case SheetCode::FileSeparator: // separator
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "The columns are separated by “%1”. Sample sheets need commas.");
    case SheetCode::FileOldLineEnds:
        return QT_TRANSLATE_NOOP(
            "SampleSheet",
            "Lines end in CR only, as on very old Macs. Save the file with LF or CRLF line ends.");
    case SheetCode::FileMixedLineEnds:
        return QT_TRANSLATE_NOOP("SampleSheet", "Some lines end in LF and some in CRLF.");
    case SheetCode::DialectUnknown:
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "This is no kind of sample sheet that is known here: there is no "
                                 "[Header], [Data] or [SAMPLES] section and no CASAVA table.");
    case SheetCode::DialectMixed: // section or key, dialect
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "“%1” belongs to another kind of sample sheet than the rest, "
                                 "which is %2. Software will leave it out.");
    case SheetCode::CharNotAsciiV2: // character, code point
        return QT_TRANSLATE_NOOP(
            "SampleSheet",
            "“%1” (%2) is not an ASCII character. Sample sheets v2 allow nothing else.");
    case SheetCode::CharNotAscii: // character, code point
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "“%1” (%2) is not an ASCII character. Some software stops at it.");
    case SheetCode::CharControl: // code point
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "There is an invisible control character (%1) here. Remove it.");
    case SheetCode::CharAsterisk:
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "An asterisk (*) is not allowed in a sample sheet v2.");
    case SheetCode::CharBracket: // value
        return QT_TRANSLATE_NOOP(
            "SampleSheet", "“%1” has a square bracket, which is allowed in section names only.");
    case SheetCode::CharComma: // value
        return QT_TRANSLATE_NOOP("SampleSheet", "“%1” has a comma inside. Sample sheets v2 have no "
                                                "quotation marks to protect it, so leave it out.");
    case SheetCode::QuotedCell: // count
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "Cells in quotation marks: %1. Sample sheets v2 do not know "
                                 "them; some software takes them as part of the value.");
    case SheetCode::QuoteUnclosed:
        return QT_TRANSLATE_NOOP(
            "SampleSheet", "A quotation mark is opened here and not closed in the same line.");
    case SheetCode::CellBlanks: // value
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "There are blanks before or after “%1”. Remove them.");
    case SheetCode::TextBeforeSection: // text
        return QT_TRANSLATE_NOOP("SampleSheet", "“%1” stands before the first section. A sample "
                                                "sheet begins with a section such as [Header].");
    case SheetCode::SectionMalformed: // text
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "“%1” looks like the beginning of a section, but is not: write "
                                 "one name in square brackets, alone in its line.");
    case SheetCode::SectionRepeated: // section, line
        return QT_TRANSLATE_NOOP(
            "SampleSheet", "Section [%1] is there a second time (first in line %2). Join the two.");
    case SheetCode::SectionMissing: // section
        return QT_TRANSLATE_NOOP("SampleSheet", "Section [%1] is missing.");
    case SheetCode::SectionMissingV1: // section
        return QT_TRANSLATE_NOOP(
            "SampleSheet",
            "Section [%1] is missing. Demultiplexing works without it; run set-up does not.");
    case SheetCode::SectionUnknown: // section
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "[%1] is no section of a sample sheet v2: those of applications "
                                 "end in _Settings or _Data. It will be left out.");
    case SheetCode::SectionCustom: // section
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "[%1] is a section of your own. Illumina software leaves it out.");
    case SheetCode::SectionName: // section
        return QT_TRANSLATE_NOOP(
            "SampleSheet",
            "[%1] is not allowed as a name: the application before _Settings or _Data must not be "
            "empty, have a dash, or contain “Settings” or “Data”.");
    case SheetCode::SettingsEmpty: // section
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "Section [%1] is empty. It needs at least one setting.");
    case SheetCode::DataEmpty: // section
        return QT_TRANSLATE_NOOP("SampleSheet", "Section [%1] lists no samples.");
    case SheetCode::KeyRepeated: // key, line
        return QT_TRANSLATE_NOOP(
            "SampleSheet",
            "“%1” is there a second time (first in line %2). Each key is allowed once.");
    case SheetCode::KeyRepeatedV1: // key, line
        return QT_TRANSLATE_NOOP("SampleSheet", "“%1” is there a second time (first in line %2). "
                                                "Software differs in which of the two it takes.");
    case SheetCode::KeyEmpty: // value
        return QT_TRANSLATE_NOOP("SampleSheet", "“%1” has no key before it.");
    case SheetCode::ValueEmpty: // key
        return QT_TRANSLATE_NOOP("SampleSheet", "“%1” has no value. Enter one or remove the line.");
    case SheetCode::ValueMany: // key
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "“%1” has more than one value. A value must not contain commas.");
    case SheetCode::HeaderKeyUnknown: // key
        return QT_TRANSLATE_NOOP("SampleSheet", "“%1” is no key that sample sheets v2 know. Keys "
                                                "of your own should begin with “Custom_”.");
    case SheetCode::FormatVersion: // value
        return QT_TRANSLATE_NOOP("SampleSheet", "FileFormatVersion must be 2, and is “%1”.");
    case SheetCode::RunNameRefused: // key, value
        return QT_TRANSLATE_NOOP("SampleSheet", "%1 “%2” is not allowed. Use at most 255 letters, "
                                                "digits, blanks, dashes and underscores.");
    case SheetCode::IndexOrientation: // value
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "IndexOrientation “%1” is not known. The value is Forward.");
    case SheetCode::InstrumentNotKnown: // name
        return QT_TRANSLATE_NOOP("SampleSheet", "The instrument “%1” is not known here, so lanes, "
                                                "i5 orientation and colours are not checked.");
    case SheetCode::KitNotKnown: // key, kit, instrument, known kits
        return QT_TRANSLATE_NOOP("SampleSheet", "%1 “%2” is no kit of the %3. It has: %4.");
    case SheetCode::ReadsMissing:
        return QT_TRANSLATE_NOOP("SampleSheet", "The cycles of read 1 are not given in [Reads].");
    case SheetCode::ReadsValue: // key, value, smallest, largest
        return QT_TRANSLATE_NOOP(
            "SampleSheet", "%1 cannot be “%2”. Enter a whole number of cycles from %3 to %4.");
    case SheetCode::ReadsKey: // key
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "“%1” is no read. Section [Reads] takes Read1Cycles, Read2Cycles, "
                                 "Index1Cycles and Index2Cycles.");
    case SheetCode::ReadsMany: // count
        return QT_TRANSLATE_NOOP("SampleSheet", "[Reads] lists %1 reads. A sample sheet v1 has one "
                                                "or two; index reads are not listed.");
    case SheetCode::ReadsDiffer: // read, cycles in the sheet, cycles of the run
        return QT_TRANSLATE_NOOP("SampleSheet", "%1 has %2 cycles in the sheet and %3 in the run.");
    case SheetCode::IndexCyclesFew: // key, value
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "%1 is %2. So few cycles can hardly tell samples apart.");
    case SheetCode::IndexCyclesZero: // key, lane
        return QT_TRANSLATE_NOOP(
            "SampleSheet",
            "%1 is 0, but %2 holds more than one sample, so their reads cannot be told apart.");
    case SheetCode::IndexCyclesMissing: // key
        return QT_TRANSLATE_NOOP(
            "SampleSheet",
            "%1 is not given in [Reads], but the samples have that index. An instrument that is "
            "set up with this sheet will not read it; BCL Convert takes the cycles from the run.");
    case SheetCode::IndexCyclesMany: // key, value, instrument, limit
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "%1 is %2. %3 reads at most %4 cycles of an index.");
    case SheetCode::SettingUnknown: // key
        return QT_TRANSLATE_NOOP(
            "SampleSheet",
            "“%1” is no setting of BCL Convert, which stops at settings it does not know.");
    case SheetCode::SettingUnknownV1: // key, section
        return QT_TRANSLATE_NOOP("SampleSheet", "“%1” is not known in [%2] and will be left out.");
    case SheetCode::SettingValue: // key, value, allowed
        return QT_TRANSLATE_NOOP("SampleSheet", "%1 cannot be “%2”. Allowed: %3.");
    case SheetCode::SettingMissing: // key
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "%1 is not given in [BCLConvert_Settings]. Instruments and DRAGEN "
                                 "need it; standalone BCL Convert does not.");
    case SheetCode::SettingAdapter: // key
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "%1 is allowed only together with AdapterRead1 or AdapterRead2.");
    case SheetCode::SettingIndex2:
        return QT_TRANSLATE_NOOP("SampleSheet", "BarcodeMismatchesIndex2 is given, but no sample "
                                                "has a second index. Some versions stop at it.");
    case SheetCode::AdapterLetters: // key, value
        return QT_TRANSLATE_NOOP(
            "SampleSheet",
            "%1 “%2” is not an adapter. Use the letters A, C, G and T, and “+” between several.");
    case SheetCode::OverrideSyntax: // value
        return QT_TRANSLATE_NOOP(
            "SampleSheet", "OverrideCycles “%1” cannot be read. Give each read as letters Y, I, U, "
                           "N with counts, separated by “;”, such as Y151;I8N2;I8N2;Y151.");
    case SheetCode::OverrideReads: // value, count, expected
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "OverrideCycles “%1” describes %2 reads; [Reads] has %3.");
    case SheetCode::OverrideSum: // value, cycles, read, cycles of the read
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "“%1” in OverrideCycles makes %2 cycles; %3 has %4.");
    case SheetCode::OverrideIndex: // index, sequence, length, cycles
        return QT_TRANSLATE_NOOP(
            "SampleSheet",
            "%1 “%2” has %3 letters, but OverrideCycles keeps %4 cycles of that read.");
    case SheetCode::OverrideNoIndex2: // Sample_ID, cycles
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "OverrideCycles keeps %2 cycles of index read 2, but sample “%1” "
                                 "has no second index. Give it one, or mask those cycles with N.");
    case SheetCode::OverrideUnindexed: // Sample_ID
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "OverrideCycles keeps cycles of index reads, but sample “%1” has "
                                 "no index, so it gets all reads of its lane. See whether its "
                                 "index is missing.");
    case SheetCode::OverrideUse: // mask, letter, read
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "“%1” in OverrideCycles has the letter %2 in %3. Reads have Y, "
                                 "index reads have I; both may have U and N.");
    case SheetCode::OverrideNothing: // value
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "OverrideCycles “%1” keeps no cycle of any read, so there will be "
                                 "no reads. Use Y for the cycles to keep.");
    case SheetCode::SettingUmi: // value
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "TrimUMI is “%1”, but no cycle is marked as UMI: there is no U in "
                                 "OverrideCycles.");
    case SheetCode::ColumnMissing: // column, section
        return QT_TRANSLATE_NOOP("SampleSheet", "Column “%1” is missing in %2.");
    case SheetCode::ColumnRepeated: // column, cell
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "Column “%1” is there a second time (first as column %2).");
    case SheetCode::ColumnUnnamed: // cell
        return QT_TRANSLATE_NOOP("SampleSheet", "Column %1 has values but no name.");
    case SheetCode::ColumnUnknown: // column
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "“%1” is no column that the software knows. It will be left out.");
    case SheetCode::RowShort: // cells, columns
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "Cells in this line: %1, columns: %2. Add the missing commas.");
    case SheetCode::RowLong: // cells, columns
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "Cells in this line: %1, columns: %2. A value may have a comma "
                                 "inside, or there is one too many.");
    case SheetCode::SampleIdMissing:
        return QT_TRANSLATE_NOOP("SampleSheet", "This line has no Sample_ID.");
    case SheetCode::SampleIdLetters: // value
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "Sample_ID “%1” has characters that are not allowed. Use letters, "
                                 "digits, dashes and underscores.");
    case SheetCode::SampleIdLong: // value, length, limit
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "Sample_ID “%1” has %2 characters. At most %3 are allowed.");
    case SheetCode::SampleIdReserved: // value
        return QT_TRANSLATE_NOOP("SampleSheet", "“%1” is reserved and cannot be a Sample_ID.");
    case SheetCode::SampleIdApplication: // value, application
        return QT_TRANSLATE_NOOP(
            "SampleSheet", "Sample_ID “%1” is not accepted by %2: use at most 40 characters, begin "
                           "and end with a letter or digit, and put no two marks side by side.");
    case SheetCode::SampleIdUnderscore: // count
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "%1 Sample_IDs have underscores. FASTQ names separate their parts "
                                 "with underscores too, which confuses some pipelines.");
    case SheetCode::SampleIdNoUnderscore: // value
        return QT_TRANSLATE_NOOP(
            "SampleSheet", "Sample_ID “%1” has an underscore, which this lab does not allow.");
    case SheetCode::NameLetters: // column, value
        return QT_TRANSLATE_NOOP(
            "SampleSheet",
            "%1 “%2” becomes part of a file name and has characters that are not allowed there, "
            "such as blanks, quotation marks, slashes or dots at an end.");
    case SheetCode::SampleRepeated: // Sample_ID, line
        return QT_TRANSLATE_NOOP(
            "SampleSheet", "Sample “%1” is in line %2 already, with the same lane and indexes.");
    case SheetCode::SampleContradicts: // Sample_ID, column, line
        return QT_TRANSLATE_NOOP("SampleSheet", "Sample “%1” has another %2 than in line %3.");
    case SheetCode::SampleNotInData: // Sample_ID
        return QT_TRANSLATE_NOOP("SampleSheet", "Sample “%1” is not listed in [BCLConvert_Data].");
    case SheetCode::LaneValue: // value
        return QT_TRANSLATE_NOOP("SampleSheet", "“%1” is not a lane. Enter a number from 1.");
    case SheetCode::LaneRange: // lane, instrument, lanes
        return QT_TRANSLATE_NOOP("SampleSheet", "There is no lane %1: %2 has at most %3.");
    case SheetCode::LaneMissing:
        return QT_TRANSLATE_NOOP(
            "SampleSheet", "This line has no lane while others have one. It counts for all lanes.");
    case SheetCode::IndexLetters: // index, value, character, place
        return QT_TRANSLATE_NOOP(
            "SampleSheet", "%1 “%2” has “%3” at place %4. Use only the letters A, C, G and T.");
    case SheetCode::IndexWildcard: // index, value
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "%1 “%2” has an N, which is no wildcard for demultiplexing. "
                                 "Shorten the index and mask the cycle with OverrideCycles.");
    case SheetCode::IndexLowerCase: // index, value
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "%1 “%2” has lower-case letters. Write it in upper case.");
    case SheetCode::IndexTooLong: // index, value, length, limit
        return QT_TRANSLATE_NOOP("SampleSheet", "%1 “%2” has %3 letters. An index has at most %4.");
    case SheetCode::IndexNotRead: // index, value
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "%1 “%2” is given, but the run reads 0 cycles of it, so it tells "
                                 "no samples apart. Leave it out, or have it read.");
    case SheetCode::IndexLength: // index, value, length, cycles
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "%1 “%2” has %3 letters; the run reads %4 cycles of it.");
    case SheetCode::IndexShort: // index, value, length, cycles
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "%1 “%2” has %3 letters; the run reads %4 cycles of it. The rest "
                                 "has to be masked when demultiplexing.");
    case SheetCode::IndexLengthsMixed: // index, lane, lengths
        return QT_TRANSLATE_NOOP(
            "SampleSheet",
            "%1 has different lengths in %2: %3. Demultiplexing needs a mask for each.");
    case SheetCode::IndexEmpty: // Sample_ID, lane
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "Sample “%1” has no index, but is not alone in %2.");
    case SheetCode::IndexOnlySecond: // Sample_ID
        return QT_TRANSLATE_NOOP("SampleSheet", "Sample “%1” has a second index and no first one.");
    case SheetCode::IndexMixed: // lane, single, dual
        return QT_TRANSLATE_NOOP(
            "SampleSheet",
            "%1 mixes samples with one index (such as “%2”) and with two (such as “%3”).");
    case SheetCode::IndexMixedMasked: // lane, single, dual
        return QT_TRANSLATE_NOOP(
            "SampleSheet",
            "%1 mixes samples with one index (such as “%2”) and with two (such as “%3”). Their "
            "OverrideCycles allow it, but clustering and demultiplexing suffer.");
    case SheetCode::IndexCollision: // Sample_ID, other, line of the other, lane, distances, hint
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "The indexes of “%1” and “%2” (line %3) are too close in %4, so "
                                 "their reads cannot be told apart: %5. %6");
    case SheetCode::IndexClose: // Sample_ID, other, line of the other, lane, distances
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "Only one index tells “%1” and “%2” (line %3) apart in %4: %5.");
    case SheetCode::IndexUnchecked: // lane
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "So many indexes are alike in %1 that not all pairs could be "
                                 "compared: reads of others may not be told apart either. Use "
                                 "indexes that differ, or fewer samples.");
    case SheetCode::IndexCloseUncounted: // lane
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "So many pairs in %1 are told apart by one index only that not "
                                 "all of them are counted.");
    case SheetCode::OrientationKit: // instrument, kits
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "How index 2 is written depends on the reagent kit of the %1: %2. "
                                 "Choose it to check the orientation.");
    case SheetCode::OrientationExpected: // instrument, orientation, software
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "Index 2 is expected %2 in this sheet (%1, read by %3).");
    case SheetCode::OrientationHeader: // instrument, orientation, software
        return QT_TRANSLATE_NOOP(
            "SampleSheet", "IndexOrientation says Forward, but %3 expects index 2 %2 for the %1.");
    case SheetCode::OrientationReversed: // matches, samples, orientation
        return QT_TRANSLATE_NOOP(
            "SampleSheet",
            "Samples with a known index 2 the wrong way round: %1 of %2. It is expected %3 here.");
    case SheetCode::ColourDarkStart: // index, value
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "%1 “%2” is read with two dark cycles (GG) at the beginning. The "
                                 "instrument may lose its clusters there.");
    case SheetCode::ColourDark: // index, lane, cycles
        return QT_TRANSLATE_NOOP(
            "SampleSheet",
            "%1: no sample in %2 gives a signal in cycle %3. Add a sample with other bases there.");
    case SheetCode::ColourOneChannel: // index, lane, cycles
        return QT_TRANSLATE_NOOP("SampleSheet",
                                 "%1: the samples in %2 give a signal in one channel only in cycle "
                                 "%3. Mix in other indexes if you can.");
    case SheetCode::CasavaFlowCell: // flow cell, other
        return QT_TRANSLATE_NOOP("SampleSheet", "This line is for flow cell “%1”, the first one "
                                                "for “%2”. A sheet describes one flow cell.");
    case SheetCode::CasavaControl: // value
        return QT_TRANSLATE_NOOP("SampleSheet", "Control must be Y or N, and is “%1”.");
    case SheetCode::More: // count, code
        return QT_TRANSLATE_NOOP("SampleSheet", "%1 more findings of the kind %2 are not listed.");
    }
    return "";
}

/// In one pass, so that an argument that holds "%1" stays as it is.
QString fill(const QString& sentence, const QStringList& arguments)
{
    QString filled;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const int place = sentence.at(i) == u'%' && i + 1 < sentence.size()
                              ? sentence.at(i + 1).digitValue()
                              : -1;
        if (place > 0) {
            filled += arguments.value(place - 1);
            ++i;
        } else {
            filled += sentence.at(i);
        }
    }
    return filled;
}

} // namespace

QString codeName(SheetCode code)
{
    switch (code) {
#define SHEET_CODE(name, text, severity)                                                           \
    case SheetCode::name:                                                                          \
        return QStringLiteral(text);
#include "core/sequencing/illumina/sheet_codes.def"
#undef SHEET_CODE
    }
    return {};
}

SheetSeverity severityOf(SheetCode code)
{
    switch (code) {
#define SHEET_CODE(name, text, severity)                                                           \
    case SheetCode::name:                                                                          \
        return SheetSeverity::severity;
#include "core/sequencing/illumina/sheet_codes.def"
#undef SHEET_CODE
    }
    return SheetSeverity::Error;
}

QString findingText(const SheetFinding& finding)
{
    return fill(QCoreApplication::translate("SampleSheet", sentenceOf(finding.code)),
                finding.arguments);
}

const std::vector<SheetCode>& allSheetCodes()
{
    static const std::vector<SheetCode> all{
#define SHEET_CODE(name, text, severity) SheetCode::name,
#include "core/sequencing/illumina/sheet_codes.def"
#undef SHEET_CODE
    };
    return all;
}

} // namespace tracseq::sequencing
