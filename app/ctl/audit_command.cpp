// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/arguments.h"
#include "app/ctl/change_text.h"
#include "app/ctl/counts.h"
#include "app/ctl/output.h"
#include "app/ctl/server_audit.h"
#include "core/changes/audit.h"
#include "core/changes/history.h"
#include "core/changes/undo.h"
#include "core/database/entity_query.h"
#include "core/samples/sample.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace tracseq::ctl {

namespace {

constexpr qint64 kManyChanges = 2000;

struct AuditOptions {
    std::string sample;
    std::string head;
    int limit = 50;
    ServerAuditArguments server;
};

Result<std::vector<changes::Change>> changesFor(database::Connection& connection,
                                                const AuditOptions& options)
{
    if (options.sample.empty()) {
        return changes::recentChanges(connection, options.limit);
    }
    const QString word = QString::fromStdString(options.sample);
    for (const int field : {samples::Accession, samples::Barcode, samples::Name}) {
        const auto found = database::rowsWithText(connection, samples::sampleEntity(), field, word);
        if (!found) {
            return failure(found.error());
        }
        if (found->empty()) {
            continue;
        }
        auto history = changes::historyOf(connection, found->front().id);
        if (history && std::cmp_greater(history->size(), options.limit)) {
            history->erase(history->begin(), history->end() - options.limit);
        }
        return history;
    }
    return failure(ErrorCode::SampleUnknown, {word});
}

int show(Context& context, const AuditOptions& options)
{
    auto reader = context.openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto list = changesFor(**reader, options);
    if (!list) {
        return report(context, list.error());
    }
    if (context.json) {
        QJsonArray array;
        for (const changes::Change& change : *list) {
            array.append(QJsonObject{
                {u"seq"_s, change.seq},
                {u"device_seq"_s, change.deviceSeq},
                {u"user"_s, change.user},
                {u"at"_s,
                 QDateTime::fromMSecsSinceEpoch(change.at, Qt::UTC).toString(Qt::ISODateWithMs)},
                {u"entity"_s, change.entity},
                {u"entity_id"_s, change.entityId.toString()},
                {u"operation"_s, changes::operationName(change.operation)},
                {u"fields"_s, QJsonDocument::fromJson(change.fields).object()},
                {u"group"_s, change.group.toString()},
                {u"reason"_s, change.reason},
                {u"hash"_s, QString::fromLatin1(change.hash.toHex())}});
        }
        sayJson({{u"changes"_s, array}});
        return Done;
    }
    const auto names = namesIn(**reader, *list);
    if (!names) {
        return report(context, names.error());
    }
    std::vector<QStringList> rows;
    for (const changes::Change& change : *list) {
        rows.push_back({QString::number(change.seq), timeText(change.at), change.user,
                        subjectText(change, *names), operationText(change.operation), change.reason,
                        fieldsText(change, *names)});
    }
    sayTable({QCoreApplication::translate("Command line", "No."),
              QCoreApplication::translate("Command line", "Time"),
              QCoreApplication::translate("Command line", "User"),
              QCoreApplication::translate("Command line", "What"),
              QCoreApplication::translate("Command line", "Change"),
              QCoreApplication::translate("Command line", "Reason"),
              QCoreApplication::translate("Command line", "Fields")},
             rows);
    return Done;
}

/// The file's own part of the proof.
Result<changes::AuditReport> proveFile(database::Connection& reader, const std::string& heads)
{
    ConsoleProgress progress(QCoreApplication::translate("Command line", "Verifying"));
    auto proof = lab::verifyAudit(reader, progress);
    if (!proof) {
        return failure(proof.error());
    }
    for (const QString& head : QString::fromStdString(heads).split(u',', Qt::SkipEmptyParts)) {
        const auto known = changes::hasChange(reader, QByteArray::fromHex(head.toLatin1()));
        if (!known) {
            return failure(known.error());
        }
        if (!*known) {
            proof->findings.push_back(
                {changes::AuditProblem::LogCut,
                 QCoreApplication::translate(
                     "Command line",
                     "The change with the hash %1, which the lab once ended with, is "
                     "not in its log: the log was cut or written anew.")
                     .arg(head)});
        }
    }
    return proof;
}

void tellProof(const Context& context, const changes::AuditReport& proof, const ServerProof& server)
{
    if (context.json) {
        QJsonArray findings;
        for (const changes::AuditFinding& finding : proof.findings) {
            findings.append(finding.sentence);
        }
        sayJson({{u"passed"_s, proof.passed() && server.passed()},
                 {u"changes"_s, proof.changes},
                 {u"rows"_s, proof.rows},
                 {u"head"_s, proof.headText()},
                 {u"findings"_s, findings},
                 {u"more"_s, proof.more},
                 {u"server"_s, server.json()}});
        return;
    }
    for (const changes::AuditFinding& finding : proof.findings) {
        say(finding.sentence);
    }
    say(proof.passed()
            ? QCoreApplication::translate("Command line", "The audit trail holds: %1, %2. Head %3")
                  .arg(changesText(proof.changes), rowsText(proof.rows), proof.headText())
            : counted(QT_TRANSLATE_N_NOOP("Command line",
                                          "The audit trail does not hold: %n finding(s)."),
                      static_cast<qint64>(proof.findings.size())));
    server.tell();
}

int verify(Context& context, const AuditOptions& options)
{
    auto reader = context.openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto position = sync::positionOf(**reader);
    if (!position) {
        return report(context, position.error());
    }
    const auto notReached = [&](const Error& error) {
        const int code = report(context, error);
        return error.code() == ErrorCode::Cancelled ? code : NotUsable;
    };
    ServerProof server(context, options.server);
    if (const auto connected = server.connect(*position); !connected) {
        return notReached(connected.error());
    }
    const auto proof = proveFile(**reader, options.head);
    if (!proof) {
        return report(context, proof.error());
    }
    if (const auto proved = server.prove(proof->passed()); !proved) {
        return notReached(proved.error());
    }
    tellProof(context, *proof, server);
    return proof->passed() && server.passed() ? Done : Errors;
}

/// Whether undo may touch what the group's last change was made to: a sign-in is a group as well.
bool mayBeUndone(database::Connection& connection, const changes::Group& group)
{
    const auto last = changes::changesOfGroup(connection, group, 1);
    if (!last || last->empty()) {
        return false;
    }
    const auto* entity = lab::entities().find(last->front().entity);
    return entity != nullptr && entity->upkeep == database::Upkeep::Free;
}

/// The user's latest group that is neither taken back nor takes another one back.
std::optional<changes::Group> undoable(database::Connection& connection,
                                       const std::vector<changes::Group>& groups)
{
    for (const changes::Group& group : groups) {
        const bool takenBack =
            std::any_of(groups.begin(), groups.end(),
                        [&](const changes::Group& other) { return other.undoes == group.id; });
        if (!group.undoes && !takenBack && mayBeUndone(connection, group)) {
            return group;
        }
    }
    return std::nullopt;
}

int undo(Context& context)
{
    const auto opened = context.openLab(Access::Write);
    if (!opened) {
        return report(context, opened.error());
    }
    auto reader = (*opened)->database().openReader();
    if (!reader) {
        return report(context, reader.error());
    }
    const auto groups = changes::recentGroups(**reader, 500, context.user);
    if (!groups) {
        return report(context, groups.error());
    }
    const auto group = undoable(**reader, *groups);
    if (!group) {
        return report(context, Error(ErrorCode::NothingToUndo));
    }
    reader->reset();
    ConsoleProgress progress(QCoreApplication::translate("Command line", "Taking back"));
    const bool isBig = group->lastSeq - group->firstSeq > kManyChanges;
    const auto undone = changes::undoGroup(
        (*opened)->store(),
        {context.user,
         QCoreApplication::translate("Command line", "Undo: %1").arg(group->title),
         {},
         0},
        group->id, isBig ? changes::UndoMode::KeepBuiltUpon : changes::UndoMode::AllOrNothing,
        progress);
    if (!undone) {
        return report(context, undone.error());
    }
    if (context.json) {
        sayJson({{u"undone"_s, group->title},
                 {u"group"_s, undone->group.toString()},
                 {u"taken_back"_s, undone->taken},
                 {u"kept"_s, undone->kept}});
    } else {
        say(QCoreApplication::translate("Command line", "Taken back: %1 (%2).")
                .arg(group->title, changesText(undone->taken)));
        if (undone->kept > 0) {
            say(counted(QT_TRANSLATE_N_NOOP("Command line",
                                            "%n change(s) stay, because somebody built upon them."),
                        undone->kept));
        }
    }
    return Done;
}

} // namespace

