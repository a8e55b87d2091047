// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QWidget>

namespace tracseq::ui {

class FieldRow;
class PasswordField;

/// A new password, typed twice, with what is wrong about it said as it is typed.
class NewPasswordFields final : public QWidget {
    Q_OBJECT
public:
    explicit NewPasswordFields(QWidget* parent = nullptr);

    /// What must not stand in it. Call whenever one of them changes.
    void setNames(const QString& login, const QString& labName);

    [[nodiscard]] bool isAcceptable() const { return m_acceptable; }
    /// The password; both fields are empty afterwards.
    QString take();
    void wipe();
    /// Of the service, about this password (PasswordReused).
    void showError(const Error& error);

    [[nodiscard]] FieldRow& row() const { return *m_firstRow; }
    [[nodiscard]] PasswordField& first() const { return *m_first; }
    [[nodiscard]] PasswordField& second() const { return *m_second; }

Q_SIGNALS:
    /// isAcceptable() may be another now.
    void edited();
    /// Enter was pressed in the last field.
    void submitted();

private:
    void check();

    PasswordField* m_first;
    PasswordField* m_second;
    FieldRow* m_firstRow;
    FieldRow* m_secondRow;
    QString m_login;
    QString m_labName;
    bool m_acceptable = false;
};

} // namespace tracseq::ui
