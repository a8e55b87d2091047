// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/sheet_picker.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace tracseq::ui {

namespace {
constexpr QSize kHint(150, 190);
} // namespace

SheetPicker::SheetPicker(QWidget* parent)
    : QWidget(parent)
{
    setFixedSize(kHint);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("First free label of the sheet"));
    setToolTip(tr("Click the first free label of the sheet"));
}

void SheetPicker::show(const labels::LabelLayout& layout, int firstPlace, qsizetype count)
{
    m_layout = layout;
    m_first = firstPlace;
    m_count = count;
    update();
}

QSize SheetPicker::sizeHint() const
{
    return kHint;
}

QRectF SheetPicker::page() const
{
    const QSizeF size = QSizeF(m_layout.sheet->pageWidth, m_layout.sheet->pageHeight)
                            .scaled(QSizeF(kHint) - QSizeF(2, 2), Qt::KeepAspectRatio);
    return {QPointF((width() - size.width()) / 2, (height() - size.height()) / 2), size};
}

QRectF SheetPicker::placeOf(int place) const
{
    const QRectF sheet = page();
    const double scale = sheet.width() / m_layout.sheet->pageWidth;
    return QRectF(m_layout.sheet->xOf(place) * scale, m_layout.sheet->yOf(place) * scale,
                  m_layout.width * scale, m_layout.height * scale)
        .translated(sheet.topLeft());
}

void SheetPicker::paintEvent(QPaintEvent*)
{
    if (!m_layout.sheet) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors& paper = colorsOf(Scheme::Light);
    painter.setPen(hasFocus() ? colorsOf(palette()).accent : colorsOf(palette()).border);
    painter.setBrush(Qt::white);
    painter.drawRect(page());
    for (int place = 1; place <= m_layout.sheet->places(); ++place) {
        const bool isUsed = place < m_first;
        const bool isPrinted = !isUsed && place < m_first + m_count;
        painter.setPen(isPrinted ? paper.accent : paper.border);
        painter.setBrush(isPrinted ? QBrush(paper.accentTone.fill)
                         : isUsed  ? QBrush(paper.border, Qt::BDiagPattern)
                                   : QBrush(Qt::NoBrush));
        painter.drawRect(placeOf(place).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void SheetPicker::mousePressEvent(QMouseEvent* event)
{
    if (!m_layout.sheet) {
        return;
    }
    for (int place = 1; place <= m_layout.sheet->places(); ++place) {
        if (placeOf(place).contains(event->position())) {
            Q_EMIT chosen(place);
            return;
        }
    }
}

void SheetPicker::keyPressEvent(QKeyEvent* event)
{
    const int columns = m_layout.sheet ? m_layout.sheet->columns : 1;
    const int step = event->key() == Qt::Key_Left    ? -1
                     : event->key() == Qt::Key_Right ? 1
                     : event->key() == Qt::Key_Up    ? -columns
                     : event->key() == Qt::Key_Down  ? columns
                                                     : 0;
    const int place = m_first + step;
    if (step == 0 || !m_layout.sheet || place < 1 || place > m_layout.sheet->places()) {
        QWidget::keyPressEvent(event);
        return;
    }
    Q_EMIT chosen(place);
}

} // namespace tracseq::ui
