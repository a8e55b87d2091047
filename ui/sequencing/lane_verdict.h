// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sequencing/run_service.h"

#include <QHash>
#include <QStringList>

namespace tracseq::ui {

/// What is to be said of the libraries in one lane: can their reads be told apart, and does the
/// instrument see enough colour. Sentences are translated.
struct LaneVerdict {
    enum class Light {
        Empty,
        Good,    ///< every pair can be told apart
        Warning, ///< works, and should be looked at
        Bad      ///< reads would end up with the wrong sample, or with none
    };
    /// How many sentences are kept; the rest is in `more`.
    static constexpr int kListed = 100;

    Light light = Light::Empty;
    QString headline;
    QStringList sentences; ///< the worst first: which pair, which index, by how much
    qint64 more = 0;
    QHash<Uuid, Light> libraries; ///< by place: those that some sentence is about
    QString colour;               ///< of the pool, in a sentence; empty when it cannot be judged
    bool colourGood = true;
};

/// The libraries of one lane, in the order of the plan.
std::vector<sequencing::PlacedLibrary> librariesIn(const sequencing::RunPlan& plan, int lane);

/// Whether its lanes may still be changed.
bool isPlanned(const sequencing::RunPlan& plan);

/// Judges one lane of a run. Pure; n log n in the number of libraries; any thread.
LaneVerdict judgeLane(const sequencing::RunPlan& run, int lane);

/// What an index as typed has against it: letters, length. Empty when all is well.
QString indexProblem(const QString& typed, int cycles);

} // namespace tracseq::ui
