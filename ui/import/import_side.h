// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/import_plan.h"

#include <QHash>
#include <QScrollArea>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QTimer;

namespace tracseq::ui {

class FieldRow;
class ImportPresenter;

/// Beside the sheet: what only a person can decide (dates and numbers that can be read in two
/// ways), values that every row gets, new projects, and what should be known of the file. Owned by
/// the dialog; the presenter must outlive it.
class ImportSide final : public QScrollArea {
    Q_OBJECT
public:
    explicit ImportSide(ImportPresenter& presenter, QWidget* parent = nullptr);

private:
    struct Fixed {
        int field;
        FieldRow* row;
    };
    void addFixed(int field, QWidget* editor);
    void addOtherFixed();
    void showPlan();
    void showForm();
    void showQuestions();
    void showFixed();
    void showProjects();
    void showRemarks();
    void commitFixed();
    [[nodiscard]] QString fixedText(const Fixed& fixed) const;

    ImportPresenter& m_presenter;
    QComboBox* m_form;
    FieldRow* m_formRow;
    QBoxLayout* m_questions;
    QWidget* m_questionBox;
    QStringList m_questionKeys; ///< of the questions that are shown
    QBoxLayout* m_fixedRows;
    QList<Fixed> m_fixed;
    QComboBox* m_more;
    QCheckBox* m_createProjects;
    QWidget* m_remarkBox;
    QBoxLayout* m_remarks;
    QTimer* m_commit;
};

} // namespace tracseq::ui
