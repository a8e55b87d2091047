// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/sample_editing.h"

#include "core/samples/sample.h"
#include "core/samples/sample_states.h"
#include "ui/samples/edit_dialogs.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/reason_dialog.h"

#include <algorithm>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr std::size_t kListedProblems = 100;
} // namespace

SampleEditing::SampleEditing(SamplesParts& parts, EntityTableModel& model, ErrorStrip& strip,
                             QWidget& window)
    : QObject(&window)
    , m_parts(parts)
    , m_model(model)
    , m_strip(strip)
    , m_window(window)
    // Any number that no other screen uses.
    , m_origin(static_cast<quint64>(reinterpret_cast<quintptr>(this)))
{
    model.setOrigin(m_origin);
}

bool SampleEditing::tooMany(std::size_t count)
{
    if (count <= static_cast<std::size_t>(kMaxSamples)) {
        return false;
    }
    m_strip.showMessage(Tone::Warning,
                        tr("%1 samples are too many to change in one step. Select at most %2.")
                            .arg(QLocale().toString(static_cast<qulonglong>(count)),
                                 QLocale().toString(kMaxSamples)));
    return true;
}

void SampleEditing::apply(const QList<CellEdit>& edits)
{
    std::vector<CellInput> cells;
    cells.reserve(static_cast<std::size_t>(edits.size()));
    for (const CellEdit& edit : edits) {
        const int row = edit.index.row();
        const int field =
            m_model.entity().indexOf(QLatin1String(m_model.fieldAt(edit.index.column()).name));
        cells.push_back({m_model.ridAt(row), field, edit.value.toString(), row + 1});
    }
    plan(std::move(cells));
}

void SampleEditing::plan(std::vector<CellInput> cells)
{
    std::vector<qint64> rids;
    RowBatch seen;
    seen.names = m_model.names();
    bool allSeen = true;
    for (const CellInput& cell : cells) {
        if (rids.empty() || rids.back() != cell.rid) {
            rids.push_back(cell.rid);
        }
    }
    std::sort(rids.begin(), rids.end());
    rids.erase(std::unique(rids.begin(), rids.end()), rids.end());
    if (rids.empty() || tooMany(rids.size())) {
        return;
    }
    for (const qint64 rid : rids) {
        const auto* record = m_model.recordOf(rid);
        if (record == nullptr) {
            allSeen = false;
            break;
        }
        seen.rows.push_back(*record);
    }
    const auto go = [this, cells = std::move(cells)](const RowBatch& rows) {
        const PlannedEdits plan = planEdits(cells, rows, m_parts.projects.finder(), QLocale(),
                                            today(m_parts.store.clock()));
        if (!plan.problems.empty()) {
            showProblems(plan);
        } else if (plan.needsReason()) {
            auto* dialog = new ReasonDialog(tr("Why?"),
                                            tr("Changing the status to %1 needs a reason.")
                                                .arg(plan.statesNeedingReason.join(u", "_s)),
                                            tr("Change status"), &m_window);
            connect(dialog, &QDialog::accepted, this,
                    [this, dialog, plan] { write(plan, dialog->reason()); });
            dialog->open();
        } else {
            write(plan, {});
        }
    };
    if (allSeen) {
        go(seen); // what the person saw is what the edit is based on
        return;
    }
    m_model.fetchRows(rids, this, [this, go](const Result<RowBatch>& rows) {
        if (rows) {
            go(*rows);
        } else {
            m_strip.showError(rows.error());
        }
    });
}

void SampleEditing::showProblems(const PlannedEdits& plan)
{
    QStringList lines;
    for (std::size_t i = 0; i < std::min(plan.problems.size(), kListedProblems); ++i) {
        lines.append(plan.problems[i].sentence());
    }
    if (plan.problems.size() > kListedProblems) {
        lines.append(tr("… and %1 more").arg(plan.problems.size() - kListedProblems));
    }
    if (plan.problems.size() == 1) {
        m_strip.showMessage(Tone::Bad, tr("%1 Nothing was changed.").arg(lines.front()));
        return;
    }
    m_strip.showMessage(Tone::Bad,
                        tr("%n cell(s) cannot be taken, so nothing was changed. %1", nullptr,
                           static_cast<int>(plan.problems.size()))
                            .arg(lines.front()),
                        lines.join(u'\n'));
}

void SampleEditing::write(const PlannedEdits& plan, const QString& reason)
{
    if (plan.edits.empty()) {
        return;
    }
    m_parts.service.edit(plan.edits, reason, m_origin, this,
                         [this](const Result<changes::Written>& done) { finished(done); });
}

void SampleEditing::finished(const Result<changes::Written>& done)
{
    if (!done) {
        m_strip.showError(done.error());
        m_model.reload();
        return;
    }
    m_strip.clear();
    m_parts.undo.add(*done);
    Q_EMIT written();
}

void SampleEditing::askForEdit(const std::vector<qint64>& rids)
{
    if (rids.empty() || tooMany(rids.size())) {
        return;
    }
    auto* dialog =
        new EditSamplesDialog(static_cast<int>(rids.size()), m_parts.projects, &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, rids] {
        std::vector<CellInput> cells;
        cells.reserve(rids.size());
        for (const qint64 rid : rids) {
            cells.push_back(
                {rid, dialog->field(), dialog->text(), std::max(0, m_model.knownRowOf(rid)) + 1});
        }
        plan(std::move(cells));
    });
    dialog->open();
}

void SampleEditing::setStatus(const std::vector<qint64>& rids, const QString& status)
{
    std::vector<CellInput> cells;
    cells.reserve(rids.size());
    for (const qint64 rid : rids) {
        cells.push_back(
            {rid, samples::SampleStatus, status, std::max(0, m_model.knownRowOf(rid)) + 1});
    }
    plan(std::move(cells));
}

void SampleEditing::askForRemoval(const std::vector<qint64>& rids)
{
    if (rids.empty() || tooMany(rids.size())) {
        return;
    }
    auto* dialog = new ReasonDialog(
        tr("Remove %n sample(s)", nullptr, static_cast<int>(rids.size())),
        tr("%n sample(s) will no longer be listed. Their history is kept, and Undo brings them "
           "back.",
           nullptr, static_cast<int>(rids.size())),
        tr("Remove"), &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, rids] {
        m_model.fetchRows(rids, this,
                          [this, reason = dialog->reason()](const Result<RowBatch>& rows) {
                              if (!rows) {
                                  m_strip.showError(rows.error());
                                  return;
                              }
                              std::vector<Uuid> ids;
                              for (const database::Record& row : rows->rows) {
                                  ids.push_back(row.id);
                              }
                              m_parts.service.remove(
                                  ids, reason, m_origin, this,
                                  [this](const Result<changes::Written>& done) { finished(done); });
                          });
    });
    dialog->open();
}

} // namespace tracseq::ui
