// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/changed_names.h"

#include "core/base/text.h"
#include "core/tabular/date_serial.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace tracseq::samples {

using tabular::Cell;
using tabular::CellKind;

namespace {

bool isExponentNumber(std::string_view text)
{
    const std::size_t e = text.find_first_of("eE");
    if (e == std::string_view::npos || e == 0) {
        return false;
    }
    const std::string_view mantissa = text.substr(0, e);
    std::string_view power = text.substr(e + 1);
    const bool plainPower = power.empty() || (power.front() != '+' && power.front() != '-');
    if (!plainPower) {
        power.remove_prefix(1);
    }
    const auto digits = [](std::string_view t) {
        return !t.empty() &&
               std::all_of(t.begin(), t.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    // `1E2` may be a name; `1.23E+11` and `1E+11` are what a spreadsheet makes of long digits.
    const std::size_t mark = mantissa.find_first_of(".,");
    if (mark == std::string_view::npos) {
        return digits(mantissa) && digits(power) && !plainPower;
    }
    return digits(mantissa.substr(0, mark)) && digits(mantissa.substr(mark + 1)) && digits(power);
}

} // namespace

std::optional<ImportRule> changedByProgram(const Cell& cell, const QString& text)
{
    if (cell.kind == CellKind::Date || cell.kind == CellKind::DateTime) {
        return ImportRule::DateInName;
    }
    if (cell.kind != CellKind::Text) {
        return std::nullopt;
    }
    if (isExponentNumber(cell.utf8)) {
        return ImportRule::ExponentInName;
    }
    if (text.contains(u'\n') || text.contains(u'\r') || text.contains(u'\t')) {
        return ImportRule::LineBreakInName;
    }
    return std::nullopt;
}

QString changedByProgramText(ImportRule rule, const QString& text)
{
    if (rule == ImportRule::DateInName) {
        const QDate day = QDate::fromString(text.left(10), Qt::ISODate);
        return QCoreApplication::translate(
                   "Import", "“%1” is a date in the spreadsheet. It may have been a name such as "
                             "%2, or the number %3. Format the column as text and type it again.")
            .arg(text, QLocale::c().toString(day, QStringLiteral("MMMd")).toUpper(),
                 QString::number(serialFromDate(day, tabular::Epoch::Year1900)));
    }
    if (rule == ImportRule::ExponentInName) {
        return QCoreApplication::translate(
                   "Import", "“%1” is a long number in scientific notation; its digits are "
                             "lost. Format the column as text and type it again.")
            .arg(text);
    }
    return QCoreApplication::translate("Import", "“%1” holds a line break or a tab. Take it out.")
        .arg(shortened(text.simplified()));
}

} // namespace tracseq::samples
