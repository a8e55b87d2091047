// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/search_terms.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>

namespace tracseq::database {

namespace {

/// The longest beginning of a word that the search tables keep an index of.
constexpr int kIndexedBeginning = 4;

/// SQLite takes no longer patterns and no deeper conditions; nobody types so much.
constexpr qsizetype kLongestPattern = 4000;
constexpr qsizetype kMostPatterns = 100;

/// Letters and digits in a row, as the tokenizer of <entity>_words takes them.
QStringList tokensOf(const QString& word)
{
    QStringList tokens;
    QString token;
    for (const char32_t letter : word.toUcs4()) {
        const bool part = QChar::isLetterOrNumber(letter) || QChar::isMark(letter);
        if (part) {
            token += QString::fromUcs4(&letter, 1);
        } else if (!token.isEmpty()) {
            tokens.append(token);
            token.clear();
        }
    }
    if (!token.isEmpty()) {
        tokens.append(token);
    }
    return tokens;
}

void addTerm(QString& terms, const QString& text, const char* suffix = "")
{
    terms += (terms.isEmpty() ? QString() : QStringLiteral(" AND ")) + u'"' +
             QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"' + QLatin1String(suffix);
}

/// Every third piece and the last: the pieces between them follow for nearly all rows.
void addPieces(QString& terms, const QList<uint>& letters)
{
    const qsizetype last = letters.size() - 3;
    for (qsizetype at = 0;; at = std::min(at + 3, last)) {
        addTerm(terms, QString::fromUcs4(reinterpret_cast<const char32_t*>(&letters[at]), 3));
        if (at == last) {
            return;
        }
    }
}

/// SQLite's LIKE folds the case of ASCII letters only; any other one matches any.
QString likePattern(const QList<uint>& letters)
{
    QString pattern = QStringLiteral("%");
    for (const uint letter : letters) {
        if (letter > 127) {
            pattern += u'_';
        } else {
            if (letter == U'%' || letter == U'_' || letter == U'\\') {
                pattern += u'\\';
            }
            pattern += QChar(static_cast<char16_t>(letter));
        }
    }
    return pattern + u'%';
}

QStringList wordsOf(const QString& typed)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    QStringList words = typed.split(blanks, Qt::SkipEmptyParts);
    for (QString& word : words) {
        word.remove(QChar(0));
    }
    words.removeAll(QString());
    return words;
}

} // namespace

SearchTerms searchTerms(const QString& typed)
{
    SearchTerms terms;
    bool shortOne = false;
    bool code = false;
    const QStringList words = wordsOf(typed);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QStringList tokens = tokensOf(words[i]);
        for (qsizetype t = 0; t < tokens.size(); ++t) {
            const bool open = t + 1 == tokens.size(); // may go on where the person stopped
            const bool quick =
                open && (i + 1 == words.size() || tokens[t].size() <= kIndexedBeginning);
            addTerm(terms.words, tokens[t], open ? " *" : "");
            addTerm(terms.quickWords, tokens[t], quick ? " *" : "");
        }
        const QList<uint> letters = words[i].toUcs4();
        if (letters.size() < 3) {
            shortOne = true;
            continue;
        }
        // Of TX-00, one wants TX-001 to TX-009, and not every TX that has a number with 00
        // somewhere.
        const bool joined = words[i].contains(u'-') || words[i].contains(u'_');
        code = code || (joined && std::all_of(tokens.begin(), tokens.end(),
                                              [](const QString& t) { return t.size() < 3; }));
        addPieces(terms.trigrams, letters);
        if (letters.size() > 3) {
            terms.fragments.push_back(likePattern(letters));
        }
    }
    if (shortOne) {
        terms.trigrams.clear();
        terms.fragments.clear();
    } else if (code) {
        terms.words.clear();
        terms.quickWords.clear();
    }
    return terms;
}

std::vector<QString> likePatterns(const QString& typed)
{
    QStringList words = wordsOf(typed);
    words.removeDuplicates();
    std::vector<QString> patterns;
    for (const QString& word : words.mid(0, kMostPatterns)) {
        patterns.push_back(likePattern(word.toUcs4().mid(0, kLongestPattern)));
    }
    return patterns;
}

} // namespace tracseq::database
