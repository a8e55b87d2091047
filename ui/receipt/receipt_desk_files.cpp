// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of ReceiptDesk that change the shipment as a whole, read manifests and write
// discrepancies.
#include "core/base/progress.h"
#include "core/lab/manifest_sheet.h"
#include "core/receipt/discrepancy_pdf.h"
#include "core/receipt/shipment.h"
#include "ui/receipt/expect_dialog.h"
#include "ui/receipt/receipt_desk.h"
#include "ui/receipt/shipment_dialog.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/reason_dialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace tracseq::ui {

using receipt::ItemView;
using receipt::ReceiptService;
using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kNamedFindings = 10;

/// Where in a manifest something is wrong, a line each.
QString findingsText(const lab::Manifest& manifest)
{
    QStringList lines;
    const auto& findings = manifest.rows.findings;
    for (std::size_t i = 0; i < std::min(findings.size(), kNamedFindings); ++i) {
        lines += QCoreApplication::translate("Receipt", "Row %1: %2")
                     .arg(findings[i].row + 1)
                     .arg(findings[i].sentence);
    }
    if (findings.size() > kNamedFindings) {
        lines += u"…"_s;
    }
    return lines.join(u'\n');
}

/// What reading and storing a manifest came to.
struct Taken {
    lab::Manifest manifest;
    Result<changes::Written> written;
};

} // namespace

void ReceiptDesk::done(const Result<ReceiptService::Done>& result)
{
    if (!result) {
        m_strip->showError(result.error());
        reload();
        return;
    }
    m_strip->clear();
    m_parts.undo.add(result->written);
}

void ReceiptDesk::takeBack()
{
    std::vector<ItemView> arrived;
    for (ItemView& item : chosenItems()) {
        if (item.hasArrived()) {
            arrived.push_back(std::move(item));
        }
    }
    m_parts.service.takeBack(arrived, this,
                             [this](const Result<ReceiptService::Done>& result) { done(result); });
}

void ReceiptDesk::removeRows()
{
    m_parts.service.removeItems(
        chosenItems(), this, [this](const Result<ReceiptService::Done>& result) { done(result); });
}

void ReceiptDesk::editRemarks(const QModelIndex& index, const QString& text)
{
    const ItemView* item = m_model->at(index.row());
    if (item == nullptr || index.column() != ItemsModel::RemarksColumn || !mayCheckIn()) {
        return;
    }
    m_parts.service.setRemarks(
        *item, text, this, [this](const Result<ReceiptService::Done>& result) { done(result); });
}

void ReceiptDesk::askForSamples()
{
    auto* dialog = new ExpectDialog(m_parts, m_id, this);
    connect(dialog, &ExpectDialog::expected, this,
            [this](const ReceiptService::Done& result) { done(result); });
    dialog->open();
}

