// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace tracseq::tabular {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// "1.2345e+03", as to_chars makes it, without the exponent.
QByteArray withoutExponent(QByteArrayView scientific)
{
    const bool negative = scientific.startsWith('-');
    if (negative) {
        scientific = scientific.sliced(1);
    }
    const qsizetype e = scientific.indexOf('e');
    int exponent = 0;
    const char* digitsOfExponent = scientific.data() + e + 1;
    if (*digitsOfExponent == '+') {
        ++digitsOfExponent;
    }
    std::from_chars(digitsOfExponent, scientific.data() + scientific.size(), exponent);
    QByteArray digits = scientific.first(e).toByteArray();
    digits.replace(".", "");

    QByteArray text;
    if (exponent < 0) {
        text = "0." + QByteArray(-exponent - 1, '0') + digits;
    } else if (digits.size() <= exponent + 1) {
        text = digits + QByteArray(exponent + 1 - digits.size(), '0');
    } else {
        text = digits.first(exponent + 1) + '.' + digits.sliced(exponent + 1);
    }
    return negative && text != "0" ? '-' + text : text;
}

} // namespace

QByteArray plainDecimalText(QByteArrayView raw)
{
    raw = raw.trimmed();
    if (raw.isEmpty() || raw.size() > 400) {
        return {};
    }
    const QByteArrayView digits = raw.startsWith('-') ? raw.sliced(1) : raw;
    const bool plain = !digits.isEmpty() &&
                       std::all_of(digits.begin(), digits.end(), [](char c) { return isDigit(c); });
    if (plain && (digits.size() == 1 || digits.front() != '0')) {
        return digits == "0" ? QByteArray("0") : raw.toByteArray();
    }
    const bool numeric = std::all_of(raw.begin(), raw.end(), [](char c) {
        return isDigit(c) || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
    });
    if (!numeric) {
        return {}; // from_chars would take "inf" and "nan"
    }
    const char* begin = raw.startsWith('+') ? raw.data() + 1 : raw.data();
    const char* end = raw.data() + raw.size();
    double value = 0;
    const auto read = std::from_chars(begin, end, value);
    if (read.ec != std::errc() || read.ptr != end) {
        return {};
    }
    std::array<char, 64> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                       std::chars_format::scientific);
    return withoutExponent(QByteArrayView(buffer.data(), written.ptr - buffer.data()));
}

} // namespace tracseq::tabular
