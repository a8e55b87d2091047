// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/server_link.h"

#include "core/base/lab_setting.h"
#include "core/sync/server_directory.h"

#include <QCoreApplication>
#include <QSettings>
#include <QSysInfo>
#include <limits>
#include <utility>

namespace tracseq::ui {

using sync::EngineState;
using sync::ServerAddress;
using namespace Qt::StringLiterals;

namespace {

constexpr int kFiguresMs = 300;
constexpr std::size_t kMostEntries = 500;

/// What of an address is kept: the name is that of whoever works here.
QString withoutUser(ServerAddress address)
{
    address.user = u"nobody"_s;
    return address.connectionText();
}

} // namespace

ServerLink::ServerLink(const ServerLinkParts& parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    const QString kept = m_parts.settings.value(key("server")).toString();
    if (const auto address = sync::readServerAddress(kept); !kept.isEmpty() && address) {
        m_address = *address;
        m_address->user = soleUser();
    }
    m_figures.setSingleShot(true);
    m_figures.setInterval(kFiguresMs);
    connect(&m_figures, &QTimer::timeout, this, &ServerLink::readFigures);
    connect(&m_parts.hub, &changes::ChangeHub::changed, this, [this] {
        if (m_engine != nullptr) {
            m_engine->noteChange();
        }
        if (!m_figures.isActive()) {
            m_figures.start();
        }
    });
    readFigures();
}

ServerLink::~ServerLink()
{
    m_engine.reset(); // before what it tells
}

QString ServerLink::key(const char* name) const
{
    return labSetting(m_parts.labPath, QLatin1String(name));
}

accounts::RememberedPassword ServerLink::remembered() const
{
    return {m_parts.keychain, m_parts.settings, m_parts.labPath};
}

QString ServerLink::soleUser() const
{
    return m_parts.settings.value(key("server_user")).toString();
}

const EngineState* ServerLink::state() const
{
    return m_engine == nullptr ? nullptr : &m_engine->state();
}

void ServerLink::begin(const QString& user, const QString& password)
{
    m_engine.reset();
    m_user = user;
    m_password = password;
    m_needsPassword = false;
    if (!m_address) {
        return;
    }
    m_address->user = user;
    if (!password.isEmpty()) {
        start(false);
        return;
    }
    remembered().read(user, this, [this, user](const Result<QByteArray>& kept) {
        if (user != m_user || m_engine != nullptr || !m_address) {
            return;
        }
        if (kept) {
            m_password = QString::fromUtf8(*kept);
            start(false);
        } else {
            m_needsPassword = true;
            Q_EMIT changed();
        }
    });
}

void ServerLink::end()
{
    m_engine.reset();
    m_user.clear();
    m_password.fill(u'\0');
    m_password.clear();
    m_needsPassword = false;
    Q_EMIT switched();
}

void ServerLink::remember(QSettings& settings, const QString& labPath, const ServerAddress& address)
{
    settings.setValue(labSetting(labPath, u"server"_s), withoutUser(address));
    settings.setValue(labSetting(labPath, u"server_user"_s), address.user);
}

void ServerLink::connectTo(const ServerAddress& address, const QString& password, bool adopt,
                           bool keepPassword)
{
    m_address = address;
    m_user = address.user;
    m_password = password;
    m_needsPassword = false;
    remember(m_parts.settings, m_parts.labPath, address);
    remembered().set(m_user, password, keepPassword, this, [](const Status&) {});
    start(adopt);
}

void ServerLink::disconnectFrom()
{
    m_engine.reset();
    m_address.reset();
    m_parts.settings.remove(key("server"));
    m_parts.settings.remove(key("server_user"));
    m_needsPassword = false;
    Q_EMIT switched();
    Q_EMIT changed();
}

void ServerLink::givePassword(const QString& password, bool remember)
{
    m_password = password;
    m_needsPassword = false;
    m_keeps = remember;
    start(false);
}

void ServerLink::askKeychain(QObject* receiver, std::function<void(Status)> done)
{
    m_parts.keychain.probe(receiver, std::move(done));
}

void ServerLink::syncNow()
{
    if (m_engine != nullptr) {
        m_engine->syncNow();
    }
}

void ServerLink::checkNow()
{
    if (m_engine != nullptr) {
        m_engine->checkNow();
    }
}

void ServerLink::notePassword(const QString& password)
{
    if (m_address && m_engine != nullptr) {
        m_password = password;
        start(false);
    }
}

std::shared_ptr<accounts::AccountDirectory> ServerLink::directory() const
{
    return m_engine == nullptr ? nullptr
                               : std::make_shared<sync::ServerDirectory>(*m_address, m_password);
}

std::shared_ptr<accounts::AccountDirectory> ServerLink::directoryOf(const QString& login,
                                                                    const QString& password) const
{
    if (!m_address) {
        return nullptr;
    }
    ServerAddress theirs = *m_address;
    theirs.user = login;
    return std::make_shared<sync::ServerDirectory>(theirs, password);
}

void ServerLink::start(bool adopt)
{
    sync::EngineOptions options;
    options.address = *m_address;
    options.password = m_password;
    options.exchange.user = m_user;
    options.exchange.host = QSysInfo::machineHostName();
    options.exchange.program = QCoreApplication::applicationVersion();
    options.exchange.adopt = adopt;
    m_engine = std::make_unique<sync::Engine>(m_parts.store, options);
    connect(m_engine.get(), &sync::Engine::stateChanged, this, &ServerLink::take);
    connect(m_engine.get(), &sync::Engine::exchanged, this, &ServerLink::takeReport);
    m_engine->start();
    Q_EMIT switched();
    Q_EMIT changed();
}

void ServerLink::take(const EngineState& state)
{
    if (state.problem && state.phase != EngineState::Phase::Connecting &&
        state.phase != EngineState::Phase::Exchanging) {
        note({m_parts.store.clock().nowMs(), 0, 0, false, state.problem});
    }
    if (state.phase == EngineState::Phase::Stopped && state.problem) {
        if (state.problem->code() == ErrorCode::ServerPasswordWrong) {
            m_needsPassword = true;
            QMetaObject::invokeMethod(
                this, [this, why = *state.problem] { Q_EMIT passwordRefused(why); },
                Qt::QueuedConnection);
        } else if (state.problem->code() == ErrorCode::ServerNoMember) {
            // Not at once: what follows ends the engine, which is telling this.
            QMetaObject::invokeMethod(
                this, [this, why = *state.problem] { Q_EMIT shutOut(why); }, Qt::QueuedConnection);
        }
    }
    if (!m_figures.isActive()) {
        m_figures.start();
    }
    Q_EMIT changed();
}

void ServerLink::takeReport(const sync::ExchangeReport& report)
{
    note({m_parts.store.clock().nowMs(), report.sent, report.taken, report.newEpoch, {}});
    m_role = report.welcome.role;
    if (seenForeign() == std::numeric_limits<qint64>::max()) {
        noteForeignSeen(report.welcome.last);
    }
    if (m_keeps) {
        remembered().set(m_user, m_password, *std::exchange(m_keeps, {}), this,
                         [](const Status&) {});
    }
    Q_EMIT exchanged(report);
}

void ServerLink::note(const ExchangeEntry& entry)
{
    const auto same = [&entry](const ExchangeEntry& last) {
        return entry.problem && last.problem && entry.problem->code() == last.problem->code() &&
               entry.problem->arguments() == last.problem->arguments();
    };
    // What happens again and again, and the polls that brought nothing, would bury the rest.
    const bool idle = !entry.problem && entry.sent == 0 && entry.taken == 0 && !entry.newEpoch;
    if (!m_history.empty() && (same(m_history.back()) || (idle && !m_history.back().problem))) {
        m_history.back().at = entry.at;
        return;
    }
    if (m_history.size() == kMostEntries) {
        m_history.erase(m_history.begin());
    }
    m_history.push_back(entry);
}

QString ServerLink::foreignKey() const
{
    return key("seen_foreign") + u'_' + m_user;
}

qint64 ServerLink::seenForeign() const
{
    const QVariant before = m_parts.settings.value(key("seen_foreign")); // of all people here
    const QVariant seen = m_parts.settings.value(foreignKey(), before);
    // Whoever meets the server for the first time has been away from nothing.
    return seen.isValid() ? seen.toLongLong() : std::numeric_limits<qint64>::max();
}

qint64 ServerLink::seenRefused() const
{
    return m_parts.settings.value(key("seen_refused")).toLongLong();
}

void ServerLink::noteForeignSeen(qint64 upTo)
{
    const qint64 before = seenForeign();
    m_parts.settings.setValue(
        foreignKey(), before == std::numeric_limits<qint64>::max() ? upTo : std::max(upTo, before));
    readFigures();
}

void ServerLink::noteRefusedSeen(qint64 upTo)
{
    m_parts.settings.setValue(key("seen_refused"), std::max(upTo, seenRefused()));
    readFigures();
}

void ServerLink::readFigures()
{
    struct Figures {
        sync::LabPosition position;
        sync::SyncCounts counts;
    };
    m_parts.tasks.read<Figures>(
        this,
        [user = m_user, seenRefused = seenRefused(),
         seenForeign = seenForeign()](database::Connection& connection) -> Result<Figures> {
            const auto position = sync::positionOf(connection);
            const auto counts = sync::syncCounts(connection, user, seenRefused, seenForeign);
            if (!position || !counts) {
                return failure(position ? counts.error() : position.error());
            }
            return Figures{*position, *counts};
        },
        [this](const Result<Figures>& figures) {
            if (!figures) {
                return;
            }
            m_position = figures->position;
            m_counts = figures->counts;
            if (m_toldRefused >= 0 && m_counts.refused > m_toldRefused) {
                Q_EMIT refused(m_counts.refused - m_toldRefused);
            }
            m_toldRefused = m_counts.refused;
            Q_EMIT changed();
        });
}

} // namespace tracseq::ui
