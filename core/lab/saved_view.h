// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::lab {

/// Fields of a saved view: the id of its panel, its name, and its filters, columns and order as
/// JSON.
enum SavedViewField { ViewPanel, ViewName, ViewContent };

const database::Entity& savedViewEntity();

} // namespace tracseq::lab
