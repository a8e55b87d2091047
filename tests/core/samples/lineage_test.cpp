// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_text.h"
#include "core/changes/undo.h"
#include "core/database/entity_query.h"
#include "core/libraries/library.h"
#include "core/samples/lineage_query.h"
#include "core/samples/lineage_service.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "tests/support/property.h"
#include "tests/support/temp_lab.h"

#include <catch2/catch.hpp>
#include <set>

using namespace tracseq;
using namespace tracseq::samples;
using namespace Qt::StringLiterals;
using changes::UnitOfWork;
using database::FieldValues;
using database::Record;
using database::Value;
using tests::TempLab;

namespace {

const changes::WriteRequest kAnna{u"anna"_s, u"test"_s, u"because"_s};

constexpr Decimal ul(qint64 whole)
{
    return Decimal::fromMillionths(whole * Decimal::kScale);
}

class Bench : public TempLab {
public:
    Uuid add(const QString& name, const FieldValues& more = {})
    {
        Uuid id;
        write([&](UnitOfWork& unit) -> Status {
            FieldValues values = {{Name, name}, {SampleType, u"DNA"_s}};
            values.insert(values.end(), more.begin(), more.end());
            const auto made = createSample(unit, values, clock);
            id = made.value_or(Uuid());
            return made ? Status() : failure(made.error());
        });
        return id;
    }
    Record record(const Uuid& id)
    {
        auto row = database::rowById(*reader(), sampleEntity(), id);
        REQUIRE(row.has_value());
        REQUIRE(row->has_value());
        return **row;
    }
    Value value(const Uuid& id, int field)
    {
        return record(id).values[static_cast<std::size_t>(field)];
    }
    Decimal volume(const Uuid& id) { return value(id, Volume).decimal(); }

    /// The sentence of the error; empty when it was done.
    QString attempt(const std::function<Status(UnitOfWork&)>& work)
    {
        const auto written = store().writeNow(kAnna, work);
        return written ? QString() : errorText(written.error());
    }
    Family family(const Uuid& id)
    {
        auto read = readFamily(*reader(), id);
        REQUIRE(read.has_value());
        return std::move(*read);
    }
    void verifies()
    {
        NoProgress nobody;
        const auto report = lab::verifyAudit(*reader(), nobody);
        REQUIRE(report.has_value());
        CHECK(report->passed());
    }
};

template <typename T>
Status statusOf(const Result<T>& result)
{
    return result ? Status() : failure(result.error());
}

} // namespace

TEST_CASE("aliquots have the material of their source, and draw it down")
{
    Bench lab;
    const Uuid tube = lab.add(u"T1"_s, {{Volume, ul(100)},
                                        {Concentration, ul(20)},
                                        {Organism, u"Homo sapiens"_s},
                                        {Attributes, u"{\"site\":\"liver\"}"_s}});
    std::vector<Uuid> made;
    lab.write([&](UnitOfWork& unit) -> Status {
        auto tubes =
            makeAliquots(unit, tube, {{ul(10)}, {ul(15), u"mine"_s, u"X-77"_s}}, lab.clock);
        made = tubes.value_or(std::vector<Uuid>());
        return statusOf(tubes);
    });
    REQUIRE(made.size() == 2);
    CHECK(lab.volume(tube) == ul(75));
    CHECK(lab.value(made[0], Name).text() == u"T1-A1");
    CHECK(lab.volume(made[0]) == ul(10));
    CHECK(lab.value(made[0], Concentration).decimal() == ul(20));
    CHECK(lab.value(made[0], Attributes).text() == u"{\"site\":\"liver\"}");
    CHECK(lab.value(made[0], SampleStatus).text() == u"Pending");
    CHECK(lab.value(made[0], Barcode).text().startsWith(u"DNA-"));
    CHECK(lab.value(made[1], Name).text() == u"mine");
    CHECK(lab.value(made[1], Barcode).text() == u"X-77");

    const Family family = lab.family(made[1]);
    REQUIRE(family.members.size() == 3);
    CHECK(family.members[0].name == u"T1");
    CHECK(family.members[static_cast<std::size_t>(family.self)].name == u"mine");
    REQUIRE(family.links.size() == 2);
    const auto own = std::find_if(family.links.begin(), family.links.end(),
                                  [&](const auto& link) { return link.child == family.self; });
    REQUIRE(own != family.links.end());
    CHECK(own->kind == Derivation::Aliquot);
    CHECK(own->source == 0);
    CHECK(own->volume == ul(15));
    CHECK(originsOf(*lab.reader(), made[0]).value() == std::vector<Uuid>{tube});
    lab.verifies();
}

