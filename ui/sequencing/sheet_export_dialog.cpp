// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/sheet_export_dialog.h"

#include "core/sequencing/illumina/run_sheet_writer.h"
#include "core/sequencing/illumina/sheet_file.h"
#include "core/sequencing/instruments.h"
#include "ui/sequencing/sheet_view.h"
#include "ui/sequencing/sheet_words.h"
#include "ui/widgets/app_style.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tone_label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize kFirstSize(960, 680);
constexpr int kVersionWidth = 120;
} // namespace

SheetExportDialog::SheetExportDialog(database::TaskRunner& runner, QSettings& settings,
                                     std::shared_ptr<const sequencing::RunPlan> run, QDate date,
                                     Format format, QWidget* parent)
    : QDialog(parent)
    , m_runner(runner)
    , m_settings(settings)
    , m_run(std::move(run))
    , m_date(date)
    , m_error(new ErrorStrip(this))
    , m_format(new QComboBox(this))
    , m_versionLabel(new QLabel(tr("&BCL Convert version"), this))
    , m_version(new QLineEdit(this))
    , m_verdict(new Badge(this))
    , m_orientation(new ToneLabel(Tone::Muted, this))
    , m_view(new SheetView(this))
    , m_save(new QPushButton(icon(u"document-save"_s), tr("&Save…"), this))
{
    setObjectName(u"sheetExport"_s);
    setWindowTitle(tr("Sample sheet of %1").arg(m_run->run.name));
    setAttribute(Qt::WA_DeleteOnClose);
    setSizeGripEnabled(true);
    m_format->setAccessibleName(tr("Format"));
    m_format->addItem(tr("v1, for bcl2fastq"), static_cast<int>(Format::V1));
    m_format->addItem(tr("v2, for BCL Convert"), static_cast<int>(Format::V2));
    m_format->setCurrentIndex(static_cast<int>(format));
    m_orientation->setWordWrap(true);
    m_version->setObjectName(u"softwareVersion"_s);
    m_version->setPlaceholderText(tr("such as %1").arg(u"4.3.6"_s));
    m_version->setToolTip(tr("Stands in the sheet as SoftwareVersion. Kept for this instrument."));
    m_version->setText(m_settings.value(versionKey()).toString());
    m_version->setMaximumWidth(kVersionWidth);
    m_versionLabel->setBuddy(m_version);
    m_save->setObjectName(u"saveSheet"_s);
    makePrimary(m_save);
    m_save->setEnabled(false);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(metrics::kSpaceM, metrics::kSpaceS, metrics::kSpaceM,
                             metrics::kSpaceS);
    head->setSpacing(metrics::kSpaceM);
    auto* label = new QLabel(tr("&Format"), this);
    label->setBuddy(m_format);
    head->addWidget(label);
    head->addWidget(m_format);
    head->addWidget(m_versionLabel);
    head->addWidget(m_version);
    head->addStretch(1);
    head->addWidget(m_verdict);
    auto* below = new QHBoxLayout;
    below->setContentsMargins(metrics::kSpaceM, 0, metrics::kSpaceM, metrics::kSpaceS);
    below->addWidget(m_orientation, 1);
    auto* close = new QPushButton(tr("Close"), this);
    close->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(metrics::kSpaceM, metrics::kSpaceS, metrics::kSpaceM,
                                metrics::kSpaceM);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_error);
    layout->addLayout(head);
    layout->addLayout(below);
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);
    resize(kFirstSize);

    connect(m_format, &QComboBox::currentIndexChanged, this, &SheetExportDialog::make);
    connect(m_version, &QLineEdit::textEdited, this, &SheetExportDialog::make);
    connect(m_version, &QLineEdit::editingFinished, this, &SheetExportDialog::keepVersion);
    connect(m_save, &QPushButton::clicked, this, &SheetExportDialog::askToSave);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    make();
}

void SheetExportDialog::make()
{
    const auto format = static_cast<Format>(m_format->currentData().toInt());
    const quint64 token = ++m_token;
    m_save->setEnabled(false);
    m_error->clear();
    m_versionLabel->setVisible(format == Format::V2);
    m_version->setVisible(format == Format::V2);
    m_runner.background<Preview>(
        this, std::make_shared<NoProgress>(),
        [run = m_run, date = m_date, version = m_version->text().trimmed(),
         format](Progress&) -> Result<Preview> {
            sequencing::RunSheet sheet = sequencing::runSheetOf(*run, date);
            sheet.softwareVersion = version;
            auto bytes = format == Format::V1 ? sequencing::writeSampleSheetV1(sheet)
                                              : sequencing::writeSampleSheetV2(sheet);
            if (!bytes) {
                return failure(bytes.error());
            }
            return Preview{*bytes, checkBytes(*bytes, sequencing::sheetCheckOptionsOf(*run))};
        },
        [this, token](const Result<Preview>& preview) {
            if (token == m_token) {
                showPreview(preview);
            }
        });
}

