// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch_qt.h"
#include "ui/shell/panel_registry.h"

#include <QWidget>

using namespace tracseq::ui;
using namespace Qt::StringLiterals;

namespace {

PanelSpec spec(const QString& id, int order = 0)
{
    PanelSpec made;
    made.id = id;
    made.title = "A panel";
    made.order = order;
    made.create = [](PanelContext&, QWidget* parent) { return new QWidget(parent); };
    return made;
}

} // namespace

TEST_CASE("panels stand in their order, equal ones as added")
{
    PanelRegistry registry;
    CHECK(registry.add(spec(u"c.c"_s, 30)));
    CHECK(registry.add(spec(u"a.a"_s, 10)));
    CHECK(registry.add(spec(u"b.b"_s, 30)));
    QStringList ids;
    for (const PanelSpec& panel : registry.panels()) {
        ids.append(panel.id);
    }
    CHECK(ids == QStringList{u"a.a"_s, u"c.c"_s, u"b.b"_s});
    CHECK(registry.find(u"b.b"_s) != nullptr);
    CHECK(registry.find(u"x.x"_s) == nullptr);
}

TEST_CASE("an id that is taken or ill-formed is refused, and so is a panel without title or maker")
{
    PanelRegistry registry;
    CHECK(registry.add(spec(u"samples.list"_s)));
    CHECK_FALSE(registry.add(spec(u"samples.list"_s)));
    for (const QString& id : {u""_s, u"samples"_s, u"Samples.list"_s, u"samples."_s, u".list"_s,
                              u"samples.list.more"_s, u"sam ples.list"_s, u"samples.list\n"_s}) {
        CHECK_FALSE(registry.add(spec(id)));
    }
    PanelSpec nameless = spec(u"a.b"_s);
    nameless.title = nullptr;
    CHECK_FALSE(registry.add(nameless));
    PanelSpec hollow = spec(u"a.b"_s);
    hollow.create = nullptr;
    CHECK_FALSE(registry.add(hollow));
    CHECK(registry.panels().size() == 1);
}
