// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::labels {

/// Fields of a stored layout; the content is layoutContent().
enum LabelLayoutField { LayoutName, LayoutContent };

/// A layout that the lab made or changed; those that come with the program are not stored.
const database::Entity& labelLayoutEntity();

/// Fields of a print, in the order of its description.
enum LabelPrintField {
    PrintedEntity, ///< "sample"
    PrintedId,     ///< its row, as text
    PrintedTitle,  ///< what people called it then
    PrintedCode,   ///< what its barcode held
    PrintedLayout, ///< the layout's name then
    PrintedCopies,
    PrintedOn, ///< the printer, or the file
    PrintedBy,
    PrintReason ///< why again; empty at the first time
};

/// That labels of one thing were printed: who, when (the row's age), how many, where. Stays as it
/// was recorded.
const database::Entity& labelPrintEntity();

} // namespace tracseq::labels
