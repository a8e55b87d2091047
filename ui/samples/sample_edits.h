// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/sample_service.h"
#include "ui/models/entity_table_model.h"

#include <QDate>

namespace tracseq::ui {

/// What shall stand in one field of one sample, as it was typed or pasted.
struct CellInput {
    qint64 rid = 0;
    int field = 0; ///< SampleField
    QString text;
    int line = 0; ///< the row in the table, from 1, for messages
};

/// A cell that cannot be what was typed.
struct CellProblem {
    int line = 0;
    QString sample; ///< what the row is called
    QString column;
    Error error;

    /// "Row 3 (Leaf 12), Volume: ..."
    [[nodiscard]] QString sentence() const;
};

/// What typed cells come to: one edit a sample, or what is wrong, cell by cell.
struct PlannedEdits {
    std::vector<tracseq::samples::SampleEdit> edits;
    std::vector<CellProblem> problems;
    /// Labels of states that can only be reached with a reason.
    QStringList statesNeedingReason;

    [[nodiscard]] bool needsReason() const { return !statesNeedingReason.isEmpty(); }
};

/// Reads the cells by the types of their fields and checks every touched field by the rules of
/// samples and of their life cycle. Cells that already hold the value are left out; each edit
/// carries the values that were seen. Pure.
PlannedEdits planEdits(const std::vector<CellInput>& cells, const RowBatch& rows,
                       const FindByName& find, const QLocale& locale, QDate today);

} // namespace tracseq::ui
