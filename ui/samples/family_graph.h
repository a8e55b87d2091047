// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/lineage_query.h"

#include <QAbstractScrollArea>

namespace tracseq::ui {

/// Where the boxes of a family stand: one column for each generation, sources to the left of what
/// was made of them. Pure; in whole boxes, not pixels.
struct FamilyLayout {
    std::vector<int> column; ///< by member
    std::vector<double> row; ///< of the middle
    int columns = 0;
    double rows = 0;
};
FamilyLayout layOut(const tracseq::samples::Family& family);

/// A family as a picture: boxes and the lines between them, of which only what is in sight is
/// painted. A click or the arrow keys choose a sample; Return opens it.
class FamilyGraph final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit FamilyGraph(QWidget* parent = nullptr);

    void setFamily(const tracseq::samples::Family* family);
    void setCurrent(int member);
    [[nodiscard]] int current() const { return m_current; }
    /// In the viewport.
    [[nodiscard]] QRect boxOf(int member) const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int member);
    /// By Return or a double click.
    void opened(int member);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void setRanges();
    void paintLink(QPainter& painter, const tracseq::samples::FamilyLink& link) const;
    void paintBox(QPainter& painter, int member) const;
    [[nodiscard]] int memberAt(const QPoint& place) const;
    [[nodiscard]] int nextOf(int member, int key) const;
    void choose(int member);

    const tracseq::samples::Family* m_family = nullptr;
    FamilyLayout m_layout;
    int m_current = -1;
};

} // namespace tracseq::ui
