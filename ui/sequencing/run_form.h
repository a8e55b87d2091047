// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sequencing/run_planner_presenter.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace tracseq::ui {

class ErrorStrip;
class FieldRow;

/// The form of a new run, or of one that is edited: the instrument decides which kits, flow cells
/// and how many lanes there are. Shown with open(); closes when the run was saved.
class RunForm final : public QDialog {
    Q_OBJECT
public:
    RunForm(RunPlannerPresenter& presenter, QWidget* parent);
    RunForm(RunPlannerPresenter& presenter, const sequencing::RunPlan& edited, QWidget* parent);

private:
    void fill(const sequencing::RunDraft& run);
    void showInstrument();
    void showLanes();
    void validate();
    void accept() override;
    [[nodiscard]] sequencing::RunDraft draft() const;

    RunPlannerPresenter& m_presenter;
    Uuid m_edited; ///< null: a new one
    sequencing::RunDraft m_seen;
    bool m_editable = true;
    ErrorStrip* m_error;
    QLineEdit* m_name;
    QComboBox* m_instrument;
    QComboBox* m_kit;
    QComboBox* m_flowCell;
    QLineEdit* m_flowCellId;
    QSpinBox* m_read1;
    QSpinBox* m_index1;
    QSpinBox* m_index2;
    QSpinBox* m_read2;
    QSpinBox* m_mismatches1;
    QSpinBox* m_mismatches2;
    FieldRow* m_nameRow;
    FieldRow* m_kitRow;
    FieldRow* m_flowCellRow;
    QPushButton* m_make;
};

} // namespace tracseq::ui
