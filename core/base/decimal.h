// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <compare>
#include <optional>

namespace tracseq {

/// An exact amount: an integer number of millionths. Concentrations, volumes and ratios are kept
/// as these, never as binary floats, so that 0.1 + 0.2 is 0.3 and filters on equality hold.
/// Range: about +-9.2 * 10^12.
class Decimal {
public:
    static constexpr qint64 kScale = 1'000'000;

    constexpr Decimal() = default;
    static constexpr Decimal fromMillionths(qint64 millionths)
    {
        Decimal value;
        value.m_millionths = millionths;
        return value;
    }

    /// Reads "12", "-0.5", "1.5e3": point as decimal mark, no grouping, no blanks. Nothing for
    /// other text, for more than six significant decimal places, and out of range.
    static std::optional<Decimal> fromString(QStringView text);

    [[nodiscard]] constexpr qint64 millionths() const { return m_millionths; }

    /// The shortest exact form with a point ("12.5", "0.000001"), the same on every system.
    [[nodiscard]] QString toString() const;
    [[nodiscard]] double toDouble() const
    {
        return static_cast<double>(m_millionths) / static_cast<double>(kScale);
    }

    // NOLINTNEXTLINE(modernize-use-nullptr): the compiler writes it, and no pointer is in it
    auto operator<=>(const Decimal&) const = default;

private:
    qint64 m_millionths = 0;
};

} // namespace tracseq
