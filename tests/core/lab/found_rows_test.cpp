// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/found_rows.h"
#include "core/libraries/library.h"
#include "core/libraries/library_service.h"
#include "core/projects/project.h"
#include "core/projects/project_service.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "core/templates/template.h"
#include "tests/support/catch_qt.h"
#include "tests/support/temp_lab.h"

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;
using database::Value;
using lab::FoundRow;

namespace {

struct FindLab : TempLab {
    FindLab()
    {
        write([this](changes::UnitOfWork& unit) -> Status {
            const auto project = projects::createProject(
                unit, {{projects::Code, Value(u"Alpine flora"_s)},
                       {projects::Title, Value(u"100 % Übersicht of the north_face"_s)}});
            const auto made = samples::createSample(unit,
                                                    {{samples::Name, Value(u"Oak leaf"_s)},
                                                     {samples::Barcode, Value(u"XY-Z01"_s)},
                                                     {samples::Project, Value(*project)},
                                                     {samples::SampleType, Value(u"DNA"_s)}},
                                                    clock);
            if (!made) {
                return failure(made.error());
            }
            sample = *made;
            const auto library =
                libraries::createLibrary(unit, {u"Oak_lib_1"_s, sample, {}, u"ACGT"_s, {}, {}});
            return library ? Status() : failure(library.error());
        });
    }
    std::vector<FoundRow> find(const database::Entity& entity, const QString& typed)
    {
        const auto found = lab::findRows(*reader(), entity, typed, 5);
        REQUIRE(found.has_value());
        return *found;
    }
    Uuid sample;
};

} // namespace

TEST_CASE("a row of any kind is found by what people call it, and says what it is")
{
    FindLab lab;
    const auto samples = lab.find(samples::sampleEntity(), u"oak"_s);
    REQUIRE(samples.size() == 1);
    CHECK(samples[0].title == u"Oak leaf");
    CHECK(samples[0].detail == u"S-0000001 · XY-Z01");
    CHECK_FALSE(samples[0].isExact);
    CHECK(lab.find(samples::sampleEntity(), u" OAK LEAF "_s).at(0).isExact);
    CHECK(lab.find(samples::sampleEntity(), u"xy-z01"_s).at(0).isExact);

    // By a piece of a word, by what the row is of, and by how an index begins.
    for (const QString& typed : {u"lib_1"_s, u"oak leaf"_s, u"OAK lib"_s, u"acgt"_s, u"acg"_s}) {
        INFO(typed.toStdString());
        const auto libraries = lab.find(libraries::libraryEntity(), typed);
        REQUIRE(libraries.size() == 1);
        CHECK(libraries[0].title == u"Oak_lib_1");
        CHECK(libraries[0].detail.startsWith(u"Oak leaf"));
        CHECK(libraries[0].sample == lab.sample);
    }
    // No search tables.
    const auto projects = lab.find(projects::projectEntity(), u"alpine"_s);
    REQUIRE(projects.size() == 1);
    CHECK(projects[0].detail.contains(u"north_face"));
}

TEST_CASE("a library is found by the name that its sample has now")
{
    FindLab lab;
    lab.write([&](changes::UnitOfWork& unit) -> Status {
        return samples::editSample(unit, lab.sample, {{samples::Name, Value(u"Beech root"_s)}},
                                   lab.clock);
    });
    CHECK(lab.find(libraries::libraryEntity(), u"beech"_s).size() == 1);
    CHECK(lab.find(libraries::libraryEntity(), u"leaf"_s).empty());
}

TEST_CASE("every typed word must be there, and none has a meaning of its own")
{
    FindLab lab;
    const database::Entity& project = projects::projectEntity();
    CHECK(lab.find(project, u"100 % übersicht"_s).size() == 1);
    CHECK(lab.find(project, u"north_face"_s).size() == 1);
    CHECK(lab.find(project, u"alpine desert"_s).empty());
    CHECK(lab.find(project, u"northxface"_s).empty());
    CHECK(lab.find(project, u"100_"_s).empty());
    CHECK(lab.find(project, u"%%"_s).empty());
    CHECK(lab.find(project, u"'; DROP TABLE project; --"_s).empty());
    CHECK(lab.find(project, QString(u"  "_s)).empty());
    CHECK(lab.find(project, QString(200'000, u'x')).empty());
    CHECK(lab.find(project, u"w "_s.repeated(5000)).size() == 0);
    QString many;
    for (int i = 0; i < 5000; ++i) {
        many += u"alpine"_s + QString::number(i) + u' ';
    }
    CHECK(lab.find(project, many).empty());
}

TEST_CASE("the fields of the search language narrow each kind that has them")
{
    FindLab lab;
    CHECK(lab.find(samples::sampleEntity(), u"project:alpine"_s).size() == 1);
    CHECK(lab.find(samples::sampleEntity(), u"project:desert"_s).empty());
    CHECK(lab.find(libraries::libraryEntity(), u"sample:oak"_s).size() == 1);
    CHECK(lab.find(libraries::libraryEntity(), u"sample:pine"_s).empty());
}
