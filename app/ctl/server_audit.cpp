// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/server_audit.h"

#include "app/ctl/counts.h"
#include "app/ctl/output.h"
#include "app/ctl/password_prompt.h"
#include "core/base/error_text.h"
#include "core/sync/postgres_transport.h"

#include <QCoreApplication>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace tracseq::ctl {

namespace {

using Rows = sync::ServerAuditReport::Rows;

QString nameOf(Rows rows)
{
    switch (rows) {
    case Rows::Equal:
        return u"equal"_s;
    case Rows::Unequal:
        return u"unequal"_s;
    case Rows::SeesParts:
        return u"sees_parts"_s;
    case Rows::Busy:
        return u"busy"_s;
    case Rows::Unmet:
        return u"unmet"_s;
    case Rows::LogBroken:
        return u"log_broken"_s;
    case Rows::Left:
        return u"left"_s;
    }
    return {};
}

} // namespace

Status ServerProof::giveUp(const Error& error)
{
    if (m_arguments.must || error.code() == ErrorCode::Cancelled) {
        return failure(error);
    }
    m_why = errorText(error);
    return {};
}

Status ServerProof::connect(const sync::LabPosition& position)
{
    if (m_arguments.never || (m_arguments.dsn.empty() && !position.connected)) {
        return {};
    }
    if (m_arguments.dsn.empty()) {
        m_why = QCoreApplication::translate("Command line", "give its address with --dsn.");
        return {};
    }
    const auto address = sync::readServerAddress(QString::fromStdString(m_arguments.dsn));
    if (!address) {
        return failure(address.error());
    }
    const auto password =
        readPassword("TRACSEQ_SERVER_PASSWORD",
                     QCoreApplication::translate("Command line", "Password of %1 on the server: ")
                         .arg(address->user));
    auto opened = sync::PostgresTransport::open(*address, password.value_or(QString()));
    if (!opened) {
        return giveUp(opened.error());
    }
    m_transport = std::move(*opened);
    m_user = address->user;
    return {};
}

Status ServerProof::prove(bool fileHolds)
{
    if (m_transport == nullptr) {
        return {};
    }
    sync::ServerAuditOptions options;
    options.user = m_user;
    options.host = QSysInfo::machineHostName();
    options.program = QCoreApplication::applicationVersion();
    options.rows = fileHolds;
    ConsoleProgress progress(QCoreApplication::translate("Command line", "Verifying the server"));
    auto report = sync::verifyServer(m_context.lab->store(), *m_transport, options, progress);
    m_transport.reset();
    if (!report) {
        return giveUp(report.error());
    }
    m_report = std::move(*report);
    return {};
}

QString ServerProof::rowsText() const
{
    switch (m_report->rows) {
    case Rows::Equal:
        return QCoreApplication::translate("Command line", "All its tables are as here, %1.")
            .arg(recordsText(m_report->rowCount));
    case Rows::Unequal:
        return {}; // a finding
    case Rows::SeesParts:
        return QCoreApplication::translate("Command line",
                                           "Its records were not compared: this account sees those "
                                           "of some projects only.");
    case Rows::Busy:
        return QCoreApplication::translate(
            "Command line", "Its records were not compared: so much is being written "
                            "there. Try again later.");
    case Rows::Unmet:
        return QCoreApplication::translate("Command line",
                                           "Its records were not compared: this lab has not "
                                           "exchanged with the server as it is now.");
    case Rows::LogBroken:
        return QCoreApplication::translate(
            "Command line", "Its records were not compared, because its log does not "
                            "hold.");
    case Rows::Left:
        return QCoreApplication::translate("Command line",
                                           "Its records were not compared, because this file does "
                                           "not hold.");
    }
    return {};
}

void ServerProof::tell() const
{
    if (!m_why.isEmpty()) {
        say(QCoreApplication::translate("Command line", "The server was not looked at: %1")
                .arg(m_why));
    }
    if (!m_report) {
        return;
    }
    for (const changes::AuditFinding& finding : m_report->findings) {
        say(finding.sentence);
    }
    say(m_report->passed()
            ? QCoreApplication::translate("Command line", "The server's log holds: %1.")
                  .arg(changesText(m_report->changes))
            : counted(
                  QT_TRANSLATE_N_NOOP("Command line", "The server does not hold: %n finding(s)."),
                  static_cast<qint64>(m_report->findings.size())));
    if (m_report->agreedUpTo) {
        say(QCoreApplication::translate("Command line",
                                        "It was put back since this lab last met it, and both are "
                                        "the same up to change %1. Exchange, and verify again.")
                .arg(*m_report->agreedUpTo));
    }
    if (const QString rows = rowsText(); !rows.isEmpty()) {
        say(rows);
    }
}

QJsonObject ServerProof::json() const
{
    if (!m_report) {
        return {{u"looked_at"_s, false}, {u"why"_s, m_why}};
    }
    QJsonArray findings;
    for (const changes::AuditFinding& finding : m_report->findings) {
        findings.append(finding.sentence);
    }
    QJsonObject object{{u"looked_at"_s, true},
                       {u"passed"_s, m_report->passed()},
                       {u"changes"_s, m_report->changes},
                       {u"compared"_s, m_report->compared},
                       {u"tables"_s, nameOf(m_report->rows)},
                       {u"records"_s, m_report->rowCount},
                       {u"findings"_s, findings},
                       {u"more"_s, m_report->more}};
    if (m_report->agreedUpTo) {
        object.insert(u"agreed_up_to"_s, *m_report->agreedUpTo);
    }
    return object;
}

void addServerAuditOptions(CLI::App& command, ServerAuditArguments& arguments)
{
    auto* dsn = command
                    .add_option("--dsn", arguments.dsn,
                                "Prove the server of the lab, too: its address, as with “server”.\n"
                                "The password comes from the terminal or from "
                                "TRACSEQ_SERVER_PASSWORD")
                    ->type_name("ADDRESS");
    auto* must = command.add_flag("--server", arguments.must,
                                  "Not to reach the server is an error (exit 2)");
    must->needs(dsn);
    command
        .add_flag("--local", arguments.never, "Leave the server out, and prove the lab file alone")
        ->excludes(must)
        ->excludes(dsn);
}

} // namespace tracseq::ctl
