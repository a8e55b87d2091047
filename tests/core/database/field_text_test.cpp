// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date_hint.h"
#include "core/base/error_text.h"
#include "core/database/field_text.h"
#include "core/receipt/shipment.h"
#include "core/samples/sample.h"
#include "core/tabular/quantity.h"
#include "tests/support/catch_qt.h"

using namespace tracseq;
using namespace tracseq::database;
using namespace Qt::StringLiterals;
using database::Value;
using samples::sampleEntity;

namespace {

const QLocale kUs(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);

Result<Value> parse(int field, const QString& text, const QLocale& locale = kUs)
{
    return parseField(sampleEntity(), sampleEntity().fields[static_cast<std::size_t>(field)], text,
                      locale, {});
}

QString decimal(int field, const QString& text, const QLocale& locale = kUs)
{
    const auto value = parse(field, text, locale);
    return value ? value->decimal().toString() : value.error().name();
}

} // namespace

TEST_CASE("amounts are read with the marks of the locale and with units of the same kind")
{
    CHECK(decimal(samples::Volume, u"12.5"_s) == u"12.5"_s);
    CHECK(decimal(samples::Volume, u"12,5"_s, kGerman) == u"12.5"_s);
    CHECK(decimal(samples::Volume, u"12.5"_s, kGerman) == u"12.5"_s);
    CHECK(decimal(samples::Volume, u"1.250"_s, kGerman) == u"1250"_s);
    CHECK(decimal(samples::Volume, u"1,250"_s) == u"1250"_s);
    CHECK(decimal(samples::Volume, u"1,250.5"_s) == u"1250.5"_s);
    CHECK(decimal(samples::Volume, u"0.5 mL"_s) == u"500"_s);
    CHECK(decimal(samples::Volume, u"20 µL"_s) == u"20"_s);
    CHECK(decimal(samples::Volume, u"20ul"_s) == u"20"_s);
    CHECK(decimal(samples::Concentration, u"3 µg/mL"_s) == u"3"_s);
    CHECK(decimal(samples::Concentration, u"1500 pg/ul"_s) == u"1.5"_s);
    CHECK(decimal(samples::Concentration, u"1e2"_s) == u"100"_s);
}

TEST_CASE("times are read in the lab's zone, as ISO and in the form of the locale, and read back")
{
    const auto& entity = receipt::shipmentEntity();
    const Field& received = entity.fields[receipt::ShipmentReceived];
    const auto read = [&](const QString& text, const QLocale& locale) {
        const auto value = parseField(entity, received, text, locale, {});
        return value ? QDateTime::fromMSecsSinceEpoch(value->integer()).toString(Qt::ISODate)
                     : value.error().name();
    };
    for (const QString& text :
         {u"2026-12-01 14:05"_s, u"2026-12-01T14:05"_s, u"2026-12-01T14:05:00"_s}) {
        CHECK(read(text, kUs) == u"2026-12-01T14:05:00"_s);
        CHECK(read(text, kGerman) == u"2026-12-01T14:05:00"_s);
    }
    CHECK(read(u"1.12.2026 9:30"_s, kGerman) == u"2026-12-01T09:30:00"_s);
    CHECK(read(u"12/1/2026, 2:05 PM"_s, kUs) == u"2026-12-01T14:05:00"_s);
    CHECK(read(u"2026-12-01"_s, kUs) == u"2026-12-01T00:00:00"_s);
    for (const QString& text : {u"yesterday"_s, u"2026-12-01 25:00"_s, u"14:05"_s, u"2026"_s}) {
        INFO(text.toStdString());
        CHECK(read(text, kUs) == u"FieldWrongType"_s);
    }
    for (const qint64 at : {1'796'133'900'000, 1'796'133'901'000, 1'796'133'901'007}) {
        for (const QLocale& locale : {kUs, kGerman, QLocale::c()}) {
            const auto back = parseField(
                entity, received, editText(entity, received, Value(at), {}, locale), locale, {});
            REQUIRE(back.has_value());
            CHECK(back->integer() == at);
        }
    }
}

