// SPDX-License-Identifier: GPL-3.0-or-later
// Lab files that are made whole from a server.
#include "core/projects/project.h"
#include "core/samples/sample_service.h"
#include "core/sync/checksum.h"
#include "core/sync/first_sync.h"
#include "tests/support/cutting_proxy.h"
#include "tests/support/lab_contents.h"
#include "tests/support/workstation.h"

#include <QDir>

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

/// A server with some work of every kind on it.
class FullServer {
public:
    FullServer()
        : paula(bench, u"paula"_s)
        , tom(bench, u"tom"_s)
    {
        REQUIRE(paula.exchange().has_value());
        REQUIRE(tom.exchange().has_value());
        std::vector<Uuid> ids;
        REQUIRE(paula.write([&](changes::UnitOfWork& unit) -> Status {
            const auto made = unit.insert(projects::projectEntity(), {{projects::Code, u"P1"_s}});
            project = *made;
            for (int i = 0; i < 300; ++i) {
                const auto id =
                    samples::createSample(unit,
                                          {{samples::Name, u"liver %1"_s.arg(i)},
                                           {samples::SampleType, u"DNA"_s},
                                           {samples::Project, *made},
                                           {samples::Submitter, u"Zoë"_s},
                                           {samples::Volume, Decimal::fromMillionths(i)}},
                                          paula.clock());
                ids.push_back(*id);
            }
            return {};
        }));
        REQUIRE(paula.exchange().has_value());
        REQUIRE(tom.exchange().has_value());
        REQUIRE(paula.set(ids[1], samples::Notes, QString(u"hers"_s)));
        REQUIRE(tom.set(ids[1], samples::Notes, QString(u"his"_s)));
        REQUIRE(tom.write([&](changes::UnitOfWork& unit) {
            return unit.remove(samples::sampleEntity(), ids[2]); // which he may not
        }));
        REQUIRE(paula.write([&](changes::UnitOfWork& unit) {
            return unit.remove(samples::sampleEntity(), ids[3]);
        }));
        REQUIRE(paula.exchange().has_value());
        REQUIRE(tom.exchange().has_value());
        REQUIRE(paula.exchange().has_value());
    }

    Result<sync::FirstSyncReport> make(const QString& path, const QString& user, int port = 0,
                                       Progress* progress = nullptr)
    {
        NoProgress nobody;
        const sync::Connect connect = [&]() -> Result<std::unique_ptr<sync::Transport>> {
            ++connections;
            sync::ServerAddress address = bench.address(user);
            if (port != 0) {
                address.port = QString::number(port);
            }
            auto opened = sync::PostgresTransport::open(address, ServerBench::password(user));
            if (!opened) {
                return failure(opened.error());
            }
            return std::unique_ptr<sync::Transport>(std::move(*opened));
        };
        sync::FirstSyncOptions options;
        options.user = bench.login(user);
        return sync::makeFirstSync(path, connect, options, lab::entities(), clock,
                                   progress == nullptr ? nobody : *progress);
    }

    ServerBench bench;
    FakeClock clock;
    Workstation paula;
    Workstation tom;
    Uuid project;
    int connections = 0;
};

QStringList contents(Workstation& at)
{
    return labContents(at.lab());
}

QStringList besides(const QString& folder)
{
    return QDir(folder).entryList(QDir::Files);
}

class StopAt final : public Progress {
public:
    [[nodiscard]] bool update(qint64 done, qint64) override { return done < 256; }
};

} // namespace

