// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/sample_bulk.h"

#include "ui/samples/bulk_dialog.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/icons.h"

#include <QAction>

namespace tracseq::ui {

using samples::BulkDraft;
using namespace Qt::StringLiterals;

SampleBulk::SampleBulk(SamplesParts& parts, EntityTableModel& model, ErrorStrip& strip,
                       QWidget& window, Chosen chosen)
    : QObject(&window)
    , m_parts(parts)
    , m_model(model)
    , m_strip(strip)
    , m_window(window)
    , m_chosen(std::move(chosen))
    , m_add(new QAction(icon(u"edit-table-insert-row-below"_s), tr("Add several…"), this))
    , m_edit(new QAction(icon(u"table"_s), tr("Edit as a grid…"), this))
{
    m_add->setObjectName(u"addSeveral"_s);
    m_add->setToolTip(
        tr("Add up to %1 samples in a grid").arg(QLocale().toString(BulkDraft::kMaxRows)));
    m_edit->setObjectName(u"editAsGrid"_s);
    m_edit->setToolTip(tr("Edit all fields of the selected samples in a grid"));
    connect(m_add, &QAction::triggered, this, &SampleBulk::askForSeveral);
    connect(m_edit, &QAction::triggered, this, &SampleBulk::editChosen);
}

void SampleBulk::show(int count)
{
    permit(*m_add, true, m_parts.context.refusalOf(u"samples.create"_s));
    permit(*m_edit, count > 0, m_parts.context.refusalOf(u"samples.update"_s));
}

void SampleBulk::askForSeveral()
{
    if (!m_add->isEnabled()) {
        return;
    }
    auto* dialog = new BulkDialog(m_parts, 0, &m_window);
    connect(dialog, &BulkDialog::stored, this, [this](const changes::Written& written) {
        m_parts.undo.add(written);
        m_strip.showMessage(Tone::Good, written.title + u'.');
    });
    dialog->open();
}

void SampleBulk::editChosen()
{
    const std::vector<qint64> rids = m_chosen();
    if (rids.empty()) {
        return;
    }
    if (rids.size() > static_cast<std::size_t>(BulkDraft::kMaxRows)) {
        m_strip.showMessage(
            Tone::Warning,
            tr("Select at most %1 samples.").arg(QLocale().toString(BulkDraft::kMaxRows)));
        return;
    }
    m_model.fetchRows(rids, this, [this](const Result<RowBatch>& rows) {
        if (!rows) {
            m_strip.showError(rows.error());
            return;
        }
        RowBatch present{{}, rows->names};
        for (const database::Record& row : rows->rows) {
            if (!row.deleted) {
                present.rows.push_back(row);
            }
        }
        if (present.rows.empty()) {
            return;
        }
        auto* dialog = new BulkDialog(m_parts, 0, present, &m_window);
        connect(dialog, &BulkDialog::stored, this,
                [this](const changes::Written& written) { m_parts.undo.add(written); });
        dialog->open();
    });
}

} // namespace tracseq::ui
