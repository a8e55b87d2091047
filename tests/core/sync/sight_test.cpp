// SPDX-License-Identifier: GPL-3.0-or-later
// Lab files of members who see some projects only, while rows move between projects.
#include "core/database/entity_query.h"
#include "core/libraries/library.h"
#include "core/projects/project.h"
#include "core/samples/sample_service.h"
#include "core/sync/first_sync.h"
#include "core/sync/server_backup.h"
#include "tests/support/lab_contents.h"
#include "tests/support/workstation.h"

#include <QDir>

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

/// Paula sees everything; sara sees the project P1 and what belongs to none.
class Limited {
public:
    Limited()
        : paula(bench, u"paula"_s)
        , sara(bench, u"sara"_s)
    {
        exchange(paula);
        hers = addProject(u"P1"_s);
        other = addProject(u"P2"_s);
        exchange(paula);
        TestDevice boss(bench, u"boss"_s);
        const auto set = boss.connection().run(u"SELECT tracseq.admin_set_projects($1, true, $2)"_s,
                                               {sara.user(), u"{%1}"_s.arg(hers.toString())});
        INFO(set.message.toStdString());
        REQUIRE(set.ok());
        exchange(sara);
    }

    static void exchange(Workstation& at)
    {
        const auto done = at.exchange();
        INFO(
            at.user().toStdString()
            << ": "
            << (done ? QString() : done.error().name() + u' ' + done.error().arguments().join(u' '))
                   .toStdString());
        REQUIRE(done.has_value());
        at.checkAudit();
    }

    Uuid addProject(const QString& code)
    {
        return add(paula, projects::projectEntity(),
                   {{projects::Code, code}, {projects::Title, code}});
    }
    Uuid addSample(const QString& name, const Uuid& project, const QString& barcode = {})
    {
        return add(paula, samples::sampleEntity(),
                   {{samples::Name, name},
                    {samples::Accession, QString(u"A-"_s + name)},
                    {samples::Barcode, barcode},
                    {samples::SampleType, u"DNA"_s},
                    {samples::Project, project}});
    }
    static Uuid add(Workstation& at, const database::Entity& entity,
                    const database::FieldValues& values)
    {
        Uuid id;
        REQUIRE(at.write([&](changes::UnitOfWork& unit) -> Status {
            const auto added = unit.insert(entity, values);
            if (!added) {
                return failure(added.error());
            }
            id = *added;
            return {};
        }));
        return id;
    }

    static bool sees(Workstation& at, const database::Entity& entity, const Uuid& id)
    {
        const auto row = at.row(entity, id);
        return row && !row->deleted;
    }
    bool sees(const Uuid& sample) { return sees(sara, samples::sampleEntity(), sample); }

    /// A new file of the same member has the same rows, by whatever way it came to them.
    void checkFresh()
    {
        Workstation pulled(bench, u"sara"_s);
        exchange(pulled);
        CHECK(shownContents(pulled.lab()) == shownContents(sara.lab()));
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"new.tracseq"_s);
        NoProgress nobody;
        sync::FirstSyncOptions options;
        options.user = sara.user();
        const auto made = sync::makeFirstSync(
            path,
            [&]() -> Result<std::unique_ptr<sync::Transport>> {
                return std::unique_ptr<sync::Transport>(sara.connect());
            },
            options, lab::entities(), sara.clock(), nobody);
        INFO((made ? QString() : made.error().name()).toStdString());
        REQUIRE(made.has_value());
        Workstation copied(bench, u"sara"_s, path);
        copied.checkAudit();
        exchange(copied);
        CHECK(shownContents(copied.lab()) == shownContents(sara.lab()));
    }

    ServerBench bench;
    Workstation paula;
    Workstation sara;
    Uuid hers;
    Uuid other;
};

QString notesOf(Workstation& at, const Uuid& sample)
{
    return at.row(samples::sampleEntity(), sample)->values[samples::Notes].text();
}

} // namespace

