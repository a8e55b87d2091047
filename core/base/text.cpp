// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

#include <algorithm>

namespace tracseq {

namespace {

bool isHidden(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x200B && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) ||
           (u >= 0x2060 && u <= 0x206F) || u == 0xFEFF || u == 0x00AD || u == 0x180E ||
           (u < 0x20 && u != u'\n' && u != u'\t' && u != u'\r') || (u >= 0x7F && u < 0xA0);
}

/// The second half of a tag character (U+E0000..U+E007F), whose first half is U+DB40: a copy of
/// ASCII that nothing shows.
bool isTagEnd(QChar c)
{
    return c.unicode() >= 0xDC00 && c.unicode() <= 0xDC7F;
}
constexpr QChar kTagBegin(0xDB40);

/// Letters that leave their place empty. They belong between others; a name of them alone is none.
bool isFiller(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x115F || u == 0x1160 || u == 0x3164 || u == 0xFFA0 || u == 0x2800;
}

bool isOnlyFillers(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return isFiller(c) || c.isSpace(); });
}

/// Blanks of other widths, and the separators of lines and paragraphs, which would glue words
/// together when they were left out.
bool isOddBlank(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0x00A0 || u == 0x2028 || u == 0x2029 || (u >= 0x2000 && u <= 0x200A) ||
           u == 0x202F || u == 0x205F || u == 0x3000 || u == 0x1680;
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
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (isHidden(c) || isOddBlank(c) ||
            (c == kTagBegin && i + 1 < text.size() && isTagEnd(text.at(i + 1)))) {
            return true;
        }
    }
    return std::any_of(text.begin(), text.end(), isFiller) && isOnlyFillers(text);
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
        } else if (isTagEnd(c) && clean.endsWith(kTagBegin)) {
            clean.chop(1);
        } else if (!isHidden(c)) {
            clean += c;
        }
    }
    clean = clean.normalized(QString::NormalizationForm_C).trimmed();
    return isOnlyFillers(clean) ? QString() : clean;
}

QString compareKey(const QString& text)
{
    return cleanText(text).toCaseFolded().simplified();
}

QString shortened(const QString& text)
{
    return text.size() <= 60 ? text : QString(text.left(59) + u'…');
}

} // namespace tracseq
