// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/receipt/discrepancy_pdf.h"

#include "core/database/field_text.h"
#include "core/receipt/shipment.h"
#include "core/tabular/csv_writer.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>
#include <algorithm>
#include <array>

namespace tracseq::receipt {

using database::Field;
using namespace Qt::StringLiterals;

namespace {

constexpr int kDpi = 300;
constexpr double kMarginMm = 18;
constexpr double kFooterMm = 8;

QString say(const char* text)
{
    return QCoreApplication::translate("Receipt", text);
}

double dots(double millimetres)
{
    return millimetres / 25.4 * kDpi;
}

/// Lengths of formats, which the layout scales from the dots of a screen to those of the paper.
double formatLength(double millimetres)
{
    return millimetres / 25.4 * 96;
}

/// A day and a time that are read alike everywhere.
QString timeText(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at).toString(u"yyyy-MM-dd HH:mm"_s);
}

/// Letters of so many points, whatever the screen is.
QTextCharFormat letters(double points, bool bold = false)
{
    QTextCharFormat format;
    QFont font;
    font.setPixelSize(qRound(points / 72 * kDpi));
    font.setBold(bold);
    format.setFont(font);
    format.setForeground(Qt::black);
    return format;
}

void paragraph(QTextCursor& cursor, const QString& text, const QTextCharFormat& format)
{
    QTextBlockFormat block;
    block.setBottomMargin(formatLength(3));
    cursor.setBlockFormat(block);
    cursor.insertText(text, format);
    cursor.insertBlock();
}

QTextTableFormat tableFormat(const QList<int>& percents)
{
    QTextTableFormat format;
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setCellPadding(formatLength(0.8));
    format.setCellSpacing(0);
    format.setBorderCollapse(true);
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(QColor(170, 170, 170));
    QList<QTextLength> widths;
    widths.reserve(percents.size());
    for (const int percent : percents) {
        widths += QTextLength(QTextLength::PercentageLength, percent);
    }
    format.setColumnWidthConstraints(widths);
    return format;
}

/// What is known of the delivery: label and value.
void insertFacts(QTextCursor& cursor, const ShipmentView& shipment)
{
    const database::Entity& entity = shipmentEntity();
    std::vector<std::pair<QString, QString>> facts;
    for (const int index : {static_cast<int>(ShipmentProject), static_cast<int>(BroughtBy),
                            static_cast<int>(ShipmentCourier), static_cast<int>(TrackingNumber),
                            static_cast<int>(ShipmentReceived), static_cast<int>(Temperature),
                            static_cast<int>(ShipmentRemarks)}) {
        const Field& field = entity.fields[static_cast<std::size_t>(index)];
        const database::Value& value = shipment.record.values[static_cast<std::size_t>(index)];
        const QString text = index == ShipmentProject ? shipment.project
                             : index == ShipmentReceived && !value.isNull()
                                 ? timeText(value.integer())
                                 : database::fieldText(entity, field, value, {}, QLocale());
        if (!text.isEmpty()) {
            facts.emplace_back(field.translatedLabel(),
                               index == Temperature ? text + u' ' + database::unitText(field)
                                                    : text);
        }
    }
    if (facts.empty()) {
        return;
    }
    QTextTableFormat format = tableFormat({28, 72});
    format.setBorder(0);
    QTextTable* table = cursor.insertTable(static_cast<int>(facts.size()), 2, format);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const int row = static_cast<int>(i);
        table->cellAt(row, 0).firstCursorPosition().insertText(facts[i].first, letters(9));
        table->cellAt(row, 1).firstCursorPosition().insertText(facts[i].second, letters(9, true));
    }
    cursor.movePosition(QTextCursor::End);
}

void insertDiscrepancies(QTextCursor& cursor, const ShipmentView& shipment,
                         const std::vector<Discrepancy>& all)
{
    QTextTableFormat format = tableFormat({19, 20, 21, 23, 17});
    format.setHeaderRowCount(1); // again on each page
    QTextTable* table = cursor.insertTable(static_cast<int>(all.size()) + 1, 5, format);
    const auto put = [table](int row, int column, const QString& text, bool bold) {
        table->cellAt(row, column).firstCursorPosition().insertText(text, letters(9, bold));
    };
    const std::array headings = {
        QT_TRANSLATE_NOOP("Receipt", "Discrepancy"), QT_TRANSLATE_NOOP("Receipt", "Name"),
        QT_TRANSLATE_NOOP("Receipt", "Codes"), QT_TRANSLATE_NOOP("Receipt", "What"),
        QT_TRANSLATE_NOOP("Receipt", "Remarks")};
    for (std::size_t i = 0; i < headings.size(); ++i) {
        put(0, static_cast<int>(i), say(headings.at(i)), true);
    }
    int row = 1;
    for (const Discrepancy& one : all) {
        const ItemView& item = shipment.items[one.item];
        QStringList codes;
        for (const QString& code : {item.barcode, item.externalId, item.accession}) {
            if (!code.isEmpty()) {
                codes += code;
            }
        }
        put(row, 0, discrepancyLabel(one.kind), false);
        put(row, 1, item.name, false);
        put(row, 2, codes.join(u'\n'), false);
        put(row, 3, one.what, false);
        put(row, 4, item.remarks, false);
        ++row;
    }
    cursor.movePosition(QTextCursor::End);
}

