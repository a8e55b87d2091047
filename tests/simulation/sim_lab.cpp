// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/sim_lab.h"

#include "core/accounts/account.h"
#include "core/changes/undo.h"
#include "core/samples/sample.h"
#include "core/sync/conflict.h"
#include "core/sync/conflict_service.h"

#include <QFile>
#include <algorithm>

namespace tracseq::tests {

using database::Entity;
using database::Field;
using database::FieldType;
using database::FieldValues;
using database::Upkeep;
using database::Value;

namespace {

int pick(Random& random, int count)
{
    return static_cast<int>(random() % static_cast<quint64>(count));
}

std::optional<Uuid> randomRow(Random& random, database::Connection& connection,
                              const Entity& entity, const std::string& also = {})
{
    auto rows = connection.prepare(std::string("SELECT id FROM ") + entity.name +
                                   " WHERE deleted = 0 " + also + " ORDER BY id");
    std::vector<Uuid> ids;
    while (rows && *rows->step()) {
        ids.push_back(rows->uuid(0));
    }
    if (ids.empty()) {
        return std::nullopt;
    }
    return ids[static_cast<std::size_t>(pick(random, static_cast<int>(ids.size())))];
}

/// What a person changes; an account's role and state have rules that other tests are for.
bool isEdited(const Entity& entity, int field)
{
    if (&entity == &accounts::accountEntity()) {
        return field == accounts::FullName || field == accounts::Department;
    }
    if (&entity == &sync::conflictEntity()) {
        return field == sync::ConflictState;
    }
    return field != entity.stateField();
}

/// Adds a kind, and what its rows have to refer to.
void addKind(std::vector<const Entity*>& kinds, const Entity& entity)
{
    if (std::find(kinds.begin(), kinds.end(), &entity) != kinds.end()) {
        return;
    }
    kinds.push_back(&entity);
    for (const Field& field : entity.fields) {
        if (field.reference != nullptr && field.required) {
            addKind(kinds, *field.reference);
        }
    }
}

void copyFile(const QString& from, const QString& to)
{
    QFile::remove(to);
    QFile::copy(from, to);
}

} // namespace

std::vector<const Entity*> someKinds(Random& random)
{
    std::vector<const Entity*> usable;
    for (const Entity* entity : lab::entities().all()) {
        if (!entity->localOnly) {
            usable.push_back(entity);
        }
    }
    constexpr std::size_t kKinds = 8;
    std::vector<const Entity*> kinds;
    addKind(kinds, samples::sampleEntity());
    while (kinds.size() < kKinds) {
        addKind(kinds,
                *usable[static_cast<std::size_t>(pick(random, static_cast<int>(usable.size())))]);
    }
    return kinds;
}

std::optional<Value> randomValue(Random& random, const Field& field,
                                 database::Connection& connection)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::LongText:
        return Value(QStringLiteral("t%1").arg(pick(random, field.unique ? 12 : 6)));
    case FieldType::Integer:
        return Value(field.minimum ? field.minimum->millionths() / Decimal::kScale + pick(random, 3)
                                   : qint64{pick(random, 5)});
    case FieldType::Decimal:
        return Value(Decimal::fromMillionths((field.minimum ? field.minimum->millionths() : 0) +
                                             pick(random, 4) * 250'000));
    case FieldType::Date:
        return Value(QDate(2026, 1, 1 + pick(random, 9)));
    case FieldType::DateTime:
        return Value(qint64{1'768'000'000'000} + pick(random, 9));
    case FieldType::Boolean:
        return Value(qint64{pick(random, 2)});
    case FieldType::Choice:
        return Value(QString::fromLatin1(field
                                             .choices[static_cast<std::size_t>(pick(
                                                 random, static_cast<int>(field.choices.size())))]
                                             .name));
    case FieldType::Reference:
        if (const auto row = randomRow(random, connection, *field.reference)) {
            return Value(*row);
        }
        return std::nullopt;
    case FieldType::Json:
        return Value(QStringLiteral("{\"k\":\"%1\"}").arg(pick(random, 3)));
    case FieldType::State:
        break;
    }
    return std::nullopt;
}

SimLab::SimLab(QString path, const QString& pristine, std::vector<QString> users,
               std::vector<const Entity*> kinds)
    : m_path(std::move(path))
    , m_users(std::move(users))
    , m_kinds(std::move(kinds))
{
    copyFile(pristine, m_path);
    open();
}

void SimLab::open()
{
    auto opened = lab::Lab::open(m_path, m_clock);
    m_lab = opened ? std::move(*opened) : nullptr;
    m_side = m_lab ? std::make_unique<sync::LabSide>(m_lab->store()) : nullptr;
}

const Entity& SimLab::randomKind(Random& random) const
{
    return *m_kinds[static_cast<std::size_t>(pick(random, static_cast<int>(m_kinds.size())))];
}

void SimLab::crash()
{
    m_side.reset();
    m_lab.reset();
    open();
}

void SimLab::keepCopy()
{
    m_side.reset();
    m_lab.reset();
    copyFile(m_path, m_path + QStringLiteral(".copy"));
    m_hasCopy = true;
    open();
}

void SimLab::putCopyBack()
{
    m_side.reset();
    m_lab.reset();
    copyFile(m_path + QStringLiteral(".copy"), m_path);
    m_groups.clear();
    open();
}

void SimLab::copyTo(const QString& path)
{
    m_side.reset();
    m_lab.reset();
    copyFile(m_path, path);
    open();
}

sync::LabPosition SimLab::position()
{
    return *m_side->position();
}

Result<sync::ExchangeReport> SimLab::exchange(sync::Transport& transport, const QString& user,
                                              Random& random)
{
    sync::ExchangeOptions options;
    options.user = user;
    options.pageSize = 1 + pick(random, 40);
    NoProgress nobody;
    return sync::exchange(*m_side, transport, options, nobody);
}

Result<changes::Written> SimLab::write(Random& random, const QString& title,
                                       const changes::Store::Work& work,
                                       const std::optional<Uuid>& undoes)
{
    changes::WriteRequest request;
    request.user =
        m_users[static_cast<std::size_t>(pick(random, static_cast<int>(m_users.size())))];
    request.title = title;
    request.reason = pick(random, 3) == 0 ? QString() : QStringLiteral("because");
    request.authority = changes::Authority::Program;
    auto written = m_lab->store().writeNow(request, work, undoes);
    if (written && written->changes > 0) {
        m_groups.push_back(written->group);
    }
    return written;
}

void SimLab::work(Random& random)
{
    // Clocks run, stand, and are set wrong by days, both ways.
    const int jump = pick(random, 40);
    m_clock.advance(jump == 0   ? -86'400'000LL * (1 + pick(random, 5))
                    : jump == 1 ? 86'400'000LL * (1 + pick(random, 5))
                                : pick(random, 2000));
    switch (pick(random, 12)) {
    case 0:
    case 1:
    case 2:
        return insert(random);
    case 3:
    case 4:
    case 5:
        return update(random);
    case 6:
        return step(random);
    case 7:
        return remove(random);
    case 8:
        return decide(random);
    case 9:
        return draw(random);
    default:
        return takeBack(random);
    }
}

void SimLab::insert(Random& random)
{
    const Entity& entity = randomKind(random);
    if (&entity == &sync::conflictEntity()) {
        return update(random);
    }
    const int rows = 1 + pick(random, 3);
    static_cast<void>(write(random, QStringLiteral("add"), [&](changes::UnitOfWork& unit) {
        for (int row = 0; row < rows; ++row) {
            FieldValues values;
            for (std::size_t i = 0; i < entity.fields.size(); ++i) {
                const Field& field = entity.fields[i];
                if (!field.required && pick(random, 2) == 0) {
                    continue;
                }
                if (*field.numbers != '\0' && pick(random, 2) == 0) {
                    const auto number = unit.takeNumber(QLatin1String(field.numbers));
                    if (!number) {
                        return Status(failure(number.error()));
                    }
                    values.emplace_back(static_cast<int>(i), QString(u'#' + number->text(6)));
                } else if (const auto value = randomValue(random, field, unit.connection())) {
                    values.emplace_back(static_cast<int>(i), *value);
                }
            }
            if (const auto done = unit.insert(entity, values); !done) {
                return row == 0 ? Status(failure(done.error())) : Status();
            }
        }
        return Status();
    }));
}

/// As somebody does who looks at what they decide about.
void SimLab::decide(Random& random)
{
    static_cast<void>(write(random, QStringLiteral("decide"), [&](changes::UnitOfWork& unit) {
        const auto row =
            randomRow(random, unit.connection(), sync::conflictEntity(), "AND state = 'open'");
        const auto conflict =
            row ? unit.get(sync::conflictEntity(), *row) : failure(ErrorCode::RowNotFound, {});
        if (!conflict) {
            return Status();
        }
        sync::ConflictDecision decision;
        decision.conflict = *row;
        decision.take = pick(random, 2) == 0 ? sync::ConflictDecision::Take::Mine
                                             : sync::ConflictDecision::Take::Theirs;
        const Entity* entity =
            lab::entities().find(sync::at(*conflict, sync::ConflictEntity).text());
        const auto about = Uuid::fromString(sync::at(*conflict, sync::ConflictEntityId).text());
        const auto record = entity != nullptr && about ? unit.get(*entity, *about)
                                                       : failure(ErrorCode::RowNotFound, {});
        if (record) {
            const int field = entity->indexOf(sync::at(*conflict, sync::ConflictFieldName).text());
            decision.seen = sync::ConflictDecision::Seen{
                record->deleted, record->updatedAt, field < 0 ? Value() : sync::at(*record, field)};
        }
        return sync::decideConflicts(unit, lab::entities(), {decision}, {});
    }));
}

void SimLab::update(Random& random)
{
    const Entity& entity = randomKind(random);
    static_cast<void>(write(random, QStringLiteral("edit"), [&](changes::UnitOfWork& unit) {
        const auto row = randomRow(random, unit.connection(), entity);
        if (!row) {
            return Status();
        }
        FieldValues values;
        for (std::size_t i = 0; i < entity.fields.size(); ++i) {
            const Field& field = entity.fields[i];
            if (!isEdited(entity, static_cast<int>(i)) || pick(random, 3) != 0) {
                continue;
            }
            if (!field.required && pick(random, 4) == 0) {
                values.emplace_back(static_cast<int>(i), Value());
            } else if (const auto value = randomValue(random, field, unit.connection())) {
                values.emplace_back(static_cast<int>(i), *value);
            }
        }
        return unit.update(entity, *row, values);
    }));
}

/// Takes some of a sample out of its tube, or puts some back.
void SimLab::draw(Random& random)
{
    const Entity& entity = samples::sampleEntity();
    static_cast<void>(write(random, QStringLiteral("draw"), [&](changes::UnitOfWork& unit) {
        const auto row = randomRow(random, unit.connection(), entity, "AND volume IS NOT NULL");
        if (!row) {
            const auto empty = randomRow(random, unit.connection(), entity);
            return empty ? unit.update(entity, *empty,
                                       {{samples::Volume, Decimal::fromMillionths(2'000'000)}})
                         : Status();
        }
        const int quarters = pick(random, 3) == 0 ? 1 + pick(random, 8) : -1 - pick(random, 3);
        return unit.add(entity, *row, samples::Volume,
                        Decimal::fromMillionths(quarters * Decimal::kScale / 4));
    }));
}

void SimLab::step(Random& random)
{
    const Entity& entity = randomKind(random);
    if (entity.lifeCycle == nullptr) {
        return update(random);
    }
    static_cast<void>(write(random, QStringLiteral("step"), [&](changes::UnitOfWork& unit) {
        const auto row = randomRow(random, unit.connection(), entity);
        if (!row) {
            return Status();
        }
        const auto record = unit.get(entity, *row);
        const int state = entity.stateField();
        const auto next =
            entity.lifeCycle->next(record->values[static_cast<std::size_t>(state)].text());
        if (next.empty()) {
            return Status();
        }
        return unit.update(
            entity, *row,
            {{state,
              Value(next[static_cast<std::size_t>(pick(random, static_cast<int>(next.size())))])}});
    }));
}

void SimLab::remove(Random& random)
{
    const Entity& entity = randomKind(random);
    if (&entity == &sync::conflictEntity() || entity.upkeep != Upkeep::Free) {
        return update(random);
    }
    static_cast<void>(write(random, QStringLiteral("remove"), [&](changes::UnitOfWork& unit) {
        const auto row = randomRow(random, unit.connection(), entity);
        return row ? unit.remove(entity, *row) : Status();
    }));
}

void SimLab::takeBack(Random& random)
{
    if (m_groups.empty()) {
        return insert(random);
    }
    changes::WriteRequest request;
    request.user =
        m_users[static_cast<std::size_t>(pick(random, static_cast<int>(m_users.size())))];
    request.authority = changes::Authority::Program;
    NoProgress nobody;
    const Uuid group =
        m_groups[static_cast<std::size_t>(pick(random, static_cast<int>(m_groups.size())))];
    const auto undone =
        changes::undoGroup(m_lab->store(), request, group, changes::UndoMode::AllOrNothing, nobody);
    if (undone) {
        m_groups.push_back(undone->group);
    }
}

} // namespace tracseq::tests
