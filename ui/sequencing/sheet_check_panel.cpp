// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/sheet_check_panel.h"

#include "ui/sequencing/sheet_view.h"
#include "ui/sequencing/sheet_words.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tool_bar.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>

namespace tracseq::ui {

using namespace Qt::StringLiterals;
using sequencing::SheetEncoding;

namespace {

QString encodingName(SheetEncoding encoding)
{
    switch (encoding) {
    case SheetEncoding::Utf8:
    case SheetEncoding::Utf8Bom:
        return u"UTF-8"_s;
    case SheetEncoding::Utf16:
        return u"UTF-16"_s;
    case SheetEncoding::Windows1252:
        break;
    }
    return u"Windows-1252"_s;
}

} // namespace

SheetCheckPanel::SheetCheckPanel(database::TaskRunner& runner, QWidget* parent)
    : QWidget(parent)
    , m_presenter(runner)
    , m_error(new ErrorStrip(this))
    , m_pages(new QStackedWidget(this))
    , m_start(new EmptyState(this))
    , m_view(new SheetView(this))
{
    setAcceptDrops(true);
    auto* bar = new ToolBar(tr("Sample sheet checker"), this);
    m_again = new QAction(icon(u"view-refresh"_s), tr("Check again"), this);
    m_again->setEnabled(false);
    auto* open = new QAction(icon(u"document-open"_s), tr("Open…"), this);
    bar->addAction(m_again);
    bar->addPrimaryAction(open);
    connect(open, &QAction::triggered, this, &SheetCheckPanel::chooseFile);
    connect(m_again, &QAction::triggered, &m_presenter, &SheetCheckPresenter::checkAgain);

    m_start->setContent(u"document-edit-verify"_s, tr("Drop a sample sheet here"),
                        tr("Illumina v1 and v2, CASAVA and Element manifests are told apart by "
                           "what is in them. Each problem is shown with its line and column."));
    m_start->setButton(tr("Open a sheet…"), u"document-open"_s);
    connect(m_start, &EmptyState::buttonClicked, this, &SheetCheckPanel::chooseFile);

    auto* work = new QWidget(this);
    auto* workLayout = new QVBoxLayout(work);
    workLayout->setContentsMargins(0, 0, 0, 0);
    workLayout->setSpacing(0);
    workLayout->addWidget(makeHead());
    workLayout->addWidget(m_view, 1);
    m_pages->addWidget(m_start);
    m_pages->addWidget(work);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_error);
    layout->addWidget(m_pages, 1);

    connect(&m_presenter, &SheetCheckPresenter::checked, this, &SheetCheckPanel::showSheet);
    connect(&m_presenter, &SheetCheckPresenter::failed, this, &SheetCheckPanel::showError);
    connect(&m_presenter, &SheetCheckPresenter::checkingChanged, this,
            &SheetCheckPanel::showChecking);
}

