// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fuzzy_match.h"

#include <QString>
#include <vector>

namespace tracseq::ui {

int fuzzyScore(QStringView needle, QStringView text)
{
    constexpr int kLetter = 1;
    constexpr int kWordStart = 8;
    constexpr int kInARow = 10;
    constexpr int kNone = -1;

    QString wanted;
    for (const QChar c : needle) {
        if (!c.isSpace()) {
            wanted += c.toCaseFolded();
        }
    }
    if (wanted.isEmpty()) {
        return 0;
    }
    // best[j]: the best score of the letters so far with the last one at place j of the text.
    const auto size = static_cast<size_t>(text.size());
    std::vector<int> best(size, kNone);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        std::vector<int> next(size, kNone);
        int before = i == 0 ? 0 : kNone; // the best that ends before place j
        for (size_t j = 0; j < size; ++j) {
            const QChar c = text.at(static_cast<qsizetype>(j));
            if (c.toCaseFolded() == wanted.at(i)) {
                const bool wordStart =
                    j == 0 || !text.at(static_cast<qsizetype>(j) - 1).isLetterOrNumber();
                const int gain = kLetter + (wordStart ? kWordStart : 0);
                if (before != kNone) {
                    next[j] = before + gain;
                }
                if (i > 0 && j > 0 && best[j - 1] != kNone) {
                    next[j] = std::max(next[j], best[j - 1] + gain + kInARow);
                }
            }
            if (i > 0) {
                before = std::max(before, best[j]);
            }
        }
        best = std::move(next);
    }
    int score = kNone;
    for (const int candidate : best) {
        score = std::max(score, candidate);
    }
    return score == kNone ? kNone : score * 100 - static_cast<int>(std::min<size_t>(size, 99));
}

} // namespace tracseq::ui
