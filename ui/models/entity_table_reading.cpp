// SPDX-License-Identifier: GPL-3.0-or-later
// How the model reads, and follows what others change.
#include "ui/models/entity_table_model.h"

#include <algorithm>

namespace tracseq::ui {

using database::Connection;
using database::EntityQuery;
using database::Field;
using database::FieldType;
using database::Record;

namespace {

constexpr int kTypingMs = 120; ///< the whole list is read when nobody typed for so long
constexpr int kAgainMs = 100;
constexpr int kInUseMs = 500;
constexpr std::size_t kPatchedOneByOne = 8; ///< more removed rows than this: the list is read again

} // namespace

Result<RowBatch> readBatch(Connection& connection, const database::Entity& entity,
                           const std::vector<qint64>& rids)
{
    RowBatch batch;
    auto rows = database::rowsByRid(connection, entity, rids);
    if (!rows) {
        return failure(rows.error());
    }
    batch.rows = std::move(*rows);
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        const Field& field = entity.fields[i];
        if (field.type != FieldType::Reference) {
            continue;
        }
        std::vector<Uuid> ids;
        for (const Record& row : batch.rows) {
            if (!row.values[i].isNull()) {
                ids.push_back(row.values[i].uuid());
            }
        }
        const auto names = database::displayNames(connection, *field.reference, ids);
        if (!names) {
            return failure(names.error());
        }
        batch.names.insert(*names);
    }
    return batch;
}

// --- reading

Result<EntityTableModel::List> EntityTableModel::withFirstPage(Connection& connection,
                                                               const database::Entity& entity,
                                                               RowList rids, List list)
{
    const auto end = rids.begin() + std::min<std::ptrdiff_t>(std::ssize(rids), kPageRows);
    auto batch = readBatch(connection, entity, {rids.begin(), end});
    if (!batch) {
        return failure(batch.error());
    }
    list.rows = std::make_shared<RowList>(std::move(rids));
    list.first = std::move(*batch);
    return list;
}

void EntityTableModel::setQuery(EntityQuery query)
{
    query.entity = &m_entity;
    const bool typing = query.search != m_query.search && !query.search.isEmpty();
    m_query = std::move(query);
    ++m_token;
    m_readAgain = false;
    for (auto* ticket : {&m_firstTicket, &m_listTicket}) {
        if (*ticket != nullptr) {
            (*ticket)->cancel();
        }
    }
    setLoading(nullptr);
    readFirst();
    if (typing) {
        m_listTimer.start(kTypingMs);
    } else {
        m_listTimer.stop();
        readList();
    }
    if (m_total < 0) {
        countTotal();
    }
}

void EntityTableModel::reload()
{
    setQuery(m_query);
}

void EntityTableModel::readFirst()
{
    m_firstTicket = m_tasks.read<List>(
        this,
        [query = m_query](Connection& connection) -> Result<List> {
            const bool searching = !query.search.isEmpty();
            if (!searching) {
                const auto indexed = database::isOrderedByIndex(connection, query);
                if (!indexed) {
                    return failure(indexed.error());
                }
                if (!*indexed) {
                    return List{}; // its first rows cost as much as all of them
                }
            }
            auto rids = searching ? database::firstMatches(connection, query, kFirstRows)
                                  : database::rowIds(connection, query, kFirstRows);
            if (!rids) {
                return failure(rids.error());
            }
            if (searching && query.sortField < 0) {
                if (const Status sorted = database::sortByAge(connection, query, *rids); !sorted) {
                    return failure(sorted.error());
                }
            }
            return withFirstPage(connection, *query.entity, std::move(*rids), {});
        },
        [this, token = m_token](Result<List> list) {
            if (token != m_token || !list || list->rows == nullptr) {
                return; // an error comes again with the whole list
            }
            m_firstTicket.reset();
            const bool whole = std::ssize(*list->rows) < kFirstRows;
            if (m_listToken == token) {
                return; // the whole list was faster
            }
            replaceRows(std::move(*list), false);
            if (whole && m_query.sortField < 0) {
                m_complete = true; // nothing is left to be read
                m_listTimer.stop();
                if (m_listTicket != nullptr) {
                    m_listTicket->cancel();
                    m_shownToken = m_listToken = ++m_token;
                    setLoading(nullptr);
                }
                Q_EMIT countChanged();
            }
        });
}

