// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/layout_form.h"

#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGroupBox>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <cmath>

namespace tracseq::ui {

using labels::BarcodeElement;
using labels::Element;
using labels::SheetLayout;
using labels::TextElement;
using labels::Um;
using namespace Qt::StringLiterals;

namespace {

constexpr double kMicronsPerMm = 1000;
constexpr double kLongest = 1000; ///< mm
constexpr int kMostPlaces = 100;
constexpr int kTextHeight = 62;

/// Micrometres would be lost by fewer decimals, and are not shown where there are none.
class MmBox final : public QDoubleSpinBox {
public:
    using QDoubleSpinBox::QDoubleSpinBox;
    [[nodiscard]] QString textFromValue(double value) const override
    {
        return locale().toString(value, 'f', QLocale::FloatingPointShortest);
    }
};

Um umOf(const QDoubleSpinBox* box)
{
    return static_cast<Um>(std::lround(box->value() * kMicronsPerMm));
}

} // namespace

LayoutForm::LayoutForm(const std::vector<std::pair<QString, QString>>& fields, QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSpaceM, metrics::kSpaceM, metrics::kSpaceM,
                               metrics::kSpaceM);
    column->setSpacing(metrics::kSpaceM);
    makeElementBox(fields);
    makeLabelBox();
    makeSheetBox();
    column->addWidget(m_elementBox);
    column->addWidget(m_labelBox);
    column->addWidget(m_sheetBox);
    column->addStretch();
    // With all rows: what is shown later shall fit as well.
    setMinimumWidth(column->minimumSize().width());
    fill();
}

QDoubleSpinBox* LayoutForm::length(QFormLayout* form, const QString& label, const char* name,
                                   double least, double most)
{
    auto* box = new MmBox(this);
    box->setObjectName(QLatin1String(name));
    box->setRange(least, most);
    box->setDecimals(3);
    box->setSingleStep(0.5);
    box->setSuffix(tr(" mm"));
    box->setKeyboardTracking(false);
    box->setAccessibleName(label);
    form->addRow(label, box);
    connect(box, &QDoubleSpinBox::valueChanged, this, &LayoutForm::read);
    return box;
}

void LayoutForm::makeLabelBox()
{
    m_labelBox = new QGroupBox(tr("Label"), this);
    auto* form = new QFormLayout(m_labelBox);
    const double least = labels::kSmallestLabel / kMicronsPerMm;
    const double most = labels::kLargestLabel / kMicronsPerMm;
    m_width = length(form, tr("Width"), "labelWidth", least, most);
    m_height = length(form, tr("Height"), "labelHeight", least, most);
    m_round = new QCheckBox(tr("Round"), m_labelBox);
    form->addRow({}, m_round);
    connect(m_round, &QCheckBox::toggled, this, &LayoutForm::read);
}

void LayoutForm::makeSheetBox()
{
    m_sheetBox = new QGroupBox(tr("On a sheet"), this);
    m_sheetBox->setObjectName(u"sheetBox"_s);
    m_sheetBox->setCheckable(true);
    auto* form = new QFormLayout(m_sheetBox);
    m_pageWidth = length(form, tr("Page width"), "pageWidth", 1, kLongest);
    m_pageHeight = length(form, tr("Page height"), "pageHeight", 1, kLongest);
    m_left = length(form, tr("Left margin"), "sheetLeft", 0, kLongest);
    m_top = length(form, tr("Top margin"), "sheetTop", 0, kLongest);
    m_pitchX = length(form, tr("Distance across"), "pitchX", 0, kLongest);
    m_pitchX->setToolTip(tr("From the left edge of a label to that of the next one"));
    m_pitchY = length(form, tr("Distance down"), "pitchY", 0, kLongest);
    m_pitchY->setToolTip(tr("From the top edge of a label to that of the next one"));
    const auto count = [&](const QString& label, const char* name) {
        auto* box = new QSpinBox(this);
        box->setObjectName(QLatin1String(name));
        box->setRange(1, kMostPlaces);
        box->setAccessibleName(label);
        form->addRow(label, box);
        connect(box, &QSpinBox::valueChanged, this, &LayoutForm::read);
        return box;
    };
    m_columns = count(tr("Columns"), "sheetColumns");
    m_rows = count(tr("Rows"), "sheetRows");
    connect(m_sheetBox, &QGroupBox::toggled, this, &LayoutForm::read);
}

