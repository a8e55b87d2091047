// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tsv.h"

namespace tracseq::ui {

namespace {

bool needsQuotes(const QString& cell)
{
    return cell.contains(u'\t') || cell.contains(u'\n') || cell.contains(u'\r') ||
           cell.startsWith(u'"');
}

/// The end of the quoted cell that begins at from (its closing quote), or -1.
qsizetype closingQuote(const QString& text, qsizetype from)
{
    for (qsizetype i = from + 1; i < text.size(); ++i) {
        if (text.at(i) == u'"') {
            if (i + 1 < text.size() && text.at(i + 1) == u'"') {
                ++i;
            } else {
                const bool ends = i + 1 == text.size() || text.at(i + 1) == u'\t' ||
                                  text.at(i + 1) == u'\n' || text.at(i + 1) == u'\r';
                return ends ? i : -1;
            }
        }
    }
    return -1;
}

} // namespace

QString toTsv(const QList<QStringList>& rows)
{
    QString text;
    for (const QStringList& row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0) {
                text += u'\t';
            }
            QString cell = row.at(i);
            if (needsQuotes(cell)) {
                cell.replace(QStringLiteral("\""), QStringLiteral("\"\""));
                text += u'"' + cell + u'"';
            } else {
                text += cell;
            }
        }
        text += u'\n';
    }
    return text;
}

QList<QStringList> fromTsv(const QString& text)
{
    QList<QStringList> rows;
    QStringList row;
    QString cell;
    bool atStart = true; // of a cell
    const auto endCell = [&] {
        row.append(cell);
        cell.clear();
        atStart = true;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'"' && atStart) {
            if (const qsizetype end = closingQuote(text, i); end >= 0) {
                cell = text.mid(i + 1, end - i - 1);
                cell.replace(QStringLiteral("\"\""), QStringLiteral("\""));
                i = end;
                atStart = false;
                continue;
            }
        }
        if (c == u'\t') {
            endCell();
        } else if (c == u'\n' || c == u'\r') {
            if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n') {
                ++i;
            }
            endCell();
            rows.append(row);
            row.clear();
        } else {
            cell += c;
            atStart = false;
        }
    }
    if (!row.isEmpty() || !cell.isEmpty() || !atStart) {
        endCell();
        rows.append(row);
    }
    return rows;
}

} // namespace tracseq::ui
