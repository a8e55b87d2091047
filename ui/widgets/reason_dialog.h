// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace tracseq::ui {

/// Asks why, and says what for. Shown with open(); accepted() when a reason was given.
class ReasonDialog final : public QDialog {
    Q_OBJECT
public:
    /// `action` is the text of the button that does it.
    ReasonDialog(const QString& title, const QString& explanation, const QString& action,
                 QWidget* parent);

    [[nodiscard]] QString reason() const;

private:
    QLineEdit* m_reason;
};

} // namespace tracseq::ui
