// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/account_notice.h"

#include <QCoreApplication>

namespace tracseq::accounts {

using database::Choice;
using database::Connection;
using database::Entity;
using database::FieldType;
using database::Value;

namespace {

// In the order of the enumeration.
const std::vector<Choice>& kindsOfNotice()
{
    static const std::vector<Choice> all = {
        {"password_set", QT_TRANSLATE_NOOP("Choices", "Password set by an administrator")},
        {"password_changed", QT_TRANSLATE_NOOP("Choices", "Password changed")},
        {"sessions_ended", QT_TRANSLATE_NOOP("Choices", "All sessions ended")},
    };
    return all;
}

QString noticeName(AccountNotice notice)
{
    return QString::fromLatin1(kindsOfNotice().at(static_cast<std::size_t>(notice)).name);
}

} // namespace

const Entity& accountNoticeEntity()
{
    static const Entity entity = {
        .name = "account_notice",
        .label = QT_TRANSLATE_NOOP("Entities", "account notice"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "account notices"),
        .fields = {{.name = "kind",
                    .label = QT_TRANSLATE_NOOP("Fields", "Event"),
                    .type = FieldType::Choice,
                    .required = true,
                    .choices = kindsOfNotice()},
                   {.name = "account",
                    .label = QT_TRANSLATE_NOOP("Fields", "Account"),
                    .type = FieldType::Reference,
                    .required = true,
                    .reference = &accountEntity()}},
        .displayField = NoticeKind,
        .upkeep = database::Upkeep::AppendOnly,
    };
    return entity;
}

Status addAccountNotice(changes::UnitOfWork& unit, AccountNotice notice, const Uuid& account)
{
    // Whoever may do what it tells of may tell of it.
    const auto added =
        unit.insert(accountNoticeEntity(),
                    {{NoticeKind, Value(noticeName(notice))}, {NoticeAccount, Value(account)}},
                    changes::Authority::Program);
    return added ? Status() : failure(added.error());
}

bool isDue(PasswordChoice choice, bool unknown)
{
    return choice == PasswordChoice::Unknown ? unknown : choice != PasswordChoice::Own;
}

Result<PasswordChoice> passwordChoice(Connection& connection, const Account& account)
{
    // In the order in which the lab learned of them, which is the server's. Only whoever it is
    // about can have chosen their own.
    auto select = connection.cached(
        "SELECT notice.kind, device.owner IS NULL FROM account_notice AS notice "
        "JOIN change ON change.entity_id = notice.id "
        "JOIN device ON device.number = change.device "
        "WHERE notice.account = ?1 AND notice.deleted = 0 AND (notice.kind = 'password_set' "
        "OR (notice.kind = 'password_changed' AND change.user = ?2 COLLATE NOCASE)) "
        "ORDER BY notice.rid DESC LIMIT 1");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, account.id);
    select->bind(2, account.login);
    const auto row = select->step();
    if (!row) {
        return failure(row.error());
    }
    if (!*row) {
        return PasswordChoice::Unknown;
    }
    if (select->text(0) != noticeName(AccountNotice::PasswordSet)) {
        return PasswordChoice::Own;
    }
    return select->integer(1) != 0 ? PasswordChoice::SetElsewhere : PasswordChoice::SetHere;
}

Result<qint64> lastNotice(Connection& connection)
{
    auto select = connection.cached("SELECT ifnull(max(rid), 0) FROM account_notice");
    if (!select) {
        return failure(select.error());
    }
    const auto row = select->step();
    if (!row) {
        return failure(row.error());
    }
    return *row ? select->integer(0) : 0;
}

Result<NoticesElsewhere> noticesElsewhere(Connection& connection, const Account& account,
                                          qint64 after, qint64 begun)
{
    NoticesElsewhere found;
    found.last = after;
    auto select = connection.cached(
        "SELECT notice.rid, notice.kind, change.at, "
        "change.user = ?3 COLLATE NOCASE OR EXISTS (SELECT 1 FROM account "
        "WHERE account.login = change.user COLLATE NOCASE AND account.role = ?4) "
        "FROM account_notice AS notice JOIN change ON change.entity_id = notice.id "
        "JOIN device ON device.number = change.device "
        "WHERE notice.account = ?1 AND notice.rid > ?2 AND device.owner IS NULL "
        "ORDER BY notice.rid");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, account.id);
    select->bind(2, after);
    select->bind(3, account.login);
    select->bind(4, roleName(Role::LabAdministrator));
    for (;;) {
        const auto more = select->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            return found;
        }
        found.last = select->integer(0);
        const bool counts = select->integer(2) >= begun && select->integer(3) != 0;
        found.sessions = found.sessions || counts;
        found.password = found.password ||
                         (counts && select->text(1) != noticeName(AccountNotice::SessionsEnded));
    }
}

} // namespace tracseq::accounts
