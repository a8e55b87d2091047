// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/field_text.h"

namespace tracseq::ui {

Tone toneOf(database::StateTone tone)
{
    switch (tone) {
    case database::StateTone::Neutral:
        return Tone::Neutral;
    case database::StateTone::Active:
        return Tone::Info;
    case database::StateTone::Good:
        return Tone::Good;
    case database::StateTone::Warning:
        return Tone::Warning;
    case database::StateTone::Bad:
        return Tone::Bad;
    case database::StateTone::Done:
        return Tone::Muted;
    }
    return Tone::Neutral;
}

} // namespace tracseq::ui
