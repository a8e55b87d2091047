// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"
#include "app/ctl/output.h"
#include "app/ctl/password_prompt.h"
#include "core/sync/exchange.h"
#include "core/sync/postgres_transport.h"

#include <QCoreApplication>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace tracseq::ctl {

namespace {

int exchangeOnce(Context& context, const QString& dsn, bool adopt)
{
    const auto address = sync::readServerAddress(dsn);
    if (!address) {
        return report(context, address.error());
    }
    const auto lab = context.openLab(Access::Read);
    if (!lab) {
        return report(context, lab.error());
    }
    const auto password =
        readPassword("TRACSEQ_SERVER_PASSWORD",
                     QCoreApplication::translate("Command line", "Password of %1 on the server: ")
                         .arg(address->user));
    auto transport = sync::PostgresTransport::open(*address, password.value_or(QString()));
    if (!transport) {
        return report(context, transport.error());
    }
    sync::LabSide side((*lab)->store());
    sync::ExchangeOptions options;
    options.user = address->user;
    options.host = QSysInfo::machineHostName();
    options.program = QCoreApplication::applicationVersion();
    ConsoleProgress progress(QCoreApplication::translate("Command line", "Exchange"));
    auto done = sync::exchange(side, **transport, options, progress);
    if (done && adopt) {
        options.adopt = true;
        done = sync::exchange(side, **transport, options, progress);
    }
    if (!done) {
        return report(context, done.error());
    }
    const auto position = side.position();
    if (!position) {
        return report(context, position.error());
    }
    if (context.json) {
        sayJson({{u"sent"_s, done->sent},
                 {u"taken"_s, done->taken},
                 {u"number"_s, position->cursor},
                 {u"waiting"_s, position->pending},
                 {u"new_epoch"_s, done->newEpoch}});
    } else {
        say(QCoreApplication::translate(
                "Command line", "Sent %1, took %2; this lab is now at change %3, and %4 wait.")
                .arg(done->sent)
                .arg(done->taken)
                .arg(position->cursor)
                .arg(position->pending));
    }
    return Done;
}

} // namespace

void addSyncCommand(CLI::App& app, Context& context, Run& chosen)
{
    auto* command =
        app.add_subcommand("sync", "Exchange changes with the shared server of the lab, once");
    command->footer(
        "The password comes from the terminal or from TRACSEQ_SERVER_PASSWORD. What was\n"
        "written under another name than that of the address waits for its author.");
    const auto dsn = std::make_shared<std::string>();
    const auto adopt = std::make_shared<bool>(false);
    command->add_flag(
        "--adopt", *adopt,
        "Send also what was done in this lab before it had a server, whoever did it;\n"
        "needs an administrator");
    command->add_option("--dsn", *dsn, "The address of the server, as with “server”")
        ->type_name("ADDRESS")
        ->required();
    command->callback([&context, &chosen, dsn, adopt] {
        chosen = [&context, dsn, adopt] {
            return exchangeOnce(context, QString::fromStdString(*dsn), *adopt);
        };
    });
}

} // namespace tracseq::ctl
