// SPDX-License-Identifier: GPL-3.0-or-later
// The first sync of a big lab, against the floor: the same rows by COPY into files, and these by
// SQLite's C API into the same tables with the same indexes and search, without any check.
// bench_first_sync [SAMPLES]
#include "core/lab/lab.h"
#include "core/sync/first_sync.h"
#include "core/sync/postgres_transport.h"
#include "core/sync/server_setup.h"
#include "tests/bench/lab_generator.h"
#include "tests/support/postgres_fixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>

using namespace tracseq;
using namespace Qt::StringLiterals;

namespace {

constexpr int kGroup = 5'000; ///< samples of one import

const char* const kLogColumns =
    "id, device, n, who, at, clock, entity, entity_id, operation, fields, base, group_id, title, "
    "reason, hash, verdict, row_at, seal";
const char* const kSampleColumns =
    "entity_id, at, fields::jsonb->'name'->>1, fields::jsonb->'accession'->>1, "
    "fields::jsonb->'barcode'->>1, fields::jsonb->'sample_type'->>1, "
    "fields::jsonb->'organism'->>1, fields::jsonb->'submitter'->>1, "
    "((fields::jsonb->'volume'->>1)::numeric * 1000000)::bigint, fields::jsonb->'status'->>1, "
    "fields::jsonb->'notes'->>1";

double seconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) * 1e-9;
}

QString json(const QString& text)
{
    QString escaped = text;
    return u"[null,\""_s + escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u"\"]"_s;
}

QByteArray tsv(const QString& text)
{
    QString escaped = text;
    return escaped.replace(u'\\', u"\\\\"_s).replace(u'\t', u"\\t"_s).toUtf8();
}

/// A log as `samples` imported ones leave it, written past push(), which takes its time.
bool fillLog(sync::ServerSession& session, const QString& folder, qint64 samples)
{
    const SystemClock clock;
    UuidSource ids(clock);
    const QString file = folder + u"/log.tsv"_s;
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly)) {
        return false;
    }
    bench::Words words(7);
    changes::Change change;
    change.device = ids.next();
    change.user = u"boss"_s;
    change.entity = u"sample"_s;
    change.operation = changes::Operation::Insert;
    change.base = "{}";
    QByteArray head(32, '\0');
    QByteArray seal(32, '\0');
    for (qint64 i = 0; i < samples; ++i) {
        if (i % kGroup == 0) {
            change.group = ids.next();
            change.at = clock.nowMs();
        }
        const int project = static_cast<int>(i / 700);
        QString fields = u"{\"name\":"_s + json(words.sampleName(project, i)) +
                         u",\"accession\":"_s + json(u"S-%1"_s.arg(i + 1, 7, 10, QChar(u'0'))) +
                         u",\"barcode\":"_s +
                         json(u"DNA-20260101-%1"_s.arg(i + 1, 6, 10, QChar(u'0'))) +
                         u",\"sample_type\":[null,\"DNA\"],\"organism\":"_s +
                         json(words.organism()) + u",\"submitter\":"_s + json(words.person()) +
                         u",\"volume\":[null,\"%1.5\"],\"status\":[null,\"Pending\"]"_s.arg(i % 90);
        if (i % 5 == 0) {
            fields += u",\"notes\":"_s + json(words.note());
        }
        fields += u'}';
        change.id = ids.next();
        change.entityId = ids.next();
        change.deviceSeq = i + 1;
        change.clock = change.at << 16;
        change.fields = fields.toUtf8();
        change.hash = changes::changeHash(change, head);
        head = change.hash;
        const changes::Settlement settlement{i + 1, u"applied"_s, {}, change.at};
        const QByteArray digest = changes::outcomeDigest(settlement);
        seal = changes::sealOf(seal, i + 1, change.hash, digest);
        const QByteArray at = QByteArray::number(change.at);
        out.write(QByteArray::number(i + 1) + '\t' + change.id.toString().toLatin1() + '\t' +
                  change.device.toString().toLatin1() + '\t' + QByteArray::number(i + 1) +
                  "\tboss\t" + at + '\t' + QByteArray::number(change.clock) + "\tsample\t" +
                  change.entityId.toString().toLatin1() + "\tinsert\t" + tsv(fields) + "\t{}\t" +
                  change.group.toString().toLatin1() + "\tImport\t\t\\\\x" + change.hash.toHex() +
                  "\tapplied\t" + at + "\t\\\\x" + digest.toHex() + "\t\\\\x" + seal.toHex() +
                  '\n');
    }
    out.close();
    QFile::setPermissions(file, QFile::permissions(file) | QFileDevice::ReadOther);
    const QString state =
        u"UPDATE tracseq.server_state SET last_seq = %1, last_seal = '\\x%2'"_s.arg(samples).arg(
            QString::fromLatin1(seal.toHex()));
    const auto done = session.run(
        u"INSERT INTO tracseq.device (id, owner, station) VALUES ('%1', 'boss', '%1'); "_s.arg(
            change.device.toString()) +
        u"COPY tracseq.change_log (seq, id, device, n, who, at, clock, entity, entity_id, "
        "operation, fields, base, group_id, title, reason, hash, verdict, row_at, digest, seal) "
        "FROM '%1'; "_s.arg(file) +
        state + u""_s);
    if (!done) {
        std::printf("%s\n", qPrintable(done.error().arguments().join(u' ')));
    }
    return done.has_value() && session.run(u"ANALYZE tracseq.change_log"_s).has_value();
}

