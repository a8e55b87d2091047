// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that a person sees in German, where a mistake of ours would leave them in English.
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "core/sequencing/run_service.h"
#include "tests/app/desktop/accounts_rig.h"
#include "tests/support/temp_lab.h"
#include "ui/widgets/data_table.h"

#include <QApplication>
#include <QHeaderView>
#include <QTest>
#include <QTranslator>

using namespace tracseq;
using namespace Qt::StringLiterals;

namespace {

/// German for as long as it lives.
class German {
public:
    German()
    {
        REQUIRE(m_translator.load(u"tracseq_de"_s, u":/i18n"_s));
        QCoreApplication::installTranslator(&m_translator);
    }
    ~German() { QCoreApplication::removeTranslator(&m_translator); }
    German(const German&) = delete;
    German& operator=(const German&) = delete;

private:
    QTranslator m_translator;
};

} // namespace

TEST_CASE("what undo and history call the edit and the removal of samples is German")
{
    const German german;
    tests::TempLab lab;
    samples::SampleService service(lab.lab->store(), u"anna"_s);
    std::vector<Uuid> ids;
    lab.write([&](changes::UnitOfWork& unit) -> Status {
        for (const QString& name : {u"one"_s, u"two"_s}) {
            const auto id = samples::createSample(
                unit, {{samples::Name, name}, {samples::SampleType, u"DNA"_s}}, lab.clock);
            if (!id) {
                return failure(id.error());
            }
            ids.push_back(*id);
        }
        return {};
    });
    QObject receiver;
    QString title;
    const auto done = [&](const Result<changes::Written>& written) {
        title = written ? written->title : u"?"_s;
    };
    const auto titleOf = [&](const auto& act) {
        title.clear();
        act();
        CHECK(QTest::qWaitFor([&] { return !title.isEmpty(); }, 20'000));
        return title;
    };
    const auto edits = [&](std::size_t count, const QString& note) {
        std::vector<samples::SampleEdit> made;
        for (std::size_t i = 0; i < count; ++i) {
            made.push_back({ids[i], {{samples::Notes, note}}, {}});
        }
        return made;
    };
    CHECK(titleOf([&] { service.edit(edits(1, u"a"_s), {}, 0, &receiver, done); }) ==
          u"1 Probe bearbeiten"_s);
    CHECK(titleOf([&] { service.edit(edits(2, u"b"_s), {}, 0, &receiver, done); }) ==
          u"2 Proben bearbeiten"_s);
    CHECK(titleOf([&] { service.remove(ids, u"why"_s, 0, &receiver, done); }) ==
          u"2 Proben entfernen"_s);
}

TEST_CASE("no heading of a table is cut in German, at 1280 x 800")
{
    const German german;
    tests::Office office;
    Uuid run;
    office.prepare([&run](lab::Lab& lab, const accounts::Session&) {
        const auto written = lab.store().writeNow(
            {u"olga"_s, u"set up"_s, {}, 0}, [&run](changes::UnitOfWork& unit) -> Status {
                sequencing::RunDraft draft;
                draft.name = u"RUN-1"_s;
                draft.instrument = u"NovaSeq 6000"_s;
                draft.flowCell = u"S4"_s;
                const auto made = sequencing::createRun(unit, draft);
                run = made.value_or(Uuid());
                return made ? Status() : failure(made.error());
            });
        REQUIRE(written.has_value());
    });
    office.start();
    office.signInAndWait(u"olga"_s, tests::kOwnerPassword);
    ui::MainWindow& window = office.program->window();
    window.resize(1280, 800);
    int tables = 0;
    for (const ui::PanelSpec& spec : office.program->panels().panels()) {
        const bool isRuns = spec.id == u"sequencing.runs"_s;
        REQUIRE(window.panels().open(spec.id, isRuns ? run.toString() : QString()));
        QTest::qWait(isRuns ? 300 : 20);
        for (ui::DataTable* table :
             window.panels().panel(spec.id)->findChildren<ui::DataTable*>()) {
            ++tables;
            QHeaderView* header = table->horizontalHeader();
            if (table->isVisible() && spec.id != u"samples.list"_s) { // whose columns are many
                INFO(spec.id.toStdString());
                CHECK(header->length() <= table->viewport()->width());
            }
            const int margin = header->style()->pixelMetric(QStyle::PM_HeaderMargin);
            for (int column = 0; column < header->count(); ++column) {
                const QString title = table->model()->headerData(column, Qt::Horizontal).toString();
                const bool hidden = header->isSectionHidden(column);
                header->setSectionHidden(column, false); // as a person may
                INFO(spec.id.toStdString() << ": " << title.toStdString());
                CHECK(header->sectionSize(column) >=
                      header->fontMetrics().horizontalAdvance(title) + 2 * margin);
                header->setSectionHidden(column, hidden);
            }
        }
    }
    CHECK(tables > 5);
}
