// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/selection_keeper.h"

#include "ui/models/entity_table_model.h"

#include <QItemSelectionModel>
#include <QScrollBar>
#include <QTableView>
#include <algorithm>
#include <map>

namespace tracseq::ui {

namespace {

/// Rows of a selection as separate stretches: each row once, however many cells of it are selected.
std::map<int, int> stretches(const QItemSelection& selection)
{
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange& range : selection) {
        ranges.emplace_back(range.top(), range.bottom());
    }
    std::sort(ranges.begin(), ranges.end());
    std::map<int, int> merged;
    for (const auto& [top, bottom] : ranges) {
        if (!merged.empty() && top <= merged.rbegin()->second + 1) {
            merged.rbegin()->second = std::max(merged.rbegin()->second, bottom);
        } else {
            merged.emplace(top, bottom);
        }
    }
    return merged;
}

} // namespace

SelectionKeeper::SelectionKeeper(QTableView& view, EntityTableModel& model)
    : QObject(&view)
    , m_view(view)
    , m_model(model)
    , m_query(model.query())
{
    connect(&model, &EntityTableModel::aboutToReplaceRows, this, &SelectionKeeper::remember);
    connect(&model, &EntityTableModel::rowsReplaced, this, &SelectionKeeper::restore);
    model.setRowsInUse([this] {
        remember();
        std::vector<qint64> rows = {m_currentRid};
        for (const Part& part : m_parts) {
            rows.push_back(part.rid);
        }
        return rows;
    });
    const auto touched = [this] {
        m_awaitsMore = m_awaitsMore && m_restoring; // what a person selects now counts
    };
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this, touched);
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, touched);
    model.setBusyCheck([this] { return m_view.isPersistentEditorOpen(m_view.currentIndex()); });
}

std::vector<qint64> SelectionKeeper::selectedRows(int limit) const
{
    std::vector<qint64> rids;
    for (const auto& [top, bottom] : stretches(m_view.selectionModel()->selection())) {
        for (int row = top; row <= bottom && std::ssize(rids) < limit; ++row) {
            rids.push_back(m_model.ridAt(row));
        }
    }
    return rids;
}

int SelectionKeeper::selectedRowCount() const
{
    int count = 0;
    for (const auto& [top, bottom] : stretches(m_view.selectionModel()->selection())) {
        count += bottom - top + 1;
    }
    return count;
}

void SelectionKeeper::remember()
{
    m_scroll = m_view.verticalScrollBar()->value();
    if (m_awaitsMore) {
        return;
    }
    m_parts.clear();
    if (selectedRowCount() <= kMaxRows) {
        for (const QItemSelectionRange& range : m_view.selectionModel()->selection()) {
            for (int row = range.top(); row <= range.bottom(); ++row) {
                m_parts.push_back({m_model.ridAt(row), range.left(), range.right()});
            }
        }
    }
    m_currentRid = m_model.ridAt(m_view.currentIndex().row());
    m_currentColumn = m_view.currentIndex().column();
}

void SelectionKeeper::restore()
{
    QItemSelection selection;
    // Where the model has to look for a row, it reads the list; that is only done for a few.
    const bool few = m_parts.size() <= 16;
    for (const Part& part : m_parts) {
        const int row = few ? m_model.rowOf(part.rid) : m_model.knownRowOf(part.rid);
        if (row >= 0) {
            selection.select(m_model.index(row, part.left), m_model.index(row, part.right));
        }
    }
    const int currentRow = m_currentRid < 0 ? -1 : m_model.rowOf(m_currentRid);
    QItemSelectionModel& selected = *m_view.selectionModel();
    m_restoring = true;
    if (currentRow >= 0) {
        selected.setCurrentIndex(m_model.index(currentRow, m_currentColumn),
                                 QItemSelectionModel::NoUpdate);
    }
    selected.select(selection, QItemSelectionModel::ClearAndSelect);
    m_restoring = false;
    const bool all =
        selection.size() == std::ssize(m_parts) && (m_currentRid < 0 || currentRow >= 0);
    m_awaitsMore = !all && !m_model.isComplete();
    const database::EntityQuery& query = m_model.query();
    const bool otherRows =
        query.search != m_query.search || !(query.conditions == m_query.conditions);
    if (otherRows) {
        m_view.scrollToTop();
    } else if (!(query == m_query) && currentRow >= 0) {
        m_view.scrollTo(m_model.index(currentRow, m_currentColumn));
    } else if (query == m_query) {
        m_view.verticalScrollBar()->setValue(m_scroll);
    }
    m_query = query;
}

} // namespace tracseq::ui
