// SPDX-License-Identifier: GPL-3.0-or-later
// Shipments: what was announced, what arrived, and what differs.
#include "app/ctl/arguments.h"
#include "app/ctl/counts.h"
#include "app/ctl/output.h"
#include "core/database/field_text.h"
#include "core/lab/manifest_sheet.h"
#include "core/receipt/discrepancy_pdf.h"
#include "core/receipt/shipment.h"
#include "core/receipt/shipment_item.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace tracseq::ctl {

using receipt::ItemView;
using receipt::ShipmentView;

namespace {

struct ReceiptOptions {
    std::string shipment;
    std::string file;
    std::string sheet;
    std::string pdf;
    std::string csv;
};

QJsonObject jsonOfCounts(const receipt::ShipmentCounts& counts)
{
    return {{u"announced"_s, counts.announced},   {u"arrived"_s, counts.arrived},
            {u"missing"_s, counts.missing},       {u"not_yet"_s, counts.open()},
            {u"unexpected"_s, counts.unexpected}, {u"poor_condition"_s, counts.flawed}};
}

QJsonValue isoTime(qint64 at)
{
    return at == 0 ? QJsonValue()
                   : QJsonValue(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODate));
}

QString arrivedText(const receipt::ShipmentCounts& counts)
{
    return QCoreApplication::translate("Command line", "%1 of %2")
        .arg(counts.arrived)
        .arg(counts.announced);
}

int listShipments(Context& context, const ReceiptOptions& /*options*/)
{
    const auto reader = context.openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto all = receipt::listShipments(**reader);
    if (!all) {
        return report(context, all.error());
    }
    QJsonArray list;
    std::vector<QStringList> rows;
    rows.reserve(all->size());
    for (const receipt::ShipmentSummary& one : *all) {
        QJsonObject object = jsonOfCounts(one.counts);
        object.insert(u"shipment"_s, one.name);
        object.insert(u"status"_s, one.status);
        object.insert(u"project"_s, one.project);
        object.insert(u"received"_s, isoTime(one.received.value_or(0)));
        list.append(object);
        rows.push_back({one.name, receipt::shipmentEntity().lifeCycle->label(one.status),
                        one.project, arrivedText(one.counts), QString::number(one.counts.missing),
                        QString::number(one.counts.unexpected),
                        QString::number(one.counts.flawed)});
    }
    if (context.json) {
        sayJson({{u"shipments"_s, list}});
        return Done;
    }
    sayTable({QCoreApplication::translate("Command line", "Shipment"),
              QCoreApplication::translate("Command line", "Status"),
              QCoreApplication::translate("Command line", "Project"),
              QCoreApplication::translate("Command line", "Arrived"),
              QCoreApplication::translate("Command line", "Missing"),
              QCoreApplication::translate("Command line", "Unexpected"),
              QCoreApplication::translate("Command line", "Poor condition")},
             rows);
    return Done;
}

Result<ShipmentView> shipmentOf(database::Connection& connection, const ReceiptOptions& options)
{
    const auto id = receipt::findShipment(connection, text(options.shipment));
    return id ? receipt::loadShipment(connection, *id) : failure(id.error());
}

QJsonObject jsonOfItem(const ItemView& item)
{
    QJsonArray conditions;
    for (const int field : item.conditions) {
        conditions.append(QString::fromLatin1(
            receipt::shipmentItemEntity().fields[static_cast<std::size_t>(field)].name));
    }
    return {{u"name"_s, item.name},
            {u"barcode"_s, item.barcode},
            {u"external_accession"_s, item.externalId},
            {u"accession"_s, item.accession},
            {u"status"_s, item.status},
            {u"scanned"_s, item.scanned},
            {u"arrived_at"_s, isoTime(item.arrivedAt)},
            {u"arrived_by"_s, item.arrivedBy},
            {u"conditions"_s, conditions},
            {u"remarks"_s, item.remarks}};
}

int showShipment(Context& context, const ReceiptOptions& options)
{
    const auto reader = context.openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto shipment = shipmentOf(**reader, options);
    if (!shipment) {
        return report(context, shipment.error());
    }
    const receipt::ShipmentCounts counts = receipt::countItems(shipment->items);
    const QString status = shipment->record.values[receipt::ShipmentStatus].text();
    QJsonArray items;
    std::vector<QStringList> rows;
    rows.reserve(shipment->items.size());
    for (const ItemView& item : shipment->items) {
        items.append(jsonOfItem(item));
        rows.push_back({receipt::shipmentItemEntity().lifeCycle->label(item.status), item.name,
                        item.barcode, item.externalId, item.accession, item.conditionText(),
                        item.remarks});
    }
    if (context.json) {
        QJsonObject object = jsonOfCounts(counts);
        object.insert(u"shipment"_s, shipment->name());
        object.insert(u"status"_s, status);
        object.insert(u"items"_s, items);
        sayJson(object);
        return Done;
    }
    say(visible(u"%1 (%2): %3"_s.arg(
        shipment->name(), receipt::shipmentEntity().lifeCycle->label(status),
        QCoreApplication::translate("Command line", "%1 arrived").arg(arrivedText(counts)))));
    sayTable({QCoreApplication::translate("Command line", "Status"),
              QCoreApplication::translate("Command line", "Name"),
              QCoreApplication::translate("Command line", "Barcode"),
              QCoreApplication::translate("Command line", "External accession"),
              QCoreApplication::translate("Command line", "Accession"),
              QCoreApplication::translate("Command line", "Condition"),
              QCoreApplication::translate("Command line", "Remarks")},
             rows);
    return Done;
}

