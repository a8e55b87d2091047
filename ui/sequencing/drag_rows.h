// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"

#include <QList>

class QMimeData;

namespace tracseq::ui {

/// What is dragged to a lane.
struct DragRow {
    enum class Kind {
        Sample,  ///< a sample; its only library, or a new one
        Library, ///< a library
        Place    ///< a library that stands in a lane already, to be moved
    };
    Kind kind = Kind::Sample;
    Uuid id;

    bool operator==(const DragRow&) const = default;
};

/// Owned by the caller.
QMimeData* toMime(const QList<DragRow>& rows);
/// Empty for other data.
QList<DragRow> fromMime(const QMimeData& data);

} // namespace tracseq::ui
