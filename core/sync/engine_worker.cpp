// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/engine_worker.h"

#include "core/sync/checksum.h"
#include "core/sync/server_reach.h"

#include <QRandomGenerator>
#include <chrono>
#include <utility>

namespace tracseq::sync {

namespace {

constexpr qint64 kTellMs = 100;
/// Answers of "begin anew" that one attempt follows before it waits.
constexpr int kMostRestarts = 3;
/// Anybody can say to all that there is something new: who finds nothing does not look again at
/// once.
constexpr qint64 kFirstWakeGapMs = 250;
constexpr qint64 kMostWakeGapMs = 5'000;
/// Contents of files are sent for so long at a time; what was changed meanwhile goes between.
constexpr qint64 kContentsMs = 3'000;

bool needsPerson(ErrorCode code)
{
    return code == ErrorCode::ServerPasswordWrong || code == ErrorCode::ServerNoMember ||
           code == ErrorCode::ServerNoLab || code == ErrorCode::ServerLogBroken;
}

/// Tells how far it is, and stops when the engine does.
class Watch final : public Progress {
public:
    Watch(const EngineShared& shared, std::function<void(qint64, qint64)> told)
        : m_shared(shared)
        , m_told(std::move(told))
    {
    }

    [[nodiscard]] bool update(qint64 done, qint64 total) override
    {
        m_told(done, total);
        return !m_shared.stopping;
    }

private:
    const EngineShared& m_shared;
    std::function<void(qint64, qint64)> m_told;
};

} // namespace

qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

void EngineShared::breakOff()
{
    const std::lock_guard lock(sessionMutex);
    if (session != nullptr) {
        session->abort();
    }
}

void EngineShared::deliver(std::function<void()> call)
{
    const std::lock_guard lock(tellMutex);
    if (!stopping) {
        courier.deliver(receiver, std::move(call));
    }
}

EngineWorker::EngineWorker(std::shared_ptr<EngineShared> shared, EngineOptions options,
                           std::function<void(const EngineState&)> told,
                           std::function<void(const ExchangeReport&)> exchanged)
    : m_shared(std::move(shared))
    , m_options(std::move(options))
    , m_told(std::move(told))
    , m_exchanged(std::move(exchanged))
    , m_soon(this)
    , m_retry(this)
    , m_poll(this)
    , m_woken(this)
{
    m_soon.setSingleShot(true);
    m_retry.setSingleShot(true);
    m_woken.setSingleShot(true);
    connect(&m_woken, &QTimer::timeout, this, [this] {
        if (m_heard > m_cursor && m_transport != nullptr) {
            m_wasWoken = true;
            run();
        }
    });
    m_poll.setInterval(m_options.pollMs);
    connect(&m_soon, &QTimer::timeout, this, &EngineWorker::sendIfWaiting);
    connect(&m_retry, &QTimer::timeout, this, &EngineWorker::run);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (!m_retry.isActive()) {
            run();
        }
    });
}

EngineWorker::~EngineWorker()
{
    hangUp();
}

void EngineWorker::begin()
{
    m_poll.start();
    run();
}

void EngineWorker::syncNow()
{
    m_stopped = false;
    run();
}

void EngineWorker::checkNow()
{
    m_compares = true;
    syncNow();
}

void EngineWorker::noteChange()
{
    // While the server is away, the next try comes by itself.
    if (m_transport != nullptr && !m_soon.isActive()) {
        m_soon.start(m_options.settleMs);
    }
}

void EngineWorker::tell(EngineState::Phase phase)
{
    m_state.phase = phase;
    m_shared->deliver([told = m_told, state = m_state] { told(state); });
}

void EngineWorker::tellProgress(qint64 done, qint64 total)
{
    m_shared->askedAt = steadyMs(); // it answers
    if (steadyMs() - m_toldAt >= kTellMs) {
        m_toldAt = steadyMs();
        m_state.done = done;
        m_state.total = total;
        tell(EngineState::Phase::Exchanging);
    }
}

void EngineWorker::sendIfWaiting()
{
    bool waits = false;
    {
        const std::lock_guard lock(m_shared->gate);
        if (m_shared->side == nullptr) {
            return;
        }
        // What came from the server was told like any other change, and asks for nothing.
        const auto position = m_shared->side->position();
        waits = !position || position->pending > 0;
    }
    if (waits) {
        run();
    }
}

void EngineWorker::run()
{
    if (!goesOn() || m_stopped) {
        return;
    }
    m_retry.stop();
    for (int i = 0; goesOn(); ++i) {
        if (const auto connected = connectToServer(); !connected) {
            return fail(connected.error());
        }
        const auto report = exchangeOnce();
        if (report) {
            return succeed(*report);
        }
        if (report.error().code() != ErrorCode::ServerReplaced || i == kMostRestarts) {
            return fail(report.error());
        }
    }
}

void EngineWorker::wake(qint64 last)
{
    m_heard = m_woken.isActive() ? std::max(m_heard, last) : last;
    if (m_heard > m_cursor && !m_woken.isActive()) {
        m_woken.start(static_cast<int>(std::max<qint64>(0, m_mayWakeAt - steadyMs())));
    }
}

