// SPDX-License-Identifier: GPL-3.0-or-later
// Search over all kinds of things in the real window, by keys.
#include "core/labels/label_service.h"
#include "core/labels/starter_layouts.h"
#include "core/libraries/library_service.h"
#include "core/sequencing/run.h"
#include "core/templates/template_service.h"
#include "tests/app/desktop/samples_bench.h"
#include "tests/support/desktop.h"
#include "tests/support/run_rows.h"
#include "ui/labels/labels_panel.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigator.h"
#include "ui/templates/templates_panel.h"
#include "ui/widgets/theme.h"

#include <QMenu>

using namespace tracseq;
using namespace tracseq::tests;
using namespace tracseq::ui;
using namespace Qt::StringLiterals;
using database::Value;

TEST_CASE("Ctrl+K finds things of every kind and goes to the panel that shows them")
{
    Bench bench;
    Uuid layout;
    const auto written = bench.store().writeNow(
        {u"maria"_s, u"Plan"_s, {}, 0}, [&](changes::UnitOfWork& unit) -> Status {
            const auto run = unit.insert(sequencing::runEntity(), plainRun(u"Spring run"_s));
            const auto library = libraries::createLibrary(
                unit,
                {u"Spring_lib"_s, bench.stored(u"Pine needle"_s).id, {}, u"ACGTACGT"_s, {}, {}});
            labels::LabelLayout copy = labels::starterLayouts().front();
            copy.name = u"Spring labels"_s;
            const auto made = labels::saveLayout(unit, {}, copy);
            layout = made.value_or(Uuid());
            const auto form = templates::createTemplate(unit, {u"Spring form"_s, {}, {}, {}});
            return run && library && made && form ? Status() : failure(run.error());
        });
    REQUIRE(written.has_value());
    MainWindow& window = bench.program.window();
    auto* field = window.palettePopup().findChild<QLineEdit*>();
    auto* list = window.palettePopup().findChild<QListView*>();
    const auto goTo = [&](const QString& typed, const QString& title) {
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        REQUIRE(bench.waitFor([&] { return field->isVisible(); }));
        QTest::keyClicks(field, typed);
        const auto rowOf = [&] {
            for (int row = 0; row < list->model()->rowCount(); ++row) {
                if (list->model()->index(row, 0).data().toString() == title) {
                    return row;
                }
            }
            return -1;
        };
        REQUIRE(bench.waitFor([&] { return rowOf() >= 0; }));
        while (list->currentIndex().row() != rowOf()) {
            QTest::keyClick(field, Qt::Key_Down);
        }
        QTest::keyClick(field, Qt::Key_Return);
    };
    const auto shows = [&](const QString& panel) {
        QWidget* widget = window.panels().panel(panel);
        return widget != nullptr && widget->isVisible() ? widget : nullptr;
    };
    goTo(u"spring run"_s, u"Spring run"_s);
    CHECK(bench.waitFor([&] { return shows(u"sequencing.runs"_s) != nullptr; }));
    goTo(u"spring"_s, u"Spring labels"_s);
    CHECK(bench.waitFor([&] {
        auto* labels = dynamic_cast<LabelsPanel*>(shows(u"labels.layouts"_s));
        return labels != nullptr && labels->layoutShown().name == u"Spring labels"_s;
    }));
    goTo(u"spring"_s, u"Spring form"_s);
    CHECK(bench.waitFor([&] {
        auto* forms = dynamic_cast<TemplatesPanel*>(shows(u"samples.templates"_s));
        return forms != nullptr &&
               forms->versions().currentIndex().siblingAtColumn(0).data() == u"Spring form"_s;
    }));
    goTo(u"spring_l"_s, u"Spring_lib"_s); // shown by the sample it was made of
    CHECK(bench.waitFor([&] {
        return bench.program->navigator().currentId() ==
               bench.stored(u"Pine needle"_s).id.toString();
    }));
}

// For people to look at: run with [.pictures], and TRACSEQ_PICTURES for the folder.
TEST_CASE("pictures of what is found", "[.pictures]")
{
    for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        Bench bench;
        Theme chosen(*qApp);
        chosen.setChoice(choice);
        MainWindow& window = bench.program.window();
        const auto takePicture = [&](QWidget& of, const QString& name) {
            QTest::qWait(400);
            of.grab().save(pictureFolder() + u"/"_s + name + Theme::choiceName(choice) + u".png"_s);
        };
        const auto written = bench.store().writeNow(
            {u"maria"_s, u"Plan"_s, {}, 0}, [&](changes::UnitOfWork& unit) -> Status {
                const auto run = unit.insert(sequencing::runEntity(), plainRun(u"Needle run"_s));
                const auto library =
                    libraries::createLibrary(unit, {u"Needle_lib"_s,
                                                    bench.stored(u"Pine needle"_s).id,
                                                    u"UDP0001"_s,
                                                    u"ACGTACGT"_s,
                                                    {},
                                                    {}});
                return run && library ? Status() : failure(run.error());
            });
        REQUIRE(written.has_value());
        auto* field = window.palettePopup().findChild<QLineEdit*>();
        QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(field, u"needle"_s);
        takePicture(window, u"palette_"_s);
        QTest::keyClick(field, Qt::Key_Escape);
        for (QMenu* menu : bench.panel.filterBar().findChildren<QMenu*>()) {
            const auto actions = menu->actions();
            if (std::any_of(actions.begin(), actions.end(),
                            [](const QAction* action) { return action->text() == u"On hold"_s; })) {
                menu->popup(window.mapToGlobal(QPoint(400, 160)));
                takePicture(*menu, u"work_lists_"_s);
                menu->close();
            }
        }
    }
}
