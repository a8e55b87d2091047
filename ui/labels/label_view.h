// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label_picture.h"

#include <QWidget>

namespace tracseq::ui {

/// One label as it is printed, as large as the room allows. For looking at.
class LabelView final : public QWidget {
    Q_OBJECT
public:
    explicit LabelView(QWidget* parent = nullptr);

    void show(const labels::LabelLayout& layout, const labels::LabelPicture& picture);
    void clear();
    [[nodiscard]] const labels::LabelPicture& picture() const { return m_picture; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    labels::LabelLayout m_layout;
    labels::LabelPicture m_picture;
};

/// Paints a label as paper with what is printed on it, into `place` of a widget.
void paintPaper(QPainter& painter, const QRectF& place, const labels::LabelLayout& layout,
                const labels::LabelPicture& picture, const QPalette& palette);

} // namespace tracseq::ui