Status EngineWorker::connectToServer()
{
    if (m_transport != nullptr) {
        return {};
    }
    tell(EngineState::Phase::Connecting);
    TRACSEQ_TRY(reachServer(m_options.address, m_options.password, [this] { return goesOn(); }));
    auto opened = PostgresTransport::open(m_options.address, m_options.password);
    if (!opened) {
        return failure(opened.error());
    }
    auto wakeUp = std::make_unique<WakeUp>((*opened)->session());
    TRACSEQ_TRY(wakeUp->begin());
    m_transport = std::move(*opened);
    m_wakeUp = std::move(wakeUp);
    connect(m_wakeUp.get(), &WakeUp::woken, this, &EngineWorker::wake);
    connect(
        m_wakeUp.get(), &WakeUp::lost, this,
        [this] {
            fail(Error(ErrorCode::ServerUnreachable,
                       {m_options.address.name(),
                        QCoreApplication::translate("Errors", "the connection was lost")}));
        },
        Qt::QueuedConnection);
    const std::lock_guard lock(m_shared->sessionMutex);
    m_shared->session = &m_transport->session();
    return {};
}

Result<ExchangeReport> EngineWorker::exchangeOnce()
{
    const std::lock_guard lock(m_shared->gate);
    if (m_shared->side == nullptr) {
        return failure(ErrorCode::Cancelled);
    }
    m_shared->askedAt = steadyMs();
    Watch watch(*m_shared, [this](qint64 done, qint64 total) { tellProgress(done, total); });
    LabSide& side = *m_shared->side;
    ExchangeOptions options = m_options.exchange;
    options.adopt = false;
    Status done = exchange(side, *m_transport, options, watch, m_report);
    if (done && m_options.exchange.adopt) {
        options.adopt = true;
        done = exchange(side, *m_transport, options, watch, m_report);
        if (!done && done.error().code() == ErrorCode::ServerRefused) {
            m_report.notAdopted = done.error();
            done = {};
        }
        m_options.exchange.adopt = !done.has_value();
    }
    if (done) {
        compare(side, m_report.welcome, watch);
        done = sendContents(side, m_report.welcome, watch);
    }
    m_shared->askedAt = 0;
    if (const auto position = side.position()) {
        m_cursor = position->cursor;
    }
    if (!done) {
        return failure(done.error());
    }
    return std::exchange(m_report, {}); // with what tries that failed on the way had done
}

void EngineWorker::compare(LabSide& side, const Welcome& welcome, Progress& progress)
{
    auto last = side.lastCheck();
    if (last && (m_compares || last->isDue(m_shared->clock.nowMs()))) {
        // What fails here is met again by the next exchange.
        if (compareChecksums(side, *m_transport, welcome, progress)) {
            m_compares = false;
            last = side.lastCheck();
        }
    }
    if (last) {
        m_state.unequal = last->unequal;
        m_state.checkedAt = last->at;
    }
}

Status EngineWorker::sendContents(LabSide& side, const Welcome& welcome, Progress& progress)
{
    if (m_contents == nullptr) {
        m_contents = std::make_unique<ContentSender>(side.path());
    }
    const auto more = m_contents->send(side, *m_transport, welcome.epoch, kContentsMs, progress);
    m_moreContents = more && *more;
    return more ? Status() : failure(more.error());
}

void EngineWorker::succeed(const ExchangeReport& report)
{
    m_state.problem.reset();
    m_state.attempts = 0;
    m_state.doneAt = m_shared->clock.nowMs();
    m_state.done = m_cursor;
    m_state.total = m_cursor;
    m_state.clockAhead = m_shared->clock.nowMs() - report.welcome.now;
    if (m_wasWoken) {
        m_wakeGapMs =
            report.taken > 0 ? 0 : std::clamp(2 * m_wakeGapMs, kFirstWakeGapMs, kMostWakeGapMs);
        m_mayWakeAt = steadyMs() + m_wakeGapMs;
        m_wasWoken = false;
    }
    m_shared->deliver([exchanged = m_exchanged, report] { exchanged(report); });
    tell(EngineState::Phase::Current);
    m_wakeUp->look();
    if (m_moreContents) {
        m_retry.start(m_options.settleMs);
    }
}

void EngineWorker::fail(const Error& error)
{
    m_shared->askedAt = 0;
    if (error.code() == ErrorCode::Cancelled || !goesOn()) {
        return;
    }
    hangUp();
    m_state.problem = error;
    ++m_state.attempts;
    if (needsPerson(error.code())) {
        m_stopped = true;
        tell(EngineState::Phase::Stopped);
        return;
    }
    qint64 wait = m_options.firstRetryMs;
    for (qint64 i = 1; i < m_state.attempts && wait < m_options.mostRetryMs; ++i) {
        wait *= 2;
    }
    wait = std::min<qint64>(wait, m_options.mostRetryMs);
    // So that not all of a lab comes at once when its server is back.
    wait += QRandomGenerator::global()->bounded(wait / 4 + 1);
    m_state.retryAt = m_shared->clock.nowMs() + wait;
    m_retry.start(static_cast<int>(wait));
    tell(EngineState::Phase::Waiting);
}

void EngineWorker::hangUp()
{
    m_wakeUp.reset();
    {
        const std::lock_guard lock(m_shared->sessionMutex);
        m_shared->session = nullptr;
    }
    m_transport.reset();
}

} // namespace tracseq::sync
