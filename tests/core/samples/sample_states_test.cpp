// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/history.h"
#include "core/changes/undo.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "core/samples/sample_states.h"
#include "tests/support/catch_qt.h"
#include "tests/support/temp_lab.h"

#include <QMap>

using namespace tracseq;
using namespace tracseq::samples;
using namespace Qt::StringLiterals;

TEST_CASE("E2: every step of a sample's life, its removal and its return stand in its history")
{
    // The shortest way to each state.
    const database::LifeCycle& life = sampleLifeCycle();
    QMap<QString, QStringList> wayTo = {{QString::fromLatin1(life.initial), {}}};
    for (qsizetype known = 0; known != wayTo.size();) {
        known = wayTo.size();
        for (const database::Transition& step : life.transitions) {
            const QString from = QString::fromLatin1(step.from);
            const QString to = QString::fromLatin1(step.to);
            if (wayTo.contains(from) && !wayTo.contains(to)) {
                wayTo.insert(to, wayTo.value(from) + QStringList{to});
            }
        }
    }
    tests::TempLab lab;
    int number = 0;
    for (const database::Transition& step : life.transitions) {
        const QString to = QString::fromLatin1(step.to);
        if (to == QLatin1String("Disposed")) {
            continue; // before a witness: see disposal_test.cpp
        }
        INFO(step.from << " to " << step.to);
        Uuid id;
        lab.write([&](changes::UnitOfWork& unit) -> Status {
            id = createSample(unit, {{Name, u"S%1"_s.arg(++number)}, {SampleType, u"DNA"_s}},
                              lab.clock)
                     .value();
            return {};
        });
        QStringList way = wayTo.value(QString::fromLatin1(step.from));
        way += to;
        QString before = QString::fromLatin1(life.initial);
        qsizetype count = 1;
        for (const QString& state : way) {
            lab.clock.advance(1000);
            lab.write(
                [&](changes::UnitOfWork& unit) {
                    return editSample(unit, id, {{SampleStatus, state}}, lab.clock);
                },
                u"because of it"_s);
            const auto history = changes::historyOf(*lab.reader(), id);
            REQUIRE(static_cast<qsizetype>(history->size()) == ++count);
            const changes::Change& last = history->back();
            CHECK(last.fields == u"{\"status\":[\"%1\",\"%2\"]}"_s.arg(before, state).toUtf8());
            CHECK(last.user == u"anna");
            CHECK(last.at == lab.clock.nowMs());
            CHECK(last.reason == u"because of it");
            before = state;
        }
    }
    Uuid id;
    lab.write([&](changes::UnitOfWork& unit) -> Status {
        id = createSample(unit, {{Name, u"gone"_s}, {SampleType, u"DNA"_s}}, lab.clock).value();
        return {};
    });
    const auto removal = lab.write(
        [&](changes::UnitOfWork& unit) { return unit.remove(sampleEntity(), id); }, u"double"_s);
    NoProgress nobody;
    REQUIRE(changes::undoGroup(lab.store(), {u"ben"_s, {}, {}}, removal.group,
                               changes::UndoMode::AllOrNothing, nobody));
    const auto history = changes::historyOf(*lab.reader(), id);
    REQUIRE(history->size() == 3);
    CHECK((*history)[1].operation == changes::Operation::Remove);
    CHECK((*history)[1].reason == u"double");
    CHECK((*history)[2].operation == changes::Operation::Restore);
    CHECK((*history)[2].user == u"ben");
}
