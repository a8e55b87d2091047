// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/import_proposal.h"

#include "core/base/text.h"
#include "core/samples/column_fit.h"
#include "core/samples/column_format.h"
#include "core/samples/header_match.h"
#include "core/samples/import_values.h"
#include "core/samples/sample.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <algorithm>
#include <unordered_map>

namespace tracseq::samples {

using database::FieldType;
using tabular::Cell;
using tabular::CellKind;
using tabular::Sheet;

namespace {

constexpr int kHeaderSearch = 100;    // rows
constexpr int kHeaderCells = 100'000; // in them; a sheet of thousands of columns has its first rows
constexpr int kBarcodesPassedOver = 8; // columns; forms have two or three
constexpr int kExamples = 5;
constexpr int kProposed = 70; // confidence from which a field is proposed
constexpr int kSure = 100;    // of a heading that is one of the field's names

bool isBlank(const Cell& cell)
{
    return cell.isEmpty() || (cell.kind == CellKind::Text && cleanText(cell.text()).isEmpty());
}

/// How much a row looks like headings: the sum of the best matches, each field counted once.
struct HeaderScore {
    int points = 0;
    int fields = 0;
    bool named = false;  ///< something that can be the sample's name or barcode is among them
    bool allText = true; ///< no number or date among its cells
    int cells = 0;
};

/// Matches the texts of cells, each different one once: rows of values repeat them.
class HeaderTexts {
public:
    const std::vector<HeaderMatch>& matches(const Cell& cell)
    {
        const auto known = m_known.find(cell.utf8);
        return known != m_known.end()
                   ? known->second
                   : m_known.emplace(cell.utf8, matchHeader(cleanText(cell.text()))).first->second;
    }

private:
    std::unordered_map<std::string_view, std::vector<HeaderMatch>> m_known;
};

HeaderScore scoreRow(const Sheet& sheet, int row, HeaderTexts& texts)
{
    std::vector<int> best(sampleEntity().fields.size());
    HeaderScore score;
    sheet.forEachCell(row, [&](const Cell& cell) {
        score.cells += cell.isEmpty() ? 0 : 1;
        if (cell.kind != CellKind::Text || cell.utf8.size() > 200) {
            score.allText = score.allText && cell.isEmpty();
            return;
        }
        for (const HeaderMatch& match : texts.matches(cell)) {
            int& held = best[static_cast<std::size_t>(match.field)];
            held = std::max(held, match.confidence);
        }
    });
    for (std::size_t i = 0; i < best.size(); ++i) {
        if (best[i] >= kProposed) {
            score.points += best[i];
            ++score.fields;
            score.named = score.named || i == Name || i == Barcode;
        }
    }
    return score;
}

struct HeaderRow {
    int row = -1;
    int points = 0;
};

HeaderRow findHeaderRow(const Sheet& sheet)
{
    HeaderRow best;
    HeaderTexts texts;
    int cells = 0;
    const int last = std::min(sheet.rowCount(), kHeaderSearch);
    for (int row = 0; row < last && cells < kHeaderCells; ++row) {
        const HeaderScore score = scoreRow(sheet, row, texts);
        cells += score.cells;
        // One heading among texts that we do not know is enough; one among values is not.
        const bool plausible = score.fields >= 2 || (score.fields == 1 && score.named) ||
                               (score.fields == 1 && score.cells >= 2 && score.allText);
        if (plausible && score.points > best.points) {
            best = {row, score.points};
        }
    }
    return best;
}

QString shapeOfRow(const Sheet& sheet, int row)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    sheet.forEachCell(row, [&](const Cell& cell) {
        const QString key = headerKey(cleanText(cell.text()));
        if (!key.isEmpty()) {
            hash.addData(key.toUtf8());
            hash.addData(QByteArrayView("\x1f", 1));
        }
    });
    return QString::fromLatin1(hash.result().toHex());
}

/// The row that has the headings of a saved mapping; -1 when there is none.
int findKnownRow(const Sheet& sheet, const std::vector<SavedMapping>& saved)
{
    const int last = saved.empty() ? 0 : std::min(sheet.rowCount(), kHeaderSearch);
    qint64 cells = 0;
    for (int row = 0; row < last && cells < kHeaderCells; ++row) {
        sheet.forEachCell(row, [&](const Cell&) { ++cells; });
        const QString shape = shapeOfRow(sheet, row);
        if (std::any_of(saved.begin(), saved.end(),
                        [&](const SavedMapping& mapping) { return mapping.shape == shape; })) {
            return row;
        }
    }
    return -1;
}

ImportPlan emptyPlan(const Sheet& sheet, int headerRow)
{
    ImportPlan plan;
    plan.headerRow = headerRow;
    const int columns = sheet.columnCount();
    plan.columns.resize(static_cast<std::size_t>(columns));
    for (int i = 0; i < columns; ++i) {
        ImportColumn& column = plan.columns[static_cast<std::size_t>(i)];
        column.column = i;
        column.hasData = false;
        if (headerRow >= 0) {
            column.header = cleanText(sheet.cell(headerRow, i).text()).simplified();
        }
    }
    for (int row = headerRow + 1; row < sheet.rowCount(); ++row) {
        sheet.forEachCell(row, [&](const Cell& cell) {
            ImportColumn& column = plan.columns[static_cast<std::size_t>(cell.column)];
            if ((column.hasData && column.examples.size() >= kExamples) || isBlank(cell)) {
                return;
            }
            column.hasData = true;
            if (column.examples.size() < kExamples) {
                column.examples += cleanText(cell.text());
            }
        });
    }
    // Columns with neither a heading nor a value are no columns.
    std::erase_if(plan.columns,
                  [](const ImportColumn& c) { return c.header.isEmpty() && !c.hasData; });
    plan.shape = headerRow < 0 ? QString() : shapeOfRow(sheet, headerRow);
    return plan;
}

/// False when the heading names a unit that cannot be converted to the field's ("Conc. (nM)").
bool unitFits(const QString& header, int field)
{
    const auto wanted = tabular::unitFromText(QString::fromUtf8(sampleField(field).unit));
    const QString named = unitOfHeader(header);
    if (!wanted || named.isEmpty()) {
        return true;
    }
    const auto unit = tabular::unitFromText(named);
    return unit && unit->dimension == wanted->dimension;
}

/// Says that the barcodes of a column are not taken, why, and which are all the same.
ImportFinding barcodeRemark(const ImportPlan& plan, const ImportColumn& column,
                            const BarcodeFit& fit)
{
    const auto title = [&](int place) {
        const ImportColumn* found = plan.columnAt(place);
        return QCoreApplication::translate("Import", "column %1 (%2)")
            .arg(tabular::columnName(place), found->header);
    };
    ImportFinding remark;
    remark.rule = ImportRule::BarcodeNotOwn;
    remark.severity = ImportSeverity::Notice;
    remark.column = column.column;
    remark.header = column.header;
    remark.value = column.examples.value(0);
    remark.message =
        fit.owner == BarcodeOwner::Repeated
            ? QCoreApplication::translate(
                  "Import",
                  "The barcodes here repeat, as those of plates do, so they are not taken "
                  "for the samples' own. Choose the field Barcode if they are.")
            : QCoreApplication::translate(
                  "Import", "The rows name wells in %1, so the barcodes here are those of plates "
                            "and not taken for the samples' own. Choose the field Barcode if they "
                            "are.")
                  .arg(title(fit.wells));
    if (fit.tubeKind >= 0) {
        remark.message += u' ' + QCoreApplication::translate(
                                     "Import", "Where %1 names a tube, its barcode is taken if no "
                                               "other row has it.")
                                     .arg(title(fit.tubeKind));
    }
    return remark;
}

struct Candidate {
    HeaderMatch match;
    std::size_t column;
    qint64 known; ///< values that the field can hold; 0 for fields that hold any text
};

std::vector<Candidate> candidatesOf(ImportPlan& plan, const Sheet& sheet)
{
    std::vector<Candidate> candidates;
    std::vector<int> ofTypes;
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        ImportColumn& column = plan.columns[i];
        for (const HeaderMatch& match : matchHeader(column.header)) {
            if (match.confidence < kProposed || !unitFits(column.header, match.field)) {
                continue;
            }
            if (match.field == SampleType) {
                ofTypes.push_back(column.column);
            }
            candidates.push_back({match, i, 0});
        }
    }
    const std::vector<qint64> known = knownTypes(sheet, plan.headerRow, ofTypes);
    for (std::size_t i = 0; i < ofTypes.size(); ++i) {
        plan.columnAt(ofTypes[i])->knownTypes = known[i];
    }
    for (Candidate& candidate : candidates) {
        candidate.known =
            candidate.match.field == SampleType ? plan.columns[candidate.column].knownTypes : 0;
    }
    // A column that has values goes before an empty one, then the one with more values that fit,
    // then the surer match, the better synonym, the column further left.
    std::stable_sort(
        candidates.begin(), candidates.end(), [&](const Candidate& a, const Candidate& b) {
            const bool dataA = plan.columns[a.column].hasData;
            const bool dataB = plan.columns[b.column].hasData;
            return std::tuple(!dataA, -a.known, -a.match.confidence, a.match.rank, a.column) <
                   std::tuple(!dataB, -b.known, -b.match.confidence, b.match.rank, b.column);
        });
    return candidates;
}

