// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"
#include "core/database/entity.h"

namespace tracseq::samples {

/// Fields of a disposal, in the order of its description.
enum DisposalField {
    DisposalTitle, ///< "Disposal of 12 samples"
    DisposalMethod,
    DisposalReason,
    DisposedSamples, ///< JSON: accession to id, of every sample that it is about
    DisposalWitness  ///< login of who saw it; in a lab without accounts a typed name
};

/// The state of what is no longer there.
constexpr const char* kDisposed = "Disposed";

/// That samples were thrown away, returned or used up: what, how and why, and before whom. It stays
/// as it was made, so that a signature of the witness is bound to exactly these samples.
const database::Entity& disposalEntity();

/// Whether a disposal names a sample. Error: RowNotFound.
Result<bool> isDisposedBy(database::Connection& connection, const Uuid& disposal,
                          const Uuid& sample);

} // namespace tracseq::samples
