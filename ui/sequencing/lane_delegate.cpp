// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/lane_delegate.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace tracseq::ui {

namespace {
constexpr int kMark = 14;
} // namespace

void LaneDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const QIcon mark = qvariant_cast<QIcon>(index.data(Qt::DecorationRole));
    if (mark.isNull()) {
        TableDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    cell.icon = QIcon();
    cell.features &= ~QStyleOptionViewItem::HasDecoration;
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    QRect inner = option.rect.adjusted(metrics::kSpaceXs, 0, -metrics::kSpaceXs, 0);
    mark.paint(painter, QRect(inner.left(), inner.center().y() - kMark / 2 + 1, kMark, kMark));
    inner.setLeft(inner.left() + kMark + metrics::kSpaceXs);
    const bool selected = cell.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(cell.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      cell.fontMetrics.elidedText(text, Qt::ElideMiddle, inner.width()));
    painter->restore();
}

} // namespace tracseq::ui
