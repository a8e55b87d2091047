// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/first_sync.h"

#include "core/sync/lab_filling.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace tracseq::sync {

using database::Connection;

namespace {

constexpr int kTries = 5; ///< connections in a row that bring nothing

QString textOf(Connection& connection, const char* sql)
{
    auto query = connection.prepare(sql);
    const auto found = query ? query->step() : failure(query.error());
    return found && *found ? query->text(0) : QString();
}

/// What was written to a file or a folder outlives a loss of power.
bool flush(const QString& path)
{
    const int file = ::open(path.toLocal8Bit().constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        return false;
    }
    const bool done = fsync(file) == 0;
    close(file);
    return done;
}

void removeFiles(const QString& path)
{
    for (const char* end : {"", "-wal", "-shm", "-journal"}) {
        QFile::remove(path + QLatin1String(end));
    }
}

class FirstSync {
public:
    FirstSync(QString path, const Connect& connect, const FirstSyncOptions& options,
              const database::EntityList& entities, const Clock& clock, Progress& progress)
        : m_path(std::move(path))
        , m_beside(m_path + QStringLiteral(".first-sync.tracseq"))
        , m_connect(connect)
        , m_options(options)
        , m_entities(entities)
        , m_clock(clock)
        , m_progress(progress)
    {
    }

    Result<FirstSyncReport> run()
    {
        TRACSEQ_TRY(isFree());
        auto done = fill();
        m_filling.reset();
        if (done) {
            done = takePlace();
        }
        if (!done) {
            removeFiles(m_beside);
            return failure(done.error());
        }
        return m_report;
    }

private:
    Status isFree()
    {
        const auto free =
            m_options.keepAs.isEmpty() ? canTakeFirstSync(m_path) : canBeRenewed(m_path);
        return free && *free ? Status()
               : free        ? failure(ErrorCode::FirstSyncOwnWork, {m_path})
                             : failure(free.error());
    }

    Status fill()
    {
        UuidSource ids(m_clock);
        m_hello.station = ids.next();
        m_hello.device = ids.next();
        m_hello.host = m_options.host;
        m_hello.program = m_options.program;
        auto begun = LabFilling::begin(m_beside, m_entities, m_clock);
        if (!begun) {
            return failure(begun.error());
        }
        m_filling = std::move(*begun);
        for (int tries = 0;;) {
            const qint64 before = m_filling->cursor();
            auto copied = copy();
            if (copied) {
                break;
            }
            tries = m_filling->cursor() > before ? 0 : tries + 1;
            if (copied.error().code() != ErrorCode::ServerUnreachable || tries == kTries) {
                return copied;
            }
        }
        m_report.changes = m_filling->cursor();
        m_report.rows = m_filling->rows();
        return m_filling->finish(m_hello.station, m_hello.device, m_options.user,
                                 m_report.welcome.epoch, m_progress);
    }

    /// All up to the end that the server had when it was first asked: what comes after it is for
    /// the exchange that follows.
    Status copy()
    {
        const auto transport = m_connect();
        if (!transport) {
            return failure(transport.error());
        }
        m_hello.cursor = m_filling->cursor();
        const auto welcome = (*transport)->hello(m_hello);
        if (!welcome) {
            return failure(welcome.error());
        }
        if (welcome->protocol != kProtocol) {
            return failure(ErrorCode::ServerTooNew,
                           {QString::number(welcome->protocol), QString::number(kProtocol)});
        }
        const bool begun = !m_report.welcome.epoch.isNull();
        if (begun && (welcome->epoch != m_report.welcome.epoch ||
                      (m_hello.cursor > 0 && welcome->cursorSeal != m_filling->seal()))) {
            return failure(ErrorCode::ServerReplaced);
        }
        if (!begun) {
            m_report.welcome = *welcome;
        }
        const qint64 last = m_report.welcome.last;
        while (m_filling->cursor() < last) {
            const qint64 after = m_filling->cursor();
            const qint64 upTo = std::min(after + kSnapshotMost, last);
            TRACSEQ_TRY((*transport)
                            ->snapshot(welcome->epoch, after, upTo,
                                       [&](const PulledChange& change) { return take(change); }));
            // A server ends a part sooner when the changes are large.
            if (m_filling->cursor() <= after || m_filling->cursor() > upTo) {
                return failure(ErrorCode::ServerLogBroken,
                               {QString::number(m_filling->cursor()), QStringLiteral("part")});
            }
        }
        return {};
    }

