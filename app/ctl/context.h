// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lab.h"

#include <CLI/CLI.hpp>
#include <QJsonObject>

namespace tracseq::ctl {

/// What a command ends the program with; documented in --help.
enum ExitCode {
    Done = 0,      ///< done; a check found no errors
    Errors = 1,    ///< a check found errors, or the thing asked for is not there
    NotUsable = 2, ///< a file or the lab cannot be read or written
    Stopped = 3,   ///< stopped by Ctrl+C; nothing was changed
    Usage = 64     ///< the command line was not understood
};

/// What all commands share: the options of the program and where output goes.
struct Context {
    QString labPath;
    QString user;
    bool json = false;
    SystemClock clock;
    std::unique_ptr<lab::Lab> lab;

    /// Opens the lab, and takes back what a crash cut short. Errors: those of Lab::open().
    Result<lab::Lab*> openLab();
};

/// A command made of options; run() is called when its words were given.
using Run = std::function<int()>;

/// Adds the commands of one group. The context must outlive the program's parsing and running;
/// `chosen` is set to the command that was asked for.
void addImportCommand(CLI::App& app, Context& context, Run& chosen);
void addSampleCommands(CLI::App& app, Context& context, Run& chosen);
void addSampleSheetCommands(CLI::App& app, Context& context, Run& chosen);
void addAuditCommands(CLI::App& app, Context& context, Run& chosen);
void addUndoCommand(CLI::App& app, Context& context, Run& chosen);
void addDemoCommand(CLI::App& app, Context& context, Run& chosen);

} // namespace tracseq::ctl
