// SPDX-License-Identifier: GPL-3.0-or-later
// The samples panel of the real program on a lab of a million samples: how long until the first row
// is painted, how long the UI thread is busy at a stretch while one scrolls anywhere, and how fast
// a search answers each key. bench_grid [samples]; run it with QT_QPA_PLATFORM=offscreen.
#include "app/desktop/application.h"
#include "core/accounts/entrance.h"
#include "core/database/entity_query.h"
#include "core/lab/lab.h"
#include "core/projects/project.h"
#include "core/samples/sample.h"
#include "tests/bench/lab_generator.h"
#include "ui/models/entity_table_model.h"
#include "ui/samples/samples_panel.h"
#include "ui/shell/panel_docks.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/filter_bar.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QScrollBar>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <sqlite3.h>

using namespace tracseq;
using namespace Qt::StringLiterals;

namespace {

/// Notes the longest time that one event took.
class TimedApplication final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_depth > 0) {
            return QApplication::notify(receiver, event);
        }
        ++m_depth;
        QElapsedTimer timer;
        timer.start();
        const bool done = QApplication::notify(receiver, event);
        slices.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        --m_depth;
        return done;
    }

    std::vector<double> slices;

private:
    int m_depth = 0;
};

double quantile(std::vector<double> values, double part)
{
    if (values.empty()) {
        return 0;
    }
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1,
                           static_cast<std::size_t>(part * static_cast<double>(values.size())))];
}

