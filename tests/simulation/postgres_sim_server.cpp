// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/postgres_sim_server.h"

#include "core/sync/postgres_transport.h"

#include <QJsonDocument>
#include <catch2/catch.hpp>

namespace tracseq::tests {

using namespace Qt::StringLiterals;

namespace {

/// One connection for each person: opening one takes longer than an exchange.
class Shared final : public sync::Transport {
public:
    explicit Shared(std::shared_ptr<sync::PostgresTransport> real)
        : m_real(std::move(real))
    {
    }
    Result<sync::Welcome> hello(const sync::Hello& hello) override { return m_real->hello(hello); }
    Status push(const Uuid& epoch, const Uuid& device,
                const std::vector<sync::OutgoingChange>& changes) override
    {
        return m_real->push(epoch, device, changes);
    }
    Result<sync::Page> pull(const Uuid& epoch, qint64 after, int most) override
    {
        return m_real->pull(epoch, after, most);
    }
    Result<sync::ReservedNumbers> reserve(const QString& kind, qint64 count) override
    {
        return m_real->reserve(kind, count);
    }
    Status raiseCounter(const QString& kind, qint64 next) override
    {
        return m_real->raiseCounter(kind, next);
    }

private:
    std::shared_ptr<sync::PostgresTransport> m_real;
};

} // namespace

QStringList PostgresSimServer::people()
{
    return {m_bench.login(u"boss"_s), m_bench.login(u"tom"_s), m_bench.login(u"paula"_s)};
}

std::unique_ptr<sync::Transport> PostgresSimServer::connect(const QString& user)
{
    auto& open = m_open[user];
    if (open == nullptr) {
        const QString name = user.section(u'_', 0, 0);
        auto opened =
            sync::PostgresTransport::open(m_bench.address(name), ServerBench::password(name));
        REQUIRE(opened.has_value());
        open = std::move(*opened);
    }
    return std::make_unique<Shared>(open);
}

std::map<Uuid, ServerRow> PostgresSimServer::rows()
{
    const auto answer = m_bench.asOwner(
        u"SELECT id, entity, deleted::int, created_at, updated_at, fields FROM tracseq.lab_row"_s);
    REQUIRE(answer.ok());
    std::map<Uuid, ServerRow> rows;
    for (const auto& row : answer.rows) {
        rows[*Uuid::fromString(row[0])] = {row[1], row[2] == u"1", row[3].toLongLong(),
                                           row[4].toLongLong(),
                                           QJsonDocument::fromJson(row[5].toUtf8()).object()};
    }
    return rows;
}

std::vector<sync::PulledChange> PostgresSimServer::log()
{
    const auto transport = connect(m_bench.login(u"boss"_s));
    const auto welcome = transport->hello({Uuid(), TestDevice::newId(), {}, {}, 0});
    REQUIRE(welcome.has_value());
    std::vector<sync::PulledChange> log;
    while (static_cast<qint64>(log.size()) < welcome->last) {
        auto page = transport->pull(welcome->epoch, static_cast<qint64>(log.size()), 5000);
        REQUIRE(page.has_value());
        REQUIRE_FALSE(page->changes.empty());
        std::move(page->changes.begin(), page->changes.end(), std::back_inserter(log));
    }
    return log;
}

} // namespace tracseq::tests