void fillDocument(QTextDocument& document, const ShipmentView& shipment)
{
    QTextCursor cursor(&document);
    const ShipmentCounts counts = countItems(shipment.items);
    paragraph(cursor,
              say(QT_TRANSLATE_NOOP("Receipt", "What arrived of shipment %1")).arg(shipment.name()),
              letters(15, true));
    insertFacts(cursor, shipment);
    QString sum = say(QT_TRANSLATE_NOOP("Receipt", "%1 of %2 announced arrived."))
                      .arg(counts.arrived)
                      .arg(counts.announced);
    const auto add = [&sum](const char* text, int count) {
        if (count > 0) {
            sum += u' ' + say(text).arg(count);
        }
    };
    add(QT_TRANSLATE_NOOP("Receipt", "Missing: %1."), counts.missing);
    add(QT_TRANSLATE_NOOP("Receipt", "Not arrived yet: %1."), counts.open());
    add(QT_TRANSLATE_NOOP("Receipt", "Unexpected: %1."), counts.unexpected);
    add(QT_TRANSLATE_NOOP("Receipt", "In poor condition: %1."), counts.flawed);
    paragraph(cursor, {}, letters(4));
    paragraph(cursor, sum, letters(11, true));
    if (!shipment.isClosed()) {
        paragraph(
            cursor,
            say(QT_TRANSLATE_NOOP("Receipt", "The shipment is still being checked in; this is "
                                             "what is known so far.")),
            letters(10));
    }
    const auto all = discrepanciesOf(shipment);
    if (all.empty()) {
        paragraph(cursor,
                  say(QT_TRANSLATE_NOOP("Receipt", "Everything arrived as it was announced.")),
                  letters(10));
        return;
    }
    insertDiscrepancies(cursor, shipment, all);
}

/// Page after page, each with what it belongs to at its foot.
Status paintPages(QTextDocument& document, QPdfWriter& writer, const QString& name,
                  const QString& path, qint64 now, Progress& progress)
{
    const QRectF page(0, 0, writer.width(), writer.height());
    const double body = page.height() - dots(kFooterMm);
    document.documentLayout()->setPaintDevice(&writer);
    document.setDocumentMargin(0);
    document.setPageSize(QSizeF(page.width(), body));
    QPainter painter(&writer);
    const int pages = document.pageCount();
    const QString made = timeText(now);
    for (int i = 0; i < pages; ++i) {
        if (!progress.update(i, pages)) {
            return failure(ErrorCode::Cancelled);
        }
        if (i > 0 && !writer.newPage()) {
            return failure(ErrorCode::FileNotWritable,
                           {path, say(QT_TRANSLATE_NOOP("Receipt", "there is no new page"))});
        }
        painter.save();
        painter.translate(0, -i * body);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = QRectF(0, i * body, page.width(), body);
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(letters(8).font());
        painter.drawText(
            QRectF(0, body, page.width(), page.height() - body), Qt::AlignBottom | Qt::AlignLeft,
            say(QT_TRANSLATE_NOOP("Receipt", "Shipment %1, as of %2")).arg(name, made));
        painter.drawText(QRectF(0, body, page.width(), page.height() - body),
                         Qt::AlignBottom | Qt::AlignRight,
                         say(QT_TRANSLATE_NOOP("Receipt", "Page %1 of %2")).arg(i + 1).arg(pages));
    }
    return {};
}

} // namespace

Status writeDiscrepancyPdf(const ShipmentView& shipment, const QString& path, qint64 now,
                           Progress& progress)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kDpi);
        writer.setCreator(u"TracSeq"_s);
        writer.setTitle(shipment.name());
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm),
                              QPageLayout::Millimeter);
        QTextDocument document;
        document.setDefaultFont(letters(9).font());
        fillDocument(document, shipment);
        TRACSEQ_TRY(paintPages(document, writer, shipment.name(), path, now, progress));
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(ErrorCode::FileNotWritable, {path, file.errorString()});
    }
    return {};
}

Status writeDiscrepancyCsv(const ShipmentView& shipment, const QString& path)
{
    auto writer = tabular::CsvWriter::create(path);
    if (!writer) {
        return failure(writer.error());
    }
    tabular::TableRow headings;
    for (const QString& heading : discrepancyHeadings()) {
        headings += heading;
    }
    TRACSEQ_TRY(writer->writeRow(headings));
    for (const tabular::TableRow& row : discrepancyRows(shipment)) {
        TRACSEQ_TRY(writer->writeRow(row));
    }
    return writer->finish();
}

} // namespace tracseq::receipt
