// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/exchange.h"

#include <future>
#include <limits>

namespace tracseq::sync {

namespace {

class Exchange {
public:
    Exchange(LabSide& lab, Transport& transport, const ExchangeOptions& options, Progress& progress,
             ExchangeReport& report)
        : m_lab(lab)
        , m_transport(transport)
        , m_options(options)
        , m_progress(progress)
        , m_report(report)
    {
    }

    Status run()
    {
        TRACSEQ_TRY(m_lab.connect());
        TRACSEQ_TRY(meet());
        TRACSEQ_TRY(reportFailures(m_lab, m_transport));
        TRACSEQ_TRY(agreeOnEpoch());
        TRACSEQ_TRY(agreeOnChain());
        m_sentUpTo = m_report.welcome.deviceLast;
        qint64 before = 0;
        // What waits for something that somebody else did may go when that has come.
        do {
            before = m_report.taken;
            TRACSEQ_TRY(send());
            TRACSEQ_TRY(takeNew(m_lab, m_transport, m_report.welcome.epoch, m_options.pageSize,
                                m_progress, m_report));
        } while (m_waits && m_report.taken > before);
        return stockNumbers();
    }

private:
    Result<Welcome> hello(qint64 cursor)
    {
        Hello hello;
        hello.station = m_position.station;
        hello.device = m_device;
        hello.host = m_options.host;
        hello.program = m_options.program;
        hello.cursor = cursor;
        hello.adopt = m_options.adopt;
        return m_transport.hello(hello);
    }

    Status meet()
    {
        const auto position = m_lab.position();
        const auto device = m_lab.deviceOf(m_options.adopt ? QString() : m_options.user);
        if (!position || !device) {
            return failure(position ? device.error() : position.error());
        }
        m_position = *position;
        m_device = *device;
        const auto welcome = hello(m_position.cursor);
        if (!welcome) {
            return failure(welcome.error());
        }
        if (welcome->protocol != kProtocol) {
            return failure(ErrorCode::ServerTooNew,
                           {QString::number(welcome->protocol), QString::number(kProtocol)});
        }
        m_report.welcome = *welcome;
        return {};
    }

    /// A server may have been restored from a backup, or a standby may have taken over that had
    /// not got the last changes: then this file goes back to where both agree.
    Status agreeOnEpoch()
    {
        const Welcome& welcome = m_report.welcome;
        const bool sameEpoch = m_position.epoch == welcome.epoch;
        const bool agrees = m_position.cursor == 0 || welcome.cursorSeal == m_position.seal;
        if (sameEpoch && agrees) {
            return {};
        }
        qint64 common = m_position.cursor;
        if (!agrees) {
            const auto found = lastAgreement(std::min(m_position.cursor, welcome.last));
            if (!found) {
                return failure(found.error());
            }
            common = *found;
        }
        TRACSEQ_TRY(m_lab.startEpoch(welcome.epoch, common));
        m_report.newEpoch |= m_position.epoch.has_value();
        return {};
    }

