// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/uuid.h"

#include <QRandomGenerator>
#include <QUuid>
#include <cstring>

namespace tracseq {

Uuid Uuid::fromBytes(const char* bytes, qsizetype size)
{
    Uuid id;
    if (size == 16) {
        std::memcpy(id.m_bytes.data(), bytes, 16);
    }
    return id;
}

std::optional<Uuid> Uuid::fromString(const QString& text)
{
    if (text.size() != 36) {
        return std::nullopt;
    }
    const QUuid parsed = QUuid::fromString(text);
    if (parsed.isNull()) {
        return std::nullopt;
    }
    return fromBytes(parsed.toRfc4122());
}

QString Uuid::toString() const
{
    return QUuid::fromRfc4122(QByteArrayView(data(), 16)).toString(QUuid::WithoutBraces);
}

UuidSource::UuidSource(const Clock& clock)
    : m_clock(clock)
{
}

Uuid UuidSource::next()
{
    // RFC 9562 section 6.2, method 1: 26 bits after the time are a counter that starts at random
    // in its lower half, so ids of one millisecond are ordered and still not guessable.
    const std::scoped_lock lock(m_mutex);
    QRandomGenerator* random = QRandomGenerator::system();
    const qint64 now = m_clock.nowMs();
    if (now > m_lastMs) {
        m_lastMs = now;
        m_counter = random->generate() & 0x1FFFFFFU;
    } else if (++m_counter > 0x3FFFFFFU) {
        ++m_lastMs;
        m_counter = random->generate() & 0x1FFFFFFU;
    }
    Uuid id;
    auto& b = id.m_bytes;
    for (int i = 0; i < 6; ++i) {
        b[static_cast<std::size_t>(i)] = static_cast<unsigned char>(m_lastMs >> (40 - 8 * i));
    }
    const quint64 tail = random->generate64();
    b[6] = static_cast<unsigned char>(0x70U | (m_counter >> 22U));
    b[7] = static_cast<unsigned char>(m_counter >> 14U);
    b[8] = static_cast<unsigned char>(0x80U | ((m_counter >> 8U) & 0x3FU));
    b[9] = static_cast<unsigned char>(m_counter);
    std::memcpy(&b[10], &tail, 6);
    return id;
}

} // namespace tracseq
