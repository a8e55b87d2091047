// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/context.h"

#include <QJsonArray>
#include <QStringList>

namespace tracseq::ctl {

/// A line to standard output, in UTF-8.
void say(const QString& line);
/// A line to standard error.
void complain(const QString& line);

/// A text as a terminal can show it without doing anything: control characters and marks that
/// cannot be seen as "\\x1B" or "\\u200B".
QString visible(const QString& text);

/// Rows under headings, columns as wide as their widest text; see visible().
void sayTable(const QStringList& headings, const std::vector<QStringList>& rows);

void sayJson(const QJsonObject& object);

/// Says an error, as JSON {"error": {"code", "message", "details"}} when asked for, and returns the
/// exit code that its kind has.
int report(const Context& context, const Error& error);

/// What the program ends with: `code`, or NotUsable with a sentence on standard error when some of
/// what it said was lost (a full disk).
int finishOutput(int code);

/// An exact amount as a JSON number where that is exact, as people expect it.
QJsonValue jsonOf(const database::Field& field, const database::Value& value);

/// Progress as a line on standard error, when that is a terminal. Stops the work after Ctrl+C.
class ConsoleProgress final : public Progress {
public:
    explicit ConsoleProgress(QString title);
    ~ConsoleProgress() override;
    [[nodiscard]] bool update(qint64 done, qint64 total) override;

private:
    QString m_title;
    int m_shown = -1;
    bool m_isTerminal = false;
};

} // namespace tracseq::ctl
