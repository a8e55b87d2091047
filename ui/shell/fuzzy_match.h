// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace tracseq::ui {

/// How well typed letters fit a text whose letters they are, in order, perhaps with gaps ("pr" in
/// "Plan a run"): higher is better, -1 when they are not in it. Letters at the start of words and
/// in a row count more; short texts are preferred. Case and blanks in the needle do not matter. An
/// empty needle fits everything with 0.
int fuzzyScore(QStringView needle, QStringView text);

} // namespace tracseq::ui
