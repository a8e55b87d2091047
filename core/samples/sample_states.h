// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/life_cycle.h"

namespace tracseq::samples {

/// The life of a sample: Pending > Validated > InStorage > InSequencing > Completed > Archived,
/// with Failed and Rejected, and the ways back that a lab needs (with a reason).
const database::LifeCycle& sampleLifeCycle();

} // namespace tracseq::samples
