// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"
#include "app/ctl/change_text.h"
#include "app/ctl/output.h"
#include "app/ctl/password_prompt.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tracseq::ctl {

using accounts::Account;
using accounts::AccountOverview;
using accounts::AccountService;
using accounts::Role;

namespace {

struct UsersOptions {
    std::string name;
    std::string fullName;
    std::string email;
    std::string role;
    std::string department;
    std::string position;
    std::string reason;
};

QString tr(const char* sentence)
{
    return QCoreApplication::translate("Command line", sentence);
}

std::optional<QString> newPasswordFor(const QString& name)
{
    auto password = readNewPassword(
        "TRACSEQ_NEW_PASSWORD",
        QCoreApplication::translate("Command line", "New password of %1: ").arg(name),
        QCoreApplication::translate("Command line", "Once more: "));
    if (!password) {
        complain(QCoreApplication::translate("Command line",
                                             "Give the new password at the terminal, or in the "
                                             "environment variable TRACSEQ_NEW_PASSWORD."));
    }
    return password;
}

/// Signed in, in a lab that has accounts.
Result<lab::Lab*> openToManage(Context& context)
{
    auto opened = context.openLab(Access::Write);
    if (opened && !context.session) {
        return failure(ErrorCode::AccountsNone);
    }
    return opened;
}

int report(const Context& context, const Status& status, const QString& sentence)
{
    if (!status) {
        return report(context, status.error());
    }
    if (context.json) {
        sayJson({{u"done"_s, true}});
    } else {
        say(sentence);
    }
    return Done;
}

/// What most commands do: find the account of that name, and do one thing to it.
int change(Context& context, const UsersOptions& options, const char* sentence,
           const std::function<Status(AccountService&, const Account&)>& work)
{
    const auto opened = openToManage(context);
    if (!opened) {
        return report(context, opened.error());
    }
    AccountService& service = (*opened)->accounts();
    const auto account = service.find(text(options.name));
    if (!account) {
        return report(context, account.error());
    }
    return report(context, work(service, *account), tr(sentence).arg(account->login));
}

int list(Context& context, const UsersOptions&)
{
    const auto opened = openToManage(context);
    if (!opened) {
        return report(context, opened.error());
    }
    const auto all = (*opened)->accounts().overview(*context.session);
    if (!all) {
        return report(context, all.error());
    }
    if (context.json) {
        QJsonArray array;
        for (const AccountOverview& one : *all) {
            array.append(QJsonObject{
                {u"login"_s, one.account.login},
                {u"full_name"_s, one.account.fullName},
                {u"email"_s, one.account.email},
                {u"role"_s, accounts::roleName(one.account.role)},
                {u"active"_s, one.account.active},
                {u"locked"_s, one.locked},
                {u"must_change_password"_s, one.mustChangePassword},
                {u"open_sessions"_s, one.openSessions},
                {u"last_seen"_s,
                 one.lastSeen ? QJsonValue(QDateTime::fromMSecsSinceEpoch(*one.lastSeen, Qt::UTC)
                                               .toString(Qt::ISODateWithMs))
                              : QJsonValue()}});
        }
        sayJson({{u"users"_s, array}});
        return Done;
    }
    std::vector<QStringList> rows;
    for (const AccountOverview& one : *all) {
        rows.push_back(
            {one.account.login, one.account.fullName, accounts::roleLabel(one.account.role),
             !one.account.active ? QCoreApplication::translate("Command line", "disabled")
             : one.locked        ? QCoreApplication::translate("Command line", "locked")
                                 : QCoreApplication::translate("Command line", "active"),
             one.lastSeen ? timeText(*one.lastSeen) : u"–"_s});
    }
    sayTable({QCoreApplication::translate("Command line", "User"),
              QCoreApplication::translate("Command line", "Full name"),
              QCoreApplication::translate("Command line", "Role"),
              QCoreApplication::translate("Command line", "State"),
              QCoreApplication::translate("Command line", "Last seen")},
             rows);
    return Done;
}

int add(Context& context, const UsersOptions& options)
{
    const auto opened = context.openLab(Access::Write);
    if (!opened) {
        return report(context, opened.error());
    }
    Account account;
    account.login = text(options.name);
    account.fullName = text(options.fullName);
    account.email = text(options.email);
    account.role = accounts::roleFromName(text(options.role)).value_or(Role::Guest);
    account.department = text(options.department);
    account.position = text(options.position);
    const auto password = newPasswordFor(account.login);
    if (!password) {
        return Usage;
    }
    AccountService& service = (*opened)->accounts();
    if (context.session) {
        const auto made = service.create(*context.session, account, *password);
        return report(context, made ? Status() : failure(made.error()),
                      QCoreApplication::translate(
                          "Command line", "Added: %1. The password is to be changed at the first "
                                          "sign-in.")
                          .arg(account.login));
    }
    auto owner = service.createOwner(account, *password);
    if (!owner) {
        return report(context, owner.error());
    }
    context.session = std::move(*owner);
    return report(context, {},
                  QCoreApplication::translate(
                      "Command line", "%1 owns this lab now. From now on, to write to it needs "
                                      "signing in.")
                      .arg(account.login));
}

int disable(Context& context, const UsersOptions& options)
{
    return change(context, options, QT_TRANSLATE_NOOP("Command line", "Disabled: %1."),
                  [&](AccountService& service, const Account& account) {
                      return service.setActive(*context.session, account.id, false,
                                               text(options.reason));
                  });
}

int enable(Context& context, const UsersOptions& options)
{
    return change(context, options, QT_TRANSLATE_NOOP("Command line", "Enabled: %1."),
                  [&](AccountService& service, const Account& account) {
                      return service.setActive(*context.session, account.id, true,
                                               text(options.reason));
                  });
}

int unlock(Context& context, const UsersOptions& options)
{
    return change(context, options, QT_TRANSLATE_NOOP("Command line", "Unlocked: %1."),
                  [&](AccountService& service, const Account& account) {
                      return service.unlock(*context.session, account.id);
                  });
}

int role(Context& context, const UsersOptions& options)
{
    return change(context, options, QT_TRANSLATE_NOOP("Command line", "The role of %1 is changed."),
                  [&](AccountService& service, const Account& account) {
                      return service.setRole(
                          *context.session, account.id,
                          accounts::roleFromName(text(options.role)).value_or(Role::Guest),
                          text(options.reason));
                  });
}

int reset(Context& context, const UsersOptions& options)
{
    const auto opened = openToManage(context);
    if (!opened) {
        return report(context, opened.error());
    }
    AccountService& service = (*opened)->accounts();
    const auto account = service.find(text(options.name));
    if (!account) {
        return report(context, account.error());
    }
    const auto password = newPasswordFor(account->login);
    if (!password) {
        return Usage;
    }
    return report(context, service.resetPassword(*context.session, account->id, *password),
                  QCoreApplication::translate(
                      "Command line", "Reset: %1. The password is to be changed at the next "
                                      "sign-in.")
                      .arg(account->login));
}

int password(Context& context, const UsersOptions&)
{
    // Signing in takes the password out of the environment; changing it asks for it again.
    const QByteArray present = qgetenv("TRACSEQ_PASSWORD");
    const auto opened = openToManage(context);
    if (!opened) {
        return report(context, opened.error());
    }
    if (!present.isEmpty()) {
        qputenv("TRACSEQ_PASSWORD", present);
    }
    const auto old = readPassword(
        "TRACSEQ_PASSWORD",
        QCoreApplication::translate("Command line", "Present password of %1: ").arg(context.user));
    const auto next = old ? newPasswordFor(context.user) : std::nullopt;
    if (!next) {
        return Usage;
    }
    return report(context, (*opened)->accounts().changePassword(*context.session, *old, *next),
                  QCoreApplication::translate("Command line", "The password of %1 is changed.")
                      .arg(context.user));
}

} // namespace

