// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_sheet_model.h"

#include "ui/import/import_words.h"
#include "ui/widgets/icons.h"

#include <QGuiApplication>

namespace tracseq::ui {

using namespace Qt::StringLiterals;
using samples::ImportSeverity;
using samples::RowVerdict;

namespace {
constexpr qsizetype kShownLetters = 300; // of one cell; the rest is in the file
} // namespace

void ImportSheetModel::setSheet(const tabular::Sheet* sheet)
{
    if (sheet == m_sheet) {
        return;
    }
    beginResetModel();
    m_sheet = sheet;
    m_headerRow = -1;
    m_verdicts.clear();
    m_marks.clear();
    endResetModel();
}

void ImportSheetModel::setHeaderRow(int row)
{
    if (row != m_headerRow) {
        m_headerRow = row;
        repaintAll();
    }
}

void ImportSheetModel::setCheck(const samples::ImportCheck* check)
{
    m_marks.clear();
    m_verdicts.clear();
    if (check != nullptr) {
        m_firstRow = check->firstRow;
        m_verdicts = check->verdicts;
        for (const samples::ImportFinding& finding : check->findings) {
            if (finding.row < 0) {
                continue;
            }
            addMark(finding, finding.row);
            for (std::size_t i = 1; i < finding.rows.size(); ++i) { // the first is its place
                addMark(finding, finding.rows[i]);
            }
        }
    }
    repaintAll();
}

void ImportSheetModel::addMark(const samples::ImportFinding& finding, int row)
{
    Mark& mark = m_marks[{row, finding.column}];
    if (mark.sentences.isEmpty() || finding.severity < mark.severity) {
        mark.severity = finding.severity;
    }
    mark.sentences += finding.message;
}

void ImportSheetModel::repaintAll()
{
    if (rowCount() > 0 && columnCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    }
}

int ImportSheetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_sheet == nullptr ? 0 : m_sheet->rowCount();
}

int ImportSheetModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_sheet == nullptr ? 0 : m_sheet->columnCount();
}

const ImportSheetModel::Mark* ImportSheetModel::markAt(int row, int column) const
{
    const auto found = m_marks.constFind({row, column});
    return found == m_marks.constEnd() ? nullptr : &*found;
}

bool ImportSheetModel::isLeftOut(int row) const
{
    if (row == m_headerRow) {
        return false;
    }
    if (row < m_firstRow || row <= m_headerRow) {
        return m_headerRow >= 0;
    }
    const auto place = static_cast<std::size_t>(row - m_firstRow);
    return place < m_verdicts.size() && m_verdicts[place] == RowVerdict::Skipped;
}

QVariant ImportSheetModel::data(const QModelIndex& index, int role) const
{
    if (m_sheet == nullptr || !index.isValid()) {
        return {};
    }
    const Colors& colors = colorsOf(QGuiApplication::palette());
    const Mark* mark = markAt(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole: {
        QString text = m_sheet->cell(index.row(), index.column()).text();
        if (text.size() > kShownLetters) {
            text = text.left(kShownLetters) + u'…';
        }
        return text.replace(u'\n', u'⏎');
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return mark == nullptr ? QString() : mark->sentences.join(u'\n');
    case Qt::DecorationRole:
        return mark == nullptr ? QVariant()
                               : icon(toneIconName(toneOf(mark->severity)), toneOf(mark->severity));
    case Qt::BackgroundRole:
        if (mark != nullptr) {
            return colors.tone(toneOf(mark->severity)).fill;
        }
        return index.row() == m_headerRow ? QVariant(colors.accentTone.fill) : QVariant();
    case Qt::ForegroundRole:
        if (mark != nullptr) {
            return colors.tone(toneOf(mark->severity)).text;
        }
        if (index.row() == m_headerRow) {
            return colors.accentTone.text;
        }
        return isLeftOut(index.row()) ? QVariant(colors.muted) : QVariant();
    case Qt::FontRole:
        return index.row() == m_headerRow ? QVariant(fonts::strong()) : QVariant();
    default:
        return {};
    }
}

QVariant ImportSheetModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal) {
        return role == Qt::DisplayRole ? tabular::columnName(section) : QVariant();
    }
    const auto place = static_cast<std::size_t>(section - m_firstRow);
    const bool bad =
        section >= m_firstRow && place < m_verdicts.size() && m_verdicts[place] == RowVerdict::Bad;
    switch (role) {
    case Qt::DisplayRole:
        return section + 1;
    case Qt::ForegroundRole: {
        const Colors& colors = colorsOf(QGuiApplication::palette());
        return bad                      ? colors.bad.text
               : section == m_headerRow ? colors.accentTone.text
                                        : colors.muted;
    }
    case Qt::FontRole:
        return bad || section == m_headerRow ? QVariant(fonts::strong()) : QVariant();
    case Qt::ToolTipRole: {
        if (section == m_headerRow) {
            return tr("The headings");
        }
        const Mark* mark = markAt(section, -1);
        return mark != nullptr ? mark->sentences.join(u'\n')
               : bad           ? tr("This row has problems")
                               : QString();
    }
    default:
        return {};
    }
}

} // namespace tracseq::ui
