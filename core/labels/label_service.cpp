// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/label_service.h"

#include "core/base/text.h"
#include "core/database/entity_query.h"
#include "core/labels/label_records.h"
#include "core/labels/starter_layouts.h"

#include <QCoreApplication>
#include <algorithm>

namespace tracseq::labels {

using changes::UnitOfWork;
using database::Connection;
using database::FieldValues;
using database::Record;
using database::Value;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kNamedPrints = 3;

LayoutEntry entryOf(const Record& row)
{
    LayoutEntry entry;
    entry.id = row.id;
    const QString name = row.values[LayoutName].text();
    auto layout = layoutFromContent(name, row.values[LayoutContent].text());
    if (layout) {
        entry.layout = std::move(*layout);
    } else {
        entry.layout.name = name;
        entry.broken = layout.error();
    }
    return entry;
}

QString printTitle(const LabelJob& job)
{
    const auto count = static_cast<int>(job.count());
    return QCoreApplication::translate("Labels", "Print %n label(s)", nullptr, count);
}

} // namespace

Result<std::vector<LayoutEntry>> loadLayouts(Connection& connection)
{
    database::EntityQuery query;
    query.entity = &labelLayoutEntity();
    query.sortField = LayoutName;
    const auto rids = database::rowIds(connection, query);
    if (!rids) {
        return failure(rids.error());
    }
    const auto rows = database::rowsByRid(connection, labelLayoutEntity(), *rids);
    if (!rows) {
        return failure(rows.error());
    }
    std::vector<LayoutEntry> entries;
    QStringList taken;
    for (const Record& row : *rows) {
        entries.push_back(entryOf(row));
        taken += compareKey(entries.back().layout.name);
    }
    for (const LabelLayout& starter : starterLayouts()) {
        if (!taken.contains(compareKey(starter.name))) {
            entries.push_back({std::nullopt, starter, std::nullopt});
        }
    }
    return entries;
}

Result<LabelLayout> findLayout(Connection& connection, const QString& name)
{
    auto entries = loadLayouts(connection);
    if (!entries) {
        return failure(entries.error());
    }
    QStringList names;
    for (LayoutEntry& entry : *entries) {
        if (compareKey(entry.layout.name) == compareKey(name)) {
            return entry.broken ? Result<LabelLayout>(failure(*entry.broken))
                                : std::move(entry.layout);
        }
        names += u"“%1”"_s.arg(entry.layout.name);
    }
    return failure(ErrorCode::LabelLayoutUnknown, {name, names.join(u", "_s)});
}

Result<Uuid> saveLayout(UnitOfWork& unit, const std::optional<Uuid>& id, const LabelLayout& layout,
                        const std::optional<LabelLayout>& seen)
{
    if (const auto problems = checkLayout(layout); !problems.empty()) {
        return failure(problems.front().error);
    }
    const auto fieldsOf = [](const LabelLayout& one) {
        return FieldValues{{LayoutName, Value(cleanText(one.name))},
                           {LayoutContent, Value(layoutContent(one))}};
    };
    FieldValues values = fieldsOf(layout);
    if (!id) {
        return unit.insert(labelLayoutEntity(), values);
    }
    FieldValues before = seen ? fieldsOf(*seen) : FieldValues{};
    if (seen) {
        database::dropUnchanged(values, before);
    }
    TRACSEQ_TRY(unit.update(labelLayoutEntity(), *id, values, before));
    return *id;
}

Result<std::vector<EarlierPrint>> earlierPrints(Connection& connection, const QString& layout,
                                                const std::vector<LabelFacts>& facts)
{
    std::vector<EarlierPrint> found;
    for (const LabelFacts& one : facts) {
        auto latest = connection.cached(
            "SELECT printed_by, created_at FROM label_print WHERE entity_id = ?1 AND layout = ?2 "
            "AND entity = ?3 AND deleted = 0 ORDER BY rid DESC LIMIT 1");
        if (!latest) {
            return failure(latest.error());
        }
        latest->bind(1, one.id.toString());
        latest->bind(2, layout);
        latest->bind(3, one.entity);
        const auto row = latest->step();
        if (!row) {
            return failure(row.error());
        }
        if (*row) {
            found.push_back({one.id, one.title, latest->text(0), latest->integer(1)});
        }
    }
    return found;
}

