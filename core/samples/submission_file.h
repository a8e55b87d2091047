// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/tabular/read_options.h"
#include "core/tabular/workbook.h"

#include <QStringList>

namespace tracseq::samples {

/// A submission as read from disk, with what the record of its import needs.
struct SubmissionFile {
    QString fileName; ///< without folder
    QString hash;     ///< SHA-256 of its bytes in hex
    tabular::Workbook workbook;

    /// By name, letter case aside; -1 when there is none.
    [[nodiscard]] int indexOfSheet(const QString& name) const;
    /// What a person should know about the file as a whole, one translated sentence each: bytes
    /// that had to be guessed, hidden sheets.
    [[nodiscard]] QStringList remarks() const;
};

/// Reads a submission. Errors as tabular::readWorkbook().
Result<SubmissionFile> readSubmission(const QString& path, const tabular::ReadOptions& options,
                                      Progress& progress);

} // namespace tracseq::samples
