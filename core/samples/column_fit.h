// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/import_plan.h"
#include "core/tabular/sheet.h"

namespace tracseq::samples {

/// How well the values of a column are sample types.
struct TypeFit {
    qint64 filled = 0; ///< cells that are not blank
    qint64 known = 0;  ///< of them, those that name a type
};

/// Counts over all rows below the headings.
TypeFit typeFit(const tabular::Sheet& sheet, int headerRow, int column);

/// How many cells of each of several columns name a type: in one pass over the sheet, in the order
/// of `columns`, which have to ascend.
std::vector<qint64> knownTypes(const tabular::Sheet& sheet, int headerRow,
                               const std::vector<int>& columns);

/// True when a column has values and none of them is a sample type. Reads only as far as the first
/// that is one.
bool holdsNoType(const tabular::Sheet& sheet, int headerRow, int column);

/// Whose the barcodes of a column are.
enum class BarcodeOwner {
    Sample,
    Repeated, ///< they mostly repeat, as those of plates do
    Wells     ///< of containers, and the rows name wells in them
};

struct BarcodeFit {
    BarcodeOwner owner = BarcodeOwner::Sample;
    int wells = -1;    ///< the column with the wells, when they decided
    int tubeKind = -1; ///< of another owner: the column that says which rows are tubes all the same
};

BarcodeFit barcodeFit(const ImportPlan& plan, const tabular::Sheet& sheet,
                      const ImportColumn& column);

/// "Tube", "Cryotube 2 mL"; no rack or box of tubes.
bool isTube(const QString& containerKind);

/// Whether a heading stands for a place or serial number that forms have printed beforehand: plate,
/// well, container, tube or sample number.
bool isPrintedHeading(const QString& header);

/// A plan as it is carried out: a column for the type none of whose values is one makes way for a
/// value that is given for all rows, and says so.
ImportPlan settledPlan(const ImportPlan& plan, const tabular::Sheet& sheet);

} // namespace tracseq::samples
