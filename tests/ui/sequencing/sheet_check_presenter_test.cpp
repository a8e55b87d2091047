// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch_qt.h"
#include "tests/support/temp_lab.h"
#include "ui/sequencing/sheet_check_presenter.h"
#include "ui/sequencing/sheet_finding_model.h"
#include "ui/sequencing/sheet_text_model.h"
#include "ui/sequencing/sheet_words.h"

#include <QFile>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace tracseq;
using namespace tracseq::ui;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kHead = "[Header]\nIEMFileVersion,4\nInstrument Type,MiSeq\n[Reads]\n151\n151\n"
                         "[Settings]\n[Data]\nSample_ID,index,index2\n";
const QByteArray kCollides = kHead + "S1,ACGTACGT,CCGGTTAA\nS2,ACGTACGA,CCGGTTAT\n";
const QByteArray kClean = kHead + "S1,ACGTACGT,CCGGTTAA\nS2,TGCATGCA,GGCCAATT\n";

struct CheckRig {
    QString write(const QByteArray& bytes) const
    {
        QFile file(lab.folder.filePath(u"sheet.csv"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return file.fileName();
    }
    void open(const QString& path)
    {
        presenter.open(path);
        REQUIRE(QTest::qWaitFor([this] { return !presenter.isChecking(); }, 20'000));
    }

    tests::TempLab lab;
    SheetCheckPresenter presenter{lab.lab->tasks()};
};

} // namespace

TEST_CASE("findings stand in the list, the worst first, and mark their cell in the text")
{
    CheckRig rig;
    rig.open(rig.write(kCollides));
    REQUIRE(rig.presenter.sheet() != nullptr);
    CHECK(verdictTone(rig.presenter.sheet()->report) == Tone::Bad);

    SheetFindingModel findings;
    findings.setSheet(rig.presenter.sheet());
    REQUIRE(findings.rowCount() > 0);
    CHECK(severityOf(*findings.finding(0)) == sequencing::SheetSeverity::Error);
    CHECK(findings.finding(findings.rowCount()) == nullptr);

    SheetTextModel text;
    text.setSheet(rig.presenter.sheet());
    CHECK(text.rowCount() == 11);
    const QList<SheetTextModel::Mark> marks = text.marks(findings.finding(0)->line - 1);
    REQUIRE_FALSE(marks.isEmpty());
    CHECK(marks.first().start == 3); // after "S2,"
    CHECK(marks.first().length == 8);
}

TEST_CASE("a file that changes is checked again by itself")
{
    CheckRig rig;
    rig.open(rig.write(kCollides));
    bool changed = false;
    QObject::connect(&rig.presenter, &SheetCheckPresenter::checked, &rig.presenter,
                     [&changed](bool fileChanged) { changed = fileChanged; });
    rig.write(kClean);
    REQUIRE(QTest::qWaitFor([&] { return changed; }, 20'000));
    CHECK(rig.presenter.sheet()->report.count(sequencing::SheetSeverity::Error) == 0);
}

TEST_CASE("a missing file is an error and leaves the last result")
{
    CheckRig rig;
    rig.open(rig.write(kClean));
    std::vector<ErrorCode> errors;
    QObject::connect(&rig.presenter, &SheetCheckPresenter::failed, &rig.presenter,
                     [&errors](const Error& error) { errors.push_back(error.code()); });
    rig.open(rig.lab.folder.filePath(u"none.csv"_s));
    CHECK(errors == std::vector{ErrorCode::FileNotReadable});
    CHECK(rig.presenter.sheet() != nullptr);
}

#ifdef Q_OS_UNIX
TEST_CASE("a pipe or a device is an error, and nobody waits for its end")
{
    CheckRig rig;
    std::vector<ErrorCode> errors;
    QObject::connect(&rig.presenter, &SheetCheckPresenter::failed, &rig.presenter,
                     [&errors](const Error& error) { errors.push_back(error.code()); });
    const QString pipe = rig.lab.folder.filePath(u"pipe"_s);
    REQUIRE(mkfifo(pipe.toLocal8Bit().constData(), 0600) == 0);
    for (const QString& path : {pipe, u"/dev/zero"_s, rig.lab.folder.path()}) {
        INFO(path.toStdString());
        errors.clear();
        rig.presenter.open(path);
        CHECK(QTest::qWaitFor([&] { return !rig.presenter.isChecking(); }, 20'000));
        CHECK(errors == std::vector{ErrorCode::FileNotReadable});
    }
    CHECK(rig.presenter.sheet() == nullptr);
}
#endif

TEST_CASE("kits are those of the instrument that was chosen, else of the sheet's")
{
    CheckRig rig;
    rig.open(rig.write(kClean));
    CHECK(rig.presenter.kits().size() == 1);
    rig.presenter.setInstrument(u"NextSeq 1000/2000"_s);
    CHECK(rig.presenter.kits().size() == 2);
    rig.presenter.setKit(rig.presenter.kits().first());
    REQUIRE(QTest::qWaitFor([&] { return !rig.presenter.isChecking(); }, 20'000));
    REQUIRE(rig.presenter.sheet()->report.instrument != nullptr);
    CHECK(rig.presenter.sheet()->report.instrument->name == u"NextSeq 1000/2000"_s);
}
