// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/password_hasher.h"
#include "core/accounts/password_policy.h"
#include "tests/support/catch_qt.h"

using namespace tracseq;
using namespace tracseq::accounts;

namespace {

QString verdict(const QString& password, const QString& login = QStringLiteral("anna"),
                const QString& lab = QStringLiteral("Genome Core"))
{
    const auto checked = checkPassword(password, login, lab);
    return checked ? QString() : checked.error().name();
}

} // namespace

TEST_CASE("a password is judged by its length in characters, not by what they are")
{
    CHECK(verdict(QStringLiteral("zwölf Zeichn")) == u"");
    CHECK(verdict(QStringLiteral("elf zeichen")) == u"PasswordTooShort");
    CHECK(verdict(QStringLiteral("correct horse")) == u"");
    CHECK(verdict(QStringLiteral("🐢🐇🐈🐉🐊🐋🐌🐍🐎🐏🐐🐑")) == u"");
    CHECK(verdict(QStringLiteral("🐢🐇🐈🐉🐊🐋🐌🐍🐎🐏🐐")) == u"PasswordTooShort");
    // Six letters with their marks written apart are six characters.
    CHECK(verdict(QStringLiteral("a\u0308o\u0308u\u0308a\u0308e\u0301i\u0301")) ==
          u"PasswordTooShort");
    CHECK(verdict(QString(QStringLiteral("ab c")).repeated(64).left(255) + u'x') == u"");
    QString longest;
    for (int i = 0; i < 257; ++i) {
        longest += QChar(u'a' + i * i % 23);
    }
    CHECK(verdict(longest) == u"PasswordTooLong");
    CHECK(verdict(longest.left(256)) == u"");
}

TEST_CASE("what is tried first is refused")
{
    for (const QString& common :
         {QStringLiteral("Password1234"), QStringLiteral("passwordpassword"),
          QStringLiteral("PASSWORT2026"), QStringLiteral("qwertyuiop123"),
          QStringLiteral("iloveyou2024!!").left(12), QStringLiteral("123456789012"),
          QStringLiteral("abcdefghijkl"), QStringLiteral("zyxwvutsrqpo"),
          QStringLiteral("aaaaaaaaaaaa"), QStringLiteral("abcabcabcabc"),
          QStringLiteral("dragondragon"), QStringLiteral("345678901234"),
          QStringLiteral("correcthorsebatterystaple"), QStringLiteral("Illumina20262026")}) {
        INFO(common.toStdString());
        CHECK(verdict(common) == u"PasswordCommon");
    }
    CHECK(verdict(QStringLiteral("password of the old mill")) == u"");
}

TEST_CASE("a password holds neither the login name nor the name of the lab")
{
    CHECK(verdict(QStringLiteral("xx ANNA and bert")) == u"PasswordHoldsName");
    CHECK(verdict(QStringLiteral("the genome core 7")) == u"PasswordHoldsName");
    CHECK(verdict(QStringLiteral("a long enough one"), QStringLiteral("al"), QString()) == u"");
}

TEST_CASE("verifiers are Argon2id, salted, and know one password in each of its spellings")
{
    const PasswordHasher hasher({1, 8192});
    const QString password = QStringLiteral("sch\u00f6ner Tag heute");
    const auto one = hasher.makeVerifier(password);
    const auto two = hasher.makeVerifier(password);
    REQUIRE(one.has_value());
    CHECK(one->startsWith(QStringLiteral("$argon2id$")));
    CHECK(*one != *two);
    CHECK(hasher.verify(*one, password));
    CHECK(hasher.verify(*one, QStringLiteral("scho\u0308ner Tag heute")));
    CHECK_FALSE(hasher.verify(*one, QStringLiteral("schoner Tag heute")));
    CHECK_FALSE(hasher.verify(*one, QString()));
    CHECK_FALSE(hasher.verify(QString(), password));
    CHECK_FALSE(hasher.verify(QStringLiteral("plain"), QStringLiteral("plain")));
    CHECK_FALSE(hasher.isOutdated(*one));
    CHECK(PasswordHasher({2, 8192}).isOutdated(*one));
    // What everybody gets who does not ask for another cost.
    CHECK(PasswordHasher().makeVerifier(password)->startsWith(
        QStringLiteral("$argon2id$v=19$m=65536,t=3,p=1$")));
}
