// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"
#include "core/tabular/sheet.h"
#include "core/tabular/table_value.h"

namespace tracseq::lab {

/// The rows of any described entity from and to a sheet, by its description alone. Samples have an
/// import of their own, which knows what submissions look like; this is for everything else.

/// What stands in a sheet of rows: which row has the headings, and which column is which field.
struct EntityColumns {
    int headerRow = -1;       ///< zero-based; -1: no row has a heading that the entity knows
    std::vector<int> fieldOf; ///< of each column; -1: none, and the column is left out
    QStringList leftOut;      ///< headings of columns that are no field
};

/// Finds the headings among the first 20 rows: fields go by name, label (in English or translated)
/// or synonym, with or without a unit; amounts in another unit of the same kind are converted, and
/// a heading with a unit of another kind is none. Fields that only the program sets are left out.
EntityColumns findColumns(const database::Entity& entity, const tabular::Sheet& sheet);

/// What is wrong with one cell, or with a row (column -1). Zero-based.
struct EntityFinding {
    int row = 0;
    int column = -1;
    QString sentence; ///< translated
};

/// The rows of a sheet as values, and everything that keeps them from being stored.
struct EntityRows {
    std::vector<database::FieldValues> rows;
    std::vector<int> places; ///< of each of them in the sheet
    std::vector<EntityFinding> findings;
};

/// Reads every row below the headings: types, units, choices and ranges by the description,
/// references by the name of what they refer to, unique fields against the sheet and the lab. Found
/// is as well what a spreadsheet has changed (names that became days), merged cells, values without
/// a heading, and numbers with two readings. Blank rows are passed over. Errors: those of the lab
/// file, Cancelled.
Result<EntityRows> readRows(database::Connection& connection, const database::Entity& entity,
                            const tabular::Sheet& sheet, const EntityColumns& columns,
                            Progress& progress);

/// Adds the rows by the rules of their module, all or none, as one step of undo. Errors:
/// ImportHasErrors where something was found, ImportNothing, those of createByRules().
Result<changes::Written> addRows(changes::Store& store, const changes::WriteRequest& request,
                                 const database::Entity& entity, const QString& fileName,
                                 const EntityRows& rows);

/// The headings of a table of the entity, which findColumns() finds again: labels with units.
QStringList tableHeadings(const database::Entity& entity);
/// All rows as they go to a table, typed: numbers as numbers, days as days, what is referred to by
/// its name. Errors: those of the lab file, Cancelled.
Result<std::vector<tabular::TableRow>>
tableRows(database::Connection& connection, const database::Entity& entity, Progress& progress);

} // namespace tracseq::lab
