// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/output.h"

#include "core/base/error_text.h"

#include <QJsonDocument>
#include <csignal>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace tracseq::ctl {

namespace {

volatile std::sig_atomic_t interrupted = 0;

extern "C" void onInterrupt(int)
{
    interrupted = 1;
}

void write(std::FILE* stream, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    std::fwrite(utf8.constData(), 1, static_cast<std::size_t>(utf8.size()), stream);
}

bool errorIsTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return isatty(fileno(stderr)) != 0;
#endif
}

} // namespace

void say(const QString& line)
{
    write(stdout, line + u'\n');
}

void complain(const QString& line)
{
    write(stderr, line + u'\n');
}

void sayTable(const QStringList& headings, const std::vector<QStringList>& rows)
{
    std::vector<qsizetype> widths;
    for (const QString& heading : headings) {
        widths.push_back(heading.size());
    }
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size() && i < headings.size(); ++i) {
            auto& width = widths[static_cast<std::size_t>(i)];
            width = std::max(width, row.at(i).size());
        }
    }
    const auto lineOf = [&](const QStringList& cells) {
        QString line;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            line += i + 1 == cells.size()
                        ? cells.at(i)
                        : cells.at(i).leftJustified(widths[static_cast<std::size_t>(i)] + 2);
        }
        return line;
    };
    say(lineOf(headings));
    QStringList rule;
    for (const qsizetype width : widths) {
        rule += QString(width, u'-');
    }
    say(lineOf(rule));
    for (QStringList row : rows) {
        for (QString& cell : row) {
            cell.replace(u'\n', u' ');
        }
        say(lineOf(row));
    }
}

void sayJson(const QJsonObject& object)
{
    write(stdout, QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)));
}

int report(const Context& context, const Error& error)
{
    if (context.json) {
        sayJson({{QStringLiteral("error"),
                  QJsonObject{{QStringLiteral("code"), error.name()},
                              {QStringLiteral("message"), errorText(error)},
                              {QStringLiteral("details"), errorDetails(error)}}}});
    } else {
        complain(errorText(error));
        if (const QString details = errorDetails(error); !details.isEmpty()) {
            complain(details);
        }
    }
    switch (error.code()) {
    case ErrorCode::LabNotALab:
    case ErrorCode::TableFileEmpty:
    case ErrorCode::TableFileUnknown:
    case ErrorCode::TableFileDamaged:
    case ErrorCode::TableFileEncrypted:
    case ErrorCode::TableFileOldFormat:
    case ErrorCode::TableFileTooLarge:
    case ErrorCode::TableFileBomb:
    case ErrorCode::TableFileUnsafeXml:
        return NotUsable;
    default:
        break;
    }
    switch (error.category()) {
    case ErrorCategory::Cancelled:
        return Stopped;
    case ErrorCategory::File:
    case ErrorCategory::Busy:
    case ErrorCategory::Corrupt:
    case ErrorCategory::Version:
    case ErrorCategory::Bug:
        return NotUsable;
    default:
        return Errors;
    }
}

QJsonValue jsonOf(const database::Field& field, const database::Value& value)
{
    if (value.isNull()) {
        return QJsonValue::Null;
    }
    switch (field.type) {
    case database::FieldType::Decimal:
        return value.decimal().toDouble();
    case database::FieldType::Integer:
    case database::FieldType::DateTime:
        return value.integer();
    case database::FieldType::Boolean:
        return value.integer() != 0;
    case database::FieldType::Reference:
        return value.uuid().toString();
    case database::FieldType::Json:
        return QJsonDocument::fromJson(value.text().toUtf8()).object();
    default:
        return value.text();
    }
}

ConsoleProgress::ConsoleProgress(QString title)
    : m_title(std::move(title))
    , m_isTerminal(errorIsTerminal())
{
    std::signal(SIGINT, onInterrupt);
}

ConsoleProgress::~ConsoleProgress()
{
    if (m_shown >= 0) {
        write(stderr, QStringLiteral("\r\x1b[K"));
    }
}

bool ConsoleProgress::update(qint64 done, qint64 total)
{
    if (m_isTerminal && total > 0) {
        const int percent = static_cast<int>(100 * done / total);
        if (percent != m_shown) {
            m_shown = percent;
            write(stderr, QStringLiteral("\r%1 %2 %\x1b[K").arg(m_title).arg(percent));
        }
    }
    return interrupted == 0;
}

} // namespace tracseq::ctl
