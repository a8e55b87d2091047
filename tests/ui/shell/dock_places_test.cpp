// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/window_rig.h"
#include "ui/widgets/empty_state.h"

using namespace tracseq;
using namespace tracseq::ui;
using namespace Qt::StringLiterals;

TEST_CASE("the first layout opens what it should, and makes no panel that is not seen")
{
    const Folder folder;
    Rig rig(folder.settings);
    CHECK(rig.made.isEmpty());
    rig.show();
    rig.settle();
    CHECK(rig.docks().isOpen(u"work.first"_s));
    CHECK_FALSE(rig.docks().isOpen(u"work.second"_s));
    CHECK(rig.docks().isOpen(u"shell.two"_s));
    CHECK(rig.made.contains(u"work.first"_s));
    CHECK(rig.made.contains(u"shell.one"_s));
    CHECK_FALSE(rig.made.contains(u"work.second"_s));
    CHECK_FALSE(rig.made.contains(u"shell.two"_s)); // behind its neighbour's tab
    CHECK(rig.window->home().height() == 0);

    // At 1280 x 800: the middle has most of the room, the detail and the bottom their part.
    CHECK(rig.window->size() == QSize(1280, 800));
    const QRect middle = rig.docks().dock(u"work.first"_s)->geometry();
    const QRect detail = rig.docks().dock(u"work.detail"_s)->geometry();
    const QRect bottom = rig.docks().dock(u"shell.one"_s)->geometry();
    CHECK(middle.width() > 600);
    CHECK(middle.height() > 400);
    CHECK(std::abs(detail.width() - metrics::kDetailWidth) < 40);
    CHECK(detail.left() > middle.right());
    CHECK(bottom.top() > middle.bottom());
    CHECK(bottom.right() < detail.left());
}

TEST_CASE("the middle takes the room of what is closed beside it")
{
    const Folder folder;
    Rig rig(folder.settings);
    rig.show();
    rig.settle();
    const auto of = [&](const QString& id) { return rig.docks().dock(id)->geometry(); };
    const QRect before = of(u"work.first"_s);
    const QRect detail = of(u"work.detail"_s);
    rig.docks().close(u"work.detail"_s);
    rig.settle();
    CHECK(of(u"work.first"_s).left() == before.left());
    CHECK(of(u"work.first"_s).right() == detail.right());
    rig.docks().close(u"shell.one"_s);
    rig.docks().close(u"shell.two"_s);
    rig.settle();
    CHECK(of(u"work.first"_s).left() == before.left());
    CHECK(detail.bottom() - of(u"work.first"_s).bottom() < 12); // but for a separator
    CHECK(rig.docks().open(u"work.detail"_s));
    rig.settle();
    CHECK(of(u"work.first"_s).left() == before.left());
    CHECK(of(u"work.detail"_s).right() == detail.right());
    CHECK(of(u"work.detail"_s).left() - of(u"work.first"_s).right() < 12);
}

TEST_CASE("docks keep their sizes through restarts and layout requests")
{
    const Folder folder;
    QRect detail;
    QRect bottom;
    for (int round = 0; round < 4; ++round) {
        Rig rig(folder.settings);
        rig.show();
        rig.settle();
        const auto of = [&](const QString& id) { return rig.docks().dock(id)->geometry(); };
        if (round == 0) {
            detail = of(u"work.detail"_s);
            bottom = of(u"shell.one"_s);
        }
        CHECK(of(u"work.detail"_s) == detail);
        CHECK(of(u"shell.one"_s) == bottom);
        // What a panel shows may want more or less room at any time.
        for (const int wish : {100, 900, 300}) {
            for (const QString& id : {u"work.first"_s, u"work.detail"_s, u"shell.one"_s}) {
                rig.docks().panel(id)->setMinimumWidth(std::min(wish, 200));
                rig.docks().panel(id)->updateGeometry();
            }
            CHECK(rig.docks().open(u"work.second"_s));
            CHECK(rig.docks().open(u"work.first"_s));
            QTest::qWait(50);
        }
        rig.settle();
        CHECK(of(u"work.detail"_s) == detail);
        CHECK(of(u"shell.one"_s) == bottom);
        rig.window->close();
    }
}
