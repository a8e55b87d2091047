// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/unit_of_work.h"

#include <QDate>

namespace tracseq::lab {

/// Fills in what is known of the projects that the demo's submissions made: titles, dates, people
/// and budgets. Projects that are not there are passed over.
Status describeDemoProjects(changes::UnitOfWork& unit, QDate today);

} // namespace tracseq::lab
