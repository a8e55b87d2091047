// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_launcher.h"

#include "ui/import/import_dialog.h"
#include "ui/shell/message_log.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QWidget>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {
const auto kId = "samples.import"_L1;
const auto kSamplesPanel = "samples.list"_L1;
} // namespace

ImportLauncher::ImportLauncher(const ImportServices& services, Navigator& navigator,
                               MessageLog& messages, QWidget* window)
    : QObject(window)
    , m_services(services)
    , m_navigator(navigator)
    , m_messages(messages)
    , m_window(window)
    , m_action(new QAction(icon(u"document-import"_s), tr("&Import samples…"), this))
{
    m_action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_I));
    connect(m_action, &QAction::triggered, this, [this] { open(); });
    connect(&navigator, &Navigator::openRequested, this,
            [this](const QString& id, const QString& target) {
                if (id == kId) {
                    open(target);
                }
            });
}

ImportDialog* ImportLauncher::open(const QString& path)
{
    m_dialogs.removeIf([](const QPointer<ImportDialog>& each) { return each.isNull(); });
    ImportDialog* dialog = nullptr;
    for (const QPointer<ImportDialog>& each : std::as_const(m_dialogs)) {
        if (each->isVisible() && each->isFree()) {
            dialog = each;
        }
    }
    if (dialog == nullptr) {
        dialog = new ImportDialog(m_services, m_window);
        m_dialogs.append(dialog);
        connect(dialog, &ImportDialog::showSamplesRequested, this, [this](const Uuid& group) {
            m_navigator.open(kSamplesPanel, u"import:"_s + group.toString());
        });
        connect(dialog, &ImportDialog::printLabelsRequested, this, [this](const Uuid& group) {
            m_navigator.open(u"labels.print"_s, u"import:"_s + group.toString());
        });
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
    if (!path.isEmpty()) {
        dialog->openFile(path);
    }
    return dialog;
}

void ImportLauncher::recover()
{
    m_services.runner.background<int>(
        this, std::make_shared<NoProgress>(),
        [&store = m_services.store, user = m_services.user](Progress&) {
            return samples::recoverImports(store, user);
        },
        [this](const Result<int>& count) {
            if (!count) {
                m_messages.postError(count.error());
            } else if (*count > 0) {
                m_messages.post(Tone::Warning,
                                tr("%n import(s) had been cut short and were taken back. Import "
                                   "the file again.",
                                   nullptr, *count));
            }
        });
}

} // namespace tracseq::ui
