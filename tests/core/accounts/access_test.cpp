// SPDX-License-Identifier: GPL-3.0-or-later
// Who may write what, asked by the one door.
#include "core/base/error_text.h"
#include "core/changes/audit.h"
#include "core/samples/import_job.h"
#include "tests/support/catch_qt.h"
#include "tests/support/lab_accounts.h"
#include "tests/support/sample_rows.h"

using namespace tracseq;
using namespace tracseq::accounts;
using namespace tracseq::tests;
using changes::UnitOfWork;
using database::Value;
using samples::sampleEntity;

namespace {

Result<Uuid> newSample(UnitOfWork& unit, const QString& name, const Clock& clock)
{
    return samples::createSample(
        unit, {{samples::Name, Value(name)}, {samples::SampleType, Value(QStringLiteral("DNA"))}},
        clock);
}

class AccessBench : public LabWithAccounts {
public:
    QString addSample(const QString& user, const QString& name)
    {
        return writeAs(user, [&](UnitOfWork& unit) -> Status {
            auto id = newSample(unit, name, clock);
            if (!id) {
                return failure(id.error());
            }
            sample = *id;
            return {};
        });
    }
    QString setStatus(const QString& user, const char* status, const QString& reason = {})
    {
        return writeAs(
            user,
            [&](UnitOfWork& unit) {
                return unit.update(sampleEntity(), sample,
                                   {{samples::SampleStatus, Value(QString::fromLatin1(status))}});
            },
            reason);
    }
    QString setNotes(const QString& user)
    {
        return writeAs(user, [&](UnitOfWork& unit) {
            return unit.update(sampleEntity(), sample,
                               {{samples::Notes, Value(QStringLiteral("by ") + user)}});
        });
    }
    QString remove(const QString& user)
    {
        return writeAs(user, [&](UnitOfWork& unit) { return unit.remove(sampleEntity(), sample); });
    }
    Uuid sample;
};

} // namespace

TEST_CASE("a lab without accounts lets everybody write")
{
    TempLab lab;
    CHECK(lab.lab->accounts().hasAccounts() == false);
    CHECK(addSamples(lab, 1).size() == 1);
}

TEST_CASE("in a lab with accounts only those who are signed in write, in their own name")
{
    AccessBench lab;
    CHECK(lab.accounts().hasAccounts() == true);
    CHECK(lab.addSample(QStringLiteral("olga"), QStringLiteral("A")) == u"");
    CHECK(lab.addSample(QStringLiteral("root"), QStringLiteral("B")) == u"NotSignedIn");
    CHECK(lab.addSample(QString(), QStringLiteral("B")) == u"NotSignedIn");
    lab.add(QStringLiteral("tom"), Role::LabTechnician);
    CHECK(lab.addSample(QStringLiteral("tom"), QStringLiteral("B")) == u"NotSignedIn");
    lab.reopen();
    CHECK(lab.addSample(QStringLiteral("olga"), QStringLiteral("B")) == u"NotSignedIn");
    REQUIRE(lab.accounts().signIn(QStringLiteral("olga"), kOwnerPassword).has_value());
    CHECK(lab.addSample(QStringLiteral("olga"), QStringLiteral("B")) == u"");
}

