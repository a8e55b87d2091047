// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/field_text.h"

#include "core/base/date_hint.h"
#include "core/base/text.h"

#include <QRegularExpression>
#include <array>

namespace tracseq::ui {

using database::Entity;
using database::Field;
using database::FieldType;
using database::Value;
using namespace Qt::StringLiterals;

namespace {

/// A unit that people write for amounts kept in another one, and how many of that it is, as
/// numerator and denominator.
struct UnitFactor {
    const char* base;
    const char* written;
    qint64 times;
    qint64 parts;
};

constexpr std::array kUnits = {
    UnitFactor{"ul", "ul", 1, 1},          UnitFactor{"ul", "ml", 1000, 1},
    UnitFactor{"ul", "nl", 1, 1000},       UnitFactor{"ul", "l", 1'000'000, 1},
    UnitFactor{"ng/ul", "ng/ul", 1, 1},    UnitFactor{"ng/ul", "ug/ml", 1, 1},
    UnitFactor{"ng/ul", "mg/l", 1, 1},     UnitFactor{"ng/ul", "ug/ul", 1000, 1},
    UnitFactor{"ng/ul", "mg/ml", 1000, 1}, UnitFactor{"ng/ul", "pg/ul", 1, 1000},
    UnitFactor{"ng/ul", "ng/ml", 1, 1000},
};

/// Both micro signs as the letter u, no blanks, lower case.
QString plainUnit(const QString& text)
{
    QString unit = text.toLower();
    unit.replace(QChar(0x00B5), u'u').replace(QChar(0x03BC), u'u');
    unit.remove(u' ');
    return unit;
}

Error notA(const Field& field, const QString& typed, const char* expected)
{
    return Error(ErrorCode::FieldWrongType,
                 {field.translatedLabel(), typed, QCoreApplication::translate("Fields", expected)});
}

/// The number's text with a point and no grouping; empty when it has no such form. A mark that
/// groups digits by three in the locale is one; else a lone point or comma is the decimal mark.
QString plainNumber(QString text, const QLocale& locale)
{
    text.remove(u' ').remove(QChar(0x00A0)).remove(QChar(0x202F)).remove(u'\'');
    text.replace(QChar(0x2212), u'-');
    const QString point = locale.decimalPoint();
    const QString group = locale.groupSeparator();
    if (group == u"."_s || group == u","_s) {
        const QRegularExpression grouped(
            u"^[+-]?\\d{1,3}(\\%1\\d{3})+(\\%2\\d*)?$"_s.arg(group, point));
        if (grouped.match(text).hasMatch()) {
            text.remove(group);
        }
    }
    if (text.count(u',') + text.count(u'.') > 1) {
        return {};
    }
    return text.replace(u',', u'.');
}

Result<Value> parseDecimal(const Field& field, const QString& typed, const QLocale& locale)
{
    static const QRegularExpression shape(
        u"^([+\\-\\x{2212}]?[\\d.,'\\x{00A0}\\x{202F} ]*\\d[.,]?(?:[eE][+-]?\\d+)?)\\s*([^\\d\\s].*)?$"_s);
    const auto match = shape.match(typed);
    const auto number = match.hasMatch()
                            ? Decimal::fromString(plainNumber(match.captured(1), locale))
                            : std::nullopt;
    if (!number) {
        return failure(notA(field, typed, QT_TRANSLATE_NOOP("Fields", "a number")));
    }
    const QString unit = plainUnit(match.captured(2));
    if (unit.isEmpty()) {
        return Value(*number);
    }
    const QString base = plainUnit(QString::fromUtf8(field.unit));
    for (const UnitFactor& factor : kUnits) {
        if (base == QLatin1String(factor.base) && unit == QLatin1String(factor.written)) {
            qint64 product = 0;
            if (__builtin_mul_overflow(number->millionths(), factor.times, &product) ||
                product % factor.parts != 0) {
                break;
            }
            return Value(Decimal::fromMillionths(product / factor.parts));
        }
    }
    return failure(
        ErrorCode::FieldWrongType,
        {field.translatedLabel(), typed,
         *field.unit == '\0'
             ? QCoreApplication::translate("Fields", "a number without a unit")
             : QCoreApplication::translate("Fields", "a number in %1").arg(unitText(field))});
}

/// "03/04/2026": a day and a month, in an order that the locale does not tell.
bool hasTwoReadings(const QString& typed)
{
    static const QRegularExpression shape(u"^(\\d{1,2})[./-](\\d{1,2})[./-]\\d{2,4}$"_s);
    const auto match = shape.match(typed);
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    return match.hasMatch() && first != second && first >= 1 && first <= 12 && second >= 1 &&
           second <= 12;
}

Result<Value> parseDate(const Field& field, const QString& typed, const QLocale& locale)
{
    QDate date = QDate::fromString(typed, Qt::ISODate);
    for (const auto format : {QLocale::ShortFormat, QLocale::LongFormat}) {
        if (date.isValid()) {
            break;
        }
        QString pattern = locale.dateFormat(format);
        // Two digits of a year would leave the century to chance.
        if (!pattern.contains(u"yyyy"_s)) {
            QString full = pattern;
            full.replace(u"yy"_s, u"yyyy"_s);
            date = locale.toDate(typed, full);
            if (date.isValid() && date.year() < 100) {
                date = QDate();
            }
        }
        if (!date.isValid()) {
            date = locale.toDate(typed, pattern);
            if (date.isValid() && date.year() < 1970) {
                date = date.addYears(pattern.contains(u"yyyy"_s) ? 0 : 100);
            }
        }
    }
    if (!date.isValid()) {
        const QString expected =
            hasTwoReadings(typed)
                ? QCoreApplication::translate(
                      "Fields",
                      "a date with one reading, it can be read in two ways; write it as %1")
                : QCoreApplication::translate("Fields", "a date; write it as %1");
        return failure(ErrorCode::FieldWrongType,
                       {field.translatedLabel(), typed, expected.arg(dateHint(locale))});
    }
    return Value(date);
}

template <typename List, typename Label>
const char* nameOf(const List& list, const QString& typed, const Label& label)
{
    const QString key = compareKey(typed);
    for (const auto& item : list) {
        if (compareKey(QString::fromUtf8(item.name)) == key || compareKey(label(item)) == key) {
            return item.name;
        }
    }
    return nullptr;
}

QString attributesText(const QString& json)
{
    QStringList parts;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.begin(); it != object.end(); ++it) {
        parts.append(it.key() + u": "_s + it.value().toVariant().toString());
    }
    return parts.join(u"; "_s);
}

} // namespace

