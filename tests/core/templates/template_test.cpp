// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_text.h"
#include "core/changes/undo.h"
#include "core/database/entity_query.h"
#include "core/samples/sample.h"
#include "core/samples/sample_form_rule.h"
#include "core/samples/sample_service.h"
#include "core/templates/form_value.h"
#include "core/templates/template.h"
#include "core/templates/template_service.h"
#include "tests/core/templates/dna_form.h"
#include "tests/support/temp_lab.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <catch2/catch.hpp>

using namespace tracseq;
using namespace tracseq::templates;
using namespace Qt::StringLiterals;
using changes::UnitOfWork;
using database::FieldType;
using database::FieldValues;
using database::Value;
using tests::dnaForm;
using tests::TempLab;

namespace {

class Lab : public TempLab {
public:
    Uuid addTemplate(const TemplateDefinition& definition = dnaForm())
    {
        Uuid id;
        write([&](UnitOfWork& unit) -> Status {
            const auto made = createTemplate(unit, {u"DNA submission"_s, {}, {}, definition});
            id = made.value_or(Uuid());
            return made ? Status() : failure(made.error());
        });
        return id;
    }
    /// What the lab says to a write; empty: it was done.
    QString refusal(const std::function<Status(UnitOfWork&)>& work, const QString& reason = {})
    {
        const auto written = store().writeNow({u"anna"_s, u"test"_s, reason}, work);
        return written ? QString() : errorText(written.error());
    }
    void activate(const Uuid& version)
    {
        write([&](UnitOfWork& unit) { return activateVersion(unit, version); });
    }
    Result<Uuid> addSample(const Uuid& version, const QJsonObject& attributes,
                           const FieldValues& more = {})
    {
        Result<Uuid> made;
        const auto written =
            store().writeNow({u"anna"_s, u"test"_s, {}}, [&](UnitOfWork& unit) -> Status {
                FieldValues values = {
                    {samples::Name, Value(u"S%1"_s.arg(++m_samples))},
                    {samples::SampleType, Value(u"DNA"_s)},
                    {samples::Volume, Value(Decimal::fromMillionths(20 * Decimal::kScale))},
                    {samples::TemplateVersion, Value(version)},
                    {samples::Attributes,
                     Value(QString::fromUtf8(
                         QJsonDocument(attributes).toJson(QJsonDocument::Compact)))}};
                values.insert(values.end(), more.begin(), more.end());
                made = samples::createSample(unit, values, clock);
                return made ? Status() : failure(made.error());
            });
        return written ? made : failure(written.error());
    }
    QString said(const Uuid& version, const QJsonObject& attributes)
    {
        const auto made = addSample(version, attributes);
        return made ? QString() : errorText(made.error());
    }
    TemplateVersionInfo version(std::size_t index = 0)
    {
        const auto all = loadTemplates(*reader());
        REQUIRE(all.has_value());
        REQUIRE(all->size() == 1);
        REQUIRE(all->front().versions.size() > index);
        return all->front().versions[index];
    }

private:
    int m_samples = 0;
};

const QJsonObject kGood = {{u"Tissue"_s, u"Blood"_s}, {u"Patient"_s, u"AB-0001"_s}};

} // namespace

TEST_CASE("a definition is the same after it was kept")
{
    const TemplateDefinition definition = dnaForm();
    CHECK(definition.flaws().empty());
    const auto again = TemplateDefinition::fromJson(definition.toJson());
    REQUIRE(again.has_value());
    CHECK(*again == definition);
    CHECK_FALSE(TemplateDefinition::fromJson(u"[]"_s).has_value());
    CHECK_FALSE(
        TemplateDefinition::fromJson(u"{\"fields\":[{\"name\":\"x\",\"type\":\"blob\"}]}"_s));
}

