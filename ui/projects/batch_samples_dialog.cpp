// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/batch_samples_dialog.h"

#include "core/lab/scanned_thing.h"
#include "core/projects/project_batch.h"
#include "core/samples/batch_sample.h"
#include "core/samples/sample.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone_label.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

namespace tracseq::ui {

using database::Connection;
using database::Statement;
using namespace Qt::StringLiterals;

namespace {
constexpr int kBatchTableHeight = 260;
constexpr int kBatchDialogWidth = 560;

/// The one sample that a code means.
Result<Uuid> sampleOfCode(Connection& connection, const QString& code)
{
    const auto found = lab::findScanned(connection, code);
    if (!found) {
        return failure(found.error());
    }
    std::vector<Uuid> samples;
    for (const lab::ScannedThing& thing : *found) {
        if (thing.entity == &samples::sampleEntity()) {
            samples.push_back(thing.id);
        }
    }
    if (samples.size() == 1) {
        return samples.front();
    }
    return failure(samples.empty() ? ErrorCode::LabelSubjectUnknown
                                   : ErrorCode::LabelSubjectAmbiguous,
                   {code});
}
} // namespace

BatchSamplesDialog::BatchSamplesDialog(const ProjectsParts& parts, const database::Record& batch,
                                       QWidget* parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_batch(batch.id)
    , m_strip(new ErrorStrip(this))
    , m_code(new QLineEdit(this))
    , m_table(new QTableWidget(0, 3, this))
    , m_count(new ToneLabel(Tone::Muted, this))
    , m_remove(new QPushButton(icon(u"edit-delete"_s), tr("Take out"), this))
{
    setObjectName(u"batchSamples"_s);
    setWindowTitle(tr("Samples of batch %1").arg(batch.values[projects::BatchName].text()));
    auto* column = makeDialogColumn(*this);
    setMinimumWidth(kBatchDialogWidth);
    const QString refusal = parts.context.refusalOf(u"batches.update"_s);
    m_code->setObjectName(u"code"_s);
    m_code->setPlaceholderText(tr("Scan or type a barcode, an accession or a name, then Enter"));
    m_code->setAccessibleName(tr("Sample to put into the batch"));
    m_code->setEnabled(refusal.isEmpty());
    m_code->setToolTip(refusal);
    m_table->setObjectName(u"batchSamplesTable"_s);
    m_table->setAccessibleName(tr("Samples of the batch"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Accession"), tr("Barcode")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->resizeSection(0, 200);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setMinimumHeight(kBatchTableHeight);
    m_remove->setObjectName(u"takeOut"_s);
    m_remove->setAutoDefault(false);
    m_remove->setToolTip(refusal);
    m_count->setObjectName(u"count"_s);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    // Enter is for the next code.
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto* below = new QHBoxLayout;
    below->addWidget(m_count, 1);
    below->addWidget(m_remove);
    column->addWidget(m_strip);
    column->addWidget(m_code);
    column->addWidget(m_table, 1);
    column->addLayout(below);
    column->addWidget(buttons);
    m_code->setFocus();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_code, &QLineEdit::returnPressed, this, &BatchSamplesDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &BatchSamplesDialog::remove);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this, refusal] {
        m_remove->setEnabled(refusal.isEmpty() && m_table->selectionModel()->hasSelection());
    });
    connect(&parts.hub, &changes::ChangeHub::changed, this, [this](const changes::ChangeSet& set) {
        if (set.entities.contains(u"batch_sample"_s) || set.entities.contains(u"sample"_s)) {
            read();
        }
    });
    m_remove->setEnabled(false);
    read();
}

void BatchSamplesDialog::read()
{
    m_parts.tasks.read<std::vector<Entry>>(
        this,
        [batch = m_batch](Connection& connection) -> Result<std::vector<Entry>> {
            auto select = connection.cached(
                "SELECT batch_sample.id, sample.name, sample.accession, coalesce(sample.barcode, "
                "'') "
                "FROM batch_sample JOIN sample ON sample.id = batch_sample.sample "
                "WHERE batch_sample.batch = ?1 AND batch_sample.deleted = 0 "
                "ORDER BY sample.name COLLATE NOCASE");
            if (!select) {
                return failure(select.error());
            }
            select->bind(1, batch);
            std::vector<Entry> entries;
            TRACSEQ_TRY(select->forEachRow([&](const Statement& row) {
                entries.push_back({row.uuid(0), row.text(1), row.text(2), row.text(3)});
            }));
            return entries;
        },
        [this](const Result<std::vector<Entry>>& entries) {
            if (entries) {
                showEntries(*entries);
            } else {
                m_strip->showError(entries.error());
            }
        });
}

void BatchSamplesDialog::showEntries(const std::vector<Entry>& entries)
{
    m_rows.clear();
    m_rows.reserve(entries.size());
    m_table->clearSelection();
    m_table->setRowCount(static_cast<int>(entries.size()));
    for (const Entry& entry : entries) {
        const int row = static_cast<int>(m_rows.size());
        m_table->setItem(row, 0, new QTableWidgetItem(entry.name));
        m_table->setItem(row, 1, new QTableWidgetItem(entry.accession));
        m_table->setItem(row, 2, new QTableWidgetItem(entry.barcode));
        m_rows.push_back(entry.row);
    }
    const int count = static_cast<int>(entries.size());
    m_count->setText(tr("%n sample(s)", nullptr, count));
}

void BatchSamplesDialog::add()
{
    const QString code = m_code->text().trimmed();
    if (code.isEmpty()) {
        return;
    }
    m_code->selectAll(); // the next one takes its place
    m_parts.tasks.read<Uuid>(
        this, [code](Connection& connection) { return sampleOfCode(connection, code); },
        [this](const Result<Uuid>& sample) {
            if (sample) {
                addSample(*sample);
            } else {
                m_strip->showError(sample.error());
            }
        });
}

void BatchSamplesDialog::addSample(const Uuid& sample)
{
    m_parts.service.run(
        tr("Put samples into a batch"),
        [batch = m_batch, sample](changes::UnitOfWork& unit) -> Status {
            const auto added = samples::addToBatch(unit, batch, {sample});
            return added ? Status() : failure(added.error());
        },
        this, [this](const Result<changes::Written>& done) { written(done); });
}

void BatchSamplesDialog::remove()
{
    std::vector<Uuid> ids;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    ids.reserve(static_cast<std::size_t>(rows.size()));
    for (const QModelIndex& index : rows) {
        ids.push_back(m_rows[static_cast<std::size_t>(index.row())]);
    }
    m_parts.service.remove(samples::batchSampleEntity(), tr("Take samples out of a batch"), ids,
                           this, [this](const Result<changes::Written>& done) { written(done); });
}

void BatchSamplesDialog::written(const Result<changes::Written>& done)
{
    if (!done) {
        m_strip->showError(done.error());
        return;
    }
    m_strip->clear();
    m_code->clear();
    m_parts.undo.add(*done);
}

} // namespace tracseq::ui
