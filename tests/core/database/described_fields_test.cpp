// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for the fields of every entity: units, limits, keys.
#include "core/database/database.h"
#include "core/database/field_text.h"
#include "core/lab/entity_table.h"
#include "core/lab/lab.h"
#include "core/samples/sample.h"
#include "core/tabular/quantity.h"
#include "tests/support/catch_qt.h"

#include <QTemporaryDir>
#include <set>

using namespace tracseq;
using namespace tracseq::database;
using namespace Qt::StringLiterals;

namespace {

/// Every field of every entity.
std::vector<std::pair<const Entity*, const Field*>> allFields()
{
    std::vector<std::pair<const Entity*, const Field*>> all;
    for (const Entity* entity : lab::entities().all()) {
        for (const Field& field : entity->fields) {
            all.emplace_back(entity, &field);
        }
    }
    return all;
}

std::optional<ErrorCode> judged(const Entity& entity, const Field& field, const Value& value)
{
    const auto error = validateValue(entity, field, value);
    return error ? std::optional(error->code()) : std::nullopt;
}

/// The columns of each index of a table that lets nothing stand twice; an expression is "".
std::set<std::set<QString>> keysOf(Connection& connection, const char* table)
{
    auto indexes = connection.prepare(
        "SELECT list.name, info.name FROM pragma_index_list(?1) AS list "
        "JOIN pragma_index_info(list.name) AS info WHERE list.\"unique\" ORDER BY list.name");
    REQUIRE(indexes.has_value());
    indexes->bind(1, QString::fromLatin1(table));
    std::map<QString, std::set<QString>> keys;
    while (*indexes->step()) {
        keys[indexes->text(0)].insert(indexes->isNull(1) ? QString() : indexes->text(1));
    }
    std::set<std::set<QString>> all;
    for (const auto& [name, columns] : keys) {
        all.insert(columns);
    }
    return all;
}

} // namespace

TEST_CASE("B1, B2: an amount has one unit, which stands wherever its number does")
{
    int amounts = 0;
    for (const auto& [entity, field] : allFields()) {
        if (field->type != FieldType::Decimal ||
            QLatin1String(field->name).startsWith("ratio_"_L1)) {
            continue;
        }
        if (const Field* currency = entity->field(u"currency"_s)) {
            CHECK(currency->required); // the unit of money stands in the row itself
            continue;
        }
        ++amounts;
        INFO(entity->name << '.' << field->name);
        const auto unit = tabular::unitFromText(QString::fromUtf8(field->unit));
        REQUIRE(unit.has_value());
        CHECK(unit->times == unit->dividedBy); // what is stored is what the unit says
        const QString heading = labelWithUnit(*field);
        CHECK(tabular::unitInHeader(heading)->name == unit->name);
        if (!field->readOnly) {
            CHECK(lab::tableHeadings(*entity).contains(heading));
        }
    }
    CHECK(amounts >= 3);
}

TEST_CASE("B6: every number and text has a limit, which is taken, and the next beyond it refused")
{
    for (const auto& [entity, field] : allFields()) {
        INFO(entity->name << '.' << field->name);
        const auto step = [type = field->type](const Decimal& at, qint64 by) {
            return type == FieldType::Integer
                       ? Value(at.millionths() / Decimal::kScale + by)
                       : Value(Decimal::fromMillionths(at.millionths() + by));
        };
        switch (field->type) {
        case FieldType::Decimal:
            REQUIRE(field->minimum.has_value());
            REQUIRE(field->maximum.has_value());
            [[fallthrough]];
        case FieldType::Integer:
            if (field->minimum) {
                CHECK(judged(*entity, *field, step(*field->minimum, 0)) == std::nullopt);
                CHECK(judged(*entity, *field, step(*field->minimum, -1)) ==
                      ErrorCode::FieldOutOfRange);
            }
            if (field->maximum) {
                CHECK(judged(*entity, *field, step(*field->maximum, 0)) == std::nullopt);
                CHECK(judged(*entity, *field, step(*field->maximum, 1)) ==
                      ErrorCode::FieldOutOfRange);
            }
            break;
        case FieldType::Text:
        case FieldType::LongText:
            CHECK(judged(*entity, *field, Value(QString(field->lengthLimit(), u'x'))) ==
                  std::nullopt);
            CHECK(judged(*entity, *field, Value(QString(field->lengthLimit() + 1, u'x'))) ==
                  ErrorCode::FieldTooLong);
            break;
        default:
            break;
        }
    }
}

TEST_CASE("B5: an amount is shown with every digit that it has, and no exponent")
{
    const Entity& entity = samples::sampleEntity();
    const Field& volume = samples::sampleField(samples::Volume);
    for (const QString& digits : {u"0"_s, u"0.000001"_s, u"0.1"_s, u"12.345678"_s,
                                  u"999999.999999"_s, u"1234567.5"_s, u"10000000"_s}) {
        INFO(digits.toStdString());
        const Value value(*Decimal::fromString(digits));
        QString shown = displayText(entity, volume, value, QLocale::c());
        CHECK(shown.remove(u',') == digits);
        for (const QLocale& locale :
             {QLocale::c(), QLocale(QLocale::English, QLocale::UnitedStates),
              QLocale(QLocale::German, QLocale::Germany),
              QLocale(QLocale::French, QLocale::France)}) {
            const auto read =
                parseField(entity, volume, editText(entity, volume, value, {}, locale), locale, {});
            REQUIRE(read.has_value());
            CHECK(*read == value);
        }
    }
    const QLocale us(QLocale::English, QLocale::UnitedStates);
    CHECK(parseField(entity, volume, u"1.5e6"_s, us, {})->decimal() ==
          *Decimal::fromString(u"1500000"));
    CHECK(parseField(entity, volume, u"2E-3"_s, us, {})->decimal() ==
          *Decimal::fromString(u"0.002"));
}

TEST_CASE("A34: what may not stand twice is a key of the table itself")
{
    const QTemporaryDir folder;
    const auto database = Database::open(folder.filePath(u"a.tracseq"_s));
    REQUIRE(database.has_value());
    const auto reader = (*database)->openReader();
    REQUIRE(reader.has_value());
    int found = 0;
    for (const Entity* entity : lab::entities().all()) {
        const auto keys = keysOf(**reader, entity->name);
        const auto holds = [&](const std::vector<int>& fields) {
            std::set<QString> columns;
            std::set<QString> withExpression = {QString()};
            for (const int field : fields) {
                const Field& described = entity->fields[static_cast<std::size_t>(field)];
                columns.insert(QString::fromLatin1(described.name));
                // No reference is a place as well: then the key has an expression for it.
                if (described.type != FieldType::Reference || described.required) {
                    withExpression.insert(QString::fromLatin1(described.name));
                }
            }
            INFO(entity->name
                 << ": "
                 << QStringList(columns.begin(), columns.end()).join(u", "_s).toStdString());
            CHECK((keys.count(columns) + keys.count(withExpression)) == 1);
            ++found;
        };
        for (int i = 0; i < static_cast<int>(entity->fields.size()); ++i) {
            if (entity->fields[static_cast<std::size_t>(i)].unique) {
                holds({i});
            }
        }
        for (const auto& together : entity->uniqueTogether) {
            holds(together);
        }
    }
    CHECK(found >= 6);
}
