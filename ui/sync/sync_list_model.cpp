// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/sync_list_model.h"

#include "core/base/error_text.h"
#include "ui/models/history_text.h"
#include "ui/widgets/data_table.h"

#include <QDateTime>
#include <QLocale>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {

QString timeText(qint64 at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat);
}

} // namespace

SyncListModel::SyncListModel(const database::EntityList& entities, QObject* parent)
    : QAbstractTableModel(parent)
    , m_entities(entities)
{
}

void SyncListModel::clear(List list)
{
    beginResetModel();
    m_list = list;
    m_lines.clear();
    m_newest = 0;
    endResetModel();
}

void SyncListModel::setChanges(List list, const sync::ChangeList& changes)
{
    beginResetModel();
    m_list = list;
    m_lines.clear();
    m_newest = 0;
    for (const sync::ListedChange& listed : changes.changes) {
        const database::Entity* entity = m_entities.find(listed.change.entity);
        m_newest = std::max(m_newest, listed.settled);
        Line line;
        line.when = timeText(listed.change.at);
        line.who = listed.change.user;
        line.entity = listed.change.entity;
        line.id = listed.change.entityId;
        if (entity != nullptr) {
            line.record = listed.record.isEmpty()
                              ? entity->translatedLabel()
                              : tr("%1 (%2)").arg(listed.record, entity->translatedLabel());
            line.what = changeText(*entity, listed.change, changes.names, QLocale())
                            .replace(u'\n', u"; "_s);
        } else {
            line.record = listed.change.entity;
        }
        if (list == List::Refused) {
            line.why = sync::refusalText(m_entities, listed);
            line.tone = Tone::Bad;
        }
        m_lines.push_back(std::move(line));
    }
    endResetModel();
}

void SyncListModel::setHistory(const std::vector<ExchangeEntry>& entries)
{
    beginResetModel();
    m_list = List::History;
    m_lines.clear();
    m_newest = 0;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        Line line;
        line.when =
            QLocale().toString(QDateTime::fromMSecsSinceEpoch(entry->at), QLocale::ShortFormat);
        if (entry->problem) {
            line.what = errorText(*entry->problem);
            line.tone = Tone::Warning;
        } else if (entry->sent == 0 && entry->taken == 0) {
            line.what = tr("Nothing new");
        } else {
            line.what = tr("Sent %1, took %2")
                            .arg(QLocale().toString(entry->sent), QLocale().toString(entry->taken));
        }
        if (entry->newEpoch) {
            line.what += u". "_s + tr("The server was replaced or restored; what it lacked was "
                                      "sent again.");
        }
        m_lines.push_back(std::move(line));
    }
    endResetModel();
}

std::pair<QString, Uuid> SyncListModel::recordAt(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return {};
    }
    const Line& line = m_lines[static_cast<std::size_t>(row)];
    return {line.entity, line.id};
}

int SyncListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int SyncListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : WhyColumn + 1;
}

QVariant SyncListModel::data(const QModelIndex& index, int role) const
{
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    switch (index.column()) {
    case WhenColumn:
        return line.when;
    case WhoColumn:
        return line.who;
    case RecordColumn:
        return line.record;
    case WhatColumn:
        return line.what;
    case WhyColumn:
        return line.why;
    default:
        return {};
    }
}

QVariant SyncListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    static constexpr std::array<int, WhyColumn + 1> widths = {125, 95, 165, 170, 190};
    static constexpr std::array<const char*, WhyColumn + 1> keys = {"when", "who", "record", "what",
                                                                    "why"};
    const auto at = static_cast<std::size_t>(section);
    if (role == kColumnKeyRole) {
        return QLatin1String(keys.at(at));
    }
    if (role == kColumnWidthRole) {
        return section == WhenColumn ? std::max(widths.at(at), timeColumnWidth()) : widths.at(at);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case WhenColumn:
        return tr("When");
    case WhoColumn:
        return tr("Who");
    case RecordColumn:
        return tr("Record");
    case WhatColumn:
        return tr("What");
    case WhyColumn:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace tracseq::ui
