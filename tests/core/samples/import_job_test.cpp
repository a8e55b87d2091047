// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/undo.h"
#include "core/samples/import_records.h"
#include "tests/core/samples/importing.h"

#include <QDir>
#include <QFile>

using namespace tracseq;
using namespace tracseq::tests;
using namespace tracseq::samples;
using namespace Qt::StringLiterals;

namespace {

QByteArray form(int rows)
{
    QByteArray csv = "Sample name,Sample type,Project,Volume (ul),Extra\n";
    for (int i = 1; i <= rows; ++i) {
        const QByteArray n = QByteArray::number(i);
        csv += "S" + n + ",DNA,P1," + n + ".5,\"{\"\"k\"\":" + n + "}\"\n";
    }
    return csv;
}

QStringList outcomes(TempLab& lab)
{
    const auto reader = lab.reader();
    auto query = reader->prepare("SELECT outcome FROM import_run WHERE deleted = 0 ORDER BY rid");
    REQUIRE(query.has_value());
    QStringList texts;
    while (query->step().value()) {
        texts += query->text(0);
    }
    return texts;
}

/// Does something once after a number of rows, on the writer thread, in the middle of a batch.
class AtRow final : public Progress {
public:
    AtRow(qint64 row, std::function<bool()> act)
        : m_row(row)
        , m_act(std::move(act))
    {
    }
    bool update(qint64 done, qint64) override
    {
        if (m_done || done < m_row) {
            return true;
        }
        m_done = true;
        return m_act();
    }

private:
    qint64 m_row;
    std::function<bool()> m_act;
    bool m_done = false;
};

} // namespace

TEST_CASE("A36, A45: an import ends with counts that add up")
{
    TempLab lab;
    const auto attempt = import(lab, "Sample name,Sample type\nS1,DNA\n\n , \nS2,RNA\nS3,mud\n",
                                {.goodRowsOnly = true});
    CHECK(attempt.refusal.isEmpty());
    CHECK(attempt.result.read == 5);
    CHECK(attempt.result.created == 2);
    CHECK(attempt.result.skipped == 2);
    CHECK(attempt.result.failed == 1);
    CHECK(sampleCount(lab) == 2);
    CHECK(outcomes(lab) == QStringList{u"finished"_s});
    CHECK(numberOf(lab, "SELECT rows_read = created + skipped + failed FROM import_run") == 1);
    verifies(lab);
}

TEST_CASE("A11: an import with one bad row changes nothing unless the good rows are asked for")
{
    TempLab lab;
    const QByteArray csv = "Sample name,Sample type\nS1,DNA\nM\xC3\xBCller,mud\nS3,RNA\n";
    const auto all = import(lab, csv);
    CHECK(all.refusal == u"“form.csv” was not imported. Rows with errors: 1 of 3. Correct them, or "
                         u"import only the good rows. Nothing was changed.");
    CHECK(sampleCount(lab) == 0);
    CHECK(numberOf(lab, "SELECT count(*) FROM change") == 0);
    const auto good = import(lab, csv, {.goodRowsOnly = true});
    CHECK(good.result.created == 2);
    CHECK(good.result.failed == 1);
}

TEST_CASE("A13: one, two and a thousand rows, with quoted JSON cells")
{
    for (const int rows : {1, 2, 1000}) {
        TempLab lab;
        const auto attempt = import(lab, form(rows));
        CHECK(attempt.refusal.isEmpty());
        CHECK(attempt.result.created == rows);
        CHECK(sampleCount(lab) == rows);
        CHECK(samplesColumn(lab, "attributes").back() ==
              u"{\"Extra\":\"{\\\"k\\\":%1}\"}"_s.arg(rows));
    }
}

TEST_CASE("A44: the same file is not imported twice by mistake")
{
    TempLab lab;
    const QByteArray csv = form(3);
    REQUIRE(import(lab, csv).result.created == 3);
    const auto again = import(lab, csv);
    CHECK(
        again.refusal ==
        u"“form.csv” was not imported. Rows with errors: 3 of 3. Correct them, or import only the "
        u"good rows. Nothing was changed.");
    // Also when the lab's own rules would let it pass.
    lab.write([&](changes::UnitOfWork& unit) -> Status {
        auto ids = unit.connection().prepare("SELECT id FROM sample WHERE deleted = 0");
        std::vector<Uuid> all;
        while (ids->step().value()) {
            all.push_back(ids->uuid(0));
        }
        ids = database::Statement();
        for (const Uuid& id : all) {
            TRACSEQ_TRY(unit.remove(sampleEntity(), id));
        }
        return {};
    });
    const auto refused = import(lab, csv);
    CHECK(refused.refusal.startsWith(u"“form.csv” was imported before ("));
    CHECK(refused.refusal.contains(u"by anna"));
    CHECK(sampleCount(lab) == 0);
    const auto meant = import(lab, csv, {.again = true});
    CHECK(meant.result.created == 3);
    verifies(lab);
}

