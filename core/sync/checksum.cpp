// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/checksum.h"

#include <QHash>

namespace tracseq::sync {

namespace {

constexpr int kTries = 3;
constexpr int kPageSize = 500;

void compare(const ServerSums& theirs, const ServerSums& mine, ChecksumReport& report)
{
    QHash<QString, EntitySum> here;
    for (const EntitySum& sum : mine.entities) {
        here.insert(sum.entity, sum);
        report.rows += sum.rows;
    }
    for (const EntitySum& sum : theirs.entities) {
        const EntitySum own = here.value(sum.entity);
        if (own.rows != sum.rows || own.sum != sum.sum) {
            report.unequal += sum.entity;
        }
    }
    report.outcome = report.unequal.isEmpty() ? ChecksumReport::Outcome::Equal
                                              : ChecksumReport::Outcome::Unequal;
}

} // namespace

Result<ChecksumReport> compareChecksums(LabSide& lab, Transport& transport, const Welcome& welcome,
                                        Progress& progress)
{
    ChecksumReport report;
    if (welcome.limited) {
        report.outcome = ChecksumReport::Outcome::SeesParts;
        return report;
    }
    const QStringList names = lab.sharedEntities();
    for (int tries = 0; tries < kTries; ++tries) {
        const auto theirs = transport.checksums(names);
        if (!theirs) {
            return failure(theirs.error());
        }
        ExchangeReport taken;
        TRACSEQ_TRY(
            takeUpTo(lab, transport, welcome.epoch, theirs->seq, kPageSize, progress, taken));
        const auto mine = lab.sums(progress);
        if (!mine) {
            return failure(mine.error());
        }
        if (mine->seq != theirs->seq) {
            continue; // a page went beyond, or the lab was written meanwhile
        }
        report.seq = theirs->seq;
        compare(*theirs, *mine, report);
        TRACSEQ_TRY(lab.noteCheck(report.unequal));
        return report;
    }
    report.outcome = ChecksumReport::Outcome::Busy;
    return report;
}

} // namespace tracseq::sync