void SheetExportDialog::showPreview(const Result<Preview>& preview)
{
    m_orientation->setText(orientationSentence());
    if (!preview) {
        m_bytes.clear();
        m_view->setSheet(nullptr);
        m_verdict->setState({}, Tone::Neutral);
        m_error->showError(preview.error());
        return;
    }
    m_bytes = preview->bytes;
    m_errors = preview->sheet->report.count(sequencing::SheetSeverity::Error);
    m_view->setSheet(preview->sheet);
    m_verdict->setState(verdictText(preview->sheet->report), verdictTone(preview->sheet->report));
    m_save->setEnabled(true);
    Q_EMIT previewed();
}

QString SheetExportDialog::orientationSentence() const
{
    const sequencing::InstrumentType* type = sequencing::findInstrument(m_run->run.instrument);
    const bool v1 = isV1();
    const auto orientation =
        type == nullptr ? std::nullopt
                        : type->sheetOrientation(m_run->run.kitVersion,
                                                 v1 ? sequencing::SheetConsumer::Bcl2fastq
                                                    : sequencing::SheetConsumer::BclConvert);
    if (!orientation) {
        return tr("The kit version decides how the i5 is written.");
    }
    const QString software = v1 ? u"bcl2fastq"_s : u"BCL Convert"_s;
    return *orientation == sequencing::Orientation::Forward
               ? tr("i5 written forward, as %1 expects it for %2.").arg(software, type->name)
               : tr("i5 written as its reverse complement, as %1 expects it for %2.")
                     .arg(software, type->name);
}

bool SheetExportDialog::isV1() const
{
    return m_format->currentData().toInt() == static_cast<int>(Format::V1);
}

QString SheetExportDialog::versionKey() const
{
    QString instrument = m_run->run.instrument;
    instrument.replace(u'/', u'_'); // which makes groups in settings
    return u"sampleSheets/softwareVersion/"_s + instrument;
}

void SheetExportDialog::keepVersion()
{
    m_settings.setValue(versionKey(), m_version->text().trimmed());
}

void SheetExportDialog::askToSave()
{
    if (m_errors == 0) {
        choosePath();
        return;
    }
    auto* question =
        new QMessageBox(QMessageBox::Warning, tr("Save the sample sheet"),
                        tr("Save with %n error(s)?", nullptr, m_errors), QMessageBox::Cancel, this);
    question->setObjectName(u"saveWithErrors"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("An error stops the instrument or the conversion, or mixes up "
                                    "samples."));
    QPushButton* yes = question->addButton(tr("Save all the same…"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, &SheetExportDialog::choosePath);
    question->open();
}

void SheetExportDialog::choosePath()
{
    const bool v1 = isV1();
    auto* dialog =
        new QFileDialog(this, tr("Save the sample sheet"), {}, tr("Sample sheets (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    QString name = m_run->run.name;
    name.replace(u'/', u'-');
    dialog->selectFile(u"%1_SampleSheet_%2.csv"_s.arg(name, v1 ? u"v1"_s : u"v2"_s));
    connect(dialog, &QFileDialog::fileSelected, this, &SheetExportDialog::save);
    dialog->open();
}

void SheetExportDialog::save(const QString& path)
{
    if (m_bytes.isEmpty()) {
        return;
    }
    keepVersion();
    m_runner.background<bool>(
        this, std::make_shared<NoProgress>(),
        [path, bytes = m_bytes, lab = m_runner.database().path(),
         advice = tr("choose another name")](Progress&) -> Result<bool> {
            TRACSEQ_TRY(sequencing::writeSheetFile(path, bytes, lab, advice));
            return true;
        },
        [this, path, errors = m_errors](const Result<bool>& written) {
            if (!written) {
                m_error->showError(written.error());
                return;
            }
            const QString name = QFileInfo(path).fileName();
            if (errors > 0) {
                m_error->showMessage(
                    Tone::Warning, tr("Saved as %1, with %n error(s).", nullptr, errors).arg(name),
                    path);
            } else {
                m_error->showMessage(Tone::Good, tr("Saved as %1.").arg(name), path);
            }
            Q_EMIT saved(path);
        });
}

} // namespace tracseq::ui