TEST_CASE("An import that was undone can be imported again")
{
    TempLab lab;
    const auto first = import(lab, form(3));
    NoProgress silent;
    const auto undone = changes::undoGroup(lab.store(), {u"anna"_s, {}, {}, 0}, first.result.group,
                                           changes::UndoMode::AllOrNothing, silent);
    REQUIRE(undone.has_value());
    CHECK(sampleCount(lab) == 0);
    CHECK(numberOf(lab, "SELECT count(*) FROM project WHERE deleted = 0") == 0);
    CHECK(import(lab, form(3)).result.created == 3);
    verifies(lab);
}

TEST_CASE("A cancelled import leaves nothing behind")
{
    TempLab lab;
    AtRow cancel(2500, [] { return false; });
    const auto attempt = import(lab, form(4000), {.progress = &cancel});
    CHECK(attempt.refusal == u"Stopped. Nothing was changed.");
    CHECK(sampleCount(lab) == 0);
    CHECK(numberOf(lab, "SELECT count(*) FROM project WHERE deleted = 0") == 0);
    CHECK(outcomes(lab) == QStringList{u"cancelled"_s});
    verifies(lab);
    CHECK(import(lab, form(4000)).result.created == 4000);
}

TEST_CASE("An import that a crash cut short is taken back when the lab is opened")
{
    TempLab lab;
    QTemporaryDir crashed;
    AtRow copy(2500, [&] {
        // What a killed program leaves: the file and its log as they are at this moment.
        for (const QString& end : {u""_s, u"-wal"_s}) {
            REQUIRE(QFile::copy(lab.path() + end, crashed.filePath(u"lab.tracseq"_s) + end));
        }
        return true;
    });
    REQUIRE(import(lab, form(4000), {.progress = &copy}).result.created == 4000);

    auto opened = lab::Lab::open(crashed.filePath(u"lab.tracseq"_s), lab.clock);
    REQUIRE(opened.has_value());
    lab.lab = std::move(*opened);
    const qint64 half = sampleCount(lab);
    CHECK(half > 0);
    CHECK(half < 4000);
    CHECK(recoverImports(lab.store(), u"anna"_s).value() == 1);
    CHECK(sampleCount(lab) == 0);
    CHECK(outcomes(lab) == QStringList{u"taken_back"_s});
    verifies(lab);
    CHECK(recoverImports(lab.store(), u"anna"_s).value() == 0);
}

TEST_CASE("An import for which the disk has no room is refused before it begins")
{
    TempLab lab;
    AttemptOptions options;
    options.freeBytes = 5'000'000;
    const Attempt refused = import(lab, form(1000), options);
    const QString folder = QFileInfo(lab.path()).absolutePath();
    CHECK(refused.refusal ==
          u"“form.csv” was not imported: it needs about 8.42 MiB, and 4.77 MiB are free where "
          "the lab is (%1). Make room there, then import it again."_s.arg(folder));
    CHECK(sampleCount(lab) == 0);
    options.freeBytes = 50'000'000;
    CHECK(import(lab, form(1000), options).refusal.isEmpty());
    CHECK(sampleCount(lab) == 1000);
}

