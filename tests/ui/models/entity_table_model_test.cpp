// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch_qt.h"
#include "tests/support/sample_rows.h"
#include "ui/models/entity_table_model.h"
#include "ui/models/selection_keeper.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <random>

using namespace tracseq;
using namespace tracseq::ui;
using namespace Qt::StringLiterals;
using database::EntityQuery;
using database::Value;
using tests::addSamples;
using tests::TempLab;

namespace {

std::vector<TableColumn> columns()
{
    return {{samples::Name}, {samples::Volume}, {samples::SampleStatus}, {samples::Project}};
}

struct Rig {
    Rig()
        : model(samples::sampleEntity(), columns(), lab.lab->tasks(), lab.lab->hub())
    {
    }

    bool settled()
    {
        return QTest::qWaitFor([&] { return model.isComplete() && !model.isLoading(); }, 10'000);
    }

    /// The text of a cell, waiting for its page.
    QString text(int row, int column = 0)
    {
        QString shown;
        static_cast<void>(QTest::qWaitFor([&] {
            shown = model.index(row, column).data().toString();
            return !shown.isEmpty();
        }));
        return shown;
    }

    void sortBy(int column, Qt::SortOrder order = Qt::AscendingOrder)
    {
        model.sort(column, order);
        REQUIRE(settled());
    }

    TempLab lab;
    EntityTableModel model;
};

/// The truth: names of all samples in the order of the query.
QStringList namesOf(TempLab& lab, const EntityQuery& query)
{
    const auto connection = lab.reader();
    const auto rids = database::rowIds(*connection, query);
    const auto rows = database::rowsByRid(*connection, samples::sampleEntity(), *rids);
    QStringList names;
    for (const database::Record& row : *rows) {
        names.append(row.values[samples::Name].text());
    }
    return names;
}

QStringList namesOf(const EntityTableModel& model)
{
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row) {
        names.append(model.index(row, 0).data().toString());
    }
    return names;
}

} // namespace

TEST_CASE("the model shows the newest rows first and all of them")
{
    Rig rig;
    addSamples(rig.lab, 500);
    rig.model.reload();
    REQUIRE(rig.settled());
    CHECK(rig.model.rowCount() == 500);
    CHECK(QTest::qWaitFor([&] { return rig.model.totalRows() == 500; }));
    CHECK(rig.text(0) == u"Leaf 500"_s);
    CHECK(rig.text(499) == u"Leaf 1"_s);
    CHECK(rig.text(0, 1) == u"500"_s);
    CHECK(rig.text(0, 2) == u"Pending"_s);
}

TEST_CASE("cells that are not read yet are empty and are read by looking at them")
{
    Rig rig;
    addSamples(rig.lab, 400);
    rig.model.reload();
    REQUIRE(rig.settled());
    CHECK(rig.model.index(300, 0).data().isNull());
    QSignalSpy changed(&rig.model, &QAbstractItemModel::dataChanged);
    CHECK(rig.text(300) == u"Leaf 100"_s);
    CHECK(changed.count() >= 1);
}

TEST_CASE("columns sort by their values, and back to the newest first")
{
    Rig rig;
    addSamples(rig.lab, 120);
    rig.sortBy(1);
    CHECK(rig.text(0) == u"Leaf 1"_s);
    CHECK(rig.text(119) == u"Leaf 120"_s);
    rig.sortBy(0, Qt::DescendingOrder);
    CHECK(rig.text(0) == u"Leaf 99"_s);
    rig.sortBy(-1);
    CHECK(rig.text(0) == u"Leaf 120"_s);
}

TEST_CASE("references are shown, sorted and searched by name")
{
    Rig rig;
    const Uuid zebra = tests::addProject(rig.lab, u"ZEBRA"_s);
    const Uuid alp = tests::addProject(rig.lab, u"ALP"_s);
    addSamples(rig.lab, 2, 1, zebra);
    addSamples(rig.lab, 2, 10, alp);
    addSamples(rig.lab, 1, 20);
    rig.sortBy(3);
    CHECK(rig.text(4, 3) == u"ZEBRA"_s);
    CHECK(rig.text(1, 3) == u"ALP"_s);
    CHECK(rig.text(0, 0) == u"Leaf 20"_s); // without a project first
    EntityQuery query = rig.model.query();
    query.search = u"zebra"_s;
    rig.model.setQuery(query);
    REQUIRE(rig.settled());
    CHECK(rig.model.rowCount() == 2);
}

