// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QGridLayout;

namespace tracseq::ui {

class LaneCard;

/// The lanes of a run: as many beside each other as can show their indexes whole, the others
/// below, so that nobody has to scroll sideways. Owns the cards.
class LaneGrid final : public QScrollArea {
    Q_OBJECT
public:
    explicit LaneGrid(QWidget* parent = nullptr);

    /// The parent that cards are made with.
    [[nodiscard]] QWidget* host() const { return m_host; }
    /// Deletes the cards that were there before.
    void setCards(const QList<LaneCard*>& cards);
    /// After a card wants another width.
    void arrange();
    /// Scrolls so far that all of a part of a card is seen, once it has its place.
    void bringIntoView(QWidget* part);
    /// How many lanes are beside each other now.
    [[nodiscard]] int columns() const { return m_columns; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Shows the lanes above or below while something is dragged along an edge.
    void scrollTowards(const QPoint& at);

    QWidget* m_host;
    QGridLayout* m_grid;
    QList<LaneCard*> m_cards;
    int m_columns = 0;
};

} // namespace tracseq::ui
