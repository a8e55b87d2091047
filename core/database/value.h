// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"
#include "core/base/uuid.h"

#include <QDate>
#include <variant>

namespace tracseq::database {

/// One stored value, as SQLite keeps it: nothing, an integer, text or bytes. What it means is said
/// by the field that holds it: decimals are millionths, dates ISO text, times milliseconds since
/// 1970 UTC, references 16 bytes.
class Value {
public:
    Value() = default;
    Value(qint64 integer)
        : m_data(integer)
    {
    }
    Value(int integer)
        : m_data(qint64{integer})
    {
    }
    Value(QString text)
        : m_data(std::move(text))
    {
    }
    Value(QByteArray bytes)
        : m_data(std::move(bytes))
    {
    }
    Value(const Uuid& id)
        : m_data(id.toBytes())
    {
    }
    Value(Decimal decimal)
        : m_data(decimal.millionths())
    {
    }
    Value(QDate date)
        : m_data(date.toString(Qt::ISODate))
    {
    }
    Value(bool) = delete; ///< write 0 or 1: booleans are stored as integers

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_data); }
    [[nodiscard]] bool isInteger() const { return std::holds_alternative<qint64>(m_data); }
    [[nodiscard]] bool isText() const { return std::holds_alternative<QString>(m_data); }
    [[nodiscard]] bool isBytes() const { return std::holds_alternative<QByteArray>(m_data); }

    /// The value as that type; 0, empty or null when it is of another one.
    [[nodiscard]] qint64 integer() const { return isInteger() ? std::get<qint64>(m_data) : 0; }
    [[nodiscard]] QString text() const { return isText() ? std::get<QString>(m_data) : QString(); }
    [[nodiscard]] QByteArray bytes() const
    {
        return isBytes() ? std::get<QByteArray>(m_data) : QByteArray();
    }
    [[nodiscard]] Uuid uuid() const { return Uuid::fromBytes(bytes()); }
    [[nodiscard]] Decimal decimal() const { return Decimal::fromMillionths(integer()); }
    [[nodiscard]] QDate date() const { return QDate::fromString(text(), Qt::ISODate); }

    [[nodiscard]] const QString* textIf() const { return std::get_if<QString>(&m_data); }
    [[nodiscard]] const QByteArray* bytesIf() const { return std::get_if<QByteArray>(&m_data); }

    bool operator==(const Value&) const = default;

private:
    std::variant<std::monostate, qint64, QString, QByteArray> m_data;
};

} // namespace tracseq::database
