// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"
#include "core/sync/exchange.h"
#include "core/sync/server_address.h"

#include <QObject>
#include <QTimer>

class QThread;

namespace tracseq::sync {

class EngineWorker;
struct EngineShared;

/// Where the exchange with the server stands.
struct EngineState {
    enum class Phase {
        Connecting,
        Exchanging,
        Current, ///< connected, and nothing is left to do
        Waiting, ///< did not succeed; tries again at `retryAt`
        Stopped  ///< does not try again before a person has done something about `problem`
    };

    Phase phase = Phase::Connecting;
    std::optional<Error> problem; ///< of Waiting and Stopped
    qint64 retryAt = 0;           ///< ms since 1970; of Waiting
    qint64 doneAt = 0;            ///< when the last whole exchange ended; 0 for never
    qint64 done = 0;              ///< of Exchanging: the number that the lab has come to
    qint64 total = 0;             ///< and the server's last one; 0 while it is not known
    qint64 clockAhead = 0;        ///< ms that this computer's clock is before the server's
    qint64 attempts = 0;          ///< that failed since the last success
    QStringList unequal;  ///< names of the entities that the last comparison found to differ
    qint64 checkedAt = 0; ///< when that was; 0 for never
};

struct EngineOptions {
    ServerAddress address;
    QString password;
    ExchangeOptions exchange;
    int pollMs = 60'000;      ///< the longest that a change of others stays unseen
    int settleMs = 30;        ///< own changes within this time go together
    int firstRetryMs = 1'000; ///< doubled with each failure
    int mostRetryMs = 60'000; ///< and no longer than this
    int silenceMs = 130'000;  ///< a request that takes longer is given up
};

/// Keeps a lab file and its server together for as long as it lives: connects, exchanges when
/// something was changed here or there, and begins again after every failure. All of it on a thread
/// of its own, which is the only one that ever waits for the network. Created and used on the UI
/// thread. The store and the clock must live until stop() has returned, not longer.
class Engine final : public QObject {
    Q_OBJECT
public:
    Engine(changes::Store& store, const EngineOptions& options, QObject* parent = nullptr);
    /// As stop(). A thread that still waits for a name server ends by itself.
    ~Engine() override;
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    void start();
    /// Breaks off what is under way. Waits at most for a page that is being stored. Nothing of the
    /// lab is used when it has returned.
    void stop();

    /// At once, also when it waits for its next try.
    void syncNow();
    /// Compares the lab with the server now, and not only once a day.
    void checkNow();
    /// Something was written here.
    void noteChange();

    [[nodiscard]] const EngineState& state() const { return m_state; }
    [[nodiscard]] const ServerAddress& address() const { return m_address; }

Q_SIGNALS:
    void stateChanged(const tracseq::sync::EngineState& state);
    /// A whole exchange has ended well.
    void exchanged(const tracseq::sync::ExchangeReport& report);

private:
    void take(const EngineState& state);
    void guardSilence();

    ServerAddress m_address;
    int m_silenceMs;
    EngineState m_state;
    std::shared_ptr<EngineShared> m_shared;
    QThread* m_thread;
    EngineWorker* m_worker;
    QTimer m_guard;
};

} // namespace tracseq::sync
