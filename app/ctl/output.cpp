// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/output.h"

#include "core/base/error_text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <cerrno>
#include <csignal>
#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace tracseq::ctl {

namespace {

volatile std::sig_atomic_t g_interrupted = 0;

extern "C" void onInterrupt(int)
{
    g_interrupted = 1;
}

int g_lostBy = 0; ///< errno of the first output that was lost

void write(std::FILE* stream, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    const auto size = static_cast<std::size_t>(utf8.size());
    if (std::fwrite(utf8.constData(), 1, size, stream) != size && stream == stdout &&
        g_lostBy == 0) {
        g_lostBy = errno == 0 ? EIO : errno;
    }
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
    QStringList shown = line.split(u'\n');
    for (QString& part : shown) {
        part = visible(part);
    }
    write(stderr, shown.join(u'\n') + u'\n');
}

QString visible(const QString& text)
{
    QString shown;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        char32_t whole = c.unicode();
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            whole = QChar::surrogateToUcs4(c, text.at(++i));
        }
        const QChar::Category category = QChar::category(whole);
        if (category == QChar::Other_Control || category == QChar::Other_Format ||
            category == QChar::Other_Surrogate || category == QChar::Separator_Line ||
            category == QChar::Separator_Paragraph) {
            const bool narrow = whole < 0x100;
            shown += (narrow ? QStringLiteral("\\x") : QStringLiteral("\\u")) +
                     QString::number(whole, 16).toUpper().rightJustified(narrow ? 2 : 4, u'0');
        } else {
            shown += c;
            if (whole > 0xFFFF) {
                shown += text.at(i);
            }
        }
    }
    return shown;
}

void sayTable(const QStringList& headings, const std::vector<QStringList>& rows)
{
    std::vector<QStringList> shown = rows;
    for (QStringList& row : shown) {
        for (QString& cell : row) {
            cell = visible(cell.replace(u'\n', u' '));
        }
    }
    std::vector<qsizetype> widths;
    for (const QString& heading : headings) {
        widths.push_back(heading.size());
    }
    for (const QStringList& row : shown) {
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
    // Nothing stands right of the last column: long sentences in it need no rule of their length.
    constexpr qsizetype kLongestLastRule = 40;
    if (!widths.empty()) {
        widths.back() = std::min(widths.back(), kLongestLastRule);
    }
    QStringList rule;
    for (const qsizetype width : widths) {
        rule += QString(width, u'-');
    }
    say(lineOf(rule));
    for (const QStringList& row : shown) {
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

int finishOutput(int code)
{
    if (std::fflush(stdout) != 0 && g_lostBy == 0) {
        g_lostBy = errno;
    }
    if (g_lostBy == 0 && std::ferror(stdout) != 0) {
        g_lostBy = EIO;
    }
    if (g_lostBy == 0) {
        return code;
    }
    complain(
        QCoreApplication::translate(
            "Command line", "What this command had to say could not be written to its output: %1.")
            .arg(qt_error_string(g_lostBy)));
    return NotUsable;
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
    return g_interrupted == 0;
}

} // namespace tracseq::ctl
