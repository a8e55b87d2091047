// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/sample_states.h"

#include <QCoreApplication>

namespace tracseq::samples {

using database::LifeCycle;
using database::StateTone;

const LifeCycle& sampleLifeCycle()
{
    static const LifeCycle cycle = {
        .initial = "Pending",
        .states = {{"Pending", QT_TRANSLATE_NOOP("States", "Pending"), StateTone::Neutral},
                   {"Validated", QT_TRANSLATE_NOOP("States", "Validated"), StateTone::Active},
                   {"InStorage", QT_TRANSLATE_NOOP("States", "In storage"), StateTone::Active},
                   {"InSequencing", QT_TRANSLATE_NOOP("States", "In sequencing"),
                    StateTone::Active},
                   {"Completed", QT_TRANSLATE_NOOP("States", "Completed"), StateTone::Good},
                   {"Failed", QT_TRANSLATE_NOOP("States", "Failed"), StateTone::Bad},
                   {"Rejected", QT_TRANSLATE_NOOP("States", "Rejected"), StateTone::Bad},
                   {"Archived", QT_TRANSLATE_NOOP("States", "Archived"), StateTone::Done},
                   {"Disposed", QT_TRANSLATE_NOOP("States", "Disposed of"), StateTone::Done}},
        .transitions = {{"Pending", "Validated", "samples.validate", false},
                        {"Pending", "Rejected", "samples.validate", true},
                        // A record of a sample that has another one.
                        {"Pending", "Archived", "samples.update", true},
                        {"Validated", "InStorage", "samples.update", false},
                        {"Validated", "InSequencing", "samples.update", false},
                        {"Validated", "Rejected", "samples.validate", true},
                        {"Validated", "Pending", "samples.validate", true},
                        {"Validated", "Archived", "samples.update", true},
                        {"InStorage", "InSequencing", "samples.update", false},
                        {"InStorage", "Validated", "samples.update", true},
                        {"InStorage", "Rejected", "samples.validate", true},
                        {"InStorage", "Archived", "samples.update", false},
                        {"InSequencing", "Completed", "samples.update", false},
                        {"InSequencing", "Failed", "samples.update", true},
                        {"InSequencing", "InStorage", "samples.update", true},
                        {"Completed", "Archived", "samples.update", false},
                        // The rest of a finished sample is sequenced again.
                        {"Completed", "InStorage", "samples.update", true},
                        {"Failed", "Pending", "samples.update", true},
                        {"Failed", "Archived", "samples.update", false},
                        {"Rejected", "Pending", "samples.validate", true},
                        {"Rejected", "Archived", "samples.update", false},
                        {"Archived", "InStorage", "samples.manage", true},
                        // Before a witness; there is no way back.
                        {"InStorage", "Disposed", "samples.update", true},
                        {"Completed", "Disposed", "samples.update", true},
                        {"Failed", "Disposed", "samples.update", true},
                        {"Rejected", "Disposed", "samples.update", true},
                        {"Archived", "Disposed", "samples.update", true}},
    };
    return cycle;
}

} // namespace tracseq::samples
