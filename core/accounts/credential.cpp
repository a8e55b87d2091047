// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/credential.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace tracseq::accounts {

using database::Connection;

namespace {

const QString kSealPrefix = QStringLiteral("seal ");

} // namespace

Result<std::optional<Credential>> readCredential(Connection& connection, const Uuid& account)
{
    auto select = connection.cached("SELECT verifier, set_at, must_change, failures, locked, "
                                    "locked_until, server_ok_at, earlier "
                                    "FROM credential WHERE account = ?1");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, account);
    const auto found = select->step();
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return std::nullopt;
    }
    Credential credential;
    credential.account = account;
    credential.verifier = select->text(0);
    credential.setAt = select->integer(1);
    credential.mustChange = select->integer(2) != 0;
    credential.failures = static_cast<int>(select->integer(3));
    credential.locked = select->integer(4) != 0;
    credential.lockedUntil = select->integer(5);
    if (!select->isNull(6)) {
        credential.serverOkAt = select->integer(6);
    }
    const auto earlier = QJsonDocument::fromJson(select->text(7).toUtf8()).array();
    for (const auto& verifier : earlier) {
        credential.earlier += verifier.toString();
    }
    return credential;
}

QString sealOf(const QString& verifier)
{
    return kSealPrefix +
           QString::fromLatin1(
               QCryptographicHash::hash(verifier.toUtf8(), QCryptographicHash::Sha256).toHex());
}

Status checkVerifiers(Connection& connection, const changes::AuditSink& found)
{
    auto rows = connection.prepare(
        "SELECT credential.verifier, account.login, (SELECT detail FROM security_event "
        "WHERE security_event.account = credential.account AND detail LIKE 'seal %' "
        "ORDER BY rid DESC LIMIT 1) FROM credential "
        "LEFT JOIN account ON account.id = credential.account ORDER BY account.login");
    if (!rows) {
        return failure(rows.error());
    }
    for (;;) {
        const auto more = rows->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            return {};
        }
        if (rows->text(2) != sealOf(rows->text(0))) {
            found(changes::AuditProblem::PasswordAltered,
                  QCoreApplication::translate(
                      "Accounts", "The password of %1 was put into the file from outside: nothing "
                                  "in the log says that it was set. Reset it.")
                      .arg(rows->text(1)));
        }
    }
}

Status writeCredential(Connection& connection, const Credential& credential)
{
    auto upsert = connection.cached(
        "INSERT INTO credential (account, verifier, set_at, must_change, failures, locked, "
        "locked_until, server_ok_at, earlier) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) "
        "ON CONFLICT (account) DO UPDATE SET verifier = excluded.verifier, "
        "set_at = excluded.set_at, must_change = excluded.must_change, "
        "failures = excluded.failures, locked = excluded.locked, "
        "locked_until = excluded.locked_until, server_ok_at = excluded.server_ok_at, "
        "earlier = excluded.earlier");
    if (!upsert) {
        return failure(upsert.error());
    }
    upsert->bind(1, credential.account);
    upsert->bind(2, credential.verifier);
    upsert->bind(3, credential.setAt);
    upsert->bind(4, qint64{credential.mustChange ? 1 : 0});
    upsert->bind(5, qint64{credential.failures});
    upsert->bind(6, qint64{credential.locked ? 1 : 0});
    upsert->bind(7, credential.lockedUntil);
    if (credential.serverOkAt) {
        upsert->bind(8, *credential.serverOkAt);
    } else {
        upsert->bindNull(8);
    }
    const QByteArray earlier = QJsonDocument(QJsonArray::fromStringList(credential.earlier))
                                   .toJson(QJsonDocument::Compact);
    upsert->bindText(9, {earlier.constData(), static_cast<std::size_t>(earlier.size())});
    return upsert->run();
}

} // namespace tracseq::accounts