void proposeFields(ImportPlan& plan, const Sheet& sheet)
{
    int barcodesPassedOver = 0;
    for (const Candidate& candidate : candidatesOf(plan, sheet)) {
        ImportColumn& column = plan.columns[candidate.column];
        if (column.use == ColumnUse::Field || plan.columnOfField(candidate.match.field)) {
            continue;
        }
        if (candidate.match.field == Barcode) {
            // When the right column does not hold the samples' own barcodes, one that only
            // resembles it does so even less.
            if (barcodesPassedOver >= kBarcodesPassedOver ||
                (barcodesPassedOver > 0 && candidate.match.confidence < kSure)) {
                continue;
            }
            if (const BarcodeFit fit = barcodeFit(plan, sheet, column);
                fit.owner != BarcodeOwner::Sample) {
                plan.remarks.push_back(barcodeRemark(plan, column, fit));
                ++barcodesPassedOver;
                if (fit.tubeKind < 0) {
                    continue;
                }
                column.tubeKind = fit.tubeKind;
            }
        }
        column.use = ColumnUse::Field;
        column.field = candidate.match.field;
        column.confidence = candidate.match.confidence;
    }
    for (ImportColumn& column : plan.columns) {
        if (column.use != ColumnUse::Field && column.hasData) {
            column.use = ColumnUse::Attribute;
        }
    }
}

} // namespace

