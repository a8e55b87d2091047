// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_list.h"
#include "ui/widgets/theme.h"

#include <QStatusBar>
#include <functional>

class QLabel;
class QMenu;
class QTimer;
class QToolButton;

namespace tracseq::ui {

class ThinBar;
class ToneLabel;

/// The line at the bottom of the window: where I am (sync state), in which lab, how many things,
/// and what runs. Empty slots take no room.
class StatusLine final : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusLine(TaskList& tasks, QWidget* parent = nullptr);

    void setSyncState(const QString& iconName, const QString& text, const QString& toolTip);
    void setLabName(const QString& name, const QString& toolTip);
    void setCounts(const QString& text);
    /// One offer beside a notice.
    struct Offer {
        QString text;
        std::function<void()> run;
    };
    /// Says something for a while, and what can be done about it; the next one takes its place. An
    /// empty text ends it.
    void showNotice(Tone tone, const QString& text, const std::vector<Offer>& offers = {});
    [[nodiscard]] QString notice() const;
    /// Who works here, and what they may do about that; an empty text for nobody in particular.
    void setUser(const QString& text, const QString& toolTip, QMenu* menu);

Q_SIGNALS:
    void syncClicked();
    void tasksClicked();

private:
    void showTasks();

    TaskList& m_tasks;
    QToolButton* m_sync;
    QLabel* m_lab;
    QLabel* m_counts;
    QToolButton* m_user;
    QToolButton* m_taskTitle;
    QWidget* m_notice;
    ToneLabel* m_noticeText;
    std::vector<QToolButton*> m_offers;
    QTimer* m_noticeTimer;
    ThinBar* m_taskBar;
};

} // namespace tracseq::ui
