// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tracseq::ui {

/// Covers the window while files are dragged over it and says what dropping does.
class DropOverlay final : public QWidget {
    Q_OBJECT
public:
    explicit DropOverlay(QWidget* window);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace tracseq::ui
