// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/context.h"

#include <memory>
#include <optional>

namespace tracseq::ctl {

/// For options that count something.
CLI::Validator oneOrMore();
/// For options of the form "NAME=VALUE"; the name must not be empty.
CLI::Validator nameAndValue();

/// What is wrong with the name of a user, for the audit trail; nothing when it can be taken.
std::optional<QString> refusedUser(const QString& user);

/// Says that the command line was not understood, as JSON {"error": {"code": "Usage", "message"}}
/// when asked for, and returns Usage.
int refuseUsage(const Context& context, const QString& message);
/// The same when --lab is missing from a command that needs a lab; Done when it is there.
int needLab(const Context& context);

/// Adds a command that needs a lab to a group, and returns it for its options. `chosen` is set to
/// it when its words are given. The context outlives the program's parsing and running.
template <typename Options>
CLI::App* addLabCommand(CLI::App& group, Context& context, Run& chosen,
                        const std::shared_ptr<Options>& options, const char* name, const char* help,
                        int (*run)(Context&, const Options&))
{
    auto* command = group.add_subcommand(name, help);
    command->callback([&context, &chosen, options, run] {
        chosen = [&context, options, run] {
            const int usable = needLab(context);
            return usable == Done ? run(context, *options) : usable;
        };
    });
    return command;
}

/// Ends a command line that could not be parsed: --help and --version answer with Done, everything
/// else with Usage and a sentence that names the word that was not understood.
int answerParseError(const CLI::App& app, const CLI::ParseError& error, const Context& context);

/// An argument as the command line parser gives it.
inline QString text(const std::string& word)
{
    return QString::fromStdString(word);
}

} // namespace tracseq::ctl
