// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/bulk_tools.h"
#include "ui/models/entity_table_model.h"
#include "ui/samples/samples_parts.h"
#include "ui/widgets/data_table.h"

#include <QDialog>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace tracseq::ui {

class BulkModel;
class BulkStart;
class ErrorStrip;
class ThinBar;
class ToneLabel;
class ToolBar;

/// Up to 5,000 samples in a grid: new ones, after a page that asks how many and what is the same
/// for all, or present ones. Nothing is stored before the whole grid is right; then all of it is,
/// in one step of undo. Shown with open().
class BulkDialog final : public QDialog {
    Q_OBJECT
public:
    /// New samples.
    BulkDialog(SamplesParts& parts, quint64 origin, QWidget* parent);
    /// These samples.
    BulkDialog(SamplesParts& parts, quint64 origin, const RowBatch& rows, QWidget* parent);

    [[nodiscard]] BulkModel& model() const { return *m_model; }
    [[nodiscard]] DataTable& table() const { return *m_table; }
    [[nodiscard]] ErrorStrip& strip() const { return *m_strip; }

    void reject() override;

Q_SIGNALS:
    void stored(const changes::Written& written);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void makeTools(ToolBar* bar);
    QAction* addTool(ToolBar* bar, const QString& icon, const QString& text, const QString& name,
                     const QKeySequence& keys, void (BulkDialog::*call)());
    void advance();
    void showGrid(tracseq::samples::BulkDraft draft);
    void showState();
    void store();
    void finished(const Result<changes::Written>& done);
    void applyEdits(const QList<CellEdit>& edits);
    void undo();
    void redo();
    void fillDown();
    void fillSelection();
    void askForValue();
    void askForSeries();
    void askForReplace();
    void addRow();
    void removeRows();
    void showNextProblem();
    void goTo(tracseq::samples::BulkPlace place);
    [[nodiscard]] std::vector<tracseq::samples::BulkRange> ranges() const;
    [[nodiscard]] int rowOfFailure() const;

    SamplesParts& m_parts;
    quint64 m_origin;
    BulkModel* m_model;
    BulkStart* m_start = nullptr; ///< of new samples
    QStackedWidget* m_pages;
    DataTable* m_table;
    ErrorStrip* m_strip;
    ToneLabel* m_says;
    QLabel* m_count;
    ThinBar* m_busy;
    QPushButton* m_apply = nullptr;
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_addRow = nullptr;
    QAction* m_next = nullptr;
    QTimer* m_progress;
    tracseq::samples::SampleService::RowsDone m_rowsDone;
    std::vector<Uuid> m_edited; ///< in the order of storing
    int m_toStore = 0;
    bool m_storing = false;
    bool m_grew = false; ///< rows were added for a paste that is still to come
};

} // namespace tracseq::ui
