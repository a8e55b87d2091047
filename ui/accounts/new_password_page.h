// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/accounts/door_page.h"

namespace tracseq::ui {

class NewPasswordFields;

/// A password that somebody else has set is changed before anything else.
class NewPasswordPage final : public DoorPage {
    Q_OBJECT
public:
    explicit NewPasswordPage(QWidget* parent);

    void ask(const QString& fullName, const QString& login, const QString& labName);
    void showRefusal(const Error& error);
    void wipe();

Q_SIGNALS:
    void submitted(const QString& password);
    void left();

private:
    void submit();

    NewPasswordFields* m_password;
    QPushButton* m_change;
};

} // namespace tracseq::ui
