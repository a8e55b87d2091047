// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tracseq::ui {
class CommandPalette;
class Navigator;
} // namespace tracseq::ui

namespace tracseq::app {

class LabServices;

/// Makes the command palette find samples by name, barcode, accession, project or submitter, and
/// go there. Services and navigator outlive the palette.
void addFoundThings(ui::CommandPalette& palette, LabServices& services, ui::Navigator& navigator);

} // namespace tracseq::app
