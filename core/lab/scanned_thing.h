// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"
#include "core/labels/label_facts.h"

namespace tracseq::lab {

/// What a scanned code is of.
struct ScannedThing {
    const database::Entity* entity = nullptr;
    Uuid id;
    QString title;
    Uuid sample;          ///< of a library: that which it was made of
    bool misread = false; ///< the scanner types for another keyboard than this one
    QString read;         ///< the code as it was understood
};

/// Looks a code up: barcode and accession of samples, name of libraries, name and flow cell of
/// runs, at last name of samples; letter case aside, the whole of it. Where nothing has it, it is
/// read again as typed by a scanner that is set to a US keyboard at a German one (Z for Y, ß for -)
/// and the other way round. Several: a name that several samples have, or a code that is the
/// barcode of one sample and the accession of another.
Result<std::vector<ScannedThing>> findScanned(database::Connection& connection,
                                              const QString& code);

/// What labels of the one thing say that has this code. Errors: LabelSubjectUnknown,
/// LabelSubjectAmbiguous.
Result<labels::LabelFacts> factsOfCode(database::Connection& connection, const QString& code,
                                       QDate today);

} // namespace tracseq::lab
