// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/unit_of_work.h"

namespace tracseq::samples {

/// Fields of a sample in a batch, in the order of its description.
enum BatchSampleField { InBatch, BatchedSample, BatchRemark };

/// That a sample is in a batch of its project; it may be in several, one after the other. A row of
/// its own and no field of the sample: a sample that moves to another project, in the sight of
/// other people, does not refer to what they must not see.
const database::Entity& batchSampleEntity();

/// Puts samples into a batch; those that are in it already stay. Returns how many were added.
/// Errors: BatchOtherProject, RowNotFound, those of UnitOfWork::insert().
Result<int> addToBatch(changes::UnitOfWork& unit, const Uuid& batch,
                       const std::vector<Uuid>& samples);

} // namespace tracseq::samples