TEST_CASE("all rows are shown again after a query that finds what is there already")
{
    Rig rig;
    addSamples(rig.lab, 700);
    rig.model.reload();
    REQUIRE(rig.settled());
    for (int round = 0; round < 10; ++round) {
        EntityQuery query = rig.model.query();
        query.search = round % 2 == 0 ? u"leaf"_s : QString();
        rig.model.setQuery(query);
        REQUIRE(rig.settled());
        CHECK(rig.model.rowCount() == 700);
        rig.model.reload();
        REQUIRE(rig.settled());
        CHECK(rig.model.rowCount() == 700);
    }
}

TEST_CASE("a search shows its first matches at once, then all")
{
    Rig rig;
    addSamples(rig.lab, 700);
    rig.model.reload();
    REQUIRE(rig.settled());
    EntityQuery query = rig.model.query();
    query.search = u"leaf"_s;
    rig.model.setQuery(query);
    QSignalSpy replaced(&rig.model, &EntityTableModel::rowsReplaced);
    REQUIRE(replaced.wait());
    CHECK(rig.model.rowCount() == EntityTableModel::kFirstRows);
    CHECK_FALSE(rig.model.isComplete());
    CHECK(rig.model.index(0, 0).data().toString() == u"Leaf 700"_s); // with its rows
    REQUIRE(rig.settled());
    CHECK(rig.model.rowCount() == 700);
}

TEST_CASE("only the answer to the last query is shown")
{
    Rig rig;
    addSamples(rig.lab, 300);
    for (const QString& typed : {u"l"_s, u"le"_s, u"lea"_s, u"leaf"_s, u"leaf 2"_s, u"leaf 29"_s}) {
        EntityQuery query = rig.model.query();
        query.search = typed;
        rig.model.setQuery(query);
    }
    REQUIRE(rig.settled());
    const QStringList names = namesOf(rig.lab, rig.model.query());
    REQUIRE(rig.model.rowCount() == names.size());
    rig.text(0);
    CHECK(namesOf(rig.model) == names);
    CHECK(names.contains(u"Leaf 29"_s));
    CHECK_FALSE(names.contains(u"Leaf 300"_s));
}

TEST_CASE("an edit by somebody else shows, a new row comes to its place, a removed one goes")
{
    Rig rig;
    const auto ids = addSamples(rig.lab, 5);
    rig.model.reload();
    REQUIRE(rig.settled());
    CHECK(rig.text(4) == u"Leaf 1"_s);
    rig.lab.write([&](changes::UnitOfWork& unit) {
        return samples::editSample(unit, ids[0], {{samples::Name, Value(u"Root 1"_s)}},
                                   rig.lab.clock);
    });
    CHECK(QTest::qWaitFor([&] { return rig.text(4) == u"Root 1"_s; }));
    addSamples(rig.lab, 1, 6);
    CHECK(QTest::qWaitFor([&] { return rig.model.rowCount() == 6; }));
    CHECK(rig.text(0) == u"Leaf 6"_s);
    rig.lab.write(
        [&](changes::UnitOfWork& unit) { return unit.remove(samples::sampleEntity(), ids[2]); });
    CHECK(QTest::qWaitFor([&] { return rig.model.rowCount() == 5; }));
    CHECK(namesOf(rig.model) ==
          QStringList{u"Leaf 6"_s, u"Leaf 5"_s, u"Leaf 4"_s, u"Leaf 2"_s, u"Root 1"_s});
    CHECK(QTest::qWaitFor([&] { return rig.model.totalRows() == 5; }));
}

TEST_CASE("own edits do not move rows of a sorted list, those of others do")
{
    Rig rig;
    const auto ids = addSamples(rig.lab, 5);
    QTest::qWait(150); // what is told together counts as somebody else's
    rig.sortBy(1);
    rig.text(0);
    rig.model.setOrigin(77);
    const auto edit = [&](quint64 origin, const Uuid& id, qint64 volume) {
        const auto written = rig.lab.store().writeNow(
            {u"anna"_s, u"edit"_s, {}, origin}, [&](changes::UnitOfWork& unit) {
                return samples::editSample(
                    unit, id,
                    {{samples::Volume, Value(Decimal::fromMillionths(volume * Decimal::kScale))}},
                    rig.lab.clock);
            });
        REQUIRE(written.has_value());
    };
    edit(77, ids[0], 100);
    CHECK(QTest::qWaitFor([&] { return rig.text(0, 1) == u"100"_s; }));
    QTest::qWait(300);
    CHECK(rig.text(0, 0) == u"Leaf 1"_s);
    edit(0, ids[1], 200);
    CHECK(QTest::qWaitFor([&] { return rig.text(4, 0) == u"Leaf 2"_s; }));
}

