// SPDX-License-Identifier: GPL-3.0-or-later
// Import of 100,000 rows x 15 columns from csv and xlsx, validated, logged and sealed, against the
// floor: the same rows by prepared statements through SQLite's C API into the same table, indexes
// and search tables, without validation and log. Then: how long a person's save takes meanwhile.
#include "core/database/database.h"
#include "core/lab/lab.h"
#include "core/samples/import_job.h"
#include "core/samples/import_proposal.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "core/samples/submission_file.h"
#include "core/tabular/xlsx_writer.h"
#include "tests/bench/lifelike_rows.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <random>
#include <sqlite3.h>
#include <sys/resource.h>
#include <thread>

using namespace tracseq;
using namespace tracseq::samples;
using bench::LifelikeRow;
using bench::LifelikeRows;

namespace {

constexpr int kRows = 100'000;

const QStringList kHeader = {QStringLiteral("Sample Name"),
                             QStringLiteral("Barcode"),
                             QStringLiteral("Sample Type"),
                             QStringLiteral("Organism"),
                             QStringLiteral("Project"),
                             QStringLiteral("Submitter"),
                             QStringLiteral("Concentration (ng/uL)"),
                             QStringLiteral("Volume (uL)"),
                             QStringLiteral("260/280"),
                             QStringLiteral("260/230"),
                             QStringLiteral("Collection Date"),
                             QStringLiteral("Received"),
                             QStringLiteral("Notes"),
                             QStringLiteral("Freezer"),
                             QStringLiteral("Cohort")};

QStringList cells(const LifelikeRow& row, int index)
{
    const auto number = [](qint64 millionths) {
        return Decimal::fromMillionths(millionths).toString();
    };
    return {row.name,
            row.barcode,
            row.type,
            row.organism,
            row.project,
            row.submitter,
            number(row.concentration),
            number(row.volume),
            number(row.ratio280),
            number(row.ratio230),
            row.collected.toString(Qt::ISODate),
            row.received.toString(Qt::ISODate),
            row.notes,
            QStringLiteral("F%1").arg(index % 12),
            QStringLiteral("C%1").arg(index % 40)};
}

void writeCsv(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        std::exit(1);
    }
    file.write(kHeader.join(u',').toUtf8() + '\n');
    LifelikeRows rows(1);
    for (int i = 0; i < kRows; ++i) {
        QStringList row = cells(rows.make(i), i);
        row[12] = u'"' + row[12] + u'"';
        file.write(row.join(u',').toUtf8() + '\n');
    }
}

void writeXlsx(const QString& path)
{
    auto writer = tabular::XlsxWriter::create(path, QStringLiteral("Samples"), kHeader);
    if (!writer) {
        std::exit(1);
    }
    LifelikeRows source(1);
    for (int i = 0; i < kRows; ++i) {
        tabular::TableRow row;
        const QStringList texts = cells(source.make(i), i);
        for (int c = 0; c < texts.size(); ++c) {
            if (c >= 6 && c <= 9) {
                row.emplace_back(*Decimal::fromString(texts.at(c)));
            } else if (c == 10 || c == 11) {
                row.emplace_back(QDate::fromString(texts.at(c), Qt::ISODate));
            } else {
                row.emplace_back(texts.at(c));
            }
        }
        if (!writer->writeRow(row)) {
            std::exit(1);
        }
    }
    if (!writer->finish()) {
        std::exit(1);
    }
}

/// Peak memory of this process in MB; only ever grows.
double peakMb()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

/// Processor seconds that this process has used, on all threads.
double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void check(int code, sqlite3* handle)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
        std::printf("floor failed: %s\n", sqlite3_errmsg(handle));
        std::exit(1);
    }
}

