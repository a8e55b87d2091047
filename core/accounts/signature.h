// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::accounts {

/// What somebody states with an electronic signature.
enum class SignatureMeaning { Authored, Reviewed, Approved, Released, Rejected, Witnessed };

/// The stable name, as stored: "approved".
QString meaningName(SignatureMeaning meaning);
std::optional<SignatureMeaning> meaningFromName(const QString& name);
/// For people, translated.
QString meaningLabel(SignatureMeaning meaning);

/// Fields of a signature. `recordHash` is the SHA-256 of recordHash() in hexadecimal, `lastChange`
/// the id of the last change that the signed version has; both together bind it to exactly that
/// version. Neither the row nor its change can be altered or undone.
enum SignatureField {
    SignedEntity,
    SignedId,
    Meaning,
    RecordHash,
    LastChange,
    SignatureComment,
    Signer,
    SignedAt,
    TimeVerified
};

const database::Entity& signatureEntity();

} // namespace tracseq::accounts