TEST_CASE("degrees are typed with their unit or without")
{
    const auto& entity = receipt::shipmentEntity();
    const Field& field = entity.fields[receipt::Temperature];
    const auto read = [&](const QString& text) {
        const auto value = parseField(entity, field, text, kGerman, {});
        return value ? value->decimal().toString() : value.error().name();
    };
    CHECK(read(u"-78,5"_s) == u"-78.5"_s);
    CHECK(read(u"−20 °C"_s) == u"-20"_s);
    CHECK(read(u"4°C"_s) == u"4"_s);
    CHECK(read(u"4 F"_s) == u"FieldWrongType"_s);
    CHECK(read(u"100"_s) == u"FieldOutOfRange"_s);
}

TEST_CASE("what is no amount is refused")
{
    for (const QString& text : {u"12 apples"_s, u"1.2.3"_s, u"lots"_s, u"5 ng/uL"_s, u"--3"_s}) {
        INFO(text.toStdString());
        CHECK(decimal(samples::Volume, text) == u"FieldWrongType"_s);
    }
    CHECK(decimal(samples::Volume, u"-1"_s) == u"FieldOutOfRange"_s);
    CHECK(parse(samples::Ratio260280, u"1.8 uL"_s).error().code() == ErrorCode::FieldWrongType);
}

TEST_CASE("dates are read as ISO and in the form of the locale, never with a guessed order")
{
    CHECK(parse(samples::Received, u"2025-03-04"_s)->text() == u"2025-03-04"_s);
    CHECK(parse(samples::Received, u"3/4/2025"_s)->text() == u"2025-03-04"_s);
    CHECK(parse(samples::Received, u"04.03.2025"_s, kGerman)->text() == u"2025-03-04"_s);
    CHECK(parse(samples::Received, u"04.03.25"_s, kGerman)->text() == u"2025-03-04"_s);
    CHECK(parse(samples::Received, u"13/4/2025"_s).error().code() == ErrorCode::FieldWrongType);
}

TEST_CASE("a date is refused with the reason, and with the forms that are read")
{
    const QLocale plain = QLocale::c();
    CHECK(
        errorText(parse(samples::Received, u"03/04/2026"_s, plain).error()) ==
        u"Received “03/04/2026” is not a date with one reading, it can be read in two ways; write "
        u"it as 2026-03-31 or 31 Mar 2026.");
    CHECK(errorText(parse(samples::Received, u"soon"_s, plain).error()) ==
          u"Received “soon” is not a date; write it as 2026-03-31 or 31 Mar 2026.");
    CHECK(dateHint(kUs) == u"2026-03-31 or 3/31/2026");
    for (const QLocale& locale : {plain, kUs, kGerman}) {
        for (const QString& form : dateHint(locale).split(u" or "_s)) {
            CHECK(parse(samples::Received, form, locale)->text() == u"2026-03-31"_s);
        }
    }
}

TEST_CASE("choices and states are read by name and by label")
{
    CHECK(parse(samples::SampleType, u"dna"_s)->text() == u"DNA"_s);
    CHECK(parse(samples::SampleStatus, u"In storage"_s)->text() == u"InStorage"_s);
    CHECK(parse(samples::SampleStatus, u"InStorage"_s)->text() == u"InStorage"_s);
    CHECK(parse(samples::SampleType, u"Plutonium"_s).error().code() == ErrorCode::FieldNotAChoice);
    CHECK(parse(samples::Project, u"nowhere"_s).error().code() == ErrorCode::ReferenceMissing);
}

TEST_CASE("empty text is an empty value, refused only where one is needed")
{
    CHECK(parse(samples::Notes, u"  "_s)->isNull());
    CHECK(parse(samples::Name, QString()).error().code() == ErrorCode::FieldRequired);
}

