// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>

namespace tracseq::sync {

/// Where a server is and who asks, without the password.
struct ServerAddress {
    QString host; ///< a folder for a local socket ("/run/postgresql"); several, separated by commas
    QString port = QStringLiteral("5432");
    QString database;
    QString user;
    /// Further parameters of libpq: {"sslmode", "verify-full"}.
    QList<std::pair<QString, QString>> parameters;

    /// "host:port/database", for people.
    [[nodiscard]] QString name() const;
    /// A parameter's value, or an empty text.
    [[nodiscard]] QString parameter(const QString& key) const;
    /// Without a password, as libpq reads it: host='db' port='5432' ...
    [[nodiscard]] QString connectionText() const;
};

/// From "postgresql://user@host:5432/lab?sslmode=verify-full", or from "host=db dbname=lab". A
/// password in it is refused: it would be seen by others. Error: ServerAddressInvalid.
Result<ServerAddress> readServerAddress(const QString& text);

/// An address as people copy it, with what may be missing from it.
struct PastedAddress {
    ServerAddress address; ///< a part is empty that was not there
    QString password;      ///< to be taken out of sight
};
/// From "postgresql://..." (or "postgres://..."), whole or in part; nothing when it is none.
std::optional<PastedAddress> readPastedAddress(const QString& text);

} // namespace tracseq::sync
