// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QString>
#include <array>
#include <compare>
#include <optional>

namespace tracseq {

/// A 16-byte identifier, as UUID version 7 (RFC 9562): ordered by the time it was made, so that
/// indexes over it grow at their end. A default-made one is null.
class Uuid {
public:
    Uuid() = default;

    /// From exactly 16 bytes; anything else gives a null one.
    static Uuid fromBytes(const char* bytes, qsizetype size);
    static Uuid fromBytes(const QByteArray& bytes)
    {
        return fromBytes(bytes.constData(), bytes.size());
    }

    /// From the 36-character form, in either letter case.
    static std::optional<Uuid> fromString(const QString& text);

    [[nodiscard]] bool isNull() const { return m_bytes == std::array<unsigned char, 16>{}; }
    [[nodiscard]] const char* data() const { return reinterpret_cast<const char*>(m_bytes.data()); }
    [[nodiscard]] QByteArray toBytes() const { return {data(), 16}; }
    [[nodiscard]] QString toString() const;

    // NOLINTNEXTLINE(modernize-use-nullptr): the compiler writes it, and no pointer is in it
    auto operator<=>(const Uuid&) const = default;

private:
    friend class UuidSource;
    std::array<unsigned char, 16> m_bytes{};
};

inline size_t qHash(const Uuid& id, size_t seed = 0)
{
    return qHashBits(id.data(), 16, seed);
}

/// Makes UUIDs of version 7, strictly increasing within one source. Thread-safe.
class UuidSource {
public:
    explicit UuidSource(const Clock& clock);

    Uuid next();

private:
    const Clock& m_clock;
    std::mutex m_mutex;
    qint64 m_lastMs = 0;
    quint32 m_counter = 0;
};

} // namespace tracseq
