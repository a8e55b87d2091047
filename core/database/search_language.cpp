// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/search_language.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace tracseq::database {

namespace {

using Kind = Condition::Kind;

/// A piece of what was typed, up to a blank outside of quotes.
struct Piece {
    QString text;        ///< without its quotes
    qsizetype sign = -1; ///< place of the first : < > = outside of quotes; -1: a plain word
    bool quoted = false;
};

std::vector<Piece> piecesOf(const QString& typed)
{
    std::vector<Piece> pieces;
    Piece piece;
    bool open = false;
    const auto end = [&] {
        if (!piece.text.isEmpty() || piece.quoted) {
            pieces.push_back(piece);
        }
        piece = {};
    };
    for (const QChar c : typed) {
        if (c == u'"') {
            open = !open;
            piece.quoted = true;
        } else if (c.isSpace() && !open) {
            end();
        } else {
            if (!open && piece.sign < 0 && QStringView(u":<>=").contains(c)) {
                piece.sign = piece.text.size();
            }
            piece.text += c;
        }
    }
    end();
    return pieces;
}

QStringList namesOf(const Field& field)
{
    QStringList names = {QString::fromUtf8(field.name), QString::fromUtf8(field.label),
                         field.translatedLabel()};
    for (const char* synonym : field.synonyms) {
        names += QString::fromUtf8(synonym);
    }
    return names;
}

QString fieldKey(const QString& name)
{
    QString key = compareKey(name);
    key.remove(u' ');
    key.remove(u'_');
    key.remove(u'-');
    return key;
}

/// The field of that name; else the first of which one begins with it. -1 for none.
int findField(const Entity& entity, const QString& typed)
{
    const QString key = fieldKey(typed);
    if (key.isEmpty()) {
        return -1;
    }
    int begins = -1;
    for (int i = 0; i < static_cast<int>(entity.fields.size()); ++i) {
        for (const QString& name : namesOf(entity.fields[static_cast<std::size_t>(i)])) {
            const QString held = fieldKey(name);
            if (held == key) {
                return i;
            }
            if (begins < 0 && key.size() >= 3 && held.startsWith(key)) {
                begins = i;
            }
        }
    }
    return begins;
}

/// Reads the value of one condition.
class ConditionReader {
public:
    ConditionReader(const Entity& entity, int field, SearchRequest& request)
        : m_field(entity.fields[static_cast<std::size_t>(field)])
        , m_entity(entity)
        , m_index(field)
        , m_request(request)
    {
    }

    /// `sign` is one of : = < > <= >=.
    void read(const QString& sign, const QString& value, bool negated)
    {
        m_negated = negated;
        if (value.isEmpty()) {
            return; // not finished
        }
        if (sign == u":" && value == u"*") {
            add(Kind::IsSet, {});
        } else if (sign == u":" && isNone(value)) {
            add(Kind::IsEmpty, {});
        } else if (sign == u":" || sign == u"=") {
            readSame(sign, value);
        } else {
            readOrder(sign, value);
        }
    }

private:
    static bool isNone(const QString& value)
    {
        return value.compare(u"none", Qt::CaseInsensitive) == 0 ||
               value.compare(QCoreApplication::translate("Search", "none"), Qt::CaseInsensitive) ==
                   0;
    }

    void add(Kind kind, std::vector<Value> values)
    {
        m_request.conditions.push_back({m_index, kind, std::move(values), m_negated, {}});
    }

    void flaw(const QString& value, const QString& expected)
    {
        m_request.flaws += QCoreApplication::translate("Search", "%1: “%2” is not %3.")
                               .arg(m_field.translatedLabel(), shortened(value), expected);
    }

    [[nodiscard]] bool isOrdered() const
    {
        return m_field.type == FieldType::Integer || m_field.type == FieldType::Decimal ||
               m_field.type == FieldType::Date || m_field.type == FieldType::DateTime;
    }

    void readSame(const QString& sign, const QString& value)
    {
        if (isOrdered()) {
            const qsizetype dots = value.indexOf(QLatin1String(".."));
            const QString low = dots < 0 ? value : value.left(dots);
            const QString high = dots < 0 ? value : value.mid(dots + 2);
            const auto range = rangeOf(low);
            const auto end = rangeOf(high);
            if (!range && !low.isEmpty()) {
                flaw(low, expected());
            } else if (!end && !high.isEmpty()) {
                flaw(high, expected());
            } else {
                addRange(range ? std::optional(range->first) : std::nullopt,
                         end ? std::optional(end->second) : std::nullopt);
            }
            return;
        }
        const QStringList parts = value.split(u',', Qt::SkipEmptyParts);
        switch (m_field.type) {
        case FieldType::State:
        case FieldType::Choice:
        case FieldType::Boolean:
            readNamed(parts);
            return;
        default:
            // A comma may belong to a text; several parts are one of them each.
            addTexts(sign == u"=", parts.size() > 1 ? parts : QStringList{value});
        }
    }

