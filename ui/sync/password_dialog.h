// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace tracseq::ui {

class ErrorStrip;
class PasswordField;
class ServerLink;
class ThinBar;

/// Asks for the password on the server of whoever works here, and stays until the server has taken
/// it. Shown with open(); deletes itself; the link outlives it.
class PasswordDialog final : public QDialog {
    Q_OBJECT
public:
    PasswordDialog(ServerLink& link, QWidget* parent);

    [[nodiscard]] ErrorStrip& strip() const { return *m_strip; }

private:
    void give();
    void follow();
    void setBusy(bool busy);
    void showButton();

    ServerLink& m_link;
    ErrorStrip* m_strip;
    PasswordField* m_password;
    QCheckBox* m_remember;
    ThinBar* m_bar;
    QPushButton* m_give;
    bool m_busy = false; ///< the server is being asked
};

} // namespace tracseq::ui
