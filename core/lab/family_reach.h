// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/lineage_query.h"

namespace tracseq::lab {

/// The family of a sample (samples::readFamily) as far as it reaches: with the libraries that were
/// prepared of its members, each below its sample, and with the runs that these are planned on or
/// were sequenced in, each below its library, so that one sees from any sequence back to the tube.
/// A run of several libraries stands below each. At most so many members in all. For workers.
Result<samples::Family> readReach(database::Connection& connection, const Uuid& sample,
                                  int most = 20'000);

} // namespace tracseq::lab