TEST_CASE("nothing is drawn that is not there, and the sentence says what is")
{
    Bench lab;
    const Uuid tube = lab.add(u"T1"_s, {{Volume, ul(10)}});
    const Uuid unknown = lab.add(u"T2"_s);
    const Uuid gone = lab.add(u"T3"_s, {{Volume, ul(10)}});
    lab.write(
        [&](UnitOfWork& unit) {
            return editSample(unit, gone, {{SampleStatus, u"Rejected"_s}}, lab.clock);
        },
        u"leaking"_s);
    const auto aliquots = [&](const Uuid& source, const std::vector<NewTube>& tubes) {
        return lab.attempt([&](UnitOfWork& unit) {
            return statusOf(makeAliquots(unit, source, tubes, lab.clock));
        });
    };
    CHECK(aliquots(tube, {{ul(6)}, {ul(6)}}) ==
          u"“T1” has 10\u00A0uL; 12\u00A0uL cannot be taken from it.");
    CHECK(aliquots(unknown, {{ul(1)}}) == u"The volume of “T2” is not known, so nothing can be "
                                          "taken from it. Enter its volume first.");
    CHECK(aliquots(gone, {{ul(1)}}) ==
          u"“T3” is Rejected, so nothing is made from it. Change its status first.");
    CHECK(aliquots(tube, {}) == u"Say of how many parts, each with a volume above zero.");
    CHECK_FALSE(aliquots(tube, {{Decimal()}}).isEmpty());
    CHECK_FALSE(aliquots(tube, {{ul(-1)}}).isEmpty());
    CHECK(lab.volume(tube) == ul(10));
    CHECK(lab.family(tube).members.size() == 1);
    CHECK(aliquots(tube, {{ul(4)}, {ul(6)}}).isEmpty());
    CHECK(lab.volume(tube) == Decimal());
}

TEST_CASE("a split leaves nothing behind, and what does not divide is in the last part")
{
    Bench lab;
    const Uuid tube = lab.add(u"T1"_s, {{Volume, ul(10)}});
    std::vector<Uuid> parts;
    lab.write([&](UnitOfWork& unit) -> Status {
        auto made = splitSample(unit, tube, 3, lab.clock);
        parts = made.value_or(std::vector<Uuid>());
        return statusOf(made);
    });
    REQUIRE(parts.size() == 3);
    CHECK(lab.volume(tube) == Decimal());
    CHECK(lab.volume(parts[0]).toString() == u"3.333333");
    CHECK(lab.volume(parts[2]).toString() == u"3.333334");
    CHECK(lab.value(parts[0], Name).text() == u"T1-P1");
}

