// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/conflict_list_model.h"

#include "ui/sync/conflict_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/icons.h"

#include <algorithm>
#include <numeric>

namespace tracseq::ui {

using sync::ConflictedRecord;
using sync::LostValue;
using namespace Qt::StringLiterals;

ConflictListModel::ConflictListModel(QString self, const Clock& clock, QObject* parent)
    : QAbstractTableModel(parent)
    , m_self(std::move(self))
    , m_clock(clock)
{
}

void ConflictListModel::setRecords(std::vector<ConflictedRecord> records)
{
    beginResetModel();
    m_all = std::move(records);
    filter();
    endResetModel();
}

void ConflictListModel::setSearch(const QString& words)
{
    const QStringList wanted = words.simplified().split(u' ', Qt::SkipEmptyParts);
    if (wanted != m_words) {
        beginResetModel();
        m_words = wanted;
        filter();
        endResetModel();
    }
}

void ConflictListModel::filter()
{
    m_shown.resize(m_all.size());
    std::iota(m_shown.begin(), m_shown.end(), std::size_t{0});
    std::erase_if(m_shown, [this](std::size_t place) {
        const ConflictedRecord& record = m_all[place];
        QString all = ConflictText::recordKind(record, true);
        for (int column = RecordColumn; column < AgeColumn; ++column) {
            all += u'\n' + text(record, column);
        }
        return !std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
            return all.contains(word, Qt::CaseInsensitive);
        });
    });
}

const ConflictedRecord* ConflictListModel::at(int row) const
{
    return row >= 0 && row < rowCount() ? &m_all[m_shown[static_cast<std::size_t>(row)]] : nullptr;
}

int ConflictListModel::rowOf(const Uuid& record) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row)->id == record) {
            return row;
        }
    }
    return -1;
}

int ConflictListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int ConflictListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : AgeColumn + 1;
}

QString ConflictListModel::text(const ConflictedRecord& record, int column) const
{
    const auto joined = [&](const QString& separator, const auto& part) {
        QStringList parts;
        for (const LostField& field : lostFields(record)) {
            if (const QString one = part(*field.latest); !parts.contains(one)) {
                parts.append(one);
            }
        }
        return parts.join(separator);
    };
    switch (column) {
    case RecordColumn:
        return ConflictText::recordName(record);
    case KindColumn:
        return ConflictText::recordKind(record, false);
    case FieldColumn:
        return joined(u", "_s,
                      [&](const LostValue& lost) { return ConflictText::field(record, lost); });
    case TheirsColumn:
        return joined(u" · "_s, [&](const LostValue& lost) {
            return lost.isOpen() ? ConflictText::present(record, lost)
                                 : ConflictText::theirs(record, lost);
        });
    case MineColumn:
        return joined(u" · "_s,
                      [&](const LostValue& lost) { return ConflictText::mine(record, lost); });
    case WhoColumn:
        return joined(u", "_s, [&](const LostValue& lost) {
            const QString mine = ConflictText::who(lost.myUser, m_self);
            return lost.theirUser.isEmpty()
                       ? mine
                       : tr("%1 and %2").arg(mine, ConflictText::who(lost.theirUser, m_self));
        });
    default: {
        qint64 since = 0;
        for (const LostValue& lost : record.lost) {
            since = std::max(since, lost.isOpen() ? lost.since : lost.decidedAt);
        }
        return ConflictText::age(m_clock.nowMs() - since);
    }
    }
}

QString ConflictListModel::tip(const ConflictedRecord& record) const
{
    QStringList lines{ConflictText::recordName(record) + u" · "_s +
                      ConflictText::recordKind(record, true)};
    for (const LostField& field : lostFields(record)) {
        const LostValue& lost = *field.latest;
        lines.append(tr("%1: %2 stays, %3 was not taken from %4")
                         .arg(ConflictText::field(record, lost), ConflictText::theirs(record, lost),
                              ConflictText::mine(record, lost),
                              ConflictText::whoAndWhen(lost.myUser, lost.myAt, m_self)));
    }
    return lines.join(u'\n');
}

QVariant ConflictListModel::data(const QModelIndex& index, int role) const
{
    const ConflictedRecord* record = at(index.row());
    if (record == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return text(*record, index.column());
    case Qt::ToolTipRole:
        return tip(*record);
    case Qt::DecorationRole:
        if (index.column() == RecordColumn &&
            std::none_of(record->lost.begin(), record->lost.end(),
                         [](const LostValue& lost) { return lost.isOpen(); })) {
            return icon(u"dialog-ok"_s, Tone::Good); // decided, and still in sight
        }
        return index.column() == RecordColumn && record->isRemoved()
                   ? icon(u"edit-delete"_s, Tone::Muted)
                   : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == RecordColumn && record->isRemoved()
                   ? tr("%1, removed").arg(text(*record, RecordColumn))
                   : text(*record, index.column());
    default:
        return {};
    }
}

QVariant ConflictListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section > AgeColumn) {
        return {};
    }
    struct Head {
        QString title;
        QString key;
        int width;
    };
    const auto head = [section]() -> Head {
        switch (section) {
        case RecordColumn:
            return {tr("Record"), u"record"_s, 138};
        case KindColumn:
            return {tr("Kind"), u"kind"_s, 66};
        case FieldColumn:
            return {tr("Field"), u"field"_s, 112};
        case TheirsColumn:
            return {tr("In the record"), u"theirs"_s, 118};
        case MineColumn:
            return {tr("Not taken"), u"mine"_s, 118};
        case WhoColumn:
            return {tr("Between"), u"who"_s, 116};
        default:
            return {tr("Since"), u"age"_s, 58};
        }
    }();
    switch (role) {
    case Qt::DisplayRole:
        return head.title;
    case kColumnKeyRole:
        return head.key;
    case kColumnWidthRole:
        return head.width;
    default:
        return {};
    }
}

} // namespace tracseq::ui
