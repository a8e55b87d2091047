// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/panel_spec.h"

#include <QList>

namespace tracseq::ui {

/// The panels of the program, in order. Filled once by the composition root.
class PanelRegistry final {
public:
    /// Takes the panel up, or returns false and leaves it out: id taken or not of the form
    /// "area.name", no title, no factory.
    bool add(PanelSpec spec);

    [[nodiscard]] const QList<PanelSpec>& panels() const { return m_panels; }
    /// Null when there is none of that id.
    [[nodiscard]] const PanelSpec* find(const QString& id) const;
    /// The first panel that shows rows of the entity of that name; null when none does.
    [[nodiscard]] const PanelSpec* showing(const QString& entity) const;

private:
    QList<PanelSpec> m_panels;
};

} // namespace tracseq::ui
