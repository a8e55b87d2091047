// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"
#include "app/ctl/counts.h"
#include "app/ctl/output.h"
#include "app/ctl/password_prompt.h"
#include "core/sync/server_backup.h"
#include "core/sync/server_check.h"
#include "core/sync/server_setup.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace tracseq::ctl {

using sync::ServerAddress;
using sync::ServerFinding;

namespace {

struct ServerOptions {
    std::string dsn;
    std::string admin;
    std::string file;
    bool replaces = false;
};

/// Of the one who sets the server up. A local socket may let him in without one.
QString serverPassword(const ServerAddress& address)
{
    if (address.host.startsWith(u'/') && !qEnvironmentVariableIsSet("TRACSEQ_SERVER_PASSWORD")) {
        return {};
    }
    return readPassword(
               "TRACSEQ_SERVER_PASSWORD",
               QCoreApplication::translate("Command line", "Password of %1 on the server: ")
                   .arg(address.user))
        .value_or(QString());
}

int answer(const Context& context, const QJsonObject& json, const QString& sentence)
{
    if (context.json) {
        sayJson(json);
    } else {
        say(sentence);
    }
    return Done;
}

int init(Context& context, const ServerOptions& options, const ServerAddress& address)
{
    const QString password = serverPassword(address);
    auto session = sync::ServerSession::open(address, password);
    if (!session) {
        return report(context, session.error());
    }
    std::optional<sync::FirstAdministrator> first;
    if (!options.admin.empty()) {
        first.emplace();
        first->login = QString::fromStdString(options.admin);
        auto chosen = readNewPassword(
            "TRACSEQ_NEW_PASSWORD",
            QCoreApplication::translate("Command line", "New password of %1: ").arg(first->login),
            QCoreApplication::translate("Command line", "Once more: "));
        if (!chosen) {
            complain(QCoreApplication::translate("Command line",
                                                 "Give the new password at the terminal, or in the "
                                                 "environment variable TRACSEQ_NEW_PASSWORD."));
            return Usage;
        }
        first->password = *chosen;
    }
    if (const auto made = sync::initServer(**session, lab::entities(), first); !made) {
        return report(context, made.error());
    }
    return answer(context, {{u"done"_s, true}, {u"schema"_s, sync::serverSchemaVersion()}},
                  QCoreApplication::translate(
                      "Command line", "%1 is set up. Prove it with “tracseqctl server check”.")
                      .arg(address.name()));
}

int check(Context& context, const ServerOptions&, const ServerAddress& address)
{
    auto session = sync::ServerSession::open(address, serverPassword(address));
    if (!session) {
        return report(context, session.error());
    }
    const auto findings =
        sync::checkServer(**session, address, lab::entities(), context.clock.nowMs());
    if (!findings) {
        return report(context, findings.error());
    }
    static const QMap<ServerFinding::Kind, QString> names = {
        {ServerFinding::Kind::Good, u"good"_s},
        {ServerFinding::Kind::Unknown, u"unknown"_s},
        {ServerFinding::Kind::Warning, u"warning"_s},
        {ServerFinding::Kind::Wrong, u"wrong"_s}};
    int wrong = 0;
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const ServerFinding& one : *findings) {
        wrong += one.kind == ServerFinding::Kind::Wrong ? 1 : 0;
        array.append(QJsonObject{
            {u"kind"_s, names[one.kind]}, {u"subject"_s, one.subject}, {u"text"_s, one.text}});
        const QString mark = one.kind == ServerFinding::Kind::Good
                                 ? QCoreApplication::translate("Command line", "good")
                             : one.kind == ServerFinding::Kind::Unknown
                                 ? QCoreApplication::translate("Command line", "unknown")
                             : one.kind == ServerFinding::Kind::Warning
                                 ? QCoreApplication::translate("Command line", "warning")
                                 : QCoreApplication::translate("Command line", "wrong");
        rows.push_back({mark, one.text});
    }
    if (context.json) {
        sayJson({{u"findings"_s, array}, {u"passed"_s, wrong == 0}});
    } else {
        sayTable({QCoreApplication::translate("Command line", "Verdict"),
                  QCoreApplication::translate("Command line", "What was looked at")},
                 rows);
    }
    return wrong == 0 ? Done : Errors;
}

