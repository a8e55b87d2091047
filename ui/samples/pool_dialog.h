// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/lineage_service.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QTableWidget;

namespace tracseq::ui {

class FieldRow;
class ReferenceNames;
class ToneLabel;

/// Asks how much of each sample goes into a pool: the same volume of each, or the same mass, from
/// which it reckons the volumes. Shown with open().
class PoolDialog final : public QDialog {
    Q_OBJECT
public:
    /// `sources`: two or more; the dialog does not change with them afterwards.
    PoolDialog(std::vector<database::Record> sources, const ReferenceNames& projects,
               QWidget* parent);

    [[nodiscard]] std::vector<tracseq::samples::Draw> draws() const;
    [[nodiscard]] database::FieldValues values() const;
    [[nodiscard]] QString name() const;

private:
    void makeTable();
    void validate();
    /// What is wrong with which samples, by the kind of fault; empty when nothing is.
    static QString faults(const QStringList& unmeasured, const QStringList& unknown,
                          const QStringList& little, const QStringList& tooShort);
    /// What is taken of a source; nothing where that cannot be reckoned.
    [[nodiscard]] std::optional<Decimal> drawnOf(const database::Record& source,
                                                 Decimal amount) const;

    std::vector<database::Record> m_sources;
    const ReferenceNames& m_projects;
    FieldRow* m_name;
    FieldRow* m_typeRow = nullptr;
    QComboBox* m_measure;
    FieldRow* m_amount;
    QTableWidget* m_table;
    ToneLabel* m_says;
    QPushButton* m_apply = nullptr;
    std::vector<tracseq::samples::Draw> m_draws;
    database::FieldValues m_values;
};

} // namespace tracseq::ui
