// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_list.h"
#include "ui/labels/label_output.h"
#include "ui/labels/labels_parts.h"

#include <QDialog>
#include <QMap>

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QPushButton;
class QSpinBox;

namespace tracseq::ui {

class ErrorStrip;
class LabelView;
class SheetPicker;
class ToneLabel;

/// Prints labels of some things: which layout, how many, where to; shows each label as it will be.
/// What was printed before needs a reason. Stays open when printing fails, and says why. Remembers
/// its choices. Shown with open().
class PrintDialog final : public QDialog {
    Q_OBJECT
public:
    /// `facts`: at least one.
    PrintDialog(const LabelsParts& parts, std::vector<labels::LabelFacts> facts, PrinterMaker maker,
                QWidget* parent);
    ~PrintDialog() override;

    void reject() override;

    [[nodiscard]] ErrorStrip& strip() const { return *m_strip; }
    [[nodiscard]] LabelView& view() const { return *m_view; }
    [[nodiscard]] SheetPicker& sheet() const { return *m_sheet; }

private:
    void makeForm(QFormLayout& form);
    void makePicture(QBoxLayout& column);
    void readLayouts();
    void readPrinters();
    void readEarlier();
    void restore();
    void remember();
    void showChoices();
    void showLabel();
    void validate();
    void print();
    void finished(const Status& done);
    void askForFile();
    [[nodiscard]] labels::LabelJob job() const;
    [[nodiscard]] LabelOutput output() const;
    [[nodiscard]] int dpi() const;
    [[nodiscard]] LabelOutput::Kind kind() const;

    LabelsParts m_parts;
    std::vector<labels::LabelFacts> m_facts;
    PrinterMaker m_maker;
    std::vector<labels::LabelLayout> m_layouts;
    std::vector<labels::EarlierPrint> m_earlier;
    quint64 m_token = 0;
    std::size_t m_shown = 0;
    bool m_busy = false;
    bool m_wrong = false; ///< the label that is shown cannot be printed
    std::shared_ptr<TaskHandle> m_task;
    QFormLayout* m_form = nullptr;
    ErrorStrip* m_strip;
    LabelView* m_view;
    SheetPicker* m_sheet;
    ToneLabel* m_says;
    ToneLabel* m_before;
    QLabel* m_which = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QComboBox* m_layout = nullptr;
    QSpinBox* m_copies = nullptr;
    QComboBox* m_output = nullptr;
    QLineEdit* m_path = nullptr;
    QWidget* m_pathRow = nullptr;
    QLineEdit* m_address = nullptr;
    QComboBox* m_resolution = nullptr;
    QDoubleSpinBox* m_shiftX = nullptr;
    QDoubleSpinBox* m_shiftY = nullptr;
    QSpinBox* m_first = nullptr;
    QLineEdit* m_reason = nullptr;
    QPushButton* m_print = nullptr;
};

} // namespace tracseq::ui
