// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/templates/form_value.h"

namespace tracseq::templates {

using database::FieldType;
using database::Value;

std::optional<Value> valueFromStored(FieldType type, const QString& text)
{
    if (text.isEmpty()) {
        return Value();
    }
    switch (type) {
    case FieldType::Integer: {
        bool isNumber = false;
        const qint64 number = text.toLongLong(&isNumber);
        return isNumber ? std::optional<Value>(number) : std::nullopt;
    }
    case FieldType::Decimal: {
        const auto number = Decimal::fromString(text);
        return number ? std::optional<Value>(*number) : std::nullopt;
    }
    case FieldType::Date: {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return day.isValid() ? std::optional<Value>(day) : std::nullopt;
    }
    case FieldType::Boolean:
        if (text == u"yes" || text == u"no") {
            return Value(text == u"yes" ? 1 : 0);
        }
        return std::nullopt;
    default:
        return Value(text);
    }
}

QString storedText(FieldType type, const Value& value)
{
    if (value.isNull()) {
        return {};
    }
    switch (type) {
    case FieldType::Integer:
        return QString::number(value.integer());
    case FieldType::Decimal:
        return value.decimal().toString();
    case FieldType::Boolean:
        return value.integer() != 0 ? QStringLiteral("yes") : QStringLiteral("no");
    default:
        return value.text();
    }
}

} // namespace tracseq::templates
