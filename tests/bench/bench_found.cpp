// SPDX-License-Identifier: GPL-3.0-or-later
// What the palette finds among as many libraries as samples, key by key, against the floor: the
// same questions where every row is looked through. bench_found [samples]
#include "core/base/error_text.h"
#include "core/database/database.h"
#include "core/lab/found_rows.h"
#include "core/libraries/library.h"
#include "core/samples/sample.h"
#include "tests/bench/lab_generator.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace tracseq;
using namespace Qt::StringLiterals;
using database::Connection;

namespace {

constexpr int kShown = 5;   ///< rows of a kind in the palette
constexpr int kNames = 40;  ///< of libraries, typed letter by letter
constexpr int kFloorAt = 9; ///< every so many keys, the floor is asked as well: it takes seconds

std::string randomIndex()
{
    std::string letters = "''";
    for (int i = 0; i < 10; ++i) {
        letters += " || substr('ACGT', 1 + abs(random() % 4), 1)";
    }
    return letters;
}

/// A library of each sample, and their search tables. Not by the door for writes: it is read only.
Status addLibraries(Connection& connection)
{
    TRACSEQ_TRY(connection.begin());
    const std::string rows =
        "INSERT INTO library (id, deleted, created_at, updated_at, name, sample, i7_name, "
        "i7_sequence, i5_name, i5_sequence) "
        "SELECT randomblob(16), 0, 0, 0, replace(name, ' ', '-') || '_L' || rid, id, "
        "printf('UDP%04d', rid % 384), " +
        randomIndex() + ", printf('UDP%04d', rid % 384), " + randomIndex() +
        " FROM sample WHERE deleted = 0 ORDER BY rid";
    TRACSEQ_TRY(connection.execute(rows.c_str()));
    TRACSEQ_TRY(connection.execute(
        "INSERT INTO library_words (rowid, name, sample, i7_name, i7_sequence, i5_name, "
        "i5_sequence) SELECT l.rid, l.name, s.name, l.i7_name, l.i7_sequence, l.i5_name, "
        "l.i5_sequence FROM library l JOIN sample s ON s.id = l.sample ORDER BY l.rid"));
    TRACSEQ_TRY(connection.execute(
        "INSERT INTO library_trigrams (rowid, name, sample, i7_name, i5_name) SELECT l.rid, "
        "l.name, s.name, l.i7_name, l.i5_name FROM library l JOIN sample s ON s.id = l.sample "
        "ORDER BY l.rid"));
    return connection.commit();
}

/// What people type, letter by letter: names of libraries, of their samples, and what no library
/// has.
Result<QStringList> typedTexts(Connection& connection, qint64 samples)
{
    QStringList texts;
    bench::Words random(11);
    for (int i = 0; i < kNames; ++i) {
        const auto rid = static_cast<qint64>(random.number(static_cast<quint64>(samples))) + 1;
        const auto rows = database::rowsByRid(connection, libraries::libraryEntity(), {rid});
        if (!rows) {
            return failure(rows.error());
        }
        if (rows->empty()) {
            continue;
        }
        const auto& values = rows->front().values;
        QString text = values[i % 4 == 0 ? libraries::I7Sequence : libraries::LibraryName].text();
        if (i % 4 == 1) {
            text = u"zq"_s + text; // nobody's
        }
        for (qsizetype length = 2; length <= std::min<qsizetype>(text.size(), 14); ++length) {
            texts.append(text.left(length));
        }
    }
    return texts;
}

double quantile(std::vector<double> values, double part)
{
    if (values.empty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1,
                           static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

Result<double> askMs(Connection& connection, const database::Entity& entity, const QString& text)
{
    QElapsedTimer timer;
    timer.start();
    const auto found = lab::findRows(connection, entity, text, kShown);
    if (!found) {
        return failure(found.error());
    }
    return static_cast<double>(timer.nsecsElapsed()) * 1e-6;
}

Status measure(Connection& connection, qint64 samples)
{
    QElapsedTimer filling;
    filling.start();
    TRACSEQ_TRY(addLibraries(connection));
    std::printf("%lld libraries written and made searchable in %.1f s\n",
                static_cast<long long>(samples), static_cast<double>(filling.elapsed()) / 1000);
    const auto texts = typedTexts(connection, samples);
    if (!texts) {
        return failure(texts.error());
    }
    database::Entity lookedThrough = libraries::libraryEntity();
    lookedThrough.searched = false;
    std::vector<double> times;
    std::vector<double> beside; // of the keys for which the floor was asked
    std::vector<double> floor;
    for (qsizetype i = 0; i < texts->size(); ++i) {
        const auto time = askMs(connection, libraries::libraryEntity(), texts->at(i));
        if (!time) {
            return failure(time.error());
        }
        times.push_back(*time);
        if (i % kFloorAt == 0) {
            const auto slow = askMs(connection, lookedThrough, texts->at(i));
            if (!slow) {
                return failure(slow.error());
            }
            beside.push_back(*time);
            floor.push_back(*slow);
        }
    }
    std::printf("palette, libraries: p50 %.1f ms, p95 %.1f ms, worst %.1f ms (%zu keys)\n",
                quantile(times, 0.5), quantile(times, 0.95), quantile(times, 1), times.size());
    std::printf("looked through: p95 %.1f ms, worst %.1f ms (%zu keys); ratio of the p95 %.3f\n",
                quantile(floor, 0.95), quantile(floor, 1), floor.size(),
                quantile(beside, 0.95) / quantile(floor, 0.95));
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    bench::LabSize size;
    if (argc > 1) {
        size.samples = std::atoll(argv[1]);
    }
    const QString shared = bench::sharedLab(size);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"lab.tracseq"_s);
    if (shared.isEmpty() || !QFile::copy(shared, path)) {
        return 1;
    }
    const auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    const Status done =
        connection ? measure(**connection, size.samples) : Status(failure(connection.error()));
    if (!done) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(errorText(done.error())));
        return 1;
    }
    return 0;
}