TEST_CASE("any sequence of changes leaves the model equal to the lab")
{
    Rig rig;
    const QAbstractItemModelTester tester(&rig.model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::mt19937 random(4711);
    std::vector<Uuid> ids = addSamples(rig.lab, 60);
    int next = 1000;
    for (int round = 0; round < 25; ++round) {
        if (round % 5 == 0) {
            EntityQuery query = rig.model.query();
            query.search = round % 10 == 5 ? u"leaf 1"_s : QString();
            query.sortField = round % 3 == 0 ? static_cast<int>(samples::Name) : -1;
            query.descending = round % 2 == 0;
            rig.model.setQuery(query);
        }
        rig.lab.write([&](changes::UnitOfWork& unit) -> Status {
            for (int step = 0; step < 4; ++step) {
                const std::size_t at = random() % ids.size();
                switch (random() % 3) {
                case 0: {
                    const auto id =
                        samples::createSample(unit,
                                              {{samples::Name, Value(u"Leaf %1"_s.arg(++next))},
                                               {samples::SampleType, Value(u"RNA"_s)}},
                                              rig.lab.clock);
                    REQUIRE(id.has_value());
                    ids.push_back(*id);
                    break;
                }
                case 1:
                    REQUIRE(unit.remove(samples::sampleEntity(), ids[at]).has_value());
                    ids.erase(ids.begin() + static_cast<std::ptrdiff_t>(at));
                    break;
                default:
                    REQUIRE(samples::editSample(unit, ids[at],
                                                {{samples::Name, Value(u"Leaf %1"_s.arg(++next))}},
                                                rig.lab.clock)
                                .has_value());
                }
            }
            return {};
        });
        if (round % 4 == 3) {
            QTest::qWait(80);
        }
    }
    const QStringList truth = namesOf(rig.lab, rig.model.query());
    CHECK(QTest::qWaitFor([&] { return rig.model.isComplete() && namesOf(rig.model) == truth; }));
    CHECK(namesOf(rig.model) == truth);
}

TEST_CASE("selection, current cell and scroll place follow the rows through a new list")
{
    Rig rig;
    addSamples(rig.lab, 300);
    QTableView view;
    view.setModel(&rig.model);
    view.resize(500, 400);
    view.show();
    const SelectionKeeper keeper(view, rig.model);
    rig.model.reload();
    REQUIRE(rig.settled());
    const qint64 rid = rig.model.ridAt(10);
    const qint64 other = rig.model.ridAt(12);
    view.setCurrentIndex(rig.model.index(10, 1));
    view.selectionModel()->select(QItemSelection(rig.model.index(10, 0), rig.model.index(10, 2)),
                                  QItemSelectionModel::Select);
    view.selectionModel()->select(rig.model.index(12, 1), QItemSelectionModel::Select);
    rig.sortBy(0);
    CHECK(keeper.selectedRowCount() == 2);
    CHECK(rig.model.ridAt(view.currentIndex().row()) == rid);
    CHECK(view.currentIndex().column() == 1);
    const auto selected = keeper.selectedRows();
    CHECK(std::set<qint64>(selected.begin(), selected.end()) == std::set<qint64>{rid, other});
    CHECK(view.selectionModel()->selectedIndexes().size() == 4);
}

TEST_CASE("a hundred thousand rows are shown wherever one scrolls, without a long stop")
{
    Rig rig;
    constexpr int kRows = 100'000;
    int made = 0;
    const auto written = rig.lab.store().writeBulk(
        {u"anna"_s, u"many"_s, {}, 0}, [&](changes::UnitOfWork& unit) -> Result<bool> {
            const auto id = unit.insert(
                samples::sampleEntity(),
                {{samples::Name, Value(u"Leaf %1"_s.arg(made + 1))},
                 {samples::Accession, Value(u"S-%1"_s.arg(made + 1, 7, 10, QChar(u'0')))},
                 {samples::SampleType, Value(u"DNA"_s)}});
            if (!id) {
                return failure(id.error());
            }
            return ++made < kRows;
        });
    REQUIRE(written.has_value());
    QTableView view;
    view.setModel(&rig.model);
    view.resize(800, 600);
    view.show();
    rig.model.reload();
    REQUIRE(rig.settled());
    REQUIRE(rig.model.rowCount() == kRows);
    std::mt19937 random(99);
    for (int i = 0; i < 40; ++i) {
        const int row = static_cast<int>(random() % kRows);
        view.scrollTo(rig.model.index(row, 0), QAbstractItemView::PositionAtTop);
        REQUIRE(QTest::qWaitFor([&] { return rig.model.recordAt(row) != nullptr; }));
        CHECK(rig.model.index(row, 0).data().toString() == u"Leaf %1"_s.arg(kRows - row));
    }
}
