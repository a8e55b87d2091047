// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace tracseq::tabular {

/// A stored number as plain decimal text: no exponent, no trailing zeros, point as decimal mark.
/// Digits only are passed on as they are, however many; other forms go through the double that the
/// file means and come out as its shortest text ("0.10000000000000001" is "0.1",
/// "1.23456789012E+11" is "123456789012"). Empty when raw is no number.
QByteArray plainDecimalText(QByteArrayView raw);

} // namespace tracseq::tabular
