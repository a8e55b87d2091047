// SPDX-License-Identifier: GPL-3.0-or-later
// What differs between manifest and arrival, and the manifest itself.
#include "core/lab/manifest_sheet.h"
#include "core/receipt/discrepancy_pdf.h"
#include "tests/core/receipt/receipt_bench.h"

#include <QDir>
#include <QFile>
#include <poppler-qt6.h>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

Uuid itemCalled(ReceiptBench& bench, const QString& name)
{
    for (const ItemView& item : bench.view().items) {
        if (item.name == name) {
            return item.id;
        }
    }
    FAIL("no item " << name.toStdString());
    return {};
}

/// A shipment in which everything went wrong once.
void makeTrouble(ReceiptBench& bench)
{
    bench.expect({u"Birch"_s, u"BC-1"_s, u"SAMEA1"_s, {}, {}});
    bench.expect({u"Oak"_s, u"BC-2"_s, {}, {}, u"on dry ice"_s});
    bench.expect({u"Pine ščř ü"_s, u"BC-3"_s, {}, {}, {}});
    bench.expect({u"Yew"_s, {}, u"SAMEA4"_s, {}, {}});
    bench.scan(u"BC-1"_s);
    bench.lab.write([&](UnitOfWork& unit) -> Status {
        const auto done = checkIn(unit, itemCalled(bench, u"Oak"_s), u"BC-77"_s, bench.lab.clock);
        return done ? Status() : failure(done.error());
    });
    bench.mark(itemCalled(bench, u"Oak"_s), ItemLeaking);
    bench.mark(itemCalled(bench, u"Oak"_s), ItemWrongTemperature);
    bench.note(u"ZZ-9"_s);
}

QString textOf(const QString& pdf, int* pages = nullptr)
{
    const auto document = Poppler::Document::load(pdf);
    REQUIRE(document != nullptr);
    QString text;
    for (int page = 0; page < document->numPages(); ++page) {
        text += document->page(page)->text({}) + u'\n';
    }
    if (pages != nullptr) {
        *pages = document->numPages();
    }
    return text;
}

} // namespace

TEST_CASE("discrepancies are what is missing, unexpected, flawed, or bears another code")
{
    ReceiptBench bench;
    bench.expect({u"Fine"_s, u"BC-0"_s, {}, {}, {}});
    bench.scan(u"BC-0"_s);
    CHECK(discrepanciesOf(bench.view()).empty());
    makeTrouble(bench);
    const ShipmentView view = bench.view();
    const auto all = discrepanciesOf(view);
    QStringList lines;
    for (const Discrepancy& one : all) {
        lines +=
            discrepancyLabel(one.kind) + u": "_s + view.items[one.item].name + u": "_s + one.what;
    }
    CHECK(lines == QStringList{u"Missing: Pine ščř ü: Not arrived yet"_s,
                               u"Missing: Yew: Not arrived yet"_s,
                               u"Unexpected: ZZ-9: Not on the manifest"_s,
                               u"Another barcode: Oak: It bears BC-77 instead of BC-2"_s,
                               u"Condition: Oak: Leaking, wrong temperature"_s});
    CHECK(bench.scan(u"BC-77"_s).kind == Kind::Duplicate); // what was read on it is known by now
    bench.close();
    CHECK(discrepanciesOf(bench.view()).front().what == u"Not in the shipment"_s);
}

TEST_CASE("the discrepancies go back to the sender as a PDF whose text can be read, and as csv")
{
    ReceiptBench bench;
    makeTrouble(bench);
    bench.lab.write([&](UnitOfWork& unit) {
        return unit.update(shipmentEntity(), bench.shipment,
                           {{ShipmentCourier, Value(u"DHL"_s)},
                            {BroughtBy, Value(u"Maria Huber"_s)},
                            {Temperature, Value(*Decimal::fromString(u"-61.5"_s))}});
    });
    bench.close();
    NoProgress progress;
    const QString pdf = bench.lab.folder.filePath(u"d.pdf"_s);
    REQUIRE(writeDiscrepancyPdf(bench.view(), pdf, bench.lab.clock.nowMs(), progress).has_value());
    const QString text = textOf(pdf).simplified();
    INFO(text.toStdString());
    for (const QString& part :
         {u"What arrived of shipment D-1"_s, u"Maria Huber"_s, u"DHL"_s, u"61.5 °C"_s,
          u"2 of 4 announced arrived. Missing: 2. Unexpected: 1. In poor condition: 1."_s,
          u"Pine ščř ü"_s, u"SAMEA4"_s, u"ZZ-9"_s, u"Another barcode"_s, u"BC-77"_s, u"Codes"_s,
          u"Leaking, wrong"_s, u"on dry ice"_s, u"Page 1 of 1"_s}) {
        INFO(part.toStdString());
        CHECK(text.contains(part));
    }
    CHECK_FALSE(text.contains(u"still being checked in"_s));

    const QString csv = bench.lab.folder.filePath(u"d.csv"_s);
    REQUIRE(writeDiscrepancyCsv(bench.view(), csv).has_value());
    QFile file(csv);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString table = QString::fromUtf8(file.readAll());
    CHECK(table.count(u'\n') == 6);
    CHECK(table.contains(u"Missing,Yew,,SAMEA4"_s));
    CHECK_FALSE(writeDiscrepancyPdf(bench.view(), u"/nowhere/d.pdf"_s, 0, progress).has_value());
}

