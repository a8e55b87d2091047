// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/ods_reader.h"

#include "core/tabular/date_serial.h"
#include "core/tabular/number_text.h"
#include "core/tabular/sheet_builder.h"
#include "core/tabular/sheet_limits.h"

#include <QCoreApplication>
#include <QSet>

namespace tracseq::tabular {

namespace {

/// A repeat or span attribute: at least 1, at most limit.
int countOf(QStringView value, int limit)
{
    bool number = false;
    const qlonglong count = value.toLongLong(&number);
    if (!number || count < 1) {
        return 1;
    }
    return static_cast<int>(qMin<qlonglong>(count, limit));
}

/// "PT10H30M05.25S" as a time of day; nothing for a day and more.
std::optional<QTime> timeOf(QStringView duration)
{
    if (!duration.startsWith(u"PT")) {
        return std::nullopt;
    }
    double seconds = 0;
    qsizetype from = 2;
    for (qsizetype i = 2; i < duration.size(); ++i) {
        const QChar c = duration.at(i);
        const double factor = c == u'H' ? 3600 : c == u'M' ? 60 : c == u'S' ? 1 : 0;
        if (factor > 0) {
            bool number = false;
            QString part = duration.sliced(from, i - from).toString();
            seconds += factor * part.replace(u',', u'.').toDouble(&number);
            if (!number) {
                return std::nullopt;
            }
            from = i + 1;
        }
    }
    return timeFromSerial(seconds / 86'400.0);
}

/// One stored cell of the current row, kept until the row's repetition is known to be applied.
struct PendingCell {
    int column = 0;
    int repeat = 1;
    CellKind kind = CellKind::Empty;
    TextStore::Slice text;
    bool formula = false;
    bool asNumber = false;
};

class OdsParser {
public:
    OdsParser(XmlPart& xml, const QString& fileName, const ReadLimits& limits)
        : m_xml(xml)
        , m_fileName(fileName)
        , m_limits(limits)
        , m_store(limits)
    {
    }

    Result<Workbook> run()
    {
        bool spreadsheet = false;
        m_book.format = FileFormat::Ods;
        while (m_xml.next() && !m_store.isOverLimit()) {
            if (!m_xml.isStart()) {
                continue;
            }
            const QStringView name = m_xml.name();
            if (name == u"style") {
                m_style =
                    m_xml.attribute(u"family") == u"table" ? m_xml.attribute(u"name") : QString();
            } else if (name == u"table-properties" && !m_style.isEmpty()) {
                if (m_xml.attribute(u"display") == u"false") {
                    m_hiddenStyles.insert(m_style);
                }
            } else if (name == u"spreadsheet") {
                spreadsheet = true;
            } else if (name == u"table" && spreadsheet) {
                readTable();
            } else if (name == u"tracked-changes" || name == u"dde-links") {
                m_xml.skipElement(); // both hold tables that are not sheets
            }
        }
        TRACSEQ_TRY(m_xml.status());
        if (m_store.isOverLimit()) {
            return failure(ErrorCode::TableFileTooLarge,
                           {m_fileName, QCoreApplication::translate(
                                            "Tabular", "%1 million cells or %2 MB of text")
                                            .arg(QString::number(m_limits.cells / 1'000'000),
                                                 QString::number(m_limits.textBytes / 1'000'000))});
        }
        if (!spreadsheet) {
            return failure(
                ErrorCode::TableFileUnknown,
                {m_fileName, QCoreApplication::translate("Tabular", "a document of another kind")});
        }
        return std::move(m_book);
    }

private:
    void readTable()
    {
        SheetBuilder builder(m_store, m_xml.attribute(u"name"),
                             m_hiddenStyles.contains(m_xml.attribute(u"style-name")));
        m_withoutValue = {NoticeKind::FormulaWithoutValue, m_xml.attribute(u"name"), {}, 0};
        m_row = 0;
        m_tableColumn = 0;
        for (qint64 depth = 1; m_xml.next() && !m_store.isOverLimit();) {
            if (m_xml.isText()) {
                continue;
            }
            if (m_xml.isEnd()) {
                if (--depth == 0) {
                    break;
                }
                continue;
            }
            const QStringView name = m_xml.name();
            if (name == u"table-row") {
                readRow(builder);
            } else if (name == u"table-column") {
                readColumn(builder);
                ++depth;
            } else if (name == u"table" || name == u"shapes" || name == u"forms" ||
                       name == u"named-expressions") {
                m_xml.skipElement();
            } else {
                ++depth; // groups and header rows hold ordinary rows
            }
        }
        m_book.sheets.push_back(builder.finish());
        if (m_withoutValue.count > 0) {
            m_book.notices.append(m_withoutValue);
        }
    }

    void readColumn(SheetBuilder& builder)
    {
        const int repeat = countOf(m_xml.attribute(u"number-columns-repeated"), kMaxColumns);
        const QString visibility = m_xml.attribute(u"visibility");
        if (!visibility.isEmpty() && visibility != u"visible") {
            builder.addHiddenColumns(m_tableColumn, m_tableColumn + repeat - 1);
        }
        m_tableColumn = qMin(m_tableColumn + repeat, kMaxColumns);
    }

    void readRow(SheetBuilder& builder)
    {
        const int repeat = countOf(m_xml.attribute(u"number-rows-repeated"), kMaxRows);
        const QString visibility = m_xml.attribute(u"visibility");
        m_cells.clear();
        m_spans.clear();
        int column = 0;
        for (qint64 depth = 1; m_xml.next();) {
            if (m_xml.isText()) {
                continue;
            }
            if (m_xml.isEnd()) {
                if (--depth == 0) {
                    break;
                }
            } else if (m_xml.name() == u"table-cell" || m_xml.name() == u"covered-table-cell") {
                column = readCell(column);
            } else {
                ++depth;
            }
        }
        const int end = qMin(m_row + repeat, kMaxRows);
        if (!visibility.isEmpty() && visibility != u"visible" && end > m_row) {
            builder.addHiddenRows(m_row, end - 1);
        }
        for (int row = m_row; row < end && !m_cells.empty() && !m_store.isOverLimit(); ++row) {
            for (const PendingCell& cell : m_cells) {
                place(builder, row, cell);
            }
        }
        for (const CellRange& span : m_spans) {
            builder.addMergedRange(span);
        }
        m_row = end;
    }

    void place(SheetBuilder& builder, int row, const PendingCell& cell)
    {
        const int end = qMin(cell.column + cell.repeat, kMaxColumns);
        for (int column = cell.column; column < end && !m_store.isOverLimit(); ++column) {
            builder.add(row, column, cell.kind, cell.text, cell.formula, cell.asNumber);
            if (cell.kind == CellKind::Empty) {
                m_withoutValue.add(row, column);
            }
        }
    }

    /// Returns the column after the cell and its repetitions.
    int readCell(int column)
    {
        PendingCell cell;
        cell.column = column;
        QString type;
        QString value;
        bool valueGiven = false;
        bool isError = false;
        int columnSpan = 1;
        int rowSpan = 1;
        const QXmlStreamAttributes all = m_xml.attributes();
        for (const QXmlStreamAttribute& one : all) {
            const QStringView name = one.name();
            if (name == u"number-columns-repeated") {
                cell.repeat = countOf(one.value(), kMaxColumns);
            } else if (name == u"value-type") {
                isError = isError || one.value() == u"error";
                if (type.isEmpty() || one.value() != u"error") {
                    type = type.isEmpty() ? one.value().toString() : type;
                }
            } else if (name == u"value" || name == u"date-value" || name == u"time-value" ||
                       name == u"boolean-value" || name == u"string-value") {
                value = one.value().toString();
                valueGiven = true;
            } else if (name == u"formula") {
                cell.formula = true;
            } else if (name == u"number-columns-spanned") {
                columnSpan = countOf(one.value(), kMaxColumns);
            } else if (name == u"number-rows-spanned") {
                rowSpan = countOf(one.value(), kMaxRows);
            }
        }
        const QString shown = readParagraphs();
        setValue(cell, type, isError || (!valueGiven && type != u"string") ? shown : value, isError,
                 shown);
        if (cell.kind != CellKind::Empty || cell.formula) {
            m_cells.push_back(cell);
        }
        // A cell that spans others is not repeated, whatever the file says.
        if (columnSpan > 1 || rowSpan > 1) {
            m_spans.push_back({m_row, column, qMin(m_row + rowSpan, kMaxRows) - 1,
                               qMin(column + columnSpan, kMaxColumns) - 1});
        }
        return qMin(column + cell.repeat, kMaxColumns);
    }

    void setValue(PendingCell& cell, const QString& type, const QString& value, bool isError,
                  const QString& shown)
    {
        QString text = value;
        CellKind kind = CellKind::Text;
        if (isError) {
            kind = CellKind::Error;
        } else if (type == u"float" || type == u"percentage" || type == u"currency") {
            const QByteArray plain = plainDecimalText(value.toLatin1());
            if (!plain.isEmpty()) {
                kind = CellKind::Number;
                text = QString::fromLatin1(plain);
            }
        } else if (type == u"date") {
            kind = dateKind(text);
        } else if (type == u"time") {
            if (const auto time = timeOf(value)) {
                kind = CellKind::Time;
                text = isoTime(*time);
            } else {
                text = shown;
            }
        } else if (type == u"boolean") {
            kind = CellKind::Boolean;
            text = value == u"true" ? QStringLiteral("TRUE") : QStringLiteral("FALSE");
        } else if (value.isEmpty()) {
            text = shown;
        }
        if (text.isEmpty()) {
            return;
        }
        cell.kind = kind;
        cell.asNumber = kind == CellKind::Number || kind == CellKind::Date ||
                        kind == CellKind::DateTime || kind == CellKind::Time;
        cell.text = m_store.append(QStringView(text));
    }

    /// Brings an office:date-value into our form; Text where it is no date.
    static CellKind dateKind(QString& text)
    {
        const QDate date = QDate::fromString(text.left(10), Qt::ISODate);
        if (!date.isValid()) {
            return CellKind::Text;
        }
        QTime time(0, 0);
        if (text.size() > 11) {
            time = QTime::fromString(text.mid(11, 12), Qt::ISODateWithMs);
            if (!time.isValid()) {
                time = QTime::fromString(text.mid(11, 8), Qt::ISODate);
            }
        }
        if (!time.isValid()) {
            return CellKind::Text;
        }
        text = date.toString(Qt::ISODate);
        if (time == QTime(0, 0)) {
            return CellKind::Date;
        }
        text += u'T' + isoTime(time);
        return CellKind::DateTime;
    }

    /// The text a cell shows: its paragraphs, one a line, without notes. Goes past the cell's end.
    QString readParagraphs()
    {
        QString text;
        bool first = true;
        qint64 paragraph = 0; // depth at which the open paragraph lies, 0 outside one
        for (qint64 depth = 1; m_xml.next();) {
            if (m_xml.isText()) {
                if (paragraph > 0) {
                    text += m_xml.text();
                }
                continue;
            }
            if (m_xml.isEnd()) {
                if (paragraph == depth) {
                    paragraph = 0;
                }
                if (--depth == 0) {
                    break;
                }
                continue;
            }
            const QStringView name = m_xml.name();
            if (name == u"annotation" || name == u"table" || name == u"ruby-text" ||
                name == u"frame") {
                m_xml.skipElement();
                continue;
            }
            ++depth;
            if (name == u"p" && paragraph == 0) {
                paragraph = depth;
                text += first ? QString() : QStringLiteral("\n");
                first = false;
            } else if (paragraph > 0 && name == u"s") {
                text += QString(countOf(m_xml.attribute(u"c"), 1000), u' ');
            } else if (paragraph > 0 && name == u"tab") {
                text += u'\t';
            } else if (paragraph > 0 && name == u"line-break") {
                text += u'\n';
            }
        }
        return text;
    }

    XmlPart& m_xml;
    const QString& m_fileName;
    const ReadLimits m_limits;
    TextStore m_store;
    Workbook m_book;
    QString m_style;
    QSet<QString> m_hiddenStyles;
    Notice m_withoutValue;
    std::vector<PendingCell> m_cells; // of the current row
    std::vector<CellRange> m_spans;   // of the current row
    int m_row = 0;
    int m_tableColumn = 0;
};

} // namespace

Result<Workbook> readOds(XmlPart& xml, const QString& fileName, const ReadLimits& limits)
{
    return OdsParser(xml, fileName, limits).run();
}

} // namespace tracseq::tabular