TEST_CASE("each role writes what the table of permissions gives it")
{
    AccessBench lab;
    const QString guest = QStringLiteral("gus");
    const QString scientist = QStringLiteral("sam");
    const QString technician = QStringLiteral("tom");
    const QString lead = QStringLiteral("pia");
    lab.addSignedIn(guest, Role::Guest);
    lab.addSignedIn(scientist, Role::ResearchScientist);
    lab.addSignedIn(technician, Role::LabTechnician);
    lab.addSignedIn(lead, Role::PrincipalInvestigator);

    CHECK(lab.addSample(guest, QStringLiteral("A")) == u"PermissionMissing");
    CHECK(lab.addSample(scientist, QStringLiteral("A")) == u"");
    CHECK(lab.setNotes(guest) == u"PermissionMissing");
    CHECK(lab.setNotes(scientist) == u"");
    // Each step of the life cycle has a permission of its own.
    CHECK(lab.setStatus(scientist, "Validated") == u"PermissionMissing");
    CHECK(lab.setStatus(technician, "Validated") == u"");
    CHECK(lab.setStatus(scientist, "InStorage") == u"");
    CHECK(lab.setStatus(technician, "Archived") == u"");
    CHECK(lab.setStatus(technician, "InStorage", QStringLiteral("again")) == u"PermissionMissing");
    CHECK(lab.setStatus(lead, "InStorage", QStringLiteral("again")) == u"");
    CHECK(lab.remove(technician) == u"PermissionMissing");
    CHECK(lab.remove(lead) == u"");
    // A sample cannot be added in a state that one may not bring it to.
    const auto validated = [&](UnitOfWork& unit) -> Status {
        const auto id = unit.insert(sampleEntity(),
                                    {{samples::Name, Value(QStringLiteral("C"))},
                                     {samples::Accession, Value(QStringLiteral("S-9"))},
                                     {samples::SampleType, Value(QStringLiteral("DNA"))},
                                     {samples::SampleStatus, Value(QStringLiteral("Validated"))}});
        return id ? Status() : failure(id.error());
    };
    CHECK(lab.writeAs(scientist, validated) == u"PermissionMissing");
    CHECK(lab.writeAs(technician, validated) == u"");
}

TEST_CASE("a refusal says who may not do what, and who may")
{
    AccessBench lab;
    lab.addSignedIn(QStringLiteral("sam"), Role::ResearchScientist);
    REQUIRE(lab.addSample(QStringLiteral("sam"), QStringLiteral("A")) == u"");
    const auto written = lab.store().writeNow(
        {QStringLiteral("sam"), QStringLiteral("test"), {}, 0},
        [&](UnitOfWork& unit) { return unit.remove(sampleEntity(), lab.sample); });
    REQUIRE_FALSE(written.has_value());
    CHECK(errorText(written.error()) ==
          QStringLiteral("sam (Research scientist) may not do this: remove samples. Who may: "
                         "Principal investigator, Lab administrator."));
    CHECK(written.error().category() == ErrorCategory::Permission);
}

TEST_CASE("one refused row refuses the whole unit of work")
{
    AccessBench lab;
    lab.addSignedIn(QStringLiteral("sam"), Role::ResearchScientist);
    REQUIRE(lab.addSample(QStringLiteral("sam"), QStringLiteral("A")) == u"");
    CHECK(lab.writeAs(QStringLiteral("sam"), [&](UnitOfWork& unit) -> Status {
        const auto id = newSample(unit, QStringLiteral("B"), lab.clock);
        if (!id) {
            return failure(id.error());
        }
        return unit.remove(sampleEntity(), lab.sample);
    }) == u"PermissionMissing");
    CHECK(lab.addSample(QStringLiteral("sam"), QStringLiteral("B")) == u"");
}

TEST_CASE("one takes back what one did, but what others did only with the permission for it")
{
    AccessBench lab;
    const QString scientist = QStringLiteral("sam");
    const QString technician = QStringLiteral("tom");
    lab.addSignedIn(scientist, Role::ResearchScientist);
    lab.addSignedIn(technician, Role::LabTechnician);
    NoProgress nobody;
    const auto undo = [&](const QString& user, const Uuid& group) {
        const auto undone = changes::undoGroup(lab.store(), {user, {}, {}, 0}, group,
                                               changes::UndoMode::AllOrNothing, nobody);
        return undone ? QString() : undone.error().name();
    };
    Uuid sample;
    const auto added = lab.store().writeNow(
        {scientist, QStringLiteral("add"), {}, 0}, [&](UnitOfWork& unit) -> Status {
            auto id = newSample(unit, QStringLiteral("A"), lab.clock);
            sample = *id;
            return {};
        });
    REQUIRE(added.has_value());
    CHECK(undo(technician, added->group) == u"PermissionMissing"); // would remove it
    CHECK(undo(scientist, added->group) == u"");

    REQUIRE(lab.addSample(scientist, QStringLiteral("B")) == u"");
    const auto validated = lab.store().writeNow(
        {technician, QStringLiteral("validate"), {}, 0}, [&](UnitOfWork& unit) {
            return unit.update(sampleEntity(), lab.sample,
                               {{samples::SampleStatus, Value(QStringLiteral("Validated"))}});
        });
    REQUIRE(validated.has_value());
    CHECK(undo(scientist, validated->group) == u"PermissionMissing");
    CHECK(undo(technician, validated->group) == u"");
}

