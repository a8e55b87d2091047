// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_delegate.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/data_table.h"

#include <QKeyEvent>
#include <QMetaProperty>
#include <QPainter>

namespace tracseq::ui {

TableDelegate::TableDelegate(DataTable* table)
    : QStyledItemDelegate(table)
    , m_table(table)
{
}

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const QVariant tone = index.data(kToneRole);
    if (!tone.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    cell.icon = QIcon();
    const QStyle* style = option.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, option.widget);
    if (!text.isEmpty()) {
        paintBadge(painter, option.rect.adjusted(metrics::kSpaceXs, 0, -metrics::kSpaceXs, 0), text,
                   static_cast<Tone>(tone.toInt()), index.data(kToneIconRole).toString(),
                   option.palette, option.font);
    }
}

void TableDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                 const QModelIndex& index) const
{
    const QMetaProperty property = editor->metaObject()->userProperty();
    if (!property.isValid()) {
        QStyledItemDelegate::setModelData(editor, model, index);
        return;
    }
    m_table->commitEdit(index, property.read(editor), m_fill);
}

void TableDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex&) const
{
    editor->setGeometry(option.rect);
}

bool TableDelegate::eventFilter(QObject* editor, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            m_fill = key->modifiers().testFlag(Qt::ControlModifier);
        }
    }
    const bool handled = QStyledItemDelegate::eventFilter(editor, event);
    if (event->type() == QEvent::Hide || event->type() == QEvent::FocusOut) {
        m_fill = false;
    }
    return handled;
}

} // namespace tracseq::ui
