// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/database/life_cycle.h"
#include "core/database/value.h"

#include <optional>
#include <utility>
#include <vector>

namespace tracseq::database {

enum class FieldType {
    Text,      ///< one line
    LongText,  ///< several lines
    Integer,   ///
    Decimal,   ///< millionths of the field's unit
    Date,      ///< ISO text, no time, no zone
    DateTime,  ///< milliseconds since 1970 UTC
    Boolean,   ///< 0 or 1
    Choice,    ///< text, one of `choices`
    State,     ///< text, a state of the entity's life cycle
    Reference, ///< id of a row of `reference`
    Json       ///< a JSON object of free attributes
};

/// How a field takes part in search.
enum class Search {
    No,
    Words,    ///< by whole words and their beginnings: long texts
    Fragments ///< by any three letters within as well: names, numbers, people
};

struct Choice {
    const char* name;  ///< as stored
    const char* label; ///< source text, context "Choices"
};

class Connection;
struct Entity;
struct Record;

/// What may happen to a row after it was made.
enum class Upkeep {
    Free,      ///< it is changed, removed, and taken back by undo
    NotUndone, ///< it is changed by its service, which knows the consequences, but never by undo
    AppendOnly ///< it stays as it was made: no change, no removal, no undo
};

/// One field of an entity: everything that grid, form, import, search, audit and sync need to know
/// about it. Column name and field name are the same.
struct Field {
    const char* name = "";
    const char* label = ""; ///< source text, context "Fields"
    FieldType type = FieldType::Text;
    const char* unit = ""; ///< "ng/uL"; empty when it has none
    int maxLength =
        0; ///< of texts, in UTF-16 units; 0: the default of 1000 (LongText, Json: 65,536)
    bool required = false;
    bool unique = false; ///< over all rows that are not removed, letter case aside
    Search search = Search::No;
    bool readOnly = false; ///< set by the program only
    /// The kind of numbers that the program coins for it: a server reserves them in blocks.
    const char* numbers = "";
    std::optional<Decimal> minimum = std::nullopt; ///< of numbers, inclusive
    std::optional<Decimal> maximum = std::nullopt;
    std::vector<Choice> choices = {};
    const Entity* reference = nullptr;
    std::vector<const char*> synonyms = {}; ///< other headings that labs use for it
    const char* help = "";                  ///< source text, context "Fields"

    [[nodiscard]] QString translatedLabel() const;
    [[nodiscard]] int lengthLimit() const;
};

/// An entity, described once. Descriptions are constants with static lifetime; the table has the
/// columns `rid` (integer key of this file), `id`, `deleted`, `created_at`, `updated_at` and one
/// for each field (a test holds the two against each other).
struct Entity {
    const char* name = "";        ///< also the table's name
    const char* label = "";       ///< "sample"; source text, context "Entities"
    const char* labelPlural = ""; ///< "samples"
    std::vector<Field> fields;
    int displayField = 0;                 ///< what a row is called by people
    const LifeCycle* lifeCycle = nullptr; ///< of its State field
    /// Fields that no two rows may share all of ("name within its project").
    std::vector<std::vector<int>> uniqueTogether = {};
    /// Has the search tables <name>_words and <name>_trigrams.
    bool searched = false;
    /// What the permissions to write it begin with ("samples"). Empty: no person writes it, only
    /// the program itself.
    const char* area = "";
    /// A part of another entity of its area: to add and to remove one is to update that.
    bool isPart = false;
    Upkeep upkeep = Upkeep::Free;
    /// Of this lab file only: its changes are logged, and sent to no server.
    bool localOnly = false;
    /// What no single field can say, checked for every writer before a row is stored, undo
    /// included. `before` is null for a new row; the connection is inside the transaction.
    Status (*rule)(Connection& connection, const Record* before, const Record& after) = nullptr;
    /// The rule is about fields that are unique. In a lab with a server a row whose place is taken
    /// is refused then, where that of other entities gives way in one field.
    bool keepsPlaces = false;

    [[nodiscard]] int indexOf(QLatin1String fieldName) const; ///< -1 when there is none
    [[nodiscard]] int indexOf(const QString& fieldName) const;
    [[nodiscard]] const Field* field(const QString& fieldName) const;
    [[nodiscard]] QString translatedLabel() const;
    [[nodiscard]] int stateField() const; ///< -1 when it has no life cycle
};

/// Checks one value against its field: type, required, length, range, choice. Pure; the one place
/// for these rules, called by forms, import and the unit of work alike.
std::optional<Error> validateValue(const Entity& entity, const Field& field, const Value& value);

/// The value as people read it (unit not appended): decimals with the locale's mark, dates in the
/// locale's short form, states and choices by label. References by their id: resolve them before.
QString displayText(const Entity& entity, const Field& field, const Value& value,
                    const QLocale& locale);

/// The entities of the product, in an order in which references come first.
class EntityList {
public:
    explicit EntityList(std::vector<const Entity*> entities)
        : m_entities(std::move(entities))
    {
    }
    [[nodiscard]] const Entity* find(const QString& name) const;
    [[nodiscard]] const std::vector<const Entity*>& all() const { return m_entities; }

private:
    std::vector<const Entity*> m_entities;
};

/// A row as it is stored; values stand in the order of the entity's fields.
struct Record {
    qint64 rid = 0;
    Uuid id;
    bool deleted = false;
    qint64 createdAt = 0; ///< ms since 1970 UTC
    qint64 updatedAt = 0;
    std::vector<Value> values;
};

/// New values for some fields, by field index.
using FieldValues = std::vector<std::pair<int, Value>>;

/// Leaves of an edited form only the fields that the person changed, in `values` and in `seen`,
/// what the form showed before. So an edit overwrites nothing that it does not mean.
void dropUnchanged(FieldValues& values, FieldValues& seen);

} // namespace tracseq::database
