// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <optional>
#include <vector>

namespace tracseq::sequencing {

/// What is done with the cycles of one read, such as "U5Y146" or "N2I8".
struct ReadMask {
    struct Part {
        char16_t use = u'Y'; ///< Y read, I index, U UMI, N ignored
        int cycles = 0;

        bool operator==(const Part&) const = default;
    };
    std::vector<Part> parts;

    [[nodiscard]] int total() const;
    [[nodiscard]] int count(char16_t use) const;
    /// The 0-based cycles that are used so, in their order.
    [[nodiscard]] QList<int> cycles(char16_t use) const;
    [[nodiscard]] QString toString() const;

    bool operator==(const ReadMask&) const = default;
};

/// Reads an OverrideCycles value: masks separated by ";", each of parts of a letter Y, I, U or N
/// and a count, at most 9999 cycles in a read. Nothing for other text. Source: Illumina Knowledge
/// 5671.
std::optional<std::vector<ReadMask>> parseOverrideCycles(const QString& text);

} // namespace tracseq::sequencing
