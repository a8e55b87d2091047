// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/history.h"
#include "ui/models/field_text.h"
#include "ui/widgets/detail_pane.h"

namespace tracseq::ui {

/// The history of one row as it was read: its changes, oldest first, and the names of all that
/// their references mean.
struct RowHistory {
    std::vector<changes::Change> changes;
    Names names;
};

/// For workers.
Result<RowHistory> readHistory(database::Connection& connection, const database::Entity& entity,
                               const Uuid& id);

/// What one change did, a line for each field; the values of a new row are left out.
QString changeText(const database::Entity& entity, const changes::Change& change,
                   const Names& names, const QLocale& locale);

/// Who changed what from what to what, when and why, as sentences, newest first.
QList<HistoryItem> historyItems(const database::Entity& entity, const RowHistory& history,
                                const QLocale& locale);

/// The history of another row that was merged into this one, put among the items by time; each of
/// them says whose it is.
void addMergedHistory(QList<HistoryItem>& items, const database::Entity& entity,
                      const RowHistory& history, const QString& whose, const QLocale& locale);

} // namespace tracseq::ui
