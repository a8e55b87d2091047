// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_dialog.h"

#include "ui/import/import_problem_model.h"
#include "ui/import/import_sheet_model.h"
#include "ui/import/mapping_header.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/progress_line.h"

#include <QBoxLayout>
#include <QCloseEvent>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>

namespace tracseq::ui {

using namespace Qt::StringLiterals;
using Stage = ImportPresenter::Stage;

namespace {

constexpr QSize kFirstSize(1180, 740);
constexpr int kPollMs = 100;

enum Page { Start, Reading, Work, Finished };

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString fileFilter()
{
    return ImportDialog::tr("Submissions (*.xlsx *.xlsm *.ods *.fods *.csv *.tsv *.txt);;"
                            "All files (*)");
}

} // namespace

ImportDialog::ImportDialog(const ImportServices& services, QWidget* parent)
    : QDialog(parent)
    , m_presenter(services)
    , m_tasks(services.tasks)
    , m_sheetModel(new ImportSheetModel(this))
    , m_problemModel(new ImportProblemModel(this))
    , m_error(new ErrorStrip(this))
    , m_pages(new QStackedWidget(this))
    , m_poll(new QTimer(this))
{
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import samples"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    setSizeGripEnabled(true);
    m_pages->addWidget(makeStartPage());
    m_pages->addWidget(makeReadingPage());
    m_pages->addWidget(makeWorkPage());
    m_pages->addWidget(makeDonePage());

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_error);
    layout->addWidget(m_pages, 1);
    layout->addWidget(makeBottom());
    resize(kFirstSize);
    connectPresenter();
    showStage();
}

void ImportDialog::connectPresenter()
{
    connect(&m_presenter, &ImportPresenter::stageChanged, this, &ImportDialog::showStage);
    connect(&m_presenter, &ImportPresenter::planChanged, this, &ImportDialog::showPlan);
    connect(&m_presenter, &ImportPresenter::checkChanged, this, &ImportDialog::showCheck);
    connect(&m_presenter, &ImportPresenter::mappingsChanged, this, &ImportDialog::showMappings);
    connect(&m_presenter, &ImportPresenter::undoneChanged, this, &ImportDialog::showDone);
    connect(&m_presenter, &ImportPresenter::failed, this, &ImportDialog::showError);
    connect(m_error, &ErrorStrip::actionTriggered, this, [this] {
        m_error->clear();
        m_presenter.import(m_goodOnly, true);
    });
    m_poll->setInterval(kPollMs);
    connect(m_poll, &QTimer::timeout, this, &ImportDialog::showCounts);
}

ImportDialog::~ImportDialog()
{
    m_sheetModel->setSheet(nullptr); // the views outlive the sheet by a little
}

void ImportDialog::openFile(const QString& path)
{
    m_error->clear();
    m_presenter.open(path);
}

bool ImportDialog::isFree() const
{
    return m_presenter.stage() == Stage::Empty || m_presenter.stage() == Stage::Done;
}

void ImportDialog::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Import samples"), {}, fileFilter());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::openFile);
    dialog->open();
}

void ImportDialog::askMappingName()
{
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save the column mapping"));
    dialog->setLabelText(tr("Name; it is proposed for files with the same headings:"));
    const QString name = m_presenter.plan().mappingName;
    dialog->setTextValue(name.isEmpty() ? QFileInfo(m_presenter.path()).completeBaseName() : name);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& text) {
        if (!text.trimmed().isEmpty()) {
            m_presenter.saveMapping(text.trimmed());
        }
    });
    dialog->open();
}