TEST_CASE("a lab made whole from the server is the one that took page after page")
{
    FullServer server;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new.tracseq"_s);
    const auto made = server.make(path, u"paula"_s);
    INFO((made ? QString() : made.error().name() + made.error().arguments().join(u' '))
             .toStdString());
    REQUIRE(made.has_value());
    CHECK(besides(folder.path()) == QStringList{u"new.tracseq"_s});
    Workstation fresh(server.bench, u"paula"_s, path);
    CHECK(contents(fresh) == contents(server.paula));
    CHECK(made->changes == fresh.count("SELECT cursor FROM sync_state"));
    fresh.checkAudit();
    CHECK(fresh.count("SELECT count(*) FROM sample_words WHERE sample_words MATCH 'liver'") ==
          fresh.count("SELECT count(*) FROM sample WHERE deleted = 0"));
    CHECK(fresh.count("SELECT count(*) FROM sample_trigrams WHERE sample_trigrams MATCH 'zoe' "
                      "OR sample_trigrams MATCH 'Zoë'") >= 0);
    // It goes on as every other one: sends, takes, compares.
    const auto met = fresh.exchange();
    REQUIRE(met.has_value());
    CHECK(met->taken == 0);
    REQUIRE(fresh.write([&](changes::UnitOfWork& unit) -> Status {
        const auto added = samples::createSample(
            unit, {{samples::Name, u"later"_s}, {samples::SampleType, u"RNA"_s}}, fresh.clock());
        return added ? Status() : failure(added.error());
    }));
    REQUIRE(fresh.exchange().has_value());
    REQUIRE(server.tom.exchange().has_value());
    CHECK(server.tom.count("SELECT count(*) FROM sample WHERE name = 'later'") == 1);
    const auto transport = fresh.connect();
    NoProgress nobody;
    CHECK(sync::compareChecksums(fresh.side(), *transport, met->welcome, nobody)->outcome ==
          sync::ChecksumReport::Outcome::Equal);
    fresh.checkAudit();
}

TEST_CASE("who sees some projects only gets a lab of these")
{
    FullServer server;
    TestDevice boss(server.bench, u"boss"_s);
    REQUIRE(boss.connection()
                .run(u"SELECT tracseq.admin_set_projects($1, true, '{}')"_s,
                     {server.bench.login(u"sara"_s)})
                .ok());
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new.tracseq"_s);
    REQUIRE(server.make(path, u"sara"_s).has_value());
    Workstation sara(server.bench, u"sara"_s, path);
    Workstation pulled(server.bench, u"sara"_s);
    REQUIRE(pulled.exchange().has_value());
    CHECK(contents(sara) == contents(pulled));
    CHECK(sara.count("SELECT count(*) FROM sample") == 0);
    sara.checkAudit();
}

TEST_CASE("a lost connection goes on where it was, and one that stays away leaves nothing behind")
{
    FullServer server;
    CuttingProxy proxy(server.bench.cluster().port());
    const QTemporaryDir folder;
    using Plan = CuttingProxy::Plan;
    int cuts = 0;
    for (const Plan& kind :
         {Plan{1, false, false, 0}, Plan{1, true, false, 0}, Plan{1, false, true, 0}}) {
        for (int message = 1; message < 60; ++message) {
            const QString path = folder.filePath(u"cut-%1-%2.tracseq"_s.arg(cuts).arg(message));
            Plan plan = kind;
            plan.cutAfter = message;
            proxy.setPlan(plan);
            const auto done = server.make(path, u"tom"_s, proxy.port());
            const bool cut = proxy.hasCut();
            if (!done) {
                CHECK(done.error().code() == ErrorCode::ServerUnreachable);
                CHECK_FALSE(QFileInfo::exists(path));
            } else {
                Workstation fresh(server.bench, u"tom"_s, path);
                CHECK(contents(fresh) == contents(server.tom));
            }
            cuts += cut ? 1 : 0;
            if (!cut) {
                break;
            }
        }
    }
    CHECK(cuts > 10);
    for (const QString& file : besides(folder.path())) {
        CHECK_FALSE(file.contains(u"first-sync"));
    }
}