TEST_CASE("what is derived has its own material, and the origin of its source")
{
    Bench lab;
    const Uuid tissue =
        lab.add(u"biopsy"_s, {{SampleType, u"Tissue"_s}, {Organism, u"Mus musculus"_s}});
    Uuid dna;
    lab.write([&](UnitOfWork& unit) -> Status {
        auto made = deriveSample(unit, {tissue},
                                 {{SampleType, u"DNA"_s}, {Volume, ul(50)}, {Concentration, ul(8)}},
                                 lab.clock);
        dna = made.value_or(Uuid());
        return statusOf(made);
    });
    CHECK(lab.value(dna, Name).text() == u"biopsy-D1");
    CHECK(lab.value(dna, SampleType).text() == u"DNA");
    CHECK(lab.value(dna, Organism).text() == u"Mus musculus");
    CHECK(lab.volume(dna) == ul(50));
    CHECK(lab.family(tissue).links.front().kind == Derivation::Derivative);
    CHECK_FALSE(lab.family(tissue).links.front().volume.has_value());
}

TEST_CASE("a pool has the sum of the volumes and the weighted mean of the concentrations")
{
    Bench lab;
    const Uuid a = lab.add(u"A"_s, {{Volume, ul(100)}, {Concentration, ul(10)}});
    const Uuid b = lab.add(u"B"_s, {{Volume, ul(100)}, {Concentration, ul(40)}});
    const Uuid c = lab.add(u"C"_s, {{Volume, ul(100)}});
    const auto pool = [&](const std::vector<Draw>& draws, const QString& name) {
        Uuid id;
        lab.write([&](UnitOfWork& unit) -> Status {
            auto made = poolSamples(unit, draws, {{Name, name}}, lab.clock);
            id = made.value_or(Uuid());
            return statusOf(made);
        });
        return id;
    };
    const Uuid first = pool({{a, ul(20)}, {b, ul(10)}}, u"P1"_s);
    CHECK(lab.volume(first) == ul(30));
    CHECK(lab.value(first, Concentration).decimal() == ul(20)); // (20*10 + 10*40) / 30
    CHECK(lab.volume(a) == ul(80));
    CHECK(lab.family(first).links.size() == 2);
    const Uuid second = pool({{first, ul(5)}, {c, ul(5)}}, u"P2"_s);
    CHECK(lab.value(second, Concentration).isNull());
    auto origins = originsOf(*lab.reader(), second).value();
    CHECK(std::set<Uuid>(origins.begin(), origins.end()) == std::set<Uuid>{a, b, c});
    CHECK_FALSE(
        lab.attempt([&](UnitOfWork& unit) {
               return statusOf(poolSamples(unit, {{a, ul(5)}}, {{Name, u"P3"_s}}, lab.clock));
           })
            .isEmpty());
    CHECK(pooledConcentration({{ul(1'000'000), ul(10'000'000)}, {ul(0), ul(10'000'000)}}) ==
          ul(500'000));
    CHECK_FALSE(pooledConcentration({{ul(1), Decimal()}}).has_value());
}

TEST_CASE("a lineage has no loop")
{
    Bench lab;
    const Uuid a = lab.add(u"A"_s, {{Volume, ul(100)}});
    std::vector<Uuid> chain{a};
    for (int i = 0; i < 3; ++i) {
        lab.write([&](UnitOfWork& unit) -> Status {
            auto made = makeAliquots(unit, chain.back(), {{ul(50 - i)}}, lab.clock);
            chain.push_back(made ? made->front() : Uuid());
            return statusOf(made);
        });
    }
    const auto link = [&](const Uuid& child, const Uuid& source) {
        return lab.attempt([&](UnitOfWork& unit) {
            return statusOf(unit.insert(derivationEntity(),
                                        {{DerivedSample, Value(child)},
                                         {DerivedFrom, Value(source)},
                                         {DerivationKind, derivationName(Derivation::Pool)}}));
        });
    };
    CHECK(link(a, chain.back()) ==
          u"“A” cannot come from “A-A1-A1-A1”: that one was made from it.");
    CHECK_FALSE(link(a, a).isEmpty());
    CHECK(link(chain[3], a).isEmpty());
    CHECK(lab.attempt([&](UnitOfWork& unit) {
                 return mergeSamples(unit, lab::entities(), a, chain[2], lab.clock);
             })
              .contains(u"cannot come from"));
    CHECK(lab.family(chain[2]).members.size() == 4);
    CHECK(lab.family(chain[2]).links.size() == 4);
}

TEST_CASE("volume is conserved over any aliquots, splits, pools and undos")
{
    tests::property("no drop is made or lost, and no tube is below zero", [] {
        Bench lab;
        std::vector<Uuid> tubes;
        for (int i = 0; i < 3; ++i) {
            tubes.push_back(lab.add(QString::number(i), {{Volume, ul(*rc::gen::inRange(0, 50))}}));
        }
        const auto rows = [&] {
            database::EntityQuery query;
            query.entity = &sampleEntity();
            const auto reader = lab.reader();
            return *database::rowsByRid(*reader, sampleEntity(), *database::rowIds(*reader, query));
        };
        const auto sum = [&] {
            qint64 all = 0;
            for (const Record& row : rows()) {
                const qint64 volume = row.values[Volume].integer();
                RC_ASSERT(volume >= 0);
                all += volume;
            }
            return all;
        };
        const qint64 whole = sum();
        std::vector<Uuid> groups;
        const int steps = *rc::gen::inRange(1, 14);
        for (int step = 0; step < steps; ++step) {
            lab.clock.advance(1000);
            if (const int what = *rc::gen::inRange(0, 5); what == 0 && !groups.empty()) {
                NoProgress nobody;
                const auto undone =
                    changes::undoGroup(lab.store(), kAnna, *rc::gen::elementOf(groups),
                                       changes::UndoMode::AllOrNothing, nobody);
                if (undone) {
                    groups.push_back(undone->group);
                }
            } else {
                const auto written = lab.store().writeNow(kAnna, [&](UnitOfWork& unit) -> Status {
                    const Uuid tube = *rc::gen::elementOf(tubes);
                    const auto part = [] {
                        return Decimal::fromMillionths(*rc::gen::inRange(1, 20'000'000));
                    };
                    Result<std::vector<Uuid>> made = std::vector<Uuid>();
                    if (what <= 2) {
                        made = makeAliquots(unit, tube, {{part()}, {part()}}, lab.clock);
                    } else if (what == 3) {
                        made = splitSample(unit, tube, *rc::gen::inRange(2, 7), lab.clock);
                    } else {
                        const auto pool = poolSamples(
                            unit, {{tube, part()}, {*rc::gen::elementOf(tubes), part()}},
                            {{Name, u"pool%1"_s.arg(step)}}, lab.clock);
                        made = pool ? Result<std::vector<Uuid>>(std::vector<Uuid>{*pool})
                                    : failure(pool.error());
                    }
                    if (!made) {
                        return failure(made.error());
                    }
                    tubes.insert(tubes.end(), made->begin(), made->end());
                    return {};
                });
                if (written) {
                    groups.push_back(written->group);
                }
            }
            RC_ASSERT(sum() == whole);
        }
        for (const Uuid& tube : tubes) {
            const auto family = readFamily(*lab.reader(), tube);
            RC_ASSERT(family.has_value());
            for (const FamilyLink& link : family->links) {
                RC_ASSERT(link.source < link.child); // there is such an order: no loop
            }
        }
        NoProgress nobody;
        RC_ASSERT(lab::verifyAudit(*lab.reader(), nobody)->passed());
    });
}

TEST_CASE("an aliquot can be taken back after another one, but not after it was used")
{
    Bench lab;
    const Uuid tube = lab.add(u"T"_s, {{Volume, ul(100)}});
    std::vector<Uuid> made;
    std::vector<Uuid> groups;
    for (int i = 0; i < 2; ++i) {
        groups.push_back(lab.write([&](UnitOfWork& unit) -> Status {
                                auto one = makeAliquots(unit, tube, {{ul(10 + i)}}, lab.clock);
                                made.push_back(one ? one->front() : Uuid());
                                return statusOf(one);
                            })
                             .group);
        lab.clock.advance(1000);
    }
    lab.write([&](UnitOfWork& unit) {
        return statusOf(makeAliquots(unit, made[1], {{ul(1)}}, lab.clock));
    });
    NoProgress nobody;
    const auto undo = [&](const Uuid& group) {
        return changes::undoGroup(lab.store(), kAnna, group, changes::UndoMode::AllOrNothing,
                                  nobody);
    };
    REQUIRE(undo(groups[0]).has_value());
    CHECK(lab.volume(tube) == ul(89));
    const auto refused = undo(groups[1]);
    REQUIRE_FALSE(refused.has_value());
    CHECK(lab.volume(tube) == ul(89));
    CHECK(lab.record(made[0]).deleted);
    lab.verifies();
}

TEST_CASE("a merge keeps every fact of both records, and both histories")
{
    Bench lab;
    const Uuid kept = lab.add(u"S1"_s, {{Organism, u"Homo sapiens"_s},
                                        {Notes, u"from the fridge"_s},
                                        {Attributes, u"{\"site\":\"liver\",\"sex\":\"F\"}"_s}});
    const Uuid other =
        lab.add(u"S1 again"_s, {{Submitter, u"Dr. Who"_s},
                                {Concentration, ul(12)},
                                {Volume, ul(40)},
                                {Notes, u"second label"_s},
                                {Attributes, u"{\"site\":\"Leber\",\"age\":\"7\"}"_s}});
    const QString number = lab.value(other, Accession).text();
    Uuid library;
    Uuid aliquot;
    lab.write([&](UnitOfWork& unit) -> Status {
        auto made = makeAliquots(unit, other, {{ul(5)}}, lab.clock);
        aliquot = made ? made->front() : Uuid();
        const auto added =
            unit.insert(libraries::libraryEntity(), {{libraries::LibraryName, u"L1"_s},
                                                     {libraries::LibrarySample, Value(other)}});
        library = added.value_or(Uuid());
        return made ? statusOf(added) : failure(made.error());
    });
    const auto merge = [&](const QString& reason) {
        const auto written =
            lab.store().writeNow({u"anna"_s, u"merge"_s, reason}, [&](UnitOfWork& unit) {
                return mergeSamples(unit, lab::entities(), kept, other, lab.clock);
            });
        return written ? QString() : errorText(written.error());
    };
    CHECK_FALSE(merge(u" "_s).isEmpty());
    const Record before = lab.record(other);
    CHECK(merge(u"one tube, two forms"_s) == u"");

    CHECK(lab.value(kept, Submitter).text() == u"Dr. Who");
    CHECK(lab.value(kept, Concentration).decimal() == ul(12));
    CHECK(lab.value(kept, Organism).text() == u"Homo sapiens");
    CHECK(lab.value(kept, Volume).decimal() == ul(35));
    CHECK(lab.value(kept, Notes).text() == u"from the fridge\n"_s + number + u": second label");
    CHECK(
        lab.value(kept, Attributes).text() ==
        u"{\"age\":\"7\",\"sex\":\"F\",\"site\":\"liver\",\"site (%1)\":\"Leber\"}"_s.arg(number));
    const Record after = lab.record(other);
    for (std::size_t i = 0; i < after.values.size(); ++i) {
        if (static_cast<int>(i) != SampleStatus) {
            CHECK(after.values[i] == before.values[i]);
        }
    }
    CHECK(after.values[SampleStatus].text() == u"Archived");
    CHECK(database::rowById(*lab.reader(), libraries::libraryEntity(), library)
              .value()
              ->values[libraries::LibrarySample]
              .uuid() == kept);
    const Family family = lab.family(aliquot);
    REQUIRE(family.members.size() == 3);
    CHECK(originsOf(*lab.reader(), aliquot).value() == std::vector<Uuid>{kept});
    lab.verifies();
}