int backup(Context& context, const ServerOptions& options, const ServerAddress& address)
{
    ConsoleProgress progress(QCoreApplication::translate("Command line", "Backup"));
    const QString file = QString::fromStdString(options.file);
    if (const auto done = sync::backupServer(address, serverPassword(address), file, progress);
        !done) {
        return report(context, done.error());
    }
    return answer(context, {{u"done"_s, true}, {u"file"_s, file}},
                  QCoreApplication::translate(
                      "Command line", "Everything on the server is in %1, but for passwords.")
                      .arg(file));
}

int restore(Context& context, const ServerOptions& options, const ServerAddress& address)
{
    if (!options.replaces) {
        return refuseUsage(context,
                           QCoreApplication::translate(
                               "Command line",
                               "To restore takes the place of what is on the server now. Say "
                               "--replace when that is meant."));
    }
    ConsoleProgress progress(QCoreApplication::translate("Command line", "Restore"));
    const auto logins =
        sync::restoreServer(address, serverPassword(address), QString::fromStdString(options.file),
                            lab::entities(), progress);
    if (!logins) {
        return report(context, logins.error());
    }
    if (!logins->isEmpty() && !context.json) {
        complain(counted(QT_TRANSLATE_N_NOOP("Command line",
                                             "%n login(s) have no password on this server yet: %1"),
                         logins->size())
                     .arg(logins->join(u", "_s)));
    }
    return answer(context,
                  {{u"done"_s, true}, {u"without_password"_s, QJsonArray::fromStringList(*logins)}},
                  QCoreApplication::translate(
                      "Command line", "The backup is in place. Every lab file sends what it "
                                      "has beyond it at its next contact."));
}

} // namespace

void addServerCommands(CLI::App& app, Context& context, Run& chosen)
{
    auto* group = app.add_subcommand("server", "The shared server of a lab, a PostgreSQL database");
    group->require_subcommand(1);
    group->footer(
        "The address is like postgresql://NAME@HOST:5432/DATABASE?sslmode=verify-full, or\n"
        "\"host=/run/postgresql dbname=lab user=postgres\", and has no password in it. NAME is a\n"
        "superuser of PostgreSQL, or owns the database and may make roles; the password comes "
        "from\n"
        "the terminal or from the environment variable TRACSEQ_SERVER_PASSWORD.");
    const auto options = std::make_shared<ServerOptions>();
    const auto command = [&](const char* name, const char* help,
                             int (*run)(Context&, const ServerOptions&, const ServerAddress&)) {
        auto* made = group->add_subcommand(name, help);
        made->callback([&context, &chosen, options, run] {
            chosen = [&context, options, run] {
                const auto address = sync::readServerAddress(QString::fromStdString(options->dsn));
                return address ? run(context, *options, *address)
                               : report(context, address.error());
            };
        });
        made->add_option("--dsn", options->dsn, "The address of the server")
            ->type_name("ADDRESS")
            ->required();
        return made;
    };
    auto* initing = command(
        "init", "Set a database up for a lab, or bring it to this version; can be run again", init);
    initing->add_option(
        "--admin", options->admin,
        "Login name of the first administrator (needed the first time); the password\n"
        "comes from the terminal or from TRACSEQ_NEW_PASSWORD");
    command("check", "Prove how a server is set up, and say what to mend", check);
    auto* saving = command("backup", "Write everything on the server into a file", backup);
    saving->add_option("file", options->file, "The file to write")->required();
    auto* restoring =
        command("restore", "Put a backup in the place of what is on the server", restore);
    restoring->add_option("file", options->file, "A file that “backup” wrote")->required();
    restoring->add_flag("--replace", options->replaces, "Yes, replace what is there");
}

} // namespace tracseq::ctl
