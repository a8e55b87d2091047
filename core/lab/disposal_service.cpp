// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/disposal_service.h"

#include "core/samples/sample.h"
#include "core/samples/sample_service.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace tracseq::lab {

using accounts::AccountService;
using accounts::SignatureMeaning;
using accounts::SignatureService;
using changes::UnitOfWork;
using database::Value;
using namespace Qt::StringLiterals;

namespace {

Status checkRequest(const DisposalRequest& request, const QString& user)
{
    if (request.witness.trimmed().isEmpty() ||
        request.witness.trimmed().compare(user, Qt::CaseInsensitive) == 0) {
        return failure(ErrorCode::DisposalNeedsWitness);
    }
    if (request.samples.empty() || request.samples.size() > DisposalRequest::kMostSamples) {
        return failure(
            ErrorCode::FieldOutOfRange,
            {samples::disposalEntity().fields[samples::DisposedSamples].translatedLabel(),
             QString::number(request.samples.size()),
             QCoreApplication::translate("Fields", "from %1 to %2")
                 .arg(1)
                 .arg(DisposalRequest::kMostSamples)});
    }
    return {};
}

/// What would refuse the sample afterwards is said before anybody signs.
Status mayGo(const database::Record& sample)
{
    const database::LifeCycle& cycle = *samples::sampleEntity().lifeCycle;
    const QString name = sample.values[samples::Name].text();
    const QString state = sample.values[samples::SampleStatus].text();
    const QString disposed = QString::fromLatin1(samples::kDisposed);
    if (cycle.transition(state, disposed) == nullptr) {
        QStringList next;
        for (const QString& one : cycle.next(state)) {
            next += cycle.label(one);
        }
        return failure(ErrorCode::TransitionNotAllowed,
                       {name, cycle.label(state), cycle.label(disposed),
                        next.isEmpty() ? u"–"_s : next.join(u", "_s)});
    }
    if (const QString hold = sample.values[samples::Hold].text(); !hold.isEmpty()) {
        return failure(ErrorCode::SampleOnHold, {name, hold});
    }
    return {};
}

/// Adds the record, and holds each sample against what its life allows, before anybody signs.
Result<Uuid> addRecord(UnitOfWork& unit, const DisposalRequest& request)
{
    QJsonObject list;
    for (const Uuid& id : request.samples) {
        const auto record = unit.get(samples::sampleEntity(), id);
        if (!record) {
            return failure(record.error());
        }
        TRACSEQ_TRY(mayGo(*record));
        list.insert(record->values[samples::Accession].text(), id.toString());
    }
    const int count = static_cast<int>(request.samples.size());
    return unit.insert(
        samples::disposalEntity(),
        {{samples::DisposalTitle, Value(QCoreApplication::translate(
                                      "Samples", "Disposal of %n sample(s)", nullptr, count))},
         {samples::DisposalMethod, Value(request.method)},
         {samples::DisposalReason, Value(request.reason)},
         {samples::DisposedSamples,
          Value(QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)))},
         {samples::DisposalWitness, Value(request.witness.trimmed())}});
}

/// The witness signs the record with a session of their own, which ends at once.
Status sign(AccountService& accounts, SignatureService& signatures, const DisposalRequest& request,
            const accounts::Session& witness, const Uuid& record)
{
    const auto signature =
        signatures.sign(witness, request.witnessPassword, samples::disposalEntity(), record,
                        SignatureMeaning::Witnessed, request.reason);
    Status out = accounts.signOut(witness);
    if (!signature) {
        return failure(signature.error());
    }
    return out;
}

} // namespace

Result<changes::Written> disposeOfSamples(changes::Store& store, AccountService& accounts,
                                          SignatureService& signatures, const QString& user,
                                          const DisposalRequest& request)
{
    TRACSEQ_TRY(checkRequest(request, user));
    const auto hasAccounts = accounts.hasAccounts();
    if (!hasAccounts) {
        return failure(hasAccounts.error());
    }
    std::optional<accounts::Session> witness;
    if (*hasAccounts) {
        auto session = accounts.signIn(request.witness.trimmed(), request.witnessPassword);
        if (!session) {
            return failure(session.error());
        }
        witness = std::move(*session);
    }
    const int count = static_cast<int>(request.samples.size());
    const QString title =
        QCoreApplication::translate("Samples", "Dispose of %n sample(s)", nullptr, count);
    Uuid record;
    const auto recorded =
        store.writeNow({user, title, request.reason, 0}, [&](UnitOfWork& unit) -> Status {
            const auto added = addRecord(unit, request);
            record = added.value_or(Uuid());
            return added ? Status() : failure(added.error());
        });
    if (!recorded) {
        if (witness) {
            (void)accounts.signOut(*witness);
        }
        return failure(recorded.error());
    }
    if (witness) {
        TRACSEQ_TRY(sign(accounts, signatures, request, *witness, record));
    }
    return store.writeNow({user, title, request.reason, 0}, [&](UnitOfWork& unit) -> Status {
        for (const Uuid& id : request.samples) {
            TRACSEQ_TRY(samples::editSample(
                unit, id,
                {{samples::SampleStatus, Value(QString::fromLatin1(samples::kDisposed))},
                 {samples::DisposedBy, Value(record)}},
                store.clock()));
        }
        return {};
    });
}

} // namespace tracseq::lab
