// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <algorithm>

namespace tracseq {

namespace {

bool isHidden(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x200B && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) ||
           (u >= 0x2060 && u <= 0x2064) || u == 0xFEFF || u == 0x00AD || u == 0x180E ||
           (u < 0x20 && u != u'\n' && u != u'\t' && u != u'\r') || (u >= 0x7F && u < 0xA0);
}

bool isOddBlank(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x00A0 || (u >= 0x2000 && u <= 0x200A) || u == 0x202F || u == 0x205F ||
           u == 0x3000 || u == 0x1680;
}

bool isPlainAscii(const QString& text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c.unicode() >= 0x20 && c.unicode() < 0x7F) || c == u'\n' || c == u'\t';
    });
}

} // namespace

bool hasHiddenCharacters(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return isHidden(c) || isOddBlank(c); });
}

QString cleanText(const QString& text)
{
    if (isPlainAscii(text)) {
        return text.trimmed();
    }
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        if (isOddBlank(c)) {
            clean += u' ';
        } else if (!isHidden(c)) {
            clean += c;
        }
    }
    return clean.normalized(QString::NormalizationForm_C).trimmed();
}

QString compareKey(const QString& text)
{
    return cleanText(text).toCaseFolded().simplified();
}

} // namespace tracseq
