// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/server_audit.h"

#include "core/base/error_text.h"
#include "core/changes/history.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>

namespace tracseq::sync {

using changes::AuditProblem;
using changes::Change;

namespace {

/// Looking for a change by its id reads the whole log of this file.
constexpr int kMostSearches = 20;
/// In a row: a number of the last change that somebody invented ends the reading some time.
constexpr int kMostEmptyPages = 50;

/// A sentence marked with QT_TRANSLATE_NOOP("Server audit", ...).
QString said(const char* text)
{
    return QCoreApplication::translate("Server audit", text);
}

QByteArray zeros()
{
    return QByteArray(32, '\0');
}

/// What was done, by whom and when, whatever came before it in the chain.
QByteArray contentOf(const Change& change)
{
    return changes::changeHash(change, zeros());
}

QString described(const Change& change)
{
    return said(QT_TRANSLATE_NOOP("Server audit", "%1 by %2, %3"))
        .arg(change.entity, change.user,
             QDateTime::fromMSecsSinceEpoch(change.at, Qt::UTC).toString(Qt::ISODate));
}

class ServerAudit {
public:
    ServerAudit(changes::Store& store, Transport& transport, const ServerAuditOptions& options,
                Progress& progress)
        : m_store(store)
        , m_lab(store)
        , m_transport(transport)
        , m_options(options)
        , m_progress(progress)
    {
    }

    Result<ServerAuditReport> run()
    {
        auto reader = m_store.database().openReader();
        if (!reader) {
            return failure(reader.error());
        }
        m_reader = std::move(*reader);
        TRACSEQ_TRY(meet());
        TRACSEQ_TRY(proveLog());
        checkEnd();
        TRACSEQ_TRY(compareRows());
        return m_report;
    }

private:
    void found(AuditProblem problem, const QString& sentence)
    {
        if (m_report.findings.size() < changes::AuditReport::kMaxFindings) {
            m_report.findings.push_back({problem, sentence});
        } else {
            m_report.more = true;
        }
    }

    Status meet()
    {
        const auto position = m_lab.position();
        if (!position) {
            return failure(position.error());
        }
        m_position = *position;
        m_hello.station = m_position.station;
        m_hello.device = m_store.newId();
        if (m_position.connected) {
            const auto device = m_lab.deviceOf(m_options.user);
            if (!device) {
                return failure(device.error());
            }
            m_hello.device = *device;
        } else {
            m_hello.station = m_store.newId(); // as one that is never seen again
        }
        m_hello.host = m_options.host;
        m_hello.program = m_options.program;
        m_hello.cursor = m_position.cursor;
        const auto welcome = m_transport.hello(m_hello);
        if (!welcome) {
            return failure(welcome.error());
        }
        if (welcome->protocol != kProtocol) {
            return failure(ErrorCode::ServerTooNew,
                           {QString::number(welcome->protocol), QString::number(kProtocol)});
        }
        m_welcome = *welcome;
        m_sameEpoch = m_position.epoch == m_welcome.epoch;
        return {};
    }

    /// All that the server had when it was first asked.
    Status proveLog()
    {
        int empty = 0;
        for (qint64 at = 0; at < m_welcome.last && empty < kMostEmptyPages;) {
            const qint64 most = std::min<qint64>(m_options.pageSize, m_welcome.last - at);
            const auto page = m_transport.pull(m_welcome.epoch, at, static_cast<int>(most));
            if (!page && page.error().code() != ErrorCode::ServerRefused) {
                return failure(page.error());
            }
            // It said hello, so it is not that this account is refused.
            if (!page || page->from != at || page->to <= at) {
                found(AuditProblem::Unreadable,
                      said(QT_TRANSLATE_NOOP("Server audit",
                                             "The server's log cannot be read after change %1."))
                          .arg(at));
                m_unreadable = true;
                return {};
            }
            for (const PulledChange& pulled : page->changes) {
                TRACSEQ_TRY(prove(pulled));
            }
            empty = page->changes.empty() ? empty + 1 : 0;
            at = page->to;
            if (!m_progress.update(at, std::max(at, m_welcome.last))) {
                return failure(ErrorCode::Cancelled);
            }
        }
        return {};
    }

    /// What is missing before the change of that number.
    void noteGap(qint64 next)
    {
        if (next == m_seq + 1) {
            return;
        }
        found(AuditProblem::ChangeMissing,
              next == m_seq + 2
                  ? said(QT_TRANSLATE_NOOP("Server audit",
                                           "Change %1 is missing in the server's log."))
                        .arg(m_seq + 1)
                  : said(QT_TRANSLATE_NOOP("Server audit",
                                           "Changes %1 to %2 are missing in the server's log."))
                        .arg(m_seq + 1)
                        .arg(next - 1));
        m_seal.clear(); // of what is missing nothing is known
        m_seq = next - 1;
    }

