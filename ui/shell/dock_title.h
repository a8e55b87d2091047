// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QDockWidget;
class QToolButton;

namespace tracseq::ui {

/// The title of a docked panel, drawn as a tab so that it looks the same alone and among tabs; not
/// shown when real tabs say the name already.
class DockTitle final : public QWidget {
    Q_OBJECT
public:
    explicit DockTitle(QDockWidget* dock);

    void setCompact(bool compact);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QDockWidget* m_dock;
    QToolButton* m_float;
    QToolButton* m_close;
    bool m_compact = false;
};

} // namespace tracseq::ui
