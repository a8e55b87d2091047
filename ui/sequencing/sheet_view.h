// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sequencing/sheet_check_presenter.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace tracseq::ui {

class DataTable;
class EmptyState;
class SheetFindingModel;
class SheetTextModel;

/// A checked sheet: its findings above its text; what is selected in the one is shown in the other.
class SheetView final : public QWidget {
    Q_OBJECT
public:
    explicit SheetView(QWidget* parent = nullptr);

    /// Null empties it.
    void setSheet(const std::shared_ptr<const CheckedSheet>& sheet);

    [[nodiscard]] DataTable& findings() const { return *m_findings; }
    [[nodiscard]] QTableView& text() const { return *m_text; }

private:
    void goToFinding();

    SheetFindingModel* m_findingModel;
    SheetTextModel* m_textModel;
    DataTable* m_findings;
    QTableView* m_text;
    EmptyState* m_clean;
    QLabel* m_detail; ///< the whole sentence of the finding that is selected
};

} // namespace tracseq::ui
