// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.h"
#include "core/base/error_text.h"
#include "core/base/field_error_text.h"
#include "core/base/text.h"
#include "core/base/uuid.h"
#include "tests/support/fake_clock.h"
#include "tests/support/property.h"

#include <catch2/catch.hpp>

using namespace tracseq;
using tracseq::tests::property;

TEST_CASE("decimals are exact and refuse what they cannot hold")
{
    CHECK(Decimal::fromString(u"0.1")->millionths() == 100'000);
    CHECK(Decimal::fromString(u"-12.5")->millionths() == -12'500'000);
    CHECK(Decimal::fromString(u"1.5e3")->millionths() == 1'500'000'000);
    CHECK(Decimal::fromString(u"250E-1")->toString() == QStringLiteral("25"));
    CHECK(Decimal::fromString(u"0.0000010")->toString() == QStringLiteral("0.000001"));
    CHECK_FALSE(Decimal::fromString(u"0.0000001"));
    CHECK_FALSE(Decimal::fromString(u"99999999999999999999"));
    for (const auto* text :
         {u"", u".", u"-", u"1,5", u"1 000", u"abc", u"1.2.3", u"1e", u"0x1", u"nan", u"inf"}) {
        CHECK_FALSE(Decimal::fromString(QStringView(text)));
    }
    property("every decimal reads back from its text", [](qint64 millionths) {
        const Decimal value = Decimal::fromMillionths(millionths / 2);
        RC_ASSERT(Decimal::fromString(value.toString()) == value);
    });
}

TEST_CASE("clean text is NFC without hidden characters, and cleaning is idempotent")
{
    CHECK(cleanText(QStringLiteral(" a\u00a0b\u200b\ufeff ")) == QStringLiteral("a b"));
    CHECK(cleanText(QStringLiteral("e\u0301")) == QStringLiteral("\u00e9"));
    CHECK(hasHiddenCharacters(QStringLiteral("x\u200by")));
    CHECK(compareKey(QStringLiteral("Liver \u00c4  1")) ==
          compareKey(QStringLiteral("liver \u00e4 1")));
    property("cleaning twice is cleaning once",
             [](const QString& text) { RC_ASSERT(cleanText(cleanText(text)) == cleanText(text)); });
}

TEST_CASE("what nobody can see is no part of a name")
{
    const auto clean = [](const QString& text) {
        CAPTURE(text);
        CHECK(hasHiddenCharacters(text));
        return cleanText(text);
    };
    // Marks of direction, which turn what follows around.
    for (const char16_t mark : {u'\u2066', u'\u2067', u'\u2068', u'\u2069'}) {
        CHECK(clean(u'S' + QString(QChar(mark)) + u'1') == QStringLiteral("S1"));
    }
    // Separators of lines and paragraphs are blanks: words stay apart.
    CHECK(clean(QStringLiteral("S\u20281\u2029")) == QStringLiteral("S 1"));
    // Tag characters, the two ends of their range included; what stands beside it stays.
    for (const char32_t tag : {U'\U000E0000', U'\U000E0041', U'\U000E007F'}) {
        CHECK(clean(u'S' + QString::fromUcs4(&tag, 1) + u'1') == QStringLiteral("S1"));
    }
    CHECK(cleanText(QStringLiteral("S\U000E0080")) == QStringLiteral("S\U000E0080"));
    CHECK(cleanText(QStringLiteral("\U0001F9EC 1")) == QStringLiteral("\U0001F9EC 1"));
    // Fillers alone are no name; between letters they belong to the script.
    for (const char16_t filler : {u'\u115f', u'\u1160', u'\u3164', u'\uffa0'}) {
        CHECK(clean(QString(3, QChar(filler)) + u' ').isEmpty());
    }
    CHECK(cleanText(QStringLiteral("A\u3164B")) == QStringLiteral("A\u3164B"));
    property("cleaning is idempotent, whatever hides between halves of letters", [] {
        const std::vector<char16_t> some{u'a',   u' ',   0xDB40, 0xDC41, 0xDC80, 0x200B,
                                         0x2066, 0x2028, 0x3164, 0x115F, 0x0301};
        const auto units = *rc::gen::container<std::vector<char16_t>>(rc::gen::elementOf(some));
        const QString text = QString::fromUtf16(units.data(), static_cast<qsizetype>(units.size()));
        RC_ASSERT(cleanText(cleanText(text)) == cleanText(text));
    });
}

TEST_CASE("identifiers are of version 7, unique, and ordered even when the clock steps back")
{
    tests::FakeClock clock;
    UuidSource source(clock);
    Uuid last;
    for (int i = 0; i < 10'000; ++i) {
        if (i == 5'000) {
            clock.advance(-86'400'000);
        }
        const Uuid id = source.next();
        REQUIRE(last < id);
        last = id;
    }
    CHECK(last.toString().at(14) == u'7');
    CHECK(Uuid::fromString(last.toString()) == last);
    CHECK(Uuid::fromBytes(last.toBytes()) == last);
    CHECK_FALSE(Uuid::fromString(QStringLiteral("not an id")));
}

TEST_CASE("an argument that looks like a place marker stays as it is")
{
    const Error error(ErrorCode::FileNotReadable,
                      {QStringLiteral("100%2.csv"), QStringLiteral("no such file")});
    CHECK(errorText(error) == QStringLiteral("The file “100%2.csv” cannot be read: no such file."));
    CHECK(error.name() == QStringLiteral("FileNotReadable"));
    const Error wrapped = Error(ErrorCode::DatabaseBusy).causedBy(error);
    CHECK(errorDetails(wrapped) == errorText(error));
}

TEST_CASE("below its field, a sentence does not say again what is to be seen there")
{
    const auto below = [](ErrorCode code, const QStringList& arguments) {
        return fieldErrorText(Error(code, arguments));
    };
    const QStringList said = {QStringLiteral("Volume"), QStringLiteral("%3"),
                              QStringLiteral("a number")};
    CHECK(below(ErrorCode::FieldWrongType, said) == QStringLiteral("Not a number."));
    for (const ErrorCode code : {ErrorCode::FieldTooLong, ErrorCode::FieldOutOfRange,
                                 ErrorCode::FieldNotAChoice, ErrorCode::FieldTaken}) {
        const QString text = below(code, said);
        INFO(text.toStdString());
        CHECK(text.contains(said.at(2)));
        CHECK_FALSE(text.contains(said.at(0)));
        CHECK(text.size() < errorText(Error(code, said)).size());
    }
    // Others say all that they say elsewhere.
    CHECK(below(ErrorCode::FieldRequired, said) ==
          QStringLiteral("Volume is missing. Enter a value."));
}