void addAuditCommands(CLI::App& app, Context& context, Run& chosen)
{
    auto* group = app.add_subcommand("audit", "Read the audit trail, and prove it");
    group->require_subcommand(1);
    const auto options = std::make_shared<AuditOptions>();
    const auto add = [&](const char* name, const char* help,
                         int (*run)(Context&, const AuditOptions&)) {
        return addLabCommand(*group, context, chosen, options, name, help, run);
    };
    auto* showing =
        add("show", "The latest changes: who changed what from what to what, and when", show);
    showing->add_option("--sample", options->sample,
                        "Only of this sample (accession, barcode or name), oldest first");
    showing->add_option("--limit", options->limit, "How many at most")->check(oneOrMore());
    showing->footer(
        "JSON: changes [seq, device_seq, user, at, entity, entity_id, operation, fields "
        "{name: [old, new]}, group, reason, hash].");
    auto* proving = add(
        "verify", "Recompute the hash chain and compare every row with what the log says", verify);
    proving
        ->add_option(
            "--head", options->head,
            "The hash that an earlier verify ended with: proves that the log still has it. "
            "Only this finds a log whose end was cut off together with all that names it")
        ->check(CLI::Validator(
            [](const std::string& text) {
                const auto heads = QString::fromStdString(text).split(u',');
                static const QRegularExpression kHash(u"^[0-9a-fA-F]{64}$"_s);
                return std::all_of(heads.begin(), heads.end(),
                                   [](const QString& head) { return kHash.match(head).hasMatch(); })
                           ? std::string()
                           : std::string("a hash has 64 of the characters 0-9 and a-f; several are "
                                         "separated by commas");
            },
            "HASH"));
    addServerAuditOptions(*proving, options->server);
    proving->footer(
        "With the address of its server, the whole log there is read and proved as well, compared\n"
        "with what this lab was given, and all tables are compared; what is new there is taken.\n"
        "Exit: 0 the audit trail holds; 1 something was altered; 2 with --server, it could not be\n"
        "reached.\nJSON: passed, changes, rows, head (hash of the last change, of each chain), "
        "findings, more, server\n{looked_at, why; passed, changes, compared, tables, records, "
        "findings, more, agreed_up_to}.");
}

void addUndoCommand(CLI::App& app, Context& context, Run& chosen)
{
    auto* command = app.add_subcommand(
        "undo", "Take back the latest thing that the user did (an import, an edit). Big ones are "
                "taken back in steps, and what somebody has built upon since stays");
    command->footer("JSON: undone (title), group, taken_back, kept. Exit: 1 when there is nothing, "
                    "or it was built upon.");
    command->callback([&context, &chosen] {
        chosen = [&context] {
            const int usable = needLab(context);
            return usable == Done ? undo(context) : usable;
        };
    });
}

} // namespace tracseq::ctl
