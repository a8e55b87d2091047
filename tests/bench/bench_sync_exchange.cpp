// SPDX-License-Identifier: GPL-3.0-or-later
// A lab file that has been offline sends what it has, and another one takes it: through the whole
// client. The floors: the same rows by prepared INSERTs, one statement a row, into tables with the
// same columns on the same server; and into the tables and search of a lab file, without a log.
#include "core/samples/sample.h"
#include "core/sync/server_session.h"
#include "tests/bench/sync_station.h"
#include "tests/support/postgres_fixture.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <cstdio>

using namespace tracseq;
using bench::Station;
using namespace Qt::StringLiterals;

namespace {

database::FieldValues sample(int i)
{
    return {{samples::Name, u"Sample %1 of the bench"_s.arg(i)},
            {samples::Accession, u"B-%1"_s.arg(i)},
            {samples::Barcode, u"BC%1"_s.arg(i)},
            {samples::SampleType, u"DNA"_s},
            {samples::Organism, u"Homo sapiens"_s},
            {samples::Submitter, u"Dr. Bench"_s}};
}

void write(Station& station, int samples, int edits)
{
    std::vector<Uuid> ids;
    int made = 0;
    int edited = 0;
    station.write([&](changes::UnitOfWork& unit) -> Result<bool> {
        if (made < samples) {
            const auto id = unit.insert(samples::sampleEntity(), sample(made++));
            if (!id) {
                return failure(id.error());
            }
            ids.push_back(*id);
            return true;
        }
        if (edited == edits) {
            return false;
        }
        const Status changed =
            unit.update(samples::sampleEntity(), ids[static_cast<std::size_t>(edited)],
                        {{samples::Notes, u"looked at, number %1"_s.arg(edited)}});
        ++edited;
        return changed ? Result<bool>(true) : failure(changed.error());
    });
}

/// Rows a second of the same samples into a lab file, through its door but with no server.
double floorOfTaking(int samples, int edits)
{
    Station station(u"boss"_s);
    QElapsedTimer timer;
    timer.start();
    write(station, samples, edits);
    return (samples + edits) / (static_cast<double>(timer.nsecsElapsed()) * 1e-9);
}

/// Rows a second by one INSERT each into a plain table of the server.
double floorOfSending(sync::ServerSession& session, int rows)
{
    static_cast<void>(session.run(
        u"CREATE TABLE public.floor (id uuid PRIMARY KEY, name text, accession text UNIQUE, "
        "barcode text UNIQUE, kind text, organism text, submitter text)"_s));
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rows; ++i) {
        const auto done =
            session.rows(u"INSERT INTO public.floor VALUES (gen_random_uuid(), ?, ?, ?, ?, ?, ?)"_s,
                         {u"Sample %1 of the bench"_s.arg(i), u"B-%1"_s.arg(i), u"BC%1"_s.arg(i),
                          u"DNA"_s, u"Homo sapiens"_s, u"Dr. Bench"_s});
        if (!done) {
            std::printf("the floor failed\n");
            std::exit(1);
        }
    }
    return rows / (static_cast<double>(timer.nsecsElapsed()) * 1e-9);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const int changes = argc > 1 ? std::atoi(argv[1]) : 10'000;
    const int samples = changes / 2;
    tests::PostgresCluster cluster;
    const sync::ServerAddress address = bench::makeServer(cluster, u"boss"_s);
    const auto session = sync::ServerSession::open(address, {});
    if (!session) {
        std::printf("the server cannot be reached\n");
        return 1;
    }
    const double floorSending = floorOfSending(**session, changes);
    const double floorTaking = floorOfTaking(samples, changes - samples);
    const sync::ServerAddress member = bench::memberAddress(address, u"boss"_s);
    Station writer(u"boss"_s);
    Station reader(u"boss"_s);
    double seconds = 0;
    writer.exchange(member, seconds); // both are connected before
    reader.exchange(member, seconds);
    write(writer, samples, changes - samples);
    const auto sent = writer.exchange(member, seconds);
    const double both = static_cast<double>(sent.sent) / seconds;
    const auto taken = reader.exchange(member, seconds);
    const double taking = static_cast<double>(taken.taken) / seconds;
    std::printf("send and take back own changes  %8.0f changes/s   %5.2f of a plain INSERT a row\n",
                both, both / floorSending);
    std::printf("take another's changes          %8.0f changes/s   %5.2f of writing them here "
                "(promised: 15,000)\n",
                taking, taking / floorTaking);
    std::printf("floors: %.0f rows/s on the server, %.0f changes/s in a lab file\n", floorSending,
                floorTaking);
    return 0;
}
