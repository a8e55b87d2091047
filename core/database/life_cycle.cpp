// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/life_cycle.h"

#include <QCoreApplication>
#include <algorithm>

namespace tracseq::database {

const State* LifeCycle::state(const QString& name) const
{
    const auto found = std::find_if(states.begin(), states.end(),
                                    [&](const State& s) { return name == QLatin1String(s.name); });
    return found == states.end() ? nullptr : &*found;
}

const Transition* LifeCycle::transition(const QString& from, const QString& to) const
{
    const auto found =
        std::find_if(transitions.begin(), transitions.end(), [&](const Transition& t) {
            return from == QLatin1String(t.from) && to == QLatin1String(t.to);
        });
    return found == transitions.end() ? nullptr : &*found;
}

std::vector<QString> LifeCycle::next(const QString& from) const
{
    std::vector<QString> names;
    for (const Transition& t : transitions) {
        if (from == QLatin1String(t.from)) {
            names.push_back(QString::fromLatin1(t.to));
        }
    }
    return names;
}

QString LifeCycle::label(const QString& name) const
{
    const State* found = state(name);
    return found == nullptr ? name : QCoreApplication::translate("States", found->label);
}

} // namespace tracseq::database