Status checkReprint(Connection& connection, const LabelJob& job, const QString& reason)
{
    if (!reason.trimmed().isEmpty()) {
        return {};
    }
    const auto earlier = earlierPrints(connection, job.layout.name, job.facts);
    if (!earlier) {
        return failure(earlier.error());
    }
    if (earlier->empty()) {
        return {};
    }
    QStringList titles;
    for (std::size_t i = 0; i < std::min(earlier->size(), kNamedPrints); ++i) {
        titles += (*earlier)[i].title;
    }
    if (earlier->size() > kNamedPrints) {
        titles += u"…"_s;
    }
    return failure(ErrorCode::LabelReprintReason,
                   {QString::number(earlier->size()), titles.join(u", "_s)});
}

Status recordPrint(UnitOfWork& unit, const LabelJob& job, const QString& printer,
                   const QString& reason)
{
    for (const LabelFacts& facts : job.facts) {
        FieldValues values = {
            {PrintedEntity, Value(facts.entity)}, {PrintedId, Value(facts.id.toString())},
            {PrintedTitle, Value(facts.title)},   {PrintedLayout, Value(job.layout.name)},
            {PrintedCopies, Value(job.copies)},   {PrintedOn, Value(printer)},
            {PrintedBy, Value(unit.user())}};
        if (const QString code = facts.values.value(u"code"_s); !code.isEmpty()) {
            values.emplace_back(PrintedCode, Value(code));
        }
        if (!reason.trimmed().isEmpty()) {
            values.emplace_back(PrintReason, Value(cleanText(reason)));
        }
        const auto id = unit.insert(labelPrintEntity(), values);
        if (!id) {
            return failure(id.error());
        }
    }
    return {};
}

Status printAndRecord(changes::Store& store, const QString& user, const LabelJob& job,
                      const QString& printer, const QString& reason,
                      const std::function<Status()>& output)
{
    const auto connection = store.database().openReader();
    if (!connection) {
        return failure(connection.error());
    }
    TRACSEQ_TRY(checkReprint(**connection, job, reason));
    const changes::WriteRequest request{user, printTitle(job), reason};
    const auto may = store.writeNow(request, [](UnitOfWork& unit) {
        return unit.mayWrite(labelPrintEntity(), changes::Operation::Insert);
    });
    if (!may) {
        return failure(may.error());
    }
    TRACSEQ_TRY(output());
    const auto written = store.writeNow(
        request, [&](UnitOfWork& unit) { return recordPrint(unit, job, printer, reason); });
    return written ? Status() : failure(written.error());
}

void LabelService::save(const std::optional<Uuid>& id, const LabelLayout& layout,
                        const std::optional<LabelLayout>& seen, QObject* receiver, Done done)
{
    m_store.write(
        {m_user,
         QCoreApplication::translate("Labels", "Save label layout “%1”").arg(layout.name),
         {},
         0},
        [id, layout, seen](UnitOfWork& unit) -> Status {
            const auto saved = saveLayout(unit, id, layout, seen);
            return saved ? Status() : failure(saved.error());
        },
        receiver, std::move(done));
}

void LabelService::remove(const Uuid& id, const QString& name, QObject* receiver, Done done)
{
    m_store.write(
        {m_user,
         QCoreApplication::translate("Labels", "Remove label layout “%1”").arg(name),
         {},
         0},
        [id](UnitOfWork& unit) { return unit.remove(labelLayoutEntity(), id); }, receiver,
        std::move(done));
}

} // namespace tracseq::labels
