// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace tracseq::libraries {

/// Index sequences of our own making: `count` of `length` letters (4 to 12), each pair at least
/// `distance` apart, with a balanced share of G and C, no letter three times in a row, and no GG at
/// the beginning of either strand. The same arguments always give the same list, and a longer list
/// begins with the shorter one. Fewer when that many cannot be found. For demonstrations and tests;
/// the lab's kits have their own.
QStringList makeIndexes(int count, int length = 10, int distance = 4);

} // namespace tracseq::libraries
