// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projects/project_files.h"
#include "ui/projects/project_tab.h"

#include <QTemporaryDir>
#include <atomic>

namespace tracseq::ui {

/// The files of a project, each in its versions. Files are attached by the button or dropped here;
/// they are copied, opened and checked on other threads, as tasks that can be stopped. Nothing that
/// was attached is ever run: what is opened is a copy that nobody may write or execute, and only of
/// the kinds of files that are looked at (projects::isSafeToOpen); others are saved somewhere.
class FilesTab final : public ProjectTab {
    Q_OBJECT
public:
    FilesTab(const ProjectsParts& parts, QWidget* parent);

    /// Attaches files, one task each.
    void attach(const QStringList& paths);
    /// Writes a copy of the selected version there.
    void saveCopyAs(const QString& path);

Q_SIGNALS:
    /// A sentence of what was found.
    void said(tracseq::ui::Tone tone, const QString& sentence);

protected:
    void addRow() override;
    void activated(const ProjectRow& row) override;
    void showActions() override;
    void prepareReading() override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void saveCopy(const Uuid& id, const QString& hash, const QString& name, const QString& path);
    /// `fetches`: the lab has a server now, which a reader wants to know.
    FilesTab(const ProjectsParts& parts, std::shared_ptr<std::atomic<bool>> fetches,
             QWidget* parent);
    void open();
    void askWhereToSave();
    void check();

    std::shared_ptr<std::atomic<bool>> m_fetches;
    QAction* m_open = nullptr;
    QAction* m_save = nullptr;
    QAction* m_check = nullptr;
    std::vector<std::shared_ptr<QTemporaryDir>> m_copies; ///< of what was opened; gone with this
};

} // namespace tracseq::ui
