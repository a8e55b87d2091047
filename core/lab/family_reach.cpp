// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/family_reach.h"

namespace tracseq::lab {

using database::Connection;
using database::Statement;
using samples::Family;
using samples::FamilyMember;

namespace {

constexpr const char* kLibraries =
    "SELECT id, name, i7_name, i7_sequence, i5_name, i5_sequence FROM library "
    "WHERE sample = ?1 AND deleted = 0 ORDER BY name COLLATE NOCASE";

constexpr const char* kRuns =
    "SELECT run.id, run.name, run.instrument, run.status, run.flow_cell_id, "
    "group_concat(place.lane, ', ') "
    "FROM (SELECT run, lane FROM lane_library WHERE library = ?1 AND deleted = 0 "
    "ORDER BY run, lane) AS place "
    "JOIN sequencing_run AS run ON run.id = place.run "
    "WHERE run.deleted = 0 GROUP BY run.id ORDER BY run.rid";

/// "UDP0001 · ACGTACGT+TTGATTGA", as far as it is known.
QString indexesOf(const Statement& row)
{
    QStringList names{row.text(2), row.text(4)};
    names.removeAll(QString());
    names.removeDuplicates();
    QStringList bases{row.text(3), row.text(5)};
    bases.removeAll(QString());
    QStringList parts{names.join(u'+'), bases.join(u'+')};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// Adds what `statement` finds of the member at that place as its children.
template <typename Describe>
Status addBelow(Family& family, Statement& statement, int source, int most,
                const Describe& describe)
{
    statement.reset();
    statement.bind(1, family.members[static_cast<std::size_t>(source)].id);
    return statement.forEachRow([&](const Statement& row) {
        if (std::ssize(family.members) >= most) {
            family.isCut = true;
            return;
        }
        family.members.push_back(describe(row));
        family.links.push_back(
            {static_cast<int>(family.members.size()) - 1, source, std::nullopt, std::nullopt});
    });
}

FamilyMember libraryOf(const Statement& row)
{
    FamilyMember member;
    member.kind = FamilyMember::Kind::Library;
    member.id = row.uuid(0);
    member.name = row.text(1);
    member.detail = indexesOf(row);
    return member;
}

FamilyMember runOf(const Statement& row)
{
    FamilyMember member;
    member.kind = FamilyMember::Kind::Run;
    member.id = row.uuid(0);
    member.name = row.text(1);
    member.type = row.text(2);
    member.status = row.text(3);
    member.barcode = row.text(4);
    member.detail = row.text(5);
    return member;
}

} // namespace

Result<Family> readReach(Connection& connection, const Uuid& sample, int most)
{
    auto family = samples::readFamily(connection, sample, most);
    if (!family) {
        return family;
    }
    auto libraries = connection.cached(kLibraries);
    auto runs = connection.cached(kRuns);
    if (!libraries || !runs) {
        return failure(libraries ? runs.error() : libraries.error());
    }
    const int tubes = static_cast<int>(family->members.size());
    for (int member = 0; member < tubes; ++member) {
        TRACSEQ_TRY(addBelow(*family, *libraries, member, most, libraryOf));
    }
    const int prepared = static_cast<int>(family->members.size());
    for (int member = tubes; member < prepared; ++member) {
        TRACSEQ_TRY(addBelow(*family, *runs, member, most, runOf));
    }
    return family;
}

} // namespace tracseq::lab
