// SPDX-License-Identifier: GPL-3.0-or-later
// `audit verify` of a lab with a server, through the real tracseqctl.
#include "tests/app/ctl/ctl_bench.h"
#include "tests/support/postgres_fixture.h"

using namespace tracseq::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr char kSecret[] = "nine tall blue herons";

/// A server with the administrator anna, and her lab, which has given its sample to it.
class SharedLab {
public:
    SharedLab()
        : m_database(m_cluster.makeDatabase())
    {
        qputenv("TRACSEQ_NEW_PASSWORD", kSecret);
        const auto made =
            m_bench.run({u"server"_s, u"init"_s, u"--admin"_s, u"anna"_s, u"--dsn"_s,
                         u"host=%1 port=%2 dbname=%3 user=postgres"_s.arg(m_cluster.socket())
                             .arg(m_cluster.port())
                             .arg(m_database)});
        qunsetenv("TRACSEQ_NEW_PASSWORD");
        INFO(made.out.toStdString() << made.err.toStdString());
        REQUIRE(made.code == 0);
        m_bench.makeLab();
    }

    void join() const
    {
        const auto joined = withServer({u"sync"_s, u"--adopt"_s});
        INFO(joined.out.toStdString() << joined.err.toStdString());
        REQUIRE(joined.code == 0);
    }

    [[nodiscard]] QString dsn(int port) const
    {
        return u"host=127.0.0.1 port=%1 dbname=%2 user=anna"_s.arg(port).arg(m_database);
    }

    [[nodiscard]] Answer withServer(const QStringList& words, int port = 0) const
    {
        qputenv("TRACSEQ_SERVER_PASSWORD", kSecret);
        auto answer = m_bench.inLab(
            words + QStringList{u"--dsn"_s, dsn(port == 0 ? m_cluster.port() : port)});
        qunsetenv("TRACSEQ_SERVER_PASSWORD");
        return answer;
    }

    [[nodiscard]] Answer local(const QStringList& words) const { return m_bench.inLab(words); }
    void byOwner(const QString& sql) { m_cluster.run(m_database, sql); }

private:
    Bench m_bench;
    PostgresCluster m_cluster;
    QString m_database;
};

const QStringList kVerify{u"audit"_s, u"verify"_s};
const QStringList kVerifyJson{u"audit"_s, u"verify"_s, u"--json"_s};

QJsonObject serverOf(const Answer& answer)
{
    return answer.json().value(u"server"_s).toObject();
}

} // namespace

TEST_CASE("audit verify proves the server as well, where it has its address")
{
    SharedLab lab;
    CHECK_FALSE(lab.local(kVerify).out.contains(u"server"_s)); // it has none yet
    lab.join();

    const auto apart = lab.local(kVerify);
    CHECK(apart.code == 0);
    CHECK(apart.out.contains(u"The audit trail holds"_s));
    CHECK(apart.out.contains(u"The server was not looked at: give its address"_s));
    const auto left = lab.local(kVerify + QStringList{u"--local"_s});
    CHECK(left.code == 0);
    CHECK_FALSE(left.out.contains(u"server"_s));

    const auto proved = lab.withServer(kVerify);
    INFO(proved.out.toStdString() << proved.err.toStdString());
    CHECK(proved.code == 0);
    CHECK(proved.out.contains(u"The server's log holds: "_s));
    CHECK(proved.out.contains(u"All its tables are as here"_s));
    const auto inJson = lab.withServer(kVerifyJson + QStringList{u"--server"_s});
    CHECK(inJson.code == 0);
    CHECK(inJson.json().value(u"passed"_s).toBool());
    CHECK(serverOf(inJson).value(u"looked_at"_s).toBool());
    CHECK(serverOf(inJson).value(u"changes"_s).toInt() > 0);
    CHECK(serverOf(inJson).value(u"tables"_s).toString() == u"equal");

    SECTION("without a server that can be reached the file is proved, unless it has to be")
    {
        const auto away = lab.withServer(kVerifyJson, 1);
        CHECK(away.code == 0);
        CHECK(away.json().value(u"passed"_s).toBool());
        CHECK_FALSE(serverOf(away).value(u"looked_at"_s).toBool());
        CHECK(serverOf(away).value(u"why"_s).toString().contains(u"cannot be reached"_s));
        CHECK(lab.withServer(kVerify, 1).out.contains(u"The server was not looked at: "_s));
        const auto must = lab.withServer(kVerify + QStringList{u"--server"_s}, 1);
        CHECK(must.code == 2);
        CHECK(must.err.contains(u"cannot be reached"_s));
        const auto unknown = lab.local(kVerify + QStringList{u"--server"_s, u"--dsn"_s, u"?"_s});
        CHECK(unknown.code == 2);
        CHECK(lab.local(kVerify + QStringList{u"--server"_s}).code == 64);
        CHECK(lab.withServer(kVerify + QStringList{u"--local"_s}).code == 64);
    }
    SECTION("a change that the owner of the database altered is named")
    {
        lab.byOwner(u"UPDATE tracseq.change_log SET fields = replace(fields, 'F1', 'F9') "
                    "WHERE entity = 'sample'"_s);
        const auto found = lab.withServer(kVerify);
        CHECK(found.code == 1);
        CHECK(found.out.contains(u"The audit trail holds"_s));
        CHECK(found.out.contains(u"(sample by "_s));
        CHECK(found.out.contains(u"The server does not hold: "_s));
        const auto json = lab.withServer(kVerifyJson);
        CHECK(json.code == 1);
        CHECK_FALSE(json.json().value(u"passed"_s).toBool());
        CHECK(json.json().value(u"findings"_s).toArray().isEmpty());
        CHECK_FALSE(serverOf(json).value(u"findings"_s).toArray().isEmpty());
        CHECK(lab.local(kVerify).code == 0);
    }
    SECTION("a record that the owner of the database altered past the log is found")
    {
        lab.byOwner(u"UPDATE tracseq.lab_row SET fields = fields || '{\"volume\":\"9\"}' "
                    "WHERE entity = 'sample'"_s);
        const auto found = lab.withServer(kVerify);
        CHECK(found.code == 1);
        CHECK(found.out.contains(u"samples"_s));
    }
}

TEST_CASE("a lab is got anew from its server, and the one that was there is kept")
{
    SharedLab lab;
    const auto unmet = lab.withServer({u"sync"_s, u"--renew"_s});
    CHECK(unmet.code == 1); // what was done before there was a server is here alone
    CHECK(unmet.err.contains(u"Waiting here"_s));
    lab.join();
    CHECK(lab.withServer({u"sync"_s, u"--renew"_s, u"--check"_s}).code == 64);
    const auto renewed = lab.withServer({u"sync"_s, u"--renew"_s});
    INFO(renewed.out.toStdString() << renewed.err.toStdString());
    REQUIRE(renewed.code == 0);
    const QString kept = renewed.out.section(u"kept as "_s, 1).section(u".tracseq"_s, 0, 0);
    CHECK(QFile::exists(kept + u".tracseq"_s));
    CHECK(lab.withServer({u"sync"_s, u"--check"_s}).code == 0);
    CHECK(lab.local({u"samples"_s, u"list"_s}).out.contains(u"F1"_s));
}
