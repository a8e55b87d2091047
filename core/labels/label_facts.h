// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"
#include "core/database/entity.h"

#include <QDate>
#include <QMap>

namespace tracseq::labels {

/// What a label says of one row: the values that {name} and the like stand for, as texts.
struct LabelFacts {
    QString entity; ///< "sample"
    Uuid id;
    QString title; ///< what people call it
    QMap<QString, QString> values;

    bool operator==(const LabelFacts&) const = default;
};

/// Names of the fields that a label of an entity can show, in their order: `title` is what people
/// call it, `code` what its barcodes hold (its field barcode, else the title), `date` the day of
/// printing; then the fields of its description.
QStringList labelFields(const database::Entity& entity);

/// What such a field is called: "Sample type".
QString labelFieldLabel(const database::Entity& entity, const QString& field);

/// The facts of rows, in that order; rows that are not there any more are left out. Dates are
/// written YYYY-MM-DD, so that a label is read alike everywhere; references by name.
Result<std::vector<LabelFacts>> readFacts(database::Connection& connection,
                                          const database::Entity& entity,
                                          const std::vector<Uuid>& ids, QDate today);

/// What a label would look like, where there is nothing to show yet.
LabelFacts sampleFacts(const database::Entity& entity, QDate today);

/// A template with its fields filled in; {{ and }} stand for brackets. Error: LabelFieldUnknown.
Result<QString> fillTemplate(const QString& text, const LabelFacts& facts);

} // namespace tracseq::labels