TEST_CASE("The room that an import asks for holds it, and its taking back")
{
    const QByteArray wide = QByteArray(300, 'x');
    const auto grown = [](const QByteArray& csv, bool back) {
        TempLab lab;
        AttemptOptions options;
        AtRow stop(5900, [] { return false; });
        options.progress = back ? &stop : nullptr;
        lab.write([](changes::UnitOfWork&) -> Status { return {}; });
        const auto size = [&] {
            return QFileInfo(lab.path()).size() + QFileInfo(lab.path() + u"-wal").size();
        };
        const qint64 before = size();
        import(lab, csv, options);
        return size() - before;
    };
    const auto needed = [](const QByteArray& csv) {
        TempLab lab;
        AttemptOptions options;
        qint64 low = 0;
        qint64 high = 200'000'000;
        while (high - low > 500'000) {
            options.freeBytes = (low + high) / 2;
            TempLab tried;
            (import(tried, csv, options).refusal.isEmpty() ? high : low) = *options.freeBytes;
        }
        return high;
    };
    QByteArray notes = "Sample name,Sample type,Notes,Extra\n";
    for (int i = 0; i < 6000; ++i) {
        notes += "S" + QByteArray::number(i) + ",DNA," + wide + "," + wide + "\n";
    }
    for (const QByteArray& csv : {form(6000), notes}) {
        const qint64 asked = needed(csv);
        const qint64 added = grown(csv, false);
        const qint64 takenBack = grown(csv, true);
        INFO("asked " << asked << ", grew " << added << " and " << takenBack);
        CHECK(takenBack > added);
        CHECK(takenBack < asked);
        CHECK(asked < 6 * added);
    }
}

