// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/decimal.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>
#include <variant>

namespace tracseq::tabular {

/// A typed value to write into a cell. Text is written as text whatever it looks like. A QDateTime
/// is written as its own date and time, without its zone.
using TableValue = std::variant<std::monostate, QString, Decimal, QDate, QDateTime>;
using TableRow = QList<TableValue>;

} // namespace tracseq::tabular