double worst(const std::vector<double>& values)
{
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

template <typename Check>
bool spin(const Check& check, qint64 patienceMs = 60'000)
{
    QElapsedTimer timer;
    timer.start();
    QEventLoop loop;
    while (!check()) {
        if (timer.elapsed() > patienceMs) {
            return false;
        }
        loop.processEvents(QEventLoop::WaitForMoreEvents, 2);
        loop.processEvents();
    }
    return true;
}

double elapsedMs(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The floor: the same page, by a prepared statement and nothing else.
double floorPageMs(const QString& path, qint64 samples)
{
    sqlite3* db = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_stmt* row = nullptr;
    sqlite3_prepare_v2(db, "SELECT * FROM sample WHERE rid = ?1", -1, &row, nullptr);
    std::vector<double> times;
    bench::Words random(5);
    for (int round = 0; round < 200; ++round) {
        const auto first = static_cast<qint64>(random.number(static_cast<quint64>(samples - 64)));
        QElapsedTimer timer;
        timer.start();
        for (qint64 rid = first + 1; rid <= first + ui::EntityTableModel::kPageRows; ++rid) {
            sqlite3_bind_int64(row, 1, rid);
            sqlite3_step(row);
            for (int column = 0; column < sqlite3_column_count(row); ++column) {
                static_cast<void>(sqlite3_column_blob(row, column));
            }
            sqlite3_reset(row);
        }
        times.push_back(elapsedMs(timer));
    }
    sqlite3_finalize(row);
    sqlite3_close(db);
    return quantile(times, 0.5);
}

/// What people type: names, barcodes, projects and people of the lab, and words of notes, letter by
/// letter.
QStringList typedTexts(const QString& path, qint64 samples)
{
    QStringList texts;
    const auto connection = database::Connection::open(path, database::Connection::Mode::ReadOnly);
    bench::Words random(11);
    for (int i = 0; i < 40; ++i) {
        const auto rid = static_cast<qint64>(random.number(static_cast<quint64>(samples))) + 1;
        const auto rows = database::rowsByRid(**connection, samples::sampleEntity(), {rid});
        if (!rows || rows->empty()) {
            continue;
        }
        const auto& values = rows->front().values;
        const auto names = database::displayNames(
            **connection, *samples::sampleEntity().fields[samples::Project].reference,
            {values[samples::Project].uuid()});
        switch (i % 6) {
        case 0:
        case 1:
            texts.append(values[samples::Name].text());
            break;
        case 2:
            texts.append(values[samples::Barcode].text());
            break;
        case 3:
            texts.append(names->value(values[samples::Project].uuid()));
            break;
        case 4:
            texts.append(values[samples::Submitter].text());
            break;
        default:
            texts.append(values[samples::Notes].isNull()
                             ? values[samples::Accession].text()
                             : values[samples::Notes].text().section(u' ', 0, 1));
        }
    }
    return texts;
}

void measureQueries(const QString& path, const QStringList& texts)
{
    const auto connection = database::Connection::open(path, database::Connection::Mode::ReadOnly);
    std::vector<double> times;
    std::vector<std::pair<double, QString>> slow;
    for (const QString& text : texts) {
        for (qsizetype length = 1; length <= std::min<qsizetype>(text.size(), 14); ++length) {
            database::EntityQuery query;
            query.entity = &samples::sampleEntity();
            query.search = text.left(length).trimmed();
            QElapsedTimer timer;
            timer.start();
            static_cast<void>(
                database::firstMatches(**connection, query, ui::EntityTableModel::kFirstRows));
            times.push_back(elapsedMs(timer));
            slow.emplace_back(times.back(), query.search);
        }
    }
    std::sort(slow.rbegin(), slow.rend());
    std::printf("search, query alone:   p50 %6.1f ms   p95 %6.1f ms   worst %6.1f ms  (%zu keys)\n",
                quantile(times, 0.5), quantile(times, 0.95), worst(times), times.size());
    for (std::size_t i = 0; i < std::min<std::size_t>(8, slow.size()); ++i) {
        std::printf("    slow: %6.1f ms  \"%s\"\n", slow[i].first, qUtf8Printable(slow[i].second));
    }
}

/// Makes the generated lab one of somebody on their own, who finds no door before it: something was
/// written in it. False when that failed.
bool moveIn(const QString& path)
{
    const SystemClock clock;
    auto lab = lab::Lab::open(path, clock);
    if (!lab) {
        return false;
    }
    const auto reader = (*lab)->database().openReader();
    const auto entrance = reader ? accounts::entranceOf(**reader)
                                 : Result<accounts::Entrance>(failure(reader.error()));
    if (!entrance || *entrance != accounts::Entrance::New) {
        return entrance.has_value();
    }
    return (*lab)
        ->store()
        .writeNow({u"bench"_s, {}, {}},
                  [](changes::UnitOfWork& unit) -> Status {
                      const auto id =
                          unit.insert(projects::projectEntity(), {{projects::Code, u"BENCH"_s}});
                      return id ? Status() : failure(id.error());
                  })
        .has_value();
}

} // namespace

int main(int argc, char** argv)
{
    TimedApplication application(argc, argv);
    QApplication::setApplicationName(u"tracseq"_s);
    bench::LabSize size;
    if (argc > 1) {
        size.samples = std::max(1000LL, std::atoll(argv[1]));
    }
    const QString path = bench::sharedLab(size);
    if (path.isEmpty() || !moveIn(path)) {
        return 1;
    }
    const double floor = floorPageMs(path, size.samples);
    std::printf("samples: %lld\nfloor: a page of %d rows by a prepared statement %.3f ms\n",
                static_cast<long long>(size.samples), ui::EntityTableModel::kPageRows, floor);
    const QStringList texts = typedTexts(path, size.samples);
    measureQueries(path, texts);

    const QTemporaryDir folder;
    app::Options options;
    options.settingsPath = folder.filePath(u"settings.ini"_s);
    options.labPath = path;
    QElapsedTimer timer;
    timer.start();
    app::Application program(application, options);
    program.start();
    ui::SamplesPanel* panel = nullptr;
    const auto shown = [&] {
        if (panel == nullptr && program.isOpen()) {
            panel =
                dynamic_cast<ui::SamplesPanel*>(program.window().panels().panel(u"samples.list"_s));
        }
        return panel != nullptr && panel->model().recordAt(0) != nullptr;
    };
    if (!spin(shown)) {
        std::fprintf(stderr, "nothing was shown\n");
        return 1;
    }
    panel->table().viewport()->repaint();
    std::printf("open to first row painted:     %7.1f ms   (target 300)\n", elapsedMs(timer));
    ui::EntityTableModel& model = panel->model();
    spin([&] { return model.isComplete() && !model.isLoading(); });
    std::printf("open to whole list, %d rows: %7.1f ms\n", model.rowCount(), elapsedMs(timer));
    std::printf("    longest stretch of the UI thread while opening: %.1f ms\n",
                worst(application.slices));

    application.slices.clear();
    bench::Words random(3);
    std::vector<double> toRows;
    QScrollBar* bar = panel->table().verticalScrollBar();
    for (int i = 0; i < 150; ++i) {
        bar->setValue(static_cast<int>(random.number(static_cast<quint64>(bar->maximum()))));
        QElapsedTimer place;
        place.start();
        spin([&] {
            return model.recordAt(panel->table().rowAt(2)) != nullptr &&
                   model.recordAt(panel->table().rowAt(panel->table().viewport()->height() - 2)) !=
                       nullptr;
        });
        panel->table().viewport()->repaint();
        toRows.push_back(elapsedMs(place));
    }
    std::printf(
        "scroll to any place: UI thread p99 %.1f ms, longest stretch %.1f ms   (target 16)\n"
        "    rows there after p50 %.1f ms, p95 %.1f ms   (%.0f x the floor)\n",
        quantile(application.slices, 0.99), worst(application.slices), quantile(toRows, 0.5),
        quantile(toRows, 0.95), quantile(toRows, 0.5) / floor);

    for (const int field : {static_cast<int>(samples::Name), static_cast<int>(samples::Project),
                            static_cast<int>(samples::Volume)}) {
        application.slices.clear();
        QElapsedTimer sort;
        sort.start();
        model.sort(model.columnOf(field), Qt::AscendingOrder);
        spin([&] { return model.isComplete() && !model.isLoading(); });
        std::printf("sort by %-14s whole list after %7.1f ms, longest stretch %.1f ms\n",
                    samples::sampleEntity().fields[static_cast<std::size_t>(field)].name,
                    elapsedMs(sort), worst(application.slices));
    }
    model.sort(-1);
    spin([&] { return model.isComplete() && !model.isLoading(); });

    application.slices.clear();
    std::vector<double> keys;
    bool replaced = false;
    QObject::connect(&model, &ui::EntityTableModel::rowsReplaced, panel,
                     [&replaced] { replaced = true; });
    for (const QString& text : texts) {
        for (qsizetype length = 1; length <= std::min<qsizetype>(text.size(), 14); ++length) {
            if (text.left(length).trimmed() == model.query().search) {
                continue;
            }
            replaced = false;
            QElapsedTimer key;
            key.start();
            panel->filterBar().setText(text.left(length));
            spin([&] { return replaced; });
            panel->table().viewport()->repaint();
            keys.push_back(elapsedMs(key));
        }
    }
    std::printf("search, key to painted rows: p50 %6.1f ms   p95 %6.1f ms   worst %6.1f ms   "
                "(target 30 at p95)\n    longest stretch of the UI thread %.1f ms\n",
                quantile(keys, 0.5), quantile(keys, 0.95), worst(keys), worst(application.slices));
    program.window().close();
    return 0;
}
