// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/signature_service.h"

#include "core/accounts/account_writes.h"
#include "core/changes/history.h"
#include "core/database/entity_query.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace tracseq::accounts {

using changes::UnitOfWork;
using database::Connection;
using database::Entity;
using database::Record;
using database::Value;

namespace {

const Value& valueOf(const Record& row, SignatureField field)
{
    return row.values[static_cast<std::size_t>(field)];
}

void addPart(QCryptographicHash& hash, QByteArrayView part)
{
    const QByteArray length = QByteArray::number(part.size()) + ':';
    hash.addData(length);
    hash.addData(part);
}

} // namespace

QByteArray recordHash(const Entity& entity, const Record& record)
{
    std::vector<changes::FieldChange> fields;
    for (std::size_t i = 0; i < record.values.size(); ++i) {
        if (!record.values[i].isNull()) {
            fields.push_back({static_cast<int>(i), {}, record.values[i]});
        }
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addPart(hash, entity.name);
    addPart(hash, QByteArrayView(record.id.data(), 16));
    addPart(hash, record.deleted ? "removed" : "present");
    addPart(hash, changes::encodeFields(entity, fields));
    return hash.result();
}

Result<Uuid> SignatureService::sign(const Session& session, const QString& password,
                                    const Entity& entity, const Uuid& id, SignatureMeaning meaning,
                                    const QString& comment, const QByteArray& seen,
                                    bool timeVerified)
{
    if (session.state() != Session::State::Active) {
        return failure(ErrorCode::SessionEnded);
    }
    TRACSEQ_TRY(m_accounts.confirmPassword(session, password));
    Uuid signature;
    const auto work = [&](UnitOfWork& unit) -> Status {
        const auto account = findAccount(unit.connection(), session.user());
        if (!account) {
            return failure(account.error());
        }
        if (!*account || !(*account)->active) {
            return failure(ErrorCode::SessionEnded);
        }
        if (!roleAllows((*account)->role, Permission::SignaturesSign)) {
            return failure(
                permissionMissing(session.user(), (*account)->role, Permission::SignaturesSign));
        }
        const auto record = unit.get(entity, id);
        if (!record) {
            return failure(record.error());
        }
        if (record->deleted) {
            return failure(ErrorCode::RowNotFound, {entity.translatedLabel()});
        }
        const QByteArray hash = recordHash(entity, *record);
        const auto history = changes::historyOf(unit.connection(), id);
        if (!history) {
            return failure(history.error());
        }
        if (history->empty()) {
            return failure(ErrorCode::Unexpected,
                           {QStringLiteral("a record without a change cannot be signed")});
        }
        if (!seen.isEmpty() && seen != hash) {
            return failure(
                ErrorCode::RowChanged,
                {entity.translatedLabel(),
                 entity.fields[static_cast<std::size_t>(entity.displayField)].translatedLabel(),
                 history->back().user});
        }
        const auto added = unit.insert(signatureEntity(),
                                       {{SignedEntity, Value(QString::fromLatin1(entity.name))},
                                        {SignedId, Value(id.toString())},
                                        {Meaning, Value(meaningName(meaning))},
                                        {RecordHash, Value(QString::fromLatin1(hash.toHex()))},
                                        {LastChange, Value(history->back().id.toString())},
                                        {SignatureComment, Value(comment)},
                                        {Signer, Value(session.account().id)},
                                        {SignedAt, Value(m_store.clock().nowMs())},
                                        {TimeVerified, Value(timeVerified ? 1 : 0)}},
                                       changes::Authority::Program);
        if (!added) {
            return failure(added.error());
        }
        signature = *added;
        return {};
    };
    const auto written = m_store.writeNow(
        {session.user(),
         QCoreApplication::translate("Accounts", "Sign: %1").arg(meaningLabel(meaning)),
         {},
         0},
        work);
    if (!written) {
        return failure(written.error());
    }
    return signature;
}

Result<SignatureState> SignatureService::judge(Connection& connection, const Record& row)
{
    SignatureState state;
    state.id = row.id;
    state.entity = valueOf(row, SignedEntity).text();
    state.recordId = Uuid::fromString(valueOf(row, SignedId).text()).value_or(Uuid());
    state.meaning =
        meaningFromName(valueOf(row, Meaning).text()).value_or(SignatureMeaning::Authored);
    state.comment = valueOf(row, SignatureComment).text();
    state.signer = valueOf(row, Signer).uuid();
    state.signedAt = valueOf(row, SignedAt).integer();
    state.timeVerified = valueOf(row, TimeVerified).integer() != 0;
    const auto signer = database::rowById(connection, accountEntity(), state.signer);
    if (!signer) {
        return failure(signer.error());
    }
    if (*signer) {
        state.signerName = accountOf(**signer).fullName;
    }

    const Entity* entity = m_store.entities().find(state.entity);
    const auto history = changes::historyOf(connection, state.recordId);
    if (entity == nullptr || !history) {
        return history ? failure(ErrorCode::Unexpected, {state.entity}) : failure(history.error());
    }
    const auto record = database::rowById(connection, *entity, state.recordId);
    if (!record) {
        return failure(record.error());
    }
    const bool sameHash = *record && QString::fromLatin1(recordHash(*entity, **record).toHex()) ==
                                         valueOf(row, RecordHash).text();
    const auto last = Uuid::fromString(valueOf(row, LastChange).text()).value_or(Uuid());
    if (!history->empty() && history->back().id == last) {
        state.validity =
            sameHash ? SignatureState::Validity::Valid : SignatureState::Validity::Altered;
        return state;
    }
    // The log of this file says what came after; when it does not know the signed change, the
    // change that it ends with is the one that speaks against the signature.
    const changes::Change* breaking = history->empty() ? nullptr : &history->back();
    for (std::size_t i = 0; i + 1 < history->size(); ++i) {
        if ((*history)[i].id == last) {
            breaking = &(*history)[i + 1];
            break;
        }
    }
    if (breaking == nullptr) {
        state.validity = SignatureState::Validity::Altered;
        return state;
    }
    state.validity = SignatureState::Validity::Void;
    state.voidedBy = breaking->user;
    state.voidedAt = breaking->at;
    state.matchesAgain = sameHash;
    return state;
}

Result<SignatureState> SignatureService::state(const Uuid& signature)
{
    const auto connection = m_store.database().openReader();
    if (!connection) {
        return failure(connection.error());
    }
    const auto row = database::rowById(**connection, signatureEntity(), signature);
    if (!row) {
        return failure(row.error());
    }
    if (!*row) {
        return failure(ErrorCode::RowNotFound, {signatureEntity().translatedLabel()});
    }
    return judge(**connection, **row);
}

Result<std::vector<SignatureState>> SignatureService::signaturesOf(const Entity& entity,
                                                                   const Uuid& id)
{
    const auto connection = m_store.database().openReader();
    if (!connection) {
        return failure(connection.error());
    }
    const auto rows =
        database::rowsWithText(**connection, signatureEntity(), SignedId, id.toString());
    if (!rows) {
        return failure(rows.error());
    }
    std::vector<SignatureState> states;
    for (const Record& row : *rows) {
        if (valueOf(row, SignedEntity).text() == QLatin1String(entity.name)) {
            auto state = judge(**connection, row);
            if (!state) {
                return failure(state.error());
            }
            states.push_back(std::move(*state));
        }
    }
    return states;
}

} // namespace tracseq::accounts
