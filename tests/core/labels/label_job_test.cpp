// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs as PDF, read back from the rendered pages.
#include "core/labels/starter_layouts.h"
#include "tests/core/labels/label_bench.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <poppler-qt6.h>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

LabelLayout starter(const QString& begin)
{
    for (const LabelLayout& layout : starterLayouts()) {
        if (layout.name.startsWith(begin)) {
            return layout;
        }
    }
    FAIL("no such layout");
    return {};
}

std::vector<LabelFacts> things(int count)
{
    std::vector<LabelFacts> all;
    for (int i = 1; i <= count; ++i) {
        all.push_back(factsOf(u"Oak %1"_s.arg(i), u"DNA-20260301-%1"_s.arg(i, 6, 10, QChar(u'0'))));
    }
    return all;
}

/// A PDF and its pages as a printer of 300 dpi shows them.
struct Printed {
    explicit Printed(const LabelJob& job)
    {
        NoProgress nobody;
        const QString path = folder.filePath(u"labels.pdf"_s);
        const auto written = writePdf(job, path, nobody);
        INFO((written ? QString() : errorText(written.error())).toStdString());
        REQUIRE(written.has_value());
        document = Poppler::Document::load(path);
        REQUIRE(document != nullptr);
    }
    QImage page(int number) const { return document->page(number)->renderToImage(300, 300); }
    QString code(int number) const { return readCode(page(number)); }
    /// What is read in each place of a sheet, from the first; blank where nothing is printed.
    static QStringList codesIn(const QImage& page, const LabelLayout& layout)
    {
        const auto pixels = [](Um length) { return length * 300 / 25'400; };
        QStringList all;
        for (int place = 1; place <= layout.sheet->places(); ++place) {
            const QImage cell =
                page.copy(pixels(layout.sheet->xOf(place)), pixels(layout.sheet->yOf(place)),
                          pixels(layout.width), pixels(layout.height));
            QImage blank(cell.size(), cell.format());
            blank.fill(Qt::white);
            all += cell == blank ? QString() : readCode(cell);
        }
        return all;
    }

    QTemporaryDir folder;
    std::unique_ptr<Poppler::Document> document;
};

ErrorCode refusal(const LabelJob& job)
{
    NoProgress nobody;
    const auto checked = checkJob(job, 300, nobody);
    REQUIRE_FALSE(checked.has_value());
    return checked.error().code();
}

} // namespace

TEST_CASE("each of many labels is on its sheet, in its place and of its size")
{
    LabelJob job{starter(u"Avery L4778"_s), things(50)};
    CHECK(job.pages() == 2);
    const Printed printed(job);
    REQUIRE(printed.document->numPages() == 2);
    const QSizeF size = printed.document->page(0)->pageSizeF();
    CHECK(size.width() == Approx(210 / 25.4 * 72).margin(0.6));
    CHECK(size.height() == Approx(297 / 25.4 * 72).margin(0.6));
    QStringList expected;
    for (int i = 1; i <= 96; ++i) {
        expected += i <= 50 ? job.facts[static_cast<std::size_t>(i - 1)].values.value(u"code"_s)
                            : QString();
    }
    CHECK(Printed::codesIn(printed.page(0), job.layout) == expected.mid(0, 48));
    CHECK(Printed::codesIn(printed.page(1), job.layout) == expected.mid(48));
}

TEST_CASE("a sheet that is begun is used from its first free place on")
{
    LabelJob job{starter(u"Avery L7651"_s), things(3)};
    job.firstPlace = 64;
    CHECK(job.pages() == 2);
    const Printed printed(job);
    QStringList first(65);
    first[63] = u"DNA-20260301-000001"_s;
    first[64] = u"DNA-20260301-000002"_s;
    QStringList second(65);
    second[0] = u"DNA-20260301-000003"_s;
    CHECK(Printed::codesIn(printed.page(0), job.layout) == first);
    CHECK(Printed::codesIn(printed.page(1), job.layout) == second);
    job.firstPlace = 66;
    CHECK(refusal(job) == ErrorCode::LabelStartInvalid);
    job.firstPlace = 0;
    CHECK(refusal(job) == ErrorCode::LabelStartInvalid);
}

TEST_CASE("labels of a roll are pages of their size, and copies stand together")
{
    LabelJob job{starter(u"Cryo tube"_s), things(2)};
    job.copies = 3;
    const Printed printed(job);
    REQUIRE(printed.document->numPages() == 6);
    CHECK(printed.document->page(0)->pageSizeF().width() == Approx(33 / 25.4 * 72).margin(0.6));
    for (int page = 0; page < 6; ++page) {
        CHECK(printed.code(page) ==
              (page < 3 ? u"DNA-20260301-000001"_s : u"DNA-20260301-000002"_s));
    }
}

TEST_CASE("every symbology is read back from the PDF")
{
    for (const Symbology symbology :
         {Symbology::Code128, Symbology::DataMatrix, Symbology::QrCode}) {
        LabelJob job{barcodeLabel(symbology, 60'000, 25'000, true), things(1)};
        const Printed printed(job);
        CHECK(printed.code(0) == u"DNA-20260301-000001");
    }
}

TEST_CASE("viewers are asked not to scale the pages")
{
    const Printed printed({starter(u"Avery 5160"_s), things(1)});
    QFile file(printed.folder.filePath(u"labels.pdf"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    CHECK(bytes.contains("/PrintScaling /None"));
    // The catalogue that says so is the one that counts.
    CHECK(bytes.lastIndexOf("/Type /Catalog") > bytes.indexOf("%%EOF"));
    CHECK(printed.document->page(0)->pageSizeF().width() == Approx(8.5 * 72).margin(0.6));
}

TEST_CASE("what a printer feeds askew is put right by a shift")
{
    LabelJob job{barcodeLabel(Symbology::DataMatrix, 40'000, 40'000), things(1)};
    const QPoint before = readCodes(Printed(job).page(0)).front().place.center();
    job.shiftX = 2'000;
    job.shiftY = -1'000;
    const QPoint after = readCodes(Printed(job).page(0)).front().place.center();
    CHECK(after.x() - before.x() == Approx(2 * 300 / 25.4).margin(2));
    CHECK(after.y() - before.y() == Approx(-1 * 300 / 25.4).margin(2));
}

TEST_CASE("a job of nothing, of too much, or with one label that cannot be, prints nothing")
{
    CHECK(refusal({starter(u"Cryo tube"_s), {}}) == ErrorCode::LabelNothingChosen);
    LabelJob job{starter(u"Cryo tube"_s), things(3)};
    job.copies = 0;
    CHECK(refusal(job) == ErrorCode::LabelCountInvalid);
    job.copies = 101;
    CHECK(refusal(job) == ErrorCode::LabelCountInvalid);
    job.copies = 1;
    job.facts.back().values.insert(u"code"_s, QString());
    CHECK(refusal(job) == ErrorCode::LabelBarcodeEmpty);
    QTemporaryDir folder;
    NoProgress nobody;
    const QString path = folder.filePath(u"labels.pdf"_s);
    CHECK_FALSE(writePdf(job, path, nobody).has_value());
    CHECK_FALSE(QFile::exists(path));
    CHECK_FALSE(makeZpl(job, 300, nobody).has_value());
    job.facts.pop_back();
    const auto nowhere = writePdf(job, folder.filePath(u"no/such/folder/labels.pdf"_s), nobody);
    REQUIRE_FALSE(nowhere.has_value());
    CHECK(nowhere.error().code() == ErrorCode::FileNotWritable);
}
