// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace tracseq::ui {

class FieldRow;
class ReferenceNames;
class ToneLabel;

/// What can be made of each of the chosen samples.
enum class Making { Aliquots, Split, Derivative };

/// Asks how many tubes with how much, or what is made, and says at each keystroke what stays in the
/// tubes and which sample has not enough. Shown with open().
class MakingDialog final : public QDialog {
    Q_OBJECT
public:
    /// `sources`: at least one; the dialog does not change with them afterwards.
    MakingDialog(Making making, std::vector<database::Record> sources,
                 const ReferenceNames& projects, QWidget* parent);

    /// Of each sample.
    [[nodiscard]] int tubes() const;
    /// uL: in each tube, or what is used up of each source; none where that is not measured.
    [[nodiscard]] std::optional<Decimal> volume() const;
    /// What is derived.
    [[nodiscard]] database::FieldValues values() const;

private:
    FieldRow* addRow(const QString& label, int field, const QString& name);
    std::optional<database::Value> valueOf(FieldRow* row, int field);
    void validate();
    [[nodiscard]] QString preview(QString& wrong) const;

    Making m_making;
    std::vector<database::Record> m_sources;
    const ReferenceNames& m_projects;
    QVBoxLayout* m_column;
    QSpinBox* m_tubes = nullptr;
    FieldRow* m_volume = nullptr;
    FieldRow* m_type = nullptr;
    FieldRow* m_newVolume = nullptr;
    FieldRow* m_newConcentration = nullptr;
    ToneLabel* m_preview;
    QPushButton* m_apply = nullptr;
    std::optional<Decimal> m_drawn;
    database::FieldValues m_values;
};

} // namespace tracseq::ui
