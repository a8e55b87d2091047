// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"
#include "app/ctl/counts.h"
#include "app/ctl/output.h"
#include "app/ctl/password_prompt.h"
#include "core/sync/checksum.h"
#include "core/sync/content_exchange.h"
#include "core/sync/first_sync.h"
#include "core/sync/postgres_transport.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace tracseq::ctl {

namespace {

struct SyncArguments {
    std::string dsn;
    bool adopt = false;
    bool check = false;
    bool renew = false;
};

/// A lab in which nothing was done yet is made whole from the server, which takes a fraction of the
/// time that taking its changes one after the other would.
Status fillEmptyLab(Context& context, const sync::Connect& connect, const QString& user)
{
    const auto empty = sync::canTakeFirstSync(context.labPath);
    if (!empty || !*empty) {
        return Status(); // what is wrong with it is told by who opens it
    }
    sync::FirstSyncOptions options;
    options.user = user;
    options.host = QSysInfo::machineHostName();
    options.program = QCoreApplication::applicationVersion();
    ConsoleProgress progress(QCoreApplication::translate("Command line", "First sync"));
    const auto made = sync::makeFirstSync(context.labPath, connect, options, lab::entities(),
                                          context.clock, progress);
    if (!made) {
        return failure(made.error());
    }
    if (!context.json) {
        say(QCoreApplication::translate("Command line", "The lab was made from the server: %1, %2.")
                .arg(changesText(made->changes), recordsText(made->rows)));
    }
    return {};
}

/// The lab file made from the server once more; the one that was there is kept beside it.
int renew(Context& context, const sync::Connect& connect, const QString& user)
{
    sync::FirstSyncOptions options;
    options.user = user;
    options.host = QSysInfo::machineHostName();
    options.program = QCoreApplication::applicationVersion();
    options.keepAs = sync::placeToKeep(context.labPath, context.clock);
    ConsoleProgress progress(QCoreApplication::translate("Command line", "First sync"));
    const auto made = sync::makeFirstSync(context.labPath, connect, options, lab::entities(),
                                          context.clock, progress);
    if (!made) {
        return report(context, made.error());
    }
    if (context.json) {
        sayJson({{u"changes"_s, made->changes},
                 {u"records"_s, made->rows},
                 {u"kept"_s, options.keepAs}});
    } else {
        say(QCoreApplication::translate("Command line", "The lab was made from the server: %1, %2.")
                .arg(changesText(made->changes), recordsText(made->rows)));
        say(QCoreApplication::translate("Command line", "The lab that was here is kept as %1.")
                .arg(visible(options.keepAs)));
    }
    return Done;
}

int checkAgainst(Context& context, sync::LabSide& side, sync::Transport& transport,
                 const sync::Welcome& welcome)
{
    ConsoleProgress progress(QCoreApplication::translate("Command line", "Comparison"));
    const auto done = sync::compareChecksums(side, transport, welcome, progress);
    if (!done) {
        return report(context, done.error());
    }
    using Outcome = sync::ChecksumReport::Outcome;
    const bool equal = done->outcome == Outcome::Equal;
    if (context.json) {
        const QString outcome = equal                                 ? u"equal"_s
                                : done->outcome == Outcome::Unequal   ? u"unequal"_s
                                : done->outcome == Outcome::SeesParts ? u"sees_parts"_s
                                                                      : u"busy"_s;
        sayJson({{u"outcome"_s, outcome},
                 {u"number"_s, done->seq},
                 {u"records"_s, done->rows},
                 {u"unequal"_s, QJsonArray::fromStringList(done->unequal)}});
        return done->outcome == Outcome::Unequal ? Errors : Done;
    }
    switch (done->outcome) {
    case Outcome::Equal:
        say(QCoreApplication::translate("Command line",
                                        "All is as on the server, as of change %1: %2.")
                .arg(QString::number(done->seq), recordsText(done->rows)));
        return Done;
    case Outcome::Unequal: {
        QStringList names;
        for (const QString& name : done->unequal) {
            const database::Entity* entity = lab::entities().find(name);
            names += entity == nullptr
                         ? name
                         : QCoreApplication::translate("Entities", entity->labelPlural);
        }
        report(context, Error(ErrorCode::ServerUnequal, {names.join(u", "_s)}));
        return Errors;
    }
    case Outcome::SeesParts:
        say(QCoreApplication::translate("Command line",
                                        "This account sees the records of some projects only: "
                                        "there is nothing to compare them with."));
        return Done;
    case Outcome::Busy:
        say(QCoreApplication::translate("Command line",
                                        "So much is being written that nothing could be compared. "
                                        "Try again later."));
        return Done;
    }
    return Done;
}

/// The contents of attached files that the server does not have yet.
Status sendContents(sync::LabSide& side, sync::Transport& transport, const Uuid& epoch,
                    Progress& progress)
{
    constexpr qint64 kWhileMs = 60'000;
    sync::ContentSender sender(side.path());
    for (;;) {
        const auto more = sender.send(side, transport, epoch, kWhileMs, progress);
        if (!more || !*more) {
            return more ? Status() : failure(more.error());
        }
    }
}

/// Nothing when the lab is to be got anew then.
std::optional<int> exchangeOnce(Context& context, const SyncArguments& arguments,
                                const sync::Connect& connect, const QString& user)
{
    if (const auto filled = fillEmptyLab(context, connect, user); !filled) {
        return report(context, filled.error());
    }
    const auto lab = context.openLab(Access::Join);
    if (!lab) {
        return report(context, lab.error());
    }
    const auto transport = connect();
    if (!transport) {
        return report(context, transport.error());
    }
    sync::LabSide side((*lab)->store());
    sync::ExchangeOptions options;
    options.user = user;
    options.host = QSysInfo::machineHostName();
    options.program = QCoreApplication::applicationVersion();
    ConsoleProgress progress(QCoreApplication::translate("Command line", "Exchange"));
    auto done = sync::exchange(side, **transport, options, progress);
    if (done && arguments.adopt) {
        options.adopt = true;
        done = sync::exchange(side, **transport, options, progress);
    }
    if (!done) {
        return report(context, done.error());
    }
    if (const auto sent = sendContents(side, **transport, done->welcome.epoch, progress); !sent) {
        return report(context, sent.error());
    }
    if (arguments.check) {
        return checkAgainst(context, side, **transport, done->welcome);
    }
    const auto position = side.position();
    if (!position) {
        return report(context, position.error());
    }
    if (arguments.renew && position->pending > 0) {
        complain(QCoreApplication::translate(
                     "Command line",
                     "Waiting here for whoever made them: %1. Have them sent first: "
                     "only the lab that is there now has them.")
                     .arg(changesText(position->pending)));
        return Errors;
    }
    if (arguments.renew) {
        return std::nullopt;
    }
    if (context.json) {
        sayJson({{u"sent"_s, done->sent},
                 {u"taken"_s, done->taken},
                 {u"number"_s, position->cursor},
                 {u"waiting"_s, position->pending},
                 {u"new_epoch"_s, done->newEpoch}});
    } else {
        say(QCoreApplication::translate(
                "Command line", "Sent %1, took %2; this lab is now at change %3. Waiting: %4.")
                .arg(done->sent)
                .arg(done->taken)
                .arg(position->cursor)
                .arg(position->pending));
    }
    return Done;
}

int exchangeWith(Context& context, const SyncArguments& arguments)
{
    const auto address = sync::readServerAddress(QString::fromStdString(arguments.dsn));
    if (!address) {
        return report(context, address.error());
    }
    const auto password =
        readPassword("TRACSEQ_SERVER_PASSWORD",
                     QCoreApplication::translate("Command line", "Password of %1 on the server: ")
                         .arg(address->user));
    const sync::Connect connect = [&]() -> Result<std::unique_ptr<sync::Transport>> {
        auto opened = sync::PostgresTransport::open(*address, password.value_or(QString()));
        if (!opened) {
            return failure(opened.error());
        }
        return std::unique_ptr<sync::Transport>(std::move(*opened));
    };
    const auto done = exchangeOnce(context, arguments, connect, address->user);
    if (done) {
        return *done;
    }
    context.close();
    context.lab.reset();
    return renew(context, connect, address->user);
}

} // namespace

