// SPDX-License-Identifier: GPL-3.0-or-later
// The recipes of CONTRIBUTING.md, followed for a made-up entity: without code of its own it is in
// the grid, the form, import and export, search, audit, undo and sync.
#include "core/base/task_list.h"
#include "core/changes/audit.h"
#include "core/changes/undo.h"
#include "core/database/search_language.h"
#include "core/lab/entity_table.h"
#include "core/projects/project.h"
#include "core/sync/exchange.h"
#include "core/sync/postgres_transport.h"
#include "core/sync/server_setup.h"
#include "core/tabular/csv_writer.h"
#include "core/tabular/workbook_reader.h"
#include "tests/support/catch_qt.h"
#include "tests/support/fake_clock.h"
#include "tests/support/server_bench.h"
#include "tests/ui/recipes/equipment.h"
#include "ui/shell/message_log.h"
#include "ui/shell/navigator.h"
#include "ui/shell/panel_registry.h"
#include "ui/widgets/field_row.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace tracseq;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;
using changes::UnitOfWork;
using database::FieldValues;
using database::Value;

namespace {

/// A lab that has the made-up entity.
class RecipeLab {
public:
    RecipeLab()
    {
        database = std::move(*database::Database::open(folder.filePath(u"lab.tracseq"_s)));
        store = std::make_unique<changes::Store>(*database, entitiesWithEquipment(), clock, courier,
                                                 hub);
        tasks = std::make_unique<database::TaskRunner>(*database, courier);
    }

    std::unique_ptr<database::Connection> reader() { return std::move(*database->openReader()); }

    changes::Written write(const changes::Store::Work& work, const QString& user = u"anna"_s)
    {
        const auto written = store->writeNow({user, u"work"_s, u"because"_s, 0}, work);
        INFO((written ? QString() : written.error().name()).toStdString());
        REQUIRE(written.has_value());
        return *written;
    }

    Uuid add(const FieldValues& values, const QString& user = u"anna"_s)
    {
        Uuid id;
        write(
            [&](UnitOfWork& unit) -> Status {
                id = unit.insert(equipmentEntity(), values).value();
                return {};
            },
            user);
        return id;
    }

    QStringList names(const QString& search = {})
    {
        const auto connection = reader();
        database::EntityQuery query;
        query.entity = &equipmentEntity();
        const auto ids = database::rowIds(*connection, database::withSearch(query, search));
        REQUIRE(ids.has_value());
        const auto rows = database::rowsByRid(*connection, equipmentEntity(), *ids);
        QStringList found;
        for (const database::Record& row : *rows) {
            found += row.values[EquipmentName].text();
        }
        return found;
    }

    QTemporaryDir folder;
    FakeClock clock;
    Courier courier;
    changes::ChangeHub hub;
    std::unique_ptr<database::Database> database;
    std::unique_ptr<changes::Store> store;
    std::unique_ptr<database::TaskRunner> tasks;
};

const FieldValues kCycler = {{EquipmentName, Value(u"Cycler 1"_s)},
                             {EquipmentKind, Value(u"cycler"_s)},
                             {Serial, Value(u"A-1"_s)},
                             {Capacity, Value(Decimal::fromMillionths(100'000'000))}};

} // namespace

TEST_CASE("a panel of the made-up entity has it in its grid, and adds rows by a form")
{
    RecipeLab lab;
    TaskList taskList;
    ui::Navigator navigator;
    ui::MessageLog messages;
    QSettings settings(lab.folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    ui::PanelRegistry registry;
    registry.add({.id = u"storage.equipment"_s,
                  .title = "Equipment",
                  .iconName = u"view-list-details"_s,
                  .group = "Storage",
                  .order = 500,
                  .area = ui::PanelArea::Center,
                  .permission = {},
                  .shortcut = {},
                  .openAtFirst = false,
                  .create = [&lab](ui::PanelContext& context, QWidget* parent) -> QWidget* {
                      return new EquipmentPanel({context, *lab.store, lab.hub, *lab.tasks}, parent);
                  }});
    REQUIRE(registry.panels().size() == 1);
    ui::PanelContext context{taskList, navigator, messages, settings};
    const std::unique_ptr<QWidget> made(registry.panels().front().create(context, nullptr));
    auto& panel = static_cast<EquipmentPanel&>(*made);
    panel.show();
    panel.findChild<QAction*>(u"addDevice"_s)->trigger();
    auto* dialog = panel.findChild<EquipmentDialog*>();
    REQUIRE(dialog != nullptr);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"name"_s), u"Cycler 1"_s);
    auto* kind = dialog->findChild<QComboBox*>(u"kind"_s);
    kind->setCurrentIndex(kind->findText(u"Thermal cycler"_s));
    auto* capacity = dialog->findChild<QLineEdit*>(u"capacity"_s);
    QTest::keyClicks(capacity, u"-1"_s);
    CHECK_FALSE(dialog->row(Capacity)->error().isEmpty());
    capacity->clear();
    QTest::keyClicks(capacity, u"0.1 mL"_s);
    CHECK(dialog->row(Capacity)->error().isEmpty());
    QTest::keyClick(capacity, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor(
        [&] { return panel.model().rowCount() == 1 && panel.model().recordAt(0) != nullptr; }));
    CHECK(panel.model().index(0, 0).data().toString() == u"Cycler 1");
    CHECK(panel.model().index(0, 1).data().toString() == u"Thermal cycler");
    CHECK(panel.model().index(0, 5).data().toString() == u"100");
}

