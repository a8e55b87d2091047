// SPDX-License-Identifier: GPL-3.0-or-later
// From a template to an empty sheet, through LibreOffice, and back as samples.
#include "core/samples/import_form.h"
#include "core/samples/template_from_sheet.h"
#include "core/tabular/csv_writer.h"
#include "core/templates/template_service.h"
#include "core/templates/template_sheet.h"
#include "tests/core/samples/importing.h"
#include "tests/core/templates/dna_form.h"

#include <QJsonArray>
#include <QProcess>
#include <QStandardPaths>
#include <catch2/catch.hpp>

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;
using templates::TemplateForm;

namespace {

class FormLab : public TempLab {
public:
    FormLab()
    {
        write([&](changes::UnitOfWork& unit) -> Status {
            version = templates::createTemplate(unit, {u"DNA"_s, {}, {}, dnaForm()}).value();
            return templates::activateVersion(unit, version);
        });
        form = TemplateForm::make(u"DNA v1"_s, dnaForm(), samples::sampleEntity()).value();
    }

    /// An import by the form that the sheet was made from, as the window does it.
    Attempt attempt(const QByteArray& bytes, const QString& name, bool goodRowsOnly = false)
    {
        const auto forms = samples::loadSampleForms(*reader()).value();
        AttemptOptions options;
        options.name = name;
        options.goodRowsOnly = goodRowsOnly;
        options.correct = [&](samples::ImportPlan& plan, const tabular::Sheet& sheet) {
            plan = samples::proposeByForms(sheet, {}, forms);
        };
        return tests::import(*this, bytes, options);
    }

