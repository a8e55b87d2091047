// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/field_editor.h"

#include <QDialog>

class QPushButton;

namespace tracseq::ui {

class FieldRow;

/// One field and one value for several samples. Shown with open().
class EditSamplesDialog final : public QDialog {
    Q_OBJECT
public:
    EditSamplesDialog(int count, const ReferenceNames& projects, QWidget* parent);

    [[nodiscard]] int field() const;
    [[nodiscard]] QString text() const;
    void setField(int field);

private:
    void makeEditor();
    void validate();

    const ReferenceNames& m_projects;
    QComboBox* m_fields;
    QWidget* m_place;
    FieldRow* m_row = nullptr;
    QPushButton* m_apply = nullptr;
};

} // namespace tracseq::ui
