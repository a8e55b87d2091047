// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/sample_service.h"
#include "tests/support/lab_contents.h"
#include "tests/support/workstation.h"

namespace tracseq::tests {

using namespace Qt::StringLiterals;

/// Two labs with some work between them, of which tom's is behind by the half, on a server whose
/// owner alters what is in it by SQL.
class OwnedServer {
public:
    OwnedServer()
        : paula(bench, u"paula"_s)
        , tom(bench, u"tom"_s)
    {
        REQUIRE(paula.exchange().has_value());
        REQUIRE(tom.exchange().has_value());
        for (int i = 0; i < 10; ++i) {
            add(paula, u"S%1"_s.arg(i));
        }
        REQUIRE(paula.exchange().has_value());
        REQUIRE(tom.exchange().has_value());
        for (int i = 10; i < 20; ++i) {
            add(paula, u"S%1"_s.arg(i));
        }
        REQUIRE(paula.exchange().has_value());
    }

    static void add(Workstation& at, const QString& name)
    {
        REQUIRE(at.write([&](changes::UnitOfWork& unit) -> Status {
            const auto made = samples::createSample(
                unit, {{samples::Name, name}, {samples::SampleType, u"DNA"_s}}, at.clock());
            return made ? Status() : failure(made.error());
        }));
    }

    qint64 last()
    {
        return bench.asOwner(u"SELECT last_seq FROM tracseq.server_state"_s).value().toLongLong();
    }

    void byOwner(const QString& sql)
    {
        const auto done = bench.asOwner(sql);
        INFO(done.message.toStdString());
        REQUIRE(done.ok());
    }

    /// Alters a change, and computes all hashes of the chain and all seals from there on again, as
    /// the functions do.
    void sealAnew()
    {
        byOwner(uR"(DO $$
        DECLARE
            v_change tracseq.change_log;
            v_device bytea;
            v_seal bytea;
        BEGIN
            UPDATE tracseq.change_log SET fields = replace(fields, 'S15', 'X15')
                WHERE operation = 'insert' AND fields LIKE '%S15%';
            FOR v_change IN SELECT * FROM tracseq.change_log ORDER BY seq LOOP
                SELECT l.hash INTO v_device FROM tracseq.change_log l
                    WHERE l.device = v_change.device AND l.n = v_change.n - 1;
                SELECT l.seal INTO v_seal FROM tracseq.change_log l WHERE l.seq = v_change.seq - 1;
                v_device := tracseq.change_hash(coalesce(v_device, decode(repeat('00', 32), 'hex')),
                    v_change.id, v_change.device, v_change.n, v_change.who, v_change.at,
                    v_change.clock, v_change.entity, v_change.entity_id, v_change.operation,
                    v_change.fields, v_change.base, v_change.group_id, v_change.reason);
                UPDATE tracseq.change_log SET hash = v_device,
                    seal = tracseq.change_seal(coalesce(v_seal, decode(repeat('00', 32), 'hex')),
                        v_change.seq, v_device, v_change.digest)
                    WHERE seq = v_change.seq;
                UPDATE tracseq.device SET last_hash = v_device WHERE id = v_change.device;
                UPDATE tracseq.server_state SET last_seal =
                    (SELECT l.seal FROM tracseq.change_log l WHERE l.seq = v_change.seq);
            END LOOP;
            UPDATE tracseq.lab_row SET fields = fields || '{"name": "X15"}'
                WHERE fields ->> 'name' = 'S15';
        END $$)"_s);
    }

    static void checkFound(const Result<sync::ExchangeReport>& met)
    {
        REQUIRE_FALSE(met.has_value());
        CHECK(met.error().code() == ErrorCode::ServerLogBroken);
    }

    ServerBench bench;
    Workstation paula;
    Workstation tom;
};

} // namespace tracseq::tests