void addSyncCommand(CLI::App& app, Context& context, Run& chosen)
{
    auto* command =
        app.add_subcommand("sync", "Exchange changes with the shared server of the lab, once");
    command->footer(
        "The password comes from the terminal or from TRACSEQ_SERVER_PASSWORD. What was\n"
        "written under another name than that of the address waits for its author. A lab\n"
        "in which nothing was done yet is made whole from the server.");
    const auto arguments = std::make_shared<SyncArguments>();
    command->add_flag(
        "--adopt", arguments->adopt,
        "Send also what was done in this lab before it had a server, whoever did it;\n"
        "needs an administrator");
    command->add_flag("--check", arguments->check,
                      "Then compare the sums of all tables with those of the server; ends with 1\n"
                      "when a table is not equal, and names it");
    command
        ->add_flag("--renew", arguments->renew,
                   "Then get the lab from the server anew, as after a comparison that found a\n"
                   "difference; the file that was there is kept beside it. Nothing may wait to\n"
                   "be sent by others")
        ->excludes("--check");
    command->add_option("--dsn", arguments->dsn, "The address of the server, as with “server”")
        ->type_name("ADDRESS")
        ->required();
    command->callback([&context, &chosen, arguments] {
        chosen = [&context, arguments] { return exchangeWith(context, *arguments); };
    });
}

} // namespace tracseq::ctl
