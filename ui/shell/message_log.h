// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/task_list.h"
#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QString>

namespace tracseq::ui {

/// A notice to the user: a sentence, when, how grave, and details for whoever asks.
struct Message {
    QDateTime time;
    Tone tone = Tone::Info; ///< Info, Good, Warning or Bad
    QString sentence;
    QString details;
};

/// The notices since the start, newest last. UI thread; made by the composition root.
class MessageLog final : public QObject {
    Q_OBJECT
public:
    /// The oldest go first beyond this.
    static constexpr int kKept = 1000;

    explicit MessageLog(QObject* parent = nullptr);

    void post(Tone tone, const QString& sentence, const QString& details = {});
    void postError(const Error& error);
    /// From now on every task that ends with a message or an error is noted here.
    void follow(TaskList& tasks);
    void clear();

    [[nodiscard]] const QList<Message>& messages() const { return m_messages; }

Q_SIGNALS:
    void posted(const tracseq::ui::Message& message);
    void removedOldest();
    void cleared();

private:
    QList<Message> m_messages;
};

} // namespace tracseq::ui
