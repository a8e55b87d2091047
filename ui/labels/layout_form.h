// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label_layout.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QGroupBox;
class QPlainTextEdit;
class QSpinBox;

namespace tracseq::ui {

/// The numbers and texts of a layout: its size, its sheet, and those of the element that is
/// selected. Shows lengths in mm.
class LayoutForm final : public QWidget {
    Q_OBJECT
public:
    /// `fields` are what can stand in texts: name and label.
    explicit LayoutForm(const std::vector<std::pair<QString, QString>>& fields,
                        QWidget* parent = nullptr);

    void show(const labels::LabelLayout& layout, int selected);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited(const tracseq::labels::LabelLayout& layout);

private:
    QDoubleSpinBox* length(QFormLayout* form, const QString& label, const char* name, double least,
                           double most);
    void makeLabelBox();
    void makeSheetBox();
    void makeElementBox(const std::vector<std::pair<QString, QString>>& fields);
    void fill();
    void fillElement();
    void read();
    void readElement(labels::Element& element) const;

    labels::LabelLayout m_layout;
    int m_selected = -1;
    bool m_filling = false;
    QGroupBox* m_labelBox = nullptr;
    QGroupBox* m_sheetBox = nullptr;
    QGroupBox* m_elementBox = nullptr;
    QFormLayout* m_elementForm = nullptr;
    QDoubleSpinBox* m_width = nullptr;
    QDoubleSpinBox* m_height = nullptr;
    QCheckBox* m_round = nullptr;
    QDoubleSpinBox* m_pageWidth = nullptr;
    QDoubleSpinBox* m_pageHeight = nullptr;
    QDoubleSpinBox* m_left = nullptr;
    QDoubleSpinBox* m_top = nullptr;
    QDoubleSpinBox* m_pitchX = nullptr;
    QDoubleSpinBox* m_pitchY = nullptr;
    QSpinBox* m_columns = nullptr;
    QSpinBox* m_rows = nullptr;
    QDoubleSpinBox* m_x = nullptr;
    QDoubleSpinBox* m_y = nullptr;
    QDoubleSpinBox* m_elementWidth = nullptr;
    QDoubleSpinBox* m_elementHeight = nullptr;
    QComboBox* m_turn = nullptr;
    QPlainTextEdit* m_text = nullptr;
    QWidget* m_insert = nullptr;
    QDoubleSpinBox* m_letter = nullptr;
    QCheckBox* m_bold = nullptr;
    QCheckBox* m_mono = nullptr;
    QComboBox* m_align = nullptr;
    QComboBox* m_fit = nullptr;
    QComboBox* m_symbology = nullptr;
    QCheckBox* m_readable = nullptr;
};

} // namespace tracseq::ui
