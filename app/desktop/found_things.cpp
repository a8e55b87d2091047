// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/found_things.h"

#include "app/desktop/lab_services.h"
#include "core/lab/found_rows.h"
#include "core/libraries/library.h"
#include "core/samples/sample.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/fuzzy_match.h"
#include "ui/shell/navigator.h"
#include "ui/shell/panel_registry.h"
#include "ui/widgets/icons.h"

namespace tracseq::app {

using database::Entity;
using tracseq::lab::FoundRow;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMostSamples = 20;
constexpr int kMostOthers = 6;

using Rows = std::vector<FoundRow>;

/// The panel that a row of the entity is shown in. A library is shown by the sample that it was
/// made of.
const ui::PanelSpec* panelFor(const ui::PanelRegistry& panels, const Entity& entity)
{
    const Entity& shown = &entity == &libraries::libraryEntity() ? samples::sampleEntity() : entity;
    return panels.showing(QString::fromLatin1(shown.name));
}

QString withCapital(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text.at(0).toUpper();
    }
    return text;
}

ui::PaletteEntry entryOf(const FoundRow& row, const ui::PanelSpec& panel, const QString& typed,
                         ui::Navigator& navigator)
{
    QStringList says;
    if (row.entity != &samples::sampleEntity()) {
        says.append(withCapital(row.entity->translatedLabel()));
    }
    says.append(row.detail);
    says.removeAll(QString());
    const QString target = (row.sample.isNull() ? row.id : row.sample).toString();
    return {row.title,
            says.join(u" · "_s),
            ui::icon(panel.iconName),
            {},
            [id = panel.id, target, &navigator] { navigator.open(id, target); },
            // What is called just that goes before commands that have its letters.
            row.isExact ? ui::fuzzyScore(typed, typed) : 0};
}

} // namespace

void addFoundThings(ui::CommandPalette& palette, LabServices& services,
                    const ui::PanelRegistry& panels, ui::Navigator& navigator)
{
    for (const Entity* entity : services.lab->store().entities().all()) {
        const ui::PanelSpec* panel = panelFor(panels, *entity);
        if (panel == nullptr) {
            continue;
        }
        const int most = entity == &samples::sampleEntity() ? kMostSamples : kMostOthers;
        const auto running = std::make_shared<std::shared_ptr<database::ReadTicket>>();
        palette.addSearchSource(
            [&palette, &services, &navigator, panel, entity, most,
             running](const QString& text, const ui::CommandPalette::Deliver& deliver) {
                // Nobody waits any more for what the letters before these would have found.
                if (*running != nullptr) {
                    (*running)->cancel();
                }
                *running = services.lab->tasks().read<Rows>(
                    &palette,
                    [text, entity, most](database::Connection& connection) {
                        return tracseq::lab::findRows(connection, *entity, text, most);
                    },
                    [deliver, text, panel, &navigator](const Result<Rows>& found) {
                        if (!found) {
                            return;
                        }
                        QList<ui::PaletteEntry> entries;
                        entries.reserve(static_cast<qsizetype>(found->size()));
                        for (const FoundRow& row : *found) {
                            entries.append(entryOf(row, *panel, text.trimmed(), navigator));
                        }
                        deliver(entries);
                    });
            });
    }
}

} // namespace tracseq::app
