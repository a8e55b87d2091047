// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::projects {

/// Fields of a batch, in the order of its description.
enum ProjectBatchField {
    BatchProject,
    BatchName,
    BatchKind,
    BatchPlanned,
    BatchState,
    BatchRemarks
};

/// Samples of a project that go through the lab together. Which ones: samples::batchSampleEntity().
const database::Entity& projectBatchEntity();

} // namespace tracseq::projects
