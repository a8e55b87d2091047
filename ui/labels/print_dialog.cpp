// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/print_dialog.h"

#include "core/base/error_text.h"
#include "ui/labels/label_view.h"
#include "ui/labels/sheet_picker.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tone_label.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QPushButton>
#include <QSettings>
#include <QSpinBox>
#include <QStandardPaths>
#include <cmath>

namespace tracseq::ui {

using labels::LabelFacts;
using labels::LabelJob;
using labels::LabelLayout;
using namespace Qt::StringLiterals;

namespace {

constexpr double kMostShift = 20; ///< mm
constexpr int kNoted = 3;         ///< names in the sentence about earlier prints
constexpr QSize kFirstSize(880, 520);
constexpr int kFormWidth = 400;

const auto kLayoutKey = "labels/layout"_L1;
const auto kOutputKey = "labels/output"_L1;
const auto kPrinterKey = "labels/printer"_L1;
const auto kAddressKey = "labels/address"_L1;
const auto kResolutionKey = "labels/resolution"_L1;
const auto kFolderKey = "labels/folder"_L1;
const auto kShiftXKey = "labels/shift_x"_L1;
const auto kShiftYKey = "labels/shift_y"_L1;

} // namespace

PrintDialog::PrintDialog(const LabelsParts& parts, std::vector<LabelFacts> facts,
                         PrinterMaker maker, QWidget* parent)
    : QDialog(parent)
    , m_parts(parts)
    , m_facts(std::move(facts))
    , m_maker(std::move(maker))
    , m_strip(new ErrorStrip(this))
    , m_view(new LabelView(this))
    , m_sheet(new SheetPicker(this))
    , m_says(new ToneLabel(Tone::Muted, this))
    , m_before(new ToneLabel(Tone::Warning, this))
{
    setObjectName(u"printDialog"_s);
    const int count = static_cast<int>(m_facts.size());
    setWindowTitle(tr("Print labels of %n thing(s)", nullptr, count));
    QVBoxLayout* column = makeDialogColumn(*this);
    column->addWidget(m_strip);
    auto* both = new QHBoxLayout;
    both->setSpacing(metrics::kSpaceXl);
    auto* left = new QWidget(this);
    left->setFixedWidth(kFormWidth);
    m_form = new QFormLayout(left);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    makeForm(*m_form);
    both->addWidget(left);
    auto* right = new QVBoxLayout;
    makePicture(*right);
    both->addLayout(right, 1);
    column->addLayout(both, 1);
    column->addWidget(makeDialogButtons(*this, tr("Print"), m_print));
    // Accepting closes only when all was printed.
    disconnect(findChild<QDialogButtonBox*>(), &QDialogButtonBox::accepted, this, nullptr);
    connect(findChild<QDialogButtonBox*>(), &QDialogButtonBox::accepted, this, &PrintDialog::print);
    resize(kFirstSize);
    restore();
    readLayouts();
    readPrinters();
    showChoices();
}

PrintDialog::~PrintDialog() = default;

void PrintDialog::makeForm(QFormLayout& form)
{
    m_layout = new QComboBox(this);
    m_layout->setObjectName(u"layout"_s);
    m_layout->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    form.addRow(tr("Layout"), m_layout);
    m_copies = new QSpinBox(this);
    m_copies->setObjectName(u"copies"_s);
    m_copies->setRange(1, LabelJob::kMostCopies);
    form.addRow(tr("Copies of each"), m_copies);
    m_output = new QComboBox(this);
    m_output->setObjectName(u"output"_s);
    m_output->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_output->addItem(icon(u"application-pdf"_s), tr("PDF file"));
    m_output->addItem(icon(u"network-server"_s), tr("Label printer in the network (ZPL)"));
    form.addRow(tr("Print on"), m_output);
    m_pathRow = new QWidget(this);
    auto* line = new QHBoxLayout(m_pathRow);
    line->setContentsMargins(0, 0, 0, 0);
    m_path = new QLineEdit(m_pathRow);
    m_path->setObjectName(u"path"_s);
    m_path->setAccessibleName(tr("File"));
    auto* browse = new QPushButton(tr("Choose…"), m_pathRow);
    browse->setAutoDefault(false);
    line->addWidget(m_path, 1);
    line->addWidget(browse);
    form.addRow(tr("File"), m_pathRow);
    m_address = new QLineEdit(this);
    m_address->setObjectName(u"address"_s);
    m_address->setPlaceholderText(u"zebra1.lab.example:9100"_s);
    form.addRow(tr("Address"), m_address);
    m_resolution = new QComboBox(this);
    m_resolution->setObjectName(u"resolution"_s);
    for (const int dots : {203, 300, 600}) {
        m_resolution->addItem(tr("%1 dpi").arg(dots), dots);
    }
    form.addRow(tr("Its resolution"), m_resolution);
    const auto shift = [&](const QString& label, const char* name) {
        auto* box = new QDoubleSpinBox(this);
        box->setObjectName(QLatin1String(name));
        box->setRange(-kMostShift, kMostShift);
        box->setDecimals(1);
        box->setSingleStep(0.1);
        box->setSuffix(tr(" mm"));
        box->setToolTip(tr("For a printer that prints beside the labels; kept on this computer"));
        form.addRow(label, box);
        return box;
    };
    m_shiftX = shift(tr("Shift to the right"), "shiftX");
    m_shiftY = shift(tr("Shift down"), "shiftY");
    m_first = new QSpinBox(this);
    m_first->setObjectName(u"firstPlace"_s);
    m_first->setRange(1, 1);
    form.addRow(tr("First free label"), m_first);
    form.addRow({}, m_sheet);
    m_before->setObjectName(u"printedBefore"_s);
    m_before->setWordWrap(true);
    form.addRow(m_before);
    m_reason = new QLineEdit(this);
    m_reason->setObjectName(u"reason"_s);
    m_reason->setPlaceholderText(tr("smeared, lost, relabelled …"));
    form.addRow(tr("Why again"), m_reason);

    connect(browse, &QPushButton::clicked, this, &PrintDialog::askForFile);
    connect(m_layout, &QComboBox::currentIndexChanged, this, [this] {
        readEarlier();
        showChoices();
    });
    connect(m_output, &QComboBox::currentIndexChanged, this, &PrintDialog::showChoices);
    connect(m_resolution, &QComboBox::currentIndexChanged, this, &PrintDialog::showChoices);
    connect(m_copies, &QSpinBox::valueChanged, this, &PrintDialog::showChoices);
    connect(m_first, &QSpinBox::valueChanged, this, &PrintDialog::showChoices);
    connect(m_sheet, &SheetPicker::chosen, m_first, &QSpinBox::setValue);
    for (QLineEdit* edit : {m_path, m_address, m_reason}) {
        connect(edit, &QLineEdit::textChanged, this, &PrintDialog::validate);
    }
}

void PrintDialog::makePicture(QBoxLayout& column)
{
    column.addWidget(m_view, 1);
    auto* line = new QHBoxLayout;
    const auto arrow = [&](const QString& iconName, const QString& text, int step) {
        auto* button = new QToolButton(this);
        button->setIcon(icon(iconName));
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, [this, step] {
            m_shown = static_cast<std::size_t>(std::clamp<qint64>(
                static_cast<qint64>(m_shown) + step, 0, static_cast<qint64>(m_facts.size()) - 1));
            showLabel();
            validate();
        });
        return button;
    };
    m_previous = arrow(u"go-previous"_s, tr("Label before"), -1);
    m_next = arrow(u"go-next"_s, tr("Next label"), 1);
    m_which = new QLabel(this);
    m_which->setAlignment(Qt::AlignCenter);
    m_which->setTextFormat(Qt::PlainText);
    line->addWidget(m_previous);
    line->addWidget(m_which, 1);
    line->addWidget(m_next);
    column.addLayout(line);
    m_says->setObjectName(u"says"_s);
    m_says->setWordWrap(true);
    m_says->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_says->setMinimumHeight(3 * fontMetrics().lineSpacing());
    column.addWidget(m_says);
}

