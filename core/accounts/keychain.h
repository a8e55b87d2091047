// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <functional>

namespace tracseq::accounts {

/// The secrets of this person on this computer, in the keychain of the system (Secret Service,
/// KWallet) and nowhere else: where there is none, or it stays locked, every call answers
/// KeychainUnavailable and the caller asks the person each time. Nothing is ever written to a file
/// instead. Calls return at once and answer on the thread of `receiver`, which needs an event loop;
/// when it is gone by then, nobody is told. Errors: KeychainUnavailable, KeychainNoEntry (read),
/// KeychainFailed. Virtual for tests, which have no keychain.
class Keychain {
public:
    /// `service` is what the keychain's own window shows the entries under.
    explicit Keychain(QString service = QStringLiteral("TracSeq"))
        : m_service(std::move(service))
    {
    }
    virtual ~Keychain() = default;

    /// Adds or replaces an entry, of any bytes.
    virtual void write(const QString& entry, const QByteArray& secret, QObject* receiver,
                       std::function<void(Status)> done);
    virtual void read(const QString& entry, QObject* receiver,
                      std::function<void(Result<QByteArray>)> done);
    /// Success also when there was no such entry.
    virtual void remove(const QString& entry, QObject* receiver, std::function<void(Status)> done);

    /// Whether there is one that can be used.
    void probe(QObject* receiver, std::function<void(Status)> done);

private:
    QString m_service;
};

} // namespace tracseq::accounts
