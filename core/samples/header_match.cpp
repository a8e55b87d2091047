// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/header_match.h"

#include "core/base/text.h"
#include "core/samples/import_proposal.h"
#include "core/samples/import_values.h"
#include "core/samples/sample.h"

#include <QHash>
#include <algorithm>
#include <bit>

namespace tracseq::samples {

namespace {

constexpr int kExact = 100;
constexpr int kWithoutUnit = 95;
constexpr int kTypingError = 80;
constexpr int kPart = 70;

struct KnownName {
    QString key;
    QString solid;     ///< the key without blanks
    QStringList words; ///< of the key
    int field;
    int rank;
};

QString withoutBlanks(QString text)
{
    return text.remove(u' ');
}

const std::vector<KnownName>& knownNames()
{
    static const std::vector<KnownName> names = [] {
        std::vector<KnownName> all;
        for (const int i : importableFields()) {
            const database::Field& field = sampleEntity().fields[static_cast<std::size_t>(i)];
            int rank = 0;
            const auto add = [&](const QString& name) {
                const QString key = headerKey(name);
                if (std::none_of(all.begin(), all.end(),
                                 [&](const KnownName& n) { return n.key == key; })) {
                    all.push_back({key, withoutBlanks(key), key.split(u' '), i, rank++});
                }
            };
            add(QString::fromLatin1(field.name));
            for (const char* synonym : field.synonyms) {
                add(QString::fromUtf8(synonym));
            }
            add(QString::fromUtf8(field.label));
            add(field.translatedLabel());
        }
        return all;
    }();
    return names;
}

/// The text of the last pair of brackets, and the rest.
struct Bracketed {
    QString outside;
    QString inside;
};

Bracketed splitBrackets(const QString& header)
{
    Bracketed parts{header, {}};
    for (const auto& [open, close] : {std::pair(u'(', u')'), std::pair(u'[', u']')}) {
        const qsizetype end = parts.outside.lastIndexOf(close);
        const qsizetype start = parts.outside.lastIndexOf(open, end);
        if (start > 0 && end > start) {
            parts.inside = parts.outside.mid(start + 1, end - start - 1).trimmed();
            parts.outside.remove(start, end - start + 1);
        }
    }
    parts.outside = parts.outside.trimmed();
    return parts;
}

bool isUnitText(const QString& text)
{
    return tabular::unitFromText(text).has_value() || isForeignUnit(text);
}

/// A unit in the last one or two words ("Volume_mL", "Concentration_ng_uL", "conc in ng/µl").
QString trailingUnit(const QString& header, QString* rest = nullptr)
{
    QString spaced = header;
    spaced.replace(u'_', u' ').replace(u',', u' ');
    const QStringList words = spaced.split(u' ', Qt::SkipEmptyParts);
    for (const qsizetype take : {2, 1}) {
        if (words.size() <= take) {
            continue;
        }
        QString unit = words.mid(words.size() - take).join(u'/');
        // One letter after a word is more often a name ("sample C") than a unit.
        if (isUnitText(unit) && (take == 2 || unit.size() > 1)) {
            if (rest != nullptr) {
                QStringList left = words.mid(0, words.size() - take);
                if (left.size() > 1 && left.back().compare(u"in", Qt::CaseInsensitive) == 0) {
                    left.removeLast();
                }
                *rest = left.join(u' ');
            }
            return unit;
        }
    }
    return {};
}

/// Which letters stand in a text, as bits; several letters may share one.
quint64 lettersOf(const QString& text)
{
    quint64 letters = 0;
    for (const QChar c : text) {
        letters |= quint64{1} << (c.unicode() % 64);
    }
    return letters;
}

/// The typing errors between two words; more than `limit` when there are more than that.
int distance(const QString& a, const QString& b, int limit)
{
    if (limit == 0) {
        return a == b ? 0 : 1;
    }
    // One error changes the set of letters in at most two places.
    if (qAbs(a.size() - b.size()) > limit ||
        std::popcount(lettersOf(a) ^ lettersOf(b)) > 2 * limit) {
        return limit + 1;
    }
    // Optimal string alignment: swapped neighbours count as one error ("Organims").
    const auto columns = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> before(columns);
    std::vector<int> previous(columns);
    std::vector<int> current(columns);
    for (std::size_t j = 0; j < columns; ++j) {
        previous[j] = static_cast<int>(j);
    }
    for (qsizetype i = 1; i <= a.size(); ++i) {
        current[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const int cost = a.at(i - 1) == b.at(j - 1) ? 0 : 1;
            current[at] =
                std::min({previous[at] + 1, current[at - 1] + 1, previous[at - 1] + cost});
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1)) {
                current[at] = std::min(current[at], before[at - 2] + 1);
            }
        }
        std::swap(before, previous);
        std::swap(previous, current);
    }
    return previous[columns - 1];
}