TEST_CASE("a row that moves into the sight of a limited member comes with all that it was")
{
    Limited lab;
    const Uuid sample = lab.addSample(u"S1"_s, lab.other);
    const Uuid library =
        Limited::add(lab.paula, libraries::libraryEntity(),
                     {{libraries::LibraryName, u"L1"_s}, {libraries::LibrarySample, sample}});
    REQUIRE(lab.paula.set(sample, samples::Notes, QString(u"before"_s)));
    Limited::exchange(lab.paula);
    Limited::exchange(lab.sara);
    CHECK_FALSE(lab.sara.row(samples::sampleEntity(), sample).has_value());

    // An edit and the move in two exchanges of hers, and in one; the library has no change at all.
    REQUIRE(lab.paula.set(sample, samples::Volume,
                          database::Value(Decimal::fromMillionths(5 * Decimal::kScale))));
    Limited::exchange(lab.paula);
    const bool between = GENERATE(false, true);
    if (between) {
        Limited::exchange(lab.sara);
    }
    REQUIRE(lab.paula.set(sample, samples::Project, lab.hers));
    Limited::exchange(lab.paula);
    Limited::exchange(lab.sara);
    CHECK(lab.sees(sample));
    CHECK(notesOf(lab.sara, sample) == u"before");
    CHECK(Limited::sees(lab.sara, libraries::libraryEntity(), library));
    // It came before its sample, and is found by the name of that nevertheless.
    database::EntityQuery query;
    query.entity = &libraries::libraryEntity();
    query.search = u"S1"_s;
    CHECK(database::countRows(**lab.sara.lab().database().openReader(), query) == 1);
    CHECK(shownContents(lab.sara.lab()).filter(u"sample|"_s) ==
          shownContents(lab.paula.lab()).filter(u"sample|"_s));

    // She works on it as on every other.
    REQUIRE(lab.sara.set(sample, samples::Notes, QString(u"hers"_s)));
    Limited::exchange(lab.sara);
    Limited::exchange(lab.paula);
    CHECK(notesOf(lab.paula, sample) == u"hers");
    lab.checkFresh();
}

TEST_CASE("a row that moves out of sight is gone, gives its places free, and comes back whole")
{
    Limited lab;
    const Uuid sample = lab.addSample(u"S1"_s, lab.hers, u"TUBE-1"_s);
    Limited::exchange(lab.paula);
    Limited::exchange(lab.sara);
    REQUIRE(lab.sara.set(sample, samples::Notes, QString(u"hers"_s)));
    Limited::exchange(lab.sara);
    Limited::exchange(lab.paula);
    REQUIRE(lab.sees(sample));

    REQUIRE(lab.paula.set(sample, samples::Project, lab.other));
    REQUIRE(lab.paula.set(sample, samples::Barcode, QString(u"TUBE-2"_s)));
    const Uuid next = lab.addSample(u"S2"_s, lab.hers, u"TUBE-1"_s);
    Limited::exchange(lab.paula);
    // What she does to it meanwhile is refused, and told.
    REQUIRE(lab.sara.set(sample, samples::Notes, QString(u"too late"_s)));
    Limited::exchange(lab.sara);
    CHECK_FALSE(lab.sees(sample));
    CHECK(lab.sees(next));
    CHECK(lab.sara.count("SELECT count(*) FROM settled WHERE verdict = 'refused' "
                         "AND message LIKE '%row%'") == 1);
    lab.checkFresh();

    REQUIRE(lab.paula.set(sample, samples::Notes, QString(u"out of her sight"_s)));
    REQUIRE(lab.paula.set(sample, samples::Project, lab.hers));
    Limited::exchange(lab.paula);
    Limited::exchange(lab.sara);
    CHECK(lab.sees(sample));
    CHECK(notesOf(lab.sara, sample) == u"out of her sight");
    CHECK(lab.sara.row(samples::sampleEntity(), sample)->values[samples::Barcode].text() ==
          u"TUBE-2");
    lab.checkFresh();
}

TEST_CASE("what is revealed has to be what was sealed when it was hidden")
{
    Limited lab;
    const Uuid sample = lab.addSample(u"S1"_s, lab.other);
    Limited::exchange(lab.paula);
    Limited::exchange(lab.sara);
    REQUIRE(lab.paula.set(sample, samples::Project, lab.hers));
    Limited::exchange(lab.paula);
    REQUIRE(lab.bench
                .asOwner(u"UPDATE tracseq.change_log SET fields = replace(fields, 'S1', 'S9') "
                         "WHERE operation = 'insert' AND entity = 'sample'"_s)
                .ok());
    const auto taken = lab.sara.exchange();
    REQUIRE_FALSE(taken.has_value());
    CHECK(taken.error().code() == ErrorCode::ServerLogBroken);
}

