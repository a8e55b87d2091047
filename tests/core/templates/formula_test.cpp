// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_text.h"
#include "core/templates/formula.h"
#include "tests/support/property.h"

#include <catch2/catch.hpp>
#include <map>

using namespace tracseq;
using namespace tracseq::templates;
using namespace Qt::StringLiterals;
using database::FieldType;
using database::Value;

namespace {

using Operands = std::map<QString, Formula::Operand>;

const Operands kSample = {
    {u"Volume"_s, {Value(Decimal::fromMillionths(12'500'000)), FieldType::Decimal}},
    {u"Conc. (ng/µL)"_s, {Value(Decimal::fromMillionths(4'000'000)), FieldType::Decimal}},
    {u"Tubes"_s, {Value(3), FieldType::Integer}},
    {u"Fresh"_s, {Value(1), FieldType::Boolean}},
    {u"Collected"_s, {Value(QDate(2026, 3, 1)), FieldType::Date}},
    {u"Received"_s, {Value(QDate(2026, 3, 15)), FieldType::Date}},
    {u"Site"_s, {Value(u"Köln"_s), FieldType::Text}},
    {u"Empty"_s, {Value(), FieldType::Decimal}},
};

Result<Value> computed(const QString& text, FieldType type)
{
    const auto formula = Formula::read(text, type);
    if (!formula) {
        return failure(formula.error());
    }
    return formula->evaluate([&](int index) { return kSample.at(formula->names().at(index)); });
}

QString decimal(const QString& text)
{
    const auto value = computed(text, FieldType::Decimal);
    return value ? value->decimal().toString() : errorText(value.error());
}

} // namespace

TEST_CASE("a number is computed from fields, with the usual precedence")
{
    CHECK(decimal(u"[Volume] * [Conc. (ng/µL)]"_s) == u"50");
    CHECK(decimal(u"1 + 2 * 3 ^ 2"_s) == u"19");
    CHECK(decimal(u"([Volume] - 0.5) / [Tubes]"_s) == u"4");
    CHECK(decimal(u"[Fresh] ? [Volume] : 0"_s) == u"12.5");
    CHECK(decimal(u"max([Volume], 20) - min(1, 2)"_s) == u"19");
    CHECK(decimal(u"1/3"_s) == u"0.333333");
    CHECK(computed(u"[Tubes] * 2"_s, FieldType::Integer).value() == Value(6));
    CHECK(computed(u"[Volume] >= 10 && [Fresh] == 1"_s, FieldType::Boolean).value() == Value(1));
}

TEST_CASE("days are counted, and a date follows from another")
{
    CHECK(computed(u"[Received] - [Collected]"_s, FieldType::Integer).value() == Value(14));
    CHECK(computed(u"[Received] + 30"_s, FieldType::Date).value() == Value(QDate(2026, 4, 14)));
}

TEST_CASE("a text is put together from fields")
{
    CHECK(computed(u"[Site]-[Tubes] ([Collected])"_s, FieldType::Text).value() ==
          Value(u"Köln-3 (2026-03-01)"_s));
    CHECK(computed(u"[Volume] uL"_s, FieldType::Text).value() == Value(u"12.5 uL"_s));
}

TEST_CASE("what uses a field without a value has none")
{
    CHECK(computed(u"[Empty] + 1"_s, FieldType::Decimal).value().isNull());
    CHECK(computed(u"a [Empty]"_s, FieldType::Text).value().isNull());
}

TEST_CASE("what has no result says so, and computes nothing")
{
    for (const QString& text :
         {u"1 / ([Tubes] - 3)"_s, u"sqrt(0 - [Volume])"_s, u"10 ^ 300"_s, u"ln(0)"_s}) {
        INFO(text.toStdString());
        const auto value = computed(text, FieldType::Decimal);
        REQUIRE_FALSE(value.has_value());
        CHECK(value.error().code() == ErrorCode::FormulaFailed);
    }
    CHECK_FALSE(computed(u"[Received] * 100000"_s, FieldType::Date).has_value());
}

TEST_CASE("a formula that cannot be read is named with what is wrong")
{
    const auto why = [](const QString& text) {
        const auto formula = Formula::read(text, FieldType::Decimal);
        return formula ? QString() : errorText(formula.error());
    };
    CHECK(why(u"[Volume"_s).contains(u"bracket"_s));
    CHECK(why(u"[] + 1"_s).contains(u"bracket"_s));
    CHECK(why(u"[Volume] = 3"_s).contains(u"=="_s));
    CHECK(why(u"1, 2"_s).contains(u"several"_s));
    CHECK(why(u"[Volume] +"_s).contains(u"complete"_s));
    CHECK(why(u"frobnicate(1)"_s).contains(u"frobnicate"_s));
    CHECK(why(u""_s) != u"");
    CHECK(why(QString(600, u'1')).contains(u"500"_s));
}

TEST_CASE("no text can crash the reading or the computing of a formula")
{
    tests::property("any text", [](const std::string& bytes) {
        const QString text = QString::fromUtf8(bytes.c_str());
        for (const FieldType type : {FieldType::Decimal, FieldType::Date, FieldType::Text}) {
            const auto formula = Formula::read(text, type);
            if (formula) {
                (void)formula->evaluate([](int) {
                    return Formula::Operand{Value(Decimal::fromMillionths(1)), FieldType::Decimal};
                });
            }
        }
    });
    // Letters that formulas are made of reach further in.
    tests::property("any formula-like text", [] {
        const auto pieces =
            *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                "[a]", "1", "+", "-", "*", "/", "^", "(", ")", "?", ":", ",", "min(", "\"", "=",
                "==", "<", "&&", "||", "!", "e", ".", " ", "sum(", "_pi"));
        QString text;
        for (const std::string& piece : pieces) {
            text += QString::fromStdString(piece);
        }
        const auto formula = Formula::read(text.left(400), FieldType::Decimal);
        if (formula) {
            (void)formula->evaluate([](int) {
                return Formula::Operand{Value(Decimal::fromMillionths(2'500'000)),
                                        FieldType::Decimal};
            });
        }
    });
}
