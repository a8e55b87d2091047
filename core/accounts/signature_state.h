// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/signature.h"
#include "core/base/uuid.h"

namespace tracseq::accounts {

/// A signature, and whether it still holds.
struct SignatureState {
    enum class Validity {
        Valid,  ///< the record is exactly what was signed
        Void,   ///< the record was changed since; stays so for ever
        Altered ///< the record differs from what was signed, and the change log does not say why
    };

    Uuid id;
    QString entity;
    Uuid recordId;
    SignatureMeaning meaning = SignatureMeaning::Authored;
    QString comment;
    Uuid signer;
    QString signerName;        ///< full name, as it is printed with the signature
    qint64 signedAt = 0;       ///< ms since 1970 UTC
    bool timeVerified = false; ///< false: by this computer's clock, which no server has compared

    Validity validity = Validity::Valid;
    QString voidedBy; ///< who made the first change after it; empty unless Void
    qint64 voidedAt = 0;
    /// Void, and yet the record has the signed values again, because the change was undone. The
    /// signature stays void: in between, the record was something that nobody had signed, and
    /// somebody may have acted upon that. It has to be signed anew.
    bool matchesAgain = false;
};

} // namespace tracseq::accounts
