// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lab.h"

#include <CLI/CLI.hpp>
#include <QJsonObject>
#include <QTemporaryDir>

namespace tracseq::ctl {

/// What a command ends the program with; documented in --help.
enum ExitCode {
    Done = 0,      ///< done; a check found no errors
    Errors = 1,    ///< a check found errors, or the thing asked for is not there
    NotUsable = 2, ///< a file or the lab cannot be read or written
    Stopped = 3,   ///< stopped by Ctrl+C; nothing was changed
    Usage = 64     ///< the command line was not understood
};

/// What a command does with the lab.
enum class Access {
    Read, ///< of a lab that is there
    Try,  ///< where there is none, an empty one that nobody keeps
    Join, ///< reads, and may make one
    Write
};

/// What all commands share: the options of the program and where output goes.
struct Context {
    QString labPath;
    QString user;
    bool json = false;
    bool makesLab = false; ///< the command is there to make one: nothing is said of it
    SystemClock clock;
    std::unique_ptr<QTemporaryDir> passing; ///< of a lab that nobody keeps
    std::unique_ptr<lab::Lab> lab;
    std::optional<accounts::Session> session; ///< where the lab has accounts and it is written to

    /// Opens the lab, and takes back what a crash cut short. To write to a lab that has accounts,
    /// the user signs in: see signIn(). Errors: those of Lab::open() and signIn().
    Result<lab::Lab*> openLab(Access access);

    /// Opens the lab to be read, and a connection for that. Errors as openLab().
    Result<std::unique_ptr<database::Connection>> openReader();

    /// Signs `user` in, with the password of TRACSEQ_PASSWORD or from the terminal. Errors: those
    /// of AccountService::signIn(); NotSignedIn when there is neither.
    Status signIn();

    /// Signs out, if somebody is signed in.
    void close();
};

/// A command made of options; run() is called when its words were given.
using Run = std::function<int()>;

/// Adds the commands of one group. The context must outlive the program's parsing and running;
/// `chosen` is set to the command that was asked for.
void addImportCommand(CLI::App& app, Context& context, Run& chosen);
void addSampleCommands(CLI::App& app, Context& context, Run& chosen);
void addTemplateCommands(CLI::App& app, Context& context, Run& chosen);
void addRowCommands(CLI::App& app, Context& context, Run& chosen);
void addRunCommands(CLI::App& app, Context& context, Run& chosen);
void addSampleSheetCommands(CLI::App& app, Context& context, Run& chosen);
void addAuditCommands(CLI::App& app, Context& context, Run& chosen);
void addUndoCommand(CLI::App& app, Context& context, Run& chosen);
void addDemoCommand(CLI::App& app, Context& context, Run& chosen);
void addUserCommands(CLI::App& app, Context& context, Run& chosen);
void addServerCommands(CLI::App& app, Context& context, Run& chosen);
void addReceiptCommands(CLI::App& app, Context& context, Run& chosen);
void addLabelCommands(CLI::App& app, Context& context, Run& chosen);
void addProjectCommands(CLI::App& app, Context& context, Run& chosen);
void addSyncCommand(CLI::App& app, Context& context, Run& chosen);

} // namespace tracseq::ctl
