// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/change.h"
#include "core/database/connection.h"

#include <QHash>

namespace tracseq::ctl {

/// What people call rows, by id.
using Names = QHash<Uuid, QString>;

/// A moment in the computer's zone, in a form that sorts: "2026-03-04 15:16:17".
QString timeText(qint64 at);

/// A value with its unit, references by name; empty when there is none.
QString valueText(const database::Entity& entity, int field, const database::Value& value,
                  const Names& names);

/// The free attributes of a row, or of one side of a change, as names with values.
QMap<QString, QString> attributesOf(const database::Value& value);

/// What people call the rows that were changed, and those that the changes refer to.
Result<Names> namesIn(database::Connection& connection, const std::vector<changes::Change>& list);

/// "sample S-1": which row a change was made to.
QString subjectText(const changes::Change& change, const Names& names);

/// "added", "changed", "removed", "brought back".
QString operationText(changes::Operation operation);

/// What a change did, field by field, on one line: "Volume: 10 uL → 8.5 uL; Notes: – → frozen".
/// Of a row that was added what it was given, without what it had before.
QString fieldsText(const changes::Change& change, const Names& names);

} // namespace tracseq::ctl
