// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/sheet_export_dialog.h"

#include "core/sequencing/illumina/run_sheet_writer.h"
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
#include <QPushButton>
#include <QSaveFile>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize kFirstSize(960, 680);
} // namespace

SheetExportDialog::SheetExportDialog(database::TaskRunner& runner,
                                     std::shared_ptr<const sequencing::RunPlan> run, QDate date,
                                     Format format, QWidget* parent)
    : QDialog(parent)
    , m_runner(runner)
    , m_run(std::move(run))
    , m_date(date)
    , m_error(new ErrorStrip(this))
    , m_format(new QComboBox(this))
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
    head->addWidget(m_verdict);
    head->addWidget(m_orientation, 1);
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
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);
    resize(kFirstSize);

    connect(m_format, &QComboBox::currentIndexChanged, this, &SheetExportDialog::make);
    connect(m_save, &QPushButton::clicked, this, &SheetExportDialog::choosePath);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    make();
}

void SheetExportDialog::make()
{
    const auto format = static_cast<Format>(m_format->currentData().toInt());
    const quint64 token = ++m_token;
    m_save->setEnabled(false);
    m_error->clear();
    m_runner.background<Preview>(
        this, std::make_shared<NoProgress>(),
        [run = m_run, date = m_date, format](Progress&) -> Result<Preview> {
            const sequencing::RunSheet sheet = sequencing::runSheetOf(*run, date);
            auto bytes = format == Format::V1 ? sequencing::writeSampleSheetV1(sheet)
                                              : sequencing::writeSampleSheetV2(sheet);
            if (!bytes) {
                return failure(bytes.error());
            }
            sequencing::SheetCheckOptions options;
            options.instrument = run->run.instrument;
            options.kitVersion = run->run.kitVersion;
            options.flowCell = run->run.flowCell;
            options.read1Cycles = run->run.read1Cycles;
            options.index1Cycles = run->run.index1Cycles;
            options.index2Cycles = run->run.index2Cycles;
            options.read2Cycles = run->run.read2Cycles;
            return Preview{*bytes, checkBytes(*bytes, options)};
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
    m_view->setSheet(preview->sheet);
    m_verdict->setState(verdictText(preview->sheet->report), verdictTone(preview->sheet->report));
    m_save->setEnabled(true);
    Q_EMIT previewed();
}

QString SheetExportDialog::orientationSentence() const
{
    const sequencing::InstrumentType* type = sequencing::findInstrument(m_run->run.instrument);
    const bool v1 = m_format->currentData().toInt() == static_cast<int>(Format::V1);
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

void SheetExportDialog::choosePath()
{
    const bool v1 = m_format->currentData().toInt() == static_cast<int>(Format::V1);
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
    m_runner.background<bool>(
        this, std::make_shared<NoProgress>(),
        [path, bytes = m_bytes](Progress&) -> Result<bool> {
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
                !file.commit()) {
                return failure(ErrorCode::FileNotWritable, {path, file.errorString()});
            }
            return true;
        },
        [this, path](const Result<bool>& written) {
            if (!written) {
                m_error->showError(written.error());
                return;
            }
            m_error->showMessage(Tone::Good, tr("Saved as %1.").arg(QFileInfo(path).fileName()),
                                 path);
            Q_EMIT saved(path);
        });
}

} // namespace tracseq::ui
