// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::samples {

/// Fields of a derivation, in the order of its description.
enum DerivationField {
    DerivedSample, ///< what was made
    DerivedFrom,   ///< what it was made from
    DerivationKind,
    DrawnVolume ///< uL that were taken from the source; null where that was not measured
};

/// How a sample came from another one.
enum class Derivation {
    Aliquot,    ///< a part of the same material, in a tube of its own
    Split,      ///< one of the parts into which all of it was divided
    Derivative, ///< another material, made from it: DNA of a tissue
    Pool,       ///< a mixture of several
    Merged      ///< the other one turned out to be the same sample, registered twice
};

/// The stable name, as stored: "aliquot".
QString derivationName(Derivation kind);
std::optional<Derivation> derivationFromName(const QString& name);

/// That one sample came from another: what the family of a sample is made of. No sample comes from
/// itself, also not by a detour (error: LineageLoop). A pool has one of these for each of its
/// parts.
const database::Entity& derivationEntity();

} // namespace tracseq::samples
