// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/lineage_service.h"
#include "ui/models/entity_table_model.h"
#include "ui/samples/making_dialog.h"
#include "ui/samples/samples_parts.h"

class QMenu;

namespace tracseq::ui {

class ErrorStrip;

/// What is made from the samples of a table, or of them into one: the menu, the dialogs, and what
/// they lead to. Tells what went wrong in the error strip, remembers what was done for undo, and
/// shows what is new. Owned by the panel.
class SampleMaking final : public QObject {
    Q_OBJECT
public:
    using Chosen = std::function<std::vector<qint64>()>;

    /// `window` is what dialogs belong to; `chosen` the rows that are meant.
    SampleMaking(SamplesParts& parts, EntityTableModel& model, ErrorStrip& strip, QWidget& window,
                 Chosen chosen);

    [[nodiscard]] QMenu* menu() const { return m_menu; }
    /// Offers what these many samples can become.
    void show(int count);

Q_SIGNALS:
    /// These are new, or what others were merged into.
    void made(const std::vector<tracseq::Uuid>& samples);

private:
    QAction* addAction(const QString& text, const QString& name, void (SampleMaking::*call)());
    void askForAliquots() { ask(Making::Aliquots); }
    void askForParts() { ask(Making::Split); }
    void askForDerivative() { ask(Making::Derivative); }
    void ask(Making making);
    static std::function<QString(int)> wordsOf(Making making,
                                               const std::vector<database::Record>& sources);
    void askForPool();
    void askForMerge();
    void withChosen(const std::function<void(const std::vector<database::Record>&)>& call);
    void finished(const Result<tracseq::samples::Made>& done,
                  const std::function<QString(int)>& sentence);

    SamplesParts& m_parts;
    EntityTableModel& m_model;
    ErrorStrip& m_strip;
    QWidget& m_window;
    Chosen m_chosen;
    QMenu* m_menu;
    std::vector<QAction*> m_ofEach;
    QAction* m_pool;
    QAction* m_merge;
};

} // namespace tracseq::ui