QWidget* SheetCheckPanel::makeHead()
{
    auto* head = new QWidget(this);
    auto* rows = new QVBoxLayout(head);
    rows->setContentsMargins(metrics::kSpaceM, metrics::kSpaceS, metrics::kSpaceM,
                             metrics::kSpaceS);
    rows->setSpacing(metrics::kSpaceS);
    auto* layout = new QHBoxLayout;
    layout->setSpacing(metrics::kSpaceS);
    rows->addLayout(layout);
    m_verdict = new Badge(head);
    layout->addWidget(m_verdict);
    m_file = new QLabel(head);
    m_file->setFont(fonts::strong());
    layout->addWidget(m_file);
    m_summary = new QLabel(head);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(m_summary, 1);

    layout = new QHBoxLayout;
    layout->setSpacing(metrics::kSpaceS);
    rows->addLayout(layout);
    m_instrument = new QComboBox(head);
    m_instrument->setAccessibleName(tr("Instrument"));
    m_instrument->addItem(tr("As the sheet says"), QString());
    for (const sequencing::InstrumentType& type : sequencing::instruments()) {
        m_instrument->addItem(type.name, type.name);
    }
    auto* instrumentLabel = new QLabel(tr("&Instrument"), head);
    instrumentLabel->setBuddy(m_instrument);
    layout->addWidget(instrumentLabel);
    layout->addWidget(m_instrument);
    m_kit = new QComboBox(head);
    m_kit->setAccessibleName(tr("Kit version"));
    auto* kitLabel = new QLabel(tr("&Kit version"), head);
    kitLabel->setBuddy(m_kit);
    layout->addSpacing(metrics::kSpaceS);
    layout->addWidget(kitLabel);
    layout->addWidget(m_kit);
    layout->addStretch(1);
    connect(m_instrument, &QComboBox::activated, &m_presenter,
            [this] { m_presenter.setInstrument(m_instrument->currentData().toString()); });
    connect(m_kit, &QComboBox::activated, &m_presenter,
            [this] { m_presenter.setKit(m_kit->currentData().toString()); });
    return head;
}

void SheetCheckPanel::navigateTo(const QString& target)
{
    m_error->clear();
    m_presenter.open(target);
}

void SheetCheckPanel::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Check a sample sheet"), {},
                                   tr("Sample sheets (*.csv *.txt);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SheetCheckPanel::navigateTo);
    dialog->open();
}

void SheetCheckPanel::showChecking()
{
    m_again->setEnabled(!m_presenter.isChecking() && !m_presenter.path().isEmpty());
}

void SheetCheckPanel::showSheet(bool fileChanged)
{
    const std::shared_ptr<const CheckedSheet> sheet = m_presenter.sheet();
    const sequencing::SheetReport& report = sheet->report;
    m_pages->setCurrentIndex(1);
    m_file->setText(QFileInfo(m_presenter.path()).fileName());
    m_file->setToolTip(m_presenter.path());
    m_verdict->setState(verdictText(report), verdictTone(report));
    QStringList parts;
    if (report.readable()) {
        parts = {sequencing::dialectName(report.dialect),
                 tr("%n sample(s)", nullptr, report.samples), encodingName(report.encoding)};
        if (report.instrument != nullptr) {
            parts += report.instrument->name;
        }
    }
    m_summary->setText(parts.join(u" · "_s));
    m_summary->setToolTip(m_summary->text());
    m_instrument->setCurrentIndex(std::max(m_instrument->findData(m_presenter.instrument()), 0));
    showKits();
    m_view->setSheet(sheet);
    if (fileChanged) {
        m_error->showMessage(Tone::Info, tr("%1 was changed by another program and was checked "
                                            "again.")
                                             .arg(QFileInfo(m_presenter.path()).fileName()));
    } else {
        m_error->clear();
    }
}

void SheetCheckPanel::showKits()
{
    const QStringList kits = m_presenter.kits();
    m_kit->clear();
    const std::shared_ptr<const CheckedSheet> sheet = m_presenter.sheet();
    const bool told = sheet && sheet->report.kitSource == sequencing::KitSource::Sheet;
    m_kit->addItem(told ? tr("As the sheet says: %1").arg(sheet->report.kit) : tr("Not known"),
                   QString());
    for (const QString& kit : kits) {
        m_kit->addItem(kit, kit);
    }
    m_kit->setEnabled(kits.size() > 1);
    m_kit->setCurrentIndex(std::max(m_kit->findData(m_presenter.kit()), 0));
    if (kits.size() == 1) {
        m_kit->setCurrentIndex(1);
    }
}

void SheetCheckPanel::showError(const Error& error)
{
    m_error->showError(error);
}

void SheetCheckPanel::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && !event->mimeData()->urls().isEmpty() &&
        event->mimeData()->urls().first().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void SheetCheckPanel::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    navigateTo(event->mimeData()->urls().first().toLocalFile());
}

} // namespace tracseq::ui
