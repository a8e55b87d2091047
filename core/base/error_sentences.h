// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace tracseq {

/// The sentences of errorText() that stand in files of their own, one for each group: source texts
/// of the context "Errors", empty for the codes of other groups. error_text.cpp names each code.
const char* fileSentence(ErrorCode code);
const char* receiptSentence(ErrorCode code);
const char* serverSentence(ErrorCode code);

/// A sentence with %1 to %9 filled in, all at once, so that an argument that holds "%1" stays as
/// it is.
QString filledIn(const QString& sentence, const QStringList& arguments);

} // namespace tracseq
