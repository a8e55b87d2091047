// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/unit_of_work.h"

namespace tracseq::libraries {

/// A library to be made of a sample.
struct LibraryDraft {
    QString name; ///< becomes the Sample_ID of sheets
    Uuid sample;
    QString i7Name;
    QString i7; ///< letters in either case
    QString i5Name;
    QString i5; ///< forward, as the kit lists it; empty for single indexes
};

/// Whether a text can be a Sample_ID: 1 to 100 letters, digits, dashes and underscores.
bool isLibraryName(QStringView name);

/// The text with every other character as a dash, at most 100 long: a name to propose.
QString libraryNameFrom(const QString& text);

/// Adds a library within a unit of work of the caller. Errors: SheetValueRefused for a name that no
/// sheet could hold, IndexNotBases, IndexTooLong, and those of UnitOfWork::insert().
Result<Uuid> createLibrary(changes::UnitOfWork& unit, const LibraryDraft& draft);

/// Changes name and indexes of a library within a unit of work of the caller; the sample stays.
/// `seen` is what the person based the edit on. Errors: as createLibrary(), RowChanged when
/// somebody else has changed what is edited here, and those of UnitOfWork::update().
Status editLibrary(changes::UnitOfWork& unit, const Uuid& library, const LibraryDraft& draft,
                   const LibraryDraft& seen);

} // namespace tracseq::libraries