void EntityTableModel::readList()
{
    if (m_listToken == m_token && m_isBusy && m_isBusy()) {
        m_listTimer.start(kInUseMs); // a new list would close the editor that is open
        return;
    }
    if (m_listTicket != nullptr) {
        m_readAgain = true;
        return;
    }
    const std::shared_ptr<RowList> present = m_complete ? m_rows : nullptr;
    setLoading(m_tasks.read<List>(
        this,
        [query = m_query, present,
         inUse = m_rowsInUse ? m_rowsInUse() : RowList()](Connection& connection) -> Result<List> {
            auto rids = database::rowIds(connection, query);
            if (!rids) {
                return failure(rids.error());
            }
            List list;
            const std::set<qint64> sought(inUse.begin(), inUse.end());
            if (!sought.empty()) {
                for (std::size_t i = 0; i < rids->size(); ++i) {
                    if (sought.contains((*rids)[i])) {
                        list.places.insert((*rids)[i], static_cast<int>(i));
                    }
                }
            }
            if (present != nullptr && *present == *rids) {
                return list;
            }
            return withFirstPage(connection, *query.entity, std::move(*rids), std::move(list));
        },
        [this, token = m_token, present](Result<List> list) {
            if (token != m_token) {
                return;
            }
            setLoading(nullptr);
            if (!list) {
                if (list.error().code() != ErrorCode::Cancelled) {
                    Q_EMIT failed(list.error());
                }
                return;
            }
            m_listToken = token;
            if (list->rows == nullptr && !m_complete) {
                list->rows = present; // meanwhile the first of them have taken its place
            }
            replaceRows(std::move(*list), true);
            if (m_readAgain) {
                m_readAgain = false;
                readListSoon();
            }
        }));
}

void EntityTableModel::readListSoon()
{
    if (m_listTicket != nullptr) {
        m_readAgain = true;
    } else if (!m_listTimer.isActive()) {
        m_listTimer.start(kAgainMs);
    }
}

void EntityTableModel::setLoading(std::shared_ptr<database::ReadTicket> ticket)
{
    const bool before = isLoading();
    m_listTicket = std::move(ticket);
    if (before != isLoading()) {
        Q_EMIT loadingChanged(isLoading());
    }
}

void EntityTableModel::countTotal()
{
    if (m_countTicket != nullptr) {
        m_countTicket->cancel();
    }
    EntityQuery all;
    all.entity = &m_entity;
    m_countTicket = m_tasks.read<qint64>(
        this, [all](Connection& connection) { return database::countRows(connection, all); },
        [this](const Result<qint64>& count) {
            if (count) {
                m_total = *count;
                Q_EMIT countChanged();
            }
        });
}

void EntityTableModel::replaceRows(List&& list, bool complete)
{
    keep(std::move(list.first));
    m_shownToken = m_token;
    if (list.rows == nullptr) {
        m_complete = m_complete || complete;
        Q_EMIT countChanged();
        return;
    }
    Q_EMIT aboutToReplaceRows();
    beginResetModel();
    m_rows = std::move(list.rows);
    m_places = std::move(list.places);
    m_complete = complete;
    for (const auto& ticket : std::as_const(m_underWay)) {
        ticket->cancel();
    }
    m_underWay.clear();
    m_wanted.clear();
    ++m_listStamp;
    endResetModel();
    Q_EMIT rowsReplaced();
    Q_EMIT countChanged();
}

void EntityTableModel::keep(RowBatch&& batch)
{
    m_names.insert(batch.names);
    for (Record& record : batch.rows) {
        const qint64 rid = record.rid;
        const Row* before = m_kept.object(rid);
        const int place = before == nullptr ? -1 : before->place;
        m_kept.insert(rid, new Row{std::move(record), m_stamp, place});
    }
}

void EntityTableModel::want(int row) const
{
    m_wanted.insert(row / kPageRows);
    if (!m_fetchTimer->isActive()) {
        m_fetchTimer->start();
    }
}