ImportPlan proposeMapping(const Sheet& sheet, const std::vector<SavedMapping>& saved)
{
    const int known = findKnownRow(sheet, saved);
    return proposeMapping(sheet, known >= 0 ? known : findHeaderRow(sheet).row, saved);
}

ImportPlan proposeMapping(const Sheet& sheet, int headerRow, const std::vector<SavedMapping>& saved)
{
    ImportPlan plan = emptyPlan(sheet, headerRow);
    if (headerRow < 0) {
        return plan;
    }
    const auto mapping = std::find_if(saved.begin(), saved.end(),
                                      [&](const SavedMapping& m) { return m.shape == plan.shape; });
    proposeFields(plan, sheet);
    for (ImportColumn& column : plan.columns) {
        examineColumn(plan, column, sheet);
    }
    if (mapping != saved.end()) {
        applyMapping(plan, sheet, *mapping);
    }
    return plan;
}

void assignField(ImportPlan& plan, const Sheet& sheet, int column, int field)
{
    ImportColumn* target = plan.columnAt(column);
    if (target == nullptr) {
        return;
    }
    for (ImportColumn& other : plan.columns) {
        if (other.use == ColumnUse::Field && other.field == field && &other != target) {
            assignUse(plan, other.column, ColumnUse::Attribute);
        }
    }
    target->use = ColumnUse::Field;
    target->field = field;
    target->formField = -1;
    target->confidence = 100;
    target->tubeKind = -1;
    examineColumn(plan, *target, sheet);
}

void assignUse(ImportPlan& plan, int column, ColumnUse use)
{
    if (ImportColumn* target = plan.columnAt(column); target != nullptr) {
        target->use = use;
        target->field = -1;
        target->formField = -1;
        target->confidence = 100;
        target->tubeKind = -1;
        target->askDecimal = false;
        target->askDates = false;
        target->unit.clear();
    }
}

void assignFixed(ImportPlan& plan, int field, const QString& text)
{
    std::erase_if(plan.fixed, [&](const FixedValue& value) { return value.field == field; });
    if (!cleanText(text).isEmpty()) {
        plan.fixed.push_back({field, cleanText(text)});
    }
}

int proposeSheet(const tabular::Workbook& workbook)
{
    int best = -1;
    int bestPoints = -1;
    for (std::size_t i = 0; i < workbook.sheets.size(); ++i) {
        const Sheet& sheet = workbook.sheets[i];
        if (sheet.rowCount() == 0) {
            continue;
        }
        auto [row, points] = findHeaderRow(sheet);
        // A sheet of headings only, and one that is hidden, are worth less than any other.
        if (row + 1 >= sheet.rowCount()) {
            points /= 10;
        }
        if (sheet.isHidden()) {
            points = 0;
        }
        if (points > bestPoints) {
            best = static_cast<int>(i);
            bestPoints = points;
        }
    }
    return best;
}

std::vector<int> importableFields()
{
    std::vector<int> fields;
    const auto& all = sampleEntity().fields;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].readOnly && all[i].type != FieldType::State && all[i].type != FieldType::Json) {
            fields.push_back(static_cast<int>(i));
        }
    }
    return fields;
}

} // namespace tracseq::samples
