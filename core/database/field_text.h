// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

#include <QHash>
#include <QLocale>
#include <functional>

namespace tracseq::database {

/// What people call rows that others refer to, by id.
using Names = QHash<Uuid, QString>;

/// Finds the row that a person means by a typed name; nothing when there is none.
using FindByName = std::function<std::optional<Uuid>(const Entity& entity, const QString& name)>;

/// "ng/µL" for "ng/uL"; empty when the field has no unit.
QString unitText(const Field& field);

/// The label with its unit: "Volume (µL)".
QString labelWithUnit(const Field& field);

/// A value on one line, as grids and forms show it: references by name, free attributes as
/// "name: value; ...", line breaks as blanks.
QString fieldText(const Entity& entity, const Field& field, const Value& value, const Names& names,
                  const QLocale& locale);

/// A value as it goes to a spreadsheet: as fieldText(), but dates as ISO and long texts whole.
QString copyText(const Entity& entity, const Field& field, const Value& value, const Names& names,
                 const QLocale& locale);

/// A value as text to be edited, which parseField() reads back to the same value.
QString editText(const Entity& entity, const Field& field, const Value& value, const Names& names,
                 const QLocale& locale);

/// What a person typed or pasted, as a value of the field: decimals with the locale's mark or a
/// point and with units of the same kind ("0.5 mL" of a volume in uL), dates as ISO or in the
/// locale's forms, choices and states by name or label, references by name. Empty text is an empty
/// value. Errors: FieldWrongType, FieldNotAChoice, ReferenceMissing, and those of validateValue().
Result<Value> parseField(const Entity& entity, const Field& field, const QString& typed,
                         const QLocale& locale, const FindByName& find);

} // namespace tracseq::database
