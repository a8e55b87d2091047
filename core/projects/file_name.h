// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace tracseq::projects {

/// What a file is called in the lab, by the name under which it came: the part behind the last
/// slash or backslash, without what cannot be seen (marks that turn the direction of writing among
/// it, by which "fdp.exe" reads as "exe.pdf"), without signs that some file system does not take,
/// at most 150 signs with its ending kept, and no name that Windows keeps for devices. Error:
/// FileNameUnusable when nothing is left.
Result<QString> cleanFileName(const QString& name);

/// The type of a content, by the ending of its name: "application/pdf".
QString mediaTypeOf(const QString& name);

/// Whether a window may hand a copy of it to the program that this computer has for it: pictures,
/// PDF, plain text and tables. Everything else, programs and documents with macros among it, is
/// only ever saved to a place that a person chooses.
bool isSafeToOpen(const QString& name);

} // namespace tracseq::projects