    Status prove(const PulledChange& pulled)
    {
        const qint64 seq = pulled.settlement.seq;
        if (seq <= m_seq) {
            found(AuditProblem::ChangeMoved,
                  said(QT_TRANSLATE_NOOP("Server audit",
                                         "Change %1 stands at another place in the server's log."))
                      .arg(seq));
            return {};
        }
        noteGap(seq);
        const Change& change = pulled.change;
        const QByteArray digest =
            pulled.hidden ? pulled.digest : changes::outcomeDigest(pulled.settlement);
        if (!m_seal.isEmpty() && changes::sealOf(m_seal, seq, change.hash, digest) != pulled.seal) {
            found(
                AuditProblem::SealBroken,
                said(QT_TRANSLATE_NOOP("Server audit", "What the server decided about its change "
                                                       "%1 is not what it had sealed, or a "
                                                       "change was put in or taken out before it."))
                    .arg(seq));
        }
        m_seal = pulled.seal;
        m_seq = seq;
        ++m_report.changes;
        proveLink(pulled);
        return compareWithFile(pulled);
    }

    void proveLink(const PulledChange& pulled)
    {
        const Change& change = pulled.change;
        auto head = m_heads.find(change.device);
        if (head == m_heads.end()) {
            head = m_heads.insert(change.device, {0, zeros()});
        }
        if (change.deviceSeq <= head->n) {
            found(
                AuditProblem::ChangeMoved,
                said(QT_TRANSLATE_NOOP(
                         "Server audit",
                         "Change %1 of the server's log comes after a later one of its device %2."))
                    .arg(m_seq)
                    .arg(change.device.toString()));
        } else if (change.deviceSeq != head->n + 1) {
            found(AuditProblem::ChangeMissing,
                  said(QT_TRANSLATE_NOOP("Server audit", "Change %1 of device %2 is missing in the "
                                                         "server's log: the next one there is "
                                                         "is %3."))
                      .arg(head->n + 1)
                      .arg(change.device.toString())
                      .arg(change.deviceSeq));
        } else if (!pulled.hidden && changes::changeHash(change, head->hash) != change.hash) {
            found(
                AuditProblem::ChangeAltered,
                said(
                    QT_TRANSLATE_NOOP(
                        "Server audit",
                        "Change %1 of the server's log (%2) is not what was written: its hash does "
                        "not fit, or that of the change before it was altered."))
                    .arg(m_seq)
                    .arg(described(change)));
        }
        *head = {change.deviceSeq, change.hash};
    }

    Status compareWithFile(const PulledChange& pulled)
    {
        const auto mine = m_lab.sealAt(m_seq);
        if (!mine) {
            return failure(mine.error());
        }
        if (!mine->isEmpty()) {
            ++m_report.compared;
            const bool agrees = *mine == pulled.seal;
            if (m_agrees && !agrees) {
                disagreesFrom(m_seq);
            }
            m_agrees = agrees;
            if (agrees) {
                return {};
            }
        }
        return pulled.hidden ? Status() : compareContent(pulled.change);
    }

    /// A seal covers all before it: from the first other one on, the log is another one.
    void disagreesFrom(qint64 seq)
    {
        if (!m_sameEpoch) {
            m_report.agreedUpTo = m_report.agreedUpTo.value_or(seq - 1);
            return;
        }
        found(AuditProblem::SealBroken,
              said(QT_TRANSLATE_NOOP("Server audit", "From change %1 on, the server's log is not "
                                                     "the one that this lab was given: it "
                                                     "was written anew."))
                  .arg(seq));
    }

    /// A change that this file has, whether or not the server's seal of it is here.
    Status compareContent(const Change& change)
    {
        const auto hash = m_lab.hashAt(change.device, change.deviceSeq);
        if (!hash || hash->isEmpty() || *hash == change.hash) {
            return hash ? Status() : failure(hash.error());
        }
        auto here = m_reader->prepare(std::string(changes::kChangeColumns) +
                                      "WHERE device.id = ?1 AND change.device_seq = ?2");
        if (!here) {
            return failure(here.error());
        }
        here->bind(1, change.device);
        here->bind(2, change.deviceSeq);
        const auto isHere = here->step();
        if (!isHere || !*isHere) {
            return isHere ? Status() : failure(isHere.error()); // only its link is
        }
        const Change mine = changes::readChange(*here);
        if (mine.id == change.id) {
            if (contentOf(mine) != contentOf(change)) {
                found(
                    AuditProblem::ChangeAltered,
                    said(QT_TRANSLATE_NOOP(
                             "Server audit",
                             "Change %1 of the server's log (%2) is not the one that this lab has "
                             "(%3): it was written anew."))
                        .arg(m_seq)
                        .arg(described(change), described(mine)));
            }
            return {};
        }
        return checkMoved(change);
    }

