// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messages_panel.h"

#include "ui/shell/message_log.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QShortcut>
#include <QTreeWidget>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {

/// The word beside the icon, so that the state is not the colour's alone.
QString toneWord(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return MessagesPanel::tr("Done");
    case Tone::Warning:
        return MessagesPanel::tr("Warning");
    case Tone::Bad:
        return MessagesPanel::tr("Error");
    case Tone::Info:
    case Tone::Neutral:
    case Tone::Accent:
    case Tone::Muted:
        break;
    }
    return MessagesPanel::tr("Note");
}

} // namespace

MessagesPanel::MessagesPanel(MessageLog& log, QWidget* parent)
    : QWidget(parent)
    , m_log(log)
    , m_list(new QTreeWidget(this))
    , m_empty(new EmptyState(this))
{
    m_list->setColumnCount(3);
    m_list->setHeaderHidden(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setIndentation(metrics::kSpaceL);
    m_list->setAccessibleName(tr("Messages"));
    m_list->header()->setStretchLastSection(true);
    m_list->setColumnWidth(0, 110);
    m_list->setColumnWidth(1, 90);
    m_empty->setContent(u"dialog-messages"_s, tr("No messages"),
                        tr("What the program has to tell you stands here, with its time."));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list);
    layout->addWidget(m_empty);

    for (const Message& message : log.messages()) {
        append(message);
    }
    showEmpty();
    connect(&log, &MessageLog::posted, this, [this](const Message& message) {
        append(message);
        showEmpty();
        m_list->scrollToBottom();
    });
    connect(&log, &MessageLog::removedOldest, this, [this] { delete m_list->takeTopLevelItem(0); });
    connect(&log, &MessageLog::cleared, this, [this] {
        m_list->clear();
        showEmpty();
    });
    auto* shortcut = new QShortcut(QKeySequence::Copy, m_list, this, &MessagesPanel::copy);
    shortcut->setContext(Qt::WidgetShortcut);
}

void MessagesPanel::append(const Message& message)
{
    auto* item = new QTreeWidgetItem(
        m_list, {toneWord(message.tone), QLocale().toString(message.time.time(), u"HH:mm:ss"_s),
                 message.sentence});
    item->setIcon(0, icon(toneIconName(message.tone), message.tone));
    item->setToolTip(2, message.sentence);
    item->setSizeHint(0, QSize(0, metrics::kRowHeight));
    for (const QString& line : message.details.split(u'\n', Qt::SkipEmptyParts)) {
        auto* detail = new QTreeWidgetItem(item, {QString(), QString(), line});
        detail->setSizeHint(0, QSize(0, metrics::kRowHeight));
    }
}

void MessagesPanel::showEmpty()
{
    const bool empty = m_log.messages().isEmpty();
    m_list->setVisible(!empty);
    m_empty->setVisible(empty);
}

void MessagesPanel::copy()
{
    QStringList lines;
    for (const QTreeWidgetItem* item : m_list->selectedItems()) {
        lines.append(item->text(2));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace tracseq::ui
