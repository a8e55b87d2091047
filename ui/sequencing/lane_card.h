// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sequencing/drag_rows.h"
#include "ui/sequencing/lane_verdict.h"

#include <QFrame>

class QLabel;
class QListWidget;

namespace tracseq::ui {

class Badge;
class DataTable;
class LaneModel;
class LibraryEditor;

/// One lane: its libraries, whether they can be told apart, its colours. Rows dropped on it go into
/// the lane; Delete takes libraries out, Alt and a digit moves them to another lane, F2 or a double
/// click edits one. Owned by the planner's panel.
class LaneCard final : public QFrame {
    Q_OBJECT
public:
    explicit LaneCard(int lane, QWidget* parent = nullptr);

    void setLane(const sequencing::RunPlan& run, const LaneVerdict& verdict);

    [[nodiscard]] int lane() const { return m_lane; }
    [[nodiscard]] DataTable& table() const { return *m_table; }
    [[nodiscard]] LibraryEditor& editor() const { return *m_editor; }
    [[nodiscard]] const Badge& light() const { return *m_light; }
    [[nodiscard]] QList<Uuid> selectedPlaces() const;
    /// The width in which its indexes, its heading and something of its names can be read.
    [[nodiscard]] int wantedWidth() const;

Q_SIGNALS:
    void editRequested(const tracseq::Uuid& place);
    /// Something is dragged over it; a place on the screen.
    void draggedOver(const QPoint& at);
    void rowsDropped(int lane, const QList<tracseq::ui::DragRow>& rows);
    void removeRequested(const QList<tracseq::Uuid>& places);
    void moveRequested(const QList<tracseq::Uuid>& places, int lane);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMenu(const QPoint& position);
    void setTarget(bool target);
    void shareWidth();

    int m_lane;
    int m_lanes = 1;
    bool m_planned = true;
    bool m_target = false; ///< something is dragged over it
    LaneModel* m_model;
    QLabel* m_count;
    Badge* m_light;
    DataTable* m_table;
    QListWidget* m_sentences;
    QLabel* m_colour;
    QWidget* m_colourLine;
    QLabel* m_colourMark;
    LibraryEditor* m_editor;
};

} // namespace tracseq::ui
