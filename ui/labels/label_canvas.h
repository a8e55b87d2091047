// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label_picture.h"

#include <QWidget>

namespace tracseq::ui {

/// A layout to be edited with the mouse and the keyboard, with rulers in mm: a click selects, drags
/// move and resize, arrow keys move by 0.1 mm (with Shift by 1 mm), Delete removes, Ctrl and the
/// wheel zoom, as + and - do. Shows at each step what would be printed.
class LabelCanvas final : public QWidget {
    Q_OBJECT
public:
    static constexpr double kLeastZoom = 2; ///< pixels for each mm
    static constexpr double kMostZoom = 60;

    explicit LabelCanvas(QWidget* parent = nullptr);

    /// What is edited, and what fills its fields. Keeps the selection where there still is one.
    void setLabel(const labels::LabelLayout& layout, const labels::LabelFacts& facts, int dpi);
    void setReadOnly(bool readOnly);
    [[nodiscard]] const labels::LabelLayout& layout() const { return m_layout; }
    [[nodiscard]] const labels::LabelPicture& picture() const { return m_picture; }

    void select(int element); ///< -1: none
    [[nodiscard]] int selected() const { return m_selected; }

    void setZoom(double pixelsPerMm);
    [[nodiscard]] double zoom() const { return m_zoom; }
    void zoomToFit(const QSize& room);

    /// Where an element is on the widget.
    [[nodiscard]] QRectF placeOf(int element) const;
    /// The handle by which it is resized: its lower right corner.
    [[nodiscard]] QRectF handleOf(int element) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void selectionChanged(int element);
    /// By the mouse or the keyboard.
    void edited(const tracseq::labels::LabelLayout& layout);
    void zoomChanged(double pixelsPerMm);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    enum class Drag { None, Move, Resize };

    [[nodiscard]] QRectF labelPlace() const;
    [[nodiscard]] QRectF placeOf(const labels::Area& area) const;
    [[nodiscard]] int elementAt(const QPointF& at) const;
    [[nodiscard]] labels::Um lengthOf(double pixels) const;
    void paintRulers(QPainter& painter) const;
    void paintElements(QPainter& painter) const;
    void change(const labels::Area& area);
    void redraw();

    labels::LabelLayout m_layout;
    labels::LabelFacts m_facts;
    labels::LabelPicture m_picture;
    int m_dpi = 0;
    double m_zoom = 8;
    int m_selected = -1;
    bool m_readOnly = false;
    Drag m_drag = Drag::None;
    QPointF m_from;
    labels::Area m_before;
};

} // namespace tracseq::ui
