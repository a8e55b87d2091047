// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/sync_lists.h"
#include "ui/sync/server_link.h"
#include "ui/widgets/theme.h"

#include <QAbstractTableModel>

namespace tracseq::ui {

/// The lists of the sync panel as tables of text. Filled by the panel; UI thread.
class SyncListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum class List { Waiting, Refused, Foreign, History };
    enum Column { WhenColumn, WhoColumn, RecordColumn, WhatColumn, WhyColumn };

    SyncListModel(const database::EntityList& entities, QObject* parent);

    void setChanges(List list, const sync::ChangeList& changes);
    void setHistory(const std::vector<ExchangeEntry>& entries);
    void clear(List list);

    [[nodiscard]] List list() const { return m_list; }
    /// The server's number of the newest change that is listed; 0 when none has one.
    [[nodiscard]] qint64 newest() const { return m_newest; }
    /// The entity and the row that a line is about; empty where it is about none.
    [[nodiscard]] std::pair<QString, Uuid> recordAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Line {
        QString when;
        QString who;
        QString record;
        QString what;
        QString why;
        Tone tone = Tone::Neutral;
        QString entity;
        Uuid id;
    };

    const database::EntityList& m_entities;
    List m_list = List::Waiting;
    std::vector<Line> m_lines;
    qint64 m_newest = 0;
};

} // namespace tracseq::ui
