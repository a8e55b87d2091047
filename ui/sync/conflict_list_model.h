// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/sync/conflict_query.h"

#include <QAbstractTableModel>

namespace tracseq::ui {

/// Records with conflicts as a table, one row a record: what was not taken of it stands together.
/// Filled by its panel; searches in what is shown. UI thread.
class ConflictListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        RecordColumn,
        KindColumn,
        FieldColumn,
        TheirsColumn,
        MineColumn,
        WhoColumn,
        AgeColumn
    };

    ConflictListModel(QString self, const Clock& clock, QObject* parent);

    void setRecords(std::vector<sync::ConflictedRecord> records);
    /// Leaves the rows in which every word stands somewhere.
    void setSearch(const QString& words);
    [[nodiscard]] int total() const { return static_cast<int>(m_all.size()); }

    /// Null beyond the last row.
    [[nodiscard]] const sync::ConflictedRecord* at(int row) const;
    [[nodiscard]] int rowOf(const Uuid& record) const; ///< -1 when it is not shown

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const sync::ConflictedRecord& record, int column) const;
    [[nodiscard]] QString tip(const sync::ConflictedRecord& record) const;
    void filter();

    QString m_self;
    const Clock& m_clock;
    QStringList m_words;
    std::vector<sync::ConflictedRecord> m_all;
    std::vector<std::size_t> m_shown;
};

} // namespace tracseq::ui
