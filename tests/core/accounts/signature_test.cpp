// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/audit.h"
#include "core/changes/undo.h"
#include "core/database/entity_query.h"
#include "tests/support/catch_qt.h"
#include "tests/support/lab_accounts.h"
#include "tests/support/sample_rows.h"

using namespace tracseq;
using namespace tracseq::accounts;
using namespace tracseq::tests;
using changes::UnitOfWork;
using database::Value;
using samples::sampleEntity;
using Validity = SignatureState::Validity;

namespace {

class SignatureBench : public LabWithAccounts {
public:
    SignatureBench()
    {
        REQUIRE(writeAs(QStringLiteral("olga"), [&](UnitOfWork& unit) -> Status {
                    const auto id =
                        samples::createSample(unit,
                                              {{samples::Name, Value(QStringLiteral("Leaf 1"))},
                                               {samples::SampleType, Value(QStringLiteral("DNA"))}},
                                              clock);
                    sample = *id;
                    return {};
                }) == u"");
    }
    Result<Uuid> sign(const Session& session, const QString& password, const QByteArray& seen = {})
    {
        return lab->signatures().sign(session, password, sampleEntity(), sample,
                                      SignatureMeaning::Approved, QStringLiteral("looks good"),
                                      seen);
    }
    SignatureState state(const Uuid& signature)
    {
        const auto state = lab->signatures().state(signature);
        REQUIRE(state.has_value());
        return *state;
    }
    Uuid changeNotes(const QString& user, const QString& notes)
    {
        const auto written =
            store().writeNow({user, QStringLiteral("note"), {}, 0}, [&](UnitOfWork& unit) {
                return unit.update(sampleEntity(), sample, {{samples::Notes, Value(notes)}});
            });
        REQUIRE(written.has_value());
        return written->group;
    }
    QByteArray presentHash()
    {
        const auto row = database::rowById(*reader(), sampleEntity(), sample);
        return recordHash(sampleEntity(), **row);
    }
    Uuid sample;
};

template <typename T>
QString nameOfError(const Result<T>& result)
{
    return result ? QString() : result.error().name();
}

} // namespace