TEST_CASE("a limited member goes on with a server that was put back")
{
    Limited lab;
    const QTemporaryDir folder;
    const QString backup = folder.filePath(u"server.backup"_s);
    const QString former = folder.filePath(u"paula.tracseq"_s);
    NoProgress nobody;
    const Uuid hidden = lab.addSample(u"S1"_s, lab.other);
    const Uuid library =
        Limited::add(lab.paula, libraries::libraryEntity(),
                     {{libraries::LibraryName, u"L1"_s}, {libraries::LibrarySample, hidden}});
    const Uuid hers = lab.addSample(u"S2"_s, lab.hers);
    Limited::exchange(lab.paula);
    Limited::exchange(lab.sara);
    const auto saved = sync::backupServer(lab.bench.ownerAddress(), {}, backup, nobody);
    REQUIRE(saved.has_value());
    lab.paula.close();
    REQUIRE(QFile::copy(lab.paula.path(), former));
    lab.paula.open();

    // Hidden, in sight, come to light: links of all kinds, which the server then loses.
    REQUIRE(lab.paula.set(hidden, samples::Notes, QString(u"hidden"_s)));
    const Uuid revealed = lab.addSample(u"S3"_s, lab.other);
    REQUIRE(lab.paula.set(revealed, samples::Notes, QString(u"hidden too"_s)));
    REQUIRE(lab.paula.set(hers, samples::Notes, QString(u"in sight"_s)));
    REQUIRE(lab.paula.set(hidden, samples::Notes, QString(u"hidden again"_s)));
    Limited::exchange(lab.paula);
    Limited::exchange(lab.sara);
    REQUIRE(lab.paula.set(revealed, samples::Project, lab.hers));
    REQUIRE(lab.paula.set(hidden, samples::Project, lab.hers));
    REQUIRE(lab.paula.set(hers, samples::Volume, database::Value(Decimal::fromMillionths(7))));
    Limited::exchange(lab.paula);
    Limited::exchange(lab.sara);
    CHECK(lab.sees(hidden));
    CHECK(lab.sees(revealed));
    CHECK(Limited::sees(lab.sara, libraries::libraryEntity(), library));
    REQUIRE(lab.sara.set(revealed, samples::Volume, database::Value(Decimal::fromMillionths(9))));
    Limited::exchange(lab.sara);

    REQUIRE(sync::restoreServer(lab.bench.ownerAddress(), {}, backup, lab::entities(), nobody)
                .has_value());
    SECTION("she comes first")
    {
        Limited::exchange(lab.sara);
        CHECK_FALSE(lab.sees(hidden));
        CHECK_FALSE(lab.sees(revealed));
        CHECK_FALSE(Limited::sees(lab.sara, libraries::libraryEntity(), library));
        CHECK(lab.sees(hers));
        lab.checkFresh();
        Limited::exchange(lab.paula);
        Limited::exchange(lab.sara);
        CHECK(lab.sees(hidden));
        CHECK(lab.sees(revealed));
        CHECK(Limited::sees(lab.sara, libraries::libraryEntity(), library));
        CHECK(notesOf(lab.sara, hidden) == u"hidden again");
    }
    SECTION("what was lost comes first")
    {
        Limited::exchange(lab.paula);
        Limited::exchange(lab.sara);
        CHECK(lab.sees(hidden));
        CHECK(lab.sees(revealed));
        CHECK(notesOf(lab.sara, hers) == u"in sight");
    }
    SECTION("the chain that was lost went on otherwise")
    {
        Workstation other(lab.bench, u"paula"_s, former);
        const auto note = [&](const Uuid& sample, const QString& text) {
            REQUIRE(other.set(sample, samples::Notes, text));
        };
        const bool inSight = GENERATE(false, true);
        note(inSight ? hers : hidden, u"otherwise 1"_s);
        note(hidden, u"otherwise 2"_s);
        note(hers, u"otherwise 3"_s);
        note(hidden, u"otherwise 4"_s);
        Limited::exchange(other);
        Limited::exchange(lab.sara);
        CHECK_FALSE(lab.sees(hidden));
        CHECK_FALSE(lab.sees(revealed));
        CHECK(notesOf(lab.sara, hers) == u"otherwise 3");
        lab.checkFresh();
        // The lost work comes back, in a chain of its own, from where it was done.
        Limited::exchange(lab.paula);
        Limited::exchange(lab.sara);
        CHECK(lab.sees(hidden));
        CHECK(lab.sees(revealed));
        CHECK(lab.sara.count("SELECT count(*) FROM outbox") == 0);
    }
    lab.checkFresh();
}
