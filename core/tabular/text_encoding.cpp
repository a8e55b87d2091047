// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/text_encoding.h"

#include <QStringConverter>
#include <array>

namespace tracseq::tabular {

namespace {

// Bytes 0x80..0x9F of Windows-1252 (WHATWG encoding standard; the five unused ones are C1
// controls).
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

constexpr qsizetype kProbe = 64 * 1024;

unsigned char at(QByteArrayView bytes, qsizetype i)
{
    return static_cast<unsigned char>(bytes[i]);
}

/// UTF-16 without a mark betrays itself by zero bytes at every second place.
TextEncoding guessUtf16(QByteArrayView bytes)
{
    const qsizetype pairs = qMin(bytes.size(), kProbe) / 2;
    qsizetype low = 0;
    qsizetype high = 0;
    for (qsizetype i = 0; i < pairs; ++i) {
        low += at(bytes, 2 * i) == 0 ? 1 : 0;
        high += at(bytes, 2 * i + 1) == 0 ? 1 : 0;
    }
    if (pairs == 0) {
        return TextEncoding::Auto;
    }
    if (high * 10 > pairs * 4 && low * 10 < pairs) {
        return TextEncoding::Utf16LittleEndian;
    }
    if (low * 10 > pairs * 4 && high * 10 < pairs) {
        return TextEncoding::Utf16BigEndian;
    }
    return TextEncoding::Auto;
}

QByteArray fromWindows1252(QByteArrayView bytes)
{
    QByteArray utf8;
    utf8.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        char16_t letter = byte;
        if (byte >= 0x80 && byte < 0xA0) {
            letter = kWindows1252[byte - 0x80U];
        }
        if (letter < 0x80) {
            utf8.append(c);
        } else if (letter < 0x800) {
            utf8.append(static_cast<char>(0xC0U | (letter >> 6U)));
            utf8.append(static_cast<char>(0x80U | (letter & 0x3FU)));
        } else {
            utf8.append(static_cast<char>(0xE0U | (letter >> 12U)));
            utf8.append(static_cast<char>(0x80U | ((letter >> 6U) & 0x3FU)));
            utf8.append(static_cast<char>(0x80U | (letter & 0x3FU)));
        }
    }
    return utf8;
}

/// Bytes of the UTF-8 sequence that begins here; 0 when there is none, 1 for ASCII.
qsizetype sequenceAt(QByteArrayView bytes, qsizetype i)
{
    const unsigned char first = at(bytes, i);
    const qsizetype size = first < 0x80                    ? 1
                           : first >= 0xC2 && first < 0xE0 ? 2
                           : first >= 0xE0 && first < 0xF0 ? 3
                           : first >= 0xF0 && first < 0xF5 ? 4
                                                           : 0;
    return size > 0 && i + size <= bytes.size() && bytes.sliced(i, size).isValidUtf8() ? size : 0;
}

/// Bytes that are not UTF-8 as a whole: UTF-8 with slips when most of what is not ASCII is UTF-8.
/// Text in Windows-1252 holds such sequences hardly ever.
bool isMostlyUtf8(QByteArrayView bytes)
{
    qint64 good = 0;
    qint64 bad = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        const qsizetype size = sequenceAt(bytes, i);
        good += size > 1 ? 1 : 0;
        bad += size == 0 ? 1 : 0;
        i += qMax<qsizetype>(1, size);
    }
    return good > bad;
}

bool startsWith(QByteArrayView bytes, QByteArrayView mark)
{
    return bytes.size() >= mark.size() && bytes.first(mark.size()) == mark;
}

