// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/samples/sample_edits.h"
#include "ui/samples/samples_parts.h"
#include "ui/widgets/data_table.h"

namespace tracseq::ui {

class ErrorStrip;

/// Everything that changes samples from the table: typed cells, pasted blocks, one value for many,
/// status, removal. Asks for reasons, tells what is wrong in the error strip, and remembers what
/// was done for undo. Owned by the panel.
class SampleEditing final : public QObject {
    Q_OBJECT

public:
    /// More samples than this are not edited in one step.
    static constexpr int kMaxSamples = 10'000;

    /// `window` is what dialogs belong to.
    SampleEditing(SamplesParts& parts, EntityTableModel& model, ErrorStrip& strip, QWidget& window);

    /// What the table hands over: a typed cell, a paste, a fill, a clear.
    void apply(const QList<CellEdit>& edits);
    /// One field of several samples.
    void askForEdit(const std::vector<qint64>& rids);
    void setStatus(const std::vector<qint64>& rids, const QString& status);
    void askForRemoval(const std::vector<qint64>& rids);

Q_SIGNALS:
    /// Something was stored.
    void written();

private:
    void plan(std::vector<CellInput> cells);
    void write(const PlannedEdits& plan, const QString& reason);
    void showProblems(const PlannedEdits& plan);
    void finished(const Result<changes::Written>& written);
    [[nodiscard]] bool tooMany(std::size_t count);

    SamplesParts& m_parts;
    EntityTableModel& m_model;
    ErrorStrip& m_strip;
    QWidget& m_window;
    quint64 m_origin;
};

} // namespace tracseq::ui