void ImportDialog::showStage()
{
    const Stage stage = m_presenter.stage();
    const bool work = stage == Stage::Mapping || stage == Stage::Importing;
    m_pages->setCurrentIndex(stage == Stage::Empty     ? Start
                             : stage == Stage::Reading ? Reading
                             : work                    ? Work
                                                       : Finished);
    if (stage == Stage::Reading) {
        m_error->clear();
        m_reading->follow(m_tasks, m_presenter.task());
    }
    if (stage == Stage::Mapping && m_presenter.sheet() != nullptr) {
        showFile();
    } else if (m_presenter.file() == nullptr) {
        m_sheetModel->setSheet(nullptr);
    }
    if (stage == Stage::Importing) {
        m_error->clear();
        m_importing->follow(m_tasks, m_presenter.task());
    }
    m_importing->setVisible(stage == Stage::Importing);
    m_header->setEnabled(stage == Stage::Mapping);
    m_undo->setVisible(stage == Stage::Done);
    m_another->setVisible(stage == Stage::Done);
    m_showSamples->setVisible(stage == Stage::Done);
    m_importAll->setVisible(work);
    if (stage == Stage::Done) {
        showDone();
    }
    showCounts();
    if (m_left && stage != Stage::Importing) {
        deleteLater();
    }
}

void ImportDialog::showFile()
{
    const samples::SubmissionFile& file = *m_presenter.file();
    m_fileName->setText(m_fileName->fontMetrics().elidedText(file.fileName, Qt::ElideMiddle, 300));
    m_fileName->setToolTip(m_presenter.path());
    setWindowTitle(tr("Import samples from %1").arg(file.fileName));
    m_sheet->clear();
    for (const tabular::Sheet& sheet : file.workbook.sheets) {
        m_sheet->addItem(sheet.isHidden() ? tr("%1 (hidden)").arg(sheet.name()) : sheet.name());
    }
    m_sheet->setEnabled(m_sheet->count() > 1);
    m_encodingBox->setVisible(file.workbook.format == tabular::FileFormat::Csv);
    m_encoding->setCurrentIndex(m_encoding->findData(static_cast<int>(file.workbook.encoding)));
}

void ImportDialog::showPlan()
{
    m_sheetModel->setSheet(m_presenter.sheet());
    m_sheetModel->setHeaderRow(m_presenter.plan().headerRow);
    m_sheet->setCurrentIndex(m_presenter.sheetIndex());
    {
        const QSignalBlocker quiet(m_headerRow);
        m_headerRow->setRange(0, m_sheetModel->rowCount());
        m_headerRow->setValue(m_presenter.plan().headerRow + 1);
    }
    m_header->setPlan(m_presenter.plan());
    showMappings();
}

void ImportDialog::showMappings()
{
    const QSignalBlocker quiet(m_mapping);
    m_mapping->clear();
    m_mapping->addItem(tr("Proposed"));
    for (const samples::SavedMapping& mapping : m_presenter.mappings()) {
        m_mapping->addItem(mapping.name);
    }
    const QString name = m_presenter.plan().mappingName;
    m_mapping->setCurrentIndex(name.isEmpty() ? 0 : std::max(m_mapping->findText(name), 0));
}

void ImportDialog::showCheck()
{
    const samples::ImportCheck* check = m_presenter.check();
    m_problem->hide(); // nothing is selected in what was found now
    if (check != nullptr) {
        m_sheetModel->setCheck(check);
        m_problemModel->setFindings(check->findings);
        m_noProblems->setContent(u"checkmark"_s, tr("No problems"),
                                 tr("Every row can be imported as it is."));
    } else if (!m_presenter.isChecking()) {
        m_sheetModel->setCheck(nullptr);
        m_problemModel->setFindings({});
    }
    if (m_presenter.isChecking()) {
        m_poll->start();
    } else {
        m_poll->stop();
    }
    showCounts();
}

