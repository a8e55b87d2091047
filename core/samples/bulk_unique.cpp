// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of BulkDraft that look at several rows at a time: what has to be unique, and where the
// next wrong cell is.
#include "core/base/error_text.h"
#include "core/samples/bulk_draft.h"
#include "core/samples/sample.h"

namespace tracseq::samples {

using database::Value;

void BulkDraft::note(int key, int column, const QString& sentence)
{
    for (const auto& [at, text] : m_judged[static_cast<std::size_t>(key)].errors) {
        if (at == column) {
            return; // one sentence at a time
        }
    }
    const qint64 cell = (static_cast<qint64>(key) << 16) | column;
    if (!m_clashes.contains(cell)) {
        m_clashes.insert(cell, sentence);
    }
}

QString BulkDraft::sayTaken(int column, const QString& value, const QString& who) const
{
    return errorText(
        Error(ErrorCode::FieldTaken,
              {m_columns[static_cast<std::size_t>(column)].field->translatedLabel(), value, who}));
}

void BulkDraft::settle()
{
    m_clashes.clear();
    const int nameColumn = columnOf(Name);
    const int barcodeColumn = columnOf(Barcode);
    QHash<QByteArray, int> names; // the first row that has it
    QHash<QByteArray, int> barcodes;
    const auto once = [this](QHash<QByteArray, int>& seen, const QByteArray& key, int row,
                             int column, const QString& value) {
        const auto first = seen.constFind(key);
        if (first == seen.constEnd()) {
            seen.insert(key, row);
            return;
        }
        const auto sentence = [&](int other) {
            return sayTaken(column, value,
                            QCoreApplication::translate("Bulk", "row %1 of the grid")
                                .arg(m_reading.locale.toString(other + 1)));
        };
        note(m_rows.at(*first).key, column, sentence(row));
        note(m_rows.at(row).key, column, sentence(*first));
    };
    for (int row = 0; row < rowCount(); ++row) {
        const int key = m_rows.at(row).key;
        const Judged& judged = m_judged[static_cast<std::size_t>(key)];
        if (const QString* name = judged.name.textIf(); name != nullptr && judged.nameKnown) {
            const QByteArray place = nameKey(*name, judged.project);
            once(names, place, row, nameColumn, *name);
            if (const auto held = m_takenNames.constFind(place); held != m_takenNames.constEnd()) {
                note(key, nameColumn, sayTaken(nameColumn, *name, *held));
            }
        }
        if (const QString* barcode = judged.barcode.textIf()) {
            const QByteArray place = barcodeKey(*barcode);
            once(barcodes, place, row, barcodeColumn, *barcode);
            if (const auto held = m_takenBarcodes.constFind(place);
                held != m_takenBarcodes.constEnd()) {
                note(key, barcodeColumn, sayTaken(barcodeColumn, *barcode, *held));
            }
        }
        if (const auto refused = m_refused.constFind(key);
            refused != m_refused.constEnd() && refused->first == m_rows.at(row).texts) {
            note(key, nameColumn, refused->second);
        }
    }
    m_problems = static_cast<int>(m_clashes.size());
    for (const Row& row : m_rows) {
        m_problems += static_cast<int>(m_judged[static_cast<std::size_t>(row.key)].errors.size());
    }
}

std::vector<BulkKey> BulkDraft::keys() const
{
    std::vector<BulkKey> keys;
    for (const Row& row : m_rows) {
        const auto at = static_cast<std::size_t>(row.key);
        const Judged& judged = m_judged[at];
        BulkKey key;
        if (!isNew()) {
            key.sample = m_records[at].id;
        }
        if (judged.nameKnown) {
            key.name = judged.name;
            key.project = judged.project;
        }
        key.barcode = judged.barcode;
        keys.push_back(std::move(key));
    }
    return keys;
}

void BulkDraft::setTaken(const std::vector<BulkTaken>& taken)
{
    m_takenNames.clear();
    m_takenBarcodes.clear();
    for (const BulkTaken& one : taken) {
        (one.isBarcode ? m_takenBarcodes : m_takenNames).insert(one.key, one.holder);
    }
    if (m_judgedAll) {
        settle();
    }
}

void BulkDraft::setRefused(int row, const QString& sentence)
{
    m_refused.insert(m_rows.at(row).key, {m_rows.at(row).texts, sentence});
    if (m_judgedAll) {
        settle();
    }
}

BulkPlace BulkDraft::nextProblem(BulkPlace after) const
{
    const auto columns = static_cast<qint64>(m_columns.size());
    const qint64 cells = columns * rowCount();
    const qint64 from = after.row < 0 ? -1 : after.row * columns + after.column;
    for (qint64 step = 1; m_problems > 0 && step <= cells; ++step) {
        const qint64 at = (from + step) % cells;
        const BulkPlace place{static_cast<int>(at / columns), static_cast<int>(at % columns)};
        if (!error(place.row, place.column).isEmpty()) {
            return place;
        }
    }
    return {};
}

} // namespace tracseq::samples
