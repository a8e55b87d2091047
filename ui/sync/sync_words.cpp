// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/sync_words.h"

#include "core/base/error_text.h"
#include "ui/sync/server_link.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace tracseq::ui {

using sync::EngineState;
using Phase = sync::EngineState::Phase;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kClockMs = 5 * 60'000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SyncWords)

public:
    explicit Words(const ServerLink& openLink)
        : link(openLink)
        , server(openLink.address() ? openLink.address()->name() : QString())
    {
    }

    const ServerLink& link;
    QString server;

    static QString number(qint64 value) { return QLocale().toString(value); }

    static QString time(qint64 at)
    {
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(at);
        return when.date() == QDate::currentDate()
                   ? QLocale().toString(when.time(), QLocale::ShortFormat)
                   : QLocale().toString(when, QLocale::ShortFormat);
    }

    /// What went wrong, with a full stop: a reason that the system gives may have none.
    static QString sentence(const EngineState& state)
    {
        QString text = state.problem ? errorText(*state.problem) : QString();
        if (!text.isEmpty() && !text.endsWith(u'.')) {
            text += u'.';
        }
        return text.isEmpty() ? text : text + u' ';
    }

    /// Of whoever works here.
    [[nodiscard]] qint64 own() const { return link.position().pending - link.counts().others; }

    [[nodiscard]] QString waiting(qint64 pending) const
    {
        return pending == 1 ? tr("1 change waits") : tr("%1 changes wait").arg(number(pending));
    }

    /// What is added to every state: what somebody has to look at.
    [[nodiscard]] QString toDo() const
    {
        QString text;
        if (const qint64 conflicts = link.position().conflicts; conflicts > 0) {
            text += u" · "_s +
                    (conflicts == 1 ? tr("1 conflict") : tr("%1 conflicts").arg(number(conflicts)));
        }
        if (const qint64 refused = link.counts().refused; refused > 0) {
            text +=
                u" · "_s + (refused == 1 ? tr("1 refused") : tr("%1 refused").arg(number(refused)));
        }
        return text;
    }

    [[nodiscard]] QString kept() const
    {
        return own() == 0 ? tr("Nothing of yours waits. You can work on; it is sent later.")
                          : tr("%1 for the server, stored safely on this computer. You can work "
                               "on.")
                                .arg(waiting(own()));
    }

    [[nodiscard]] QString clockNote(const EngineState& state) const
    {
        return qAbs(state.clockAhead) < kClockMs
                   ? QString()
                   : u' ' + tr("The clock of this computer differs from the server's by %1 "
                               "minutes. The order of changes does not depend on it, but their "
                               "times are wrong: set it right.")
                                .arg(number(qAbs(state.clockAhead) / 60'000));
    }

    [[nodiscard]] SyncWords alone() const
    {
        if (!link.position().connected) {
            return {u"drive-harddisk"_s, Tone::Neutral, tr("On this computer"),
                    tr("This lab is on this computer only"),
                    tr("Connect it to a server to share it with other people and computers. It "
                       "goes on working without one.")};
        }
        const QString all = waiting(link.position().pending);
        return {u"network-disconnect"_s, Tone::Warning, all,
                tr("This lab was connected to a server"),
                tr("%1. Connect it again to send them and to get what others did.").arg(all)};
    }

    [[nodiscard]] SyncWords needsPassword() const
    {
        const bool wrong = link.state() != nullptr && link.state()->problem;
        return {u"lock"_s, Tone::Warning, tr("Password needed") + toDo(),
                wrong ? tr("The server does not accept the password")
                      : tr("The server asks for a password"),
                tr("Enter the password of %1 on %2.").arg(link.user(), server) + u' ' + kept()};
    }

    [[nodiscard]] SyncWords of(const EngineState& state) const
    {
        switch (state.phase) {
        case Phase::Connecting:
            return {u"view-refresh"_s, Tone::Neutral, tr("Connecting…") + toDo(),
                    tr("Connecting to %1…").arg(server), kept()};
        case Phase::Exchanging:
            return {u"view-refresh"_s, Tone::Info,
                    (state.total > 0
                         ? tr("Syncing: %1 of %2")
                               .arg(number(qMin(state.done, state.total)), number(state.total))
                         : tr("Syncing…")) +
                        toDo(),
                    tr("Exchanging changes with %1").arg(server), tr("You can work on meanwhile.")};
        case Phase::Current:
            return current(state);
        case Phase::Waiting:
            return {u"network-disconnect"_s, Tone::Warning,
                    (own() > 0 ? tr("Offline: %1").arg(waiting(own())) : tr("Offline")) + toDo(),
                    tr("No connection to %1").arg(server),
                    sentence(state) + kept() + u' ' +
                        tr("Next try at %1.").arg(time(state.retryAt))};
        case Phase::Stopped:
            return {u"dialog-warning"_s, Tone::Bad, tr("Not syncing") + toDo(),
                    tr("The exchange with %1 has stopped").arg(server), sentence(state) + kept()};
        }
        return {};
    }

    [[nodiscard]] SyncWords unequal(const EngineState& state) const
    {
        QStringList names;
        for (const QString& name : state.unequal) {
            const database::Entity* entity = link.parts().store.entities().find(name);
            names += entity == nullptr
                         ? name
                         : QCoreApplication::translate("Entities", entity->labelPlural);
        }
        return {
            u"dialog-error"_s, Tone::Bad, tr("Not as on the server") + toDo(),
            tr("What is here is not what %1 has").arg(server),
            tr("The daily comparison found a difference in: %1. “Get anew” makes this file from "
               "the server once more and keeps the one that is here beside it.")
                    .arg(names.join(u", "_s)) +
                (link.position().pending == 0
                     ? QString()
                     : u' ' + tr("What waits here has to be sent before."))};
    }

    [[nodiscard]] SyncWords current(const EngineState& state) const
    {
        if (!state.unequal.isEmpty()) {
            return unequal(state);
        }
        const qint64 others = link.counts().others;
        const bool done = own() <= 0;
        QString detail = tr("Last exchange at %1, up to change number %2.")
                             .arg(time(state.doneAt), number(link.position().cursor));
        if (others > 0) {
            detail +=
                u' ' + (others == 1 ? tr("1 change of somebody else at this computer waits until "
                                         "they sign in.")
                                    : tr("%1 changes of other people at this computer wait until "
                                         "they sign in.")
                                          .arg(number(others)));
        }
        if (state.checkedAt > 0) {
            detail +=
                u' ' + tr("Compared with the server at %1: equal.").arg(time(state.checkedAt));
        }
        return {done ? u"network-connect"_s : u"network-server"_s, done ? Tone::Good : Tone::Info,
                (done ? tr("Up to date") : waiting(own())) + toDo(),
                done ? tr("Up to date with %1").arg(server) : tr("Connected to %1").arg(server),
                detail + clockNote(state)};
    }
};

} // namespace

SyncWords syncWords(const ServerLink& link)
{
    const Words words(link);
    if (!link.isConfigured()) {
        return words.alone();
    }
    if (link.needsPassword() || link.state() == nullptr) {
        return words.needsPassword();
    }
    return words.of(*link.state());
}

} // namespace tracseq::ui