TEST_CASE("what counts is the role in the lab at the moment of the write")
{
    AccessBench lab;
    const auto session = lab.addSignedIn(QStringLiteral("tom"), Role::LabTechnician);
    const Uuid id = session.account().id;
    REQUIRE(lab.addSample(session.user(), QStringLiteral("A")) == u"");
    REQUIRE(lab.accounts().setRole(*lab.owner, id, Role::Guest, {}).has_value());
    CHECK(lab.setNotes(session.user()) == u"PermissionMissing");
    REQUIRE(lab.accounts().setRole(*lab.owner, id, Role::LabTechnician, {}).has_value());
    CHECK(lab.setNotes(session.user()) == u"");
    REQUIRE(lab.accounts().setActive(*lab.owner, id, false, QStringLiteral("left")).has_value());
    CHECK(lab.addSample(session.user(), QStringLiteral("B")) == u"SessionEnded");
}

TEST_CASE("a session that is over, ended or signed out writes nothing")
{
    AccessBench lab;
    const auto over = lab.addSignedIn(QStringLiteral("tom"), Role::LabTechnician);
    REQUIRE(lab.addSample(over.user(), QStringLiteral("A")) == u"");
    lab.clock.advance(12 * 3600'000LL);
    CHECK(lab.setNotes(over.user()) == u"SessionEnded");

    const auto everywhere = lab.accounts().signIn(over.user(), kOwnPassword);
    REQUIRE(everywhere.has_value());
    CHECK(lab.setNotes(over.user()) == u"");
    REQUIRE(lab.accounts().signOutEverywhere(*everywhere, over.account().id).has_value());
    CHECK(lab.setStatus(over.user(), "Validated") == u"SessionEnded");
    CHECK(lab.accounts().noteSeen(*everywhere).error().code() == ErrorCode::SessionEnded);

    const auto last = lab.accounts().signIn(over.user(), kOwnPassword);
    REQUIRE(last.has_value());
    REQUIRE(lab.accounts().noteSeen(*last).has_value());
    REQUIRE(lab.accounts().signOut(*last).has_value());
    CHECK(lab.setStatus(over.user(), "Validated") == u"SessionEnded");
}

TEST_CASE("accounts and security events are written by their services and stay")
{
    AccessBench lab;
    const auto session = lab.addSignedIn(QStringLiteral("tom"), Role::LabTechnician);
    const Uuid id = session.account().id;
    const QString owner = QStringLiteral("olga");
    CHECK(lab.writeAs(session.user(), [&](UnitOfWork& unit) {
        return unit.update(accountEntity(), id,
                           {{AccountRole, Value(roleName(Role::LabAdministrator))}});
    }) == u"PermissionMissing");
    // One without a password, which nothing refers to.
    Uuid unused;
    REQUIRE(lab.writeAs(owner,
                        [&](UnitOfWork& unit) -> Status {
                            const auto added =
                                unit.insert(accountEntity(),
                                            {{Login, Value(QStringLiteral("ned"))},
                                             {FullName, Value(QStringLiteral("Ned"))},
                                             {AccountRole, Value(roleName(Role::Guest))},
                                             {AccountStatus, Value(QStringLiteral("active"))}});
                            unused = added.value_or(Uuid());
                            return added ? Status() : failure(added.error());
                        })
                .isEmpty());
    CHECK(lab.writeAs(owner, [&](UnitOfWork& unit) {
        return unit.remove(accountEntity(), unused);
    }) == u"AccountFixed");
    CHECK(lab.writeAs(owner, [&](UnitOfWork& unit) {
        return unit.update(accountEntity(), id, {{Login, Value(QStringLiteral("thomas"))}});
    }) == u"AccountFixed");
    CHECK(lab.writeAs(owner, [&](UnitOfWork& unit) -> Status {
        const auto event =
            unit.insert(securityEventEntity(),
                        {{EventKind, Value(securityEventName(SecurityEvent::SignedIn))}});
        return event ? Status() : failure(event.error());
    }) == u"ProgramOnly");
    Uuid event;
    {
        const auto connection = lab.reader();
        auto row = connection->prepare("SELECT id FROM security_event LIMIT 1");
        REQUIRE(*row->step());
        event = row->uuid(0);
    }
    // Not even by the program.
    for (const bool removes : {true, false}) {
        changes::WriteRequest request{owner, {}, {}, 0, changes::Authority::Program};
        const auto written = lab.store().writeNow(request, [&](UnitOfWork& unit) {
            return removes ? unit.remove(securityEventEntity(), event)
                           : unit.update(securityEventEntity(), event,
                                         {{EventDetail, Value(QStringLiteral("other"))}});
        });
        REQUIRE_FALSE(written.has_value());
        CHECK(written.error().code() == ErrorCode::EntryFixed);
    }
    // Undo does not bring a role back.
    REQUIRE(lab.accounts().setRole(*lab.owner, id, Role::Guest, {}).has_value());
    const auto groups = changes::recentGroups(*lab.reader(), 1);
    NoProgress nobody;
    const auto undone = changes::undoGroup(lab.store(), {owner, {}, {}, 0}, groups->front().id,
                                           changes::UndoMode::AllOrNothing, nobody);
    CHECK(undone.error().code() == ErrorCode::EntryFixed);
    CHECK(lab::verifyAudit(*lab.reader(), nobody)->passed());
}

TEST_CASE("an import that was cut short is taken back by whoever opens the lab next")
{
    AccessBench lab;
    lab.reopen();
    CHECK(samples::recoverImports(lab.store(), QStringLiteral("anybody")) == 0);
}

TEST_CASE("asking for rights costs bulk work next to nothing")
{
    AccessBench lab;
    const auto add = [&](int first, int count) {
        QElapsedTimer timer;
        timer.start();
        REQUIRE(lab.writeAs(QStringLiteral("olga"), [&](UnitOfWork& unit) -> Status {
            for (int i = first; i < first + count; ++i) {
                const auto id = newSample(unit, QStringLiteral("S%1").arg(i), lab.clock);
                if (!id) {
                    return failure(id.error());
                }
                TRACSEQ_TRY(unit.mayWrite(sampleEntity(), changes::Operation::Insert));
            }
            return {};
        }) == u"");
        return timer.nsecsElapsed();
    };
    add(0, 500);
    QElapsedTimer timer;
    timer.start();
    const qint64 rows = add(500, 2000);
    qint64 asking = 0;
    REQUIRE(lab.writeAs(QStringLiteral("olga"), [&](UnitOfWork& unit) -> Status {
        QElapsedTimer questions;
        questions.start();
        for (int i = 0; i < 2000; ++i) {
            TRACSEQ_TRY(unit.mayWrite(sampleEntity(), changes::Operation::Insert));
        }
        asking = questions.nsecsElapsed();
        return {};
    }) == u"");
    INFO("2000 rows " << rows / 1000 << " us, 2000 questions " << asking / 1000 << " us");
    CHECK(asking * 20 < rows);
}
