// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/series_dialog.h"

#include "ui/samples/bulk_start.h"
#include "ui/widgets/dialog_frame.h"
#include "ui/widgets/field_row.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace tracseq::ui {

using samples::BulkSeries;
using samples::SeriesKind;
using namespace Qt::StringLiterals;

namespace {
constexpr int kMaxStep = 100'000;
constexpr int kWellsPerRow = 2; ///< entries of the box for each size of plate
} // namespace

SeriesDialog::SeriesDialog(const QString& start, int count, QWidget* parent)
    : QDialog(parent)
    , m_count(count)
    , m_start(new QLineEdit(start, this))
    , m_step(new QSpinBox(this))
    , m_kind(new QComboBox(this))
{
    setObjectName(u"seriesDialog"_s);
    setWindowTitle(tr("Series in %n cell(s)", nullptr, count));
    m_start->setObjectName(u"start"_s);
    m_step->setObjectName(u"step"_s);
    m_step->setRange(-kMaxStep, kMaxStep);
    m_step->setValue(1);
    m_kind->setObjectName(u"kind"_s);
    m_kind->addItems({tr("Numbers or days"), tr("96-well plate, down the columns"),
                      tr("96-well plate, along the rows"), tr("384-well plate, down the columns"),
                      tr("384-well plate, along the rows")});
    m_kind->setCurrentIndex(BulkSeries::isWell(start) ? 1 : 0);
    m_startRow = new FieldRow(tr("Begins with"), m_start, {}, this);
    m_startRow->keepHeight();
    auto* column = makeDialogColumn(*this);
    column->addWidget(m_startRow);
    column->addWidget(new FieldRow(tr("Step"), m_step, {}, this));
    column->addWidget(new FieldRow(tr("Goes on as"), m_kind, {}, this));
    column->addStretch();
    column->addWidget(makeDialogButtons(*this, tr("Fill"), m_apply));
    connect(m_start, &QLineEdit::textChanged, this, &SeriesDialog::validate);
    connect(m_step, &QSpinBox::valueChanged, this, &SeriesDialog::validate);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &SeriesDialog::validate);
    validate();
    m_start->setFocus();
    m_start->selectAll();
}

BulkSeries SeriesDialog::series() const
{
    BulkSeries series{m_start->text(), m_step->value(), SeriesKind::Number, 96};
    if (const int kind = m_kind->currentIndex() - 1; kind >= 0) {
        series.kind = kind % kWellsPerRow == 0 ? SeriesKind::PlateByColumn : SeriesKind::PlateByRow;
        series.wells = kind / kWellsPerRow == 0 ? 96 : 384;
    }
    return series;
}

void SeriesDialog::validate()
{
    const auto texts = series().texts(m_count);
    m_apply->setEnabled(texts.has_value());
    if (texts) {
        m_startRow->setError({});
        m_startRow->setHint(seriesPreview(*texts));
    } else {
        m_startRow->setError(m_kind->currentIndex() == 0
                                 ? tr("No number goes on from here. Write one, as in S-{001}.")
                                 : tr("That is no well of such a plate. Write one, as A1 or A01."));
    }
}

} // namespace tracseq::ui
