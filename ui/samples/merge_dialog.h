// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace tracseq::ui {

/// Asks which of two records of one sample stays, and why they are one. Shown with open().
class MergeDialog final : public QDialog {
    Q_OBJECT
public:
    MergeDialog(const database::Record& first, const database::Record& second, QWidget* parent);

    [[nodiscard]] Uuid kept() const;
    [[nodiscard]] Uuid other() const;
    [[nodiscard]] QString reason() const;

private:
    Uuid m_first;
    Uuid m_second;
    QRadioButton* m_keepFirst;
    QRadioButton* m_keepSecond;
    QLineEdit* m_reason;
    QPushButton* m_apply = nullptr;
};

} // namespace tracseq::ui
