// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_line.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/thin_bar.h"
#include "ui/widgets/tone_label.h"

#include <QMenu>
#include <QTimer>
#include <QToolButton>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNoticeMs = 20'000;

QToolButton* slotButton(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFixedHeight(metrics::kSmallControlHeight);
    button->hide();
    return button;
}

} // namespace

StatusLine::StatusLine(TaskList& tasks, QWidget* parent)
    : QStatusBar(parent)
    , m_tasks(tasks)
    , m_sync(slotButton(this))
    , m_lab(new QLabel(this))
    , m_counts(new ToneLabel(Tone::Muted, this))
    , m_user(slotButton(this))
    , m_taskTitle(slotButton(this))
    , m_notice(new QWidget(this))
    , m_noticeText(new ToneLabel(Tone::Muted, m_notice))
    , m_noticeTimer(new QTimer(this))
    , m_taskBar(new ThinBar(this))
{
    setSizeGripEnabled(false);
    setFixedHeight(metrics::kSmallControlHeight + metrics::kSpaceXs + 2);
    m_lab->setContentsMargins(metrics::kSpaceS, 0, metrics::kSpaceS, 0);
    m_lab->setTextFormat(Qt::PlainText);
    m_counts->setContentsMargins(metrics::kSpaceS, 0, metrics::kSpaceS, 0);
    m_counts->setTextFormat(Qt::PlainText);
    m_taskBar->setFixedWidth(metrics::kColumnWidth);
    m_taskBar->hide();
    m_taskTitle->setToolTip(tr("Show the tasks"));
    addWidget(m_sync);
    addWidget(m_lab);
    auto* line = new QHBoxLayout(m_notice);
    line->setContentsMargins(metrics::kSpaceS, 0, 0, 0);
    line->setSpacing(metrics::kSpaceXs);
    m_noticeText->setObjectName(u"notice"_s);
    m_noticeText->setTextFormat(Qt::PlainText);
    line->addWidget(m_noticeText);
    addWidget(m_notice);
    m_notice->hide();
    m_noticeTimer->setSingleShot(true);
    m_noticeTimer->setInterval(kNoticeMs);
    connect(m_noticeTimer, &QTimer::timeout, m_notice, &QWidget::hide);
    addPermanentWidget(m_taskTitle);
    addPermanentWidget(m_taskBar);
    addPermanentWidget(m_counts);
    m_user->setObjectName(u"signedInUser"_s);
    m_user->setPopupMode(QToolButton::InstantPopup);
    m_user->setFocusPolicy(Qt::TabFocus);
    addPermanentWidget(m_user);
    m_lab->hide();
    m_counts->hide();
    connect(m_sync, &QToolButton::clicked, this, &StatusLine::syncClicked);
    connect(m_taskTitle, &QToolButton::clicked, this, &StatusLine::tasksClicked);
    connect(&tasks, &TaskList::taskAdded, this, &StatusLine::showTasks);
    connect(&tasks, &TaskList::taskChanged, this, &StatusLine::showTasks);
    connect(&tasks, &TaskList::taskRemoved, this, &StatusLine::showTasks);
}

void StatusLine::setSyncState(const QString& iconName, const QString& text, const QString& toolTip)
{
    m_sync->setIcon(icon(iconName));
    m_sync->setText(text);
    m_sync->setToolTip(toolTip);
    m_sync->setAccessibleName(text);
    m_sync->setVisible(!text.isEmpty());
}

void StatusLine::setLabName(const QString& name, const QString& toolTip)
{
    m_lab->setText(name);
    m_lab->setToolTip(toolTip);
    m_lab->setAccessibleName(tr("Lab: %1").arg(name));
    m_lab->setVisible(!name.isEmpty());
}

void StatusLine::setCounts(const QString& text)
{
    m_counts->setText(text);
    m_counts->setVisible(!text.isEmpty());
}

void StatusLine::showNotice(Tone tone, const QString& text, const std::vector<Offer>& offers)
{
    for (QToolButton* button : m_offers) {
        button->deleteLater();
    }
    m_offers.clear();
    m_noticeText->setTone(tone);
    m_noticeText->setText(text);
    for (const Offer& offer : offers) {
        QToolButton* button = slotButton(m_notice);
        button->setText(offer.text);
        button->setAccessibleName(offer.text);
        button->setObjectName(u"noticeOffer"_s);
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this, [this, run = offer.run] {
            m_notice->hide();
            run();
        });
        m_notice->layout()->addWidget(button);
        button->show();
        m_offers.push_back(button);
    }
    m_notice->setVisible(!text.isEmpty());
    m_noticeTimer->start();
}

QString StatusLine::notice() const
{
    return m_notice->isVisible() ? m_noticeText->text() : QString();
}

void StatusLine::setUser(const QString& text, const QString& toolTip, QMenu* menu)
{
    m_user->setIcon(icon(u"user"_s));
    m_user->setText(text);
    m_user->setToolTip(toolTip);
    m_user->setAccessibleName(tr("Signed in: %1").arg(text));
    m_user->setMenu(menu);
    m_user->setVisible(!text.isEmpty());
}

void StatusLine::showTasks()
{
    const int running = m_tasks.runningCount();
    m_taskTitle->setVisible(running > 0);
    m_taskBar->setVisible(running > 0);
    if (running == 0) {
        return;
    }
    for (const TaskInfo& info : m_tasks.tasks()) {
        if (info.state == TaskState::Running) {
            m_taskBar->setProgress(info.done, info.total);
            m_taskTitle->setText(running == 1 ? info.title
                                              : tr("%n task(s) running", nullptr, running));
            m_taskTitle->setIcon(icon(u"view-task"_s, Tone::Muted));
            m_taskTitle->setAccessibleName(m_taskTitle->text());
            return;
        }
    }
}

} // namespace tracseq::ui
