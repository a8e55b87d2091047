// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/column_fit.h"

#include "core/base/text.h"
#include "core/samples/header_match.h"
#include "core/samples/import_values.h"
#include "core/samples/sample.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <unordered_map>

namespace tracseq::samples {

using tabular::Cell;
using tabular::CellKind;
using tabular::Sheet;

namespace {

bool isBlank(const Cell& cell)
{
    return cell.isEmpty() || (cell.kind == CellKind::Text && cleanText(cell.text()).isEmpty());
}

/// Says which cells name a type. Columns of types repeat a few words, so each is looked up once.
class TypeWords {
public:
    enum Kind { Blank, Other, Known };

    Kind kindOf(const Cell& cell)
    {
        if (cell.isEmpty()) {
            return Blank;
        }
        if (const auto before = m_seen.find(cell.utf8); before != m_seen.end()) {
            return before->second;
        }
        const Kind kind = isBlank(cell)                          ? Blank
                          : !sampleTypeOf(cell.text()).isEmpty() ? Known
                                                                 : Other;
        constexpr std::size_t kRemembered = 1000;
        if (m_seen.size() < kRemembered) {
            m_seen.emplace(cell.utf8, kind);
        }
        return kind;
    }

private:
    std::unordered_map<std::string_view, Kind> m_seen;
};

/// Calls visit(bool known) for each filled cell until it returns false.
template <typename Visitor>
void forEachType(const Sheet& sheet, int headerRow, int column, Visitor&& visit)
{
    TypeWords words;
    for (int row = headerRow + 1; row < sheet.rowCount(); ++row) {
        const TypeWords::Kind kind = words.kindOf(sheet.cell(row, column));
        if (kind != TypeWords::Blank && !visit(kind == TypeWords::Known)) {
            return;
        }
    }
}

QStringList wordsOf(const QString& header)
{
    return headerKey(header).split(u' ', Qt::SkipEmptyParts);
}

bool hasAny(const QStringList& words, std::initializer_list<QStringView> wanted)
{
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](QStringView word) { return words.contains(word); });
}

bool isElsewhere(const QStringList& words)
{
    return hasAny(words, {u"parent", u"destination", u"dest", u"new", u"location"});
}

bool isContainerHeading(const QStringList& words)
{
    return hasAny(words, {u"container", u"plate"});
}

/// The column with the wells of the samples: one that says so before one with the coordinates of a
/// container, which on some forms are those of the tube in its rack.
int wellColumn(const ImportPlan& plan)
{
    int second = -1;
    for (const ImportColumn& column : plan.columns) {
        const QStringList words = wordsOf(column.header);
        if (isElsewhere(words) || !column.hasData) {
            continue;
        }
        const bool isPlace =
            hasAny(words, {u"coord", u"coords", u"coordinate", u"coordinates", u"position"});
        if (hasAny(words, {u"well", u"wells"}) || (isPlace && words.contains(u"sample"))) {
            return column.column;
        }
        if (isPlace && words.contains(u"container") && second < 0) {
            second = column.column;
        }
    }
    return second;
}

bool bothFilled(const Sheet& sheet, int headerRow, int first, int second)
{
    for (int row = headerRow + 1; row < sheet.rowCount(); ++row) {
        if (!isBlank(sheet.cell(row, first)) && !isBlank(sheet.cell(row, second))) {
            return true;
        }
    }
    return false;
}

/// True when a column's values mostly repeat.
bool valuesRepeat(const Sheet& sheet, int headerRow, int column)
{
    QSet<QByteArray> distinct;
    qsizetype count = 0;
    for (int row = headerRow + 1; row < sheet.rowCount(); ++row) {
        const Cell cell = sheet.cell(row, column);
        if (!cell.isEmpty()) {
            ++count;
            distinct.insert(QByteArray(cell.utf8.data(), static_cast<qsizetype>(cell.utf8.size())));
        }
    }
    return count > 1 && distinct.size() * 2 <= count;
}

/// The column that says what the container of each row is, if some are tubes; else -1.
int tubeKindColumn(const ImportPlan& plan, const Sheet& sheet, const ImportColumn& column)
{
    for (const ImportColumn& kind : plan.columns) {
        const QStringList words = wordsOf(kind.header);
        if (!words.contains(u"container") || !hasAny(words, {u"kind", u"type"}) ||
            isElsewhere(words)) {
            continue;
        }
        for (int row = plan.headerRow + 1; row < sheet.rowCount(); ++row) {
            if (isTube(sheet.cell(row, kind.column).text()) &&
                !isBlank(sheet.cell(row, column.column))) {
                return kind.column;
            }
        }
    }
    return -1;
}

} // namespace

