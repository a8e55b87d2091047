// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/label_canvas.h"

#include "ui/labels/label_view.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace tracseq::ui {

using labels::Area;
using labels::Um;

namespace {

constexpr int kRuler = 22;
constexpr double kHandle = 9;
constexpr Um kStep = 100; ///< what is dragged stands on tenths of a mm
constexpr Um kLargeStep = 1000;
constexpr double kUmPerMm = 1000;
constexpr double kZoomStep = 1.15;
constexpr double kNarrow = 6; ///< pixels a mm below which only every fifth has a mark

Um snapped(double length)
{
    return static_cast<Um>(std::lround(length / kStep)) * kStep;
}

} // namespace

LabelCanvas::LabelCanvas(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Picture of the label"));
}

void LabelCanvas::setLabel(const labels::LabelLayout& layout, const labels::LabelFacts& facts,
                           int dpi)
{
    m_layout = layout;
    m_facts = facts;
    m_dpi = dpi;
    if (m_selected >= static_cast<int>(layout.elements.size())) {
        select(-1);
    }
    redraw();
}

void LabelCanvas::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_drag = Drag::None;
}

void LabelCanvas::redraw()
{
    m_picture = labels::drawLabel(m_layout, m_facts, m_dpi);
    updateGeometry();
    resize(sizeHint());
    update();
}

void LabelCanvas::select(int element)
{
    const int count = static_cast<int>(m_layout.elements.size());
    const int now = element >= 0 && element < count ? element : -1;
    if (now != m_selected) {
        m_selected = now;
        update();
        Q_EMIT selectionChanged(now);
    }
}

void LabelCanvas::setZoom(double pixelsPerMm)
{
    const double zoom = std::clamp(pixelsPerMm, kLeastZoom, kMostZoom);
    if (!qFuzzyCompare(zoom, m_zoom)) {
        m_zoom = zoom;
        updateGeometry();
        resize(sizeHint());
        update();
        Q_EMIT zoomChanged(zoom);
    }
}

void LabelCanvas::zoomToFit(const QSize& room)
{
    const double margin = kRuler + 2.0 * metrics::kSpaceL;
    if (m_layout.width > 0 && m_layout.height > 0) {
        setZoom(std::min((room.width() - margin) * kUmPerMm / m_layout.width,
                         (room.height() - margin) * kUmPerMm / m_layout.height));
    }
}

QSize LabelCanvas::sizeHint() const
{
    const QRectF label = labelPlace();
    return QSize(static_cast<int>(std::ceil(label.right())) + metrics::kSpaceL,
                 static_cast<int>(std::ceil(label.bottom())) + metrics::kSpaceL);
}

QRectF LabelCanvas::labelPlace() const
{
    return placeOf(Area{0, 0, m_layout.width, m_layout.height});
}

QRectF LabelCanvas::placeOf(const Area& area) const
{
    const double scale = m_zoom / kUmPerMm;
    return QRectF(area.x * scale, area.y * scale, area.width * scale, area.height * scale)
        .translated(kRuler + metrics::kSpaceM, kRuler + metrics::kSpaceM);
}

QRectF LabelCanvas::placeOf(int element) const
{
    return placeOf(m_layout.elements.at(static_cast<std::size_t>(element)).area);
}

QRectF LabelCanvas::handleOf(int element) const
{
    const QRectF place = placeOf(element);
    return {place.right() - kHandle / 2, place.bottom() - kHandle / 2, kHandle, kHandle};
}

Um LabelCanvas::lengthOf(double pixels) const
{
    return static_cast<Um>(std::lround(pixels * kUmPerMm / m_zoom));
}

int LabelCanvas::elementAt(const QPointF& at) const
{
    // The smallest under the mouse: it may lie within a larger one.
    int best = -1;
    double bestSize = 0;
    for (int i = 0; i < static_cast<int>(m_layout.elements.size()); ++i) {
        const QRectF place = placeOf(i).adjusted(-2, -2, 2, 2);
        const double size = place.width() * place.height();
        if (place.contains(at) && (best < 0 || size < bestSize)) {
            best = i;
            bestSize = size;
        }
    }
    return best;
}

void LabelCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Colors& colors = colorsOf(palette());
    painter.fillRect(rect(), colors.alternate);
    paintPaper(painter, labelPlace(), m_layout, m_picture, palette());
    paintRulers(painter);
    paintElements(painter);
}

void LabelCanvas::paintRulers(QPainter& painter) const
{
    const Colors& colors = colorsOf(palette());
    painter.setFont(fonts::small());
    const QRectF label = labelPlace();
    const int every = m_zoom < kNarrow ? 5 : 1;
    const int widthMm = m_layout.width / 1000;
    const int heightMm = m_layout.height / 1000;
    for (int mm = 0; mm <= std::max(widthMm, heightMm); mm += every) {
        const double mark = mm % 10 == 0 ? 8 : mm % 5 == 0 ? 5 : 3;
        const double x = label.left() + mm * m_zoom;
        const double y = label.top() + mm * m_zoom;
        painter.setPen(colors.muted);
        if (mm <= widthMm) {
            painter.drawLine(QPointF(x, kRuler - mark), QPointF(x, kRuler));
        }
        if (mm <= heightMm) {
            painter.drawLine(QPointF(kRuler - mark, y), QPointF(kRuler, y));
        }
        if (mm % 10 == 0) {
            const QString text = QLocale().toString(mm);
            if (mm <= widthMm) {
                painter.drawText(QRectF(x - kRuler, 0, 2 * kRuler, kRuler - mark), Qt::AlignCenter,
                                 text);
            }
            if (mm <= heightMm && mm > 0) {
                painter.drawText(QRectF(0, y - kRuler, kRuler - mark, 2 * kRuler), Qt::AlignCenter,
                                 text);
            }
        }
    }
}

