// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libraries/index_collisions.h"

#include <algorithm>
#include <string>
#include <vector>

namespace tracseq::tests {

/// The rule of findIndexCollisions() as one would write it down first: every pair, letter by
/// letter. The measure of both its findings and its speed.
inline std::vector<libraries::IndexCollision>
naiveIndexCollisions(const std::vector<libraries::IndexedLibrary>& lane,
                     const libraries::CollisionRules& rules)
{
    struct Plain {
        std::string i7;
        std::string i5;
        const libraries::IndexedLibrary* library;
    };
    std::vector<Plain> plain;
    for (const auto& library : lane) {
        plain.push_back({library.i7.toStdString(), library.i5.toStdString(), &library});
    }
    const auto distance = [](const std::string& a, const QList<int>& aCycles, const std::string& b,
                             const QList<int>& bCycles) {
        if (a.empty() || b.empty()) {
            return -1;
        }
        int differences = 0;
        if (aCycles.isEmpty() && bCycles.isEmpty()) {
            for (size_t i = 0; i < std::min(a.size(), b.size()); ++i) {
                differences += a[i] != b[i] ? 1 : 0;
            }
            return differences;
        }
        for (size_t i = 0; i < a.size(); ++i) {
            for (size_t j = 0; j < b.size(); ++j) {
                const int left =
                    aCycles.isEmpty() ? static_cast<int>(i) : aCycles.at(static_cast<qsizetype>(i));
                const int right =
                    bCycles.isEmpty() ? static_cast<int>(j) : bCycles.at(static_cast<qsizetype>(j));
                differences += left == right && a[i] != b[j] ? 1 : 0;
            }
        }
        return differences;
    };
    std::vector<libraries::IndexCollision> found;
    for (size_t i = 0; i < plain.size(); ++i) {
        for (size_t j = i + 1; j < plain.size(); ++j) {
            const auto& a = *plain[i].library;
            const auto& b = *plain[j].library;
            if (a.group >= 0 && a.group == b.group) {
                continue;
            }
            const auto allowed = [](int own, int lanes) { return own >= 0 ? own : lanes; };
            const int distance1 = distance(plain[i].i7, a.i7Cycles, plain[j].i7, b.i7Cycles);
            const int distance2 = distance(plain[i].i5, a.i5Cycles, plain[j].i5, b.i5Cycles);
            const bool close1 =
                distance1 >= 0 && distance1 <= allowed(a.mismatches1, rules.mismatches1) +
                                                   allowed(b.mismatches1, rules.mismatches1);
            const bool close2 =
                distance2 >= 0 && distance2 <= allowed(a.mismatches2, rules.mismatches2) +
                                                   allowed(b.mismatches2, rules.mismatches2);
            if (!close1 && !close2) {
                continue;
            }
            const bool both = distance1 >= 0 && distance2 >= 0;
            const bool warning = both && close1 != close2 && !rules.independent;
            found.push_back(
                {static_cast<int>(i), static_cast<int>(j),
                 warning ? libraries::CollisionKind::Warning : libraries::CollisionKind::Error,
                 static_cast<qint8>(distance1), static_cast<qint8>(distance2)});
        }
    }
    return found;
}

} // namespace tracseq::tests
