// SPDX-License-Identifier: GPL-3.0-or-later
// tracseqctl: the jobs of TracSeq Desktop without a window.
#include "app/ctl/arguments.h"
#include "app/ctl/output.h"
#include "app/ctl/password_prompt.h"
#include "core/base/error_text.h"
#include "core/labels/gui_application.h"
#include "core/samples/import_job.h"
#include "translations/translations.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <algorithm>

namespace tracseq::ctl {

Status Context::signIn()
{
    const auto password =
        readPassword("TRACSEQ_PASSWORD",
                     QCoreApplication::translate("Command line", "Password of %1: ").arg(user));
    if (!password) {
        complain(QCoreApplication::translate(
            "Command line", "Give the password at the terminal, or in the environment variable "
                            "TRACSEQ_PASSWORD; never as an argument, which others can see."));
        return failure(ErrorCode::NotSignedIn, {user});
    }
    auto signedIn = lab->accounts().signIn(user, *password);
    if (!signedIn) {
        return failure(signedIn.error());
    }
    session = std::move(*signedIn);
    user = session->user();
    return {};
}

void Context::close()
{
    if (lab != nullptr && session) {
        if (const auto out = lab->accounts().signOut(*session); !out) {
            complain(errorText(out.error()));
        }
        session.reset();
    }
}

Result<std::unique_ptr<database::Connection>> Context::openReader()
{
    const auto opened = openLab(Access::Read);
    return opened ? (*opened)->database().openReader() : failure(opened.error());
}

Result<lab::Lab*> Context::openLab(Access access)
{
    const QFileInfo file(labPath);
    const bool isNew = !file.exists() || (file.isFile() && file.size() == 0);
    QString path = labPath;
    if (isNew && access == Access::Read) {
        return failure(ErrorCode::FileNotReadable,
                       {labPath, QCoreApplication::translate("Command line", "there is no lab")});
    }
    if (isNew && access == Access::Try) {
        passing = std::make_unique<QTemporaryDir>();
        path = passing->filePath(QStringLiteral("empty.tracseq"));
    }
    auto opened = lab::Lab::open(path, clock);
    if (!opened) {
        return failure(opened.error());
    }
    if (isNew && access == Access::Try) {
        complain(QCoreApplication::translate("Command line", "There is no lab at %1 yet: an empty "
                                                             "one is taken for it.")
                     .arg(labPath));
    } else if (isNew && !makesLab) {
        complain(QCoreApplication::translate("Command line", "There was no lab at %1: a new, empty "
                                                             "one was made there.")
                     .arg(labPath));
    }
    lab = std::move(*opened);
    const auto accounts = lab->accounts().hasAccounts();
    if (!accounts) {
        return failure(accounts.error());
    }
    if (*accounts && access == Access::Write) {
        TRACSEQ_TRY(signIn());
    }
    // Where the lab has accounts, a name that nobody has proved does not go into its log.
    const auto recovered = samples::recoverImports(
        lab->store(), *accounts && !session ? QStringLiteral("tracseqctl") : user);
    if (!recovered) {
        return failure(recovered.error());
    }
    if (*recovered > 0) {
        complain(QCoreApplication::translate("Command line",
                                             "%n import(s) had been cut short and were taken back.",
                                             nullptr, *recovered));
    }
    return lab.get();
}

namespace {

QString currentUser()
{
    for (const char* name : {"USER", "LOGNAME", "USERNAME"}) {
        QString user = qEnvironmentVariable(name);
        if (!user.isEmpty()) {
            return user;
        }
    }
    return QStringLiteral("unknown");
}

int runProgram(int argc, char** argv)
{
    Context context;
    Run chosen;
    std::string labPath;
    std::string user;
    CLI::App app("The jobs of TracSeq Desktop without a window: import submissions, look samples "
                 "and runs up,\ncheck and write sample sheets, read and prove the audit trail.",
                 "tracseqctl");
    app.set_version_flag("--version", "tracseqctl " TRACSEQ_VERSION);
    app.add_option("--lab", labPath,
                   "The lab: one file, NAME.tracseq. It is created when it is missing.")
        ->type_name("FILE");
    const CLI::Option* named =
        app.add_option(
               "--user", user,
               "Who does it, for the audit trail (default: the login name). Where the lab has\n"
               "accounts, to write needs the password of this one, from TRACSEQ_PASSWORD or the\n"
               "terminal.")
            ->type_name("NAME");
    app.add_flag("--json", context.json,
                 "Answers in JSON on standard output, for programs. Also errors: {\"error\": "
                 "{\"code\", \"message\", \"details\"}}.");
    app.require_subcommand(1);
    app.fallthrough();
    app.footer("Exit codes:\n"
               "  0  done; a check found no errors (warnings may have been found)\n"
               "  1  a check found errors, or what was asked for is not there\n"
               "  2  a file or the lab cannot be read or written\n"
               "  3  stopped by Ctrl+C; nothing was changed\n"
               "  64 the command line was not understood\n"
               "\nExamples:\n"
               "  tracseqctl --lab core.tracseq import samples form.xlsx --dry-run\n"
               "  tracseqctl --lab core.tracseq samples find \"GI-D01\"\n"
               "  tracseqctl samplesheet check SampleSheet.csv --instrument \"NextSeq 2000\"\n"
               "  tracseqctl demo --out /tmp/demo");
    addImportCommand(app, context, chosen);
    addSampleCommands(app, context, chosen);
    addProjectCommands(app, context, chosen);
    addTemplateCommands(app, context, chosen);
    addRowCommands(app, context, chosen);
    addRunCommands(app, context, chosen);
    addSampleSheetCommands(app, context, chosen);
    addReceiptCommands(app, context, chosen);
    addLabelCommands(app, context, chosen);
    addAuditCommands(app, context, chosen);
    addUndoCommand(app, context, chosen);
    addDemoCommand(app, context, chosen);
    addUserCommands(app, context, chosen);
    addServerCommands(app, context, chosen);
    addSyncCommand(app, context, chosen);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // The flag may stand after the word that stopped the parser.
        context.json = std::any_of(argv, argv + argc,
                                   [](const char* word) { return qstrcmp(word, "--json") == 0; });
        return answerParseError(app, error, context);
    }
    context.labPath = QString::fromStdString(labPath);
    context.user = named->count() == 0 ? currentUser() : QString::fromStdString(user);
    if (const auto refused = refusedUser(context.user)) {
        return refuseUsage(context, *refused);
    }
    const int code = chosen();
    context.close();
    return code;
}

} // namespace

} // namespace tracseq::ctl

int main(int argc, char** argv)
{
    // Only labels and reports are laid out with fonts; all else starts faster without.
    const bool paints = std::any_of(argv, argv + argc, [](const char* word) {
        return qstrcmp(word, "labels") == 0 || qstrcmp(word, "discrepancies") == 0;
    });
    const auto application = paints ? tracseq::labels::makePrintingApplication(argc, argv)
                                    : std::make_unique<QCoreApplication>(argc, argv);
    QLocale::setDefault(QLocale::system());
    tracseq::installTranslations(*application, QLocale());
    return tracseq::ctl::finishOutput(tracseq::ctl::runProgram(argc, argv));
}
