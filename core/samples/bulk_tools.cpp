// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/bulk_tools.h"

#include <algorithm>

namespace tracseq::samples {

std::vector<BulkCell> fillDown(const BulkDraft& draft, const std::vector<BulkRange>& ranges)
{
    std::vector<BulkCell> cells;
    for (const BulkRange& range : ranges) {
        const int source = range.top == range.bottom ? range.top - 1 : range.top;
        for (int column = range.left; source >= 0 && column <= range.right; ++column) {
            const QString text = draft.text(source, column);
            for (int row = source + 1; row <= range.bottom; ++row) {
                cells.push_back({row, column, text});
            }
        }
    }
    return cells;
}

std::vector<BulkCell> fillWith(const std::vector<BulkRange>& ranges, const QString& text)
{
    std::vector<BulkCell> cells;
    for (const BulkRange& range : ranges) {
        for (int row = range.top; row <= range.bottom; ++row) {
            for (int column = range.left; column <= range.right; ++column) {
                cells.push_back({row, column, text});
            }
        }
    }
    return cells;
}

std::optional<std::vector<BulkCell>> fillSeries(const std::vector<BulkRange>& ranges,
                                                const BulkSeries& series)
{
    int longest = 0;
    for (const BulkRange& range : ranges) {
        longest = std::max(longest, range.bottom - range.top + 1);
    }
    // Rows that were chosen here and there, in one column, are counted on together.
    std::vector<BulkRange> ordered = ranges;
    std::sort(ordered.begin(), ordered.end(),
              [](const BulkRange& a, const BulkRange& b) { return a.top < b.top; });
    const bool oneColumn = std::all_of(ranges.begin(), ranges.end(), [&](const BulkRange& range) {
        return range.left == ranges.front().left && range.right == ranges.front().right;
    });
    if (oneColumn) {
        longest = 0;
        for (const BulkRange& range : ranges) {
            longest += range.bottom - range.top + 1;
        }
    }
    const auto texts = series.texts(longest);
    if (!texts) {
        return std::nullopt;
    }
    std::vector<BulkCell> cells;
    qsizetype next = 0;
    for (const BulkRange& range : ordered) {
        next = oneColumn ? next : 0;
        for (int row = range.top; row <= range.bottom; ++row, ++next) {
            for (int column = range.left; column <= range.right; ++column) {
                cells.push_back({row, column, texts->at(next)});
            }
        }
    }
    return cells;
}

std::vector<BulkCell> replaceIn(const BulkDraft& draft, const std::vector<BulkRange>& ranges,
                                const BulkReplace& replace)
{
    const Qt::CaseSensitivity letters = replace.matchCase ? Qt::CaseSensitive : Qt::CaseInsensitive;
    std::vector<BulkCell> cells;
    if (replace.find.isEmpty() && !replace.wholeCell) {
        return cells;
    }
    for (const BulkRange& range : ranges) {
        for (int row = range.top; row <= range.bottom; ++row) {
            for (int column = range.left; column <= range.right; ++column) {
                if (draft.columns()[static_cast<std::size_t>(column)].computed) {
                    continue;
                }
                QString text = draft.text(row, column);
                if (replace.wholeCell ? text.compare(replace.find, letters) == 0
                                      : text.contains(replace.find, letters)) {
                    text = replace.wholeCell ? replace.by
                                             : text.replace(replace.find, replace.by, letters);
                    cells.push_back({row, column, text});
                }
            }
        }
    }
    return cells;
}

} // namespace tracseq::samples