    Status take(const PulledChange& change)
    {
        if ((change.settlement.seq & 0xFF) == 0 &&
            !m_progress.update(change.settlement.seq, m_report.welcome.last)) {
            return failure(ErrorCode::Cancelled);
        }
        return m_filling->add(change);
    }

    Status takePlace()
    {
        if (QFileInfo::exists(m_path)) {
            // Leaving its journal needs the lab alone: somebody else who has it open keeps it.
            const auto empty = Connection::open(m_path, Connection::Mode::ReadWrite);
            if (!empty) {
                return failure(empty.error());
            }
            if (textOf(**empty, "PRAGMA journal_mode = DELETE") != QLatin1String("delete")) {
                return failure(ErrorCode::LabInUse, {m_path});
            }
            TRACSEQ_TRY(isFree());
            QFile::setPermissions(m_beside, QFile::permissions(m_path));
        }
        // A journal of another file of that name would be read as that of this one.
        for (const char* end : {"-wal", "-shm", "-journal"}) {
            QFile::remove(m_path + QLatin1String(end));
        }
        const QString folder = QFileInfo(m_path).absolutePath();
        // A second name first: so there is a lab at its place at any moment.
        if (!m_options.keepAs.isEmpty() && link(m_path.toLocal8Bit().constData(),
                                                m_options.keepAs.toLocal8Bit().constData()) != 0) {
            return failure(ErrorCode::FileNotWritable, {m_options.keepAs, folder});
        }
        if (!flush(m_beside) || std::rename(m_beside.toLocal8Bit().constData(),
                                            m_path.toLocal8Bit().constData()) != 0) {
            return failure(ErrorCode::FileNotWritable, {m_path, folder});
        }
        flush(folder);
        return {};
    }

    const QString m_path;
    const QString m_beside;
    const Connect& m_connect;
    const FirstSyncOptions& m_options;
    const database::EntityList& m_entities;
    const Clock& m_clock;
    Progress& m_progress;
    Hello m_hello;
    std::unique_ptr<LabFilling> m_filling;
    FirstSyncReport m_report;
};

} // namespace

Result<bool> canTakeFirstSync(const QString& path)
{
    if (!QFileInfo::exists(path)) {
        return true;
    }
    const auto lab = Connection::open(path, Connection::Mode::ReadOnly);
    if (!lab) {
        return failure(lab.error());
    }
    // Anything but a lab of this program's form is left alone.
    return textOf(**lab, "SELECT (SELECT count(*) FROM change) + "
                         "(SELECT ifnull(sum(cursor), 0) FROM sync_state)") == QLatin1String("0");
}

Result<bool> canBeRenewed(const QString& path)
{
    const auto lab = Connection::open(path, Connection::Mode::ReadOnly);
    if (!lab) {
        return failure(lab.error());
    }
    // A lab that never met a server has all of its work for itself.
    return textOf(**lab, "SELECT (SELECT count(*) FROM outbox) + "
                         "(SELECT count(*) = 0 FROM sync_state)") == QLatin1String("0");
}

QString placeToKeep(const QString& path, const Clock& clock)
{
    const QFileInfo file(path);
    const QString day = QDateTime::fromMSecsSinceEpoch(clock.nowMs()).date().toString(Qt::ISODate);
    for (int number = 1;; ++number) {
        const QString name = file.completeBaseName() + QStringLiteral(" (before ") + day +
                             (number == 1 ? QString() : QStringLiteral(", %1").arg(number)) +
                             QStringLiteral(").") + file.suffix();
        QString place = file.absolutePath() + u'/' + name;
        if (!QFileInfo::exists(place)) {
            return place;
        }
    }
}

Result<FirstSyncReport> makeFirstSync(const QString& path, const Connect& connect,
                                      const FirstSyncOptions& options,
                                      const database::EntityList& entities, const Clock& clock,
                                      Progress& progress)
{
    return FirstSync(QFileInfo(path).absoluteFilePath(), connect, options, entities, clock,
                     progress)
        .run();
}

} // namespace tracseq::sync
