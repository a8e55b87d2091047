// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/account_service.h"
#include "core/accounts/signature_state.h"

namespace tracseq::accounts {

/// SHA-256 over a record's canonical form: the entity, its id, whether it is removed, and every
/// field that is set, in the order of the description, as the change log writes them. 32 bytes.
QByteArray recordHash(const database::Entity& entity, const database::Record& record);

/// Electronic signatures (21 CFR Part 11: 11.50, 11.70, 11.200). Calls wait for the disk, sign()
/// for Argon2 as well: not for the UI thread, which goes through AccountService::later(). Owned by
/// the lab.
class SignatureService {
public:
    SignatureService(changes::Store& store, AccountService& accounts)
        : m_store(store)
        , m_accounts(accounts)
    {
    }

    /// Signs the record as it is. `seen` is the recordHash() of what the signer had before them:
    /// when it is given and the record is another one by now, RowChanged. `timeVerified` says that
    /// a server has confirmed this computer's clock. Errors: PermissionMissing, those of
    /// AccountService::confirmPassword() (a wrong password counts as a failed sign-in),
    /// RowNotFound, also when the record is removed.
    Result<Uuid> sign(const Session& session, const QString& password,
                      const database::Entity& entity, const Uuid& id, SignatureMeaning meaning,
                      const QString& comment, const QByteArray& seen = {},
                      bool timeVerified = false);

    /// Whether a signature holds. Decided by the change log and by the hash: a record that was
    /// changed and changed back has the signed hash again, and is void all the same (see
    /// SignatureState::matchesAgain). Error: RowNotFound.
    Result<SignatureState> state(const Uuid& signature);

    /// Every signature of a record, the oldest first.
    Result<std::vector<SignatureState>> signaturesOf(const database::Entity& entity,
                                                     const Uuid& id);

private:
    Result<SignatureState> judge(database::Connection& connection, const database::Record& row);

    changes::Store& m_store;
    AccountService& m_accounts;
};

} // namespace tracseq::accounts
