// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/engine.h"

#include "core/sync/engine_worker.h"

#include <QThread>

namespace tracseq::sync {

namespace {
constexpr int kEndMs = 300;
constexpr int kGuardMs = 1000;
} // namespace

Engine::Engine(changes::Store& store, const EngineOptions& options, QObject* parent)
    : QObject(parent)
    , m_address(options.address)
    , m_silenceMs(options.silenceMs)
    , m_shared(std::make_shared<EngineShared>(store, Courier::Address(this)))
    , m_thread(new QThread)
    , m_worker(new EngineWorker(
          m_shared, options, [this](const EngineState& state) { take(state); },
          [this](const ExchangeReport& report) { Q_EMIT exchanged(report); }))
{
    m_thread->setObjectName(QStringLiteral("sync"));
    m_worker->moveToThread(m_thread);
    connect(m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_guard.setInterval(kGuardMs);
    connect(&m_guard, &QTimer::timeout, this, &Engine::guardSilence);
}

Engine::~Engine()
{
    stop();
    if (!m_thread->isRunning()) {
        delete m_worker;
    }
    m_thread->quit();
    if (m_thread->wait(kEndMs)) {
        delete m_thread;
    } else {
        connect(m_thread, &QThread::finished, m_thread, &QObject::deleteLater);
    }
}

void Engine::start()
{
    m_thread->start();
    m_guard.start();
    QMetaObject::invokeMethod(m_worker, &EngineWorker::begin);
}

void Engine::stop()
{
    {
        const std::lock_guard lock(m_shared->tellMutex);
        m_shared->stopping = true;
    }
    m_guard.stop();
    m_shared->breakOff();
    const std::lock_guard lock(m_shared->gate);
    m_shared->side.reset();
}

void Engine::syncNow()
{
    QMetaObject::invokeMethod(m_worker, &EngineWorker::syncNow);
}

void Engine::checkNow()
{
    QMetaObject::invokeMethod(m_worker, &EngineWorker::checkNow);
}

void Engine::noteChange()
{
    QMetaObject::invokeMethod(m_worker, &EngineWorker::noteChange);
}

void Engine::take(const EngineState& state)
{
    m_state = state;
    Q_EMIT stateChanged(m_state);
}

void Engine::guardSilence()
{
    const qint64 asked = m_shared->askedAt;
    if (asked != 0 && steadyMs() - asked > m_silenceMs) {
        m_shared->breakOff();
    }
}

} // namespace tracseq::sync
