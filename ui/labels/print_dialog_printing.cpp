// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of PrintDialog that print.
#include "core/base/task_list.h"
#include "ui/labels/print_dialog.h"
#include "ui/widgets/error_strip.h"

#include <QFileDialog>
#include <QPushButton>

namespace tracseq::ui {

using labels::LabelJob;
using namespace Qt::StringLiterals;

void PrintDialog::askForFile()
{
    auto* dialog = new QFileDialog(this, tr("Labels as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF (*.pdf)"));
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(m_path->text());
    connect(dialog, &QFileDialog::fileSelected, m_path, &QLineEdit::setText);
    dialog->open();
}

void PrintDialog::print()
{
    if (m_busy || !m_print->isEnabled()) {
        return;
    }
    m_busy = true;
    m_strip->clear();
    remember();
    validate();
    const LabelJob made = job();
    const LabelOutput where = output();
    const QString reason = m_earlier.empty() ? QString() : m_reason->text().trimmed();
    m_task = m_parts.context.tasks.begin(tr("Print labels on %1").arg(where.text()), true);
    m_parts.tasks.background<bool>(
        this, m_task,
        [made, where, reason, maker = m_maker, task = m_task, user = m_parts.service.user(),
         &store = m_parts.store](Progress& progress) -> Result<bool> {
            const auto done = labels::printAndRecord(store, user, made, where.text(), reason, [&] {
                return printLabels(made, where, maker, progress);
            });
            // Told here: the dialog may be gone.
            if (!done) {
                task->fail(done.error());
                return failure(done.error());
            }
            const int labelCount = static_cast<int>(made.count());
            task->finish(tr("%n label(s) printed on %1.", nullptr, labelCount).arg(where.text()));
            return true;
        },
        [this](const Result<bool>& done) { finished(done ? Status() : failure(done.error())); });
}

void PrintDialog::finished(const Status& done)
{
    m_busy = false;
    m_task.reset();
    if (done) {
        accept();
        return;
    }
    m_strip->showError(done.error());
    if (done.error().code() == ErrorCode::LabelReprintReason) {
        readEarlier(); // somebody else has printed them meanwhile
    }
    validate();
}

void PrintDialog::reject()
{
    if (m_busy) {
        // What has been sent may be printed already: the job ends by itself, and is recorded.
        m_parts.context.tasks.cancel(m_task->id());
        return;
    }
    QDialog::reject();
}

} // namespace tracseq::ui
