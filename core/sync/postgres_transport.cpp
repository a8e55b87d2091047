// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/postgres_transport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tracseq::sync {

using namespace Qt::StringLiterals;

namespace {

Uuid idOf(const QJsonObject& object, QLatin1String name)
{
    return Uuid::fromString(object.value(name).toString()).value_or(Uuid());
}

QByteArray bytesOf(const QJsonObject& object, QLatin1String name)
{
    return QByteArray::fromHex(object.value(name).toString().toLatin1());
}

QByteArray textOf(const QJsonObject& object, QLatin1String name)
{
    return object.value(name).toString().toUtf8();
}

/// JSON within JSON, as it was sent or made; empty for none.
QByteArray jsonOf(const QJsonValue& value)
{
    return value.isObject() ? QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)
                            : QByteArray();
}

bool readChange(const QJsonObject& object, PulledChange& pulled)
{
    changes::Change& change = pulled.change;
    change.device = idOf(object, "device"_L1);
    change.deviceSeq = object.value("n"_L1).toInteger();
    change.hash = bytesOf(object, "hash"_L1);
    pulled.settlement.seq = object.value("seq"_L1).toInteger();
    pulled.seal = bytesOf(object, "seal"_L1);
    pulled.hidden = object.value("hidden"_L1).toBool();
    if (pulled.hidden) {
        pulled.digest = bytesOf(object, "digest"_L1);
        return !change.device.isNull();
    }
    change.id = idOf(object, "id"_L1);
    change.user = object.value("who"_L1).toString();
    change.at = object.value("at"_L1).toInteger();
    change.clock = object.value("clock"_L1).toInteger();
    change.entity = object.value("entity"_L1).toString();
    change.entityId = idOf(object, "row"_L1);
    const auto operation = changes::operationFromName(object.value("op"_L1).toString());
    change.operation = operation.value_or(changes::Operation::Update);
    change.fields = textOf(object, "fields"_L1);
    change.base = textOf(object, "base"_L1);
    change.group = idOf(object, "grp"_L1);
    change.reason = object.value("reason"_L1).toString();
    pulled.title = object.value("title"_L1).toString();
    if (const Uuid undoes = idOf(object, "undoes"_L1); !undoes.isNull()) {
        pulled.undoes = undoes;
    }
    pulled.settlement.verdict = object.value("verdict"_L1).toString();
    pulled.settlement.effect = textOf(object, "effect"_L1);
    pulled.settlement.rowAt = object.value("row_at"_L1).toInteger();
    pulled.lost = jsonOf(object.value("lost"_L1));
    pulled.message = jsonOf(object.value("message"_L1));
    return operation && !change.device.isNull() && !change.id.isNull() && !change.entityId.isNull();
}

Error errorOf(const Error& error, const QString& server)
{
    if (error.code() != ErrorCode::ServerFailed) {
        return error;
    }
    const QString state = error.arguments().value(1);
    const QString text = error.arguments().value(0);
    if (state == u"TS004"_s) {
        return Error(ErrorCode::ServerReplaced);
    }
    // 08: the connection; 57P: the server goes down; 53, 55P03, 40: try again. A connection that
    // broke leaves no state at all.
    for (const QLatin1String prefix : {"08"_L1, "57"_L1, "53"_L1, "55P03"_L1, "40"_L1}) {
        if (state.startsWith(prefix)) {
            return Error(ErrorCode::ServerUnreachable, {server, text});
        }
    }
    return state.isEmpty() ? Error(ErrorCode::ServerUnreachable, {server, text})
                           : Error(ErrorCode::ServerRefused, {text + u" ("_s + state + u')'});
}

Error unreadable()
{
    return Error(ErrorCode::ServerRefused, {u"its answer cannot be read"_s});
}

} // namespace