void LayoutForm::makeElementBox(const std::vector<std::pair<QString, QString>>& fields)
{
    m_elementBox = new QGroupBox(this);
    m_elementBox->setObjectName(u"elementBox"_s);
    m_elementForm = new QFormLayout(m_elementBox);
    m_text = new QPlainTextEdit(m_elementBox);
    m_text->setObjectName(u"elementText"_s);
    m_text->setFixedHeight(kTextHeight);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Text"));
    m_elementForm->addRow(tr("Text"), m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, &LayoutForm::read);
    auto* insert = new QToolButton(m_elementBox);
    insert->setObjectName(u"insertField"_s);
    insert->setText(tr("Insert a field"));
    insert->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(insert);
    for (const auto& [name, label] : fields) {
        menu->addAction(u"%1  {%2}"_s.arg(label, name), this,
                        [this, field = name] { m_text->insertPlainText(u'{' + field + u'}'); });
    }
    insert->setMenu(menu);
    m_insert = insert;
    m_elementForm->addRow({}, insert);
    const auto choice = [this](const QString& label, const char* name, const QStringList& texts) {
        auto* box = new QComboBox(m_elementBox);
        box->setObjectName(QLatin1String(name));
        box->addItems(texts);
        box->setAccessibleName(label);
        m_elementForm->addRow(label, box);
        connect(box, &QComboBox::currentIndexChanged, this, &LayoutForm::read);
        return box;
    };
    const auto check = [this](const QString& label, const char* name) {
        auto* box = new QCheckBox(label, m_elementBox);
        box->setObjectName(QLatin1String(name));
        m_elementForm->addRow({}, box);
        connect(box, &QCheckBox::toggled, this, &LayoutForm::read);
        return box;
    };
    m_symbology = choice(tr("Kind"), "symbology",
                         {labels::symbologyLabel(labels::Symbology::Code128),
                          labels::symbologyLabel(labels::Symbology::DataMatrix),
                          labels::symbologyLabel(labels::Symbology::QrCode)});
    m_readable = check(tr("With readable text"), "readable");
    m_letter =
        length(m_elementForm, tr("Letter size"), "letter", labels::kSmallestLetter / kMicronsPerMm,
               labels::kLargestLabel / kMicronsPerMm);
    m_bold = check(tr("Bold"), "bold");
    m_mono = check(tr("Equal width"), "mono");
    m_align = choice(tr("Stands"), "align", {tr("Left"), tr("In the middle"), tr("Right")});
    m_fit = choice(tr("Too long"), "fit", {tr("Do not print"), tr("Shrink")});
    m_x = length(m_elementForm, tr("From the left"), "x", 0, kLongest);
    m_y = length(m_elementForm, tr("From the top"), "y", 0, kLongest);
    const double least = labels::kSmallestElement / kMicronsPerMm;
    m_elementWidth = length(m_elementForm, tr("Width"), "elementWidth", least, kLongest);
    m_elementHeight = length(m_elementForm, tr("Height"), "elementHeight", least, kLongest);
    m_turn = choice(tr("Turned"), "turn", {tr("Not"), u"90°"_s, u"180°"_s, u"270°"_s});
}

void LayoutForm::show(const labels::LabelLayout& layout, int selected)
{
    m_layout = layout;
    m_selected = selected;
    fill();
}

void LayoutForm::setReadOnly(bool readOnly)
{
    for (QGroupBox* box : {m_elementBox, m_labelBox, m_sheetBox}) {
        box->setEnabled(!readOnly);
    }
}

void LayoutForm::fill()
{
    m_filling = true;
    m_width->setValue(m_layout.width / kMicronsPerMm);
    m_height->setValue(m_layout.height / kMicronsPerMm);
    m_round->setChecked(m_layout.shape == labels::Shape::Round);
    m_sheetBox->setChecked(m_layout.sheet.has_value());
    if (const auto& sheet = m_layout.sheet) {
        m_pageWidth->setValue(sheet->pageWidth / kMicronsPerMm);
        m_pageHeight->setValue(sheet->pageHeight / kMicronsPerMm);
        m_left->setValue(sheet->left / kMicronsPerMm);
        m_top->setValue(sheet->top / kMicronsPerMm);
        m_pitchX->setValue(sheet->pitchX / kMicronsPerMm);
        m_pitchY->setValue(sheet->pitchY / kMicronsPerMm);
        m_columns->setValue(sheet->columns);
        m_rows->setValue(sheet->rows);
    }
    fillElement();
    m_filling = false;
}