void EntityTableModel::readWanted()
{
    std::vector<int> pages;
    for (const int page : m_wanted) {
        if (!m_underWay.contains(page)) {
            pages.push_back(page);
        }
    }
    if (!pages.empty()) {
        // The view moved on: what it does not look at any more is not worth waiting for.
        for (auto it = m_underWay.begin(); it != m_underWay.end();) {
            if (m_wanted.contains(it.key())) {
                ++it;
            } else {
                it.value()->cancel();
                it = m_underWay.erase(it);
            }
        }
    }
    m_wanted.clear();
    for (const int page : pages) {
        const int first = page * kPageRows;
        const int end = std::min(first + kPageRows, rowCount());
        if (first >= end) {
            continue;
        }
        m_underWay.insert(
            page, m_tasks.read<RowBatch>(
                      this,
                      [&entity = m_entity,
                       rids = RowList(m_rows->begin() + first, m_rows->begin() + end)](
                          Connection& connection) { return readBatch(connection, entity, rids); },
                      [this, page, stamp = m_listStamp](Result<RowBatch> batch) {
                          if (stamp == m_listStamp) {
                              m_underWay.remove(page);
                          }
                          if (batch) { // else it was cancelled, or is asked for again when painted
                              keep(std::move(*batch));
                              touchAll();
                          }
                      }));
    }
}

void EntityTableModel::fetchRows(RowList rids, QObject* receiver,
                                 std::function<void(Result<RowBatch>)> done)
{
    m_tasks.read<RowBatch>(
        receiver,
        [&entity = m_entity, rids = std::move(rids)](Connection& connection) {
            return readBatch(connection, entity, rids);
        },
        std::move(done));
}

// --- following changes

void EntityTableModel::touchAll()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

bool EntityTableModel::isPlain() const
{
    return m_query.search.isEmpty() && m_query.conditions.empty() && m_query.sortField < 0;
}

void EntityTableModel::onChanged(const changes::ChangeSet& set)
{
    bool again = false;
    bool touched = false;
    for (const Field& field : m_entity.fields) {
        if (field.type == FieldType::Reference &&
            set.entities.contains(QString::fromLatin1(field.reference->name))) {
            ++m_stamp;
            touched = true;
            again = again || !isPlain();
        }
    }
    const auto own = set.entities.constFind(QString::fromLatin1(m_entity.name));
    if (own != set.entities.constEnd()) {
        if (own->many) {
            ++m_stamp;
            touched = again = true;
            countTotal();
        } else {
            for (const qint64 rid : own->updated) {
                if (Row* row = m_kept.object(rid)) {
                    row->stamp = 0;
                    touched = true;
                }
            }
            const bool mine = m_origin != 0 && set.origin == m_origin;
            again = again || (!own->updated.empty() && !mine && !isPlain());
            if (!own->inserted.empty() || !own->removed.empty()) {
                countTotal();
            }
            for (const qint64 rid : own->removed) {
                m_kept.remove(rid);
            }
            if (!own->removed.empty()) {
                removeRowIds(own->removed);
            }
            again = again || !placeInserted(own->inserted);
            Q_EMIT countChanged();
        }
    }
    if (again) {
        readListSoon();
    } else if (own != set.entities.constEnd() && m_listTicket != nullptr) {
        m_readAgain = true; // the list under way may have been read before the change
    }
    if (touched) {
        touchAll();
    }
}

EntityTableModel::RowList& EntityTableModel::ownRows()
{
    if (m_rows.use_count() > 1) {
        m_rows = std::make_shared<RowList>(*m_rows); // a worker compares with the other one
    }
    return *m_rows;
}

void EntityTableModel::removeRowIds(const std::vector<qint64>& rids)
{
    if (rids.size() > kPatchedOneByOne) {
        readListSoon();
        return;
    }
    for (const qint64 rid : rids) {
        const int row = rowOf(rid);
        if (row >= 0) {
            beginRemoveRows({}, row, row);
            RowList& rows = ownRows();
            rows.erase(rows.begin() + row);
            m_places.clear();
            endRemoveRows();
        }
    }
}

bool EntityTableModel::placeInserted(const std::vector<qint64>& rids)
{
    if (rids.empty()) {
        return true;
    }
    if (!isPlain() || !m_complete || rids.size() > kPatchedOneByOne) {
        return false;
    }
    for (const qint64 rid : rids) {
        RowList& rows = ownRows();
        const auto place = m_query.descending ? std::lower_bound(rows.begin(), rows.end(), rid,
                                                                 std::greater<qint64>())
                                              : std::lower_bound(rows.begin(), rows.end(), rid);
        if (place != rows.end() && *place == rid) {
            continue;
        }
        const int row = static_cast<int>(place - rows.begin());
        beginInsertRows({}, row, row);
        rows.insert(place, rid);
        m_places.clear();
        endInsertRows();
    }
    return true;
}

} // namespace tracseq::ui
