// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace tracseq::database {

/// How a state is shown; the widgets choose colour and icon for it.
enum class StateTone { Neutral, Active, Good, Warning, Bad, Done };

struct State {
    const char* name;  ///< as stored
    const char* label; ///< source text, context "States"
    StateTone tone;
};

struct Transition {
    const char* from;
    const char* to;
    const char* permission; ///< what the user must be allowed
    bool needsReason;
};

/// The one table of an entity's states and of the ways between them. The unit of work refuses
/// every other way, whoever asks.
struct LifeCycle {
    const char* initial;
    std::vector<State> states;
    std::vector<Transition> transitions;

    [[nodiscard]] const State* state(const QString& name) const;
    [[nodiscard]] const Transition* transition(const QString& from, const QString& to) const;
    /// Names of the states that can follow.
    [[nodiscard]] std::vector<QString> next(const QString& from) const;
    /// Translated; the name itself for an unknown state.
    [[nodiscard]] QString label(const QString& name) const;
};

} // namespace tracseq::database
