// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that a person sees in German, where a mistake of ours would leave them in English.
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "tests/support/catch_qt.h"
#include "tests/support/temp_lab.h"

#include <QApplication>
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
