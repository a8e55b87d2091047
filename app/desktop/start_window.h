// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tracseq::ui {
class ErrorStrip;
class ThinBar;
} // namespace tracseq::ui

namespace tracseq::app {

/// Stands where the main window will be while a lab takes its time to open, and says what is wrong
/// when it does not. UI thread.
class StartWindow final : public QWidget {
    Q_OBJECT
public:
    StartWindow();

    void showOpening(const QString& path);
    /// While a new lab is made from what a server has.
    void showJoining(const QString& path, const QString& server);
    void showProgress(qint64 done, qint64 total);
    void showFailure(const QString& path, const Error& error);

Q_SIGNALS:
    void openOtherRequested();
    void newLabRequested();
    void cancelRequested();

private:
    QLabel* m_title;
    QLabel* m_path;
    QLabel* m_count;
    ui::ThinBar* m_bar;
    ui::ErrorStrip* m_error;
    QWidget* m_buttons;
    QPushButton* m_cancel;
};

} // namespace tracseq::app
