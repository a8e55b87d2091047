// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/scanned_thing.h"
#include "core/libraries/library.h"
#include "core/libraries/library_service.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "core/sequencing/run.h"
#include "tests/support/catch_qt.h"
#include "tests/support/temp_lab.h"

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;
using changes::UnitOfWork;
using database::Value;
using lab::ScannedThing;

namespace {

struct ScanLab : TempLab {
    ScanLab()
    {
        write([this](UnitOfWork& unit) -> Status {
            const auto made = samples::createSample(unit,
                                                    {{samples::Name, Value(u"Oak leaf"_s)},
                                                     {samples::Barcode, Value(u"XY-Z01"_s)},
                                                     {samples::SampleType, Value(u"DNA"_s)}},
                                                    clock);
            if (!made) {
                return failure(made.error());
            }
            sample = *made;
            const auto library =
                libraries::createLibrary(unit, {u"Lib_1"_s, sample, {}, u"ACGT"_s, {}, {}});
            const auto run = unit.insert(sequencing::runEntity(),
                                         {{sequencing::RunName, Value(u"Run_7"_s)},
                                          {sequencing::Instrument, Value(u"MiSeq"_s)},
                                          {sequencing::FlowCell, Value(u"Standard"_s)},
                                          {sequencing::FlowCellId, Value(u"H5VVJBGX9"_s)},
                                          {sequencing::Read1Cycles, Value(151)},
                                          {sequencing::Index1Cycles, Value(8)},
                                          {sequencing::Index2Cycles, Value(8)},
                                          {sequencing::Read2Cycles, Value(151)},
                                          {sequencing::MismatchesI7, Value(1)},
                                          {sequencing::MismatchesI5, Value(1)}});
            return library && run ? Status() : failure(library ? run.error() : library.error());
        });
    }
    std::vector<ScannedThing> find(const QString& code)
    {
        const auto found = lab::findScanned(*reader(), code);
        REQUIRE(found.has_value());
        return *found;
    }
    Uuid sample;
};

} // namespace

TEST_CASE("a scanned code leads to the sample, library or run that has it")
{
    ScanLab lab;
    for (const QString& code : {u"XY-Z01"_s, u"xy-z01"_s, u"S-0000001"_s, u"Oak leaf"_s}) {
        INFO(code.toStdString());
        const auto found = lab.find(code);
        REQUIRE(found.size() == 1);
        CHECK(found.front().entity == &samples::sampleEntity());
        CHECK(found.front().id == lab.sample);
        CHECK(found.front().title == u"Oak leaf");
        CHECK_FALSE(found.front().misread);
    }
    const auto library = lab.find(u"LIB_1"_s);
    REQUIRE(library.size() == 1);
    CHECK(library.front().entity == &libraries::libraryEntity());
    CHECK(library.front().sample == lab.sample);
    for (const QString& code : {u"Run_7"_s, u"H5VVJBGX9"_s}) {
        const auto run = lab.find(code);
        REQUIRE(run.size() == 1);
        CHECK(run.front().entity == &sequencing::runEntity());
        CHECK(run.front().title == u"Run_7");
    }
    CHECK(lab.find(u"XY-Z0"_s).empty());
    CHECK(lab.find(u"%"_s).empty());
    CHECK(lab.find(QString(5000, u'x')).empty());
}

TEST_CASE("a scanner that types for another keyboard is understood, and said to be one")
{
    ScanLab lab;
    // Set to a US keyboard at a German computer: Y and Z change places, - becomes ß.
    const auto found = lab.find(u"XZßY01"_s);
    REQUIRE(found.size() == 1);
    CHECK(found.front().id == lab.sample);
    CHECK(found.front().misread);
    CHECK(found.front().read == u"XY-Z01");
}

TEST_CASE("A35: a code that is the barcode of one sample and the accession of another is of both")
{
    ScanLab lab;
    Uuid other;
    lab.write([&](UnitOfWork& unit) -> Status {
        const auto made = samples::createSample(unit,
                                                {{samples::Name, Value(u"Elm"_s)},
                                                 {samples::Barcode, Value(u"s-0000001"_s)},
                                                 {samples::SampleType, Value(u"DNA"_s)}},
                                                lab.clock);
        other = made.value_or(Uuid());
        return made ? Status() : failure(made.error());
    });
    const auto found = lab.find(u"S-0000001"_s);
    REQUIRE(found.size() == 2);
    CHECK(found[0].id == other);
    CHECK(found[1].id == lab.sample);
    const auto facts = lab::factsOfCode(*lab.reader(), u"S-0000001"_s, QDate(2026, 3, 1));
    REQUIRE_FALSE(facts.has_value());
    CHECK(facts.error().code() == ErrorCode::LabelSubjectAmbiguous);
    // A sample with its own accession as barcode is one sample.
    lab.write([&](UnitOfWork& unit) {
        return unit.update(samples::sampleEntity(), other,
                           {{samples::Barcode, Value(u"S-0000002"_s)}});
    });
    CHECK(lab.find(u"S-0000002"_s).size() == 1);
    CHECK(lab.find(u"S-0000001"_s).size() == 1);
}

TEST_CASE("what was removed is not found")
{
    ScanLab lab;
    lab.write([&](UnitOfWork& unit) -> Status {
        const auto id = samples::createSample(
            unit, {{samples::Name, Value(u"Elm"_s)}, {samples::SampleType, Value(u"DNA"_s)}},
            lab.clock);
        return id ? unit.remove(samples::sampleEntity(), *id) : failure(id.error());
    });
    CHECK(lab.find(u"Elm"_s).empty());
}
