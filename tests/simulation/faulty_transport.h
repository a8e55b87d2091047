// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/transport.h"

#include <deque>
#include <functional>
#include <random>

namespace tracseq::tests {

using Random = std::mt19937_64;

/// A server as somebody is connected to it.
using Connect = std::function<std::unique_ptr<sync::Transport>(const QString& user)>;

/// What a push was, to be delivered once more or later than it was sent.
struct Letter {
    QString user;
    Uuid epoch;
    Uuid device;
    std::vector<sync::OutgoingChange> changes;
};

/// What a network can do to an exchange: requests and answers that are lost, pushes that arrive
/// twice, late or in another order, pages that come a second time.
class FaultyTransport final : public sync::Transport {
public:
    static constexpr qint64 kBlock = 6; ///< numbers

    FaultyTransport(std::unique_ptr<sync::Transport> real, QString user, Random& random,
                    std::deque<Letter>& late, int percent)
        : m_real(std::move(real))
        , m_user(std::move(user))
        , m_random(random)
        , m_late(late)
        , m_percent(percent)
    {
    }

    Result<sync::Welcome> hello(const sync::Hello& hello) override
    {
        if (strikes()) {
            return failure(ErrorCode::ServerUnreachable);
        }
        auto answer = m_real->hello(hello);
        return strikes() ? failure(ErrorCode::ServerUnreachable) : std::move(answer);
    }

    Status push(const Uuid& epoch, const Uuid& device,
                const std::vector<sync::OutgoingChange>& changes) override
    {
        if (strikes()) {
            if (m_random() % 2 == 0) {
                m_late.push_back({m_user, epoch, device, changes});
            }
            return failure(ErrorCode::ServerUnreachable);
        }
        auto answer = m_real->push(epoch, device, changes);
        if (strikes()) {
            static_cast<void>(m_real->push(epoch, device, changes));
        }
        if (strikes()) {
            m_late.push_back({m_user, epoch, device, changes});
        }
        return strikes() ? failure(ErrorCode::ServerUnreachable) : std::move(answer);
    }

    Result<sync::Page> pull(const Uuid& epoch, qint64 after, int most) override
    {
        if (strikes()) {
            return failure(ErrorCode::ServerUnreachable);
        }
        auto answer = m_real->pull(epoch, after, most);
        if (!answer || strikes()) {
            return answer ? failure(ErrorCode::ServerUnreachable) : std::move(answer);
        }
        if (m_last && strikes()) {
            std::swap(*m_last, *answer);
            return answer;
        }
        m_last = *answer;
        return answer;
    }

    Result<sync::ReservedNumbers> reserve(const QString& kind, qint64 count) override
    {
        if (strikes()) {
            return failure(ErrorCode::ServerUnreachable);
        }
        // A few, so that files use them up and ask again.
        auto answer = m_real->reserve(kind, std::min(count, kBlock));
        return strikes() ? failure(ErrorCode::ServerUnreachable) : std::move(answer);
    }
    Status raiseCounter(const QString& kind, qint64 next) override
    {
        return strikes() ? failure(ErrorCode::ServerUnreachable) : m_real->raiseCounter(kind, next);
    }

private:
    bool strikes() { return static_cast<int>(m_random() % 100) < m_percent; }

    std::unique_ptr<sync::Transport> m_real;
    QString m_user;
    Random& m_random;
    std::deque<Letter>& m_late;
    int m_percent;
    std::optional<sync::Page> m_last;
};

} // namespace tracseq::tests
