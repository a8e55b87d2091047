// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/sheet_text_model.h"

#include "ui/sequencing/sheet_words.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QGuiApplication>
#include <QPainter>

namespace tracseq::ui {

using sequencing::SheetLine;
using sequencing::SheetSeverity;

namespace {
constexpr qsizetype kShownLetters = 4000; // of one line
} // namespace

void SheetTextModel::setSheet(std::shared_ptr<const CheckedSheet> sheet)
{
    beginResetModel();
    m_sheet = std::move(sheet);
    m_marks.clear();
    m_longest = 0;
    if (m_sheet) {
        for (const SheetLine& line : m_sheet->sheet.lines()) {
            m_longest =
                std::max(m_longest, static_cast<int>(std::min(line.text.size(), kShownLetters)));
        }
        const int lines = rowCount();
        for (const sequencing::SheetFinding& finding : m_sheet->report.findings) {
            if (finding.line < 1 || finding.line > lines) {
                continue;
            }
            const SheetLine& line = m_sheet->sheet.line(finding.line - 1);
            Mark mark{0, static_cast<int>(line.text.size()), severityOf(finding),
                      findingText(finding)};
            const auto cell = static_cast<std::size_t>(finding.column - 1);
            if (finding.column > 0 && cell < line.cells.size()) {
                mark.start = line.cells[cell].start;
                const int end = cell + 1 < line.cells.size() ? line.cells[cell + 1].start - 1
                                                             : static_cast<int>(line.text.size());
                mark.length = std::max(end - mark.start, 1);
            }
            m_marks[finding.line - 1].append(mark);
        }
    }
    endResetModel();
}

int SheetTextModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_sheet ? 0 : static_cast<int>(m_sheet->sheet.lines().size());
}

int SheetTextModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : 1;
}

QVariant SheetTextModel::data(const QModelIndex& index, int role) const
{
    if (!m_sheet || !index.isValid()) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return m_sheet->sheet.line(index.row()).text.left(kShownLetters);
    case Qt::FontRole:
        return fonts::mono();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        QStringList sentences;
        for (const Mark& mark : marks(index.row())) {
            sentences += mark.sentence;
        }
        return sentences.join(u'\n');
    }
    default:
        return {};
    }
}

QVariant SheetTextModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Vertical) {
        return {};
    }
    const QList<Mark> found = marks(section);
    const auto worst =
        std::max_element(found.cbegin(), found.cend(),
                         [](const Mark& a, const Mark& b) { return a.severity < b.severity; });
    switch (role) {
    case Qt::DisplayRole:
        return section + 1;
    case Qt::DecorationRole:
        return worst == found.cend()
                   ? QVariant()
                   : icon(toneIconName(toneOf(worst->severity)), toneOf(worst->severity));
    case Qt::ForegroundRole: {
        const Colors& colors = colorsOf(QGuiApplication::palette());
        return worst == found.cend() ? colors.muted : colors.tone(toneOf(worst->severity)).text;
    }
    default:
        return {};
    }
}

void SheetTextDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const Colors& colors = colorsOf(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QString text = index.data().toString();
    const QRect line = option.rect.adjusted(metrics::kSpaceS, 0, 0, 0);
    painter->save();
    painter->setFont(fonts::mono());
    const QFontMetrics& letters = painter->fontMetrics();
    painter->fillRect(option.rect, selected ? colors.selection : colors.base);
    const auto* model = qobject_cast<const SheetTextModel*>(index.model());
    const QList<SheetTextModel::Mark> marks =
        model == nullptr ? QList<SheetTextModel::Mark>() : model->marks(index.row());
    for (const SheetTextModel::Mark& mark : marks) {
        const TonePair& tone = colors.tone(toneOf(mark.severity));
        const int left = line.left() + letters.horizontalAdvance(text.left(mark.start));
        const int width = std::max(letters.horizontalAdvance(text.mid(mark.start, mark.length)),
                                   metrics::kSpaceXs);
        const QRect place(left - 1, line.top() + 2, width + 2, line.height() - 4);
        painter->fillRect(place, tone.fill);
        painter->fillRect(place.left(), place.bottom() - 1, place.width(), 2, tone.text);
    }
    painter->setPen(selected && marks.isEmpty() ? colors.onSelection : colors.text);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
    painter->restore();
}

} // namespace tracseq::ui
