// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/import_mappings.h"
#include "core/samples/import_plan.h"
#include "core/tabular/workbook.h"

namespace tracseq::samples {

/// Finds the row with the headings (among the first 100) and proposes what each column is, by the
/// names, labels and synonyms of the sample's description: letter case, blanks, punctuation, units
/// (`Volume_mL`, `conc. [ng/µl]`) and small typing errors aside. A saved mapping for headings of
/// the same shape is applied instead. Columns that match nothing are kept as free attributes.
/// Number and date formats are taken from the values where they leave no doubt, and are questions
/// otherwise. Pure; any thread.
ImportPlan proposeMapping(const tabular::Sheet& sheet, const std::vector<SavedMapping>& saved = {});

/// The same for a header row that a person chose (zero-based).
ImportPlan proposeMapping(const tabular::Sheet& sheet, int headerRow,
                          const std::vector<SavedMapping>& saved = {});

/// Gives a column to a field, and takes the field from whichever column had it. Looks at the values
/// again for their number or date format. The column then has confidence 100.
void assignField(ImportPlan& plan, const tabular::Sheet& sheet, int column, int field);
/// Keeps a column as a free attribute, or ignores it.
void assignUse(ImportPlan& plan, int column, ColumnUse use);
/// The value that every row gets for a field; an empty text takes it away again. A column of the
/// sheet goes before it where its cell is not empty.
void assignFixed(ImportPlan& plan, int field, const QString& text);

/// Applies a saved mapping by the headings, whatever their order. Columns for types or barcodes
/// that do not fit this sheet stay as they are.
void applyMapping(ImportPlan& plan, const tabular::Sheet& sheet, const SavedMapping& mapping);

/// The sheet of a workbook that a submission most likely stands in: the visible one whose headings
/// match the most fields. -1 when no sheet holds anything.
int proposeSheet(const tabular::Workbook& workbook);

/// The fields that a submission can fill, in the order of the description: all but those that the
/// program sets.
std::vector<int> importableFields();

} // namespace tracseq::samples
