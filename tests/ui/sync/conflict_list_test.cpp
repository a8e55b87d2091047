// SPDX-License-Identifier: GPL-3.0-or-later
// What people are told of conflicts, and what they are offered, without a window.
#include "core/database/entity_query.h"
#include "tests/support/catch_qt.h"
#include "tests/support/conflict_rows.h"
#include "tests/support/sample_rows.h"
#include "ui/sync/conflict_list_model.h"
#include "ui/sync/conflict_text.h"

#include <QAbstractItemModelTester>

using namespace tracseq;
using namespace tracseq::tests;
using namespace tracseq::ui;
using namespace Qt::StringLiterals;
using database::Value;

namespace {

struct Rig {
    Rig()
        : samples(addSamples(lab, 3))
    {
    }

    std::vector<sync::ConflictedRecord> read(bool decided = false)
    {
        auto list = sync::readConflicts(*lab.reader(), lab.store().entities(), decided, {}, 100);
        REQUIRE(list.has_value());
        return std::move(list->records);
    }
    /// The only conflict, as "tom" sees it, who may do all but what `forbidden` is for.
    ConflictOffers offers(const QString& forbidden = u"nothing"_s)
    {
        records = read();
        REQUIRE(!records.empty());
        return offersOf(records.front(), records.front().lost.front(), u"tom"_s,
                        [forbidden](const QString& permission) {
                            return permission == forbidden ? u"no: "_s + permission : QString();
                        });
    }
    void remove(const Uuid& sample)
    {
        lab.write([&](changes::UnitOfWork& unit) {
            return unit.remove(samples::sampleEntity(), sample);
        });
    }

    TempLab lab;
    std::vector<Uuid> samples;
    std::vector<sync::ConflictedRecord> records;
};

} // namespace

TEST_CASE("a record that lost three fields is one row, in people's words")
{
    Rig rig;
    const Uuid project = addProject(rig.lab, u"ALP"_s);
    const Uuid sample = rig.samples[0];
    addConflict(rig.lab.store(), {.record = sample, .mine = u"20.5"_s, .theirs = u"1"_s});
    addConflict(
        rig.lab.store(),
        {.record = sample, .field = "project", .mine = project.toString(), .myUser = u"sara"_s});
    addConflict(rig.lab.store(), {.record = sample,
                                  .field = "status",
                                  .mine = u"Rejected"_s,
                                  .theirs = u"Pending"_s,
                                  .age = 2 * 86'400'000LL});
    addConflict(rig.lab.store(), {.record = rig.samples[1], .mine = u"7"_s, .theirs = u"2"_s});
    ConflictListModel model(u"tom"_s, rig.lab.clock, nullptr);
    const QAbstractItemModelTester tester(&model);
    model.setRecords(rig.read());
    REQUIRE(model.rowCount() == 2);
    const int row = model.rowOf(sample);
    const auto cell = [&](int column) { return model.index(row, column).data().toString(); };
    CHECK(cell(ConflictListModel::RecordColumn) == u"Leaf 1");
    CHECK(cell(ConflictListModel::KindColumn) == u"Sample");
    CHECK(cell(ConflictListModel::FieldColumn) == u"Project, Volume, Status");
    CHECK(cell(ConflictListModel::TheirsColumn) == u"empty · 1\u00A0µL · Pending");
    CHECK(cell(ConflictListModel::MineColumn) == u"ALP · 20.5\u00A0µL · Rejected");
    CHECK(cell(ConflictListModel::WhoColumn) == u"sara and paula, you and paula");
    CHECK(cell(ConflictListModel::AgeColumn) == u"1 h");
    model.setSearch(u"alp leaf"_s);
    CHECK((model.rowCount() == 1 && model.total() == 2));
    model.setSearch(u"nowhere"_s);
    CHECK(model.rowCount() == 0);
}

TEST_CASE("both sides of a conflict can be chosen, or a third value")
{
    Rig rig;
    addConflict(rig.lab.store(), {.record = rig.samples[0], .mine = u"20"_s, .theirs = u"1"_s});
    ConflictOffers all = rig.offers();
    CHECK(all.theirs.text == u"&Keep theirs");
    CHECK(all.mine.text == u"&Take mine");
    CHECK(all.other.isOffered);
    for (const ConflictOffer& offer : {all.theirs, all.mine, all.other}) {
        CHECK(offer.refusal.isEmpty());
    }
    CHECK(all.notice.isEmpty());
    all = rig.offers(u"samples.update"_s);
    CHECK(all.theirs.refusal.isEmpty());
    CHECK(all.mine.refusal == u"no: samples.update");
    CHECK(all.other.refusal == u"no: samples.update");
    all = rig.offers(u"sync.resolve"_s);
    CHECK(all.theirs.refusal == u"no: sync.resolve");
    // What has moved since is said before anybody decides.
    rig.lab.write([&](changes::UnitOfWork& unit) {
        return unit.update(samples::sampleEntity(), rig.samples[0],
                           {{samples::Volume, Value(Decimal::fromMillionths(5'000'000))}});
    });
    all = rig.offers();
    CHECK(all.notice.contains(u"it was 1\u00A0µL"_s));
    CHECK(all.theirs.text == u"&Keep it as it is");
    CHECK(ConflictText::present(rig.records[0], rig.records[0].lost[0]) == u"5\u00A0µL");
    rig.remove(rig.samples[0]);
    all = rig.offers();
    CHECK(all.notice.contains(u"removed since"_s));
    CHECK_FALSE(all.mine.refusal.isEmpty());
    CHECK(all.theirs.refusal.isEmpty());
}