void removeNuls(DecodedText& text)
{
    constexpr std::size_t kPlaces = 10'000;
    const qsizetype first = text.utf8.indexOf('\0');
    if (first < 0) {
        return;
    }
    char* const begin = text.utf8.data();
    char* out = begin + first;
    for (const char* in = out; in != begin + text.utf8.size(); ++in) {
        if (*in != '\0') {
            *out++ = *in;
            continue;
        }
        ++text.nulsRemoved;
        if (text.nulPlaces.size() < kPlaces &&
            (text.nulPlaces.empty() || text.nulPlaces.back() != out - begin)) {
            text.nulPlaces.push_back(out - begin);
        }
    }
    text.utf8.truncate(out - begin);
}

} // namespace

DecodedText decodeText(QByteArray bytes, TextEncoding wanted)
{
    DecodedText result;
    const auto utf8Mark = QByteArrayView("\xEF\xBB\xBF", 3);
    const auto littleMark = QByteArrayView("\xFF\xFE", 2);
    const auto bigMark = QByteArrayView("\xFE\xFF", 2);

    TextEncoding encoding = wanted;
    qsizetype skip = 0;
    if ((wanted == TextEncoding::Auto || wanted == TextEncoding::Utf8) &&
        startsWith(bytes, utf8Mark)) {
        encoding = TextEncoding::Utf8;
        skip = utf8Mark.size();
    } else if ((wanted == TextEncoding::Auto || wanted == TextEncoding::Utf16LittleEndian) &&
               startsWith(bytes, littleMark)) {
        encoding = TextEncoding::Utf16LittleEndian;
        skip = littleMark.size();
    } else if ((wanted == TextEncoding::Auto || wanted == TextEncoding::Utf16BigEndian) &&
               startsWith(bytes, bigMark)) {
        encoding = TextEncoding::Utf16BigEndian;
        skip = bigMark.size();
    }
    result.byteOrderMark = skip > 0;
    if (encoding == TextEncoding::Auto) {
        encoding = guessUtf16(bytes);
    }
    if (encoding == TextEncoding::Auto) {
        encoding = QByteArrayView(bytes).isValidUtf8() || isMostlyUtf8(bytes)
                       ? TextEncoding::Utf8
                       : TextEncoding::Windows1252;
    }
    if (skip > 0) {
        bytes.remove(0, skip);
    }

    result.encoding = encoding;
    switch (encoding) {
    case TextEncoding::Auto:
    case TextEncoding::Utf8:
        if (QByteArrayView(bytes).isValidUtf8()) {
            result.utf8 = std::move(bytes);
        } else {
            result.replacedBytes = true;
            result.utf8 = QString::fromUtf8(bytes).toUtf8();
        }
        break;
    case TextEncoding::Utf16LittleEndian:
    case TextEncoding::Utf16BigEndian: {
        QStringDecoder decoder(encoding == TextEncoding::Utf16LittleEndian
                                   ? QStringDecoder::Utf16LE
                                   : QStringDecoder::Utf16BE,
                               QStringDecoder::Flag::ConvertInitialBom);
        const QString text = decoder(bytes);
        result.replacedBytes = decoder.hasError() || bytes.size() % 2 != 0;
        result.utf8 = text.toUtf8();
        break;
    }
    case TextEncoding::Windows1252:
        result.utf8 = fromWindows1252(bytes);
        break;
    }
    removeNuls(result);
    return result;
}

bool looksLikeText(QByteArrayView bytes)
{
    const QByteArrayView probe = bytes.first(qMin(bytes.size(), kProbe));
    if (startsWith(probe, QByteArrayView("\xFF\xFE", 2)) ||
        startsWith(probe, QByteArrayView("\xFE\xFF", 2)) ||
        guessUtf16(probe) != TextEncoding::Auto) {
        return true;
    }
    qsizetype controls = 0;
    qsizetype nuls = 0;
    for (const char c : probe) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == 0) {
            ++nuls;
        } else if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' &&
                   byte != '\v' && byte != 0x1A) {
            ++controls;
        }
    }
    // Random bytes hold 10 % controls; text with a few slips far less than one in fifty.
    return controls * 50 <= probe.size() && nuls * 10 <= probe.size();
}

} // namespace tracseq::tabular
