// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch_qt.h"
#include "tests/support/sample_rows.h"
#include "ui/models/entity_table_model.h"
#include "ui/models/row_marks.h"

#include <QTest>

using namespace tracseq;
using namespace tracseq::ui;
using namespace tracseq::tests;
using namespace Qt::StringLiterals;

TEST_CASE("marks are read for the rows that are looked at, together, and follow changes")
{
    TempLab lab;
    const std::vector<Uuid> samples = addSamples(lab, 500);
    const auto shared = std::make_shared<std::pair<std::atomic<int>, std::atomic<int>>>();
    // A project marks all samples: as many as there are projects.
    RowMarks marks(
        u"project"_s,
        [shared](database::Connection& connection,
                 const std::vector<Uuid>& rows) -> Result<RowMarks::Counts> {
            ++shared->first;
            shared->second += static_cast<int>(rows.size());
            auto count = connection.prepare("SELECT count(*) FROM project");
            if (!count || !*count->step()) {
                return failure(ErrorCode::Unexpected);
            }
            RowMarks::Counts counts;
            for (const Uuid& row : rows) {
                if (count->integer(0) > 0) {
                    counts.insert(row, static_cast<int>(count->integer(0)));
                }
            }
            return counts;
        },
        lab.lab->tasks(), lab.lab->hub());
    EntityTableModel model(samples::sampleEntity(), {{samples::Name}, {samples::Volume}},
                           lab.lab->tasks(), lab.lab->hub());
    model.setMarks(marks, [](int count) { return u"%1 of them"_s.arg(count); });
    model.reload();
    REQUIRE(QTest::qWaitFor([&] { return model.isComplete() && !model.isLoading(); }));
    const auto look = [&] {
        for (int row = 0; row < 20; ++row) {
            static_cast<void>(model.index(row, 0).data(Qt::DecorationRole));
        }
    };
    look();
    CHECK(QTest::qWaitFor([&] { return shared->first == 1; }));
    CHECK(shared->second == 20);
    QTest::qWait(50);
    CHECK(model.index(0, 0).data(Qt::DecorationRole).isNull());
    CHECK(model.index(0, 0).data(Qt::AccessibleTextRole).toString() == u"Leaf 500");
    look();
    QTest::qWait(50);
    CHECK(shared->first == 1); // what is known is not asked again

    addProject(lab, u"P1"_s);
    CHECK(QTest::qWaitFor([&] {
        look();
        return !model.index(0, 0).data(Qt::DecorationRole).isNull();
    }));
    CHECK(model.index(0, 0).data(Qt::ToolTipRole).toString() == u"1 of them");
    CHECK(model.index(0, 0).data(Qt::AccessibleTextRole).toString() == u"Leaf 500, 1 of them");
    CHECK(model.index(0, 1).data(Qt::DecorationRole).isNull());
    CHECK(shared->second <= 60);
}
