// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/bulk_series.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace tracseq::ui {

class FieldRow;

/// Asks for a series to be put into cells, and shows how it goes.
class SeriesDialog final : public QDialog {
    Q_OBJECT
public:
    /// `count` cells, beginning with `start`.
    SeriesDialog(const QString& start, int count, QWidget* parent);

    [[nodiscard]] tracseq::samples::BulkSeries series() const;

private:
    void validate();

    int m_count;
    QLineEdit* m_start;
    QSpinBox* m_step;
    QComboBox* m_kind;
    FieldRow* m_startRow = nullptr;
    QPushButton* m_apply = nullptr;
};

} // namespace tracseq::ui
