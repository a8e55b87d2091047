// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/accounts/door_page.h"

class QCheckBox;
class QLineEdit;

namespace tracseq {
class Error;
}

namespace tracseq::ui {

class FieldRow;
class PasswordField;

/// Name and password, to sign in; or the password of the one who works here, to unlock. Knows
/// nothing of either: Door does.
class SignInPage final : public DoorPage {
    Q_OBJECT
public:
    SignInPage(const QString& labName, QWidget* parent);

    void askSignIn(const QString& login);
    void askUnlock(const QString& login, const QString& fullName);
    /// Whether another lab can be opened from here.
    void offerOtherLab(bool offered);

    [[nodiscard]] QString login() const;
    [[nodiscard]] bool remembers() const;
    void setRemembers(bool on);
    /// Greyed, with the reason, where there is nothing that keeps secrets.
    void setMayRemember(bool may, const QString& why);
    /// Only while nothing is typed.
    void prefill(const QString& password);
    /// A quiet line below the fields.
    void setNote(const QString& text);
    void showRefusal(const QString& sentence);
    void showRefusal(const Error& error);
    /// Nothing can be tried for so long; 0: again.
    void setWait(qint64 ms);
    void wipe();

Q_SIGNALS:
    void submitted(const QString& login, const QString& password);
    void switchRequested();
    void otherLabRequested();
    void loginEdited();
    void rememberToggled(bool on);

private:
    void begin(bool unlock);
    void showButtons();
    void submit();

    QString m_labName;
    QLineEdit* m_login;
    PasswordField* m_password;
    FieldRow* m_loginRow;
    FieldRow* m_passwordRow;
    QCheckBox* m_remember;
    QWidget* m_rememberRow;
    class ToneLabel* m_note;
    QPushButton* m_enter;
    QPushButton* m_switch;
    QPushButton* m_other;
    bool m_unlock = false;
    bool m_offersOther = false;
    bool m_waits = false;
};

} // namespace tracseq::ui