TEST_CASE("rows of the made-up entity are imported, searched for, exported and imported again")
{
    RecipeLab lab;
    NoProgress nobody;
    lab.write([](UnitOfWork& unit) -> Status {
        const auto id =
            unit.insert(projects::projectEntity(), {{projects::Code, Value(u"Alpine flora"_s)}});
        return id ? Status() : failure(id.error());
    });
    const auto sheetOf = [&](const QByteArray& bytes) {
        return std::move(
            tabular::readWorkbook(bytes, u"devices.csv"_s, {}, nobody)->sheets.front());
    };
    const tabular::Sheet good =
        sheetOf("Our devices\n\nName;Kind;S/N;Used in;Serviced on;Capacity (uL);Colour\n"
                "Cycler 1;thermal cycler;007;Alpine flora;2026-01-02;100;red\n"
                "Spinner;Centrifuge;;;;;\n");
    const auto columns = lab::findColumns(equipmentEntity(), good);
    CHECK(columns.headerRow == 2);
    CHECK(columns.leftOut == QStringList{u"Colour"_s});
    const auto rows = lab::readRows(*lab.reader(), equipmentEntity(), good, columns, nobody);
    REQUIRE(rows.has_value());
    for (const lab::EntityFinding& finding : rows->findings) {
        FAIL_CHECK(finding.sentence.toStdString());
    }
    REQUIRE(lab::addRows(*lab.store, {u"anna"_s, u"import"_s, {}, 0}, equipmentEntity(),
                         u"devices.csv"_s, *rows)
                .has_value());
    CHECK(lab.names(u"kind:thermal"_s) == QStringList{u"Cycler 1"_s});
    CHECK(lab.names(u"project:alpine capacity>50 serial:007"_s) == QStringList{u"Cycler 1"_s});
    CHECK(lab.names(u"capacity:none"_s) == QStringList{u"Spinner"_s});

    const tabular::Sheet bad =
        sheetOf("Name;Kind;S/N;Used in;Serviced on;Capacity (uL)\n"
                "Cycler 1;cycler;8;;;\n"       // the name is taken
                "B;oven;9;;;\n"                // no choice
                "C;cycler;9;Nowhere;soon;-5\n" // serial twice, and three more
                ";cycler;10;;;\n");            // no name
    const auto refused = lab::readRows(*lab.reader(), equipmentEntity(), bad,
                                       lab::findColumns(equipmentEntity(), bad), nobody);
    REQUIRE(refused.has_value());
    std::vector<std::pair<int, int>> places;
    for (const lab::EntityFinding& finding : refused->findings) {
        places.emplace_back(finding.row, finding.column);
    }
    CHECK(places ==
          std::vector<std::pair<int, int>>{{1, 0}, {2, 1}, {3, 2}, {3, 3}, {3, 4}, {3, 5}, {4, 0}});
    CHECK_FALSE(lab::addRows(*lab.store, {u"anna"_s, u"import"_s, {}, 0}, equipmentEntity(),
                             u"bad.csv"_s, *refused)
                    .has_value());
    CHECK(lab.names().size() == 2);

    // Out, and into another lab.
    const QString file = lab.folder.filePath(u"out.csv"_s);
    auto table = lab::tableRows(*lab.reader(), equipmentEntity(), nobody);
    REQUIRE(table.has_value());
    auto writer = tabular::CsvWriter::create(file);
    tabular::TableRow head;
    for (const QString& heading : lab::tableHeadings(equipmentEntity())) {
        head += heading;
    }
    REQUIRE(writer->writeRow(head).has_value());
    for (const tabular::TableRow& row : *table) {
        REQUIRE(writer->writeRow(row).has_value());
    }
    REQUIRE(writer->finish().has_value());
    RecipeLab other;
    other.write([](UnitOfWork& unit) -> Status {
        return unit.insert(projects::projectEntity(), {{projects::Code, Value(u"Alpine flora"_s)}})
                       .has_value()
                   ? Status()
                   : failure(ErrorCode::Unexpected);
    });
    const auto back = tabular::readWorkbook(file, {}, nobody);
    REQUIRE(back.has_value());
    const tabular::Sheet& sheet = back->sheets.front();
    const auto again = lab::readRows(*other.reader(), equipmentEntity(), sheet,
                                     lab::findColumns(equipmentEntity(), sheet), nobody);
    REQUIRE(again.has_value());
    REQUIRE(lab::addRows(*other.store, {u"anna"_s, u"import"_s, {}, 0}, equipmentEntity(),
                         u"out.csv"_s, *again)
                .has_value());
    CHECK(*lab::tableRows(*other.reader(), equipmentEntity(), nobody) == *table);
}

