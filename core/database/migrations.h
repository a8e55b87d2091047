// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"

#include <QStringList>

namespace tracseq::database {

/// The numbered scripts that make and change the lab file, in order; they travel in the program.
QStringList migrationFiles();
QByteArray migrationScript(const QString& file);

/// What the tables, indexes and triggers of an open lab have that its migrations did not make, and
/// the other way round: one name for each, empty for a lab as it should be.
Result<QStringList> schemaDifferences(Connection& connection);

} // namespace tracseq::database
