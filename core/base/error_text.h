// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace tracseq {

/// The sentence for people, in their language: what is wrong, where, and what to do. Causes of the
/// error are not in it; see errorDetails().
QString errorText(const Error& error);

/// The chain of causes, one line each, for the "Details" of a message; empty when there is none.
QString errorDetails(const Error& error);

} // namespace tracseq
