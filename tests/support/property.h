// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <catch2/catch.hpp>
#include <rapidcheck.h>

namespace rc {

/// Any text of BMP and astral characters, without lone surrogates.
template <>
struct Arbitrary<QString> {
    static Gen<QString> arbitrary()
    {
        return gen::map(gen::container<std::vector<char32_t>>(
                            gen::suchThat(gen::inRange<char32_t>(1, 0x10FFFF),
                                          [](char32_t c) { return c < 0xD800 || c > 0xDFFF; })),
                        [](const std::vector<char32_t>& points) {
                            return QString::fromUcs4(points.data(),
                                                     static_cast<qsizetype>(points.size()));
                        });
    }
};

} // namespace rc

namespace tracseq::tests {

/// Runs a RapidCheck property as part of a Catch test case; prints the seed of a counterexample.
template <typename Property>
void property(const char* description, Property&& testable)
{
    INFO(description << " (RapidCheck prints the seed above)");
    CHECK(rc::check(description, std::forward<Property>(testable)));
}

} // namespace tracseq::tests