TEST_CASE("the made-up entity is in the audit and in undo")
{
    RecipeLab lab;
    const Uuid id = lab.add(kCycler);
    const auto edited = lab.write([&](UnitOfWork& unit) {
        return unit.update(equipmentEntity(), id, {{EquipmentName, Value(u"Old cycler"_s)}});
    });
    NoProgress nobody;
    const auto audit = [&] {
        const auto connection = lab.reader();
        return changes::verifyAudit(*connection, entitiesWithEquipment(), nobody);
    };
    const auto report = audit();
    REQUIRE(report.has_value());
    for (const auto& finding : report->findings) {
        FAIL_CHECK(finding.sentence.toStdString());
    }
    REQUIRE(changes::undoGroup(*lab.store, {u"anna"_s, u"undo"_s, {}, 0}, edited.group,
                               changes::UndoMode::AllOrNothing, nobody)
                .has_value());
    CHECK(lab.names() == QStringList{u"Cycler 1"_s});
    // A byte that is altered in the file is found.
    lab.tasks.reset();
    lab.store.reset();
    lab.database.reset();
    const QString path = lab.folder.filePath(u"lab.tracseq"_s);
    const auto connection = database::Connection::open(path, database::Connection::Mode::ReadWrite);
    REQUIRE((*connection)->execute("UPDATE equipment SET serial = 'A-2'").has_value());
    CHECK_FALSE(changes::verifyAudit(**connection, entitiesWithEquipment(), nobody)->passed());
}

TEST_CASE("the made-up entity is shared with a server, conflicts and all")
{
    ServerBench bench;
    REQUIRE(sync::initServer(bench.session(), entitiesWithEquipment(), std::nullopt).has_value());
    RecipeLab paula;
    RecipeLab lea;
    const auto exchange = [&](RecipeLab& lab) {
        sync::LabSide side(*lab.store);
        auto transport = sync::PostgresTransport::open(bench.address(u"paula"_s),
                                                       ServerBench::password(u"paula"_s));
        REQUIRE(transport.has_value());
        sync::ExchangeOptions options;
        options.user = bench.login(u"paula"_s);
        NoProgress nobody;
        const auto done = sync::exchange(side, **transport, options, nobody);
        INFO((done ? QString() : done.error().name()).toStdString());
        REQUIRE(done.has_value());
    };
    exchange(paula);
    exchange(lea);
    const QString user = bench.login(u"paula"_s);
    const Uuid id = paula.add(kCycler, user);
    exchange(paula);
    exchange(lea);
    REQUIRE(lea.names() == QStringList{u"Cycler 1"_s});
    for (RecipeLab* lab : {&paula, &lea}) {
        lab->write(
            [&](UnitOfWork& unit) {
                return unit.update(equipmentEntity(), id,
                                   {{EquipmentName, Value(lab == &paula ? u"Mine"_s : u"Hers"_s)}});
            },
            user);
    }
    exchange(paula);
    exchange(lea);
    exchange(paula);
    CHECK(paula.names() == QStringList{u"Mine"_s});
    CHECK(lea.names() == QStringList{u"Mine"_s});
    const auto connection = lea.reader();
    auto count = connection->prepare(
        "SELECT count(*) FROM conflict WHERE entity = 'equipment' AND field = 'name'");
    REQUIRE(count->step().value());
    CHECK(count->integer(0) == 1);
}
