// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/notice.h"

#include <QCoreApplication>

namespace tracseq::tabular {

namespace {

QString tr(const char* text, qint64 count)
{
    return QCoreApplication::translate("Tabular", text, nullptr,
                                       static_cast<int>(qMin<qint64>(count, 1'000'000'000)));
}

QString places(const Notice& notice)
{
    constexpr int kNamed = 5;
    QStringList names;
    for (const CellPosition& cell : notice.cells.first(qMin(notice.cells.size(), kNamed))) {
        names += cell.name();
    }
    QString list = names.join(u", ");
    if (notice.count > names.size()) {
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
    switch (notice.kind) {
    case NoticeKind::DecodedAsWindows1252:
        return tr("This file is not UTF-8 and was read as Windows-1252. Check the letters in "
                  "%n cell(s): %1.",
                  notice.count)
            .arg(places(notice));
    case NoticeKind::BytesReplaced:
        return tr("%n cell(s) hold bytes that the chosen encoding does not know: %1. Choose "
                  "another encoding if letters look wrong.",
                  notice.count)
            .arg(places(notice));
    case NoticeKind::NulBytesRemoved:
        return tr("%n invisible NUL byte(s) were left out.", notice.count);
    case NoticeKind::UnclosedQuote:
        return tr("A quotation mark in cell %1 is never closed; it was read as a plain letter.",
                  notice.count)
            .arg(places(notice));
    case NoticeKind::FormulaWithoutValue:
        return tr("Sheet “%1” holds %n formula(s) without a stored result: %2. Open the file in "
                  "your spreadsheet program and save it once.",
                  notice.count)
            .arg(notice.sheet, places(notice));
    case NoticeKind::BrokenCell:
        return tr("Sheet “%1” has %n cell(s) whose text is missing in the file: %2.", notice.count)
            .arg(notice.sheet, places(notice));
    }
    return {};
}

} // namespace tracseq::tabular
