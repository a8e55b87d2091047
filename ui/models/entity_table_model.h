// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/change_hub.h"
#include "core/database/entity_query.h"
#include "core/database/task_runner.h"
#include "ui/models/field_text.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QFont>
#include <QTimer>
#include <set>

namespace tracseq::ui {

class RowMarks;

/// A column of a table: which field, and how it looks at first.
struct TableColumn {
    int field = 0;
    int width = 0; ///< first width in pixels; 0: the usual one
    bool hidden = false;
    bool mono = false; ///< barcodes, sequences
};

/// Rows as they were read, and what the rows that they refer to are called.
struct RowBatch {
    std::vector<database::Record> rows;
    Names names;
};

/// The rows of any described entity as a table of any length. A worker reads the ordered row ids of
/// the query (8 bytes a row), others the rows that are looked at; the UI thread only keeps what has
/// arrived, so that no call waits for the disk. A new query shows its first rows at once and the
/// whole list when it is there; answers that nobody waits for any more are interrupted and dropped.
/// Rows that the change hub names are read again, removed or put in place. UI thread; tasks and hub
/// outlive the model.
class EntityTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    static constexpr int kFirstRows = 200; ///< shown before the whole list is read
    static constexpr int kPageRows = 64;   ///< read at a time
    static constexpr int kKeptRows = 8192; ///< in memory

    /// Takes what was typed into a cell; true when it goes on its way to be written.
    using EditHook = std::function<bool(const QModelIndex& index, const QString& typed)>;

    EntityTableModel(const database::Entity& entity, std::vector<TableColumn> columns,
                     database::TaskRunner& tasks, changes::ChangeHub& hub,
                     QObject* parent = nullptr);
    ~EntityTableModel() override;

    /// Filter and order. The present rows stay until the first new ones are there.
    void setQuery(database::EntityQuery query);
    [[nodiscard]] const database::EntityQuery& query() const { return m_query; }
    /// Reads the list again.
    void reload();

    [[nodiscard]] const database::Entity& entity() const { return m_entity; }
    [[nodiscard]] const database::Field& fieldAt(int column) const;
    [[nodiscard]] int columnOf(int field) const; ///< -1 when the field has no column
    [[nodiscard]] qint64 ridAt(int row) const;   ///< -1 when there is no such row
    [[nodiscard]] int rowOf(qint64 rid) const;   ///< -1 when it is not in the list
    /// As rowOf(), but -1 also where the list would have to be searched.
    [[nodiscard]] int knownRowOf(qint64 rid) const;
    /// Null while the row is not loaded. Valid until the next call of the model.
    [[nodiscard]] const database::Record* recordAt(int row) const;
    /// The same by row id, wherever the row stands.
    [[nodiscard]] const database::Record* recordOf(qint64 rid) const;
    [[nodiscard]] const Names& names() const { return m_names; }

    /// False while what is shown is still the answer to the query before, or the first rows only.
    [[nodiscard]] bool isComplete() const { return m_complete && m_shownToken == m_token; }
    [[nodiscard]] bool isLoading() const { return m_listTicket != nullptr; }
    /// Rows of the entity without any filter; -1 while not known.
    [[nodiscard]] qint64 totalRows() const { return m_total; }

    /// Rows by their ids, in that order, read by a worker.
    void fetchRows(std::vector<qint64> rids, QObject* receiver,
                   std::function<void(Result<RowBatch>)> done);

    void setEditHook(EditHook hook) { m_editHook = std::move(hook); }
    /// Changes that begin with this number do not move rows: whoever edits in a sorted list wants
    /// the row to stay.
    void setOrigin(quint64 origin) { m_origin = origin; }
    /// Rows that have some of what `marks` counts show a warning beside what they are called, with
    /// a text that says how many. The marks outlive the model.
    void setMarks(const RowMarks& marks, std::function<QString(int count)> text);
    /// Tells which rows (selected, current) shall be found again in the next list.
    void setRowsInUse(std::function<std::vector<qint64>()> rowsInUse);
    /// While this says true, changes of others do not replace the list.
    void setBusyCheck(std::function<bool()> busy) { m_isBusy = std::move(busy); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index,
                                int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// Column -1: newest first.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// Around a change of the whole list, for what has to be kept by row id.
    void aboutToReplaceRows();
    void rowsReplaced();
    /// Number of rows or of all rows, or whether the list is complete.
    void countChanged();
    void loadingChanged(bool loading);
    /// A query could not be answered; the present rows stay.
    void failed(const tracseq::Error& error);

private:
    using RowList = std::vector<qint64>;
    struct List {
        std::shared_ptr<RowList> rows; ///< null: the same as before
        RowBatch first;
        QHash<qint64, int> places; ///< of the rows in use
    };
    struct Row {
        database::Record record;
        quint64 stamp = 0; ///< that of the model when it was read; another one is out of date
        int place = -1;    ///< where it was last seen
    };

    void readFirst();
    void readList();
    /// `list` with these rows and the first page of them. On a reader's thread.
    static Result<List> withFirstPage(database::Connection& connection,
                                      const database::Entity& entity, RowList rids, List list);
    void readWanted();
    void countTotal();
    void readListSoon();
    void replaceRows(List&& list, bool complete);
    void keep(RowBatch&& batch);
    void want(int row) const;
    void touchAll();
    void onChanged(const changes::ChangeSet& set);
    void removeRowIds(const std::vector<qint64>& rids);
    bool placeInserted(const std::vector<qint64>& rids);
    [[nodiscard]] RowList& ownRows();
    [[nodiscard]] bool isPlain() const;
    [[nodiscard]] const Row* rowAt(int row) const;
    [[nodiscard]] QVariant mark(const database::Record& record, int role) const;
    void setLoading(std::shared_ptr<database::ReadTicket> ticket);

    const database::Entity& m_entity;
    std::vector<TableColumn> m_columns;
    database::TaskRunner& m_tasks;
    database::EntityQuery m_query;
    EditHook m_editHook;
    std::function<std::vector<qint64>()> m_rowsInUse;
    std::function<bool()> m_isBusy;
    const RowMarks* m_marks = nullptr;
    std::function<QString(int)> m_markText;
    quint64 m_origin = 0;
    QFont m_mono;
    QLocale m_locale;

    std::shared_ptr<RowList> m_rows = std::make_shared<RowList>();
    QHash<qint64, int> m_places;
    bool m_complete = false;
    qint64 m_total = -1;

    quint64 m_token = 0;      ///< of the query whose answers are awaited
    quint64 m_listToken = 0;  ///< of the query whose whole list is shown
    quint64 m_shownToken = 0; ///< of the query that the rows answer
    quint64 m_listStamp = 0;  ///< counts the lists
    std::shared_ptr<database::ReadTicket> m_firstTicket;
    std::shared_ptr<database::ReadTicket> m_listTicket;
    std::shared_ptr<database::ReadTicket> m_countTicket;
    bool m_readAgain = false; ///< the list changed while it was read
    QTimer m_listTimer;

    Names m_names;
    quint64 m_stamp = 1;
    mutable QCache<qint64, Row> m_kept;
    mutable std::set<int> m_wanted; ///< pages
    QHash<int, std::shared_ptr<database::ReadTicket>> m_underWay;
    QTimer* m_fetchTimer; ///< started by data(), which is const
};

/// Reads rows and the names of what they refer to. For workers.
Result<RowBatch> readBatch(database::Connection& connection, const database::Entity& entity,
                           const std::vector<qint64>& rids);

} // namespace tracseq::ui
