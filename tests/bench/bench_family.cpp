// SPDX-License-Identifier: GPL-3.0-or-later
// A family of 50 generations with 10,000 descendants: how long until it is read, laid out and
// painted as tree and picture, against reading the same rows by one prepared statement.
// bench_family [descendants]; run it with QT_QPA_PLATFORM=offscreen.
#include "core/lab/family_reach.h"
#include "core/lab/lab.h"
#include "core/samples/derivation.h"
#include "core/samples/lineage_query.h"
#include "core/samples/sample.h"
#include "ui/samples/family_graph.h"
#include "ui/samples/family_tree_model.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPixmap>
#include <QTemporaryDir>
#include <QTreeView>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>

using namespace tracseq;
using namespace Qt::StringLiterals;
using database::Value;

namespace {

constexpr int kDepth = 50;

double ms(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// A chain of `kDepth`, and the rest made of any of its links.
Status fill(changes::UnitOfWork& unit, int descendants, Uuid& last)
{
    std::vector<Uuid> chain;
    for (int i = 0; i <= descendants; ++i) {
        const auto id = unit.insert(
            samples::sampleEntity(),
            {{samples::Name, u"Sample %1"_s.arg(i)},
             {samples::Accession, u"A-%1"_s.arg(i)},
             {samples::SampleType, u"DNA"_s},
             {samples::Volume, Decimal::fromMillionths((1 + i % 90) * Decimal::kScale)}});
        if (!id) {
            return failure(id.error());
        }
        const bool inChain = static_cast<int>(chain.size()) < kDepth;
        if (i > 0) {
            const Uuid source =
                inChain ? chain.back() : chain[static_cast<std::size_t>(i) * 7 % chain.size()];
            const auto link = unit.insert(
                samples::derivationEntity(),
                {{samples::DerivedSample, Value(*id)},
                 {samples::DerivedFrom, Value(source)},
                 {samples::DerivationKind, samples::derivationName(samples::Derivation::Aliquot)},
                 {samples::DrawnVolume, Decimal::fromMillionths(Decimal::kScale)}});
            if (!link) {
                return failure(link.error());
            }
        }
        if (inChain) {
            chain.push_back(*id);
        }
        last = *id;
    }
    return {};
}

/// All samples and derivations, read and thrown away.
double floorMs(const QString& path)
{
    sqlite3* db = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr);
    QElapsedTimer timer;
    timer.start();
    for (const char* sql : {"SELECT * FROM sample", "SELECT * FROM derivation"}) {
        sqlite3_stmt* rows = nullptr;
        sqlite3_prepare_v2(db, sql, -1, &rows, nullptr);
        while (sqlite3_step(rows) == SQLITE_ROW) {
            for (int column = 0; column < sqlite3_column_count(rows); ++column) {
                static_cast<void>(sqlite3_column_blob(rows, column));
            }
        }
        sqlite3_finalize(rows);
    }
    const double took = ms(timer);
    sqlite3_close(db);
    return took;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    const int descendants = argc > 1 ? std::max(100, std::atoi(argv[1])) : 10'000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"family.tracseq"_s);
    const SystemClock clock;
    auto lab = lab::Lab::open(path, clock);
    Uuid last;
    if (!lab || !(*lab)->store().writeNow({u"bench"_s, {}, {}}, [&](changes::UnitOfWork& unit) {
            return fill(unit, descendants, last);
        })) {
        std::fprintf(stderr, "the lab was not made\n");
        return 1;
    }
    QTreeView tree;
    tree.setUniformRowHeights(true);
    tree.resize(600, 500);
    ui::FamilyTreeModel model;
    tree.setModel(&model);
    ui::FamilyGraph graph;
    graph.resize(600, 500);
    tree.show();
    graph.show();
    QApplication::processEvents();

    auto reader = (*lab)->database().openReader();
    std::vector<double> times;
    std::vector<double> reads;
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer timer;
        timer.start();
        const auto family = tracseq::lab::readReach(**reader, last);
        if (!family || static_cast<int>(family->members.size()) != descendants + 1) {
            std::fprintf(stderr, "the family was not read\n");
            return 1;
        }
        reads.push_back(ms(timer));
        model.setFamily(&*family);
        graph.setFamily(&*family);
        tree.setCurrentIndex(model.indexOf(family->self));
        static_cast<void>(tree.grab());
        static_cast<void>(graph.grab());
        times.push_back(ms(timer));
        model.setFamily(nullptr);
        graph.setFamily(nullptr);
    }
    std::sort(times.begin(), times.end());
    std::sort(reads.begin(), reads.end());
    const double floor = floorMs(path);
    std::printf("family of %d, %d generations: read %.1f ms, drawn as tree and picture after %.1f "
                "ms (limit 500)\n"
                "floor: the same rows by one statement each %.1f ms; drawn after %.1f times that\n",
                descendants + 1, kDepth, reads[reads.size() / 2], times[times.size() / 2], floor,
                times[times.size() / 2] / floor);
    return 0;
}
