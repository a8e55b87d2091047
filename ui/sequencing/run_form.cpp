// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/run_form.h"

#include "core/sequencing/instruments.h"
#include "ui/sequencing/run_words.h"
#include "ui/widgets/app_style.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/field_row.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxCycles = 1000;
constexpr int kMaxIndexCycles = 64;
constexpr int kMaxMismatches = 2;
constexpr int kWidth = 560;

QSpinBox* spin(int low, int high, int value, const QString& name, QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setRange(low, high);
    box->setValue(value);
    box->setAccessibleName(name);
    return box;
}

QWidget* inRow(std::initializer_list<std::pair<QString, QWidget*>> parts, QWidget* parent)
{
    auto* row = new QWidget(parent);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpaceXs);
    for (const auto& [text, widget] : parts) {
        auto* label = new QLabel(text, row);
        label->setBuddy(widget);
        layout->addWidget(label);
        layout->addWidget(widget);
        layout->addSpacing(metrics::kSpaceXs);
    }
    layout->addStretch(1);
    return row;
}

} // namespace

RunForm::RunForm(RunPlannerPresenter& presenter, QWidget* parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_error(new ErrorStrip(this))
    , m_name(new QLineEdit(this))
    , m_instrument(new QComboBox(this))
    , m_kit(new QComboBox(this))
    , m_flowCell(new QComboBox(this))
    , m_flowCellId(new QLineEdit(this))
    , m_read1(spin(1, kMaxCycles, 151, tr("Read 1 cycles"), this))
    , m_index1(spin(0, kMaxIndexCycles, 10, tr("Index 1 cycles"), this))
    , m_index2(spin(0, kMaxIndexCycles, 10, tr("Index 2 cycles"), this))
    , m_read2(spin(0, kMaxCycles, 151, tr("Read 2 cycles"), this))
    , m_mismatches1(spin(0, kMaxMismatches, 1, tr("Mismatches allowed in i7"), this))
    , m_mismatches2(spin(0, kMaxMismatches, 1, tr("Mismatches allowed in i5"), this))
    , m_nameRow(new FieldRow(tr("Name"), m_name, {}, this))
    , m_kitRow(new FieldRow(tr("Kit version"), m_kit, {}, this))
    , m_flowCellRow(new FieldRow(tr("Flow cell type"), m_flowCell, {}, this))
    , m_make(new QPushButton(tr("Plan the run"), this))
{
    setObjectName(u"runForm"_s);
    setWindowTitle(tr("New run"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName(u"runName"_s);
    m_instrument->setObjectName(u"runInstrument"_s);
    m_flowCell->setObjectName(u"runFlowCell"_s);
    m_mismatches1->setObjectName(u"runMismatches1"_s);
    m_nameRow->setRequired(true);
    m_kitRow->setHint(tr("It decides in which direction the i5 is written."));
    for (const sequencing::InstrumentType& type : sequencing::instruments()) {
        m_instrument->addItem(type.name, type.name);
    }
    makePrimary(m_make);
    m_make->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_make);

    auto* form = new QVBoxLayout;
    form->setContentsMargins(metrics::kSpaceL, metrics::kSpaceL, metrics::kSpaceL,
                             metrics::kSpaceL);
    form->setSpacing(metrics::kSpaceS);
    form->addWidget(m_nameRow);
    form->addWidget(new FieldRow(tr("Instrument"), m_instrument, {}, this));
    form->addWidget(m_kitRow);
    form->addWidget(m_flowCellRow);
    form->addWidget(new FieldRow(tr("Flow cell"), m_flowCellId, {}, this));
    form->addWidget(new FieldRow(tr("Cycles"),
                                 inRow({{tr("Read 1"), m_read1},
                                        {tr("i7"), m_index1},
                                        {tr("i5"), m_index2},
                                        {tr("Read 2"), m_read2}},
                                       this),
                                 {}, this));
    form->addWidget(new FieldRow(
        tr("Mismatches allowed"),
        inRow({{tr("i7"), m_mismatches1}, {tr("i5"), m_mismatches2}}, this), {}, this));
    form->addSpacing(metrics::kSpaceS);
    form->addLayout(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_error);
    layout->addLayout(form);
    setMinimumWidth(kWidth);

    connect(m_instrument, &QComboBox::currentIndexChanged, this, &RunForm::showInstrument);
    connect(m_flowCell, &QComboBox::currentIndexChanged, this, &RunForm::showLanes);
    connect(m_name, &QLineEdit::textChanged, this, &RunForm::validate);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_make, &QPushButton::clicked, this, &RunForm::accept);
    connect(&m_presenter, &RunPlannerPresenter::runRefused, m_error, &ErrorStrip::showError);
    connect(&m_presenter, &RunPlannerPresenter::runSaved, this, &QDialog::close);
    showInstrument();
    validate();
}

RunForm::RunForm(RunPlannerPresenter& presenter, const sequencing::RunPlan& edited, QWidget* parent)
    : RunForm(presenter, parent)
{
    m_edited = edited.id;
    m_seen = edited.run;
    setWindowTitle(tr("Edit run %1").arg(edited.run.name));
    m_make->setText(tr("Save"));
    m_editable = isPlanned(edited);
    fill(edited.run);
    validate();
    if (!m_editable) {
        m_error->showError(
            Error(ErrorCode::RunNotPlanned, {edited.run.name, runStatusWord(edited.status)}));
    }
}

void RunForm::fill(const sequencing::RunDraft& run)
{
    m_name->setText(run.name);
    m_instrument->setCurrentText(run.instrument);
    if (run.kitVersion.isEmpty()) {
        m_kit->insertItem(0, QString()); // not said, and it stays so unless one is chosen
        m_kit->setCurrentIndex(0);
        m_kitRow->setVisible(true);
    } else {
        m_kit->setCurrentText(run.kitVersion);
    }
    m_flowCell->setCurrentText(run.flowCell);
    m_flowCellId->setText(run.flowCellId);
    m_read1->setValue(run.read1Cycles);
    m_index1->setValue(run.index1Cycles);
    m_index2->setValue(run.index2Cycles);
    m_read2->setValue(run.read2Cycles);
    m_mismatches1->setValue(run.mismatches1);
    m_mismatches2->setValue(run.mismatches2);
}

void RunForm::showInstrument()
{
    const sequencing::InstrumentType* type =
        sequencing::findInstrument(m_instrument->currentText());
    if (type == nullptr) {
        return;
    }
    m_kit->clear();
    m_kit->addItems(type->kitNames());
    m_kitRow->setVisible(m_kit->count() > 1);
    m_flowCell->clear();
    for (const sequencing::FlowCellType& cell : type->flowCells) {
        m_flowCell->addItem(cell.name, cell.lanes);
    }
    const int longest = type->longestIndex > 0 ? type->longestIndex : kMaxIndexCycles;
    m_index1->setMaximum(longest);
    m_index2->setMaximum(longest);
    showLanes();
}

void RunForm::showLanes()
{
    const int lanes = m_flowCell->currentData().toInt();
    m_flowCellRow->setHint(lanes > 0 ? tr("%n lane(s)", nullptr, lanes) : QString());
}

void RunForm::validate()
{
    m_make->setEnabled(!m_name->text().trimmed().isEmpty() && m_editable);
}

sequencing::RunDraft RunForm::draft() const
{
    sequencing::RunDraft run = m_seen;
    run.name = m_name->text().trimmed();
    run.instrument = m_instrument->currentText();
    run.kitVersion = m_kit->currentText();
    run.flowCell = m_flowCell->currentText();
    run.flowCellId = m_flowCellId->text().trimmed();
    run.read1Cycles = m_read1->value();
    run.index1Cycles = m_index1->value();
    run.index2Cycles = m_index2->value();
    run.read2Cycles = m_read2->value();
    run.mismatches1 = m_mismatches1->value();
    run.mismatches2 = m_mismatches2->value();
    return run;
}

void RunForm::accept()
{
    if (m_make->isEnabled()) {
        m_error->clear();
        if (m_edited.isNull()) {
            m_presenter.createRun(draft());
        } else {
            m_presenter.editRun(m_edited, draft(), m_seen);
        }
    }
}

} // namespace tracseq::ui
