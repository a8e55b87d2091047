// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts_dialog.h"

#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QSet>
#include <QTreeWidget>

namespace tracseq::ui {

ShortcutsDialog::ShortcutsDialog(const QList<QAction*>& actions, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(460, 480);
    auto* list = new QTreeWidget(this);
    list->setColumnCount(2);
    list->setHeaderLabels({tr("Command"), tr("Keys")});
    list->setRootIsDecorated(false);
    list->setAlternatingRowColors(true);
    list->setUniformRowHeights(true);
    list->setAccessibleName(windowTitle());
    list->header()->setStretchLastSection(false);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->setColumnWidth(1, 140);
    QSet<QString> seen;
    const auto add = [list, &seen](const QString& name, const QString& keys) {
        if (!keys.isEmpty() && !seen.contains(name + keys)) {
            seen.insert(name + keys);
            auto* item = new QTreeWidgetItem(list, {name, keys});
            item->setSizeHint(0, QSize(0, metrics::kRowHeight));
        }
    };
    for (const QAction* action : actions) {
        add(action->iconText(), action->shortcut().toString(QKeySequence::NativeText));
    }
    const auto keys = [](QKeySequence::StandardKey key) {
        return QKeySequence(key).toString(QKeySequence::NativeText);
    };
    add(tr("Copy cells, for a spreadsheet program"), keys(QKeySequence::Copy));
    add(tr("Paste cells"), keys(QKeySequence::Paste));
    add(tr("Clear cells"), keys(QKeySequence::Delete));
    add(tr("Fill the selected cells with what is typed"),
        QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(list);
    layout->addWidget(buttons);
}

} // namespace tracseq::ui