/// Loads one file of COPY's binary form by one statement; columns of 8 bytes named in `numbers` are
/// numbers, all others bytes or texts by `blobs`.
bool load(sqlite3* lab, const QString& file, const std::string& sql, const QList<int>& numbers,
          const QList<int>& blobs)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) {
        return false;
    }
    const uchar* data = in.map(0, in.size());
    const std::string_view all(reinterpret_cast<const char*>(data),
                               static_cast<std::size_t>(in.size()));
    sqlite3_stmt* insert = nullptr;
    if (sqlite3_prepare_v2(lab, sql.c_str(), -1, &insert, nullptr) != SQLITE_OK) {
        std::printf("%s\n", sqlite3_errmsg(lab));
        return false;
    }
    const auto big = [&](std::size_t at, int bytes) {
        quint64 value = 0;
        for (int i = 0; i < bytes; ++i) {
            value = value << 8 | static_cast<unsigned char>(all[at + static_cast<std::size_t>(i)]);
        }
        return value;
    };
    bool good = true;
    for (std::size_t at = 19; good && at + 2 <= all.size();) {
        const auto count = static_cast<qint16>(big(at, 2));
        at += 2;
        if (count < 0) {
            break;
        }
        for (int i = 0; i < count; ++i) {
            const auto size = static_cast<qint32>(big(at, 4));
            at += 4;
            if (size < 0) {
                sqlite3_bind_null(insert, i + 1);
                continue;
            }
            if (numbers.contains(i)) {
                sqlite3_bind_int64(insert, i + 1, static_cast<qint64>(big(at, 8)));
            } else if (blobs.contains(i)) {
                sqlite3_bind_blob(insert, i + 1, all.data() + at, size, SQLITE_STATIC);
            } else {
                sqlite3_bind_text(insert, i + 1, all.data() + at, size, SQLITE_STATIC);
            }
            at += static_cast<std::size_t>(size);
        }
        good = sqlite3_step(insert) == SQLITE_DONE;
        sqlite3_reset(insert);
    }
    if (!good) {
        std::printf("%s\n", sqlite3_errmsg(lab));
    }
    sqlite3_finalize(insert);
    return good;
}

