// SPDX-License-Identifier: GPL-3.0-or-later
// The server's hashes are those of the program.
#include "core/sync/server_password.h"
#include "tests/core/sync/server_rows.h"
#include "tests/support/property.h"

using namespace tracseq;
using namespace tracseq::tests;

namespace {

Uuid anyId()
{
    return Uuid::fromBytes(QByteArray::fromStdString(
        *rc::gen::container<std::string>(16, rc::gen::arbitrary<char>())));
}

} // namespace

TEST_CASE("the server hashes any change as the program does")
{
    ServerBench bench;
    property("change_hash equals changeHash", [&] {
        changes::Change change;
        change.id = anyId();
        change.device = anyId();
        change.deviceSeq = *rc::gen::inRange<qint64>(1, 1LL << 40);
        change.user = *rc::gen::arbitrary<QString>();
        change.at = *rc::gen::arbitrary<qint64>();
        change.clock = *rc::gen::arbitrary<qint64>();
        change.entity = *rc::gen::arbitrary<QString>();
        change.entityId = anyId();
        change.operation =
            *rc::gen::element(changes::Operation::Insert, changes::Operation::Update,
                              changes::Operation::Remove, changes::Operation::Restore);
        // Lengths beyond one and two bytes of the prefix as well.
        change.fields = (*rc::gen::arbitrary<QString>()).toUtf8() +
                        QByteArray(*rc::gen::element(0, 200, 300, 70'000), 'x');
        change.base = (*rc::gen::arbitrary<QString>()).toUtf8();
        change.group = anyId();
        change.reason = *rc::gen::arbitrary<QString>();
        const QByteArray previous = QByteArray::fromStdString(
            *rc::gen::container<std::string>(32, rc::gen::arbitrary<char>()));
        const auto answer = bench.asOwner(
            u"SELECT encode(tracseq.change_hash(decode($1, 'hex'), $2, $3, $4, $5, $6, $7, $8, $9, "
            u"$10, $11, $12, "
            "$13, $14), 'hex')"_s,
            {QString::fromLatin1(previous.toHex()), change.id.toString(), change.device.toString(),
             QString::number(change.deviceSeq), change.user, QString::number(change.at),
             QString::number(change.clock), change.entity, change.entityId.toString(),
             changes::operationName(change.operation), QString::fromUtf8(change.fields),
             QString::fromUtf8(change.base), change.group.toString(), change.reason});
        RC_ASSERT(answer.ok());
        RC_ASSERT(answer.value().toLatin1() == changes::changeHash(change, previous).toHex());
    });
}

TEST_CASE("a verifier that the program makes is what the server would make of the password")
{
    ServerBench bench;
    for (const QString& password :
         {u"secret of tom"_s, u"pässwörd ½ \U0001F9EC"_s, u"a\u00A0b\u00ADc"_s, u"\u05D0b"_s,
          u"\u05D0\u05D1"_s, u"ﬁ \u2126 \u0085"_s}) {
        bench.asOwner(u"SET password_encryption = 'scram-sha-256'"_s);
        QString quoted = password;
        quoted.replace(u'\'', u"''"_s);
        REQUIRE(
            bench.asOwner(u"ALTER ROLE \"%1\" PASSWORD '%2'"_s.arg(bench.login(u"tom"_s), quoted))
                .ok());
        const QString theirs =
            bench
                .asOwner(u"SELECT rolpassword FROM pg_authid WHERE rolname = $1"_s,
                         {bench.login(u"tom"_s)})
                .value();
        const QByteArray salt =
            QByteArray::fromBase64(theirs.section(u'$', 1, 1).section(u':', 1, 1).toLatin1());
        CHECK(sync::scramVerifier(password, salt) == theirs);
        CHECK(sync::scramVerifier(password) != sync::scramVerifier(password));
    }
}
