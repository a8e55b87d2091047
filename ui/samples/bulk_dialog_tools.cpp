// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of BulkDialog that change blocks of cells.
#include "ui/models/reference_names.h"
#include "ui/samples/bulk_dialog.h"
#include "ui/samples/bulk_model.h"
#include "ui/samples/fill_dialog.h"
#include "ui/samples/replace_dialog.h"
#include "ui/samples/series_dialog.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/error_strip.h"

#include <QKeyEvent>

namespace tracseq::ui {

using samples::BulkCell;
using samples::BulkPlace;
using samples::BulkRange;

bool BulkDialog::eventFilter(QObject* watched, QEvent* event)
{
    // A key of an open editor comes here too when the editor leaves it: that one fills by itself.
    if (watched == m_table && m_table->hasFocus() && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            key->modifiers().testFlag(Qt::ControlModifier)) {
            fillSelection();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

std::vector<BulkRange> BulkDialog::ranges() const
{
    std::vector<BulkRange> ranges;
    for (const QItemSelectionRange& range : m_table->selectionModel()->selection()) {
        ranges.push_back({range.top(), range.left(), range.bottom(), range.right()});
    }
    const QModelIndex current = m_table->currentIndex();
    if (ranges.empty() && current.isValid()) {
        ranges.push_back({current.row(), current.column(), current.row(), current.column()});
    }
    return ranges;
}

void BulkDialog::applyEdits(const QList<CellEdit>& edits)
{
    std::vector<BulkCell> cells;
    cells.reserve(static_cast<std::size_t>(edits.size()));
    for (const CellEdit& edit : edits) {
        cells.push_back({edit.index.row(), edit.index.column(), edit.value.toString()});
    }
    m_strip->clear();
    m_model->apply(cells, m_grew);
    m_grew = false;
}

void BulkDialog::undo()
{
    m_model->undo();
}

void BulkDialog::redo()
{
    m_model->redo();
}

void BulkDialog::fillDown()
{
    m_model->apply(samples::fillDown(m_model->draft(), ranges()));
}

void BulkDialog::fillSelection()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        return;
    }
    const QString text = current.data(Qt::EditRole).toString();
    std::vector<BulkCell> cells = samples::fillWith(ranges(), text);
    // A value of one column means nothing in another.
    std::erase_if(cells, [&](const BulkCell& cell) { return cell.column != current.column(); });
    m_model->apply(cells);
}

void BulkDialog::askForValue()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || !current.flags().testFlag(Qt::ItemIsEditable)) {
        return;
    }
    std::vector<BulkCell> cells = samples::fillWith(ranges(), {});
    std::erase_if(cells, [&](const BulkCell& cell) { return cell.column != current.column(); });
    auto* dialog =
        new FillDialog(m_model->draft().columns()[static_cast<std::size_t>(current.column())],
                       current.data(Qt::EditRole).toString(), static_cast<int>(cells.size()),
                       m_parts.projects, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, cells]() mutable {
        for (BulkCell& cell : cells) {
            cell.text = dialog->text();
        }
        m_model->apply(cells);
    });
    dialog->open();
}

void BulkDialog::askForSeries()
{
    std::vector<BulkRange> chosen = ranges();
    if (chosen.empty()) {
        return;
    }
    int count = 0;
    int top = chosen.front().top;
    for (const BulkRange& range : chosen) {
        count += range.bottom - range.top + 1;
        top = std::min(top, range.top);
    }
    if (count == 1) {
        // From one cell it goes on to the end.
        chosen.front().bottom = m_model->rowCount() - 1;
        count = m_model->rowCount() - top;
    }
    auto* dialog = new SeriesDialog(m_model->draft().text(top, chosen.front().left), count, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, chosen] {
        if (const auto cells = samples::fillSeries(chosen, dialog->series())) {
            m_model->apply(*cells);
        }
    });
    dialog->open();
}

void BulkDialog::askForReplace()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid()) {
        return;
    }
    const std::vector<BulkRange> chosen = ranges();
    const bool several = chosen.size() > 1 || chosen.front().top != chosen.front().bottom ||
                         chosen.front().left != chosen.front().right;
    auto* dialog = new ReplaceDialog(
        m_model->headerData(current.column(), Qt::Horizontal, Qt::DisplayRole).toString(), several,
        this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, chosen, column = current.column()] {
        const int last = m_model->rowCount() - 1;
        std::vector<BulkRange> where = chosen;
        if (dialog->scope() == ReplaceScope::Column) {
            where = {{0, column, last, column}};
        } else if (dialog->scope() == ReplaceScope::Grid) {
            where = {{0, 0, last, m_model->columnCount() - 1}};
        }
        const auto cells = samples::replaceIn(m_model->draft(), where, dialog->replace());
        m_model->apply(cells);
        m_strip->showMessage(
            cells.empty() ? Tone::Warning : Tone::Good,
            cells.empty() ? tr("“%1” does not stand there.").arg(dialog->replace().find)
                          : tr("Replaced in %n cell(s).", nullptr, static_cast<int>(cells.size())));
    });
    dialog->open();
}

void BulkDialog::addRow()
{
    if (m_model->addRows(1) > 0) {
        goTo({m_model->rowCount() - 1, 0});
    }
}

void BulkDialog::removeRows()
{
    std::vector<int> rows;
    for (const BulkRange& range : ranges()) {
        for (int row = range.top; row <= range.bottom; ++row) {
            rows.push_back(row);
        }
    }
    const BulkPlace place{rows.empty() ? 0 : *std::min_element(rows.begin(), rows.end()),
                          std::max(0, m_table->currentIndex().column())};
    m_model->takeOut(rows);
    if (m_model->rowCount() > 0) {
        goTo({std::min(place.row, m_model->rowCount() - 1), place.column});
    }
}

void BulkDialog::showNextProblem()
{
    const QModelIndex current = m_table->currentIndex();
    goTo(m_model->draft().nextProblem({current.row(), std::max(0, current.column())}));
}

void BulkDialog::goTo(BulkPlace place)
{
    if (place.row >= 0) {
        m_table->setCurrentIndex(m_model->index(place.row, place.column));
        m_table->scrollTo(m_table->currentIndex());
        m_table->setFocus();
    }
}

} // namespace tracseq::ui
