// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/postgres_transport.h"

#include <QHash>
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

QByteArray compactJson(const QByteArray& json)
{
    return json.isEmpty() ? QByteArray()
                          : QJsonDocument::fromJson(json).toJson(QJsonDocument::Compact);
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
    pulled.unseen = object.value("unseen"_L1).toBool();
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

bool readChanges(const QJsonArray& array, std::vector<PulledChange>& changes)
{
    changes.reserve(static_cast<std::size_t>(array.size()));
    for (const auto& value : array) {
        PulledChange pulled;
        if (!readChange(value.toObject(), pulled)) {
            return false;
        }
        changes.push_back(std::move(pulled));
    }
    return true;
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

/// The columns of tracseq.snapshot(), in their order.
enum SnapshotColumn {
    Seq,
    Device,
    Number,
    Hash,
    Seal,
    Digest,
    Id,
    Who,
    At,
    Clock,
    EntityName,
    Row,
    Operation,
    Fields,
    Base,
    Group,
    Title,
    Undoes,
    Reason,
    Verdict,
    EffectJson,
    Lost,
    Message,
    RowAt,
    SnapshotColumns
};

QString sharedText(const CopyRow& row, std::size_t column, QHash<QByteArray, QString>& known)
{
    const auto bytes = row.bytes(column);
    const auto raw = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    if (const auto found = known.constFind(raw); found != known.constEnd()) {
        return *found;
    }
    constexpr qsizetype kMost = 1000;
    if (known.size() > kMost) {
        known.clear();
    }
    return *known.insert(row.byteArray(column), row.text(column));
}

bool readSnapshotRow(const CopyRow& row, QHash<QByteArray, QString>& known, PulledChange& pulled)
{
    if (row.size() != SnapshotColumns || row.isNull(Device)) {
        return false;
    }
    changes::Change& change = pulled.change;
    change.device = row.uuid(Device);
    change.deviceSeq = row.integer(Number);
    change.hash = row.byteArray(Hash);
    pulled.settlement.seq = row.integer(Seq);
    pulled.seal = row.byteArray(Seal);
    pulled.hidden = row.isNull(Id);
    if (pulled.hidden) {
        pulled.digest = row.byteArray(Digest);
        return true;
    }
    pulled.unseen = !row.isNull(Digest);
    change.id = row.uuid(Id);
    change.user = sharedText(row, Who, known);
    change.at = row.integer(At);
    change.clock = row.integer(Clock);
    change.entity = sharedText(row, EntityName, known);
    change.entityId = row.uuid(Row);
    const auto operation = changes::operationFromName(sharedText(row, Operation, known));
    change.operation = operation.value_or(changes::Operation::Update);
    change.fields = row.byteArray(Fields);
    change.base = row.byteArray(Base);
    change.group = row.uuid(Group);
    change.reason = sharedText(row, Reason, known);
    pulled.title = sharedText(row, Title, known);
    if (!row.isNull(Undoes)) {
        pulled.undoes = row.uuid(Undoes);
    }
    pulled.settlement.verdict = sharedText(row, Verdict, known);
    pulled.settlement.effect = row.byteArray(EffectJson);
    pulled.settlement.rowAt = row.integer(RowAt);
    // In the form in which a page gives them.
    pulled.lost = compactJson(row.byteArray(Lost));
    pulled.message = compactJson(row.byteArray(Message));
    return operation.has_value();
}

/// About the middle of a batch, where no atomic group is cut; 0 when there is no such place.
std::size_t middleOf(const std::vector<OutgoingChange>& changes)
{
    const auto isCut = [&](std::size_t place) {
        return changes[place].atomic && changes[place - 1].atomic &&
               changes[place].change.group == changes[place - 1].change.group;
    };
    std::size_t place = changes.size() / 2;
    while (place > 0 && isCut(place)) {
        --place;
    }
    if (place > 0) {
        return place;
    }
    for (place = changes.size() / 2 + 1; place < changes.size(); ++place) {
        if (!isCut(place)) {
            return place;
        }
    }
    return 0;
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
        if (outgoing.atomic) {
            object.insert(u"atomic"_s, true);
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
    if (!readChanges(object.value("changes"_L1).toArray(), page.changes) ||
        !readChanges(object.value("revealed"_L1).toArray(), page.revealed)) {
        return std::nullopt;
    }
    for (const auto& value : object.value("moved"_L1).toArray()) {
        page.moved.push_back(Uuid::fromString(value.toString()).value_or(Uuid()));
    }
    for (const auto& value : object.value("gone"_L1).toArray()) {
        const QJsonObject gone = value.toObject();
        page.gone.push_back({idOf(gone, "row"_L1), gone.value("seq"_L1).toInteger()});
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
    welcome.limited = object.value("limited"_L1).toBool();
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
    return std::unique_ptr<PostgresTransport>(new PostgresTransport(std::move(*session), address));
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
        m_session->value(u"SELECT count(*) FROM tracseq.push(?::uuid, ?::uuid, ?)"_s,
                         {epoch.toString(), device.toString(), QString::fromUtf8(toJson(changes))});
    if (answer) {
        return {};
    }
    const std::size_t middle = middleOf(changes);
    if (answer.error().arguments().value(1) != u"TS003" || middle == 0) {
        return failure(errorOf(answer.error(), m_server));
    }
    // It is too much at once by what stands against it there, which nobody knows before.
    const auto at = changes.begin() + static_cast<std::ptrdiff_t>(middle);
    TRACSEQ_TRY(push(epoch, device, {changes.begin(), at}));
    return push(epoch, device, {at, changes.end()});
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

Result<ReservedNumbers> PostgresTransport::reserve(const QString& kind, qint64 count)
{
    const auto rows =
        m_session->rows(u"SELECT first, last FROM tracseq.reserve(?, ?)"_s, {kind, count});
    if (!rows) {
        return failure(errorOf(rows.error(), m_server));
    }
    const ReservedNumbers numbers{rows->front()[0].toLongLong(), rows->front()[1].toLongLong()};
    return numbers.first > 0 && numbers.last >= numbers.first ? Result<ReservedNumbers>(numbers)
                                                              : failure(unreadable());
}

Status PostgresTransport::raiseCounter(const QString& kind, qint64 next)
{
    const auto answer = ask(u"SELECT tracseq.admin_raise_counter(?, ?)"_s, {kind, next});
    return answer ? Status() : failure(answer.error());
}

Status PostgresTransport::snapshot(const Uuid& epoch, qint64 after, qint64 upTo,
                                   const std::function<Status(const PulledChange&)>& each)
{
    // Texts that come again and again share their storage.
    QHash<QByteArray, QString> known;
    const auto done = m_session->copyOut(
        u"SELECT * FROM tracseq.snapshot('%1', %2, %3)"_s.arg(epoch.toString())
            .arg(after)
            .arg(upTo),
        [&](const CopyRow& row) {
            PulledChange pulled;
            return readSnapshotRow(row, known, pulled) ? each(pulled) : failure(unreadable());
        });
    return done ? Status() : failure(errorOf(done.error(), m_server));
}

Status PostgresTransport::reportFailures(const Uuid& station,
                                         const std::vector<accounts::FailedTry>& tries)
{
    QJsonArray told;
    for (const accounts::FailedTry& one : tries) {
        told.append(QJsonObject{{u"name"_s, one.login}, {u"ago"_s, one.agoMs}});
    }
    const QJsonObject report{{u"station"_s, station.toString()}, {u"tries"_s, told}};
    const auto answer =
        ask(u"SELECT tracseq.report_failures(?::jsonb)"_s,
            {QString::fromUtf8(QJsonDocument(report).toJson(QJsonDocument::Compact))});
    return answer ? Status() : failure(answer.error());
}

Status PostgresTransport::signIn()
{
    const auto answer = m_session->value(u"SELECT tracseq.sign_in()"_s);
    if (answer) {
        return {};
    }
    const QString state = answer.error().arguments().value(1);
    if (state == u"42883"_s) {
        return {}; // there is no such function
    }
    if (state == u"TS011"_s) {
        return failure(ErrorCode::SignInRefused);
    }
    return state == u"TS001"_s ? failure(ErrorCode::ServerNoMember, {m_user, m_server})
                               : failure(errorOf(answer.error(), m_server));
}

Result<ServerSums> PostgresTransport::checksums(const QStringList& entities)
{
    // One statement sees one state of the server: the sums are all as of the same change.
    const auto rows =
        m_session->rows(u"SELECT e, c.seq, c.rows, c.sum FROM unnest(string_to_array(?, ' ')) e, "
                        "tracseq.checksum(e) c"_s,
                        {entities.join(u' ')});
    if (!rows) {
        return failure(errorOf(rows.error(), m_server));
    }
    ServerSums sums;
    for (const QVariantList& row : *rows) {
        sums.seq = row[1].toLongLong();
        sums.entities.push_back({row[0].toString(), row[2].toLongLong(), row[3].toLongLong()});
    }
    return sums;
}

} // namespace tracseq::sync
