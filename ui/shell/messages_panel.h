// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QTreeWidget;

namespace tracseq::ui {

class EmptyState;
class MessageLog;
struct Message;

/// The list of notices with their times; details open below a notice. Ctrl+C copies it.
class MessagesPanel final : public QWidget {
    Q_OBJECT
public:
    explicit MessagesPanel(MessageLog& log, QWidget* parent = nullptr);

private:
    void append(const Message& message);
    void showEmpty();
    void copy();

    MessageLog& m_log;
    QTreeWidget* m_list;
    EmptyState* m_empty;
};

} // namespace tracseq::ui
