// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace tracseq {

/// The sentence as it stands right below the field that it is about: as errorText(), without the
/// label and the value that are to be seen there.
QString fieldErrorText(const Error& error);

} // namespace tracseq
