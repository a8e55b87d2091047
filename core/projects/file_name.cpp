// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/projects/file_name.h"

#include "core/base/text.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace tracseq::projects {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostSigns = 150;
constexpr qsizetype kLongestEnding = 12;

struct EndingType {
    const char* ending;
    const char* type;
    bool safe;
};

/// What labs attach. SVG and HTML can hold scripts, and so can what is not in the list.
constexpr std::array kEndings = {
    EndingType{"pdf", "application/pdf", true},
    EndingType{"png", "image/png", true},
    EndingType{"jpg", "image/jpeg", true},
    EndingType{"jpeg", "image/jpeg", true},
    EndingType{"gif", "image/gif", true},
    EndingType{"bmp", "image/bmp", true},
    EndingType{"tif", "image/tiff", true},
    EndingType{"tiff", "image/tiff", true},
    EndingType{"webp", "image/webp", true},
    EndingType{"txt", "text/plain", true},
    EndingType{"log", "text/plain", true},
    EndingType{"md", "text/markdown", true},
    EndingType{"csv", "text/csv", true},
    EndingType{"tsv", "text/tab-separated-values", true},
    EndingType{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true},
    EndingType{"ods", "application/vnd.oasis.opendocument.spreadsheet", false}, // may hold macros
    EndingType{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
               false},
    EndingType{"odt", "application/vnd.oasis.opendocument.text", false},
    EndingType{"json", "application/json", false},
    EndingType{"xml", "application/xml", false},
    EndingType{"zip", "application/zip", false},
    EndingType{"gz", "application/gzip", false},
};

const EndingType* endingOf(const QString& name)
{
    const QString ending = QFileInfo(name).suffix().toLower();
    const auto* const found =
        std::find_if(kEndings.begin(), kEndings.end(), [&](const EndingType& entry) {
            return ending == QLatin1String(entry.ending);
        });
    return found == kEndings.end() ? nullptr : found;
}

} // namespace

Result<QString> cleanFileName(const QString& name)
{
    const qsizetype slash = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    QString clean = cleanText(name.mid(slash + 1));
    for (QChar& sign : clean) {
        if (sign < u' ' || sign == u'\x7F') {
            sign = u' ';
        } else if (u"<>:\"|?*"_s.contains(sign)) {
            sign = u'_';
        }
    }
    clean = clean.simplified();
    // A point at the begin hides a file, and one at the end is lost on the way through Windows.
    while (clean.startsWith(u'.') || clean.startsWith(u' ') || clean.startsWith(u'-')) {
        clean.remove(0, 1);
    }
    while (clean.endsWith(u'.') || clean.endsWith(u' ')) {
        clean.chop(1);
    }
    if (clean.size() > kMostSigns) {
        const qsizetype point = clean.lastIndexOf(u'.');
        const QString ending =
            point > 0 && clean.size() - point <= kLongestEnding ? clean.mid(point) : QString();
        qsizetype kept = kMostSigns - ending.size();
        if (clean.at(kept - 1).isHighSurrogate()) {
            --kept; // half a sign is none
        }
        clean = clean.left(kept).trimmed() + ending;
    }
    static const QRegularExpression devices(u"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\.|$)"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    if (devices.match(clean).hasMatch()) {
        clean.prepend(u'_');
    }
    if (clean.isEmpty()) {
        return failure(ErrorCode::FileNameUnusable, {shortened(cleanText(name))});
    }
    return clean;
}

QString mediaTypeOf(const QString& name)
{
    const EndingType* entry = endingOf(name);
    return QString::fromLatin1(entry == nullptr ? "application/octet-stream" : entry->type);
}

bool isSafeToOpen(const QString& name)
{
    const EndingType* entry = endingOf(name);
    return entry != nullptr && entry->safe;
}

} // namespace tracseq::projects
