// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::samples {

/// Fields of a sample, in the order of its description.
enum SampleField {
    Name,
    Accession,
    Barcode,
    SampleType,
    Organism,
    Project,
    Submitter,
    Concentration,
    Volume,
    Ratio260280,
    Ratio260230,
    Collected,
    Received,
    Expires, ///< the last day on which it is kept, or of use
    SampleStatus,
    Hold, ///< why it must not go on; null: it may
    Notes,
    Attributes,
    TemplateVersion, ///< the form that it was registered with
    DisposedBy       ///< the disposal that it was part of
};

/// The kinds of numbers that the lab gives to samples.
constexpr const char* kAccessionNumbers = "sample.accession";
constexpr const char* kBarcodeNumbers = "sample.barcode";

/// A tube of material that the lab received or made. Concentration in ng/uL, volume in uL; dates
/// have no time and no zone. The description is the one source for grid, form, import and search.
const database::Entity& sampleEntity();

inline const database::Field& sampleField(int field)
{
    return sampleEntity().fields[static_cast<std::size_t>(field)];
}

/// The prefix of barcodes that the lab prints for a type of sample ("DNA", "RNA", "BLD", ...).
QString barcodePrefix(const QString& sampleType);

} // namespace tracseq::samples
