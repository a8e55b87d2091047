// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace tracseq::ui {

/// A progress bar of four pixels; wanders while the total is unknown.
class ThinBar final : public QWidget {
    Q_OBJECT
public:
    explicit ThinBar(QWidget* parent = nullptr);

    /// total 0: unknown.
    void setProgress(qint64 done, qint64 total);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void updateTimer();

    qint64 m_done = 0;
    qint64 m_total = 0;
    int m_phase = 0;
    QBasicTimer m_timer;
};

} // namespace tracseq::ui
