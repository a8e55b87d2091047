// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/entity_table_model.h"
#include "ui/samples/samples_parts.h"

class QAction;

namespace tracseq::ui {

class ErrorStrip;

/// Adding and editing samples in a grid, from the table of samples: the actions and the dialog.
/// Owned by the panel.
class SampleBulk final : public QObject {
    Q_OBJECT
public:
    using Chosen = std::function<std::vector<qint64>()>;

    /// `window` is what the dialog belongs to; `chosen` the rows that are meant.
    SampleBulk(SamplesParts& parts, EntityTableModel& model, ErrorStrip& strip, QWidget& window,
               Chosen chosen);

    [[nodiscard]] QAction* addSeveral() const { return m_add; }
    [[nodiscard]] QAction* editAsGrid() const { return m_edit; }
    /// Offers what can be done while these many samples are selected.
    void show(int count);

    void askForSeveral();

private:
    void editChosen();

    SamplesParts& m_parts;
    EntityTableModel& m_model;
    ErrorStrip& m_strip;
    QWidget& m_window;
    Chosen m_chosen;
    QAction* m_add;
    QAction* m_edit;
};

} // namespace tracseq::ui
