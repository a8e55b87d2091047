// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace tracseq::sync {

/// What PostgreSQL keeps in place of a password: "SCRAM-SHA-256$4096:salt$stored:server". Computed
/// here, so that the password itself never travels, nor stands in a log of the server. The salt is
/// random when it is not given.
QString scramVerifier(const QString& password, QByteArray salt = {});

} // namespace tracseq::sync