void LayoutForm::fillElement()
{
    const bool any = m_selected >= 0;
    m_elementBox->setVisible(any);
    if (!any) {
        return;
    }
    const Element& element = m_layout.elements[static_cast<std::size_t>(m_selected)];
    const auto* text = std::get_if<TextElement>(&element.content);
    const auto* barcode = std::get_if<BarcodeElement>(&element.content);
    m_elementBox->setTitle(text != nullptr      ? tr("Text")
                           : barcode != nullptr ? tr("Barcode")
                                                : tr("Line"));
    const auto showRow = [this](QWidget* field, bool shown) {
        field->setVisible(shown);
        if (QWidget* label = m_elementForm->labelForField(field)) {
            label->setVisible(shown);
        }
    };
    for (QWidget* row :
         {static_cast<QWidget*>(m_text), m_insert, static_cast<QWidget*>(m_letter)}) {
        showRow(row, text != nullptr || barcode != nullptr);
    }
    for (QWidget* row : std::initializer_list<QWidget*>{m_bold, m_mono, m_align, m_fit}) {
        showRow(row, text != nullptr);
    }
    for (QWidget* row : std::initializer_list<QWidget*>{m_symbology, m_readable}) {
        showRow(row, barcode != nullptr);
    }
    showRow(m_turn, text != nullptr || barcode != nullptr);
    const QString words = text != nullptr      ? text->text
                          : barcode != nullptr ? barcode->text
                                               : QString();
    if (m_text->toPlainText() != words) {
        m_text->setPlainText(words); // or the cursor would jump at each key
    }
    if (text != nullptr) {
        m_letter->setValue(text->letter / kMicronsPerMm);
        m_bold->setChecked(text->bold);
        m_mono->setChecked(text->mono);
        m_align->setCurrentIndex(static_cast<int>(text->align));
        m_fit->setCurrentIndex(static_cast<int>(text->fit));
    } else if (barcode != nullptr) {
        m_letter->setValue(barcode->letter / kMicronsPerMm);
        m_symbology->setCurrentIndex(static_cast<int>(barcode->symbology));
        m_readable->setChecked(barcode->readable);
        showRow(m_letter, barcode->readable);
    }
    m_x->setValue(element.area.x / kMicronsPerMm);
    m_y->setValue(element.area.y / kMicronsPerMm);
    m_elementWidth->setValue(element.area.width / kMicronsPerMm);
    m_elementHeight->setValue(element.area.height / kMicronsPerMm);
    m_turn->setCurrentIndex(static_cast<int>(element.turn));
}

void LayoutForm::readElement(Element& element) const
{
    element.area = {umOf(m_x), umOf(m_y), umOf(m_elementWidth), umOf(m_elementHeight)};
    element.turn = static_cast<labels::Turn>(m_turn->currentIndex());
    if (auto* text = std::get_if<TextElement>(&element.content)) {
        *text = {m_text->toPlainText(),
                 umOf(m_letter),
                 m_bold->isChecked(),
                 m_mono->isChecked(),
                 static_cast<labels::Align>(m_align->currentIndex()),
                 static_cast<labels::Fit>(m_fit->currentIndex())};
    } else if (auto* barcode = std::get_if<BarcodeElement>(&element.content)) {
        *barcode = {m_text->toPlainText(),
                    static_cast<labels::Symbology>(m_symbology->currentIndex()),
                    m_readable->isChecked(), umOf(m_letter)};
    }
}

void LayoutForm::read()
{
    if (m_filling) {
        return;
    }
    labels::LabelLayout layout = m_layout;
    layout.width = umOf(m_width);
    layout.height = umOf(m_height);
    layout.shape = m_round->isChecked() ? labels::Shape::Round : labels::Shape::Rectangle;
    if (!m_sheetBox->isChecked()) {
        layout.sheet.reset();
    } else if (!layout.sheet) {
        // One label on a page of A4, to begin with.
        layout.sheet = SheetLayout{
            .left = 10'000, .top = 10'000, .pitchX = layout.width, .pitchY = layout.height};
    } else {
        layout.sheet =
            SheetLayout{umOf(m_pageWidth), umOf(m_pageHeight), umOf(m_left),       umOf(m_top),
                        umOf(m_pitchX),    umOf(m_pitchY),     m_columns->value(), m_rows->value()};
    }
    if (m_selected >= 0) {
        readElement(layout.elements[static_cast<std::size_t>(m_selected)]);
    }
    if (layout == m_layout) {
        return;
    }
    m_layout = layout;
    fill(); // what depends on it
    Q_EMIT edited(layout);
}

} // namespace tracseq::ui
