// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label_layout.h"

#include <QWidget>

namespace tracseq::ui {

/// A sheet of labels in small: a click says from which place on it is printed. What is used up,
/// what is printed and what stays free is told apart.
class SheetPicker final : public QWidget {
    Q_OBJECT
public:
    explicit SheetPicker(QWidget* parent = nullptr);

    void show(const labels::LabelLayout& layout, int firstPlace, qsizetype count);
    [[nodiscard]] QRectF placeOf(int place) const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int place);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QRectF page() const;

    labels::LabelLayout m_layout;
    int m_first = 1;
    qsizetype m_count = 0;
};

} // namespace tracseq::ui
