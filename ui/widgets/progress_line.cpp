// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/progress_line.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/thin_bar.h"
#include "ui/widgets/tone_label.h"

#include <QLocale>
#include <QToolButton>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

QString progressText(qint64 done, qint64 total)
{
    const QLocale locale;
    if (total > 0) {
        return ProgressLine::tr("%1 of %2").arg(locale.toString(done), locale.toString(total));
    }
    return done > 0 ? locale.toString(done) : QString();
}

ProgressLine::ProgressLine(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_status(new ToneLabel(Tone::Muted, this))
    , m_bar(new ThinBar(this))
    , m_cancel(new QToolButton(this))
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setFont(fonts::small());
    m_status->setWordWrap(true);
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(icon(u"dialog-cancel"_s));
    m_cancel->setToolTip(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel this task"));

    auto* texts = new QVBoxLayout;
    texts->setSpacing(metrics::kSpaceXs);
    texts->addWidget(m_title);
    texts->addWidget(m_bar);
    texts->addWidget(m_status);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kSpaceM, metrics::kSpaceS, metrics::kSpaceS,
                               metrics::kSpaceS);
    layout->setSpacing(metrics::kSpaceM);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addWidget(m_cancel, 0, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_tasks != nullptr) {
            m_tasks->cancel(m_info.id);
        }
        Q_EMIT cancelRequested();
    });
}

void ProgressLine::follow(TaskList& tasks, TaskId id)
{
    m_tasks = &tasks;
    const auto show = [this, &tasks, id](TaskId changed) {
        if (changed == id) {
            if (const auto info = tasks.task(id)) {
                setTask(*info);
            }
        }
    };
    connect(&tasks, &TaskList::taskChanged, this, show);
    show(id);
}

void ProgressLine::setTask(const TaskInfo& info)
{
    m_info = info;
    m_title->setText(info.title);
    const bool running = info.state == TaskState::Running;
    m_bar->setVisible(running);
    m_bar->setProgress(info.done, info.total);
    m_cancel->setVisible(running && info.cancellable);
    m_cancel->setEnabled(!info.cancelRequested);

    QString iconName = u"view-refresh"_s;
    Tone tone = Tone::Muted;
    QString status = info.message;
    switch (info.state) {
    case TaskState::Running:
        status = info.cancelRequested ? tr("Stopping…") : progressText(info.done, info.total);
        break;
    case TaskState::Finished:
        tone = Tone::Good;
        iconName = toneIconName(tone);
        status = status.isEmpty() ? tr("Done.") : status;
        break;
    case TaskState::Failed:
        tone = Tone::Bad;
        iconName = toneIconName(tone);
        break;
    case TaskState::Cancelled:
        iconName = u"dialog-cancel"_s;
        status = tr("Stopped.");
        break;
    }
    m_icon->setPixmap(
        icon(iconName, tone).pixmap(QSize(metrics::kIcon, metrics::kIcon), devicePixelRatioF()));
    m_status->setText(status);
    m_status->setVisible(!status.isEmpty());
    setAccessibleName(info.title);
    setAccessibleDescription(status);
}

} // namespace tracseq::ui
