// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"
#include "core/samples/import_plan.h"

namespace tracseq::samples {

/// A mapping that a person saved under a name for sheets of one shape.
struct SavedMapping {
    Uuid id;
    QString name;
    QString shape;
    QString content; ///< JSON, see mappingContent()
};

/// What of a plan is worth keeping: per heading its field, unit and formats, and the fixed values.
QString mappingContent(const ImportPlan& plan);

/// All saved mappings, the latest first.
Result<std::vector<SavedMapping>> loadMappings(database::Connection& connection);

/// Saves the plan under a name within a unit of work of the caller; one of the same name is changed
/// (the change log keeps what it was).
Status saveMapping(changes::UnitOfWork& unit, const QString& name, const ImportPlan& plan);

} // namespace tracseq::samples
