// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/field_text.h"

#include "core/base/date_hint.h"
#include "core/base/text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <array>

namespace tracseq::database {

using namespace Qt::StringLiterals;

namespace {

/// A unit that people write for amounts kept in another one, and how many of that it is, as
/// numerator and denominator. The same units as those of cells of a sheet (core/tabular/quantity).
struct UnitFactor {
    const char* base;
    const char* written;
    qint64 times;
    qint64 parts;
};

constexpr std::array kUnits = {
    UnitFactor{"uL", "uL", 1, 1},
    UnitFactor{"uL", "mL", 1'000, 1},
    UnitFactor{"uL", "L", 1'000'000, 1},
    UnitFactor{"uL", "nL", 1, 1'000},
    UnitFactor{"ng/uL", "ng/uL", 1, 1},
    UnitFactor{"ng/uL", "ug/mL", 1, 1},
    UnitFactor{"ng/uL", "mg/L", 1, 1},
    UnitFactor{"ng/uL", "ng/mL", 1, 1'000},
    UnitFactor{"ng/uL", "ug/L", 1, 1'000},
    UnitFactor{"ng/uL", "pg/uL", 1, 1'000},
    UnitFactor{"ng/uL", "pg/mL", 1, 1'000'000},
    UnitFactor{"ng/uL", "ug/uL", 1'000, 1},
    UnitFactor{"ng/uL", "mg/mL", 1'000, 1},
    UnitFactor{"ng/uL", "g/L", 1'000, 1},
    UnitFactor{"°C", "°C", 1, 1},
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

QString withMicroSign(QString unit)
{
    if (unit.startsWith(u'u')) {
        unit[0] = QChar(0x00B5);
    }
    return unit.replace(u"/u"_s, u"/µ"_s);
}

/// Every unit in which an amount of the field may be written, its own first.
QString unitsOf(const Field& field)
{
    QStringList units;
    for (const UnitFactor& factor : kUnits) {
        if (QLatin1String(field.unit) == QLatin1String(factor.base)) {
            units += withMicroSign(QString::fromUtf8(factor.written));
        }
    }
    return units.isEmpty() ? unitText(field) : units.join(u", "_s);
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
    const QLatin1String base(field.unit);
    for (const UnitFactor& factor : kUnits) {
        if (base == QLatin1String(factor.base) &&
            unit == plainUnit(QString::fromUtf8(factor.written))) {
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
             : QCoreApplication::translate("Fields", "a number in %1").arg(unitsOf(field))});
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

/// Year, month and day in this order have one reading, also without the zeros of "2019-5-9".
QDate dateFromYear(const QString& typed)
{
    static const QRegularExpression shape(u"^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})$"_s);
    const auto match = shape.match(typed);
    return match.hasMatch() ? QDate(match.captured(1).toInt(), match.captured(2).toInt(),
                                    match.captured(3).toInt())
                            : QDate::fromString(typed, Qt::ISODate);
}

Result<Value> parseDate(const Field& field, const QString& typed, const QLocale& locale)
{
    QDate date = dateFromYear(typed);
    for (const auto format : {QLocale::ShortFormat, QLocale::LongFormat}) {
        if (date.isValid()) {
            break;
        }
        // With zeros or without: "9.5.2019" is as good as "09.05.2019".
        QString pattern = locale.dateFormat(format);
        static const QRegularExpression twoDigits(u"(?<![dM])(dd|MM)(?![dM])"_s);
        for (auto two = twoDigits.match(pattern); two.hasMatch(); two = twoDigits.match(pattern)) {
            pattern.remove(two.capturedStart(), 1);
        }
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

/// A day and a time of it, of the lab's zone: "2026-03-09 14:05", or in the locale's forms. A day
/// alone is its midnight.
Result<Value> parseDateTime(const Field& field, const QString& typed, const QLocale& locale)
{
    const auto timeOf = [&](const QString& text) {
        for (const QString& format : {u"HH:mm"_s, u"HH:mm:ss"_s, u"HH:mm:ss.zzz"_s, u"H:mm"_s}) {
            if (const QTime time = QTime::fromString(text, format); time.isValid()) {
                return time;
            }
        }
        return locale.toTime(text, QLocale::ShortFormat);
    };
    for (qsizetype i = 1; i <= typed.size(); ++i) {
        const bool isEnd = i == typed.size();
        if (isEnd ? typed.contains(u':') : typed.at(i) != u' ' && typed.at(i) != u'T') {
            continue;
        }
        QString day = typed.left(i);
        day.removeIf([](QChar c) { return c == u','; });
        const auto date = parseDate(field, day, locale);
        const QTime time = isEnd ? QTime(0, 0) : timeOf(typed.mid(i + 1).trimmed());
        if (date && time.isValid()) {
            return Value(QDateTime(date->date(), time).toMSecsSinceEpoch());
        }
    }
    return failure(ErrorCode::FieldWrongType,
                   {field.translatedLabel(), typed,
                    QCoreApplication::translate("Fields", "a date with a time; write %1")
                        .arg(dateTimeHint(locale))});
}

/// As parseDateTime() reads it back, with no more digits than it needs.
QString dateTimeText(qint64 at, const QLocale& locale)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(at);
    const QTime time = when.time();
    const QString format = time.msec() != 0     ? u"HH:mm:ss.zzz"_s
                           : time.second() != 0 ? u"HH:mm:ss"_s
                                                : u"HH:mm"_s;
    return locale.toString(when.date(), dayPattern(locale)) + u' ' + time.toString(format);
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
        return displayText(entity, field, value, locale);
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
    case FieldType::DateTime:
        return value.isNull() ? QString() : dateTimeText(value.integer(), locale);
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
        case FieldType::DateTime: {
            auto when = parseDateTime(field, text, locale);
            if (!when) {
                return when;
            }
            value = std::move(*when);
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
            const char* name = nameOf(field.choices, text, [](const Choice& choice) {
                return QCoreApplication::translate("Choices", choice.label);
            });
            value = Value(name != nullptr ? QString::fromUtf8(name) : text);
            break;
        }
        case FieldType::State: {
            const char* name = nameOf(entity.lifeCycle->states, text, [](const State& state) {
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
            value = Value(text);
            break;
        }
    }
    if (auto error = validateValue(entity, field, value)) {
        return failure(std::move(*error));
    }
    return value;
}

} // namespace tracseq::database
