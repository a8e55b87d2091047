// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/entity.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <algorithm>
#include <vector>

namespace tracseq::database {

namespace {

constexpr int kTextLimit = 1000;
constexpr int kLongTextLimit = 65'536;

QString rangeInWords(const Field& field)
{
    const QString unit =
        *field.unit == '\0' ? QString() : QString(u' ' + QString::fromUtf8(field.unit));
    if (field.minimum && field.maximum) {
        return QCoreApplication::translate("Fields", "from %1 to %2")
            .arg(field.minimum->toString() + unit, field.maximum->toString() + unit);
    }
    if (field.minimum) {
        return QCoreApplication::translate("Fields", "of %1 or more")
            .arg(field.minimum->toString() + unit);
    }
    return QCoreApplication::translate("Fields", "of %1 or less")
        .arg(field.maximum->toString() + unit);
}

Error wrongType(const Field& field, const QString& value, const char* expected)
{
    return Error(ErrorCode::FieldWrongType, {field.translatedLabel(), shortened(value),
                                             QCoreApplication::translate("Fields", expected)});
}

std::optional<Error> validateNumber(const Field& field, const Value& value, qint64 scale)
{
    if (!value.isInteger()) {
        return wrongType(field, value.text(), QT_TRANSLATE_NOOP("Fields", "a number"));
    }
    const qint64 number = value.integer();
    const bool low =
        field.minimum && number < field.minimum->millionths() / (Decimal::kScale / scale);
    const bool high =
        field.maximum && number > field.maximum->millionths() / (Decimal::kScale / scale);
    if (low || high) {
        const QString shown = scale == 1 ? QString::number(number) : value.decimal().toString();
        return Error(ErrorCode::FieldOutOfRange,
                     {field.translatedLabel(), shown, rangeInWords(field)});
    }
    return std::nullopt;
}

std::optional<Error> validateText(const Field& field, const Value& value)
{
    const QString* text = value.textIf();
    if (text == nullptr) {
        return wrongType(field, QString::number(value.integer()),
                         QT_TRANSLATE_NOOP("Fields", "a text"));
    }
    if (text->size() > field.lengthLimit()) {
        return Error(ErrorCode::FieldTooLong, {field.translatedLabel(), shortened(*text),
                                               QString::number(field.lengthLimit())});
    }
    if (text->contains(QChar(0))) {
        return wrongType(field, QStringLiteral("\\0"), QT_TRANSLATE_NOOP("Fields", "a text"));
    }
    return std::nullopt;
}

} // namespace

QString Field::translatedLabel() const
{
    return QCoreApplication::translate("Fields", label);
}

int Field::lengthLimit() const
{
    if (maxLength > 0) {
        return maxLength;
    }
    return type == FieldType::LongText || type == FieldType::Json ? kLongTextLimit : kTextLimit;
}

int Entity::indexOf(QLatin1String fieldName) const
{
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& f) {
        return fieldName == QLatin1String(f.name);
    });
    return found == fields.end() ? -1 : static_cast<int>(found - fields.begin());
}

int Entity::indexOf(const QString& fieldName) const
{
    return indexOf(QLatin1String(fieldName.toLatin1()));
}

const Field* Entity::field(const QString& fieldName) const
{
    const int index = indexOf(fieldName);
    return index < 0 ? nullptr : &fields[static_cast<std::size_t>(index)];
}

QString Entity::translatedLabel() const
{
    return QCoreApplication::translate("Entities", label);
}

int Entity::stateField() const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [](const Field& f) { return f.type == FieldType::State; });
    return found == fields.end() ? -1 : static_cast<int>(found - fields.begin());
}