TEST_CASE("what is shown for editing is read back to the same value")
{
    const std::vector<std::pair<int, Value>> values = {
        {samples::Volume, Value(Decimal::fromMillionths(1'234'500'000))},
        {samples::Received, Value(QDate(2025, 12, 3))},
        {samples::Collected, Value(QDate(1995, 2, 1))},
        {samples::SampleType, Value(u"cDNA"_s)},
        {samples::SampleStatus, Value(u"InSequencing"_s)},
        {samples::Notes, Value(u"two\nlines"_s)}};
    for (const QLocale& locale : {kUs, kGerman, QLocale(QLocale::French, QLocale::France)}) {
        for (const auto& [field, value] : values) {
            const auto& described = sampleEntity().fields[static_cast<std::size_t>(field)];
            const QString text = editText(sampleEntity(), described, value, {}, locale);
            INFO(text.toStdString());
            const auto back = parse(field, text, locale);
            REQUIRE(back.has_value());
            CHECK(*back == value);
        }
    }
}

TEST_CASE("units are shown with the micro sign")
{
    CHECK(labelWithUnit(sampleEntity().fields[samples::Concentration]) ==
          u"Concentration (ng/µL)"_s);
    CHECK(labelWithUnit(sampleEntity().fields[samples::Name]) == u"Name"_s);
}

TEST_CASE("A7, A9: a date that is typed or pasted is one value, with zeros or without")
{
    for (const QString& typed : {u"2019-05-09"_s, u"2019-5-9"_s, u"2019/5/9"_s, u"2019.05.09"_s,
                                 u" 2019-5-09 "_s, u"2019-05-09T00:00:00"_s}) {
        for (const QLocale& locale : {kUs, kGerman, QLocale::c()}) {
            INFO(typed.toStdString());
            const auto value = parse(samples::Collected, typed, locale);
            REQUIRE(value.has_value());
            CHECK(value->text() == u"2019-05-09");
        }
    }
    const QLocale french(QLocale::French, QLocale::France);
    for (const auto& [typed, locale] :
         {std::pair(u"5/9/2019"_s, kUs), std::pair(u"05/09/2019"_s, kUs),
          std::pair(u"5/9/19"_s, kUs), std::pair(u"9.5.2019"_s, kGerman),
          std::pair(u"09.05.2019"_s, kGerman), std::pair(u"9.5.19"_s, kGerman),
          std::pair(u"9/5/2019"_s, french)}) {
        INFO(typed.toStdString());
        const auto value = parse(samples::Collected, typed, locale);
        REQUIRE(value.has_value());
        CHECK(value->text() == u"2019-05-09");
    }
    CHECK(parse(samples::Collected, u"1850-2-3"_s)->text() == u"1850-02-03");
    for (const QString& typed : {u"2019-13-1"_s, u"2019-2-30"_s, u"2019-5"_s, u"19-5-9-1"_s}) {
        INFO(typed.toStdString());
        CHECK_FALSE(parse(samples::Collected, typed, QLocale::c()).has_value());
    }
}

TEST_CASE(
    "B10: every unit that a sheet may have is taken when it is typed, and named when one is wrong")
{
    using tabular::Dimension;
    const std::vector<std::pair<int, Dimension>> fields = {
        {samples::Concentration, Dimension::MassConcentration},
        {samples::Volume, Dimension::Volume}};
    for (const auto& [field, dimension] : fields) {
        const QString sentence = errorText(parse(field, u"2 bananas"_s).error());
        for (const QString& name : tabular::unitNames(dimension)) {
            INFO(name.toStdString());
            const auto wanted =
                tabular::toBaseUnit(*Decimal::fromString(u"2"), *tabular::unitFromText(name));
            REQUIRE(wanted.has_value());
            CHECK(decimal(field, u"2 "_s + name) == wanted->toString());
            QString shown = name;
            CHECK(sentence.contains(shown.replace(u'u', u'µ')));
        }
    }
}