    Uuid version;
    std::shared_ptr<const TemplateForm> form;
};

QByteArray fileBytes(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// What stands in the cells of the columns of dnaForm(): Tube, Material, Volume (uL), Tissue,
/// Patient, Age (years), Anticoagulant, Drawn on, Consent.
QByteArray csv(const QStringList& rows)
{
    return (u"Tube;Material;Volume (uL);Tissue;Patient;Age (years);Anticoagulant;Drawn on;Consent\n"_s +
            rows.join(u'\n') + u'\n')
        .toUtf8();
}

QJsonObject attributesOf(TempLab& lab, const QString& name)
{
    const auto reader = lab.reader();
    auto query = reader->prepare("SELECT attributes FROM sample WHERE name = ?1");
    query->bind(1, name);
    REQUIRE(query->step().value());
    return QJsonDocument::fromJson(query->text(0).toUtf8()).object();
}

} // namespace

TEST_CASE("a sheet of a template is recognised, and its rows are read by the template's types")
{
    FormLab lab;
    const Attempt done = lab.attempt(csv({u"007;DNA;12,5;swab;AB-0001;44;;2026-01-31;ja"_s,
                                          u"S2;RNA;3;;AB-0002;;EDTA;31.01.2026;"_s}),
                                     u"back.csv"_s);
    INFO(done.errors().join(u'\n').toStdString());
    CHECK(done.refusal == u"");
    CHECK(done.plan.formVersion == lab.version);
    REQUIRE(done.result.created == 2);
    const QJsonObject first = attributesOf(lab, u"007"_s);
    CHECK(first.value(u"Tissue"_s) == u"Swab"_s);
    CHECK(first.value(u"Age"_s) == u"44"_s);
    CHECK(first.value(u"Drawn on"_s) == u"2026-01-31"_s);
    CHECK(first.value(u"Consent"_s) == u"yes"_s);
    CHECK(first.value(u"Total"_s) == u"25"_s); // computed
    const QJsonObject second = attributesOf(lab, u"S2"_s);
    CHECK(second.value(u"Tissue"_s) == u"Blood"_s); // default
    CHECK(second.value(u"Anticoagulant"_s) == u"EDTA"_s);
    CHECK(second.value(u"Drawn on"_s) == u"2026-01-31"_s);
    CHECK(numberOf(lab, "SELECT count(DISTINCT template_version) FROM sample") == 1);
}

TEST_CASE("each cell that breaks a rule of the template is named by its place")
{
    FormLab lab;
    const Attempt tried = lab.attempt(csv({u"S1;DNA;10;Bone;AB-0001;44;;;"_s,      // D2
                                           u"S2;DNA;10;Swab;0001;44;;;"_s,         // E3
                                           u"S3;DNA;10;Swab;AB-0001;121;;;"_s,     // F4
                                           u"S4;DNA;10;Swab;AB-0001;4.5;;;"_s,     // F5
                                           u"S5;DNA;10;Swab;AB-0001;;EDTA;;"_s,    // G6
                                           u"S6;DNA;10;Swab;AB-0001;;;soon;"_s,    // H7
                                           u"S7;DNA;10;Swab;AB-0001;;;;perhaps"_s, // I8
                                           u"S8;DNA;;Swab;AB-0001;;;;"_s,          // C9
                                           u"S9;DNA;10;Swab;AB-0001;9;;;no"_s}),
                                      u"back.csv"_s);
    const QStringList errors = tried.errors();
    INFO(errors.join(u'\n').toStdString());
    CHECK(tried.check.good == 1);
    REQUIRE(errors.size() == 8);
    const QString columns = u"DEFFGHIC"_s;
    for (int i = 0; i < errors.size(); ++i) {
        CHECK(errors.at(i).contains(u"row %1, column %2"_s.arg(i + 2).arg(columns.at(i))));
    }
    CHECK(sampleCount(lab) == 0);
}

TEST_CASE("a value that was computed elsewhere has to be the right one")
{
    FormLab lab;
    const QByteArray head = "Tube;Material;Volume (uL);Tissue;Patient;Age "
                            "(years);Anticoagulant;Drawn on;Consent;Total\n";
    const Attempt wrong = lab.attempt(head + "S1;DNA;10;Swab;AB-0001;;;;;21\n", u"a.csv"_s);
    REQUIRE(wrong.errors().size() == 1);
    CHECK(wrong.errors().front().contains(u"“20”"_s));
    CHECK(lab.attempt(head + "S1;DNA;10;Swab;AB-0001;;;;;20\n", u"b.csv"_s).result.created == 1);
}

TEST_CASE("a sheet that lacks a column of the template is not taken for one of it")
{
    FormLab lab;
    const Attempt other =
        lab.attempt("Sample name;Type;Volume (uL);Tissue\nS1;DNA;3;Bone\n", u"other.csv"_s);
    CHECK(other.plan.formVersion.isNull());
    CHECK(other.result.created == 1);
}

TEST_CASE("an empty sheet is filled in with LibreOffice and imported: values equal, errors by cell")
{
    const QString python =
        QStandardPaths::findExecutable(u"python3"_s, {u"/usr/bin"_s}); // whose module uno is
    REQUIRE(!QStandardPaths::findExecutable(u"soffice"_s).isEmpty());
    FormLab lab;
    const QString empty = lab.folder.filePath(u"empty.xlsx"_s);
    REQUIRE(templates::writeTemplateSheet(empty, *lab.form).has_value());

    // As typed into LibreOffice: it makes dates and numbers of what looks like them, but not where
    // the sheet says that a column is text.
    const QJsonArray cells = {QJsonArray{1, 0, u"007"_s},
                              QJsonArray{1, 1, u"DNA"_s},
                              QJsonArray{1, 2, u"12.5"_s},
                              QJsonArray{1, 3, u"Gewebe, frisch (µ)"_s},
                              QJsonArray{1, 4, u"AB-0001"_s},
                              QJsonArray{1, 5, u"44"_s},
                              QJsonArray{1, 7, u"2026-01-31"_s},
                              QJsonArray{1, 8, u"yes"_s},
                              QJsonArray{2, 0, u"MARCH1"_s},
                              QJsonArray{2, 1, u"RNA"_s},
                              QJsonArray{2, 2, u"3"_s},
                              QJsonArray{2, 4, u"AB-0002"_s},
                              QJsonArray{3, 0, u"12345678901234567890"_s},
                              QJsonArray{3, 1, u"DNA"_s},
                              QJsonArray{3, 2, u"20000000"_s},
                              QJsonArray{3, 4, u"0003"_s}};
    QFile list(lab.folder.filePath(u"cells.json"_s));
    REQUIRE(list.open(QIODevice::WriteOnly));
    list.write(QJsonDocument(cells).toJson());
    list.close();
    const QString filled = lab.folder.filePath(u"filled.xlsx"_s);
    QProcess office;
    office.start(python, {QString::fromLocal8Bit(qgetenv("TRACSEQ_SOURCE_DIR")) +
                              u"/tests/core/templates/fill_sheet.py"_s,
                          empty, filled, lab.folder.filePath(u"profile"_s), list.fileName()});
    REQUIRE(office.waitForFinished(120'000));
    INFO(office.readAllStandardError().toStdString());
    REQUIRE(office.exitCode() == 0);

    // What LibreOffice sees of the sheet's rules.
    const QJsonObject seen = QJsonDocument::fromJson(office.readAllStandardOutput()).object();
    CHECK(seen.value(u"sheets"_s).toArray().size() == 3);
    CHECK(seen.value(u"hidden"_s).toArray() == QJsonArray({false, false, true}));
    CHECK(seen.value(u"protected"_s).toBool());
    CHECK(seen.value(u"headingLocked"_s).toBool());
    CHECK_FALSE(seen.value(u"cellLocked"_s).toBool(true));
    const QJsonArray rules = seen.value(u"rules"_s).toArray();
    CHECK(rules.at(1) == u"LIST"_s);    // Material
    CHECK(rules.at(2) == u"DECIMAL"_s); // Volume
    CHECK(rules.at(3) == u"LIST"_s);    // Tissue
    CHECK(rules.at(5) == u"WHOLE"_s);   // Age
    CHECK(rules.at(7) == u"DATE"_s);    // Drawn on
    CHECK(rules.at(8) == u"LIST"_s);    // Consent

    const Attempt tried = lab.attempt(fileBytes(filled), u"filled.xlsx"_s, true);
    INFO(tried.errors().join(u'\n').toStdString());
    CHECK(tried.plan.formVersion == lab.version);
    REQUIRE(tried.errors().size() == 2);
    CHECK(tried.errors().at(0).contains(u"row 4, column C"_s)); // 20 L
    CHECK(tried.errors().at(1).contains(u"row 4, column E"_s)); // not the pattern
    REQUIRE(tried.result.created == 2);
    CHECK(samplesColumn(lab, "name") == QStringList({u"007"_s, u"MARCH1"_s}));
    CHECK(samplesColumn(lab, "volume") == QStringList({u"12500000"_s, u"3000000"_s}));
    const QJsonObject first = attributesOf(lab, u"007"_s);
    CHECK(first.value(u"Tissue"_s) == u"Gewebe, frisch (µ)"_s);
    CHECK(first.value(u"Age"_s) == u"44"_s);
    CHECK(first.value(u"Drawn on"_s) == u"2026-01-31"_s);
    CHECK(first.value(u"Consent"_s) == u"yes"_s);
    CHECK(first.value(u"Total"_s) == u"25"_s);
    CHECK(attributesOf(lab, u"MARCH1"_s).value(u"Tissue"_s) == u"Blood"_s);
}

TEST_CASE("a template is made from a filled spreadsheet")
{
    NoProgress nobody;
    QTemporaryDir folder;
    const QString path = folder.filePath(u"old form.csv"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Sample name,Volume (uL),Cohort,Age (years),Visit,Remark,Age (years)\n"
               "a,1.5,north,44,2026-01-02,first\n"
               "b,2,south,45,2026-02-03,\n"
               "c,3,north,46,2026-03-04,x\n"
               "d,4,north,47,2026-03-05,some words\n"
               "e,4,south,47.5,2026-03-06,other words\n"
               "f,4,North,47,2026-03-07,\n");
    file.close();
    const auto made = samples::readTemplate(path, nobody);
    REQUIRE(made.has_value());
    CHECK(made->flaws().empty());
    REQUIRE(made->fields.size() == 8);
    CHECK(made->fields[0].target == u"sample_type"); // every sample needs one
    CHECK(made->fields[1].target == u"name");
    CHECK(made->fields[2].target == u"volume");
    using database::FieldType;
    CHECK(made->fields[3].name == u"Cohort");
    CHECK(made->fields[3].type == FieldType::Choice);
    CHECK(made->fields[3].choices == QStringList({u"north"_s, u"south"_s}));
    CHECK(made->fields[3].required);
    CHECK(made->fields[4].name == u"Age");
    CHECK(made->fields[4].unit == u"years");
    CHECK(made->fields[4].type == FieldType::Decimal);
    CHECK(made->fields[5].type == FieldType::Date);
    CHECK(made->fields[6].type == FieldType::Text);
    CHECK_FALSE(made->fields[6].required);
}
