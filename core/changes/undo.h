// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/history.h"
#include "core/changes/store.h"

namespace tracseq::changes {

/// What taking a group back did.
struct Undone {
    Uuid group;       ///< of the changes that took it back; undo that one to redo
    qint64 taken = 0; ///< changes taken back
    qint64 kept = 0;  ///< rows left as they are, because somebody built upon them
};

enum class UndoMode {
    AllOrNothing, ///< one transaction; UndoBuiltUpon when anything was changed since
    KeepBuiltUpon ///< in batches, for big groups; what was changed since is left and counted
};

/// Takes every change of `group` back, newest first, as changes of a new group. Blocks: not on the
/// UI thread (there: undoLater). Errors: NothingToUndo (unknown, or taken back already),
/// UndoBuiltUpon, those of the disk.
Result<Undone> undoGroup(Store& store, const WriteRequest& request, const Uuid& group,
                         UndoMode mode, Progress& progress);

/// AllOrNothing from the UI thread: `done` comes back there.
void undoLater(Store& store, const WriteRequest& request, const Uuid& group, QObject* receiver,
               std::function<void(Result<Undone>)> done);

} // namespace tracseq::changes
