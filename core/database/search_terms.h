// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace tracseq::database {

/// What a typed search asks the two kinds of search tables; empty when there is nothing to search.
/// Every word is quoted, so that no character a person types has a meaning of its own. The tables
/// know which rows a word is in, not where (detail=none: a third of the size and of the work), so a
/// fragment is asked by its three-letter pieces, and rows that have them are looked at.
struct SearchTerms {
    /// For <entity>_words: every word, the last of each typed one also as a beginning. Empty where
    /// one is a code of short parts only ("TX-00"): that is looked for as it stands.
    QString words;
    /// As `words`, but long words before the last one are taken as finished: quick to answer.
    QString quickWords;
    /// For <entity>_trigrams: pieces of every fragment; empty when one is under 3 letters.
    QString trigrams;
    /// LIKE patterns (escape: backslash), each of which a row that has the trigrams must match in
    /// one of its fields.
    std::vector<QString> fragments;
};
SearchTerms searchTerms(const QString& typed);

/// A LIKE pattern (escape: backslash) for each typed word, for entities without search tables: the
/// word anywhere in a text, letter case aside.
std::vector<QString> likePatterns(const QString& typed);

} // namespace tracseq::database
