// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/task_runner.h"

#include <QStringList>

namespace tracseq::ui {
class Navigator;
}

namespace tracseq::app {

/// Opens files that were dropped on the window where they belong, by what is in them and not by
/// their names: sample sheets in the checker, everything else in the import of samples. Looks at
/// their beginnings on a worker and returns at once.
void openDropped(const QStringList& paths, database::TaskRunner& runner, ui::Navigator& navigator);

} // namespace tracseq::app