    void addTexts(bool exact, const QStringList& parts)
    {
        const bool refers = m_field.type == FieldType::Reference;
        std::vector<Value> values;
        for (const QString& part : parts) {
            values.emplace_back(part.trimmed());
        }
        if (refers) {
            add(exact ? Kind::RefersToNamed : Kind::RefersTo, std::move(values));
        } else {
            add(exact && m_field.type == FieldType::Text ? Kind::AnyOf : Kind::Contains,
                std::move(values));
        }
    }

    /// States, choices, yes and no, by stored name or by label, whole or by their beginning.
    void readNamed(const QStringList& parts)
    {
        std::vector<std::pair<QString, Value>> known;
        if (m_field.type == FieldType::Boolean) {
            for (const int answer : {0, 1}) {
                known.emplace_back(displayText(m_entity, m_field, Value(answer), QLocale::c()),
                                   Value(answer));
                known.emplace_back(answer == 1 ? QStringLiteral("yes") : QStringLiteral("no"),
                                   Value(answer));
            }
        } else if (m_field.type == FieldType::State) {
            for (const State& state : m_entity.lifeCycle->states) {
                const QString name = QString::fromUtf8(state.name);
                known.emplace_back(name, Value(name));
                known.emplace_back(QString::fromUtf8(state.label), Value(name));
                known.emplace_back(m_entity.lifeCycle->label(name), Value(name));
            }
        } else {
            for (const Choice& choice : m_field.choices) {
                const QString name = QString::fromUtf8(choice.name);
                known.emplace_back(name, Value(name));
                known.emplace_back(QString::fromUtf8(choice.label), Value(name));
                known.emplace_back(QCoreApplication::translate("Choices", choice.label),
                                   Value(name));
            }
        }
        std::vector<Value> values;
        for (const QString& part : parts) {
            const QString key = fieldKey(part);
            std::vector<Value> begins;
            for (const auto& [name, value] : known) {
                if (fieldKey(name) == key) {
                    begins = {value};
                    break;
                }
                if (fieldKey(name).startsWith(key) &&
                    std::find(begins.begin(), begins.end(), value) == begins.end()) {
                    begins.push_back(value);
                }
            }
            if (begins.empty()) {
                flaw(part, QCoreApplication::translate("Search", "one of its values"));
                return;
            }
            values.insert(values.end(), begins.begin(), begins.end());
        }
        if (!values.empty()) {
            add(Kind::AnyOf, std::move(values));
        }
    }

    void readOrder(const QString& sign, const QString& value)
    {
        const auto range = isOrdered() ? rangeOf(value) : std::nullopt;
        if (!range) {
            if (isOrdered()) {
                flaw(value, expected());
            } else {
                m_request.flaws +=
                    QCoreApplication::translate("Search", "%1 has no order: use %2 with a colon.")
                        .arg(m_field.translatedLabel(), QString::fromUtf8(m_field.name));
            }
            return;
        }
        if (sign == u">=") {
            addRange(range->first, std::nullopt);
        } else if (sign == u"<=") {
            addRange(std::nullopt, range->second);
        } else {
            // Beyond all of a month, not beyond its first day.
            const bool above = sign == u">";
            add(above ? Kind::Above : Kind::Below, {above ? range->second : range->first});
        }
    }

    void addRange(const std::optional<Value>& low, const std::optional<Value>& high)
    {
        if (low && high && m_negated) {
            m_request.conditions.push_back({m_index, Kind::Between, {*low, *high}, true, {}});
            return;
        }
        if (low) {
            add(Kind::AtLeast, {*low});
        }
        if (high) {
            add(Kind::AtMost, {*high});
        }
    }

    [[nodiscard]] QString expected() const
    {
        return m_field.type == FieldType::Date || m_field.type == FieldType::DateTime
                   ? QCoreApplication::translate("Search", "a day (2026-01-31), a month or a year")
                   : QCoreApplication::translate("Search", "a number");
    }