TEST_CASE("a long list of discrepancies goes over pages, each with its headings and its number")
{
    ReceiptBench bench;
    for (int i = 0; i < 150; ++i) {
        bench.expect({u"Tube %1"_s.arg(i), u"BC-%1"_s.arg(i), {}, {}, {}});
    }
    NoProgress progress;
    const QString pdf = bench.lab.folder.filePath(u"d.pdf"_s);
    REQUIRE(writeDiscrepancyPdf(bench.view(), pdf, bench.lab.clock.nowMs(), progress).has_value());
    int pages = 0;
    const QString text = textOf(pdf, &pages);
    CHECK(pages > 1);
    CHECK(text.count(u"Codes"_s) == pages);
    CHECK(text.contains(u"Page %1 of %1"_s.arg(pages)));
    CHECK(text.contains(u"still being checked in"_s));
    for (int i = 0; i < 150; ++i) {
        CHECK(text.contains(u"BC-%1"_s.arg(i)));
    }
}

TEST_CASE("a PDF of discrepancies, for people to look at", "[.pictures]")
{
    ReceiptBench bench;
    makeTrouble(bench);
    for (int i = 0; i < 40; ++i) {
        bench.expect({u"Tube %1"_s.arg(i), u"BC-1%1"_s.arg(i), {}, {}, {}});
    }
    bench.lab.write([&](UnitOfWork& unit) {
        return unit.update(shipmentEntity(), bench.shipment,
                           {{ShipmentCourier, Value(u"DHL"_s)},
                            {BroughtBy, Value(u"Maria Huber, University of Somewhere"_s)},
                            {Temperature, Value(*Decimal::fromString(u"-61.5"_s))}});
    });
    NoProgress progress;
    const QString pdf = bench.lab.folder.filePath(u"d.pdf"_s);
    REQUIRE(writeDiscrepancyPdf(bench.view(), pdf, bench.lab.clock.nowMs(), progress).has_value());
    const auto document = Poppler::Document::load(pdf);
    for (int page = 0; page < document->numPages(); ++page) {
        CHECK(document->page(page)->renderToImage(90, 90).save(
            qEnvironmentVariable("TRACSEQ_PICTURES", QDir::tempPath()) +
            u"/receipt-pdf-%1.png"_s.arg(page + 1)));
    }
}

TEST_CASE("a manifest is read from a sheet, and its lines are tied to samples that are known")
{
    ReceiptBench bench;
    const Uuid project = addProject(bench.lab, u"ALP"_s);
    const auto ids = addSamples(bench.lab, 2, 1, project);
    bench.lab.write([&](UnitOfWork& unit) {
        return unit.update(shipmentEntity(), bench.shipment, {{ShipmentProject, Value(project)}});
    });
    const QString path = bench.lab.folder.filePath(u"manifest.csv"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Delivery of March\n\nSample name;Tube barcode;BioSample;Box\n"
               "Leaf 1;T-1;SAMEA1;A\n"
               "Nobody;" +
               bench.sample(ids[1]).values[samples::Barcode].text().toUtf8() +
               ";;A\n"
               ";T-3;;B\n");
    file.close();
    NoProgress progress;
    const auto reader = bench.lab.reader();
    const auto manifest = lab::readManifest(*reader, path, {}, progress);
    REQUIRE(manifest.has_value());
    CHECK(manifest->columns.leftOut == QStringList{u"Box"_s});
    REQUIRE(lab::addManifest(bench.lab.store(), u"anna"_s, bench.shipment, *manifest).has_value());
    const auto items = bench.view().items;
    REQUIRE(items.size() == 3);
    CHECK(items[0].sample == ids[0]); // by its name in the project
    CHECK(items[1].sample == ids[1]); // by its barcode
    CHECK(items[2].sample.isNull());
    CHECK(items[2].name == u"T-3"_s);
    CHECK(bench.scan(u"samea1"_s).items.front().sampleName == u"Leaf 1"_s);

    QFile wrong(path);
    REQUIRE(wrong.open(QIODevice::WriteOnly));
    wrong.write("colour;weight\nred;3\n");
    wrong.close();
    CHECK_FALSE(lab::readManifest(*reader, path, {}, progress).has_value());
    CHECK_FALSE(lab::readManifest(*reader, path, u"No such"_s, progress).has_value());
}

TEST_CASE("a shipment is found by its words, and its history and sums are in order")
{
    ReceiptBench bench;
    makeTrouble(bench);
    bench.lab.write([&](UnitOfWork& unit) {
        return unit.update(shipmentEntity(), bench.shipment,
                           {{TrackingNumber, Value(u"00340-771"_s)}});
    });
    database::EntityQuery query;
    query.entity = &shipmentEntity();
    query.search = u"40-77"_s;
    CHECK(database::rowIds(*bench.lab.reader(), query)->size() == 1);
    NoProgress progress;
    const auto report = lab::verifyAudit(*bench.lab.reader(), progress);
    REQUIRE(report.has_value());
    CHECK(report->passed());
}