QString unitText(const Field& field)
{
    QString unit = QString::fromUtf8(field.unit);
    if (unit == u"uL"_s || unit.endsWith(u"/uL"_s)) {
        unit.replace(u"uL"_s, u"µL"_s);
    }
    return unit;
}

QString labelWithUnit(const Field& field)
{
    const QString label = field.translatedLabel();
    return *field.unit == '\0' ? label : label + u" ("_s + unitText(field) + u')';
}

QString fieldText(const Entity& entity, const Field& field, const Value& value, const Names& names,
                  const QLocale& locale)
{
    switch (field.type) {
    case FieldType::Reference:
        return value.isNull() ? QString() : names.value(value.uuid());
    case FieldType::Json:
        return attributesText(value.text());
    case FieldType::LongText:
        return value.text().replace(u'\n', u' ');
    default:
        return database::displayText(entity, field, value, locale);
    }
}

QString copyText(const Entity& entity, const Field& field, const Value& value, const Names& names,
                 const QLocale& locale)
{
    return field.type == FieldType::Date || field.type == FieldType::LongText
               ? value.text()
               : fieldText(entity, field, value, names, locale);
}

QString editText(const Entity& entity, const Field& field, const Value& value, const Names& names,
                 const QLocale& locale)
{
    switch (field.type) {
    case FieldType::Date: {
        // The year in full, so that it is read back as it was.
        return value.isNull() ? QString() : locale.toString(value.date(), dayPattern(locale));
    }
    case FieldType::LongText:
    case FieldType::Json:
        return value.text();
    default:
        return fieldText(entity, field, value, names, locale);
    }
}

Result<Value> parseField(const Entity& entity, const Field& field, const QString& typed,
                         const QLocale& locale, const FindByName& find)
{
    const QString text = cleanText(typed);
    Value value;
    if (!text.isEmpty()) {
        switch (field.type) {
        case FieldType::Decimal: {
            auto number = parseDecimal(field, text, locale);
            if (!number) {
                return number;
            }
            value = std::move(*number);
            break;
        }
        case FieldType::Date: {
            auto date = parseDate(field, text, locale);
            if (!date) {
                return date;
            }
            value = std::move(*date);
            break;
        }
        case FieldType::Integer: {
            const auto number = Decimal::fromString(plainNumber(text, locale));
            if (!number || number->millionths() % Decimal::kScale != 0) {
                return failure(notA(field, text, QT_TRANSLATE_NOOP("Fields", "a whole number")));
            }
            value = Value(number->millionths() / Decimal::kScale);
            break;
        }
        case FieldType::Boolean: {
            const QString key = compareKey(text);
            if (key == compareKey(QCoreApplication::translate("Fields", "yes")) || key == u"1"_s) {
                value = Value(1);
            } else if (key == compareKey(QCoreApplication::translate("Fields", "no")) ||
                       key == u"0"_s) {
                value = Value(0);
            } else {
                return failure(notA(field, text, QT_TRANSLATE_NOOP("Fields", "yes or no")));
            }
            break;
        }
        case FieldType::Choice: {
            const char* name = nameOf(field.choices, text, [](const database::Choice& choice) {
                return QCoreApplication::translate("Choices", choice.label);
            });
            value = Value(name != nullptr ? QString::fromUtf8(name) : text);
            break;
        }
        case FieldType::State: {
            const char* name =
                nameOf(entity.lifeCycle->states, text, [](const database::State& state) {
                    return QCoreApplication::translate("States", state.label);
                });
            value = Value(name != nullptr ? QString::fromUtf8(name) : text);
            break;
        }
        case FieldType::Reference: {
            const auto id = find ? find(*field.reference, text) : std::nullopt;
            if (!id) {
                return failure(ErrorCode::ReferenceMissing, {field.translatedLabel(), text});
            }
            value = Value(*id);
            break;
        }
        case FieldType::Text:
        case FieldType::LongText:
        case FieldType::Json:
        case FieldType::DateTime:
            value = Value(text);
            break;
        }
    }
    if (auto error = database::validateValue(entity, field, value)) {
        return failure(std::move(*error));
    }
    return value;
}

Tone toneOf(database::StateTone tone)
{
    switch (tone) {
    case database::StateTone::Neutral:
        return Tone::Neutral;
    case database::StateTone::Active:
        return Tone::Info;
    case database::StateTone::Good:
        return Tone::Good;
    case database::StateTone::Warning:
        return Tone::Warning;
    case database::StateTone::Bad:
        return Tone::Bad;
    case database::StateTone::Done:
        return Tone::Muted;
    }
    return Tone::Neutral;
}

} // namespace tracseq::ui
