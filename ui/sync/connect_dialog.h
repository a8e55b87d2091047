// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/server_trial.h"
#include "ui/sync/server_link.h"
#include "ui/widgets/theme.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace tracseq::ui {

class ErrorStrip;
class FieldRow;
class PasswordField;
class ThinBar;
class ToneLabel;

/// The way from a lab on this computer to one that is shared: where the server is and who asks, a
/// trial that changes nothing, and the first exchange with its progress. Who is signed in can leave
/// it while that goes on. Accepted when the first exchange is done. Shown with open(); deletes
/// itself; the link outlives it.
class ConnectDialog final : public QDialog {
    Q_OBJECT
public:
    struct Situation {
        QString login;         ///< that stands there at first
        bool signedIn = false; ///< and cannot be another one
        bool hasWork = false;  ///< there is something in the lab that could be sent
        bool joins = false;    ///< the lab is a new file, to be made from what the server has
    };
    ConnectDialog(ServerLink& link, const Situation& situation, QWidget* parent);
    ~ConnectDialog() override;

    [[nodiscard]] ErrorStrip& strip() const { return *m_strip; }

    void reject() override;

Q_SIGNALS:
    /// Of one that joins: the server is there, and lets them in. The dialog closes.
    void joinRequested(const tracseq::sync::ServerAddress& address, const QString& password,
                       bool remember);

private:
    QWidget* makeAddressPage();
    QWidget* makeProgressPage();
    void check();
    /// Tries what was typed; `then` follows when the server has a lab and lets them in.
    void ask(std::function<void(const sync::ServerAddress&, const sync::ServerTrial&)> then);
    void showTrial(const sync::ServerTrial& trial);
    void begin(const sync::ServerAddress& address);
    void follow();
    void finish(const sync::ExchangeReport& report);
    void setBusy(bool busy);
    void showButtons();
    void chooseCertificate();
    /// An address that was pasted as a whole goes where its parts belong.
    void takePasted();
    void showFailure(const Error& error);
    void showNotice(Tone tone, const QString& sentence, const QString& details = {});
    /// Makes room for what is said.
    void fit();
    [[nodiscard]] Result<sync::ServerAddress> typed() const;

    ServerLink& m_link;
    Situation m_situation;
    ErrorStrip* m_strip;
    QStackedWidget* m_pages;
    QLineEdit* m_host = nullptr;
    QLineEdit* m_port = nullptr;
    QLineEdit* m_database = nullptr;
    QComboBox* m_encryption = nullptr;
    QLineEdit* m_certificate = nullptr;
    QLineEdit* m_login = nullptr;
    PasswordField* m_password = nullptr;
    QCheckBox* m_remember = nullptr;
    QCheckBox* m_adopt = nullptr;
    FieldRow* m_certificateRow = nullptr;
    FieldRow* m_adoptRow = nullptr;
    QLabel* m_headline = nullptr;
    ToneLabel* m_detail = nullptr;
    ThinBar* m_bar = nullptr;
    QPushButton* m_try;
    QPushButton* m_connect;
    QPushButton* m_close;
    std::shared_ptr<std::atomic<bool>> m_goesOn;
    qsizetype m_typed = 0; ///< characters of the server's name, to tell pasting from typing
    bool m_busy = false;
    bool m_done = false;
};

} // namespace tracseq::ui