void PrintDialog::restore()
{
    const QSettings& settings = m_parts.context.settings;
    const QString folder =
        settings
            .value(kFolderKey, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
            .toString();
    m_path->setText(QDir(folder).filePath(tr("labels.pdf")));
    m_address->setText(settings.value(kAddressKey).toString());
    m_resolution->setCurrentIndex(
        std::max(0, m_resolution->findData(settings.value(kResolutionKey, 300).toInt())));
    m_output->setCurrentIndex(settings.value(kOutputKey).toString() == u"network"_s ? 1 : 0);
    m_shiftX->setValue(settings.value(kShiftXKey).toDouble());
    m_shiftY->setValue(settings.value(kShiftYKey).toDouble());
}

void PrintDialog::remember()
{
    QSettings& settings = m_parts.context.settings;
    settings.setValue(kLayoutKey, job().layout.name);
    settings.setValue(kOutputKey, kind() == LabelOutput::Kind::Network  ? u"network"_s
                                  : kind() == LabelOutput::Kind::System ? u"system"_s
                                                                        : u"pdf"_s);
    if (kind() == LabelOutput::Kind::System) {
        settings.setValue(kPrinterKey, m_output->currentText());
    }
    settings.setValue(kAddressKey, m_address->text().trimmed());
    settings.setValue(kResolutionKey, m_resolution->currentData());
    settings.setValue(kFolderKey, QFileInfo(m_path->text()).path());
    settings.setValue(kShiftXKey, m_shiftX->value());
    settings.setValue(kShiftYKey, m_shiftY->value());
}

void PrintDialog::readLayouts()
{
    using All = std::vector<labels::LayoutEntry>;
    m_parts.tasks.read<All>(
        this, [](database::Connection& connection) { return labels::loadLayouts(connection); },
        [this](const Result<All>& entries) {
            if (!entries) {
                m_strip->showError(entries.error());
                return;
            }
            const QString last = m_parts.context.settings.value(kLayoutKey).toString();
            const QSignalBlocker quiet(m_layout);
            for (const labels::LayoutEntry& entry : *entries) {
                if (!entry.broken) {
                    m_layouts.push_back(entry.layout);
                    m_layout->addItem(icon(entry.layout.sheet ? u"view-list-details"_s : u"tag"_s),
                                      entry.layout.name);
                }
            }
            m_layout->setCurrentIndex(std::max(0, m_layout->findText(last)));
            readEarlier();
            showChoices();
        });
}

void PrintDialog::readPrinters()
{
    m_parts.tasks.background<QStringList>(
        this, std::make_shared<NoProgress>(),
        [](Progress&) -> Result<QStringList> { return systemPrinters(); },
        [this](const Result<QStringList>& names) {
            if (!names) {
                return;
            }
            const QSettings& settings = m_parts.context.settings;
            const QString last = settings.value(kPrinterKey).toString();
            for (const QString& name : *names) {
                m_output->addItem(icon(u"document-print"_s), name);
                if (settings.value(kOutputKey).toString() == u"system"_s && name == last) {
                    m_output->setCurrentIndex(m_output->count() - 1);
                }
            }
        });
}

void PrintDialog::readEarlier()
{
    using All = std::vector<labels::EarlierPrint>;
    m_parts.tasks.read<All>(
        this,
        [name = job().layout.name, facts = m_facts](database::Connection& connection) {
            return labels::earlierPrints(connection, name, facts);
        },
        [this, token = ++m_token](Result<All> earlier) {
            if (token != m_token) {
                return;
            }
            if (earlier) {
                m_earlier = std::move(*earlier);
            } else {
                m_strip->showError(earlier.error());
            }
            showChoices();
        });
}

LabelOutput::Kind PrintDialog::kind() const
{
    const int row = m_output->currentIndex();
    return row <= 0   ? LabelOutput::Kind::Pdf
           : row == 1 ? LabelOutput::Kind::Network
                      : LabelOutput::Kind::System;
}

int PrintDialog::dpi() const
{
    return kind() == LabelOutput::Kind::Network ? m_resolution->currentData().toInt()
                                                : labels::kPdfDpi;
}

LabelJob PrintDialog::job() const
{
    LabelJob made;
    const int row = m_layout->currentIndex();
    if (row >= 0 && row < static_cast<int>(m_layouts.size())) {
        made.layout = m_layouts[static_cast<std::size_t>(row)];
    }
    made.facts = m_facts;
    made.copies = m_copies->value();
    made.firstPlace =
        made.layout.sheet && kind() != LabelOutput::Kind::Network ? m_first->value() : 1;
    made.shiftX = static_cast<labels::Um>(std::lround(m_shiftX->value() * 1000));
    made.shiftY = static_cast<labels::Um>(std::lround(m_shiftY->value() * 1000));
    return made;
}

LabelOutput PrintDialog::output() const
{
    LabelOutput made;
    made.kind = kind();
    made.path = m_path->text().trimmed();
    made.address =
        labels::PrinterAddress::fromText(m_address->text()).value_or(labels::PrinterAddress());
    made.dpi = m_resolution->currentData().toInt();
    made.printer = m_output->currentText();
    return made;
}

void PrintDialog::showChoices()
{
    const LabelJob made = job();
    const bool onNetwork = kind() == LabelOutput::Kind::Network;
    const bool onSheet = made.layout.sheet.has_value() && !onNetwork;
    const auto showRow = [this](QWidget* field, bool shown) {
        field->setVisible(shown);
        if (QWidget* label = m_form->labelForField(field)) {
            label->setVisible(shown);
        }
    };
    showRow(m_pathRow, kind() == LabelOutput::Kind::Pdf);
    showRow(m_address, onNetwork);
    showRow(m_resolution, onNetwork);
    showRow(m_first, onSheet);
    m_sheet->setVisible(onSheet);
    if (onSheet) {
        m_first->setRange(1, made.layout.sheet->places());
        m_sheet->show(made.layout, m_first->value(), made.count());
    }
    const bool again = !m_earlier.empty();
    m_before->setVisible(again);
    showRow(m_reason, again);
    if (again) {
        QStringList names;
        for (const labels::EarlierPrint& one : m_earlier) {
            if (names.size() < kNoted) {
                names += tr("%1 (%2, %3)")
                             .arg(one.title, one.by,
                                  QLocale().toString(QDateTime::fromMSecsSinceEpoch(one.at),
                                                     QLocale::ShortFormat));
            }
        }
        const int rest = static_cast<int>(m_earlier.size()) - kNoted;
        m_before->setText(
            tr("Printed before: %1.")
                .arg(rest > 0 ? tr("%1 and %n more", nullptr, rest).arg(names.join(u", "_s))
                              : names.join(u", "_s)));
    }
    showLabel();
    validate();
}

void PrintDialog::showLabel()
{
    const LabelLayout layout = job().layout;
    const LabelFacts& facts = m_facts[m_shown];
    const labels::LabelPicture picture = labels::drawLabel(layout, facts, dpi());
    m_view->show(layout, picture);
    m_wrong = !picture.problems.empty();
    m_which->setText(tr("%1 of %2: %3")
                         .arg(QLocale().toString(qulonglong{m_shown + 1}),
                              QLocale().toString(static_cast<qulonglong>(m_facts.size())),
                              facts.title));
    m_previous->setEnabled(m_shown > 0);
    m_next->setEnabled(m_shown + 1 < m_facts.size());
    if (m_wrong) {
        m_says->setTone(Tone::Bad);
        m_says->setText(errorText(picture.problems.front().error));
    }
}

void PrintDialog::validate()
{
    const LabelJob made = job();
    QString missing;
    if (m_layouts.empty()) {
        missing = tr("Reading the layouts…");
    } else if (kind() == LabelOutput::Kind::Pdf && m_path->text().trimmed().isEmpty()) {
        missing = tr("Choose the file.");
    } else if (kind() == LabelOutput::Kind::Network) {
        const auto address = labels::PrinterAddress::fromText(m_address->text());
        missing = m_address->text().trimmed().isEmpty() ? tr("Enter the address of the printer.")
                  : address                             ? QString()
                                                        : errorText(address.error());
    }
    if (missing.isEmpty() && !m_earlier.empty() && m_reason->text().trimmed().isEmpty()) {
        missing = tr("Say why they are printed again.");
    }
    if (!m_wrong) {
        const int labelCount = static_cast<int>(made.count());
        const int pageCount = made.pages();
        m_says->setTone(Tone::Muted);
        m_says->setText(!missing.isEmpty() ? missing
                        : made.layout.sheet && kind() != LabelOutput::Kind::Network
                            ? tr("%n label(s)", nullptr, labelCount) + u", "_s +
                                  tr("%n sheet(s)", nullptr, pageCount)
                            : tr("%n label(s)", nullptr, labelCount));
    }
    m_print->setEnabled(missing.isEmpty() && !m_wrong && !m_busy);
}

} // namespace tracseq::ui
