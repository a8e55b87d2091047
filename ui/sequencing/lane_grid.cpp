// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/lane_grid.h"

#include "ui/sequencing/lane_card.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QPointer>
#include <QScrollBar>
#include <QStyle>
#include <QTimer>
#include <algorithm>

namespace tracseq::ui {

LaneGrid::LaneGrid(QWidget* parent)
    : QScrollArea(parent)
    , m_host(new QWidget(this))
    , m_grid(new QGridLayout(m_host))
{
    m_grid->setContentsMargins(metrics::kSpaceXs, metrics::kSpaceS, metrics::kSpaceS,
                               metrics::kSpaceS);
    m_grid->setSpacing(metrics::kSpaceS);
    setWidget(m_host);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Window);
    m_host->setAutoFillBackground(true);
    m_host->setBackgroundRole(QPalette::Window);
}

void LaneGrid::setCards(const QList<LaneCard*>& cards)
{
    for (LaneCard* old : std::as_const(m_cards)) {
        m_grid->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    m_cards = cards;
    for (const LaneCard* card : std::as_const(m_cards)) {
        connect(card, &LaneCard::draggedOver, this, &LaneGrid::scrollTowards);
    }
    m_columns = 0;
    arrange();
}

void LaneGrid::arrange()
{
    if (m_cards.isEmpty()) {
        return;
    }
    int wanted = 1;
    for (const LaneCard* card : std::as_const(m_cards)) {
        wanted = std::max(wanted, card->wantedWidth());
    }
    // The vertical bar takes its room when it comes; with it as without, the columns stay.
    const QMargins margins = m_grid->contentsMargins();
    const int room = width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent) - margins.left() -
                     margins.right();
    const int spacing = m_grid->horizontalSpacing();
    const int columns =
        std::clamp((room + spacing) / (wanted + spacing), 1, static_cast<int>(m_cards.size()));
    if (columns == m_columns) {
        return;
    }
    m_columns = columns;
    for (int column = 0; column < m_grid->columnCount(); ++column) {
        m_grid->setColumnStretch(column, 0);
    }
    for (int row = 0; row < m_grid->rowCount(); ++row) {
        m_grid->setRowStretch(row, 0);
    }
    for (LaneCard* card : std::as_const(m_cards)) {
        m_grid->removeWidget(card);
    }
    for (int place = 0; place < m_cards.size(); ++place) {
        m_grid->addWidget(m_cards.at(place), place / columns, place % columns);
        m_grid->setColumnStretch(place % columns, 1);
        m_grid->setRowStretch(place / columns, 1);
    }
}

void LaneGrid::bringIntoView(QWidget* part)
{
    // Its layout is done when the events that are waiting have been handled.
    QTimer::singleShot(0, this, [this, part = QPointer<QWidget>(part)] {
        if (part && part->isVisible()) {
            m_grid->activate();
            part->parentWidget()->layout()->activate();
            ensureWidgetVisible(part, 0, metrics::kSpaceS);
        }
    });
}

void LaneGrid::scrollTowards(const QPoint& at)
{
    constexpr int kEdge = 2 * metrics::kRowHeight;
    constexpr int kStep = metrics::kRowHeight;
    const int y = viewport()->mapFromGlobal(at).y();
    QScrollBar* bar = verticalScrollBar();
    if (y < kEdge) {
        bar->setValue(bar->value() - kStep);
    } else if (y > viewport()->height() - kEdge) {
        bar->setValue(bar->value() + kStep);
    }
}

void LaneGrid::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

} // namespace tracseq::ui
