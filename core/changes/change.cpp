// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/change.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtNumeric>
#include <sodium.h>

namespace tracseq::changes {

using database::Entity;
using database::Field;
using database::FieldType;
using database::Value;

namespace {

void appendEscaped(QByteArray& json, const QString& text)
{
    json += '"';
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        switch (c) {
        case '"':
            json += "\\\"";
            break;
        case '\\':
            json += "\\\\";
            break;
        case '\n':
            json += "\\n";
            break;
        case '\r':
            json += "\\r";
            break;
        case '\t':
            json += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20) {
                json += "\\u00";
                json += QByteArray::number(static_cast<int>(c), 16).rightJustified(2, '0');
            } else {
                json += c;
            }
        }
    }
    json += '"';
}

void appendValue(QByteArray& json, const Field& field, const Value& value)
{
    if (value.isNull()) {
        json += "null";
    } else if (value.isText()) {
        appendEscaped(json, value.text());
    } else if (value.isBytes()) {
        json += '"';
        json += value.uuid().toString().toLatin1();
        json += '"';
    } else if (field.type == FieldType::Decimal) {
        json += '"';
        json += value.decimal().toString().toLatin1();
        json += '"';
    } else {
        json += QByteArray::number(value.integer());
    }
}

Value valueFrom(const Field& field, const QJsonValue& json)
{
    if (json.isNull() || json.isUndefined()) {
        return {};
    }
    if (field.type == FieldType::Decimal) {
        const auto decimal = Decimal::fromString(json.toString());
        return decimal ? Value(*decimal) : Value();
    }
    if (field.type == FieldType::Reference) {
        const auto id = Uuid::fromString(json.toString());
        return id ? Value(*id) : Value();
    }
    return json.isString() ? Value(json.toString()) : Value(json.toInteger());
}

class Hasher {
public:
    Hasher() { crypto_hash_sha256_init(&m_state); }

    void add(const char* data, qsizetype size)
    {
        std::array<unsigned char, 8> length{};
        for (int i = 0; i < 8; ++i) {
            length[static_cast<std::size_t>(i)] =
                static_cast<unsigned char>(static_cast<quint64>(size) >> (8 * i));
        }
        crypto_hash_sha256_update(&m_state, length.data(), length.size());
        crypto_hash_sha256_update(&m_state, reinterpret_cast<const unsigned char*>(data),
                                  static_cast<unsigned long long>(size));
    }
    void add(const QByteArray& bytes) { add(bytes.constData(), bytes.size()); }
    void add(const QString& text) { add(text.toUtf8()); }
    void add(const Uuid& id) { add(id.data(), 16); }
    void add(qint64 number) { add(QByteArray::number(number)); }

    QByteArray result()
    {
        QByteArray hash(crypto_hash_sha256_BYTES, '\0');
        crypto_hash_sha256_final(&m_state, reinterpret_cast<unsigned char*>(hash.data()));
        return hash;
    }

private:
    crypto_hash_sha256_state m_state{};
};

} // namespace

QString operationName(Operation operation)
{
    switch (operation) {
    case Operation::Insert:
        return QStringLiteral("insert");
    case Operation::Update:
        return QStringLiteral("update");
    case Operation::Remove:
        return QStringLiteral("remove");
    case Operation::Restore:
        return QStringLiteral("restore");
    }
    return {};
}

std::optional<Operation> operationFromName(const QString& name)
{
    for (const Operation operation :
         {Operation::Insert, Operation::Update, Operation::Remove, Operation::Restore}) {
        if (operationName(operation) == name) {
            return operation;
        }
    }
    return std::nullopt;
}

QByteArray encodeFields(const Entity& entity, const std::vector<FieldChange>& fields)
{
    QByteArray json;
    json.reserve(64 * static_cast<qsizetype>(fields.size()) + 2);
    json += '{';
    for (const FieldChange& change : fields) {
        const Field& field = entity.fields[static_cast<std::size_t>(change.field)];
        if (json.size() > 1) {
            json += ',';
        }
        json += '"';
        json += field.name;
        json += "\":[";
        appendValue(json, field, change.before);
        json += ',';
        appendValue(json, field, change.after);
        json += ']';
    }
    json += '}';
    return json;
}

std::optional<std::vector<FieldChange>> decodeFields(const Entity& entity, const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        return std::nullopt;
    }
    const QJsonObject object = document.object();
    std::vector<FieldChange> fields;
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        const Field& field = entity.fields[i];
        const QJsonValue pair = object.value(QLatin1String(field.name));
        if (pair.isUndefined()) {
            continue;
        }
        const QJsonArray values = pair.toArray();
        if (values.size() != 2) {
            return std::nullopt;
        }
        fields.push_back(
            {static_cast<int>(i), valueFrom(field, values.at(0)), valueFrom(field, values.at(1))});
    }
    return fields;
}

std::optional<std::vector<FieldChange>> fieldsOf(const Entity& entity, const Change& change)
{
    auto fields = decodeFields(entity, change.fields);
    if (!fields || !change.base.contains("\"+")) {
        return fields;
    }
    const QJsonObject base = QJsonDocument::fromJson(change.base).object();
    for (FieldChange& field : *fields) {
        const Field& described = entity.fields[static_cast<std::size_t>(field.field)];
        field.adds = base.contains(u'+' + QString::fromLatin1(described.name));
    }
    return fields;
}

Value sumWith(const Value& present, const FieldChange& change)
{
    if (!present.isInteger() || !change.before.isInteger() || !change.after.isInteger()) {
        return change.after;
    }
    qint64 added = 0;
    qint64 sum = 0;
    if (qSubOverflow(change.after.integer(), change.before.integer(), &added) ||
        qAddOverflow(present.integer(), added, &sum)) {
        return change.after;
    }
    return Decimal::fromMillionths(sum);
}

std::optional<Effect> decodeEffect(const Entity& entity, const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        return std::nullopt;
    }
    Effect effect;
    const QJsonObject set = document.object().value(QLatin1String("set")).toObject();
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        const QJsonValue value = set.value(QLatin1String(entity.fields[i].name));
        if (!value.isUndefined()) {
            effect.set.emplace_back(static_cast<int>(i), valueFrom(entity.fields[i], value));
        }
    }
    const QJsonValue deleted = document.object().value(QLatin1String("deleted"));
    if (deleted.isBool()) {
        effect.deleted = deleted.toBool();
    }
    return effect;
}

QByteArray sealOf(const QByteArray& previousSeal, qint64 seq, const QByteArray& changeHash,
                  const QByteArray& digest)
{
    Hasher hasher;
    hasher.add(previousSeal);
    hasher.add(seq);
    hasher.add(changeHash);
    hasher.add(digest);
    return hasher.result();
}

QByteArray outcomeDigest(const Settlement& settlement)
{
    const QByteArray text = settlement.verdict.toUtf8() + '\n' + settlement.effect + '\n' +
                            QByteArray::number(settlement.rowAt);
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

QByteArray changeHash(const Change& change, const QByteArray& previousHash)
{
    Hasher hasher;
    hasher.add(previousHash);
    hasher.add(change.id);
    hasher.add(change.device);
    hasher.add(change.deviceSeq);
    hasher.add(change.user);
    hasher.add(change.at);
    hasher.add(change.clock);
    hasher.add(change.entity);
    hasher.add(change.entityId);
    hasher.add(operationName(change.operation));
    hasher.add(change.fields);
    hasher.add(change.base);
    hasher.add(change.group);
    hasher.add(change.reason);
    return hasher.result();
}

} // namespace tracseq::changes