void ReceiptDesk::askForManifest()
{
    auto* dialog = new QFileDialog(this, tr("Manifest of the sender"), {},
                                   tr("Spreadsheets (*.xlsx *.ods *.csv *.tsv *.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ReceiptDesk::openManifest);
    dialog->open();
}

void ReceiptDesk::openManifest(const QString& path)
{
    m_strip->clear();
    m_parts.tasks.background<std::shared_ptr<Taken>>(
        this, std::make_shared<NoProgress>(),
        [path, id = m_id, user = m_parts.user,
         &store = m_parts.store](Progress& progress) -> Result<std::shared_ptr<Taken>> {
            const auto reader = store.database().openReader();
            if (!reader) {
                return failure(reader.error());
            }
            auto manifest = lab::readManifest(**reader, path, {}, progress);
            if (!manifest) {
                return failure(manifest.error());
            }
            auto written = lab::addManifest(store, user, id, *manifest);
            return std::make_shared<Taken>(Taken{std::move(*manifest), std::move(written)});
        },
        [this](const Result<std::shared_ptr<Taken>>& taken) {
            if (!taken) {
                m_strip->showError(taken.error());
                return;
            }
            const lab::Manifest& manifest = (*taken)->manifest;
            if (!(*taken)->written) {
                if (manifest.rows.findings.empty()) {
                    m_strip->showError((*taken)->written.error());
                } else {
                    m_strip->showMessage(
                        Tone::Bad,
                        tr("“%1” was not taken: something is wrong in %n place(s).", nullptr,
                           static_cast<int>(manifest.rows.findings.size()))
                            .arg(manifest.file),
                        findingsText(manifest));
                }
                return;
            }
            m_parts.undo.add(*(*taken)->written);
            const int count = static_cast<int>(manifest.rows.rows.size());
            QString says =
                tr("%n item(s) of “%1” are expected.", nullptr, count).arg(manifest.file);
            if (!manifest.columns.leftOut.isEmpty()) {
                says += u' ' + tr("Columns that were left out: %1.")
                                   .arg(manifest.columns.leftOut.join(u", "_s));
            }
            m_strip->showMessage(Tone::Good, says);
        });
}

void ReceiptDesk::editShipment()
{
    if (m_view.record.values.empty()) {
        return;
    }
    auto* dialog = new ShipmentDialog(m_parts, m_view.record, this);
    connect(dialog, &ShipmentDialog::stored, this,
            [this](const ReceiptService::Done& result) { done(result); });
    dialog->open();
}

void ReceiptDesk::askToClose()
{
    const receipt::ShipmentCounts counts = receipt::countItems(m_model->items());
    QStringList sentences;
    const int open = counts.open();
    if (open > 0) {
        sentences += tr("%n item(s) have not arrived and become missing.", nullptr, open);
    }
    if (!m_unknown.isEmpty()) {
        sentences +=
            tr("These codes are not noted and are forgotten: %1.").arg(m_unknown.join(u", "_s));
    }
    if (sentences.isEmpty()) {
        close();
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Question, tr("Close %1").arg(m_view.name()),
                                sentences.join(u'\n'), QMessageBox::Cancel, this);
    box->setObjectName(u"closeQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* yes = box->addButton(tr("Close shipment"), QMessageBox::AcceptRole);
    box->setDefaultButton(yes);
    connect(yes, &QPushButton::clicked, this, &ReceiptDesk::close);
    box->open();
}

void ReceiptDesk::close()
{
    m_unknown.clear();
    showUnknown();
    m_parts.service.close(
        m_id, m_view.name(), this, [this](const Result<ReceiptService::Done>& result) {
            done(result);
            if (result) {
                m_strip->showMessage(Tone::Good, tr("The shipment is closed. Samples that arrived "
                                                    "have their date of receipt."));
            }
        });
}

void ReceiptDesk::askToReopen()
{
    auto* dialog = new ReasonDialog(tr("Reopen %1").arg(m_view.name()),
                                    tr("What was missing is expected again, and the samples are as "
                                       "they were before the shipment was closed."),
                                    tr("Reopen"), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_parts.service.reopen(
            m_id, m_view.name(), dialog->reason(), this,
            [this](const Result<ReceiptService::Done>& result) { done(result); });
    });
    dialog->open();
}

void ReceiptDesk::askWhereToWrite(const QString& suffix, const QString& filter)
{
    auto* dialog = new QFileDialog(this, tr("Save the discrepancies"), {}, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    QString name = m_view.name();
    name.replace(u'/', u'-');
    dialog->selectFile(name + u'.' + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &ReceiptDesk::writeDiscrepancies);
    dialog->open();
}

void ReceiptDesk::writeDiscrepancies(const QString& path)
{
    m_parts.tasks.background<bool>(
        this, std::make_shared<NoProgress>(),
        [path, view = m_view,
         now = m_parts.service.clock().nowMs()](Progress& progress) -> Result<bool> {
            TRACSEQ_TRY(path.endsWith(u".csv"_s, Qt::CaseInsensitive)
                            ? receipt::writeDiscrepancyCsv(view, path)
                            : receipt::writeDiscrepancyPdf(view, path, now, progress));
            return true;
        },
        [this, path](const Result<bool>& written) {
            if (!written) {
                m_strip->showError(written.error());
                return;
            }
            m_strip->showMessage(
                Tone::Good, tr("The discrepancies are in “%1”.").arg(QFileInfo(path).fileName()));
        });
}

} // namespace tracseq::ui
