// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/import_presenter.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableView;
class QTimer;

namespace tracseq::ui {

class Badge;
class DataTable;
class EmptyState;
class ErrorStrip;
class ImportProblemModel;
class ImportSheetModel;
class MappingHeader;
class ProgressLine;

/// The window of one import: the sheet with what each column becomes, every problem by row and
/// column, and the buttons that import. Shown with show(), not modal. Deletes itself when it is
/// closed; while it imports, it is only hidden until that is done.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    ImportDialog(const ImportServices& services, QWidget* parent);
    ~ImportDialog() override;

    void openFile(const QString& path);
    [[nodiscard]] ImportPresenter& presenter() { return m_presenter; }
    /// True when another file can be opened in it without losing anything.
    [[nodiscard]] bool isFree() const;

Q_SIGNALS:
    /// The person wants to see what was imported.
    void showSamplesRequested(const tracseq::Uuid& group);
    /// And wants labels of it.
    void printLabelsRequested(const tracseq::Uuid& group);

public Q_SLOTS:
    void reject() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeStartPage();
    QWidget* makeReadingPage();
    QWidget* makeWorkPage();
    QWidget* makeFileRow();
    QWidget* makeProblems();
    QWidget* makeDonePage();
    QWidget* makeBottom();
    void connectPresenter();
    void chooseFile();
    void askMappingName();
    void showStage();
    void showFile();
    void showPlan();
    void showMappings();
    void showCheck();
    void showCounts();
    void showDone();
    void showError(const Error& error);
    void goToProblem();
    void importRows(bool goodOnly);

    ImportPresenter m_presenter;
    TaskList& m_tasks;
    ImportSheetModel* m_sheetModel;
    ImportProblemModel* m_problemModel;
    ErrorStrip* m_error;
    QStackedWidget* m_pages;
    ProgressLine* m_reading = nullptr;
    QLabel* m_fileName = nullptr;
    QComboBox* m_sheet = nullptr;
    QSpinBox* m_headerRow = nullptr;
    QWidget* m_encodingBox = nullptr;
    QComboBox* m_encoding = nullptr;
    QComboBox* m_mapping = nullptr;
    QTableView* m_table = nullptr;
    MappingHeader* m_header = nullptr;
    DataTable* m_problems = nullptr;
    EmptyState* m_noProblems = nullptr;
    EmptyState* m_done = nullptr;
    Badge* m_good = nullptr;
    Badge* m_bad = nullptr;
    Badge* m_skipped = nullptr;
    QLabel* m_state = nullptr;
    ProgressLine* m_importing = nullptr;
    QPushButton* m_close = nullptr;
    QPushButton* m_importGood = nullptr;
    QPushButton* m_importAll = nullptr;
    QPushButton* m_undo = nullptr;
    QLabel* m_problem = nullptr; ///< the selected one, whole
    QPushButton* m_another = nullptr;
    QPushButton* m_showSamples = nullptr;
    QTimer* m_poll;
    bool m_goodOnly = false; ///< what was asked last, for "import again"
    bool m_left = false;     ///< closed while it imports
};

} // namespace tracseq::ui