QByteArray toJson(const std::vector<OutgoingChange>& changes)
{
    QJsonArray array;
    for (const OutgoingChange& outgoing : changes) {
        const changes::Change& change = outgoing.change;
        QJsonObject object{{u"id"_s, change.id.toString()},
                           {u"n"_s, change.deviceSeq},
                           {u"who"_s, change.user},
                           {u"at"_s, change.at},
                           {u"clock"_s, change.clock},
                           {u"entity"_s, change.entity},
                           {u"row"_s, change.entityId.toString()},
                           {u"op"_s, changes::operationName(change.operation)},
                           {u"fields"_s, QString::fromUtf8(change.fields)},
                           {u"base"_s, QString::fromUtf8(change.base)},
                           {u"grp"_s, change.group.toString()},
                           {u"title"_s, outgoing.title},
                           {u"reason"_s, change.reason},
                           {u"hash"_s, QString::fromLatin1(change.hash.toHex())}};
        if (outgoing.undoes) {
            object.insert(u"undoes"_s, outgoing.undoes->toString());
        }
        if (outgoing.old) {
            object.insert(u"old"_s, *outgoing.old);
        }
        array.append(object);
    }
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

std::optional<Page> pageFromJson(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        return std::nullopt;
    }
    const QJsonObject object = document.object();
    Page page;
    page.from = object.value("from"_L1).toInteger(-1);
    page.to = object.value("to"_L1).toInteger(-1);
    page.last = object.value("last"_L1).toInteger(-1);
    if (page.from < 0 || page.to < page.from || page.last < page.to) {
        return std::nullopt;
    }
    const QJsonArray array = object.value("changes"_L1).toArray();
    page.changes.reserve(static_cast<std::size_t>(array.size()));
    for (const auto& value : array) {
        PulledChange pulled;
        if (!readChange(value.toObject(), pulled)) {
            return std::nullopt;
        }
        page.changes.push_back(std::move(pulled));
    }
    return page;
}

std::optional<Welcome> welcomeFromJson(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject object = document.object();
    Welcome welcome;
    welcome.protocol = object.value("protocol"_L1).toInt();
    welcome.epoch = idOf(object, "epoch"_L1);
    welcome.epochStart = object.value("epoch_start"_L1).toInteger();
    welcome.last = object.value("last"_L1).toInteger();
    welcome.role = object.value("role"_L1).toString();
    welcome.now = object.value("now"_L1).toInteger();
    welcome.deviceLast = object.value("device_last"_L1).toInteger();
    welcome.deviceHash = bytesOf(object, "device_hash"_L1);
    welcome.cursorSeal = bytesOf(object, "cursor_seal"_L1);
    return document.isObject() && !welcome.epoch.isNull() ? std::optional(welcome) : std::nullopt;
}

Result<std::unique_ptr<PostgresTransport>> PostgresTransport::open(const ServerAddress& address,
                                                                   const QString& password)
{
    auto session = ServerSession::open(address, password);
    if (!session) {
        return failure(session.error());
    }
    return std::unique_ptr<PostgresTransport>(
        new PostgresTransport(std::move(*session), address.name()));
}

Result<QVariant> PostgresTransport::ask(const QString& statement, const QVariantList& values)
{
    auto answer = m_session->value(statement, values);
    return answer ? std::move(answer)
                  : Result<QVariant>(failure(errorOf(answer.error(), m_server)));
}

Result<Welcome> PostgresTransport::hello(const Hello& hello)
{
    QJsonObject said{{u"protocol"_s, kProtocol},
                     {u"program"_s, hello.program},
                     {u"station"_s, hello.station.toString()},
                     {u"device"_s, hello.device.toString()},
                     {u"host"_s, hello.host},
                     {u"cursor"_s, hello.cursor}};
    if (hello.adopt) {
        said.insert(u"adopt"_s, true);
    }
    const auto answer =
        ask(u"SELECT tracseq.hello(?::jsonb)"_s,
            {QString::fromUtf8(QJsonDocument(said).toJson(QJsonDocument::Compact))});
    if (!answer) {
        return failure(answer.error());
    }
    const auto welcome = welcomeFromJson(answer->toString().toUtf8());
    return welcome ? Result<Welcome>(*welcome) : failure(unreadable());
}

Status PostgresTransport::push(const Uuid& epoch, const Uuid& device,
                               const std::vector<OutgoingChange>& changes)
{
    const auto answer =
        ask(u"SELECT count(*) FROM tracseq.push(?::uuid, ?::uuid, ?)"_s,
            {epoch.toString(), device.toString(), QString::fromUtf8(toJson(changes))});
    return answer ? Status() : failure(answer.error());
}

Result<Page> PostgresTransport::pull(const Uuid& epoch, qint64 after, int most)
{
    const auto answer =
        ask(u"SELECT tracseq.pull(?::uuid, ?, ?)"_s, {epoch.toString(), after, most});
    if (!answer) {
        return failure(answer.error());
    }
    auto page = pageFromJson(answer->toString().toUtf8());
    return page ? Result<Page>(std::move(*page)) : failure(unreadable());
}

} // namespace tracseq::sync