TEST_CASE("each flaw of a definition is named with its field")
{
    const auto flawOf = [](auto change) {
        TemplateDefinition definition = dnaForm();
        change(definition.fields);
        const auto flaws = definition.flaws();
        return flaws.empty() ? QString() : flaws.front().sentence;
    };
    using Fields = std::vector<FormField>;
    CHECK(flawOf([](Fields& f) { f.clear(); }) != u"");
    CHECK(flawOf([](Fields& f) { f[3].name.clear(); }).contains(u"no name"_s));
    CHECK(flawOf([](Fields& f) { f[3].name = u"a[b]"_s; }).contains(u"brackets"_s));
    CHECK(flawOf([](Fields& f) { f[4].name = f[3].name.toUpper(); }).contains(u"Two fields"_s));
    CHECK(flawOf([](Fields& f) { f[3].target = u"name"_s; }).contains(u"same field"_s));
    CHECK(flawOf([](Fields& f) { f[3].choices.clear(); }).contains(u"nothing to choose"_s));
    CHECK(flawOf([](Fields& f) { f[3].choices += u"blood"_s; }).contains(u"stands twice"_s));
    CHECK(flawOf([](Fields& f) { f[3].initial = u"Bone"_s; }).contains(u"none of its choices"_s));
    CHECK(flawOf([](Fields& f) { f[4].pattern = u"("_s; }).contains(u"pattern"_s));
    CHECK(flawOf([](Fields& f) {
              f[5].minimum = Decimal::fromMillionths(200'000'000);
          }).contains(u"above the largest"_s));
    CHECK(flawOf([](Fields& f) { f[4].minimum = Decimal(); }).contains(u"no number"_s));
    CHECK(flawOf([](Fields& f) { f[5].initial = u"old"_s; }).contains(u"default"_s));
    CHECK(flawOf([](Fields& f) { f[6].dependsOn = u"Nothing"_s; }).contains(u"above"_s));
    CHECK(flawOf([](Fields& f) { f[6].dependsValues.clear(); }).contains(u"which values"_s));
    CHECK(flawOf([](Fields& f) { f[7].formula = u"[Volume] *"_s; }).contains(u"complete"_s));
    CHECK(flawOf([](Fields& f) { std::swap(f[7], f[0]); }).contains(u"above"_s));
}

TEST_CASE("a template has a draft, a version in use and retired ones")
{
    Lab lab;
    const Uuid first = lab.addTemplate();
    CHECK(lab.version().state == QLatin1String(kDraft));
    CHECK(lab.version().title == u"DNA submission v1");
    lab.activate(first);
    CHECK(lab.version().state == QLatin1String(kActive));

    // In use, it is fixed.
    TemplateDefinition other = dnaForm();
    other.fields.pop_back();
    CHECK(lab.refusal([&](UnitOfWork& unit) { return saveDraft(unit, first, other, dnaForm()); })
              .contains(u"fixed"_s));

    // A second version begins with the fields of the first, and takes its place.
    const Uuid of = lab.version().ofTemplate;
    Uuid second;
    lab.write([&](UnitOfWork& unit) -> Status {
        second = draftVersion(unit, of).value();
        CHECK(draftVersion(unit, of).value() == second); // one draft at a time
        return saveDraft(unit, second, other, dnaForm());
    });
    lab.activate(second);
    CHECK(lab.version(0).title == u"DNA submission v2");
    CHECK(lab.version(0).state == QLatin1String(kActive));
    CHECK(lab.version(1).state == QLatin1String(kRetired));
    CHECK(loadDefinition(*lab.reader(), first).value() == dnaForm());
    CHECK(loadDefinition(*lab.reader(), second).value() == other);
}

TEST_CASE("an unfinished draft is kept, and not put to use")
{
    Lab lab;
    TemplateDefinition unfinished = dnaForm();
    unfinished.fields.push_back({});
    const Uuid version = lab.addTemplate(unfinished);
    CHECK(lab.refusal([&](UnitOfWork& unit) { return activateVersion(unit, version); })
              .contains(u"no name"_s));
    CHECK(lab.version().state == QLatin1String(kDraft));
}

TEST_CASE("two who edit one draft do not overwrite each other")
{
    Lab lab;
    const Uuid version = lab.addTemplate();
    TemplateDefinition mine = dnaForm();
    mine.fields[0].help = u"mine"_s;
    lab.write([&](UnitOfWork& unit) { return saveDraft(unit, version, mine, dnaForm()); });
    TemplateDefinition theirs = dnaForm();
    theirs.fields[0].help = u"theirs"_s;
    CHECK(lab.refusal([&](UnitOfWork& unit) {
        return saveDraft(unit, version, theirs, dnaForm());
    }) != u"");
    CHECK(loadDefinition(*lab.reader(), version).value() == mine);
}

TEST_CASE("what a template asks for holds for every writer")
{
    Lab lab;
    const Uuid version = lab.addTemplate();
    CHECK(lab.said(version, kGood).contains(u"not in use"_s)); // a draft
    lab.activate(version);
    // The computed value is part of what is right.
    QJsonObject good = kGood;
    good.insert(u"Total"_s, u"40"_s);
    CHECK(lab.said(version, good) == u"");

    const auto with = [&](const char16_t* name, const QString& value) {
        QJsonObject changed = good;
        if (value.isEmpty()) {
            changed.remove(QStringView(name).toString());
        } else {
            changed.insert(QStringView(name).toString(), value);
        }
        return lab.said(version, changed);
    };
    CHECK(with(u"Tissue", {}) == u""); // its default
    CHECK(with(u"Tissue", u"Bone"_s).contains(u"Blood"_s));
    CHECK(with(u"Patient", u"0001"_s).contains(u"two letters and four digits"_s));
    CHECK(with(u"Age", u"121"_s).contains(u"out of range"_s));
    CHECK(with(u"Age", u"old"_s).contains(u"not a number"_s));
    CHECK(with(u"Anticoagulant", u"EDTA"_s) == u"");
    QJsonObject swab = good;
    swab.insert(u"Tissue"_s, u"Swab"_s);
    CHECK(lab.said(version, swab) == u"");
    swab.insert(u"Anticoagulant"_s, u"EDTA"_s);
    CHECK(lab.said(version, swab).contains(u"only for rows where Tissue is Blood"_s));
    CHECK(with(u"Total", u"41"_s).contains(u"40"_s));
    CHECK(with(u"Total", {}) == u""); // it is computed then
}