std::optional<Error> validateValue(const Entity& entity, const Field& field, const Value& value)
{
    const QString* text = value.textIf();
    if (value.isNull() || (text != nullptr && text->isEmpty())) {
        if (field.required) {
            return Error(ErrorCode::FieldRequired, {field.translatedLabel()});
        }
        return std::nullopt;
    }
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
        return validateText(field, value);
    case FieldType::Integer:
    case FieldType::DateTime:
        return validateNumber(field, value, 1);
    case FieldType::Decimal:
        return validateNumber(field, value, Decimal::kScale);
    case FieldType::Boolean:
        if (!value.isInteger() || (value.integer() != 0 && value.integer() != 1)) {
            return wrongType(field, value.text(), QT_TRANSLATE_NOOP("Fields", "yes or no"));
        }
        return std::nullopt;
    case FieldType::Date: {
        const QDate date = value.date();
        // Birth and collection dates reach back to 1850; beyond that it is a slip of the key.
        if (text == nullptr || !date.isValid() || date.year() < 1850 || date.year() > 2200 ||
            date.toString(Qt::ISODate) != *text) {
            return wrongType(field, value.text(), QT_TRANSLATE_NOOP("Fields", "a date"));
        }
        return std::nullopt;
    }
    case FieldType::Choice: {
        const bool known =
            text != nullptr &&
            std::any_of(field.choices.begin(), field.choices.end(),
                        [&](const Choice& c) { return *text == QString::fromUtf8(c.name); });
        if (!known) {
            QStringList names;
            for (const Choice& choice : field.choices) {
                names += QCoreApplication::translate("Choices", choice.label);
            }
            return Error(ErrorCode::FieldNotAChoice,
                         {field.translatedLabel(), shortened(value.text()),
                          names.join(QStringLiteral(", "))});
        }
        return std::nullopt;
    }
    case FieldType::State: {
        if (text == nullptr || entity.lifeCycle == nullptr ||
            entity.lifeCycle->state(*text) == nullptr) {
            QStringList names;
            for (const State& state : entity.lifeCycle->states) {
                names += QCoreApplication::translate("States", state.label);
            }
            return Error(ErrorCode::FieldNotAChoice,
                         {field.translatedLabel(), shortened(value.text()),
                          names.join(QStringLiteral(", "))});
        }
        return std::nullopt;
    }
    case FieldType::Reference:
        if (value.uuid().isNull()) {
            return wrongType(field, value.text(), QT_TRANSLATE_NOOP("Fields", "a known entry"));
        }
        return std::nullopt;
    case FieldType::Json:
        if (auto tooLong = validateText(field, value)) {
            return tooLong;
        }
        if (!QJsonDocument::fromJson(text->toUtf8()).isObject()) {
            return wrongType(field, *text, QT_TRANSLATE_NOOP("Fields", "a set of named values"));
        }
        return std::nullopt;
    }
    return std::nullopt;
}

QString displayText(const Entity& entity, const Field& field, const Value& value,
                    const QLocale& locale)
{
    if (value.isNull()) {
        return {};
    }
    switch (field.type) {
    case FieldType::Integer:
        return locale.toString(value.integer());
    case FieldType::Decimal:
        return value.decimal().toString().replace(u'.', locale.decimalPoint());
    case FieldType::Date:
        return locale.toString(value.date(), QLocale::ShortFormat);
    case FieldType::DateTime:
        return locale.toString(QDateTime::fromMSecsSinceEpoch(value.integer()).toLocalTime(),
                               QLocale::ShortFormat);
    case FieldType::Boolean:
        return value.integer() != 0 ? QCoreApplication::translate("Fields", "yes")
                                    : QCoreApplication::translate("Fields", "no");
    case FieldType::Choice: {
        QString name = value.text();
        for (const Choice& choice : field.choices) {
            if (name == QString::fromUtf8(choice.name)) {
                return QCoreApplication::translate("Choices", choice.label);
            }
        }
        return name;
    }
    case FieldType::State:
        return entity.lifeCycle == nullptr ? value.text() : entity.lifeCycle->label(value.text());
    case FieldType::Reference:
        return value.uuid().toString();
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Json:
        break;
    }
    return value.text();
}

void dropUnchanged(FieldValues& values, FieldValues& seen)
{
    const FieldValues before = seen;
    const auto drop = [](FieldValues& from, const FieldValues& where) {
        std::erase_if(from, [&where](const auto& value) {
            return std::find(where.begin(), where.end(), value) != where.end();
        });
    };
    drop(seen, values);
    drop(values, before);
}

const Entity* EntityList::find(const QString& name) const
{
    const auto found = std::find_if(m_entities.begin(), m_entities.end(), [&](const Entity* e) {
        return name == QLatin1String(e->name);
    });
    return found == m_entities.end() ? nullptr : *found;
}

} // namespace tracseq::database
