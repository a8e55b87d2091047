// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/signature_service.h"
#include "core/samples/disposal.h"

namespace tracseq::lab {

/// What is disposed of, how and why, and who saw it.
struct DisposalRequest {
    std::vector<Uuid> samples;
    QString method; ///< name of a choice
    QString reason;
    QString witness;         ///< login name; in a lab without accounts a typed name
    QString witnessPassword; ///< of the witness, in a lab with accounts
    /// At most this many at a time: a record names them all.
    static constexpr std::size_t kMostSamples = 1000;
};

/// Disposes of samples before a witness. In a lab with accounts the witness is another person than
/// the one who is signed in, and signs the record of the disposal with their own password, before
/// any sample changes its state. Blocks for the disk and for Argon2: not for the UI thread. Returns
/// what was written of the samples, for undo. Errors: DisposalNeedsWitness (nobody, or oneself),
/// those of AccountService::signIn() and SignatureService::sign(), and those of a change of state
/// (TransitionNotAllowed and the like); samples are changed all or none.
Result<changes::Written> disposeOfSamples(changes::Store& store, accounts::AccountService& accounts,
                                          accounts::SignatureService& signatures,
                                          const QString& user, const DisposalRequest& request);

} // namespace tracseq::lab
