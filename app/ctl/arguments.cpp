// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"

#include "app/ctl/output.h"

#include <QCoreApplication>
#include <algorithm>
#include <iostream>
#include <sstream>

using namespace Qt::StringLiterals;

namespace tracseq::ctl {

namespace {

/// The innermost command that was asked for.
const CLI::App& innermost(const CLI::App& app)
{
    const CLI::App* at = &app;
    for (auto given = at->get_subcommands(); !given.empty(); given = at->get_subcommands()) {
        at = given.front();
    }
    return *at;
}

QString messageOf(const CLI::App& app, const CLI::ParseError& error)
{
    const CLI::App& command = innermost(app);
    const bool group = command.get_require_subcommand_min() > 0;
    const auto words = app.remaining(true);
    const auto word = std::find_if(words.begin(), words.end(), [](const std::string& candidate) {
        return !candidate.empty() && candidate.front() != '-';
    });
    if (group && command.get_subcommands().empty() && word != words.end()) {
        QStringList known;
        for (const CLI::App* sub : command.get_subcommands([](const CLI::App*) { return true; })) {
            known += QString::fromStdString(sub->get_name());
        }
        return QCoreApplication::translate("Command line",
                                           "There is no command “%1”. Use one of: %2.")
            .arg(QString::fromStdString(*word), known.join(u", "_s));
    }
    return QString::fromUtf8(error.what());
}

} // namespace

CLI::Validator oneOrMore()
{
    return CLI::Validator(
        [](std::string& word) {
            bool number = false;
            const int count = QString::fromStdString(word).toInt(&number);
            return number && count >= 1
                       ? std::string()
                       : QCoreApplication::translate("Command line",
                                                     "“%1” is not a whole number of 1 or more")
                             .arg(QString::fromStdString(word))
                             .toStdString();
        },
        "");
}

CLI::Validator nameAndValue()
{
    return CLI::Validator(
        [](std::string& word) {
            const QString text = QString::fromStdString(word);
            return !text.left(qMax<qsizetype>(0, text.indexOf(u'='))).trimmed().isEmpty()
                       ? std::string()
                       : QCoreApplication::translate("Command line",
                                                     "“%1” has no “=” with a name before it")
                             .arg(text)
                             .toStdString();
        },
        "");
}

std::optional<QString> refusedUser(const QString& user)
{
    constexpr qsizetype kLongest = 100;
    if (user.trimmed().isEmpty()) {
        return QCoreApplication::translate("Command line", "The name of the user is empty.");
    }
    if (user.size() > kLongest) {
        return QCoreApplication::translate(
                   "Command line", "The name of the user has %1 characters. Use at most %2.")
            .arg(user.size())
            .arg(kLongest);
    }
    if (visible(user) != user) {
        return QCoreApplication::translate(
                   "Command line", "The name of the user has characters that cannot be seen: %1")
            .arg(visible(user));
    }
    return std::nullopt;
}

int refuseUsage(const Context& context, const QString& message)
{
    if (context.json) {
        sayJson({{u"error"_s, QJsonObject{{u"code"_s, u"Usage"_s}, {u"message"_s, message}}}});
    } else {
        complain(message);
    }
    return Usage;
}

int needLab(const Context& context)
{
    return context.labPath.isEmpty()
               ? refuseUsage(context, QCoreApplication::translate("Command line",
                                                                  "Say which lab: --lab FILE."))
               : static_cast<int>(Done);
}

int answerParseError(const CLI::App& app, const CLI::ParseError& error, const Context& context)
{
    if (error.get_exit_code() == 0) {
        std::ostringstream text;
        app.exit(error, text, text);
        say(QString::fromStdString(text.str()).trimmed());
        return Done;
    }
    const QString message = messageOf(app, error);
    if (context.json) {
        return refuseUsage(context, message);
    }
    complain(message);
    complain(QCoreApplication::translate("Command line", "More with --help."));
    return Usage;
}

} // namespace tracseq::ctl
