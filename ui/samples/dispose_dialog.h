// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/disposal_service.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace tracseq::ui {

class ChoiceBox;
class ErrorStrip;
class FieldRow;
class PasswordField;

/// Carries a disposal out elsewhere, and tells what became of it on the UI thread.
using Dispose = std::function<void(const lab::DisposalRequest& request, QObject* receiver,
                                   std::function<void(const Result<changes::Written>&)> done)>;

/// Asks how samples are disposed of and why, and for the witness, who signs with their own password
/// where the lab has accounts. Opened with open(); deletes itself when closed.
class DisposeDialog final : public QDialog {
    Q_OBJECT
public:
    DisposeDialog(std::vector<Uuid> samples, bool hasAccounts, Dispose dispose, QWidget* parent);

    void accept() override;

Q_SIGNALS:
    void disposed(const tracseq::changes::Written& written);

private:
    void validate();
    [[nodiscard]] QString method() const;

    std::vector<Uuid> m_samples;
    bool m_hasAccounts;
    bool m_working = false;
    Dispose m_dispose;
    ErrorStrip* m_error;
    ChoiceBox* m_method;
    QLineEdit* m_reason;
    QLineEdit* m_witness;
    PasswordField* m_password = nullptr;
    QPushButton* m_apply = nullptr;
};

} // namespace tracseq::ui