void addUserCommands(CLI::App& app, Context& context, Run& chosen)
{
    auto* group = app.add_subcommand("users", "The accounts of a lab");
    group->require_subcommand(1);
    group->footer("Passwords come from the terminal, or from the environment variables "
                  "TRACSEQ_PASSWORD\n(of --user) and TRACSEQ_NEW_PASSWORD; never from arguments.");
    const auto options = std::make_shared<UsersOptions>();
    std::vector<std::string> roles;
    for (const Role one : accounts::allRoles()) {
        roles.push_back(accounts::roleName(one).toStdString());
    }
    const auto command = [&](const char* name, const char* help,
                             int (*run)(Context&, const UsersOptions&), bool ofAnother = true) {
        auto* made = group->add_subcommand(name, help);
        made->callback([&context, &chosen, options, run] {
            chosen = [&context, options, run] {
                const int usable = needLab(context);
                return usable == Done ? run(context, *options) : usable;
            };
        });
        if (ofAnother) {
            made->add_option("name", options->name, "The login name")->required();
        }
        return made;
    };
    command("list", "All accounts", list, false);
    auto* adding = command(
        "add", "Add an account; the first one of a lab is its owner, a lab_administrator", add);
    adding->add_option("--full-name", options->fullName, "The person's name")->required();
    adding->add_option("--role", options->role, "What the person is in the lab")
        ->required()
        ->check(CLI::IsMember(roles));
    adding->add_option("--email", options->email, "E-mail address");
    adding->add_option("--department", options->department, "Department");
    adding->add_option("--position", options->position, "Position");
    auto* disabling = command("disable", "Let somebody in no more; the account stays", disable);
    auto* enabling = command("enable", "Let somebody in again", enable);
    auto* changing = command("role", "Give an account another role", role);
    changing->add_option("role", options->role, "The new role")
        ->required()
        ->check(CLI::IsMember(roles));
    for (auto* one : {disabling, enabling, changing}) {
        one->add_option("--reason", options->reason, "Why, for the audit trail");
    }
    command("reset", "Give an account another password, to be changed at once", reset);
    command("unlock", "Let somebody try again after too many failures", unlock);
    command("password", "Change the own password", password, false);
}

} // namespace tracseq::ctl
