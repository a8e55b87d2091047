// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/server_session.h"
#include "core/sync/transport.h"

namespace tracseq::sync {

/// A connection to a lab's PostgreSQL. Used on the thread that opened it; each call waits for the
/// network, at most as long as the connection's time-outs.
class PostgresTransport final : public Transport {
public:
    /// Errors: ServerUnreachable, also for a wrong password.
    static Result<std::unique_ptr<PostgresTransport>> open(const ServerAddress& address,
                                                           const QString& password);

    Result<Welcome> hello(const Hello& hello) override;
    Status push(const Uuid& epoch, const Uuid& device,
                const std::vector<OutgoingChange>& changes) override;
    Result<Page> pull(const Uuid& epoch, qint64 after, int most) override;
    Result<ReservedNumbers> reserve(const QString& kind, qint64 count) override;
    Status raiseCounter(const QString& kind, qint64 next) override;
    Status snapshot(const Uuid& epoch, qint64 after, qint64 upTo,
                    const std::function<Status(const PulledChange&)>& each) override;
    Status reportFailures(const Uuid& station,
                          const std::vector<accounts::FailedTry>& tries) override;
    Result<ServerSums> checksums(const QStringList& entities) override;
    Result<QHash<Uuid, int>> contentState(const std::vector<Uuid>& files) override;
    Result<int> putContent(const Uuid& file, int part, const QByteArray& bytes) override;
    Result<std::optional<QByteArray>> getContent(const Uuid& file, int part) override;

    /// Whether somebody whose password was right just now may come in: not while the server makes
    /// them wait after failed tries, here or elsewhere. Counts anew when they may. A server from
    /// before it counted lets them. Errors: SignInRefused, ServerNoMember, and those of all.
    Status signIn();

    [[nodiscard]] ServerSession& session() { return *m_session; }

private:
    PostgresTransport(std::unique_ptr<ServerSession> session, const ServerAddress& address)
        : m_session(std::move(session))
        , m_server(address.name())
        , m_user(address.user)
    {
    }
    Result<QVariant> ask(const QString& statement, const QVariantList& values);

    std::unique_ptr<ServerSession> m_session;
    QString m_server;
    QString m_user;
};

/// The forms of PROTOCOL.md, for the transport and for tests. Nothing for what is not of that form.
QByteArray toJson(const std::vector<OutgoingChange>& changes);
std::optional<Page> pageFromJson(const QByteArray& json);
std::optional<Welcome> welcomeFromJson(const QByteArray& json);

} // namespace tracseq::sync
