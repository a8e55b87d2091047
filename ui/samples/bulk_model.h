// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/task_runner.h"
#include "core/samples/bulk_draft.h"
#include "ui/models/reference_names.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace tracseq::ui {

/// The rows of a BulkDraft as a table: cells are changed in blocks, judged in slices of a few
/// milliseconds while the window goes on, and then held against the lab on a reader. UI thread.
class BulkModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    BulkModel(database::TaskRunner& tasks, const ReferenceNames& projects, QObject* parent);

    void begin(tracseq::samples::BulkDraft draft);
    [[nodiscard]] bool hasDraft() const { return m_draft.has_value(); }
    [[nodiscard]] const tracseq::samples::BulkDraft& draft() const { return *m_draft; }

    /// Each is one step of undo; `joins` makes it one with the step before.
    void apply(const std::vector<tracseq::samples::BulkCell>& cells, bool joins = false);
    int addRows(int count);
    void takeOut(const std::vector<int>& rows);
    void undo();
    void redo();
    void setRefused(int row, const QString& sentence);

    /// Every cell is judged, and the lab has been asked.
    [[nodiscard]] bool isSettled() const { return m_settled; }
    /// There is something, and nothing is wrong with it.
    [[nodiscard]] bool isReady() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    /// Something is wrong or right now that was not before, or there is more to be judged.
    void stateChanged();
    /// The lab could not be asked.
    void failed(const tracseq::Error& error);

private:
    void changed(int rowsBefore);
    void judgeSlice();
    void askLab();
    void repaintAll();

    database::TaskRunner& m_tasks;
    const ReferenceNames& m_projects;
    std::optional<tracseq::samples::BulkDraft> m_draft;
    QTimer* m_timer;
    quint64 m_token = 0; ///< drops late answers of the lab
    bool m_settled = false;
};

} // namespace tracseq::ui
