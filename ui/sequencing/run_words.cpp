// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/run_words.h"

#include "core/sequencing/run.h"

namespace tracseq::ui {

using database::StateTone;

QString runStatusWord(const QString& status)
{
    return sequencing::runEntity().lifeCycle->label(status);
}

Tone runTone(const QString& status)
{
    const database::State* state = sequencing::runEntity().lifeCycle->state(status);
    switch (state == nullptr ? StateTone::Neutral : state->tone) {
    case StateTone::Active:
        return Tone::Info;
    case StateTone::Good:
        return Tone::Good;
    case StateTone::Warning:
        return Tone::Warning;
    case StateTone::Bad:
        return Tone::Bad;
    case StateTone::Done:
        return Tone::Muted;
    case StateTone::Neutral:
        break;
    }
    return Tone::Neutral;
}

} // namespace tracseq::ui
