// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

namespace tracseq::templates {

/// Values of free attributes stand as texts in the record, the same on every system: numbers with
/// a decimal point, ISO dates, "yes" and "no". Nothing for a text that is no value of the type.
/// Empty texts are null.
std::optional<database::Value> valueFromStored(database::FieldType type, const QString& text);

/// The same the other way round; empty for null.
QString storedText(database::FieldType type, const database::Value& value);

} // namespace tracseq::templates