TEST_CASE("Rows that a full disk kept from being taken back go when the next import begins")
{
    const auto limitTo = [](TempLab& lab, qint64 pages) {
        lab.write([&](changes::UnitOfWork& unit) -> Status {
            return unit.connection().execute(
                ("PRAGMA max_page_count = " + std::to_string(pages)).c_str());
        });
    };
    // How much room is left after the last batch that fits depends on the limit; where it is
    // little, the rows stay.
    qint64 left = 0;
    for (qint64 room = 600; left == 0; room += 60) {
        REQUIRE(room < 1800);
        TempLab lab;
        limitTo(lab, numberOf(lab, "SELECT page_count FROM pragma_page_count") + room);
        const Attempt failed = import(lab, form(6000));
        INFO(failed.refusal.toStdString());
        REQUIRE_FALSE(failed.refusal.isEmpty());
        verifies(lab);
        left = sampleCount(lab);
        if (left == 0) {
            continue;
        }
        CHECK(left < 6000);
        CHECK(failed.refusal.startsWith(u"The import of “form.csv” stopped: The disk is full"));
        CHECK(failed.refusal.contains(u"Some of its rows are in the lab still"));
        CHECK(outcomes(lab) == QStringList{u"running"_s});

        limitTo(lab, 1'073'741'823);
        SECTION("when a file is checked again")
        {
            CHECK(recoverImports(lab.store(), u"ben"_s) == 1);
            CHECK(import(lab, form(3)).refusal == u"");
        }
        SECTION("when another is imported")
        {
            CHECK(import(lab, form(3).replace("\nS", "\nT")).refusal == u"");
        }
        CHECK(sampleCount(lab) == 3);
        CHECK(outcomes(lab) == QStringList{u"taken_back"_s, u"finished"_s});
        verifies(lab);
    }
}

TEST_CASE("Two imports do not run at once, and a running one is not taken back")
{
    TempLab lab;
    Error second(ErrorCode::Unexpected);
    int recovered = -1;
    AtRow meddle(64, [&] {
        ImportCheck check;
        check.good = 1;
        check.verdicts = {RowVerdict::Good};
        NoProgress silent;
        const auto refused = runImport(lab.store(), {u"ben"_s, u"b.csv"_s, u"0"_s, false, false, 0},
                                       {}, {}, check, {}, silent);
        second = refused.error();
        recovered = recoverImports(lab.store(), u"ben"_s).value();
        return true;
    });
    CHECK(import(lab, form(200), {.progress = &meddle}).result.created == 200);
    CHECK(second.code() == ErrorCode::ImportRunning);
    CHECK(recovered == 0);
}

TEST_CASE("A lock that a killed program had not signed yet holds up no later import")
{
    TempLab lab;
    QFile lock(lab.path() + u".import-lock"_s);
    REQUIRE(lock.open(QIODevice::WriteOnly));
    lock.close();
    CHECK(import(lab, form(2)).refusal.isEmpty());
    CHECK_FALSE(lock.exists());
    CHECK(sampleCount(lab) == 2);
}

TEST_CASE("What somebody built upon stays when an import is taken back after a crash")
{
    TempLab lab;
    const auto first = import(lab, form(2));
    lab.clock.advance(1000);
    lab.write([&](changes::UnitOfWork& unit) -> Status {
        auto ids = unit.connection().prepare("SELECT id FROM sample ORDER BY rid LIMIT 1");
        REQUIRE(ids->step().value());
        const Uuid id = ids->uuid(0);
        ids = database::Statement();
        TRACSEQ_TRY(unit.update(sampleEntity(), id, {{Notes, database::Value(u"mine"_s)}}));
        // As it stands after a crash.
        auto runs = unit.connection().prepare("SELECT id FROM import_run");
        REQUIRE(runs->step().value());
        const Uuid run = runs->uuid(0);
        runs = database::Statement();
        return unit.update(importRunEntity(), run,
                           {{ImportOutcome, database::Value(u"running"_s)}});
    });
    CHECK(recoverImports(lab.store(), u"anna"_s).value() == 1);
    CHECK(samplesColumn(lab, "name") == QStringList{u"S1"_s});
    CHECK(numberOf(lab, "SELECT count(*) FROM project WHERE deleted = 0") == 1);
    verifies(lab);
}

TEST_CASE("A row that somebody took in between fails alone, or all are taken back")
{
    TempLab lab;
    const QByteArray csv = "Sample name,Sample type\nS1,DNA\nS2,DNA\n";
    const auto checked = import(lab, csv, {.dryRun = true});
    REQUIRE(import(lab, "Sample name,Sample type\nS2,RNA\n", {.name = u"b.csv"_s}).result.created ==
            1);
    NoProgress silent;
    const auto book = tabular::readWorkbook(csv, u"form.csv"_s, {}, silent);
    const auto run = [&](bool goodRowsOnly) {
        return runImport(lab.store(), {u"anna"_s, u"form.csv"_s, u"1"_s, goodRowsOnly, false, 0},
                         checked.plan, book->sheets[0], checked.check, {true, QDate(2026, 1, 15)},
                         silent);
    };
    const auto all = run(false);
    REQUIRE_FALSE(all.has_value());
    CHECK(errorText(all.error()) == u"Name “S2” is already taken by sample S2. Use another one.");
    CHECK(samplesColumn(lab, "name") == QStringList{u"S2"_s});
    const auto some = run(true);
    REQUIRE(some.has_value());
    CHECK(some->created == 1);
    CHECK(some->failed == 1);
    REQUIRE(some->refused.size() == 1);
    CHECK(some->refused[0].row == 2);
    CHECK(some->read == some->created + some->skipped + some->failed);
    verifies(lab);
}

TEST_CASE("A45: forty thousand rows all arrive")
{
    TempLab lab;
    const auto attempt = import(lab, form(40'000));
    CHECK(attempt.result.read == 40'000);
    CHECK(attempt.result.created == 40'000);
    CHECK(sampleCount(lab) == 40'000);
}

TEST_CASE(
    "A46: a hundred thousand rows of thirty columns are read with progress, and can be stopped")
{
    QByteArray csv = "Sample name,Sample type";
    for (int column = 3; column <= 30; ++column) {
        csv += ",Extra " + QByteArray::number(column);
    }
    for (int row = 1; row <= 100'000; ++row) {
        csv += "\nS" + QByteArray::number(row) + ",DNA";
        for (int column = 3; column <= 30; ++column) {
            csv += "," + QByteArray::number((row + column) % 97);
        }
    }
    NoProgress silent;
    const auto book = tabular::readWorkbook(csv, u"form.csv"_s, {}, silent);
    REQUIRE(book.has_value());
    CHECK(book->sheets.front().cellCount() == 3'000'030);
    CHECK(book->sheets.front().memoryBytes() < 100'000'000);

    class Watching final : public Progress {
    public:
        bool update(qint64 done, qint64 total) override
        {
            rises = rises && done >= last && total == 100'000;
            last = done;
            ++calls;
            return done < 5'000;
        }
        bool rises = true;
        qint64 last = 0;
        qint64 calls = 0;
    } watching;
    TempLab lab;
    const auto attempt = import(lab, csv, {.progress = &watching});
    CHECK(attempt.check.good == 100'000);
    CHECK(attempt.refusal == u"Stopped. Nothing was changed.");
    CHECK(watching.rises);
    CHECK(watching.calls > 10);
    CHECK(sampleCount(lab) == 0);
    verifies(lab);
}
