// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/lane_model.h"

#include "ui/sequencing/drag_rows.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/icons.h"

#include <QFontMetrics>
#include <QGuiApplication>
#include <QMimeData>

namespace tracseq::ui {

using Light = LaneVerdict::Light;

void LaneModel::setLane(std::vector<sequencing::PlacedLibrary> libraries, LaneVerdict verdict)
{
    beginResetModel();
    m_libraries = std::move(libraries);
    m_verdict = std::move(verdict);
    endResetModel();
}

Uuid LaneModel::placeAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_libraries[static_cast<std::size_t>(row)].place : Uuid();
}

int LaneModel::rowOf(const Uuid& place) const
{
    const auto found =
        std::find_if(m_libraries.begin(), m_libraries.end(),
                     [&](const sequencing::PlacedLibrary& each) { return each.place == place; });
    return found == m_libraries.end() ? -1 : static_cast<int>(found - m_libraries.begin());
}

int LaneModel::indexWidth(int column) const
{
    constexpr int kLeast = 6; // letters: an empty lane keeps its columns
    qsizetype longest = kLeast;
    for (const sequencing::PlacedLibrary& library : m_libraries) {
        longest = std::max(longest, (column == I7 ? library.i7 : library.i5).size());
    }
    return QFontMetrics(fonts::mono()).horizontalAdvance(QString(longest, u'G')) +
           2 * metrics::kSpaceS + 2;
}

int LaneModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_libraries.size());
}

int LaneModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LaneModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const sequencing::PlacedLibrary& library = m_libraries[static_cast<std::size_t>(index.row())];
    const Light light = m_verdict.libraries.value(library.place, Light::Good);
    const Tone tone = light == Light::Bad ? Tone::Bad : Tone::Warning;
    switch (role) {
    case Qt::DisplayRole:
        switch (index.column()) {
        case Library:
            return library.name;
        case I7:
            return library.i7;
        case I5:
            return library.i5;
        case Sample:
            return library.sample;
        default:
            return {};
        }
    case Qt::FontRole:
        return index.column() == I7 || index.column() == I5 ? QVariant(fonts::mono()) : QVariant();
    case Qt::DecorationRole:
        return index.column() == Library && light > Light::Good
                   ? QVariant(icon(toneIconName(tone), tone))
                   : QVariant();
    case Qt::BackgroundRole:
        return light > Light::Good && index.column() <= I5
                   ? QVariant(colorsOf(QGuiApplication::palette()).tone(tone).fill)
                   : QVariant();
    case Qt::ForegroundRole:
        return light > Light::Good && index.column() <= I5
                   ? QVariant(colorsOf(QGuiApplication::palette()).tone(tone).text)
                   : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        QStringList own;
        for (const QString& sentence : m_verdict.sentences) {
            if (sentence.contains(library.name)) {
                own += sentence;
            }
        }
        own.prepend(tr("%1, sample %2").arg(library.name, library.sample));
        return own.join(u'\n');
    }
    default:
        return {};
    }
}

QVariant LaneModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == kColumnWidthRole && (section == I7 || section == I5)) {
        return indexWidth(section);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Library:
        return tr("Library");
    case I7:
        return tr("i7");
    case I5:
        return tr("i5");
    case Sample:
        return tr("Sample");
    default:
        return {};
    }
}

Qt::ItemFlags LaneModel::flags(const QModelIndex& index) const
{
    return QAbstractTableModel::flags(index) |
           (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QMimeData* LaneModel::mimeData(const QModelIndexList& indexes) const
{
    QList<DragRow> rows;
    for (const QModelIndex& index : indexes) {
        const DragRow row{DragRow::Kind::Place, placeAt(index.row())};
        if (!rows.contains(row)) {
            rows.append(row);
        }
    }
    return toMime(rows);
}

} // namespace tracseq::ui
