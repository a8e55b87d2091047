// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/lab_services.h"
#include "core/changes/history.h"
#include "core/changes/undo_stack.h"
#include "core/libraries/library_service.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "tests/support/catch_qt.h"
#include "tests/support/desktop.h"
#include "ui/sequencing/lane_card.h"
#include "ui/sequencing/lane_grid.h"
#include "ui/sequencing/library_editor.h"
#include "ui/sequencing/run_planner_panel.h"
#include "ui/shell/panel_docks.h"
#include "ui/widgets/data_table.h"

#include <QAction>
#include <QSettings>

namespace tracseq::tests {

using namespace tracseq::ui;
using namespace Qt::StringLiterals;
using Light = LaneVerdict::Light;

/// The planner over a lab with four samples: two with libraries that clash, one with a library
/// that does not, one with none.
struct PlannerRig {
    explicit PlannerRig(const QString& theme = {})
        : desktop(theme)
    {
        desktop.window().resize(1280, 800);
        write([this](changes::UnitOfWork& unit) -> Status {
            for (const auto& [name, i7, i5] :
                 {std::tuple(u"near1"_s, u"AAAAAAAAAA"_s, u"CCCCCCCCCC"_s),
                  std::tuple(u"near2"_s, u"AAAAAAAAAT"_s, u"CCCCCCCCCG"_s),
                  std::tuple(u"far"_s, u"GTGTGTGTGT"_s, u"TGTGTGTGTG"_s),
                  std::tuple(u"fresh"_s, QString(), QString())}) {
                const auto sample = samples::createSample(
                    unit, {{samples::Name, name}, {samples::SampleType, u"DNA"_s}},
                    desktop.lab().clock());
                if (!sample) {
                    return failure(sample.error());
                }
                if (i7.isEmpty()) {
                    fresh = *sample;
                    continue;
                }
                libraries::LibraryDraft draft;
                draft.name = u"LIB-"_s + name;
                draft.sample = *sample;
                draft.i7 = i7;
                draft.i5 = i5;
                const auto library = libraries::createLibrary(unit, draft);
                if (!library) {
                    return failure(library.error());
                }
                libraries.append(*library);
            }
            sequencing::RunDraft run;
            run.name = u"RUN-1"_s;
            run.instrument = u"NextSeq 1000/2000"_s;
            run.kitVersion = u"XLEAP-SBS"_s;
            run.flowCell = u"P3"_s;
            run.index1Cycles = 10;
            run.index2Cycles = 10;
            const auto id = sequencing::createRun(unit, run);
            if (!id) {
                return failure(id.error());
            }
            runId = *id;
            return {};
        });
        REQUIRE(desktop.window().panels().open(u"sequencing.runs"_s, runId.toString()));
        panel =
            qobject_cast<RunPlannerPanel*>(desktop.window().panels().panel(u"sequencing.runs"_s));
        REQUIRE(panel != nullptr);
        REQUIRE(waitFor([this] {
            return panel->presenter().run() != nullptr && panel->presenter().sources().size() == 4;
        }));
    }

    void write(const changes::Store::Work& work)
    {
        const auto written = desktop.lab().store().writeNow({u"anna"_s, u"set up"_s, {}, 0}, work);
        REQUIRE(written.has_value());
    }

    void dropLibraries(int lane, const QList<Uuid>& ids)
    {
        QList<DragRow> rows;
        for (const Uuid& id : ids) {
            rows.append({DragRow::Kind::Library, id});
        }
        const std::unique_ptr<QMimeData> data(toMime(rows));
        dropOn(panel->card(lane), *data);
    }

    bool waitForCount(int lane, std::size_t count)
    {
        return waitFor(
            [&] { return librariesIn(*panel->presenter().run(), lane).size() == count; });
    }

    void select(const QString& sampleName)
    {
        DataTable& table = panel->sources();
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            if (table.model()->index(row, 0).data().toString() == sampleName) {
                table.setCurrentIndex(table.model()->index(row, 0));
                return;
            }
        }
        FAIL("not in the list: " << sampleName.toStdString());
    }

    /// Selects a library in a lane and gives the table the keyboard.
    DataTable& selectIn(int lane, const QString& library)
    {
        DataTable& table = panel->card(lane)->table();
        for (int row = 0; row < table.model()->rowCount(); ++row) {
            if (table.model()->index(row, 0).data().toString() == library) {
                table.setCurrentIndex(table.model()->index(row, 0));
                return table;
            }
        }
        FAIL("not in the lane: " << library.toStdString());
        return table;
    }

    void undo()
    {
        // What is stored is in the file a moment before the window hears of it.
        const auto newest = changes::recentGroups(*desktop.reader(), 1);
        REQUIRE((newest.has_value() && !newest->empty()));
        const changes::UndoStack& stack = desktop.program.services().undo;
        REQUIRE(waitFor([&] { return stack.undoTitle() == newest->front().title; }));
        QAction* action = desktop.window().undoAction();
        REQUIRE(waitFor([&] { return action->isEnabled(); }));
        action->trigger();
    }

    Desktop desktop;
    QList<Uuid> libraries;
    Uuid fresh;
    Uuid runId;
    QSettings settings{desktop.file(u"sheets.ini"_s), QSettings::IniFormat};
    RunPlannerPanel* panel = nullptr;
};

/// Whether no edge of its window or of a scrolled area cuts it off.
inline bool isWholeInView(const QWidget& widget)
{
    return widget.isVisible() && widget.visibleRegion().boundingRect() == widget.rect();
}

} // namespace tracseq::tests
