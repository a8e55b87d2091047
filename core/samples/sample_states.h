// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/life_cycle.h"

namespace tracseq::samples {

/// The life of a sample: Pending > Validated > InStorage > InSequencing > Completed > Archived,
/// with Failed and Rejected, the ways back that a lab needs (with a reason), and Disposed, when
/// nothing of it is left.
const database::LifeCycle& sampleLifeCycle();

} // namespace tracseq::samples
