// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/csv_writer.h"

#include "core/tabular/date_serial.h"

namespace tracseq::tabular {

namespace {

constexpr qsizetype kFlushBytes = 256 * 1024;

} // namespace

QString guardedText(const QString& text)
{
    qsizetype i = 0;
    while (i < text.size() && text.at(i) == u'\'') {
        ++i;
    }
    if (i < text.size() && QStringView(u"=+-@\t\r").contains(text.at(i))) {
        return u'\'' + text;
    }
    return text;
}

CsvWriter::CsvWriter(std::unique_ptr<QSaveFile> file, CsvWriteOptions options)
    : m_file(std::move(file))
    , m_options(options)
{
    if (m_options.byteOrderMark) {
        m_pending.append("\xEF\xBB\xBF");
    }
}

Result<CsvWriter> CsvWriter::create(const QString& path, const CsvWriteOptions& options)
{
    TRACSEQ_TRY(checkSeparator(options.separator, options.numbers));
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly)) {
        return failure(ErrorCode::FileNotWritable, {path, file->errorString()});
    }
    return CsvWriter(std::move(file), options);
}

Status CsvWriter::writeRow(const TableRow& row)
{
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (i > 0) {
            m_pending.append(QString(m_options.separator).toUtf8());
        }
        appendValue(row.at(i));
    }
    m_pending.append(m_options.crLf ? "\r\n" : "\n");
    return m_pending.size() >= kFlushBytes ? flush() : Status();
}

void CsvWriter::appendValue(const TableValue& value)
{
    if (const auto* text = std::get_if<QString>(&value)) {
        appendText(m_options.guardFormulas ? guardedText(*text) : *text);
    } else if (const auto* number = std::get_if<Decimal>(&value)) {
        m_pending.append(number->toString().replace(u'.', m_options.numbers.decimalMark).toUtf8());
    } else if (const auto* date = std::get_if<QDate>(&value)) {
        m_pending.append(date->toString(Qt::ISODate).toLatin1());
    } else if (const auto* moment = std::get_if<QDateTime>(&value)) {
        m_pending.append(moment->date().toString(Qt::ISODate).toLatin1());
        m_pending.append('T');
        m_pending.append(isoTime(moment->time()).toLatin1());
    }
}

void CsvWriter::appendText(const QString& text)
{
    bool quote = false;
    for (const QChar c : text) {
        quote = quote || c == m_options.separator || c == u'"' || c == u'\n' || c == u'\r';
    }
    if (!quote) {
        m_pending.append(text.toUtf8());
        return;
    }
    QString doubled = text;
    doubled.replace(u'"', QStringLiteral("\"\""));
    m_pending.append('"');
    m_pending.append(doubled.toUtf8());
    m_pending.append('"');
}

Status CsvWriter::flush()
{
    if (m_file->write(m_pending) != m_pending.size()) {
        return failure(ErrorCode::FileNotWritable, {m_file->fileName(), m_file->errorString()});
    }
    m_pending.clear();
    return {};
}

Status CsvWriter::finish()
{
    TRACSEQ_TRY(flush());
    if (!m_file->commit()) {
        return failure(ErrorCode::FileNotWritable, {m_file->fileName(), m_file->errorString()});
    }
    return {};
}

} // namespace tracseq::tabular
