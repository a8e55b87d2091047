// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QCheckBox;
class QPushButton;

namespace tracseq::ui {

class PasswordField;

/// Asks for the password on the server of whoever works here. Shown with open(); deletes itself.
class PasswordDialog final : public QDialog {
    Q_OBJECT
public:
    PasswordDialog(const QString& user, const QString& server, QWidget* parent);

Q_SIGNALS:
    void given(const QString& password, bool remember);

private:
    void give();

    PasswordField* m_password;
    QCheckBox* m_remember;
    QPushButton* m_give;
};

} // namespace tracseq::ui