/// Equal but for blanks, or for typing errors in long words. Short words have to be right: "date"
/// is no mistyped "site".
bool isMistyped(const QString& solid, const QStringList& words, const KnownName& name)
{
    if (solid == name.solid) {
        return true;
    }
    if (words.size() != name.words.size()) {
        return false;
    }
    for (qsizetype i = 0; i < words.size(); ++i) {
        const qsizetype length = std::min(words.at(i).size(), name.words.at(i).size());
        const int allowed = length >= 9 ? 2 : length >= 5 ? 1 : 0;
        if (distance(words.at(i), name.words.at(i), allowed) > allowed) {
            return false;
        }
    }
    return true;
}

/// Whether the words around a barcode's name say that it is not the sample's own: that of the rack
/// its tube stands in ("Parent Container Barcode"), of where it goes to, or of what is made of it.
bool isOfAnother(const QString& heading, const QString& name)
{
    const bool isContainer = name.contains(u"container");
    const QStringList words = QString(heading).remove(name).split(u' ', Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(), [&](const QString& word) {
        for (const auto* other : {u"parent", u"destination", u"dest", u"new", u"location"}) {
            if (word == QStringView(other)) {
                return true;
            }
        }
        return isContainer && (word == u"library" || word == u"plate" || word == u"rack" ||
                               word == u"box" || word == u"experiment");
    });
}

} // namespace

QString headerKey(const QString& header)
{
    QString key;
    for (const QChar c : header) {
        if (c == QChar(0x00B5) || c == QChar(0x03BC)) {
            key += u'u';
        } else if (c.isLetterOrNumber()) {
            key += c.toLower();
        } else {
            key += u' ';
        }
    }
    return key.simplified();
}

QString unitOfHeader(const QString& header)
{
    const Bracketed parts = splitBrackets(header);
    if (!parts.inside.isEmpty() && isUnitText(parts.inside)) {
        return parts.inside;
    }
    if (isUnitText(parts.outside)) { // the whole heading is a unit: "ng/µl"
        return parts.outside;
    }
    return trailingUnit(parts.outside);
}

std::vector<HeaderMatch> matchHeader(const QString& header)
{
    std::vector<HeaderMatch> matches;
    const QString full = headerKey(header);
    if (full.isEmpty() || full.size() > 120) {
        return matches;
    }
    const QString outside = splitBrackets(header).outside;
    const QString bare = headerKey(outside);
    QString withoutUnit = outside;
    trailingUnit(outside, &withoutUnit);
    const QString unitless = headerKey(withoutUnit);
    const QString solid = withoutBlanks(bare);
    const QStringList words = bare.split(u' ');
    const auto add = [&](const KnownName& name, int confidence) {
        for (HeaderMatch& match : matches) {
            if (match.field == name.field) {
                if (confidence > match.confidence) {
                    match = {name.field, confidence, name.rank};
                }
                return;
            }
        }
        matches.push_back({name.field, confidence, name.rank});
    };
    for (const KnownName& name : knownNames()) {
        if (name.key == full) {
            add(name, kExact);
        } else if (name.key == bare || name.key == unitless) {
            add(name, kWithoutUnit);
        } else if (isMistyped(solid, words, name)) {
            add(name, kTypingError);
        } else if (name.words.size() > 1 && words.size() > name.words.size() &&
                   (bare.startsWith(name.key + u' ') || bare.endsWith(u' ' + name.key)) &&
                   !(name.field == Barcode && isOfAnother(bare, name.key))) {
            add(name, kPart);
        }
    }
    return matches;
}

} // namespace tracseq::samples