TEST_CASE("a sample keeps the version that it was made with, and its rules")
{
    Lab lab;
    const Uuid first = lab.addTemplate();
    lab.activate(first);
    QJsonObject good = kGood;
    good.insert(u"Total"_s, u"40"_s);
    const Uuid sample = lab.addSample(first, good).value();
    // A second version asks for more; the first sample stays as it is and editable by its own.
    Uuid second;
    lab.write([&](UnitOfWork& unit) -> Status {
        second = draftVersion(unit, lab.version().ofTemplate).value();
        TemplateDefinition stricter = dnaForm();
        stricter.fields[5].required = true;
        TRACSEQ_TRY(saveDraft(unit, second, stricter, dnaForm()));
        return activateVersion(unit, second);
    });
    CHECK(lab.said(first, good).contains(u"not in use"_s));
    CHECK(lab.said(second, good).contains(u"Age"_s));
    CHECK(lab.refusal([&](UnitOfWork& unit) {
        return samples::editSample(unit, sample, {{samples::Notes, Value(u"ok"_s)}}, lab.clock);
    }) == u"");
    QJsonObject wrong = good;
    wrong.insert(u"Tissue"_s, u"Bone"_s);
    CHECK(
        lab.refusal([&](UnitOfWork& unit) {
               return samples::editSample(
                   unit, sample,
                   {{samples::Attributes, Value(QString::fromUtf8(QJsonDocument(wrong).toJson()))}},
                   lab.clock);
           })
            .contains(u"Blood"_s));
}

TEST_CASE("defaults and computed fields fill a form")
{
    const auto form = TemplateForm::make(u"DNA"_s, dnaForm(), samples::sampleEntity()).value();
    std::vector<Value> values(static_cast<std::size_t>(form->fieldCount()));
    values[0] = Value(u"S1"_s);
    values[1] = Value(u"DNA"_s);
    values[2] = Value(Decimal::fromMillionths(2'500'000));
    CHECK(form->complete(values, true).empty());
    CHECK(values[3] == Value(u"Blood"_s));                         // default
    CHECK(values[7] == Value(Decimal::fromMillionths(5'000'000))); // 2 * volume
    values[3] = Value();
    CHECK(form->complete(values, false).empty());
    CHECK(values[3].isNull()); // what somebody emptied later stays empty
    CHECK_FALSE(form->applies(6, values));
}

TEST_CASE("nothing that is on hold goes on in its life")
{
    Lab lab;
    Uuid sample;
    lab.write([&](UnitOfWork& unit) -> Status {
        sample = samples::createSample(unit,
                                       {{samples::Name, Value(u"A"_s)},
                                        {samples::SampleType, Value(u"DNA"_s)},
                                        {samples::Hold, Value(u"consent is missing"_s)}},
                                       lab.clock)
                     .value();
        return {};
    });
    const auto step = [&](const QString& state) {
        return lab.refusal(
            [&](UnitOfWork& unit) {
                return samples::editSample(unit, sample, {{samples::SampleStatus, Value(state)}},
                                           lab.clock);
            },
            u"because"_s);
    };
    CHECK(step(u"Validated"_s).contains(u"consent is missing"_s));
    lab.write([&](UnitOfWork& unit) {
        return samples::editSample(unit, sample, {{samples::Hold, Value()}}, lab.clock);
    });
    CHECK(step(u"Validated"_s) == u"");
    lab.write([&](UnitOfWork& unit) {
        return samples::editSample(unit, sample, {{samples::Hold, Value(u"again"_s)}}, lab.clock);
    });
    CHECK(step(u"Rejected"_s) == u""); // out of the way it may go
}

TEST_CASE("values of attributes are the same on every system")
{
    CHECK(storedText(FieldType::Decimal, Value(Decimal::fromMillionths(1'500'000))) == u"1.5");
    CHECK(valueFromStored(FieldType::Boolean, u"yes"_s) == Value(1));
    CHECK_FALSE(valueFromStored(FieldType::Boolean, u"perhaps"_s).has_value());
    CHECK(valueFromStored(FieldType::Date, u"2026-02-30"_s) == std::nullopt);
    for (const FieldType type : formTypes()) {
        CHECK(formTypeFromName(formTypeName(type)) == type);
        CHECK(valueFromStored(type, {})->isNull());
    }
}
