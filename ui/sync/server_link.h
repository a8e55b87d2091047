// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/account_directory.h"
#include "core/accounts/remembered_password.h"
#include "core/changes/change_hub.h"
#include "core/changes/store.h"
#include "core/database/task_runner.h"
#include "core/sync/engine.h"
#include "core/sync/sync_lists.h"

namespace tracseq::ui {

/// What the link of a lab and its server stands on; all of it outlives it.
struct ServerLinkParts {
    changes::Store& store;
    changes::ChangeHub& hub;
    database::TaskRunner& tasks;
    accounts::Keychain& keychain;
    QSettings& settings;
    QString labPath;
};

/// One exchange, or what kept it from taking place.
struct ExchangeEntry {
    qint64 at = 0; ///< ms since 1970
    qint64 sent = 0;
    qint64 taken = 0;
    bool newEpoch = false;
    std::optional<Error> problem;
};

/// Whether and how the lab that is open shares its changes: where its server is (kept in the
/// settings of this computer), who asks (their password is kept in memory, and in the keychain for
/// those who want that), the engine, and the figures that the window shows. UI thread.
class ServerLink final : public QObject {
    Q_OBJECT
public:
    explicit ServerLink(const ServerLinkParts& parts, QObject* parent = nullptr);
    ~ServerLink() override;

    /// Of a lab that is not open yet: it has this server, and is worked in as its user.
    static void remember(QSettings& settings, const QString& labPath,
                         const sync::ServerAddress& address);

    /// The lab has a server.
    [[nodiscard]] bool isConfigured() const { return m_address.has_value(); }
    /// With the name of whoever works here; nothing without a server.
    [[nodiscard]] std::optional<sync::ServerAddress> address() const { return m_address; }
    /// Who a lab without accounts is worked in as, once it has a server; else empty.
    [[nodiscard]] QString soleUser() const;
    [[nodiscard]] const QString& user() const { return m_user; }
    [[nodiscard]] const QString& password() const { return m_password; }

    /// Somebody works here now. Without a password the keychain is asked; when it has none,
    /// needsPassword() until it is given.
    void begin(const QString& user, const QString& password);
    /// Nobody does any more. What waits, waits.
    void end();

    /// Takes this server from now on, and starts. `adopt` also sends what was done in this lab
    /// before, under whatever names.
    void connectTo(const sync::ServerAddress& address, const QString& password, bool adopt,
                   bool keepPassword);
    /// The lab is of this computer alone again. What it has stays.
    void disconnectFrom();
    void givePassword(const QString& password, bool remember);
    void syncNow();
    void checkNow();
    /// Whoever works here has another password from now on.
    void notePassword(const QString& password);

    /// The members of the server, on behalf of whoever works here; null without a server.
    [[nodiscard]] std::shared_ptr<accounts::AccountDirectory> directory() const;
    /// On behalf of somebody who is at the door.
    [[nodiscard]] std::shared_ptr<accounts::AccountDirectory>
    directoryOf(const QString& login, const QString& password) const;

    /// That the server gives whoever works here; empty before the first exchange.
    [[nodiscard]] const QString& role() const { return m_role; }
    [[nodiscard]] bool needsPassword() const { return m_needsPassword; }
    /// Null while there is no engine.
    [[nodiscard]] const sync::EngineState* state() const;
    [[nodiscard]] const sync::LabPosition& position() const { return m_position; }
    [[nodiscard]] const sync::SyncCounts& counts() const { return m_counts; }
    [[nodiscard]] const std::vector<ExchangeEntry>& history() const { return m_history; }
    [[nodiscard]] const ServerLinkParts& parts() const { return m_parts; }
    /// Whether this computer can keep a password. Error: KeychainUnavailable.
    void askKeychain(QObject* receiver, std::function<void(Status)> done);

    /// The server's number up to which whoever works here has seen what others did (all there was
    /// when they first met the server here), and what was refused.
    [[nodiscard]] qint64 seenForeign() const;
    [[nodiscard]] qint64 seenRefused() const;
    /// By what was shown, which may be more or less than the figures here are about.
    void noteForeignSeen(qint64 upTo);
    void noteRefusedSeen(qint64 upTo);

Q_SIGNALS:
    /// Another server, person or password; or none any more.
    void switched();
    /// Anything of the above.
    void changed();
    void exchanged(const tracseq::sync::ExchangeReport& report);
    /// The server took changes that it then refused: this many more than were told before.
    void refused(qint64 count);
    /// The server does not take the password of whoever works here (any more).
    void passwordRefused(const tracseq::Error& why);
    /// The server lets whoever works here in no more.
    void shutOut(const tracseq::Error& why);

private:
    void start(bool adopt);
    void take(const sync::EngineState& state);
    void takeReport(const sync::ExchangeReport& report);
    void readFigures();
    void note(const ExchangeEntry& entry);
    [[nodiscard]] QString key(const char* name) const;
    [[nodiscard]] QString foreignKey() const;
    [[nodiscard]] accounts::RememberedPassword remembered() const;

    ServerLinkParts m_parts;
    std::optional<sync::ServerAddress> m_address;
    QString m_user;
    QString m_password;
    QString m_role;
    bool m_needsPassword = false;
    std::unique_ptr<sync::Engine> m_engine;
    sync::LabPosition m_position;
    sync::SyncCounts m_counts;
    qint64 m_toldRefused = -1;
    std::optional<bool> m_keeps; ///< whether a password that was given is kept, once it is taken
    std::vector<ExchangeEntry> m_history;
    QTimer m_figures;
};

} // namespace tracseq::ui
