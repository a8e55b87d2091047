// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/bulk_tools.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace tracseq::ui {

/// Where in a grid texts are replaced.
enum class ReplaceScope { Selection, Column, Grid };

/// Asks what to look for in a grid, what to put there, and where.
class ReplaceDialog final : public QDialog {
    Q_OBJECT
public:
    /// `column` is what the current column is called; several cells are selected or one.
    ReplaceDialog(const QString& column, bool severalSelected, QWidget* parent);

    [[nodiscard]] tracseq::samples::BulkReplace replace() const;
    [[nodiscard]] ReplaceScope scope() const;

private:
    void validate();

    QLineEdit* m_find;
    QLineEdit* m_by;
    QComboBox* m_scope;
    QCheckBox* m_case;
    QCheckBox* m_whole;
    QPushButton* m_apply = nullptr;
};

} // namespace tracseq::ui