TypeFit typeFit(const Sheet& sheet, int headerRow, int column)
{
    TypeFit fit;
    forEachType(sheet, headerRow, column, [&](bool known) {
        ++fit.filled;
        fit.known += known ? 1 : 0;
        return true;
    });
    return fit;
}

std::vector<qint64> knownTypes(const Sheet& sheet, int headerRow, const std::vector<int>& columns)
{
    std::vector<qint64> known(columns.size());
    if (columns.size() <= 1) {
        std::transform(columns.begin(), columns.end(), known.begin(),
                       [&](int column) { return typeFit(sheet, headerRow, column).known; });
        return known;
    }
    TypeWords words;
    for (int row = headerRow + 1; row < sheet.rowCount(); ++row) {
        std::size_t at = 0;
        sheet.forEachCell(row, [&](const Cell& cell) {
            while (at < columns.size() && columns[at] < cell.column) {
                ++at;
            }
            if (at < columns.size() && columns[at] == cell.column) {
                known[at] += words.kindOf(cell) == TypeWords::Known ? 1 : 0;
            }
        });
    }
    return known;
}

bool holdsNoType(const Sheet& sheet, int headerRow, int column)
{
    bool any = false;
    bool anyKnown = false;
    forEachType(sheet, headerRow, column, [&](bool known) {
        any = true;
        anyKnown = known;
        return !known;
    });
    return any && !anyKnown;
}

BarcodeFit barcodeFit(const ImportPlan& plan, const Sheet& sheet, const ImportColumn& column)
{
    BarcodeFit fit;
    if (valuesRepeat(sheet, plan.headerRow, column.column)) {
        fit.owner = BarcodeOwner::Repeated;
    } else if (isContainerHeading(wordsOf(column.header))) {
        const int wells = wellColumn(plan);
        if (wells >= 0 && bothFilled(sheet, plan.headerRow, column.column, wells)) {
            fit.owner = BarcodeOwner::Wells;
            fit.wells = wells;
        }
    }
    if (fit.owner != BarcodeOwner::Sample) {
        fit.tubeKind = tubeKindColumn(plan, sheet, column);
    }
    return fit;
}

bool isTube(const QString& containerKind)
{
    const QString kind = containerKind.toLower();
    return kind.contains(u"tube") && !kind.contains(u"rack") && !kind.contains(u"box") &&
           !kind.contains(u"strip") && !kind.contains(u"plate");
}

bool isPrintedHeading(const QString& header)
{
    const QStringList words = wordsOf(header);
    if (hasAny(words, {u"plate", u"well", u"coord", u"coords", u"coordinate", u"coordinates",
                       u"position", u"container", u"rack", u"box", u"tube", u"serial", u"barcode",
                       u"row", u"column"})) {
        return true;
    }
    return words.contains(u"sample") && hasAny(words, {u"id", u"no", u"nr", u"number"});
}

ImportPlan settledPlan(const ImportPlan& plan, const Sheet& sheet)
{
    ImportPlan settled = plan;
    const FixedValue* fixed = plan.fixedOfField(SampleType);
    for (ImportColumn& column : settled.columns) {
        if (column.use != ColumnUse::Field || column.field != SampleType || fixed == nullptr ||
            sampleTypeOf(fixed->text).isEmpty() ||
            !holdsNoType(sheet, plan.headerRow, column.column)) {
            continue;
        }
        column.use = column.header.isEmpty() ? ColumnUse::Ignore : ColumnUse::Attribute;
        column.field = -1;
        ImportFinding remark;
        remark.rule = ImportRule::ColumnUnfit;
        remark.severity = ImportSeverity::Notice;
        remark.column = column.column;
        remark.header = column.header;
        remark.value = column.examples.value(0);
        remark.message = QCoreApplication::translate(
                             "Import", "None of the values here is a sample type, so “%1”, given "
                                       "for all rows, applies instead.")
                             .arg(fixed->text);
        settled.remarks.push_back(std::move(remark));
    }
    return settled;
}

} // namespace tracseq::samples
