// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/field_text.h"
#include "ui/widgets/theme.h"

namespace tracseq::ui {

using database::copyText;
using database::editText;
using database::fieldText;
using database::FindByName;
using database::labelWithUnit;
using database::Names;
using database::parseField;
using database::unitText;

/// How a state is painted.
Tone toneOf(database::StateTone tone);

} // namespace tracseq::ui
