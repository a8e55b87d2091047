// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/workbook.h"
#include "core/tabular/xml_part.h"

namespace tracseq::tabular {

/// Reads content.xml of an ods package, or a whole flat file (fods), as OpenDocument 1.2 part 1,
/// chapter 9 describes tables. Values come from the office:value attributes, so neither the locale
/// nor the format of the cell changes them. A cell or row that repeats is stored once for each
/// place it fills when it holds something, within the limits; empty ones cost nothing.
Result<Workbook> readOds(XmlPart& xml, const QString& fileName, const ReadLimits& limits);

} // namespace tracseq::tabular
