// SPDX-License-Identifier: GPL-3.0-or-later
// Bulk work: 5,000 rows of 15 columns pasted into a grid of samples and judged, against parsing the
// same texts alone, and stored, against inserting the same rows by one prepared statement; and the
// status of 10,000 samples changed, against updating the same rows by one prepared statement.
// bench_bulk [rounds]
#include "core/lab/lab.h"
#include "core/samples/bulk_draft.h"
#include "core/samples/sample.h"
#include "core/samples/sample_states.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>

using namespace tracseq;
using namespace Qt::StringLiterals;
using database::FieldValues;
using database::Value;
using samples::BulkCell;
using samples::BulkDraft;

namespace {

constexpr int kRows = 5'000;
constexpr int kColumns = 15;
constexpr int kChanged = 10'000;

double ms(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double middle(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

BulkDraft::Reading reading()
{
    return {QDate(2026, 3, 15), QLocale(QLocale::English, QLocale::UnitedStates), {}, {}};
}

/// What a spreadsheet would hold in a column of the grid.
QString cellText(const samples::BulkColumn& column, int row)
{
    switch (column.number) {
    case samples::Name:
        return u"Leaf %1"_s.arg(row);
    case samples::Barcode:
        return u"TUBE-%1"_s.arg(row, 6, 10, QChar(u'0'));
    case samples::SampleType:
        return row % 3 == 0 ? u"RNA"_s : u"DNA"_s;
    case samples::Project:
    case samples::Hold: // their status shall change
        return {};
    case samples::Collected:
        return u"2026-01-%1"_s.arg(1 + row % 28, 2, 10, QChar(u'0'));
    case samples::Received:
        return u"2026-02-%1"_s.arg(1 + row % 28, 2, 10, QChar(u'0'));
    case samples::Expires:
        return u"2031-01-01"_s;
    case samples::Ratio260280:
    case samples::Ratio260230:
        return u"1.%1"_s.arg(70 + row % 30);
    default:
        return column.field->type == database::FieldType::Decimal
                   ? u"%1.5"_s.arg(row % 900)
                   : u"Some words %1"_s.arg(row % 50);
    }
}

std::vector<BulkCell> block(const BulkDraft& draft)
{
    std::vector<BulkCell> cells;
    const int columns = std::min(kColumns, static_cast<int>(draft.columns().size()));
    for (int row = 0; row < kRows; ++row) {
        for (int column = 0; column < columns; ++column) {
            cells.push_back(
                {row, column, cellText(draft.columns()[static_cast<std::size_t>(column)], row)});
        }
    }
    return cells;
}

double parseFloor(const BulkDraft& draft, const std::vector<BulkCell>& cells)
{
    QElapsedTimer timer;
    timer.start();
    const BulkDraft::Reading how = reading();
    qint64 wrong = 0;
    for (const BulkCell& cell : cells) {
        const samples::BulkColumn& column = draft.columns()[static_cast<std::size_t>(cell.column)];
        wrong +=
            database::parseField(*column.entity, *column.field, cell.text, how.locale, how.find)
                ? 0
                : 1;
    }
    const double took = ms(timer);
    return wrong == 0 ? took : -1;
}

bool run(sqlite3* db, const char* sql)
{
    return sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

/// A database of its own with the lab's settings for writing and one table of the same columns.
class Raw {
public:
    explicit Raw(const QString& path)
    {
        sqlite3_open(path.toUtf8().constData(), &m_db);
        run(m_db, "PRAGMA journal_mode=WAL");
        QByteArray sql =
            "CREATE TABLE sample (rid INTEGER PRIMARY KEY, id BLOB UNIQUE, status TEXT";
        for (int i = 0; i < kColumns; ++i) {
            sql += ", c" + QByteArray::number(i);
        }
        run(m_db, sql.append(")").constData());
    }
    ~Raw() { sqlite3_close(m_db); }
    Raw(const Raw&) = delete;
    Raw& operator=(const Raw&) = delete;

    double insertMs(const std::vector<BulkCell>& cells, int rows)
    {
        QElapsedTimer timer;
        timer.start();
        run(m_db, "BEGIN IMMEDIATE");
        sqlite3_stmt* insert = nullptr;
        sqlite3_prepare_v2(m_db,
                           "INSERT INTO sample VALUES (NULL, randomblob(16), 'Pending', "
                           "?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
                           -1, &insert, nullptr);
        for (int row = 0; row < rows; ++row) {
            for (int i = 0; i < kColumns; ++i) {
                const QByteArray text =
                    cells[static_cast<std::size_t>((row % kRows) * kColumns + i)].text.toUtf8();
                sqlite3_bind_text(insert, i + 1, text.constData(), static_cast<int>(text.size()),
                                  SQLITE_TRANSIENT);
            }
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        sqlite3_finalize(insert);
        run(m_db, "COMMIT");
        return ms(timer);
    }
    double updateMs(const char* status)
    {
        QElapsedTimer timer;
        timer.start();
        run(m_db, "BEGIN IMMEDIATE");
        sqlite3_stmt* update = nullptr;
        sqlite3_prepare_v2(m_db, "UPDATE sample SET status = ?1 WHERE rid = ?2", -1, &update,
                           nullptr);
        for (int rid = 1; rid <= kChanged; ++rid) {
            sqlite3_bind_text(update, 1, status, -1, SQLITE_STATIC);
            sqlite3_bind_int(update, 2, rid);
            sqlite3_step(update);
            sqlite3_reset(update);
        }
        sqlite3_finalize(update);
        run(m_db, "COMMIT");
        return ms(timer);
    }

private:
    sqlite3* m_db = nullptr;
};

int fail(const char* what, const Error& error)
{
    std::fprintf(stderr, "%s: %s\n", what, qPrintable(error.name()));
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 5;
    const QTemporaryDir folder;
    const SystemClock clock;
    auto lab = lab::Lab::open(folder.filePath(u"bulk.tracseq"_s), clock);
    if (!lab) {
        return fail("the lab was not made", lab.error());
    }
    changes::Store& store = (*lab)->store();
    auto reader = (*lab)->database().openReader();
    std::vector<double> judged;
    std::vector<double> asked;
    std::vector<double> parsed;
    BulkDraft draft(reading(), nullptr, {}, kRows, {});
    const std::vector<BulkCell> cells = block(draft);
    for (int round = 0; round < rounds; ++round) {
        draft = BulkDraft(reading(), nullptr, {}, 1, {});
        QElapsedTimer timer;
        timer.start();
        static_cast<void>(draft.addRows(kRows - 1));
        draft.apply(cells, true);
        while (!draft.judge(25)) {
        }
        judged.push_back(ms(timer));
        const auto taken = samples::findTaken(**reader, draft.keys());
        if (!taken) {
            return fail("the lab was not asked", taken.error());
        }
        draft.setTaken(*taken);
        asked.push_back(ms(timer));
        parsed.push_back(parseFloor(draft, cells));
        if (draft.problemCount() > 0 || parsed.back() < 0) {
            std::fprintf(stderr, "the block was not right\n");
            return 1;
        }
    }
    const double floor = middle(parsed);
    std::printf("paste of %d x %d: judged after %.0f ms, held against the lab after %.0f ms (limit "
                "1000)\nfloor: parsing alone %.0f ms; %.1f times that\n",
                kRows, kColumns, middle(judged), middle(asked), floor, middle(asked) / floor);

    Raw raw(folder.filePath(u"raw.sqlite"_s));
    const double rawInsert = raw.insertMs(cells, kRows);
    static_cast<void>(raw.insertMs(cells, kChanged - kRows));
    const changes::WriteRequest request{u"bench"_s, u"Add"_s, {}, 0};
    std::vector<Uuid> ids;
    const auto add = [&](const QString& suffix) {
        return store.writeNow(request, [&](changes::UnitOfWork& unit) -> Status {
            for (FieldValues values : draft.newValues()) {
                for (auto& [field, value] : values) {
                    if (field == samples::Name || field == samples::Barcode) {
                        value = Value(value.text() + suffix);
                    }
                }
                const auto id = samples::createSample(unit, values, clock);
                if (!id) {
                    return failure(id.error());
                }
                ids.push_back(*id);
            }
            return {};
        });
    };
    QElapsedTimer timer;
    timer.start();
    if (const auto added = add({}); !added) {
        return fail("the block was not stored", added.error());
    }
    const double stored = ms(timer);
    std::printf("stored: %.0f ms; floor: inserted by one statement %.0f ms; %.1f times that\n",
                stored, rawInsert, stored / rawInsert);
    if (const auto more = add(u"b"_s); !more) {
        return fail("the second block was not stored", more.error());
    }

    std::vector<double> changed;
    std::vector<double> updated;
    // There and back along the life cycle, as often as asked.
    const QString names[] = {u"Validated"_s, u"Pending"_s};
    for (int round = 0; round < rounds; ++round) {
        const QString status = names[round % 2];
        timer.restart();
        const auto written = store.writeNow(
            {u"bench"_s, u"Status"_s, u"because"_s, 0}, [&](changes::UnitOfWork& unit) -> Status {
                for (const Uuid& id : ids) {
                    TRACSEQ_TRY(samples::editSample(
                        unit, id, {{samples::SampleStatus, Value(status)}}, clock));
                }
                return {};
            });
        changed.push_back(ms(timer));
        if (!written || written->changes != kChanged) {
            std::fprintf(stderr, "the status was not changed\n");
            return written ? 1 : fail("why", written.error());
        }
        updated.push_back(raw.updateMs(qPrintable(status)));
    }
    std::printf(
        "status of %d samples: %.0f ms (limit 2000)\nfloor: updated by one statement %.0f ms; "
        "%.1f times that\n",
        kChanged, middle(changed), middle(updated), middle(changed) / middle(updated));
    return 0;
}
