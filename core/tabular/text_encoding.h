// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/workbook.h"

#include <QByteArray>
#include <vector>

namespace tracseq::tabular {

/// A text file's bytes as UTF-8, and how they got there.
struct DecodedText {
    QByteArray utf8;
    TextEncoding encoding = TextEncoding::Utf8;
    bool byteOrderMark = false;
    qint64 nulsRemoved = 0;
    std::vector<qsizetype> nulPlaces; ///< before which byte of `utf8` they were: the first ones
    /// Some bytes were not valid in the encoding and became U+FFFD.
    bool replacedBytes = false;
};

/// Decodes the bytes of a text file; see TextEncoding for how Auto decides. A byte-order mark is
/// taken off, and NUL letters are left out. Valid UTF-8 is passed on without a copy.
DecodedText decodeText(QByteArray bytes, TextEncoding wanted);

/// Whether bytes look like text at all (of any encoding of TextEncoding): few control bytes.
bool looksLikeText(QByteArrayView bytes);

} // namespace tracseq::tabular
