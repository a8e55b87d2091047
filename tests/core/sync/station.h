// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity_query.h"
#include "core/lab/lab.h"
#include "core/samples/sample.h"
#include "core/sync/engine.h"
#include "tests/support/lab_contents.h"
#include "tests/support/server_bench.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QThread>
#include <catch2/catch.hpp>

namespace tracseq::tests {

using namespace Qt::StringLiterals;

/// Turns the event loop until it is so; false when it is not within that time.
inline bool until(const std::function<bool()>& so, int mostMs = 10'000)
{
    QElapsedTimer timer;
    timer.start();
    while (!so()) {
        if (timer.elapsed() > mostMs) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        QThread::msleep(1);
    }
    return true;
}

/// A lab file with an engine, as the window has it.
class Station {
public:
    Station(ServerBench& bench, const QString& name, int port = 0, const Clock* clock = nullptr)
        : m_user(bench.login(name))
        , m_lab(std::move(*lab::Lab::open(path(), clock == nullptr ? m_clock : *clock)))
    {
        options.address = bench.address(name);
        if (port != 0) {
            options.address.port = QString::number(port);
        }
        options.password = ServerBench::password(name);
        options.exchange.user = m_user;
        options.pollMs = 3'600'000; // what is seen is seen by being woken
        options.firstRetryMs = 50;
        options.mostRetryMs = 200;
    }

    void begin()
    {
        engine = std::make_unique<sync::Engine>(m_lab->store(), options);
        QObject::connect(&m_lab->hub(), &changes::ChangeHub::changed, engine.get(),
                         [this] { engine->noteChange(); });
        engine->start();
    }

    Uuid addSample(const QString& name)
    {
        Uuid id;
        const auto written = m_lab->store().writeNow(
            {m_user, u"work"_s, {}, 0}, [&](changes::UnitOfWork& unit) -> Status {
                const auto added = unit.insert(samples::sampleEntity(),
                                               {{samples::Name, name},
                                                {samples::Accession, QString(u"A-"_s + name)},
                                                {samples::SampleType, u"DNA"_s}});
                if (!added) {
                    return failure(added.error());
                }
                id = *added;
                return {};
            });
        REQUIRE(written.has_value());
        return id;
    }

    bool has(const Uuid& id)
    {
        const auto reader = m_lab->database().openReader();
        return database::rowById(**reader, samples::sampleEntity(), id)->has_value();
    }

    bool is(sync::EngineState::Phase phase)
    {
        return until([&] { return engine->state().phase == phase; });
    }

    sync::EngineOptions options;

    lab::Lab& lab() { return *m_lab; }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"lab.tracseq"_s); }
    [[nodiscard]] QString user() const { return m_user; }

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    QString m_user;
    std::unique_ptr<lab::Lab> m_lab;

public:
    std::unique_ptr<sync::Engine> engine; ///< last: it stands on the lab
};

} // namespace tracseq::tests
