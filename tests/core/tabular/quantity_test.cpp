// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/quantity.h"
#include "tests/support/property.h"

using namespace tracseq;
using namespace tracseq::tabular;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

const NumberFormat kPoint = NumberFormat::point();

QString concentration(const QString& text, const std::optional<Unit>& unit = std::nullopt)
{
    const auto read = parseQuantity(text, kPoint, Dimension::MassConcentration, unit);
    return read ? read->value.toString() : u"problem %1"_s.arg(static_cast<int>(read.error()));
}

QString volume(const QString& text, const std::optional<Unit>& unit = std::nullopt)
{
    const auto read = parseQuantity(text, kPoint, Dimension::Volume, unit);
    return read ? read->value.toString() : u"problem %1"_s.arg(static_cast<int>(read.error()));
}

QString problem(QuantityProblem which)
{
    return u"problem %1"_s.arg(static_cast<int>(which));
}

} // namespace

TEST_CASE("B3: a unit in the cell is converted or the cell fails")
{
    CHECK(concentration(u"56 ng/ml"_s) == u"0.056");
    CHECK(concentration(u"56"_s) == u"56");
    CHECK(concentration(u"56 ng/ul"_s) == u"56");
    CHECK(concentration(u"3 mg/mL"_s) == u"3000");
    CHECK(concentration(u"5 ug/ml"_s) == u"5");
    CHECK(concentration(u"250pg/µL"_s) == u"0.25");
    CHECK(volume(u"25 µL"_s) == u"25");
    CHECK(volume(u"2.5mL"_s) == u"2500");
    CHECK(volume(u"0.001 L"_s) == u"1000");
    CHECK(volume(u"500 nl"_s) == u"0.5");
    CHECK(concentration(u"10 nM"_s) == problem(QuantityProblem::UnknownUnit));
    CHECK(concentration(u"10 uL"_s) == problem(QuantityProblem::WrongUnit));
    CHECK(concentration(u"n/a"_s) == problem(QuantityProblem::NotANumber));
    CHECK(volume(u"9000000000 L"_s) == problem(QuantityProblem::OutOfRange));
}

TEST_CASE("The unit of the column counts where the cell names none")
{
    CHECK(volume(u"2.5"_s, unitInHeader(u"Volume_mL")) == u"2500");
    CHECK(volume(u"2.5 uL"_s, unitInHeader(u"Volume_mL")) == u"2.5");
}

TEST_CASE("B11: every micro sign is one unit")
{
    for (const QString& text :
         {u"ng/uL"_s, u"ng/\u00B5L"_s, u"ng/\u03BCl"_s, u"NG / UL"_s, u"ng per ul"_s}) {
        const auto unit = unitFromText(text);
        REQUIRE(unit);
        CHECK(unit->name == u"ng/uL");
    }
}

TEST_CASE("Units in column headers")
{
    const QMap<QString, QString> headers{
        {u"ng/µl"_s, u"ng/uL"_s},
        {u"Conc. (ng/µl)"_s, u"ng/uL"_s},
        {u"Volume [mL]"_s, u"mL"_s},
        {u"Concentration_ng_uL"_s, u"ng/uL"_s},
        {u"Volume_mL"_s, u"mL"_s},
        {u"Volume (uL)"_s, u"uL"_s},
        {u"conc ng / ml"_s, u"ng/mL"_s},
        {u"Volume uL"_s, u"uL"_s},
        {u"Name"_s, u""_s},
        {u"Conc. (nM)"_s, u""_s},
        {u""_s, u""_s},
        {u"Storage_Temp"_s, u""_s},
    };
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        INFO(it.key().toStdString());
        const auto unit = unitInHeader(it.key());
        CHECK((unit ? unit->name : QString()) == it.value());
    }
}

TEST_CASE("B9: qualifiers are kept beside the number")
{
    const auto below = parseQuantity(u"<0.05", kPoint, Dimension::MassConcentration);
    REQUIRE(below);
    CHECK(below->qualifier == u"<");
    CHECK(below->value.toString() == u"0.05");
    CHECK(parseQuantity(u"\u2265 1000 ng/ul", kPoint, Dimension::MassConcentration)->qualifier ==
          u">=");
    const QuantityText parts = splitQuantity(u"> 1 000 ng/ml");
    CHECK(parts.number == u"1 000");
    CHECK(parts.unit == u"ng/ml");
}

TEST_CASE("B10: the units listed in an error are the ones that are taken")
{
    for (const Dimension dimension : {Dimension::MassConcentration, Dimension::Volume}) {
        for (const QString& name : unitNames(dimension)) {
            const auto unit = unitFromText(name);
            REQUIRE(unit);
            CHECK(unit->name == name);
            CHECK(unit->dimension == dimension);
        }
    }
}

TEST_CASE("Any text splits without loss of letters")
{
    property("splitQuantity takes any text", [](const QString& text) {
        const QuantityText parts = splitQuantity(text);
        RC_ASSERT(parts.number.size() + parts.unit.size() + parts.qualifier.size() <=
                  text.size() + 1);
        (void)unitInHeader(text);
    });
}
