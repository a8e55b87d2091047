// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/derivation.h"

#include "core/database/connection.h"
#include "core/samples/sample.h"

#include <QCoreApplication>

namespace tracseq::samples {

using database::Choice;
using database::Connection;
using database::Entity;
using database::FieldType;
using database::Record;

namespace {

// In the order of the enumeration.
const std::vector<Choice>& kinds()
{
    static const std::vector<Choice> all = {
        {"aliquot", QT_TRANSLATE_NOOP("Choices", "Aliquot")},
        {"split", QT_TRANSLATE_NOOP("Choices", "Part")},
        {"derivative", QT_TRANSLATE_NOOP("Choices", "Derivative")},
        {"pool", QT_TRANSLATE_NOOP("Choices", "Pool")},
        {"merged", QT_TRANSLATE_NOOP("Choices", "Same sample")},
    };
    return all;
}

Result<QString> nameOf(Connection& connection, const Uuid& sample)
{
    auto select = connection.cached("SELECT name FROM sample WHERE id = ?1");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, sample);
    const auto found = select->step();
    return found ? Result<QString>(*found ? select->text(0) : sample.toString())
                 : failure(found.error());
}

Status holdsRule(Connection& connection, const Record* /*before*/, const Record& after)
{
    if (after.deleted) {
        return {};
    }
    // UNION ends the walk also where a loop came in from elsewhere.
    auto walk = connection.cached(
        "WITH RECURSIVE above (id) AS (VALUES (?1) UNION SELECT derivation.source FROM above "
        "JOIN derivation ON derivation.sample = above.id AND derivation.deleted = 0 "
        "AND derivation.id <> ?3) SELECT EXISTS (SELECT 1 FROM above WHERE id = ?2)");
    if (!walk) {
        return failure(walk.error());
    }
    const Uuid child = after.values[DerivedSample].uuid();
    const Uuid source = after.values[DerivedFrom].uuid();
    walk->bind(1, source);
    walk->bind(2, child);
    walk->bind(3, after.id);
    if (const auto row = walk->step(); !row) {
        return failure(row.error());
    }
    if (walk->integer(0) == 0) {
        return {};
    }
    const auto name = nameOf(connection, child);
    const auto other = nameOf(connection, source);
    if (!name || !other) {
        return failure(name ? other.error() : name.error());
    }
    return failure(ErrorCode::LineageLoop, {*name, *other});
}

} // namespace

QString derivationName(Derivation kind)
{
    return QString::fromLatin1(kinds().at(static_cast<std::size_t>(kind)).name);
}

std::optional<Derivation> derivationFromName(const QString& name)
{
    for (std::size_t i = 0; i < kinds().size(); ++i) {
        if (name == QLatin1String(kinds()[i].name)) {
            return static_cast<Derivation>(i);
        }
    }
    return std::nullopt;
}

const Entity& derivationEntity()
{
    static const Entity entity = {
        .name = "derivation",
        .label = QT_TRANSLATE_NOOP("Entities", "derivation"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "derivations"),
        .fields = {{.name = "sample",
                    .label = QT_TRANSLATE_NOOP("Fields", "Sample"),
                    .type = FieldType::Reference,
                    .required = true,
                    .reference = &sampleEntity()},
                   {.name = "source",
                    .label = QT_TRANSLATE_NOOP("Fields", "Made from"),
                    .type = FieldType::Reference,
                    .required = true,
                    .reference = &sampleEntity()},
                   {.name = "kind",
                    .label = QT_TRANSLATE_NOOP("Fields", "Made how"),
                    .type = FieldType::Choice,
                    .required = true,
                    .choices = kinds()},
                   {.name = "volume",
                    .label = QT_TRANSLATE_NOOP("Fields", "Taken"),
                    .type = FieldType::Decimal,
                    .unit = "uL",
                    .minimum = Decimal(),
                    .maximum = Decimal::fromMillionths(10'000'000 * Decimal::kScale)}},
        .displayField = DerivationKind,
        .uniqueTogether = {{DerivedSample, DerivedFrom}},
        .area = "samples",
        .rule = holdsRule,
    };
    return entity;
}

} // namespace tracseq::samples
