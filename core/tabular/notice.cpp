// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/notice.h"

#include <QCoreApplication>

namespace tracseq::tabular {

namespace {

QString places(const Notice& notice)
{
    constexpr int kNamed = 5;
    QStringList names;
    for (const CellPosition& cell : notice.cells.first(qMin(notice.cells.size(), kNamed))) {
        names += cell.name();
    }
    QString list = names.join(u", ");
    // Several bytes may have been in one cell.
    const qint64 all =
        notice.kind == NoticeKind::NulBytesRemoved ? notice.cells.size() : notice.count;
    if (all > names.size()) {
        list += u", …";
    }
    return list;
}

} // namespace

void Notice::add(int row, int column)
{
    ++count;
    if (cells.size() < kMaxCells) {
        cells.append({row, column});
    }
}

QString noticeText(const Notice& notice)
{
    const auto count = static_cast<int>(qMin<qint64>(notice.count, 1'000'000'000));
    switch (notice.kind) {
    case NoticeKind::DecodedAsWindows1252:
        return QCoreApplication::translate(
                   "Tabular",
                   "This file is not UTF-8 and was read as Windows-1252. Check the letters in "
                   "%n cell(s): %1.",
                   nullptr, count)
            .arg(places(notice));
    case NoticeKind::DamagedUtf8:
        return QCoreApplication::translate(
                   "Tabular",
                   "This file is UTF-8, but %n cell(s) hold bytes that are not, shown as “�”: "
                   "%1. Correct them, or choose another encoding.",
                   nullptr, count)
            .arg(places(notice));
    case NoticeKind::BytesReplaced:
        return QCoreApplication::translate(
                   "Tabular",
                   "%n cell(s) hold bytes that the chosen encoding does not know: %1. Choose "
                   "another encoding if letters look wrong.",
                   nullptr, count)
            .arg(places(notice));
    case NoticeKind::NulBytesRemoved:
        return QCoreApplication::translate(
                   "Tabular", "%n invisible NUL byte(s) were left out in: %1.", nullptr, count)
            .arg(places(notice));
    case NoticeKind::TextAfterQuote:
        return QCoreApplication::translate(
                   "Tabular",
                   "%n cell(s) have text after the closing quotation mark, which was joined to "
                   "what "
                   "stands before it: %1. See whether a quotation mark is to be written twice.",
                   nullptr, count)
            .arg(places(notice));
    case NoticeKind::UnclosedQuote:
        return QCoreApplication::translate(
                   "Tabular",
                   "A quotation mark in cell %1 is never closed; it was read as a plain letter.",
                   nullptr, count)
            .arg(places(notice));
    case NoticeKind::FormulaWithoutValue:
        return QCoreApplication::translate(
                   "Tabular",
                   "Sheet “%1” holds %n formula(s) without a stored result: %2. Open the file in "
                   "your spreadsheet program and save it once.",
                   nullptr, count)
            .arg(notice.sheet, places(notice));
    case NoticeKind::BrokenCell:
        return QCoreApplication::translate(
                   "Tabular", "Sheet “%1” has %n cell(s) whose text is missing in the file: %2.",
                   nullptr, count)
            .arg(notice.sheet, places(notice));
    }
    return {};
}

} // namespace tracseq::tabular
