// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/table_delegate.h"

namespace tracseq::ui {

class EntityTableModel;
class ReferenceNames;

/// Edits cells of an EntityTableModel by the type of their field: states offer only what may follow
/// the present one, references are found by typing. Owned by the table.
class FieldDelegate final : public TableDelegate {
    Q_OBJECT

public:
    FieldDelegate(DataTable* table, EntityTableModel& model, const ReferenceNames* references);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model,
                      const QModelIndex& index) const override;

Q_SIGNALS:
    /// The value changed while somebody typed over it; what was typed is not passed on.
    void changedMeanwhile(const QModelIndex& index) const;

private:
    EntityTableModel& m_model;
    const ReferenceNames* m_references;
};

} // namespace tracseq::ui