    /// The last number up to which both logs are the same: seals cover all before them.
    Result<qint64> lastAgreement(qint64 upTo)
    {
        qint64 same = 0;
        qint64 other = upTo + 1;
        while (other - same > 1) {
            const qint64 middle = same + (other - same) / 2;
            const auto mine = m_lab.sealAt(middle);
            const auto theirs = hello(middle);
            if (!mine || !theirs) {
                return failure(mine ? theirs.error() : mine.error());
            }
            if (!mine->isEmpty() && *mine == theirs->cursorSeal) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return same;
    }

    /// Whether this file's chain is the one that the server knows.
    Status agreeOnChain()
    {
        const Welcome& welcome = m_report.welcome;
        const auto mine = m_lab.hashAt(m_device, welcome.deviceLast);
        if (!mine) {
            return failure(mine.error());
        }
        if (welcome.deviceLast == 0 || *mine == welcome.deviceHash) {
            return {};
        }
        // The file was copied or put back from a backup: it learns first what its chain became.
        TRACSEQ_TRY(
            takeNew(m_lab, m_transport, welcome.epoch, m_options.pageSize, m_progress, m_report));
        TRACSEQ_TRY(meet());
        const auto now = m_lab.hashAt(m_device, m_report.welcome.deviceLast);
        if (!now) {
            return failure(now.error());
        }
        return m_report.welcome.deviceLast == 0 || *now == m_report.welcome.deviceHash
                   ? Status()
                   : failure(ErrorCode::ServerLogBroken,
                             {QString::number(m_position.cursor), QStringLiteral("chain")});
    }

    /// What goes to the server next.
    struct Batch {
        std::vector<OutgoingChange> changes;
        bool waits = false; ///< what comes after them is held back
    };

    Result<Batch> batchAfter(qint64 sent)
    {
        auto changes = m_lab.outgoing(m_device, sent, kPushMost);
        if (!changes) {
            return failure(changes.error());
        }
        const auto ready = m_lab.readyOf(*changes);
        if (!ready) {
            return failure(ready.error());
        }
        Batch batch{std::move(*changes), false};
        batch.waits = *ready < batch.changes.size();
        batch.changes.erase(batch.changes.begin() + static_cast<std::ptrdiff_t>(*ready),
                            batch.changes.end());
        return batch;
    }

    Status send()
    {
        auto batch = batchAfter(m_sentUpTo);
        for (;;) {
            if (!batch) {
                return failure(batch.error());
            }
            m_waits = batch->waits;
            if (batch->changes.empty()) {
                return {};
            }
            if (!m_progress.update(m_report.sent, 0)) {
                return failure(ErrorCode::Cancelled);
            }
            const qint64 last = batch->changes.back().change.deviceSeq;
            // The next ones are read while the server works on these. Nobody else reads meanwhile.
            auto next = batch->waits ? std::future<Result<Batch>>()
                                     : std::async(std::launch::async,
                                                  [this, last] { return batchAfter(last); });
            const Status pushed =
                m_transport.push(m_report.welcome.epoch, m_device, batch->changes);
            Result<Batch> read = next.valid() ? next.get() : Result<Batch>(Batch());
            TRACSEQ_TRY(pushed);
            m_report.sent += static_cast<qint64>(batch->changes.size());
            m_sentUpTo = last;
            if (m_waits) {
                return {};
            }
            batch = std::move(read);
        }
    }

    /// Sees to it that offline work finds numbers. One that the server refuses them goes on with
    /// numbers of its own.
    Status stockNumbers()
    {
        const auto wanted = m_lab.wantedNumbers();
        if (!wanted) {
            return failure(wanted.error());
        }
        for (const auto& [kind, count] : *wanted) {
            const auto unused = m_lab.firstUnusedNumber(kind);
            if (!unused) {
                return failure(unused.error());
            }
            // What the file gave out before there was a server, or under another one. Only an
            // administrator can tell a server so; another one's file skips those numbers itself.
            if (*unused > 1) {
                auto raised = m_transport.raiseCounter(kind, *unused);
                if (!raised && raised.error().code() != ErrorCode::ServerRefused) {
                    return raised;
                }
            }
            const auto numbers = m_transport.reserve(kind, count);
            if (!numbers) {
                return numbers.error().code() == ErrorCode::ServerRefused
                           ? Status()
                           : failure(numbers.error());
            }
            TRACSEQ_TRY(m_lab.addNumbers(kind, *numbers));
        }
        return {};
    }

    LabSide& m_lab;
    Transport& m_transport;
    const ExchangeOptions& m_options;
    Progress& m_progress;
    LabPosition m_position;
    Uuid m_device;
    qint64 m_sentUpTo = 0; ///< number in the chain
    bool m_waits = false;  ///< the rest of the chain is held back
    ExchangeReport& m_report;
};

} // namespace

Status reportFailures(LabSide& lab, Transport& transport)
{
    const auto failed = lab.failedTries();
    if (!failed || failed->tries.empty()) {
        return failed ? Status() : failure(failed.error());
    }
    const auto position = lab.position();
    if (!position) {
        return failure(position.error());
    }
    if (const auto told = transport.reportFailures(position->station, failed->tries); !told) {
        return told.error().code() == ErrorCode::ServerRefused ? Status() : told;
    }
    return lab.noteTold(failed->upTo);
}

Status takeUpTo(LabSide& lab, Transport& transport, const Uuid& epoch, qint64 upTo, int pageSize,
                Progress& progress, ExchangeReport& report)
{
    const auto position = lab.position();
    if (!position) {
        return failure(position.error());
    }
    qint64 cursor = position->cursor;
    // While one page is stored, the server makes the next.
    std::future<Status> taking;
    const auto taken = [&taking] { return taking.valid() ? taking.get() : Status(); };
    for (;;) {
        const qint64 most = std::min<qint64>(pageSize, upTo - cursor);
        if (most <= 0) {
            return taken();
        }
        auto page = transport.pull(epoch, cursor, static_cast<int>(most));
        TRACSEQ_TRY(taken());
        if (!page) {
            return failure(page.error());
        }
        if (!progress.update(page->to, page->last)) {
            return failure(ErrorCode::Cancelled);
        }
        const bool last = page->to >= page->last || page->changes.empty();
        cursor = page->to;
        report.taken += static_cast<qint64>(page->changes.size());
        taking = std::async(std::launch::async,
                            [&lab, one = std::move(*page)] { return lab.take(one); });
        if (last) {
            return taken();
        }
    }
}

Status takeNew(LabSide& lab, Transport& transport, const Uuid& epoch, int pageSize,
               Progress& progress, ExchangeReport& report)
{
    return takeUpTo(lab, transport, epoch, std::numeric_limits<qint64>::max(), pageSize, progress,
                    report);
}

Result<ExchangeReport> exchange(LabSide& lab, Transport& transport, const ExchangeOptions& options,
                                Progress& progress)
{
    ExchangeReport report;
    TRACSEQ_TRY(exchange(lab, transport, options, progress, report));
    return report;
}

Status exchange(LabSide& lab, Transport& transport, const ExchangeOptions& options,
                Progress& progress, ExchangeReport& report)
{
    return Exchange(lab, transport, options, progress, report).run();
}

} // namespace tracseq::sync
