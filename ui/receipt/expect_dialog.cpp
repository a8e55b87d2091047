// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipt/expect_dialog.h"

#include "ui/receipt/receipt_words.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/icons.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace tracseq::ui {

using receipt::ManifestSource;
using receipt::ReceiptService;
using namespace Qt::StringLiterals;

namespace {
constexpr int kDialogHeight = 360;
} // namespace

ExpectDialog::ExpectDialog(const ReceiptParts& parts, const Uuid& shipment, QWidget* parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_shipment(shipment)
    , m_strip(new ErrorStrip(this))
    , m_list(new QListWidget(this))
    , m_empty(new EmptyState(this))
{
    setObjectName(u"expectDialog"_s);
    setWindowTitle(tr("Expect samples"));
    auto* column = makeDialogColumn(*this);
    column->addWidget(m_strip);
    m_label = new QLabel(tr("Samples that are registered and not received yet, of:"), this);
    m_label->setWordWrap(true);
    column->addWidget(m_label);
    m_list->setObjectName(u"manifestSources"_s);
    m_list->setAccessibleName(m_label->text());
    m_label->setBuddy(m_list);
    column->addWidget(m_list, 1);
    m_empty->setContent(u"view-list-details"_s, tr("No sample is awaited"),
                        tr("Samples are awaited from when they are imported or added until they "
                           "are received. A manifest can be read from a spreadsheet as well."));
    m_empty->setButton({});
    m_empty->hide();
    setMinimumHeight(kDialogHeight);
    column->addWidget(m_empty, 1);
    column->addWidget(makeDialogButtons(*this, tr("Expect them"), m_apply));
    m_apply->setEnabled(false);
    connect(m_list, &QListWidget::itemActivated, this, &ExpectDialog::accept);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_apply->setEnabled(row >= 0); });
    using Sources = std::vector<ManifestSource>;
    parts.tasks.read<Sources>(
        this, [](database::Connection& connection) { return receipt::manifestSources(connection); },
        [this](Result<Sources> sources) {
            if (sources) {
                show(std::move(*sources));
            } else {
                m_strip->showError(sources.error());
            }
        });
}

void ExpectDialog::show(std::vector<ManifestSource> sources)
{
    m_sources = std::move(sources);
    for (const ManifestSource& source : m_sources) {
        const QString count = tr("%n sample(s)", nullptr, source.samples);
        const QString name =
            source.isImport ? tr("Import of %1, %2").arg(source.name, momentText(source.importedAt))
                            : tr("Project %1").arg(source.name);
        auto* item = new QListWidgetItem(icon(source.isImport ? u"document-import"_s : u"folder"_s),
                                         name + u": "_s + count);
        m_list->addItem(item);
    }
    m_label->setVisible(!m_sources.empty());
    m_list->setVisible(!m_sources.empty());
    m_empty->setVisible(m_sources.empty());
    if (!m_sources.empty()) {
        m_list->setCurrentRow(0);
        m_list->setFocus();
    }
}

void ExpectDialog::accept()
{
    const int row = m_list->currentRow();
    if (row < 0 || !m_apply->isEnabled()) {
        return;
    }
    m_apply->setEnabled(false);
    const ManifestSource source = m_sources[static_cast<std::size_t>(row)];
    using Ids = std::vector<Uuid>;
    m_parts.tasks.read<Ids>(
        this,
        [source](database::Connection& connection) {
            return source.isImport ? receipt::samplesOfImport(connection, source.id)
                                   : receipt::samplesOfProject(connection, source.id);
        },
        [this](const Result<Ids>& ids) {
            if (ids) {
                expect(*ids);
            } else {
                m_strip->showError(ids.error());
                m_apply->setEnabled(true);
            }
        });
}

void ExpectDialog::expect(const std::vector<Uuid>& samples)
{
    m_parts.service.expectSamples(m_shipment, samples, this,
                                  [this](const Result<ReceiptService::Done>& done) {
                                      if (!done) {
                                          m_strip->showError(done.error());
                                          m_apply->setEnabled(true);
                                          return;
                                      }
                                      Q_EMIT expected(*done);
                                      QDialog::done(Accepted);
                                  });
}

} // namespace tracseq::ui
