// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/import_presenter.h"

#include <QList>
#include <QPointer>

class QAction;
class QWidget;

namespace tracseq::ui {

class ImportDialog;
class MessageLog;
class Navigator;

/// Where imports begin: the command in the File menu, files that are handed over, and
/// navigator.open("samples.import", path). UI thread; owned by the composition root, outlived by
/// the window.
class ImportLauncher final : public QObject {
    Q_OBJECT
public:
    ImportLauncher(const ImportServices& services, Navigator& navigator, MessageLog& messages,
                   QWidget* window);

    /// For menus; owned by this.
    [[nodiscard]] QAction* action() const { return m_action; }

    /// Opens the dialog; with an empty path it asks for a file. A dialog that is done with its file
    /// is used again.
    ImportDialog* open(const QString& path = {});

    /// Takes back what a crash cut short, on a worker.
    void recover();

private:
    ImportServices m_services;
    Navigator& m_navigator;
    MessageLog& m_messages;
    QPointer<QWidget> m_window;
    QAction* m_action;
    QList<QPointer<ImportDialog>> m_dialogs;
};

} // namespace tracseq::ui
