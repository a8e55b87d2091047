// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/lineage_query.h"

#include <QCollator>
#include <QHash>
#include <algorithm>
#include <deque>

namespace tracseq::samples {

using database::Connection;
using database::Statement;

namespace {

/// UNION, not UNION ALL: a walk ends also where two labs made a loop between them.
constexpr const char* kFamily =
    "WITH RECURSIVE above (id) AS (VALUES (?1) UNION SELECT derivation.source FROM above "
    "JOIN derivation ON derivation.sample = above.id AND derivation.deleted = 0), "
    "family (id) AS (SELECT id FROM above UNION SELECT derivation.sample FROM family "
    "JOIN derivation ON derivation.source = family.id AND derivation.deleted = 0 LIMIT ?2) "
    "SELECT sample.id, sample.name, sample.accession, sample.barcode, sample.sample_type, "
    "sample.status, sample.volume FROM family JOIN sample ON sample.id = family.id "
    "WHERE sample.deleted = 0";

std::optional<Decimal> amountAt(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt
                              : std::optional(Decimal::fromMillionths(row.integer(column)));
}

/// Puts sources before what was made of them; members of a loop come last.
void order(Family& family)
{
    std::vector<int> open(family.members.size(), 0);
    std::vector<std::vector<int>> children(family.members.size());
    for (const FamilyLink& link : family.links) {
        ++open[static_cast<std::size_t>(link.child)];
        children[static_cast<std::size_t>(link.source)].push_back(link.child);
    }
    std::deque<int> ready;
    for (std::size_t i = 0; i < open.size(); ++i) {
        if (open[i] == 0) {
            ready.push_back(static_cast<int>(i));
        }
    }
    std::vector<int> place(family.members.size(), -1);
    std::vector<FamilyMember> sorted;
    sorted.reserve(family.members.size());
    const auto take = [&](int member) {
        place[static_cast<std::size_t>(member)] = static_cast<int>(sorted.size());
        sorted.push_back(std::move(family.members[static_cast<std::size_t>(member)]));
    };
    while (!ready.empty()) {
        const int member = ready.front();
        ready.pop_front();
        take(member);
        for (const int child : children[static_cast<std::size_t>(member)]) {
            if (--open[static_cast<std::size_t>(child)] == 0) {
                ready.push_back(child);
            }
        }
    }
    for (std::size_t i = 0; i < place.size(); ++i) {
        if (place[i] < 0) {
            take(static_cast<int>(i));
        }
    }
    family.members = std::move(sorted);
    for (FamilyLink& link : family.links) {
        link.child = place[static_cast<std::size_t>(link.child)];
        link.source = place[static_cast<std::size_t>(link.source)];
    }
    family.self = family.self < 0 ? -1 : place[static_cast<std::size_t>(family.self)];
    std::stable_sort(family.links.begin(), family.links.end(),
                     [](const FamilyLink& a, const FamilyLink& b) { return a.child < b.child; });
}

} // namespace

Result<Family> readFamily(Connection& connection, const Uuid& sample, int most)
{
    auto members = connection.cached(kFamily);
    auto links = connection.cached("SELECT sample, source, kind, volume FROM derivation "
                                   "WHERE sample = ?1 AND deleted = 0 ORDER BY rid");
    if (!members || !links) {
        return failure(members ? links.error() : members.error());
    }
    members->bind(1, sample);
    members->bind(2, qint64{most} + 1);
    Family family;
    TRACSEQ_TRY(members->forEachRow([&](const Statement& row) {
        if (std::ssize(family.members) == most) {
            family.isCut = true;
            return;
        }
        family.members.push_back({row.uuid(0), row.text(1), row.text(2), row.text(3), row.text(4),
                                  row.text(5), amountAt(row, 6)});
    }));
    // They are found from the sample on; their order is the same from whichever one looks.
    QCollator names(QLocale::c());
    names.setNumericMode(true);
    std::sort(family.members.begin(), family.members.end(),
              [&](const FamilyMember& a, const FamilyMember& b) {
                  const int order = names.compare(a.name, b.name);
                  return order != 0 ? order < 0 : a.id < b.id;
              });
    QHash<Uuid, int> places;
    for (std::size_t i = 0; i < family.members.size(); ++i) {
        places.insert(family.members[i].id, static_cast<int>(i));
        if (family.members[i].id == sample) {
            family.self = static_cast<int>(i);
        }
    }
    for (std::size_t child = 0; child < family.members.size(); ++child) {
        links->reset();
        links->bind(1, family.members[child].id);
        TRACSEQ_TRY(links->forEachRow([&](const Statement& row) {
            const int source = places.value(row.uuid(1), -1);
            if (source >= 0) {
                family.links.push_back(
                    {static_cast<int>(child), source,
                     derivationFromName(row.text(2)).value_or(Derivation::Derivative),
                     amountAt(row, 3)});
            }
        }));
    }
    order(family);
    return family;
}

Result<std::vector<MergedRecord>> mergedInto(Connection& connection, const Uuid& sample)
{
    auto rows = connection.cached(
        "WITH RECURSIVE merged (id) AS (VALUES (?1) UNION SELECT derivation.source FROM merged "
        "JOIN derivation ON derivation.sample = merged.id AND derivation.kind = 'merged' "
        "AND derivation.deleted = 0) "
        "SELECT sample.id, sample.accession FROM merged JOIN sample ON sample.id = merged.id "
        "WHERE sample.id <> ?1 ORDER BY sample.rid");
    if (!rows) {
        return failure(rows.error());
    }
    rows->bind(1, sample);
    std::vector<MergedRecord> found;
    TRACSEQ_TRY(rows->forEachRow([&](const Statement& row) {
        found.push_back({row.uuid(0), row.text(1)});
    }));
    return found;
}

Result<std::vector<Uuid>> originsOf(Connection& connection, const Uuid& sample)
{
    auto rows = connection.cached(
        "WITH RECURSIVE above (id) AS (VALUES (?1) UNION SELECT derivation.source FROM above "
        "JOIN derivation ON derivation.sample = above.id AND derivation.deleted = 0 AND "
        "derivation.kind <> 'merged') "
        "SELECT above.id FROM above WHERE NOT EXISTS (SELECT 1 FROM derivation WHERE "
        "derivation.sample = above.id AND derivation.deleted = 0 "
        "AND derivation.kind <> 'merged') ORDER BY above.id");
    if (!rows) {
        return failure(rows.error());
    }
    rows->bind(1, sample);
    std::vector<Uuid> origins;
    TRACSEQ_TRY(rows->forEachRow([&](const Statement& row) { origins.push_back(row.uuid(0)); }));
    return origins;
}

} // namespace tracseq::samples
