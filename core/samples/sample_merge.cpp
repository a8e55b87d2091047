// SPDX-License-Identifier: GPL-3.0-or-later
// Two records that turn out to be one sample.
#include "core/samples/lineage_service.h"
#include "core/samples/sample.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tracseq::samples {

using changes::UnitOfWork;
using database::Entity;
using database::Field;
using database::FieldType;
using database::FieldValues;
using database::Record;
using database::Value;

namespace {

const Value& fieldOf(const Record& record, int field)
{
    return record.values[static_cast<std::size_t>(field)];
}

/// Attributes of both; one that the two have with different values is kept under a name that says
/// whose it is.
Value bothAttributes(const Record& kept, const Record& other)
{
    QJsonObject both = QJsonDocument::fromJson(fieldOf(kept, Attributes).text().toUtf8()).object();
    const QJsonObject theirs =
        QJsonDocument::fromJson(fieldOf(other, Attributes).text().toUtf8()).object();
    for (auto one = theirs.begin(); one != theirs.end(); ++one) {
        if (!both.contains(one.key())) {
            both.insert(one.key(), one.value());
        } else if (both.value(one.key()) != one.value()) {
            both.insert(one.key() + u" (" + fieldOf(other, Accession).text() + u')', one.value());
        }
    }
    return both.isEmpty()
               ? Value()
               : Value(QString::fromUtf8(QJsonDocument(both).toJson(QJsonDocument::Compact)));
}

/// The facts that `kept` has not.
FieldValues missing(const Record& kept, const Record& other)
{
    FieldValues values;
    for (std::size_t i = 0; i < kept.values.size(); ++i) {
        const int field = static_cast<int>(i);
        // The numbers are the other record's own, and so is how much is in its tube.
        if (field == Accession || field == Barcode || field == Name || field == SampleStatus ||
            field == Attributes) {
            continue;
        }
        if (fieldOf(kept, field).isNull() && !fieldOf(other, field).isNull()) {
            values.emplace_back(field, fieldOf(other, field));
        }
    }
    const QString mine = fieldOf(kept, Notes).text();
    const QString theirs = fieldOf(other, Notes).text();
    if (!mine.isEmpty() && !theirs.isEmpty() && !mine.contains(theirs)) {
        QString both = mine + u'\n' + fieldOf(other, Accession).text() + u": " + theirs;
        if (both.size() <= sampleField(Notes).lengthLimit()) {
            values.emplace_back(Notes, Value(std::move(both)));
        }
    }
    if (Value both = bothAttributes(kept, other);
        !both.isNull() && !(both == fieldOf(kept, Attributes))) {
        values.emplace_back(Attributes, std::move(both));
    }
    return values;
}

Result<std::vector<Uuid>> rowsThatName(UnitOfWork& unit, const Entity& entity, const Field& field,
                                       const Uuid& sample)
{
    auto select =
        unit.connection().cached(std::string("SELECT id FROM ") + entity.name + " WHERE " +
                                 field.name + " = ?1 AND deleted = 0 ORDER BY rid");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, sample);
    std::vector<Uuid> ids;
    for (;;) {
        const auto more = select->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            return ids;
        }
        ids.push_back(select->uuid(0));
    }
}

/// What refers to `other` refers to `kept`.
Status bringOver(UnitOfWork& unit, const Entity& entity, int field, const Uuid& kept,
                 const Uuid& other)
{
    const auto ids =
        rowsThatName(unit, entity, entity.fields[static_cast<std::size_t>(field)], other);
    if (!ids) {
        return failure(ids.error());
    }
    for (const Uuid& id : *ids) {
        Status moved = unit.update(entity, id, {{field, Value(kept)}});
        // Both were made from the same one: that stands once.
        if (!moved && moved.error().code() == ErrorCode::FieldTaken &&
            &entity == &derivationEntity()) {
            TRACSEQ_TRY(unit.remove(entity, id));
        } else if (!moved) {
            return moved;
        }
    }
    return {};
}

} // namespace

Status mergeSamples(UnitOfWork& unit, const database::EntityList& entities, const Uuid& kept,
                    const Uuid& other, const Clock& /*clock*/)
{
    const auto mine = unit.get(sampleEntity(), kept);
    const auto theirs = unit.get(sampleEntity(), other);
    if (!mine || !theirs) {
        return failure(mine ? theirs.error() : mine.error());
    }
    if (mine->deleted || theirs->deleted) {
        return failure(ErrorCode::RowNotFound, {sampleEntity().translatedLabel()});
    }
    if (kept == other) {
        return failure(ErrorCode::LineageLoop,
                       {fieldOf(*mine, Name).text(), fieldOf(*mine, Name).text()});
    }
    if (!unit.hasReason()) {
        return failure(ErrorCode::ReasonNeeded,
                       {sampleEntity().lifeCycle->label(QStringLiteral("Archived"))});
    }
    for (const Entity* entity : entities.all()) {
        for (std::size_t i = 0; i < entity->fields.size(); ++i) {
            if (entity->fields[i].reference == &sampleEntity() &&
                entity->upkeep == database::Upkeep::Free) {
                TRACSEQ_TRY(bringOver(unit, *entity, static_cast<int>(i), kept, other));
            }
        }
    }
    TRACSEQ_TRY(unit.update(sampleEntity(), kept, missing(*mine, *theirs)));
    const auto linked = unit.insert(derivationEntity(),
                                    {{DerivedSample, Value(kept)},
                                     {DerivedFrom, Value(other)},
                                     {DerivationKind, Value(derivationName(Derivation::Merged))}});
    if (!linked) {
        return failure(linked.error());
    }
    if (fieldOf(*theirs, SampleStatus).text() == u"Archived") {
        return {};
    }
    return unit.update(sampleEntity(), other, {{SampleStatus, Value(QStringLiteral("Archived"))}});
}

} // namespace tracseq::samples