bool loadFloor(const QString& folder, const QString& path)
{
    {
        const SystemClock clock;
        if (!lab::Lab::open(path, clock)) {
            return false;
        }
    }
    sqlite3* lab = nullptr;
    sqlite3_open(path.toUtf8().constData(), &lab);
    const auto run = [&](const std::string& sql) {
        char* problem = nullptr;
        const bool done = sqlite3_exec(lab, sql.c_str(), nullptr, nullptr, &problem) == SQLITE_OK;
        if (!done) {
            std::printf("%s: %s\n", sql.c_str(), problem);
        }
        return done;
    };
    bool good = run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF; "
                    "PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; "
                    "PRAGMA temp_store = MEMORY; BEGIN; INSERT INTO device (number, id) VALUES "
                    "(9, randomblob(16))");
    std::vector<std::string> indexes;
    std::vector<std::string> names;
    sqlite3_stmt* query = nullptr;
    sqlite3_prepare_v2(lab,
                       "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS "
                       "NOT NULL",
                       -1, &query, nullptr);
    while (sqlite3_step(query) == SQLITE_ROW) {
        names.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(query, 0)));
        indexes.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(query, 1)));
    }
    sqlite3_finalize(query);
    for (const std::string& name : names) {
        good = good && run("DROP INDEX " + name);
    }
    good =
        good &&
        load(lab, folder + u"/floor-log"_s,
             "INSERT INTO change (id, device, device_seq, user, at, clock, entity, entity_id, "
             "operation, fields, base, group_id, reason, hash) SELECT ?1, 9, ?3, ?4, ?5, ?6, "
             "?7, ?8, ?9, ?10, ?11, ?12, ?14, ?15",
             {2, 4, 5, 16}, {0, 1, 7, 11, 14, 17}) &&
        load(lab, folder + u"/floor-log"_s,
             "INSERT INTO settled (change, seq, verdict, row_at, seal) "
             "SELECT ?3, ?3, ?16, ?17, ?18",
             {2, 4, 5, 16}, {0, 1, 7, 11, 14, 17}) &&
        load(lab, folder + u"/floor-sample"_s,
             "INSERT INTO sample (id, deleted, created_at, updated_at, name, accession, barcode, "
             "sample_type, organism, submitter, volume, status, notes) VALUES (?1, 0, ?2, ?2, "
             "?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
             {1, 8}, {0});
    for (const std::string& index : indexes) {
        good = good && run(index);
    }
    for (const std::string table : {"sample_words", "sample_trigrams"}) {
        const std::string columns = table == "sample_words"
                                        ? "name, accession, barcode, submitter, notes"
                                        : "name, accession, barcode, submitter";
        good =
            good &&
            run("INSERT INTO " + table + " (" + table + ", rank) VALUES ('hashsize', 67108864)") &&
            run("INSERT INTO " + table + " (rowid, " + columns + ") SELECT rid, " + columns +
                " FROM sample ORDER BY rid");
    }
    good = good && run("COMMIT; PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL;");
    sqlite3_close(lab);
    return good;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 samples = argc > 1 ? std::atoll(argv[1]) : 100'000;
    tests::PostgresCluster cluster;
    const QString database = cluster.makeDatabase();
    sync::ServerAddress address;
    address.host = cluster.socket();
    address.port = QString::number(cluster.port());
    address.database = database;
    address.user = tests::PostgresCluster::superuser();
    QTemporaryDir folder;
    QFile::setPermissions(folder.path(), QFile::permissions(folder.path()) |
                                             QFileDevice::ReadOther | QFileDevice::WriteOther |
                                             QFileDevice::ExeOther);
    {
        auto session = sync::ServerSession::open(address, {});
        if (!session || !sync::initServer(**session, lab::entities(),
                                          sync::FirstAdministrator{u"boss"_s, u"secret"_s})) {
            std::printf("the server cannot be set up\n");
            return 1;
        }
        if (!fillLog(**session, folder.path(), samples)) {
            std::printf("the server cannot be filled\n");
            return 1;
        }
    }
    const auto super = sync::ServerSession::open(address, {});
    address.host = u"127.0.0.1"_s;
    address.user = u"boss"_s;
    for (int round = 1; round <= 2; ++round) {
        QElapsedTimer timer;
        timer.start();
        bool good = (*super)
                        ->run(u"COPY (SELECT %1 FROM tracseq.change_log ORDER BY seq) TO "
                              "'%2/floor-log' (FORMAT binary)"_s.arg(QLatin1String(kLogColumns),
                                                                     folder.path()))
                        .has_value() &&
                    (*super)
                        ->run(u"COPY (SELECT %1 FROM tracseq.change_log ORDER BY seq) TO "
                              "'%2/floor-sample' (FORMAT binary)"_s.arg(
                                  QLatin1String(kSampleColumns), folder.path()))
                        .has_value();
        const double copied = seconds(timer);
        good = good && loadFloor(folder.path(), folder.filePath(u"floor-%1.tracseq"_s.arg(round)));
        const double floor = seconds(timer);
        if (!good) {
            std::printf("the floor cannot be measured\n");
            return 1;
        }
        const SystemClock clock;
        const sync::Connect connect = [&]() -> Result<std::unique_ptr<sync::Transport>> {
            auto opened = sync::PostgresTransport::open(address, u"secret"_s);
            if (!opened) {
                return failure(opened.error());
            }
            return std::unique_ptr<sync::Transport>(std::move(*opened));
        };
        timer.restart();
        NoProgress nobody;
        const auto made =
            sync::makeFirstSync(folder.filePath(u"lab-%1.tracseq"_s.arg(round)), connect,
                                {u"boss"_s, {}, {}, {}}, lab::entities(), clock, nobody);
        const double taken = seconds(timer);
        if (!made || made->rows != samples) {
            std::printf("no first sync: %s\n",
                        made ? "rows are missing"
                             : qPrintable(made.error().name() + u' ' +
                                          made.error().arguments().join(u' ')));
            return 1;
        }
        std::printf("%lld samples: floor %.2f s (COPY %.2f s), first sync %.2f s, ratio %.2f\n",
                    static_cast<long long>(samples), floor, copied, taken, taken / floor);
        std::fflush(stdout);
    }
    return 0;
}