/// Writes the files that were asked for, or says what differs.
int sayDiscrepancies(Context& context, const ReceiptOptions& options)
{
    const auto reader = context.openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto shipment = shipmentOf(**reader, options);
    if (!shipment) {
        return report(context, shipment.error());
    }
    ConsoleProgress progress(QCoreApplication::translate("Command line", "Writing"));
    QJsonArray files;
    const auto wrote = [&](const std::string& path, const Status& done) -> Status {
        TRACSEQ_TRY(done);
        files.append(text(path));
        if (!context.json) {
            say(QCoreApplication::translate("Command line", "The discrepancies are in %1.")
                    .arg(text(path)));
        }
        return {};
    };
    Status done;
    if (!options.pdf.empty()) {
        done = wrote(options.pdf, receipt::writeDiscrepancyPdf(*shipment, text(options.pdf),
                                                               context.clock.nowMs(), progress));
    }
    if (done && !options.csv.empty()) {
        done = wrote(options.csv, receipt::writeDiscrepancyCsv(*shipment, text(options.csv)));
    }
    if (!done) {
        return report(context, done.error());
    }
    const auto all = receipt::discrepanciesOf(*shipment);
    QJsonArray list;
    std::vector<QStringList> rows;
    rows.reserve(all.size());
    for (const receipt::Discrepancy& one : all) {
        const ItemView& item = shipment->items[one.item];
        QJsonObject object = jsonOfItem(item);
        object.insert(u"discrepancy"_s, receipt::discrepancyLabel(one.kind));
        object.insert(u"what"_s, one.what);
        list.append(object);
        rows.push_back({receipt::discrepancyLabel(one.kind), item.name, item.barcode, one.what});
    }
    if (context.json) {
        sayJson(
            {{u"shipment"_s, shipment->name()}, {u"discrepancies"_s, list}, {u"files"_s, files}});
    } else if (rows.empty()) {
        say(QCoreApplication::translate("Command line", "Everything arrived as it was announced."));
    } else if (files.isEmpty()) {
        sayTable({QCoreApplication::translate("Command line", "Discrepancy"),
                  QCoreApplication::translate("Command line", "Name"),
                  QCoreApplication::translate("Command line", "Barcode"),
                  QCoreApplication::translate("Command line", "What")},
                 rows);
    }
    return Done;
}

int takeManifest(Context& context, const ReceiptOptions& options)
{
    const auto opened = context.openLab(Access::Write);
    if (!opened) {
        return report(context, opened.error());
    }
    const auto reader = (*opened)->database().openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto shipment = receipt::findShipment(**reader, text(options.shipment));
    if (!shipment) {
        return report(context, shipment.error());
    }
    ConsoleProgress reading(QCoreApplication::translate("Command line", "Reading"));
    const auto manifest =
        lab::readManifest(**reader, text(options.file), text(options.sheet), reading);
    if (!manifest) {
        return report(context, manifest.error());
    }
    if (!context.json) {
        for (const lab::EntityFinding& finding : manifest->rows.findings) {
            say(visible(QCoreApplication::translate("Command line", "Sheet “%1”, row %2: %3")
                            .arg(manifest->sheet)
                            .arg(finding.row + 1)
                            .arg(finding.sentence)));
        }
    }
    const auto written = lab::addManifest((*opened)->store(), context.user, *shipment, *manifest);
    if (!written) {
        return report(context, written.error());
    }
    const auto count = static_cast<qint64>(manifest->rows.rows.size());
    if (context.json) {
        sayJson({{u"shipment"_s, text(options.shipment)},
                 {u"expected"_s, count},
                 {u"left_out"_s, QJsonArray::fromStringList(manifest->columns.leftOut)}});
    } else {
        say(counted(QT_TRANSLATE_N_NOOP("Command line", "%n item(s) expected."), count));
    }
    return Done;
}

} // namespace

void addReceiptCommands(CLI::App& app, Context& context, Run& chosen)
{
    auto* group = app.add_subcommand(
        "receipt", "Shipments: what was announced, what arrived, and what differs");
    group->require_subcommand(1);
    const auto options = std::make_shared<ReceiptOptions>();
    const auto add = [&](const char* name, const char* help,
                         int (*run)(Context&, const ReceiptOptions&)) {
        return addLabCommand(*group, context, chosen, options, name, help, run);
    };
    const auto ofOne = [&](CLI::App* command) {
        command->add_option("SHIPMENT", options->shipment, "Its name")->required();
        return command;
    };
    add("list", "All shipments, the latest first", listShipments)
        ->footer("JSON: shipments [shipment, status, project, received, announced, arrived, "
                 "missing, not_yet, unexpected, poor_condition].");
    ofOne(add("show", "The items of a shipment", showShipment))
        ->footer("JSON: shipment, status, counts as of list, items [name, barcode, "
                 "external_accession, accession, status, scanned, arrived_at, arrived_by, "
                 "conditions, remarks].");
    auto* differs =
        ofOne(add("discrepancies", "What differs between manifest and arrival", sayDiscrepancies));
    differs->add_option("--pdf", options->pdf, "Write it as a PDF for the sender")
        ->type_name("FILE");
    differs->add_option("--csv", options->csv, "Write it as a csv table")->type_name("FILE");
    differs->footer("JSON: shipment, discrepancies [discrepancy, what, and what an item has], "
                    "files.");
    auto* manifest = ofOne(add("manifest",
                               "Expect what a spreadsheet announces; all of it or "
                               "nothing",
                               takeManifest));
    manifest->add_option("FILE", options->file, "xlsx, ods or csv")->required();
    manifest->add_option("--sheet", options->sheet,
                         "Which sheet; the first with a name, barcode or accession otherwise");
    manifest->footer("Shipments are added by rows import shipment.\n"
                     "JSON: shipment, expected (how many), left_out (columns).");
}

} // namespace tracseq::ctl
