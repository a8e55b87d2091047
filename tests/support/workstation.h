// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/audit.h"
#include "core/database/entity_query.h"
#include "core/lab/lab.h"
#include "core/samples/sample.h"
#include "core/sync/exchange.h"
#include "core/sync/postgres_transport.h"
#include "tests/support/fake_clock.h"
#include "tests/support/server_bench.h"

#include <QTemporaryDir>
#include <catch2/catch.hpp>

namespace tracseq::tests {

/// One workstation and who sits there.
class Workstation {
public:
    Workstation(ServerBench& bench, const QString& name, const QString& file = {})
        : m_bench(bench)
        , m_name(name)
        , m_path(file.isEmpty() ? m_folder.filePath(QStringLiteral("lab.tracseq")) : file)
    {
        open();
    }

    void open()
    {
        m_lab = std::move(*lab::Lab::open(m_path, m_clock));
        m_side = std::make_unique<sync::LabSide>(m_lab->store());
    }
    void close()
    {
        m_side.reset();
        m_lab.reset();
    }

    std::unique_ptr<sync::PostgresTransport> connect(int port = 0)
    {
        auto transport = tryConnect(port);
        return transport ? std::move(*transport) : nullptr;
    }

    Result<std::unique_ptr<sync::PostgresTransport>> tryConnect(int port = 0)
    {
        sync::ServerAddress address = m_bench.address(m_name);
        if (port != 0) {
            address.port = QString::number(port);
        }
        return sync::PostgresTransport::open(address, ServerBench::password(m_name));
    }

    Result<sync::ExchangeReport> exchange(int port = 0, bool adopt = false)
    {
        auto transport = tryConnect(port);
        if (!transport) {
            return failure(transport.error());
        }
        sync::ExchangeOptions options;
        options.user = user();
        options.adopt = adopt;
        NoProgress nobody;
        return sync::exchange(*m_side, **transport, options, nobody);
    }

    bool write(const changes::Store::Work& work)
    {
        changes::WriteRequest request;
        request.user = user();
        request.title = QStringLiteral("work");
        const auto written = m_lab->store().writeNow(request, work);
        UNSCOPED_INFO((written ? QString() : written.error().name()).toStdString());
        return written.has_value();
    }

    bool set(const Uuid& sample, int field, const database::Value& value)
    {
        return write([&](changes::UnitOfWork& unit) {
            return unit.update(samples::sampleEntity(), sample, {{field, value}});
        });
    }

    std::optional<database::Record> row(const database::Entity& entity, const Uuid& id)
    {
        const auto reader = m_lab->database().openReader();
        return *database::rowById(**reader, entity, id);
    }

    qint64 count(const char* sql)
    {
        const auto reader = m_lab->database().openReader();
        auto query = (*reader)->prepare(sql);
        return *query->step() ? query->integer(0) : 0;
    }

    void checkAudit()
    {
        const auto reader = m_lab->database().openReader();
        NoProgress nobody;
        const auto report = lab::verifyAudit(**reader, nobody);
        REQUIRE(report.has_value());
        for (const auto& finding : report->findings) {
            FAIL_CHECK(finding.sentence.toStdString());
        }
    }

    [[nodiscard]] QString user() const { return m_bench.login(m_name); }
    [[nodiscard]] QString path() const { return m_path; }
    lab::Lab& lab() { return *m_lab; }
    sync::LabSide& side() { return *m_side; }
    FakeClock& clock() { return m_clock; }

private:
    ServerBench& m_bench;
    QString m_name;
    QTemporaryDir m_folder;
    QString m_path;
    FakeClock m_clock;
    std::unique_ptr<lab::Lab> m_lab;
    std::unique_ptr<sync::LabSide> m_side;
};

} // namespace tracseq::tests
