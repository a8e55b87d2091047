// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label_layout.h"

namespace tracseq::labels {

/// The layouts that come with the program: tubes, caps, boxes and sheets that are sold everywhere.
/// They show what every entity has. Sizes of sheets are those of their makers.
const std::vector<LabelLayout>& starterLayouts();

} // namespace tracseq::labels
