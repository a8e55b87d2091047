// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/keychain.h"

#include <qt6keychain/keychain.h>

namespace tracseq::accounts {

namespace {

/// Nothing when the job succeeded.
std::optional<Error> errorOf(const QKeychain::Job& job)
{
    const QString reason = job.errorString();
    switch (job.error()) {
    case QKeychain::NoError:
        return std::nullopt;
    case QKeychain::EntryNotFound:
        return Error(ErrorCode::KeychainNoEntry, {job.key()});
    // Without a bus, without a service, and with one that stays locked, QtKeychain 0.13 says
    // "other".
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::OtherError:
        return Error(ErrorCode::KeychainUnavailable,
                     {reason.isEmpty() ? QString::number(job.error()) : reason});
    case QKeychain::CouldNotDeleteEntry:
        break;
    }
    return Error(ErrorCode::KeychainFailed, {job.key(), reason});
}

void start(QKeychain::Job* job, const QString& entry)
{
    job->setKey(entry);
    job->setAutoDelete(true);
    job->setInsecureFallback(false);
    job->start();
}

} // namespace

void Keychain::write(const QString& entry, const QByteArray& secret, QObject* receiver,
                     std::function<void(Status)> done)
{
    auto* job = new QKeychain::WritePasswordJob(m_service); // deletes itself
    job->setBinaryData(secret);
    QObject::connect(job, &QKeychain::Job::finished, receiver,
                     [done = std::move(done)](QKeychain::Job* ended) {
                         const auto error = errorOf(*ended);
                         done(error ? failure(*error) : Status());
                     });
    start(job, entry);
}

void Keychain::read(const QString& entry, QObject* receiver,
                    std::function<void(Result<QByteArray>)> done)
{
    auto* job = new QKeychain::ReadPasswordJob(m_service); // deletes itself
    QObject::connect(job, &QKeychain::Job::finished, receiver,
                     [job, done = std::move(done)](QKeychain::Job* ended) {
                         if (const auto error = errorOf(*ended)) {
                             done(failure(*error));
                         } else {
                             done(job->binaryData());
                         }
                     });
    start(job, entry);
}

void Keychain::probe(QObject* receiver, std::function<void(Status)> done)
{
    read(QStringLiteral("is it there"), receiver,
         [done = std::move(done)](const Result<QByteArray>& answer) {
             const bool there = answer || answer.error().code() == ErrorCode::KeychainNoEntry;
             done(there ? Status() : failure(answer.error()));
         });
}

void Keychain::remove(const QString& entry, QObject* receiver, std::function<void(Status)> done)
{
    auto* job = new QKeychain::DeletePasswordJob(m_service); // deletes itself
    QObject::connect(
        job, &QKeychain::Job::finished, receiver, [done = std::move(done)](QKeychain::Job* ended) {
            const auto error = errorOf(*ended);
            done(error && error->code() != ErrorCode::KeychainNoEntry ? failure(*error) : Status());
        });
    start(job, entry);
}

} // namespace tracseq::accounts
