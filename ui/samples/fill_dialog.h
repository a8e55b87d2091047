// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/bulk_draft.h"

#include <QDialog>

class QPushButton;

namespace tracseq::ui {

class FieldRow;
class ReferenceNames;

/// Asks for one value for the selected cells of a column.
class FillDialog final : public QDialog {
    Q_OBJECT
public:
    FillDialog(const tracseq::samples::BulkColumn& column, const QString& text, int cells,
               const ReferenceNames& projects, QWidget* parent);

    [[nodiscard]] QString text() const;

private:
    void validate();

    tracseq::samples::BulkColumn m_column;
    const ReferenceNames& m_projects;
    FieldRow* m_row;
    QPushButton* m_apply = nullptr;
};

} // namespace tracseq::ui
