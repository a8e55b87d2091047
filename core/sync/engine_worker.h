// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/courier.h"
#include "core/sync/content_exchange.h"
#include "core/sync/engine.h"
#include "core/sync/postgres_transport.h"
#include "core/sync/wake_up.h"

#include <atomic>

namespace tracseq::sync {

/// What the engine and its thread both hold.
struct EngineShared {
    EngineShared(changes::Store& store, const Courier::Address& engine)
        : clock(store.clock())
        , courier(store.courier())
        , receiver(engine)
        , side(std::make_unique<LabSide>(store))
    {
    }

    /// Any thread: whoever waits for the server gets an error at once.
    void breakOff();
    /// On the UI thread, unless the engine has stopped.
    void deliver(std::function<void()> call);

    const Clock& clock;
    Courier& courier;
    Courier::Address receiver;
    std::atomic<bool> stopping{false};
    std::atomic<qint64> askedAt{0}; ///< by the steady clock, ms; 0 while nothing is asked

    std::mutex tellMutex;          ///< held while something is handed to the courier
    std::mutex gate;               ///< held while the lab is used
    std::unique_ptr<LabSide> side; ///< null when it must not be used any more
    std::mutex sessionMutex;
    ServerSession* session = nullptr;
};

/// Milliseconds of a clock that nobody can set.
qint64 steadyMs();

/// The engine's thread: everything that waits for the network.
class EngineWorker final : public QObject {
    Q_OBJECT
public:
    EngineWorker(std::shared_ptr<EngineShared> shared, EngineOptions options,
                 std::function<void(const EngineState&)> told,
                 std::function<void(const ExchangeReport&)> exchanged);
    ~EngineWorker() override;

    void begin();
    void syncNow();
    void checkNow();
    void noteChange();

private:
    [[nodiscard]] bool goesOn() const { return !m_shared->stopping; }
    void tell(EngineState::Phase phase);
    void tellProgress(qint64 done, qint64 total);
    void sendIfWaiting();
    void wake(qint64 last);
    void run();
    Status connectToServer();
    Result<ExchangeReport> exchangeOnce();
    void compare(LabSide& side, const Welcome& welcome, Progress& progress);
    Status sendContents(LabSide& side, const Welcome& welcome, Progress& progress);
    void succeed(const ExchangeReport& report);
    void fail(const Error& error);
    void hangUp();

    std::shared_ptr<EngineShared> m_shared;
    EngineOptions m_options;
    std::function<void(const EngineState&)> m_told;
    std::function<void(const ExchangeReport&)> m_exchanged;
    EngineState m_state;
    ExchangeReport m_report; ///< of what is not told yet
    QTimer m_soon;
    QTimer m_retry;
    QTimer m_poll;
    QTimer m_woken;
    std::unique_ptr<PostgresTransport> m_transport;
    std::unique_ptr<WakeUp> m_wakeUp;
    std::unique_ptr<ContentSender> m_contents;
    qint64 m_cursor = 0;
    qint64 m_toldAt = 0;
    qint64 m_heard = 0;          ///< what the server was said to have
    qint64 m_wakeGapMs = 0;      ///< grows with each time that there was nothing
    qint64 m_mayWakeAt = 0;      ///< by the steady clock
    bool m_wasWoken = false;     ///< the exchange under way is for what was heard
    bool m_moreContents = false; ///< some are still to be sent
    bool m_compares = false;     ///< also when it is not due
    bool m_stopped = false;      ///< waits for a person
};

} // namespace tracseq::sync
