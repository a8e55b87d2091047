// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::samples {

/// What is wrong with one field.
struct FieldError {
    int field = 0; ///< SampleField
    Error error;
};

/// Every rule that a sample's values have to keep: those of the description, and those between
/// fields (dates not after `today`, receipt not before collection). `values` stand in the order of
/// the description. Pure and quick: forms call it at each keystroke, import for each row, the
/// service before it writes. Accession and status, which the program sets, may be empty.
std::vector<FieldError> validateSample(const std::vector<database::Value>& values, QDate today);

/// Of these, the rules between fields alone.
std::vector<FieldError> validateSampleDates(const std::vector<database::Value>& values,
                                            QDate today);

} // namespace tracseq::samples