TEST_CASE("a record that was removed is restored by who may")
{
    Rig rig;
    rig.remove(rig.samples[0]);
    addConflict(
        rig.lab.store(),
        {.record = rig.samples[0], .kind = u"edit_deleted"_s, .mine = u"20"_s, .theirs = u"1"_s});
    ConflictOffers all = rig.offers();
    CHECK(all.theirs.text == u"&Leave it removed");
    CHECK(all.mine.text == u"&Restore with mine");
    CHECK(all.mine.refusal.isEmpty());
    CHECK(rig.offers(u"samples.remove"_s).mine.refusal == u"no: samples.remove");
    CHECK(ConflictText::present(rig.records[0], rig.records[0].lost[0]) == u"Record removed");
}

TEST_CASE("a removal that met a change is done now by who may")
{
    Rig rig;
    addConflict(rig.lab.store(),
                {.record = rig.samples[0], .kind = u"delete_edited"_s, .field = nullptr});
    const ConflictOffers all = rig.offers();
    CHECK(all.mine.text == u"&Remove it now");
    CHECK_FALSE(all.other.isOffered);
    CHECK(rig.offers(u"samples.remove"_s).mine.refusal == u"no: samples.remove");
    CHECK(rig.offers(u"samples.update"_s).mine.refusal.isEmpty());
}

TEST_CASE("what cannot be had says why")
{
    Rig rig;
    const auto barcode =
        database::rowById(*rig.lab.reader(), samples::sampleEntity(), rig.samples[1])
            .value()
            ->values[samples::Barcode]
            .text();
    rig.lab.write([&](changes::UnitOfWork& unit) {
        return unit.update(samples::sampleEntity(), rig.samples[0], {{samples::Barcode, Value()}});
    });
    addConflict(
        rig.lab.store(),
        {.record = rig.samples[0], .kind = u"place"_s, .field = "barcode", .mine = barcode});
    ConflictOffers all = rig.offers();
    CHECK(all.mine.refusal.contains(u"sample Leaf 2"_s));
    CHECK(all.notice.contains(barcode));
    CHECK(all.other.refusal.isEmpty());
    rig.lab.write([&](changes::UnitOfWork& unit) {
        return unit.update(samples::sampleEntity(), rig.samples[1], {{samples::Barcode, Value()}});
    });
    CHECK(rig.offers().mine.refusal.isEmpty());
}

TEST_CASE("who took more than there was is told how much, and may say that nothing is left")
{
    Rig rig;
    const auto volume =
        database::rowById(*rig.lab.reader(), samples::sampleEntity(), rig.samples[0])
            .value()
            ->values[samples::Volume];
    addConflict(rig.lab.store(), {.record = rig.samples[0],
                                  .kind = u"overdrawn"_s,
                                  .field = "volume",
                                  .mine = u"-70.5"_s,
                                  .theirs = volume.decimal().toString()});
    const ConflictOffers all = rig.offers();
    CHECK(all.theirs.text == u"&Keep it as it is");
    CHECK(all.mine.text == u"&Nothing is left");
    CHECK(all.mine.refusal.isEmpty());
    CHECK(ConflictText::mine(rig.records[0], rig.records[0].lost[0]) == u"70.5\u00A0µL taken out");
    CHECK(ConflictText::kind(rig.records[0].lost[0]) == u"More taken out than there was");
}

TEST_CASE("a lost status is offered where the life cycle leads there")
{
    Rig rig;
    addConflict(rig.lab.store(), {.record = rig.samples[0],
                                  .field = "status",
                                  .mine = u"Completed"_s,
                                  .theirs = u"Pending"_s});
    CHECK(rig.offers().mine.refusal == u"Completed cannot follow Pending.");
    rig.lab.write([](changes::UnitOfWork&) { return Status(); });
    addConflict(rig.lab.store(), {.record = rig.samples[1],
                                  .field = "status",
                                  .mine = u"Rejected"_s,
                                  .theirs = u"Pending"_s,
                                  .age = 1000});
    const ConflictOffers all = rig.offers();
    CHECK(all.mine.refusal.isEmpty());
    CHECK(all.reasonLabel == u"Rejected");
    CHECK(rig.offers(u"samples.validate"_s).mine.refusal == u"no: samples.validate");
}

TEST_CASE("records that a newer version made are shown, and only left as they are")
{
    Rig rig;
    addConflict(rig.lab.store(), {.record = rig.lab.store().newId(),
                                  .field = "moons",
                                  .mine = u"3"_s,
                                  .theirs = u"2"_s,
                                  .entity = "planet"});
    const ConflictOffers all = rig.offers();
    CHECK(all.notice.contains(u"newer version"_s));
    CHECK_FALSE(all.mine.refusal.isEmpty());
    CHECK_FALSE(all.other.isOffered);
    CHECK(all.theirs.refusal.isEmpty());
    CHECK(ConflictText::mine(rig.records[0], rig.records[0].lost[0]) == u"3");
}

TEST_CASE("an earlier value of the same field is let go with the later one")
{
    Rig rig;
    addConflict(rig.lab.store(),
                {.record = rig.samples[0], .mine = u"20"_s, .theirs = u"1"_s, .age = 5000});
    addConflict(rig.lab.store(),
                {.record = rig.samples[0], .mine = u"25"_s, .theirs = u"1"_s, .age = 1000});
    const auto records = rig.read();
    const auto fields = lostFields(records.front());
    REQUIRE(fields.size() == 1);
    CHECK(ConflictText::mine(records.front(), *fields[0].latest) == u"25\u00A0µL");
    const auto decisions =
        decisionsOf(records.front(), fields[0], sync::ConflictDecision::Take::Mine);
    REQUIRE(decisions.size() == 2);
    CHECK(decisions[1].take == sync::ConflictDecision::Take::Theirs);
}
