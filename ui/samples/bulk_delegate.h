// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/table_delegate.h"

namespace tracseq::ui {

class BulkModel;
class ReferenceNames;

/// Edits cells of a BulkModel by the type of their field. Owned by the table.
class BulkDelegate final : public TableDelegate {
    Q_OBJECT
public:
    BulkDelegate(DataTable* table, const BulkModel& model, const ReferenceNames& projects);

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;

private:
    const BulkModel& m_model;
    const ReferenceNames& m_projects;
};

} // namespace tracseq::ui