/// Seconds of the floor: the rows as they come, 10,000 a commit.
double floorSeconds(const QString& path, double& processor)
{
    {
        const auto made = database::Database::open(path);
        if (!made) {
            std::exit(1);
        }
    }
    std::vector<LifelikeRow> rows;
    LifelikeRows source(1);
    for (int i = 0; i < kRows; ++i) {
        rows.push_back(source.make(i));
    }
    const SystemClock clock;
    UuidSource ids(clock);
    sqlite3* handle = nullptr;
    check(sqlite3_open(path.toUtf8().constData(), &handle), handle);
    check(sqlite3_exec(
              handle,
              "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536;"
              "PRAGMA foreign_keys = ON;"
              // It merges its search tables as SQLite does by default; the lab merges its own
              // between writes.
              "INSERT INTO sample_words (sample_words, rank) VALUES ('automerge', 4);"
              "INSERT INTO sample_words (sample_words, rank) VALUES ('crisismerge', 16);"
              "INSERT INTO sample_trigrams (sample_trigrams, rank) VALUES ('automerge', 4);"
              "INSERT INTO sample_trigrams (sample_trigrams, rank) VALUES ('crisismerge', 16)",
              nullptr, nullptr, nullptr),
          handle);
    sqlite3_stmt* sample = nullptr;
    sqlite3_stmt* words = nullptr;
    sqlite3_stmt* trigrams = nullptr;
    sqlite3_stmt* project = nullptr;
    check(sqlite3_prepare_v2(
              handle,
              "INSERT INTO sample (id, deleted, created_at, updated_at, name, accession, barcode, "
              "sample_type, organism, project, submitter, concentration, volume, ratio_260_280, "
              "ratio_260_230, collected, received, status, notes, attributes) VALUES "
              "(?1,0,1,1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14,'Pending',?15,?16)",
              -1, &sample, nullptr),
          handle);
    check(
        sqlite3_prepare_v2(
            handle,
            "INSERT INTO sample_words (rowid, name, accession, barcode, project, submitter, notes) "
            "VALUES (?1,?2,?3,?4,?5,?6,?7)",
            -1, &words, nullptr),
        handle);
    check(sqlite3_prepare_v2(
              handle,
              "INSERT INTO sample_trigrams (rowid, name, accession, barcode, project, submitter) "
              "VALUES (?1,?2,?3,?4,?5,?6)",
              -1, &trigrams, nullptr),
          handle);
    check(sqlite3_prepare_v2(
              handle,
              "INSERT INTO project (id, deleted, created_at, updated_at, code, status) "
              "VALUES (?1,0,1,1,?2,'Active')",
              -1, &project, nullptr),
          handle);
    const auto text = [](sqlite3_stmt* statement, int place, const QByteArray& utf8) {
        sqlite3_bind_text(statement, place, utf8.constData(), static_cast<int>(utf8.size()),
                          SQLITE_TRANSIENT);
    };
    QHash<QString, Uuid> projects;
    processor = -processorSeconds();
    QElapsedTimer timer;
    timer.start();
    sqlite3_exec(handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    for (int i = 0; i < kRows; ++i) {
        const LifelikeRow& row = rows[static_cast<std::size_t>(i)];
        Uuid& projectId = projects[row.project];
        if (projectId.isNull()) {
            projectId = ids.next();
            sqlite3_bind_blob(project, 1, projectId.data(), 16, SQLITE_TRANSIENT);
            text(project, 2, row.project.toUtf8());
            check(sqlite3_step(project), handle);
            sqlite3_reset(project);
        }
        const Uuid id = ids.next();
        const QByteArray name = row.name.toUtf8();
        const QByteArray accession = "S-" + QByteArray::number(i + 1).rightJustified(7, '0');
        const QByteArray barcode = row.barcode.toUtf8();
        const QByteArray code = row.project.toUtf8();
        const QByteArray submitter = row.submitter.toUtf8();
        const QByteArray notes = row.notes.toUtf8();
        sqlite3_bind_blob(sample, 1, id.data(), 16, SQLITE_TRANSIENT);
        text(sample, 2, name);
        text(sample, 3, accession);
        text(sample, 4, barcode);
        text(sample, 5, row.type.toUtf8());
        text(sample, 6, row.organism.toUtf8());
        sqlite3_bind_blob(sample, 7, projectId.data(), 16, SQLITE_TRANSIENT);
        text(sample, 8, submitter);
        sqlite3_bind_int64(sample, 9, row.concentration);
        sqlite3_bind_int64(sample, 10, row.volume);
        sqlite3_bind_int64(sample, 11, row.ratio280);
        sqlite3_bind_int64(sample, 12, row.ratio230);
        text(sample, 13, row.collected.toString(Qt::ISODate).toUtf8());
        text(sample, 14, row.received.toString(Qt::ISODate).toUtf8());
        text(sample, 15, notes);
        text(sample, 16,
             "{\"Cohort\":\"C" + QByteArray::number(i % 40) + "\",\"Freezer\":\"F" +
                 QByteArray::number(i % 12) + "\"}");
        check(sqlite3_step(sample), handle);
        sqlite3_reset(sample);
        const qint64 rid = sqlite3_last_insert_rowid(handle);
        for (sqlite3_stmt* search : {words, trigrams}) {
            sqlite3_bind_int64(search, 1, rid);
            text(search, 2, name);
            text(search, 3, accession);
            text(search, 4, barcode);
            text(search, 5, code);
            text(search, 6, submitter);
            if (search == words) {
                text(search, 7, notes);
            }
            check(sqlite3_step(search), handle);
            sqlite3_reset(search);
        }
        if (i % 10'000 == 9'999) {
            check(sqlite3_exec(handle, "COMMIT; BEGIN IMMEDIATE", nullptr, nullptr, nullptr),
                  handle);
        }
    }
    check(sqlite3_exec(handle, "COMMIT", nullptr, nullptr, nullptr), handle);
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    processor += processorSeconds();
    for (sqlite3_stmt* statement : {sample, words, trigrams, project}) {
        sqlite3_finalize(statement);
    }
    sqlite3_close(handle);
    return seconds;
}

struct Times {
    double read = 0;
    double check = 0;
    double write = 0;
    double processor = 0;
    [[nodiscard]] double total() const { return read + check + write; }
};

template <typename T>
T need(Result<T> result, const char* what)
{
    if (!result) {
        std::printf("%s failed: %s %s\n", what, qPrintable(result.error().name()),
                    qPrintable(result.error().arguments().join(u' ')));
        std::exit(1);
    }
    return std::move(*result);
}

Times importFile(lab::Lab& lab, const QString& path)
{
    Times times;
    const double before = processorSeconds();
    NoProgress nobody;
    QElapsedTimer timer;
    timer.start();
    const auto submission = need(readSubmission(path, {}, nobody), "read");
    times.read = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    timer.restart();
    const auto& sheet = submission.workbook.sheets.front();
    ImportPlan plan = proposeMapping(sheet);
    for (ImportColumn& column : plan.columns) {
        if (column.use == ColumnUse::Ignore) {
            column.use = ColumnUse::Attribute;
        }
    }
    const ImportOptions options{true, QDate::currentDate()};
    const auto reader = need(lab.database().openReader(), "open");
    const auto check = need(checkImport(plan, sheet, *reader, options, nobody), "check");
    if (!check.allGood()) {
        std::printf("the check found %lld errors\n", static_cast<long long>(check.errors));
        std::exit(1);
    }
    times.check = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    timer.restart();
    ImportRequest request;
    request.user = QStringLiteral("bench");
    request.fileName = submission.fileName;
    request.fileHash = submission.hash;
    const auto done =
        need(runImport(lab.store(), request, plan, sheet, check, options, nobody), "import");
    if (done.created != kRows) {
        std::exit(1);
    }
    times.write = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    times.processor = processorSeconds() - before;
    return times;
}

/// Milliseconds that saves of one sample took, while `work` ran on another thread.
std::vector<double> savesDuring(lab::Lab& lab, const SystemClock& clock,
                                const std::function<void()>& work)
{
    Uuid id;
    const auto made = lab.store().writeNow(
        {QStringLiteral("anna"), {}, {}}, [&](changes::UnitOfWork& unit) -> Status {
            id = need(
                createSample(unit,
                             {{Name, QStringLiteral("mine")}, {SampleType, QStringLiteral("DNA")}},
                             clock),
                "add");
            return {};
        });
    std::atomic<bool> ended{false};
    std::thread worker([&] {
        work();
        ended = true;
    });
    std::vector<double> saves;
    std::minstd_rand random(1);
    std::uniform_int_distribution<int> pause(0, 150);
    for (int value = 1; !ended; ++value) {
        lab.database().writer().notePerson(); // who saves has typed before
        QElapsedTimer timer;
        timer.start();
        const auto saved =
            lab.store().writeNow({QStringLiteral("anna"), {}, {}}, [&](changes::UnitOfWork& unit) {
                return editSample(unit, id, {{Volume, Decimal::fromMillionths(value * 1000LL)}},
                                  clock);
            });
        if (!saved) {
            std::exit(1);
        }
        saves.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        // A person who saves does not know how far the import is in its batch.
        std::this_thread::sleep_for(std::chrono::milliseconds(pause(random)));
    }
    worker.join();
    std::sort(saves.begin(), saves.end());
    return saves;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const SystemClock clock;
    QTemporaryDir folder;
    const QString csv = folder.filePath(QStringLiteral("submission.csv"));
    const QString xlsx = folder.filePath(QStringLiteral("submission.xlsx"));
    writeCsv(csv);

    const auto lab = [&](const char* name) {
        return need(lab::Lab::open(folder.filePath(QString::fromLatin1(name)), clock), "open");
    };
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    std::printf("import of %d rows x %lld columns\n", kRows,
                static_cast<long long>(kHeader.size()));
    {
        auto csvLab = lab("csv.tracseq");
        const Times times = importFile(*csvLab, csv);
        std::printf("csv     %6.2f s  (read %.2f, check %.2f, write %.2f), peak memory %.0f MB "
                    "(limit 300)\n",
                    times.total(), times.read, times.check, times.write, peakMb());
        double floorProcessor = 0;
        const double floor =
            floorSeconds(folder.filePath(QStringLiteral("floor.tracseq")), floorProcessor);
        std::printf(
            "floor   %6.2f s\ncsv / floor: %.2f (limit 2.5); processor time %.2f / %.2f s\n", floor,
            times.total() / floor, times.processor, floorProcessor);
        writeXlsx(xlsx);
        auto xlsxLab = lab("xlsx.tracseq");
        const Times xlsxTimes = importFile(*xlsxLab, xlsx);
        std::printf("xlsx    %6.2f s  (read %.2f, check %.2f, write %.2f)\nxlsx / floor: %.2f\n",
                    xlsxTimes.total(), xlsxTimes.read, xlsxTimes.check, xlsxTimes.write,
                    xlsxTimes.total() / floor);
    }
    auto busy = lab("busy.tracseq");
    const auto saves = savesDuring(*busy, clock, [&] { importFile(*busy, csv); });
    const auto at = [&](double share) {
        return saves[static_cast<std::size_t>(share * static_cast<double>(saves.size() - 1))];
    };
    std::printf("a form saved during an import, %zu saves: p50 %.1f ms, p99 %.1f ms (limit 30), "
                "longest %.1f ms\n",
                saves.size(), at(0.5), at(0.99), at(1.0));
    return 0;
}
