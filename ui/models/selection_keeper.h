// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity_query.h"

#include <QObject>

class QTableView;

namespace tracseq::ui {

class EntityTableModel;

/// Keeps selection, current cell and scroll place of a table by row id while its model replaces the
/// list. Owned by the view.
class SelectionKeeper final : public QObject {
    Q_OBJECT

public:
    /// A selection of more rows than this is let go when the list is replaced.
    static constexpr int kMaxRows = 5000;

    SelectionKeeper(QTableView& view, EntityTableModel& model);

    /// Ids of the rows that have a selected cell, from the top; at most `limit`.
    [[nodiscard]] std::vector<qint64> selectedRows(int limit = kMaxRows) const;
    /// How many rows have a selected cell.
    [[nodiscard]] int selectedRowCount() const;

private:
    struct Part {
        qint64 rid;
        int left;
        int right;
    };
    void remember();
    void restore();

    QTableView& m_view;
    EntityTableModel& m_model;
    std::vector<Part> m_parts;
    qint64 m_currentRid = -1;
    int m_currentColumn = 0;
    int m_scroll = 0;
    database::EntityQuery m_query;
    bool m_restoring = false;
    /// The first rows of a query did not hold all of them; the whole list will.
    bool m_awaitsMore = false;
};

} // namespace tracseq::ui
