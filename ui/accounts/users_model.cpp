// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/users_model.h"

#include "ui/accounts/role_chooser.h"
#include "ui/widgets/data_table.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>

namespace tracseq::ui {

using accounts::AccountOverview;
using namespace Qt::StringLiterals;

namespace {

struct StateWords {
    QString text;
    Tone tone;
};

StateWords stateOf(const AccountOverview& one, const Clock& clock)
{
    if (!one.account.active) {
        return {UsersModel::tr("Disabled"), Tone::Muted};
    }
    if (one.locked) {
        return {UsersModel::tr("Locked"), Tone::Bad};
    }
    if (!one.onServer) {
        return {UsersModel::tr("Not on the server"), Tone::Warning};
    }
    if (one.lockedUntil > clock.nowMs()) {
        return {UsersModel::tr("Waits until %1")
                    .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(one.lockedUntil).time(),
                                            QLocale::ShortFormat)),
                Tone::Warning};
    }
    if (!one.hasPassword || one.mustChangePassword) {
        return {UsersModel::tr("New password due"), Tone::Info};
    }
    return {UsersModel::tr("Active"), Tone::Good};
}

} // namespace

UsersModel::UsersModel(const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{
}

void UsersModel::setAccounts(std::vector<AccountOverview> all)
{
    beginResetModel();
    m_all = std::move(all);
    endResetModel();
}

void UsersModel::addKnown(const std::vector<accounts::KnownMember>& all)
{
    for (AccountOverview& one : m_all) {
        one.onServer = all.empty() || std::any_of(all.begin(), all.end(), [&](const auto& member) {
                           return member.login == one.account.login;
                       });
    }
    for (const accounts::KnownMember& tries : all) {
        const auto found =
            std::find_if(m_all.begin(), m_all.end(), [&](const AccountOverview& one) {
                return one.account.login == tries.login;
            });
        if (found == m_all.end()) {
            continue;
        }
        found->failures = std::max(found->failures, tries.tries);
        found->failedAt = tries.where;
        if (tries.seenMs >= 0) {
            found->lastSeen = std::max(found->lastSeen.value_or(0), m_clock.nowMs() - tries.seenMs);
        }
        found->openSessions = std::max(found->openSessions, tries.sessions);
        if (tries.waitsMs > 0) {
            found->lockedUntil = std::max(found->lockedUntil, m_clock.nowMs() + tries.waitsMs);
        }
    }
    if (!m_all.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

const AccountOverview* UsersModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_all[static_cast<std::size_t>(row)] : nullptr;
}

int UsersModel::rowOf(const Uuid& account) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row)->account.id == account) {
            return row;
        }
    }
    return -1;
}

bool UsersModel::isLastAdministrator(const AccountOverview& one) const
{
    const auto administers = [](const AccountOverview& other) {
        return other.account.active && other.account.role == accounts::Role::LabAdministrator;
    };
    return administers(one) && std::count_if(m_all.begin(), m_all.end(), administers) == 1;
}

int UsersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_all.size());
}

int UsersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : SessionsColumn + 1;
}

QVariant UsersModel::data(const QModelIndex& index, int role) const
{
    const AccountOverview* one = at(index.row());
    if (one == nullptr) {
        return {};
    }
    if (index.column() == StateColumn && role == kToneRole) {
        return static_cast<int>(stateOf(*one, m_clock).tone);
    }
    if (role == Qt::ToolTipRole && index.column() == RoleColumn) {
        return roleDescription(one->account.role);
    }
    if (role == Qt::ToolTipRole && index.column() == StateColumn && !one->onServer) {
        return tr("The account is older than the connection to the server. Reset its password to "
                  "let them in there.");
    }
    if (role == Qt::ToolTipRole && index.column() == SessionsColumn) {
        return tr("On this computer, or connected to the server: whichever are more.");
    }
    if (role == Qt::ToolTipRole && index.column() == StateColumn && one->failures > 0) {
        return one->failedAt.isEmpty() ? tr("Failed tries: %1").arg(one->failures)
                                       : tr("Failed tries: %1, at %2")
                                             .arg(QString::number(one->failures), one->failedAt);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case LoginColumn:
        return one->account.login;
    case NameColumn:
        return one->account.fullName;
    case RoleColumn:
        return accounts::roleLabel(one->account.role);
    case StateColumn:
        return stateOf(*one, m_clock).text;
    case SeenColumn:
        return one->lastSeen ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(*one->lastSeen),
                                                  QLocale::ShortFormat)
                             : tr("never");
    case SessionsColumn:
        return QLocale().toString(one->openSessions);
    default:
        return {};
    }
}

QVariant UsersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section > SessionsColumn) {
        return {};
    }
    struct Head {
        QString title;
        QString key;
        int width;
    };
    const auto head = [section]() -> Head {
        switch (section) {
        case LoginColumn:
            return {tr("Login"), u"login"_s, 76};
        case NameColumn:
            return {tr("Name"), u"name"_s, 108};
        case RoleColumn:
            return {tr("Role"), u"role"_s, 148};
        case StateColumn:
            return {tr("State"), u"state"_s, 156};
        case SeenColumn:
            return {tr("Last seen"), u"seen"_s, timeColumnWidth()};
        default:
            return {tr("Open sessions"), u"sessions"_s, 106};
        }
    }();
    switch (role) {
    case Qt::DisplayRole:
        return head.title;
    case kColumnKeyRole:
        return head.key;
    case kColumnWidthRole:
        return head.width;
    default:
        return {};
    }
}

} // namespace tracseq::ui