    /// The first and the last value that a text stands for: of a month, its days.
    [[nodiscard]] std::optional<std::pair<Value, Value>> rangeOf(const QString& text) const
    {
        if (m_field.type == FieldType::Integer || m_field.type == FieldType::Decimal) {
            QString number = text;
            const auto value = Decimal::fromString(number.replace(u',', u'.'));
            if (!value) {
                return std::nullopt;
            }
            if (m_field.type == FieldType::Decimal) {
                return std::pair{Value(*value), Value(*value)};
            }
            const qint64 whole = value->millionths() / Decimal::kScale;
            return std::pair{Value(whole), Value(whole)};
        }
        const auto days = daysOf(text);
        if (!days) {
            return std::nullopt;
        }
        if (m_field.type == FieldType::Date) {
            return std::pair{Value(days->first), Value(days->second)};
        }
        return std::pair{Value(days->first.startOfDay().toMSecsSinceEpoch()),
                         Value(days->second.endOfDay().toMSecsSinceEpoch())};
    }

    static std::optional<std::pair<QDate, QDate>> daysOf(const QString& text)
    {
        static const QRegularExpression aroundToday(
            QStringLiteral("\\Atoday(?:([+-]\\d{1,5}))?\\z"),
            QRegularExpression::CaseInsensitiveOption);
        if (const auto around = aroundToday.match(text); around.hasMatch()) {
            const QDate day = QDate::currentDate().addDays(around.captured(1).toInt());
            return std::pair{day, day};
        }
        if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid()) {
            return std::pair{day, day};
        }
        if (const QDate month = QDate::fromString(text, QStringLiteral("yyyy-MM"));
            month.isValid()) {
            return std::pair{month, month.addMonths(1).addDays(-1)};
        }
        if (const QDate year = QDate::fromString(text, QStringLiteral("yyyy"));
            year.isValid() && text.size() == 4) {
            return std::pair{year, year.addYears(1).addDays(-1)};
        }
        return std::nullopt;
    }

    const Field& m_field;
    const Entity& m_entity;
    int m_index;
    SearchRequest& m_request;
    bool m_negated = false;
};

int attributesOf(const Entity& entity)
{
    const auto found = std::find_if(entity.fields.begin(), entity.fields.end(),
                                    [](const Field& f) { return f.type == FieldType::Json; });
    return found == entity.fields.end() ? -1 : static_cast<int>(found - entity.fields.begin());
}

/// True when the piece was a condition.
bool readCondition(const Entity& entity, const Piece& piece, SearchRequest& request)
{
    if (piece.sign <= 0) {
        return false;
    }
    QString name = piece.text.left(piece.sign);
    const bool negated = name.startsWith(u'-');
    if (negated) {
        name.remove(0, 1);
    }
    qsizetype end = piece.sign;
    while (end < piece.text.size() && QStringView(u":<>=").contains(piece.text.at(end))) {
        ++end;
    }
    QString sign = piece.text.mid(piece.sign, end - piece.sign);
    const QString value = piece.text.mid(end).trimmed();
    if (sign.size() > 1 && sign.startsWith(u':')) {
        sign.remove(0, 1); // received:>2026-01-01
    }
    static const std::array kSigns = {u":", u"=", u"<", u">", u"<=", u">="};
    if (std::none_of(kSigns.begin(), kSigns.end(),
                     [&](const char16_t* known) { return sign == QStringView(known); })) {
        return false;
    }
    if (name.startsWith(u'@') && name.size() > 1) {
        const int attributes = attributesOf(entity);
        if (attributes < 0) {
            return false;
        }
        if (!value.isEmpty()) {
            request.conditions.push_back(
                {attributes,
                 value == u"*" ? Kind::HasAttribute : Kind::AttributeContains,
                 {Value(value)},
                 negated,
                 name.mid(1)});
        }
        return true;
    }
    const int field = findField(entity, name);
    if (field < 0 || entity.fields[static_cast<std::size_t>(field)].type == FieldType::Json) {
        return false;
    }
    ConditionReader(entity, field, request).read(sign, value, negated);
    return true;
}

} // namespace

SearchRequest parseSearch(const Entity& entity, const QString& typed)
{
    SearchRequest request;
    QStringList words;
    for (const Piece& piece : piecesOf(typed)) {
        if (!readCondition(entity, piece, request)) {
            words += piece.text;
        }
    }
    request.words = words.join(u' ');
    return request;
}

EntityQuery withSearch(EntityQuery query, const QString& typed)
{
    SearchRequest request = parseSearch(*query.entity, typed);
    query.search = request.words;
    query.conditions.insert(query.conditions.end(), request.conditions.begin(),
                            request.conditions.end());
    return query;
}

} // namespace tracseq::database
