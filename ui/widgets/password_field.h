// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace tracseq::ui {

/// A field for a password, with a button that shows what is typed. Tells when Caps Lock seems to be
/// on, from the letters that arrive, because no system-wide way asks for that.
class PasswordField final : public QLineEdit {
    Q_OBJECT
public:
    explicit PasswordField(QWidget* parent = nullptr);

    /// What was typed. The field is empty afterwards, hidden again, and has nothing to undo.
    QString take();
    void wipe();

Q_SIGNALS:
    void capsLockSeen(bool on);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void reveal(bool shown);

    QAction* m_reveal;
};

} // namespace tracseq::ui
