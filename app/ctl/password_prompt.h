// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace tracseq::ctl {

/// A password from this environment variable, which is taken out of the environment with that, or
/// else typed at the terminal without being shown. Nothing when there is neither, or the terminal
/// was closed.
std::optional<QString> readPassword(const char* variable, const QString& prompt);

/// As readPassword(), typed twice at a terminal until both are the same.
std::optional<QString> readNewPassword(const char* variable, const QString& prompt,
                                       const QString& again);

} // namespace tracseq::ctl