    /// A chain that went on twice has other changes there; the same one at another place is one
    /// that somebody moved.
    Status checkMoved(const Change& change)
    {
        if (m_searches >= kMostSearches) {
            return {};
        }
        ++m_searches;
        auto same = m_reader->prepare("SELECT 1 FROM change WHERE id = ?1");
        if (!same) {
            return failure(same.error());
        }
        same->bind(1, change.id);
        const auto moved = same->step();
        if (!moved) {
            return failure(moved.error());
        }
        if (*moved) {
            found(AuditProblem::ChangeMoved,
                  said(QT_TRANSLATE_NOOP("Server audit",
                                         "Change %1 of the server's log (%2) stands at another "
                                         "place in the chain of "
                                         "its device than in this lab: the log was written anew."))
                      .arg(m_seq)
                      .arg(described(change)));
        }
        return {};
    }

    void checkEnd()
    {
        if (m_unreadable) {
            return;
        }
        noteGap(std::max(m_seq, m_welcome.last) + 1);
        const Head own = m_heads.value(m_hello.device, {0, zeros()});
        if (own.n < m_welcome.deviceLast ||
            (own.n == m_welcome.deviceLast && own.n > 0 && own.hash != m_welcome.deviceHash)) {
            found(
                AuditProblem::LogCut,
                said(QT_TRANSLATE_NOOP(
                         "Server audit",
                         "The server's log of device %1 ends at change %2, but its seal belongs to "
                         "change %3."))
                    .arg(m_hello.device.toString())
                    .arg(own.n)
                    .arg(m_welcome.deviceLast));
        }
        if (m_position.cursor <= m_seq) {
            return;
        }
        if (!m_sameEpoch) {
            m_report.agreedUpTo = m_report.agreedUpTo.value_or(m_seq);
            return;
        }
        found(AuditProblem::LogCut,
              said(QT_TRANSLATE_NOOP(
                       "Server audit",
                       "The server's log ends at change %1, but this lab was given changes up to "
                       "%2: the "
                       "last ones were taken out, or a server took over that had not got them."))
                  .arg(m_seq)
                  .arg(m_position.cursor));
    }

    Status compareRows()
    {
        using Rows = ServerAuditReport::Rows;
        if (!m_options.rows) {
            return {};
        }
        if (!m_position.connected || !m_sameEpoch) {
            m_report.rows = Rows::Unmet;
            return {};
        }
        const auto compared = compareChecksums(m_lab, m_transport, m_welcome, m_progress);
        // A change that cannot be read ends the taking of what is new as well.
        if (!compared && (compared.error().code() == ErrorCode::ServerLogBroken ||
                          (m_unreadable && compared.error().code() == ErrorCode::ServerRefused))) {
            m_report.rows = Rows::LogBroken;
            if (m_report.passed()) {
                found(AuditProblem::Unreadable, errorText(compared.error()));
            }
            return {};
        }
        if (!compared) {
            return failure(compared.error());
        }
        m_report.rowCount = compared->rows;
        switch (compared->outcome) {
        case ChecksumReport::Outcome::Equal:
            m_report.rows = Rows::Equal;
            break;
        case ChecksumReport::Outcome::SeesParts:
            m_report.rows = Rows::SeesParts;
            break;
        case ChecksumReport::Outcome::Busy:
            m_report.rows = Rows::Busy;
            break;
        case ChecksumReport::Outcome::Unequal:
            m_report.rows = Rows::Unequal;
            nameTables(compared->unequal);
            break;
        }
        return {};
    }

    void nameTables(const QStringList& unequal)
    {
        for (const QString& name : unequal) {
            const database::Entity* entity = m_store.entities().find(name);
            found(AuditProblem::RowAltered,
                  said(QT_TRANSLATE_NOOP(
                           "Server audit",
                           "The server's records are not as its log gave them to this lab: %1."))
                      .arg(entity == nullptr
                               ? name
                               : QCoreApplication::translate("Entities", entity->labelPlural)));
        }
    }

    struct Head {
        qint64 n = 0;
        QByteArray hash;
    };

    changes::Store& m_store;
    LabSide m_lab;
    Transport& m_transport;
    const ServerAuditOptions& m_options;
    Progress& m_progress;
    std::unique_ptr<database::Connection> m_reader;
    LabPosition m_position;
    Hello m_hello;
    Welcome m_welcome;
    bool m_sameEpoch = false;
    qint64 m_seq = 0;            ///< the last change that was read
    QByteArray m_seal = zeros(); ///< of it; empty when it is not known
    QHash<Uuid, Head> m_heads;   ///< of each chain, as far as it was read
    bool m_agrees = true;        ///< with the seals that this file has
    bool m_unreadable = false;   ///< it could not be read to its end
    int m_searches = 0;
    ServerAuditReport m_report;
};

} // namespace

Result<ServerAuditReport> verifyServer(changes::Store& store, Transport& transport,
                                       const ServerAuditOptions& options, Progress& progress)
{
    return ServerAudit(store, transport, options, progress).run();
}

} // namespace tracseq::sync
