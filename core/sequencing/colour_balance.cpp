// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sequencing/colour_balance.h"

#include <algorithm>

namespace tracseq::sequencing {

namespace {

constexpr int kFirst = 1;  ///< red, blue, first image, laser of A and C
constexpr int kSecond = 2; ///< green, second image, laser of G and T
constexpr int kBoth = kFirst | kSecond;

int signalOf(QChar base, Chemistry chemistry)
{
    const char16_t b = base.unicode();
    switch (chemistry) {
    case Chemistry::FourChannel:
        return b == u'A' || b == u'C' ? kFirst : b == u'G' || b == u'T' ? kSecond : 0;
    case Chemistry::TwoChannelRedGreen:
    case Chemistry::TwoChannelBlueGreen:
        return b == u'A' ? kBoth : b == u'C' ? kFirst : b == u'T' ? kSecond : 0;
    case Chemistry::TwoChannelXleap:
        return b == u'C' ? kBoth : b == u'A' ? kFirst : b == u'T' ? kSecond : 0;
    case Chemistry::OneChannel:
        return b == u'T' ? kBoth : b == u'A' ? kFirst : b == u'C' ? kSecond : 0;
    case Chemistry::Unknown:
        break;
    }
    return 0;
}

} // namespace

ColourBalance colourBalance(const QStringList& sequences, Chemistry chemistry)
{
    ColourBalance balance;
    if (chemistry == Chemistry::Unknown) {
        return balance;
    }
    qsizetype longest = 0;
    for (const auto& sequence : sequences) {
        longest = std::max(longest, sequence.size());
    }
    for (qsizetype cycle = 0; cycle < longest; ++cycle) {
        int seen = 0;
        for (const auto& sequence : sequences) {
            seen |= cycle < sequence.size() ? signalOf(sequence.at(cycle), chemistry) : 0;
        }
        const bool tolerable = chemistry == Chemistry::TwoChannelXleap && seen == kSecond;
        if (seen == 0) {
            balance.darkCycles += static_cast<int>(cycle) + 1;
        } else if (seen != kBoth && !tolerable) {
            balance.oneChannelCycles += static_cast<int>(cycle) + 1;
        }
    }
    return balance;
}

bool startsDark(QStringView sequence, Chemistry chemistry)
{
    return chemistry != Chemistry::FourChannel && chemistry != Chemistry::Unknown &&
           sequence.startsWith(u"GG");
}

} // namespace tracseq::sequencing
