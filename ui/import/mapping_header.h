// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/import_plan.h"

#include <QHash>
#include <QHeaderView>

class QComboBox;
class QStandardItemModel;

namespace tracseq::ui {

/// Above each column of a sheet: its heading, a drop-down with what it is imported as, and how
/// sure the proposal is. Drop-downs are made for the columns that are seen, so that a sheet of a
/// thousand columns costs no more than one of ten; Tab goes from one to the next.
class MappingHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit MappingHeader(QWidget* parent = nullptr);

    void setPlan(const samples::ImportPlan& plan);

    /// The drop-down of a column, made and scrolled to when it is not there yet; null for a column
    /// that the sheet does not have.
    [[nodiscard]] QComboBox* choiceOf(int column);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void fieldChosen(int column, int field);
    void useChosen(int column, tracseq::samples::ColumnUse use);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void updateGeometries() override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QComboBox* makeChoice(int section);
    void showUse(QComboBox* choice, const samples::ImportColumn* column);
    void placeChoices();

    QStandardItemModel* m_choices;
    QHash<int, samples::ImportColumn> m_columns;
    QHash<int, QComboBox*> m_boxes;
};

} // namespace tracseq::ui
