// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/undo_stack.h"
#include "core/database/entity_query.h"
#include "tests/support/catch_qt.h"
#include "tests/support/sample_rows.h"

#include <QSignalSpy>
#include <QTest>

using namespace tracseq;
using namespace Qt::StringLiterals;
using changes::UndoStack;
using database::Value;

namespace {

struct StackRig {
    StackRig()
        : ids(tests::addSamples(lab, 2))
        , stack(lab.store(), u"anna"_s)
    {
    }

    void edit(const Uuid& id, const QString& name, const QString& title)
    {
        const auto written =
            lab.store().writeNow({u"anna"_s, title, {}, 0}, [&](changes::UnitOfWork& unit) {
                return samples::editSample(unit, id, {{samples::Name, Value(name)}}, lab.clock);
            });
        REQUIRE(written.has_value());
        stack.add(*written);
    }

    QString name(std::size_t which)
    {
        const auto row = database::rowById(*lab.reader(), samples::sampleEntity(), ids[which]);
        return (*row)->values[samples::Name].text();
    }

    bool undo()
    {
        QSignalSpy finished(&stack, &UndoStack::finished);
        stack.undo();
        return finished.wait();
    }
    bool redo()
    {
        QSignalSpy finished(&stack, &UndoStack::finished);
        stack.redo();
        return finished.wait();
    }

    tests::TempLab lab;
    std::vector<Uuid> ids;
    UndoStack stack;
};

} // namespace

TEST_CASE("actions are taken back newest first, and done again in order")
{
    StackRig rig;
    CHECK_FALSE(rig.stack.canUndo());
    rig.edit(rig.ids[0], u"One"_s, u"Name it One"_s);
    rig.edit(rig.ids[0], u"Two"_s, u"Name it Two"_s);
    CHECK(rig.stack.undoTitle() == u"Name it Two"_s);
    REQUIRE(rig.undo());
    CHECK(rig.name(0) == u"One"_s);
    CHECK(rig.stack.redoTitle() == u"Name it Two"_s);
    REQUIRE(rig.undo());
    CHECK(rig.name(0) == u"Leaf 1"_s);
    CHECK_FALSE(rig.stack.canUndo());
    REQUIRE(rig.redo());
    REQUIRE(rig.redo());
    CHECK(rig.name(0) == u"Two"_s);
    REQUIRE(rig.undo());
    CHECK(rig.name(0) == u"One"_s);
}

TEST_CASE("a new action forgets what could have been done again")
{
    StackRig rig;
    rig.edit(rig.ids[0], u"One"_s, u"first"_s);
    REQUIRE(rig.undo());
    CHECK(rig.stack.canRedo());
    rig.edit(rig.ids[1], u"Other"_s, u"second"_s);
    CHECK_FALSE(rig.stack.canRedo());
}

TEST_CASE("an action that was built upon is not undone, and does not bar the one before")
{
    StackRig rig;
    rig.edit(rig.ids[1], u"Before"_s, u"earlier"_s);
    rig.edit(rig.ids[0], u"Mine"_s, u"mine"_s);
    rig.lab.write([&](changes::UnitOfWork& unit) {
        return samples::editSample(unit, rig.ids[0], {{samples::Name, Value(u"Theirs"_s)}},
                                   rig.lab.clock);
    });
    QSignalSpy failed(&rig.stack, &UndoStack::failed);
    rig.stack.undo();
    REQUIRE(failed.wait());
    CHECK(rig.name(0) == u"Theirs"_s);
    CHECK(rig.stack.undoTitle() == u"earlier"_s);
    REQUIRE(rig.undo());
    CHECK(rig.name(1) == u"Leaf 2"_s);
}

TEST_CASE("what changed nothing is not remembered")
{
    StackRig rig;
    rig.edit(rig.ids[0], u"Leaf 1"_s, u"same"_s);
    CHECK_FALSE(rig.stack.canUndo());
}
