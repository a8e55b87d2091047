// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/decimal.h"

namespace tracseq {

std::optional<Decimal> Decimal::fromString(QStringView text)
{
    qsizetype at = 0;
    const bool negative = !text.isEmpty() && text.front() == u'-';
    if (negative || (!text.isEmpty() && text.front() == u'+')) {
        ++at;
    }
    // Significant digits are collected as one integer with the exponent beside it; all steps are
    // exact, so no digit is ever rounded away unseen.
    quint64 digits = 0;
    int exponent = 0;
    bool any = false;
    bool afterPoint = false;
    for (; at < text.size(); ++at) {
        const char16_t c = text.at(at).unicode();
        if (c == u'.' && !afterPoint) {
            afterPoint = true;
        } else if (c >= u'0' && c <= u'9') {
            any = true;
            if (digits > 900'000'000'000'000'000ULL) {
                if (c != u'0' || !afterPoint) {
                    return std::nullopt;
                }
                continue;
            }
            digits = digits * 10 + static_cast<quint64>(c - u'0');
            exponent -= afterPoint ? 1 : 0;
        } else {
            break;
        }
    }
    if (!any) {
        return std::nullopt;
    }
    if (at < text.size() && (text.at(at) == u'e' || text.at(at) == u'E')) {
        bool ok = false;
        const int shift = text.mid(at + 1).toInt(&ok);
        if (!ok || shift < -40 || shift > 40) {
            return std::nullopt;
        }
        exponent += shift;
        at = text.size();
    }
    if (at != text.size()) {
        return std::nullopt;
    }
    for (exponent += 6; exponent > 0 && digits != 0; --exponent) {
        if (digits > 900'000'000'000'000'000ULL) {
            return std::nullopt;
        }
        digits *= 10;
    }
    for (; exponent < 0 && digits != 0; ++exponent) {
        if (digits % 10 != 0) {
            return std::nullopt;
        }
        digits /= 10;
    }
    if (digits > 9'200'000'000'000'000'000ULL) {
        return std::nullopt;
    }
    const auto value = static_cast<qint64>(digits);
    return fromMillionths(negative ? -value : value);
}

QString Decimal::toString() const
{
    const quint64 magnitude = m_millionths < 0 ? 0ULL - static_cast<quint64>(m_millionths)
                                               : static_cast<quint64>(m_millionths);
    QString text = QString::number(magnitude / kScale);
    if (const quint64 fraction = magnitude % kScale; fraction != 0) {
        QString digits = QString::number(fraction).rightJustified(6, u'0');
        while (digits.endsWith(u'0')) {
            digits.chop(1);
        }
        text += u'.' + digits;
    }
    return m_millionths < 0 ? u'-' + text : text;
}

} // namespace tracseq