TEST_CASE("a first sync that is stopped leaves the empty lab, and own work is never replaced")
{
    FullServer server;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"empty.tracseq"_s);
    {
        const auto lab = lab::Lab::open(path, server.clock);
        REQUIRE(lab.has_value());
        const auto open = server.make(path, u"tom"_s);
        REQUIRE_FALSE(open.has_value());
        CHECK(open.error().code() == ErrorCode::LabInUse);
    }
    StopAt stop;
    const auto stopped = server.make(path, u"tom"_s, 0, &stop);
    REQUIRE_FALSE(stopped.has_value());
    CHECK(stopped.error().code() == ErrorCode::Cancelled);
    CHECK(besides(folder.path()).filter(u"first-sync"_s).isEmpty());
    CHECK(*sync::canTakeFirstSync(path));
    REQUIRE(server.make(path, u"tom"_s).has_value());
    const auto again = server.make(path, u"tom"_s);
    REQUIRE_FALSE(again.has_value());
    CHECK(again.error().code() == ErrorCode::FirstSyncOwnWork);
}

TEST_CASE("a log that its owner altered makes no lab")
{
    FullServer server;
    REQUIRE(server.bench
                .asOwner(u"UPDATE tracseq.change_log SET fields = replace(fields, 'liver 7\"', "
                         "'liver 9\"') WHERE operation = 'insert'"_s)
                .ok());
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"new.tracseq"_s);
    const auto made = server.make(path, u"tom"_s);
    REQUIRE_FALSE(made.has_value());
    CHECK(made.error().code() == ErrorCode::ServerLogBroken);
    CHECK(besides(folder.path()).isEmpty());
}

TEST_CASE("a lab that differs is got anew, and what was there is kept beside it")
{
    FullServer server;
    const QString path = server.paula.path();
    // Somebody has written into the file past the program.
    server.paula.close();
    {
        const auto file = database::Connection::open(path, database::Connection::Mode::ReadWrite);
        REQUIRE((*file)
                    ->execute("UPDATE sample SET organism = 'nobody knows' WHERE name = 'liver 7'")
                    .has_value());
    }
    server.paula.open();
    REQUIRE(server.paula.exchange().has_value());
    CHECK(labContents(server.paula.lab()) != labContents(server.tom.lab()));
    NoProgress nobody;
    sync::FirstSyncOptions options;
    options.user = server.paula.user();
    options.keepAs = sync::placeToKeep(path, server.paula.clock());
    CHECK(options.keepAs.endsWith(u"lab (before 2026-01-15).tracseq"_s));
    const auto renew = [&] {
        return sync::makeFirstSync(
            path,
            [&]() -> Result<std::unique_ptr<sync::Transport>> {
                return std::unique_ptr<sync::Transport>(server.paula.connect());
            },
            options, lab::entities(), server.paula.clock(), nobody);
    };
    // Not while something waits, and not while it is open.
    REQUIRE(server.paula.write([&](changes::UnitOfWork& unit) -> Status {
        const auto made = unit.insert(projects::projectEntity(), {{projects::Code, u"P9"_s}});
        return made ? Status() : failure(made.error());
    }));
    CHECK_FALSE(*sync::canBeRenewed(path));
    CHECK(renew().error().code() == ErrorCode::FirstSyncOwnWork);
    REQUIRE(server.paula.exchange().has_value());
    CHECK(*sync::canBeRenewed(path));
    CHECK(renew().error().code() == ErrorCode::LabInUse);
    CHECK_FALSE(QFile::exists(options.keepAs));
    const auto before = labContents(server.paula.lab());
    server.paula.close();
    const auto made = renew();
    INFO((made ? QString() : made.error().name() + made.error().arguments().join(u' '))
             .toStdString());
    REQUIRE(made.has_value());
    server.paula.open();
    REQUIRE(server.paula.exchange().has_value());
    REQUIRE(server.tom.exchange().has_value());
    CHECK(labContents(server.paula.lab()) == labContents(server.tom.lab()));
    CHECK(sync::placeToKeep(path, server.paula.clock()) != options.keepAs);
    Workstation kept(server.bench, u"paula"_s, options.keepAs);
    CHECK(labContents(kept.lab()) == before);
    CHECK(QDir(QFileInfo(path).path()).entryList({u"*first-sync*"_s}).isEmpty());
}
