// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/samples/import_plan.h"
#include "core/tabular/sheet.h"

#include <CLI/CLI.hpp>
#include <optional>

namespace tracseq::ctl {

/// What a person says about the columns of a submission.
struct ImportCorrections {
    std::vector<std::string> set;    ///< FIELD=VALUE
    std::vector<std::string> map;    ///< COLUMN=FIELD
    std::vector<std::string> ignore; ///< COLUMN
    std::string dateOrder;
    std::string decimal;
};

/// Adds the options that fill the corrections.
void addCorrections(CLI::App& command, ImportCorrections& corrections);

/// What is said twice and cannot both be meant, as a sentence: two columns for one field, two
/// fields for one column, two values for one field.
std::optional<QString> saidTwice(const ImportCorrections& corrections);
/// As above, for columns that are named once by letter and once by heading.
std::optional<QString> saidTwice(const ImportCorrections& corrections,
                                 const samples::ImportPlan& plan);

/// Corrects a proposed plan. Errors: ColumnUnknown, FieldUnknown.
Status correctPlan(samples::ImportPlan& plan, const tabular::Sheet& sheet,
                   const ImportCorrections& corrections);

} // namespace tracseq::ctl
