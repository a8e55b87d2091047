// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/context.h"
#include "core/sync/server_audit.h"

namespace tracseq::ctl {

/// How the server of a lab is looked at when its audit trail is proved.
struct ServerAuditArguments {
    std::string dsn;
    bool must = false;  ///< not to reach it is an error
    bool never = false; ///< it is left out
};

/// The server's part of a proof: connects at once, proves later.
class ServerProof {
public:
    ServerProof(Context& context, const ServerAuditArguments& arguments)
        : m_context(context)
        , m_arguments(arguments)
    {
    }

    /// Connects, if it is to be looked at. Error: why it cannot be, when it must.
    Status connect(const sync::LabPosition& position);
    /// Proves it, if it was reached; without its rows when the lab file does not hold itself.
    /// Errors: Cancelled; any, when it must be looked at.
    Status prove(bool fileHolds);

    [[nodiscard]] bool passed() const { return !m_report || m_report->passed(); }
    /// What is said of the server, in lines.
    void tell() const;
    [[nodiscard]] QJsonObject json() const;

private:
    Status giveUp(const Error& error);
    [[nodiscard]] QString rowsText() const;

    Context& m_context;
    const ServerAuditArguments& m_arguments;
    std::unique_ptr<sync::Transport> m_transport;
    QString m_user;
    QString m_why; ///< it was not looked at; empty where there is nothing to say
    std::optional<sync::ServerAuditReport> m_report;
};

/// Adds the options of ServerAuditArguments to a command.
void addServerAuditOptions(CLI::App& command, ServerAuditArguments& arguments);

} // namespace tracseq::ctl
