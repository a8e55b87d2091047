// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_text.h"
#include "core/database/entity_query.h"
#include "core/lab/disposal_service.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "tests/support/lab_accounts.h"

#include <catch2/catch.hpp>

using namespace tracseq;
using namespace tracseq::samples;
using namespace Qt::StringLiterals;
using accounts::Role;
using changes::UnitOfWork;
using database::Value;
using lab::DisposalRequest;
using tests::kOwnPassword;
using tests::LabWithAccounts;

namespace {

/// Adds samples in the archive, as `user`.
std::vector<Uuid> addArchived(tests::TempLab& lab, const QString& user, int count)
{
    std::vector<Uuid> ids;
    const auto written =
        lab.store().writeNow({user, u"test"_s, u"old"_s, 0}, [&](UnitOfWork& unit) -> Status {
            for (int i = 0; i < count; ++i) {
                const auto id = createSample(
                    unit, {{Name, Value(u"Old %1"_s.arg(i))}, {SampleType, Value(u"DNA"_s)}},
                    lab.clock);
                if (!id) {
                    return failure(id.error());
                }
                TRACSEQ_TRY(
                    editSample(unit, *id, {{SampleStatus, Value(u"Archived"_s)}}, lab.clock));
                ids.push_back(*id);
            }
            return {};
        });
    REQUIRE(written.has_value());
    return ids;
}

QString stateOf(tests::TempLab& lab, const Uuid& id)
{
    const auto row = database::rowById(*lab.reader(), sampleEntity(), id);
    REQUIRE(row->has_value());
    return (*row)->values[SampleStatus].text();
}

DisposalRequest requestFor(const std::vector<Uuid>& ids, const QString& witness)
{
    return {ids, u"autoclaved"_s, u"past their date"_s, witness, kOwnPassword};
}

Result<changes::Written> dispose(LabWithAccounts& lab, const DisposalRequest& request)
{
    return lab::disposeOfSamples(lab.store(), lab.accounts(), lab.lab->signatures(), u"tina"_s,
                                 request);
}

QString refusal(LabWithAccounts& lab, const DisposalRequest& request)
{
    const auto done = dispose(lab, request);
    return done ? QString() : done.error().name();
}

} // namespace

TEST_CASE("samples are disposed of before a witness, who signs with their own password")
{
    LabWithAccounts lab;
    lab.addSignedIn(u"tina"_s, Role::LabTechnician);
    lab.addSignedIn(u"walter"_s, Role::LabTechnician);
    const auto ids = addArchived(lab, u"tina"_s, 3);
    const auto done = dispose(lab, requestFor(ids, u"walter"_s));
    REQUIRE(done.has_value());
    Uuid disposal;
    for (const Uuid& id : ids) {
        CHECK(stateOf(lab, id) == QLatin1String(kDisposed));
        disposal =
            (*database::rowById(*lab.reader(), sampleEntity(), id))->values[DisposedBy].uuid();
    }
    const auto signatures = lab.lab->signatures().signaturesOf(disposalEntity(), disposal);
    REQUIRE(signatures.has_value());
    REQUIRE(signatures->size() == 1);
    CHECK(signatures->front().meaning == accounts::SignatureMeaning::Witnessed);
    CHECK(signatures->front().signerName == u"walter");
    CHECK(signatures->front().validity == accounts::SignatureState::Validity::Valid);
    NoProgress nobody;
    CHECK(lab::verifyAudit(*lab.reader(), nobody)->passed());
    // Nothing leads back, but undo for who did it.
    CHECK(lab.writeAs(
              u"tina"_s,
              [&](UnitOfWork& unit) {
                  return editSample(unit, ids.front(), {{SampleStatus, Value(u"InStorage"_s)}},
                                    lab.clock);
              },
              u"oops"_s) == u"TransitionNotAllowed");
}

TEST_CASE("without a second person, or with a wrong password, nothing is disposed of")
{
    LabWithAccounts lab;
    lab.addSignedIn(u"tina"_s, Role::LabTechnician);
    lab.addSignedIn(u"walter"_s, Role::LabTechnician);
    lab.addSignedIn(u"gus"_s, Role::Guest);
    const auto ids = addArchived(lab, u"tina"_s, 1);
    CHECK(refusal(lab, requestFor(ids, u"Tina"_s)) == u"DisposalNeedsWitness");
    CHECK(refusal(lab, requestFor(ids, u" "_s)) == u"DisposalNeedsWitness");
    DisposalRequest wrong = requestFor(ids, u"walter"_s);
    wrong.witnessPassword = u"no idea"_s;
    CHECK(refusal(lab, wrong) != u"");
    CHECK(refusal(lab, requestFor(ids, u"nobody"_s)) != u"");
    CHECK(refusal(lab, requestFor(ids, u"gus"_s)) == u"PermissionMissing"); // guests do not sign
    CHECK(stateOf(lab, ids.front()) == u"Archived");
    // Nor by any other way.
    CHECK(lab.writeAs(
              u"tina"_s,
              [&](UnitOfWork& unit) {
                  return editSample(unit, ids.front(), {{SampleStatus, Value(u"Disposed"_s)}},
                                    lab.clock);
              },
              u"quick"_s) == u"DisposalNeedsWitness");
}

TEST_CASE("what is in work or on hold is not disposed of, and then nothing is")
{
    LabWithAccounts lab;
    lab.addSignedIn(u"tina"_s, Role::LabTechnician);
    lab.addSignedIn(u"walter"_s, Role::LabTechnician);
    auto ids = addArchived(lab, u"tina"_s, 2);
    REQUIRE(lab.writeAs(u"tina"_s, [&](UnitOfWork& unit) {
        return editSample(unit, ids[1], {{Hold, Value(u"court order"_s)}}, lab.clock);
    }) == u"");
    CHECK(refusal(lab, requestFor(ids, u"walter"_s)) == u"SampleOnHold");
    REQUIRE(lab.writeAs(u"tina"_s, [&](UnitOfWork& unit) -> Status {
        const auto fresh =
            createSample(unit, {{Name, Value(u"New"_s)}, {SampleType, Value(u"DNA"_s)}}, lab.clock);
        ids[1] = fresh.value();
        return {};
    }) == u"");
    CHECK(refusal(lab, requestFor(ids, u"walter"_s)) == u"TransitionNotAllowed");
    CHECK(stateOf(lab, ids[0]) == u"Archived");
    // A disposal of one sample is none of another.
    ids = addArchived(lab, u"tina"_s, 0);
    CHECK(refusal(lab, requestFor(ids, u"walter"_s)) == u"FieldOutOfRange");
}

TEST_CASE("in a lab without accounts a name is the witness")
{
    tests::TempLab lab;
    const auto ids = addArchived(lab, u"anna"_s, 2);
    const auto done = lab::disposeOfSamples(lab.store(), lab.lab->accounts(), lab.lab->signatures(),
                                            u"anna"_s, requestFor(ids, u"Walter W."_s));
    REQUIRE(done.has_value());
    CHECK(stateOf(lab, ids[1]) == QLatin1String(kDisposed));
}