TEST_CASE("a signature says who, what, when and why, and holds while nothing changes")
{
    SignatureBench lab;
    const auto signature = lab.sign(*lab.owner, kOwnerPassword);
    REQUIRE(signature.has_value());
    lab.clock.advance(60'000);
    const auto state = lab.state(*signature);
    CHECK(state.validity == Validity::Valid);
    CHECK(state.meaning == SignatureMeaning::Approved);
    CHECK(meaningLabel(state.meaning) == u"Approved");
    CHECK(state.signerName == u"Olga Orlova");
    CHECK(state.comment == u"looks good");
    CHECK(state.signedAt == lab.clock.nowMs() - 60'000);
    CHECK_FALSE(state.timeVerified);
    CHECK_FALSE(state.matchesAgain);
    CHECK(state.recordId == lab.sample);
    REQUIRE(lab.sign(*lab.owner, kOwnerPassword).has_value()); // signing is no change of the record
    CHECK(lab.state(*signature).validity == Validity::Valid);
    CHECK(lab.lab->signatures().signaturesOf(sampleEntity(), lab.sample)->size() == 2);
    NoProgress nobody;
    CHECK(lab::verifyAudit(*lab.reader(), nobody)->passed());
}

TEST_CASE("a later change voids a signature, and undo does not bring it back")
{
    SignatureBench lab;
    lab.addSignedIn(QStringLiteral("tom"), Role::LabTechnician);
    const auto signature = lab.sign(*lab.owner, kOwnerPassword);
    REQUIRE(signature.has_value());
    const QByteArray signedHash = lab.presentHash();
    lab.clock.advance(5000);
    const qint64 changedAt = lab.clock.nowMs();
    const Uuid group = lab.changeNotes(QStringLiteral("tom"), QStringLiteral("spilled"));
    auto state = lab.state(*signature);
    CHECK(state.validity == Validity::Void);
    CHECK(state.voidedBy == u"tom");
    CHECK(state.voidedAt == changedAt);
    CHECK_FALSE(state.matchesAgain);

    lab.clock.advance(5000);
    NoProgress nobody;
    REQUIRE(changes::undoGroup(lab.store(), {QStringLiteral("tom"), {}, {}, 0}, group,
                               changes::UndoMode::AllOrNothing, nobody)
                .has_value());
    CHECK(lab.presentHash() == signedHash);
    state = lab.state(*signature);
    CHECK(state.validity == Validity::Void);
    CHECK(state.matchesAgain);
    CHECK(state.voidedBy == u"tom");
    CHECK(state.voidedAt == changedAt);

    const auto anew = lab.sign(*lab.owner, kOwnerPassword);
    REQUIRE(anew.has_value());
    CHECK(lab.state(*anew).validity == Validity::Valid);
    CHECK(lab.state(*signature).validity == Validity::Void);
}

TEST_CASE("a record that is removed or altered behind the log is not what was signed")
{
    SignatureBench lab;
    const auto signature = lab.sign(*lab.owner, kOwnerPassword);
    REQUIRE(signature.has_value());
    REQUIRE(lab.writeAs(QStringLiteral("olga"), [&](UnitOfWork& unit) -> Status {
        auto row = unit.connection().prepare("UPDATE sample SET volume = 5 WHERE id = ?1");
        row->bind(1, lab.sample);
        return row->run();
    }) == u"");
    CHECK(lab.state(*signature).validity == Validity::Altered);
    REQUIRE(lab.writeAs(QStringLiteral("olga"), [&](UnitOfWork& unit) {
        return unit.remove(sampleEntity(), lab.sample);
    }) == u"");
    CHECK(lab.state(*signature).validity == Validity::Void);
    CHECK(nameOfError(lab.sign(*lab.owner, kOwnerPassword)) == u"RowNotFound");
}

TEST_CASE("one signs what one saw, with one's own password and the permission to sign")
{
    SignatureBench lab;
    const QByteArray seen = lab.presentHash();
    CHECK(lab.sign(*lab.owner, kOwnerPassword, seen).has_value());
    lab.changeNotes(QStringLiteral("olga"), QStringLiteral("other"));
    CHECK(nameOfError(lab.sign(*lab.owner, kOwnerPassword, seen)) == u"RowChanged");
    const auto sam = lab.addSignedIn(QStringLiteral("sam"), Role::ResearchScientist);
    CHECK(nameOfError(lab.sign(sam, kOwnPassword)) == u"PermissionMissing");
    const auto tom = lab.addSignedIn(QStringLiteral("tom"), Role::LabTechnician);
    CHECK(lab.sign(tom, kOwnPassword).has_value());
    // A wrong password counts as a failed sign-in.
    for (int i = 0; i < 4; ++i) {
        CHECK(nameOfError(lab.sign(tom, kOwnerPassword)) == u"PasswordWrong");
    }
    CHECK(nameOfError(lab.sign(tom, kOwnerPassword)) == u"SignInRefused");
    CHECK(nameOfError(lab.sign(tom, kOwnPassword)) == u"SignInRefused");
    CHECK_FALSE(lab.accounts().signIn(QStringLiteral("tom"), kOwnPassword).has_value());
    lab.clock.advance(30'000);
    CHECK(lab.sign(tom, kOwnPassword).has_value());
    CHECK(lab.events().count(QStringLiteral("confirm_failed")) == 6);
    lab.clock.advance(16 * 60'000LL);
    CHECK(nameOfError(lab.sign(tom, kOwnPassword)) == u"SessionEnded"); // locked: unlock first
}

TEST_CASE("a signature is neither written by hand, nor changed, nor undone")
{
    SignatureBench lab;
    const auto signature = lab.sign(*lab.owner, kOwnerPassword);
    REQUIRE(signature.has_value());
    const auto groups = changes::recentGroups(*lab.reader(), 1);
    NoProgress nobody;
    const auto undone =
        changes::undoGroup(lab.store(), {QStringLiteral("olga"), {}, {}, 0}, groups->front().id,
                           changes::UndoMode::AllOrNothing, nobody);
    CHECK(nameOfError(undone) == u"EntryFixed");
    CHECK(lab.writeAs(QStringLiteral("olga"), [&](UnitOfWork& unit) {
        return unit.update(signatureEntity(), *signature,
                           {{SignatureComment, Value(QStringLiteral("x"))}});
    }) == u"EntryFixed");
    CHECK(lab.writeAs(QStringLiteral("olga"), [&](UnitOfWork& unit) {
        return unit.remove(signatureEntity(), *signature);
    }) == u"EntryFixed");
    CHECK(lab.writeAs(QStringLiteral("olga"), [&](UnitOfWork& unit) -> Status {
        const auto id =
            unit.insert(signatureEntity(), {{SignedEntity, Value(QStringLiteral("sample"))}});
        return id ? Status() : failure(id.error());
    }) == u"ProgramOnly");
}
