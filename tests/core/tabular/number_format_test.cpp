// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_text.h"
#include "core/tabular/number_format.h"
#include "core/tabular/number_text.h"
#include "tests/support/property.h"

using namespace tracseq;
using namespace tracseq::tabular;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

/// The value as text, or "" when it is no number in the format.
QString value(const QString& text, const NumberFormat& format)
{
    const auto number = parseNumber(text, format);
    return number ? number->value.toString() : QString();
}

using Found = NumberFormatGuess::Verdict;

} // namespace

TEST_CASE("A28 B4: grouping marks are honoured only in their own format")
{
    struct Case {
        QString text;
        QString point;
        QString comma;
    };
    const QList<Case> cases{
        {u"1.000,92"_s, u""_s, u"1000.92"_s},
        {u"1,611.3"_s, u"1611.3"_s, u""_s},
        {u"32,56"_s, u""_s, u"32.56"_s},
        {u"1,234"_s, u"1234"_s, u"1.234"_s},
        {u"1.234"_s, u"1.234"_s, u"1234"_s},
        {u"0,123"_s, u""_s, u"0.123"_s},
        {u"12,34,567"_s, u""_s, u""_s},
        {u"1,234,567.5"_s, u"1234567.5"_s, u""_s},
        {u"1 234,5"_s, u""_s, u"1234.5"_s},
        {u"1\u00A0234\u00A0567"_s, u"1234567"_s, u"1234567"_s},
        {u"1'234.5"_s, u"1234.5"_s, u""_s},
        {u"1\u2019234"_s, u"1234"_s, u"1234"_s},
        {u"1 234'567"_s, u""_s, u""_s}, // two kinds of marks
        {u"12 34"_s, u""_s, u""_s},
        {u"-5"_s, u"-5"_s, u"-5"_s},
        {u"+.5"_s, u"0.5"_s, u""_s},
        {u"5."_s, u"5"_s, u""_s},
        {u"1.5e3"_s, u"1500"_s, u""_s},
        {u"1,5E-3"_s, u""_s, u"0.0015"_s},
        {u"2e+2"_s, u"200"_s, u"200"_s},
    };
    for (const Case& one : cases) {
        INFO(one.text.toStdString());
        CHECK(value(one.text, NumberFormat::point()) == one.point);
        CHECK(value(one.text, NumberFormat::comma()) == one.comma);
    }
}

TEST_CASE("A43: U+2212 and en dash before digits are minus, and known as such")
{
    for (const QString& text : {u"\u22125.5"_s, u"\u20135.5"_s}) {
        const auto number = parseNumber(text, NumberFormat::point());
        REQUIRE(number);
        CHECK(number->value.toString() == u"-5.5");
        CHECK(number->dashAsMinus);
    }
    CHECK_FALSE(parseNumber(u"-5.5"_s, NumberFormat::point())->dashAsMinus);
}

TEST_CASE("What is no number is none")
{
    for (const QString& text :
         {u""_s, u"."_s, u"-"_s, u"--5"_s, u"1-2"_s, u"abc"_s, u"1e"_s, u"e5"_s, u"1e5.5"_s,
          u"NaN"_s, u"inf"_s, u"0x10"_s, u"1e999"_s, u"99999999999999999999"_s, u"1e13"_s}) {
        INFO(text.toStdString());
        CHECK_FALSE(parseNumber(text, NumberFormat::point()));
    }
    CHECK(value(u"999999999999"_s, NumberFormat::point()) == u"999999999999");
}

TEST_CASE("More than six decimal places are rounded, and known as such")
{
    const auto number = parseStoredNumber(u"12.3333335000001");
    REQUIRE(number);
    CHECK(number->value.toString() == u"12.333334");
    CHECK(number->rounded);
    CHECK_FALSE(parseStoredNumber(u"12.5000000000")->rounded);
    CHECK(parseStoredNumber(u"0.30000000000000004")->value.toString() == u"0.3");
    CHECK(parseStoredNumber(u"0.0000001")->value.toString() == u"0");
    CHECK(parseStoredNumber(u"-0.0000005")->value.toString() == u"-0.000001");
}

TEST_CASE("A27: ambiguous columns are asked about, never guessed")
{
    CHECK(detectNumberFormat({u"1,234"_s, u"12"_s, u"n/a"_s}).verdict == Found::Ambiguous);
    CHECK(detectNumberFormat({u"1.234"_s}).example == u"1.234");

    const NumberFormatGuess comma = detectNumberFormat({u"1.234"_s, u"32,56"_s});
    CHECK(comma.verdict == Found::Clear);
    CHECK(comma.format == NumberFormat::comma());

    const NumberFormatGuess point = detectNumberFormat({u"1,234"_s, u"0.5 ng/ul"_s, u"<3"_s});
    CHECK(point.verdict == Found::Clear);
    CHECK(point.format == NumberFormat::point());

    const NumberFormatGuess mixed = detectNumberFormat({u"1.5"_s, u"2,5"_s});
    CHECK(mixed.verdict == Found::Mixed);
    CHECK(mixed.example == u"1.5");
    CHECK(mixed.counterExample == u"2,5");

    CHECK(detectNumberFormat({u"12"_s, u"1 000"_s, u""_s}).verdict == Found::Clear);
}

TEST_CASE("A26: the separator cannot be the decimal mark")
{
    CHECK(checkSeparator(u';', NumberFormat::comma()));
    const Status clash = checkSeparator(u',', NumberFormat::comma());
    REQUIRE_FALSE(clash);
    CHECK(errorText(clash.error()) == u"“,” cannot separate columns and be the decimal mark at the "
                                      u"same time. Choose another separator.");
}

TEST_CASE("A number written in a format is read back in it")
{
    property("round trip of decimals", [](qint64 millionths) {
        const Decimal value = Decimal::fromMillionths(millionths % 1'000'000'000'000'000'000);
        for (const NumberFormat& format : {NumberFormat::point(), NumberFormat::comma()}) {
            const QString text = value.toString().replace(u'.', format.decimalMark);
            // Three decimals behind one to three digits could be a group: still read by the format.
            const auto read = parseNumber(text, format);
            RC_ASSERT(read.has_value());
            RC_ASSERT(read->value == value);
        }
    });
    property("no text crashes, and a clear verdict reads what speaks for it",
             [](const QString& a, const QString& b) {
                 (void)detectNumberFormat({a, b});
                 (void)parseNumber(a, NumberFormat::comma());
             });
}

TEST_CASE("A2: stored numbers become plain decimal text")
{
    CHECK(plainDecimalText("1.23456789012E+11") == "123456789012");
    CHECK(plainDecimalText("1E-7") == "0.0000001");
    CHECK(plainDecimalText("1e21") == "1000000000000000000000");
    CHECK(plainDecimalText("-12.50") == "-12.5");
    CHECK(plainDecimalText(" 7 ") == "7");
    CHECK(plainDecimalText("007") == "7");
    for (const char* wrong : {"", "-", "nan", "inf", "1,5", "1e", "0x1", "1e999"}) {
        CHECK(plainDecimalText(wrong).isEmpty());
    }
    property("the text means the same double and has no exponent", [](double stored) {
        const QByteArray text = plainDecimalText(QByteArray::number(stored, 'g', 17));
        RC_ASSERT(!text.contains('e'));
        RC_ASSERT(text.toDouble() == stored);
    });
}
