// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/sheet_layout.h"

#include <QCoreApplication>

namespace tracseq::labels {

namespace {

constexpr Um kLargestPage = 1'000'000;
constexpr int kMostInARow = 100;
/// Makers round their figures: a sheet may be over its page by so much.
constexpr Um kTolerance = 100;

} // namespace

Status checkSheet(const SheetLayout& sheet, Um width, Um height)
{
    const auto wrong = [](const QString& what) {
        return failure(ErrorCode::LabelSheetInvalid, {what});
    };
    if (sheet.columns < 1 || sheet.rows < 1 || sheet.columns > kMostInARow ||
        sheet.rows > kMostInARow) {
        return wrong(QCoreApplication::translate("Labels", "rows and columns are 1 to 100"));
    }
    if (sheet.pageWidth < 1 || sheet.pageHeight < 1 || sheet.pageWidth > kLargestPage ||
        sheet.pageHeight > kLargestPage) {
        return wrong(QCoreApplication::translate("Labels", "a page is at most 1 m long"));
    }
    if (sheet.left < 0 || sheet.top < 0) {
        return wrong(QCoreApplication::translate("Labels", "a margin is not negative"));
    }
    if (sheet.left > kLargestPage || sheet.top > kLargestPage || sheet.pitchX > kLargestPage ||
        sheet.pitchY > kLargestPage) {
        return wrong(QCoreApplication::translate("Labels", "a distance is longer than the page"));
    }
    if ((sheet.columns > 1 && sheet.pitchX < width) || (sheet.rows > 1 && sheet.pitchY < height)) {
        return wrong(QCoreApplication::translate("Labels", "they lie over each other"));
    }
    if (sheet.xOf(sheet.columns) + width > sheet.pageWidth + kTolerance) {
        return wrong(QCoreApplication::translate("Labels", "they are wider than the page"));
    }
    if (sheet.yOf(sheet.places()) + height > sheet.pageHeight + kTolerance) {
        return wrong(QCoreApplication::translate("Labels", "they are higher than the page"));
    }
    return {};
}

} // namespace tracseq::labels
