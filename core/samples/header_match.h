// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace tracseq::samples {

/// A heading as it is compared: letter case, blanks, punctuation and micro signs aside.
QString headerKey(const QString& header);

/// A field that a heading may mean.
struct HeaderMatch {
    int field = -1;     ///< SampleField
    int confidence = 0; ///< 0 to 100
    int rank = 0;       ///< place of the synonym in the field's list: the lower the better
};

/// The fields that a heading may mean, by the names, labels and synonyms of the sample's
/// description. Empty when it resembles none.
std::vector<HeaderMatch> matchHeader(const QString& header);

/// The unit that a heading names for its numbers, as written: "mL" of `Volume_mL`, "ng/µl" of
/// `conc. [ng/µl]`. Empty when it names none.
QString unitOfHeader(const QString& header);

} // namespace tracseq::samples