void LabelCanvas::paintElements(QPainter& painter) const
{
    const Colors& colors = colorsOf(Scheme::Light); // on paper
    for (int i = 0; i < static_cast<int>(m_layout.elements.size()); ++i) {
        const bool wrong =
            std::any_of(m_picture.problems.begin(), m_picture.problems.end(),
                        [i](const labels::LabelProblem& one) { return one.element == i; });
        const QRectF place = placeOf(i);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(i == m_selected ? colors.accent
                            : wrong         ? colors.bad.text
                                            : colors.border,
                            i == m_selected || wrong ? 1.5 : 1,
                            i == m_selected ? Qt::SolidLine : Qt::DotLine));
        painter.drawRect(place);
        if (wrong) {
            painter.fillRect(place, QColor(colors.bad.text.red(), colors.bad.text.green(),
                                           colors.bad.text.blue(), 30));
        }
    }
    if (m_selected >= 0 && !m_readOnly) {
        painter.setPen(QPen(Qt::white, 1));
        painter.setBrush(colors.accent);
        painter.drawRect(handleOf(m_selected));
    }
}

void LabelCanvas::change(const Area& area)
{
    Area& present = m_layout.elements[static_cast<std::size_t>(m_selected)].area;
    if (!(present == area)) {
        present = area;
        redraw();
        Q_EMIT edited(m_layout);
    }
}

void LabelCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        return;
    }
    setFocus(Qt::MouseFocusReason);
    const QPointF at = event->position();
    const bool onHandle = m_selected >= 0 && !m_readOnly && handleOf(m_selected).contains(at);
    if (!onHandle) {
        select(elementAt(at));
    }
    if (m_selected >= 0 && !m_readOnly) {
        m_drag = onHandle ? Drag::Resize : Drag::Move;
        m_from = at;
        m_before = m_layout.elements[static_cast<std::size_t>(m_selected)].area;
    }
}

void LabelCanvas::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF at = event->position();
    if (m_drag == Drag::None) {
        const bool onHandle = m_selected >= 0 && !m_readOnly && handleOf(m_selected).contains(at);
        setCursor(onHandle                            ? Qt::SizeFDiagCursor
                  : elementAt(at) >= 0 && !m_readOnly ? Qt::SizeAllCursor
                                                      : Qt::ArrowCursor);
        return;
    }
    const QPointF moved = at - m_from;
    Area area = m_before;
    if (m_drag == Drag::Move) {
        // Stays on the label: what is dragged over the edge could not be printed.
        area.x = std::clamp(snapped(m_before.x + lengthOf(moved.x())), 0,
                            std::max(0, m_layout.width - area.width));
        area.y = std::clamp(snapped(m_before.y + lengthOf(moved.y())), 0,
                            std::max(0, m_layout.height - area.height));
    } else {
        area.width = std::clamp(snapped(m_before.width + lengthOf(moved.x())), kStep,
                                std::max(kStep, m_layout.width - area.x));
        area.height = std::clamp(snapped(m_before.height + lengthOf(moved.y())), kStep,
                                 std::max(kStep, m_layout.height - area.y));
    }
    change(area);
}

void LabelCanvas::mouseReleaseEvent(QMouseEvent* /*event*/)
{
    m_drag = Drag::None;
}

void LabelCanvas::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Minus) {
        setZoom(event->key() == Qt::Key_Plus ? m_zoom * kZoomStep : m_zoom / kZoomStep);
        return;
    }
    const Um step = event->modifiers().testFlag(Qt::ShiftModifier) ? kLargeStep : kStep;
    if (m_selected < 0 || m_readOnly) {
        QWidget::keyPressEvent(event);
        return;
    }
    Area area = m_layout.elements[static_cast<std::size_t>(m_selected)].area;
    switch (event->key()) {
    case Qt::Key_Left:
        area.x = std::max(0, area.x - step);
        break;
    case Qt::Key_Right:
        area.x = std::min(std::max(area.x, m_layout.width - area.width), area.x + step);
        break;
    case Qt::Key_Up:
        area.y = std::max(0, area.y - step);
        break;
    case Qt::Key_Down:
        area.y = std::min(std::max(area.y, m_layout.height - area.height), area.y + step);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        m_layout.elements.erase(m_layout.elements.begin() + m_selected);
        select(-1);
        redraw();
        Q_EMIT edited(m_layout);
        return;
    case Qt::Key_Escape:
        select(-1);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    change(area);
}

void LabelCanvas::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier) || event->angleDelta().y() == 0) {
        event->ignore();
        return;
    }
    setZoom(event->angleDelta().y() > 0 ? m_zoom * kZoomStep : m_zoom / kZoomStep);
    event->accept();
}

} // namespace tracseq::ui