void ImportDialog::showCounts()
{
    const samples::ImportCheck* check = m_presenter.check();
    const bool mapping = m_presenter.stage() == Stage::Mapping;
    const bool work = mapping || m_presenter.stage() == Stage::Importing;
    if (!work) {
        for (Badge* badge : {m_good, m_bad, m_skipped}) {
            badge->setState({}, Tone::Neutral);
        }
    } else if (check != nullptr) {
        m_good->setState(tr("%1 good").arg(number(check->good)), Tone::Good);
        m_bad->setState(check->bad > 0 ? tr("%1 with problems").arg(number(check->bad)) : QString(),
                        Tone::Bad);
        m_skipped->setState(check->skipped > 0 ? tr("%1 skipped").arg(number(check->skipped))
                                               : QString(),
                            Tone::Neutral);
    }
    QString state;
    if (mapping && m_presenter.isChecking()) {
        const qint64 rows = m_presenter.checkedRows();
        state = rows > 0 ? tr("Checking… row %1").arg(number(rows)) : tr("Checking…");
    } else if (mapping && check != nullptr && check->blocked) {
        state = tr("Settle the problems of the sheet first.");
    } else if (mapping && check != nullptr && check->errors > samples::ImportCheck::kMaxListed) {
        state = tr("The first %1 of %2 problems are listed.")
                    .arg(number(samples::ImportCheck::kMaxListed), number(check->errors));
    }
    m_state->setText(state);
    const qint64 good = check == nullptr ? 0 : check->good;
    m_importAll->setText(good > 0 && check->bad == 0 ? tr("&Import all %1 rows").arg(number(good))
                                                     : tr("&Import all rows"));
    m_importAll->setEnabled(m_presenter.canImportAll());
    m_importAll->setToolTip(m_presenter.canImportAll() || check == nullptr
                                ? QString()
                                : tr("Possible when no row has a problem"));
    m_importGood->setText(tr("Import only the %1 &good rows").arg(number(good)));
    m_importGood->setVisible(mapping && m_presenter.canImportGood());
}

void ImportDialog::showDone()
{
    const bool undone = m_presenter.isUndone();
    const QString name = m_presenter.file() == nullptr ? QString() : m_presenter.file()->fileName;
    if (undone) {
        m_done->setContent(u"edit-undo"_s, tr("The import was taken back"),
                           tr("The lab is as it was before %1 was imported.").arg(name));
    } else {
        m_done->setContent(
            u"checkmark"_s,
            tr("%n sample(s) imported", nullptr, static_cast<int>(m_presenter.result().created)),
            ImportPresenter::resultSentence(m_presenter.result(), name));
    }
    m_done->setButton(undone || m_presenter.result().created == 0 ? QString() : tr("Print labels…"),
                      u"document-print"_s);
    m_undo->setEnabled(!undone && !m_presenter.isUndoing());
    m_showSamples->setEnabled(!undone);
}

void ImportDialog::showError(const Error& error)
{
    m_error->showError(error);
    if (error.code() == ErrorCode::ImportRepeated) {
        m_error->setAction(tr("Import it again"));
    }
}

void ImportDialog::goToProblem()
{
    const samples::ImportFinding* finding =
        m_problemModel->finding(m_problems->currentIndex().row());
    m_problem->setVisible(finding != nullptr);
    m_problem->setText(finding == nullptr ? QString() : finding->message);
    if (finding == nullptr || m_presenter.sheet() == nullptr) {
        return;
    }
    const int row = finding->row >= 0 ? finding->row : std::max(m_presenter.plan().headerRow, 0);
    const QModelIndex cell = m_sheetModel->index(row, std::max(finding->column, 0));
    m_table->scrollTo(cell, QAbstractItemView::PositionAtCenter);
    m_table->setCurrentIndex(cell);
}

void ImportDialog::importRows(bool goodOnly)
{
    m_goodOnly = goodOnly;
    m_presenter.import(goodOnly);
}

void ImportDialog::reject()
{
    if (m_presenter.stage() == Stage::Importing) {
        m_left = true;
        hide(); // the import goes on in the task tray; showStage() ends the dialog
        return;
    }
    QDialog::reject();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    const bool ready = m_presenter.stage() != Stage::Importing;
    if (ready && event->mimeData()->hasUrls() && event->mimeData()->urls().first().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile() && m_presenter.stage() != Stage::Importing) {
        event->acceptProposedAction();
        openFile(urls.first().toLocalFile());
    }
}

} // namespace tracseq::ui
