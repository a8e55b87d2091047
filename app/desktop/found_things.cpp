// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/found_things.h"

#include "app/desktop/lab_services.h"
#include "core/database/entity_query.h"
#include "core/samples/sample.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/icons.h"

namespace tracseq::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostSamples = 20;

using Records = std::vector<database::Record>;

Result<Records> findSamples(database::Connection& connection, const QString& text)
{
    database::EntityQuery query;
    query.entity = &samples::sampleEntity();
    query.search = text;
    const auto rids = database::firstMatches(connection, query, kMostSamples);
    if (!rids) {
        return failure(rids.error());
    }
    return database::rowsByRid(connection, samples::sampleEntity(), *rids);
}

QList<ui::PaletteEntry> entriesOf(const Records& records, ui::Navigator& navigator)
{
    QList<ui::PaletteEntry> entries;
    for (const database::Record& record : records) {
        const auto text = [&](int field) {
            return record.values[static_cast<std::size_t>(field)].text();
        };
        const QString id = record.id.toString();
        QStringList numbers{text(samples::Accession), text(samples::Barcode)};
        numbers.removeAll(QString());
        entries.append({text(samples::Name),
                        numbers.join(u" · "_s),
                        ui::icon(u"view-list-details"_s),
                        {},
                        [id, &navigator] { navigator.open(u"samples.list"_s, id); }});
    }
    return entries;
}

} // namespace

void addFoundThings(ui::CommandPalette& palette, LabServices& services, ui::Navigator& navigator)
{
    palette.addSearchSource([&palette, &services, &navigator](
                                const QString& text, const ui::CommandPalette::Deliver& deliver) {
        services.lab->tasks().read<Records>(
            &palette,
            [text](database::Connection& connection) { return findSamples(connection, text); },
            [deliver, &navigator](const Result<Records>& found) {
                if (found) {
                    deliver(entriesOf(*found, navigator));
                }
            });
    });
}

} // namespace tracseq::app
