// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"
#include "core/samples/derivation.h"

namespace tracseq::samples {

/// A sample, as its family shows it; where a family is read with what became of its samples
/// (lab::readReach), also a library or a run.
struct FamilyMember {
    enum class Kind { Sample, Library, Run };
    Uuid id;
    QString name;
    QString accession;
    QString barcode; ///< empty when it has none; of a run: that of the flow cell
    QString type;    ///< of a run: the instrument
    QString status;
    std::optional<Decimal> volume; ///< uL
    Kind kind = Kind::Sample;
    QString detail = {}; ///< indexes of a library, lanes of a run
};

/// Places in Family::members.
struct FamilyLink {
    int child = 0;
    int source = 0;
    std::optional<Derivation> kind = Derivation::Aliquot; ///< none: to a library or a run
    std::optional<Decimal> volume;                        ///< uL that were taken
};

/// All that a sample comes from, and all that was made of that.
struct Family {
    std::vector<FamilyMember> members; ///< sources before what was made of them
    std::vector<FamilyLink> links;     ///< by child, in the order in which they were made
    int self = -1;                     ///< the sample that was asked for; -1 when it is not there
    bool isCut = false;                ///< there are more than were asked for
};

/// Reads a family of at most so many members. Removed samples are not in it. For workers.
Result<Family> readFamily(database::Connection& connection, const Uuid& sample, int most = 20'000);

/// A record that turned out to be the same sample as another one.
struct MergedRecord {
    Uuid id;
    QString accession;
};

/// The records that were merged into a sample, those that were merged into these among them.
Result<std::vector<MergedRecord>> mergedInto(database::Connection& connection, const Uuid& sample);

/// The tubes that a sample comes from in the end, itself when it was received: from a sequence back
/// to the tube.
Result<std::vector<Uuid>> originsOf(database::Connection& connection, const Uuid& sample);

} // namespace tracseq::samples
