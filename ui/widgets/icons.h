// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QIcon>
#include <QString>

namespace tracseq::ui {

/// The name of a plain cross that icon() draws itself.
inline constexpr QLatin1String kCloseIcon("tracseq-close");

/// An icon of the Breeze theme by its freedesktop name ("document-import"), drawn in the text
/// colour of the application's palette at the time it is painted, so that it is right in every
/// theme and after a switch. A null icon when neither Breeze nor the system's theme has the name.
/// Icons are read from iconFolders() on first paint and kept by the icon.
QIcon icon(const QString& name);

/// The same, in the colour of a tone.
QIcon icon(const QString& name, Tone tone);

/// Where Breeze is looked for, first match wins: beside the program (an installed copy), then the
/// system's data folders.
QStringList iconFolders();

} // namespace tracseq::ui
