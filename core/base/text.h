// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tracseq {

/// Text as the lab keeps it: Unicode NFC, no-break and other odd blanks as plain ones, invisible
/// characters (U+200B..U+200F, U+2060..U+206F, marks of direction, tag characters, U+FEFF, soft
/// hyphen, controls but line breaks and tabs) removed, no blanks at the ends. Nothing but fillers
/// (U+3164 and its like) is no text. Idempotent.
QString cleanText(const QString& text);

/// True when cleanText() would remove or replace a character that cannot be seen.
bool hasHiddenCharacters(QStringView text);

/// What two texts are compared by when a person would call them the same: cleaned, case folded,
/// runs of blanks as one.
QString compareKey(const QString& text);

/// A text as a sentence quotes it: at most 60 UTF-16 units, cut with an ellipsis.
QString shortened(const QString& text);

} // namespace tracseq
