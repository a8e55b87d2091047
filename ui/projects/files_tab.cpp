// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/files_tab.h"

#include "core/base/task_list.h"
#include "core/projects/file_name.h"
#include "core/projects/project_file.h"
#include "ui/widgets/data_table.h"

#include <QAction>
#include <QDateTime>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace tracseq::ui {

using database::ContentStore;
using database::Value;
using projects::Attached;
using projects::ContentReport;
using projects::projectFileEntity;
using namespace Qt::StringLiterals;

namespace {

const Value& fileValue(const ProjectRow& row, projects::ProjectFileField field)
{
    return row.record.values[field];
}

/// Whether each content is here is asked of the disk, beside the rows.
ProjectTabSpec filesSpec(const ProjectsParts& parts,
                         const std::shared_ptr<std::atomic<bool>>& hasServer)
{
    ProjectTabSpec spec{.entity = projectFileEntity(),
                        .projectField = projects::FileProject,
                        .columns = {{projects::FileName, {}, 150},
                                    {projects::FileVersion, {}, 65},
                                    {-1, FilesTab::tr("Size"), 75, true},
                                    {-1, FilesTab::tr("Attached"), timeColumnWidth()},
                                    {-1, FilesTab::tr("Content"), 120},
                                    {projects::FileNote, {}, 120}},
                        .name = u"projectFiles"_s};
    spec.title = FilesTab::tr("Files");
    spec.addText = FilesTab::tr("Attach…");
    spec.addTitle = FilesTab::tr("Attach a file");
    spec.editTitle = FilesTab::tr("Change the note of a file");
    spec.removeTitle = FilesTab::tr("Remove files");
    spec.emptyIcon = u"mail-attachment"_s;
    spec.emptyHeadline = FilesTab::tr("No files yet");
    spec.emptyAdvice = FilesTab::tr(
        "Drop files here, or attach them by the button. The lab keeps a copy; the same "
        "name again becomes the next version, and the earlier ones stay.");
    spec.addPermission = u"files.create"_s;
    spec.editPermission = u"files.update"_s;
    spec.removePermission = u"files.remove"_s;
    spec.hasMore = true;
    spec.complete = [contents = parts.contents, hasServer](database::Connection&, const Uuid&,
                                                           ProjectRows& rows) -> Status {
        const bool fetches = *hasServer;
        const QLocale locale;
        for (ProjectRow& row : rows.rows) {
            const bool here = contents.has(fileValue(row, projects::FileHash).text());
            row.texts = {locale.formattedDataSize(fileValue(row, projects::FileSize).integer(), 1),
                         locale.toString(QDateTime::fromMSecsSinceEpoch(row.record.createdAt),
                                         QLocale::ShortFormat),
                         here      ? FilesTab::tr("Here")
                         : fetches ? FilesTab::tr("Fetched when opened")
                                   : FilesTab::tr("Not here")};
        }
        // By name, and of each the newest version first.
        std::stable_sort(
            rows.rows.begin(), rows.rows.end(), [](const ProjectRow& a, const ProjectRow& b) {
                const int order =
                    fileValue(a, projects::FileName)
                        .text()
                        .compare(fileValue(b, projects::FileName).text(), Qt::CaseInsensitive);
                return order != 0 ? order < 0
                                  : fileValue(a, projects::FileVersion).integer() >
                                        fileValue(b, projects::FileVersion).integer();
            });
        if (!rows.rows.empty()) {
            rows.summary =
                fetches
                    ? FilesTab::tr("Contents are sent to the server with the changes, and fetched "
                                   "from there when somebody opens a file.")
                    : FilesTab::tr(
                          "Contents stay at this computer, in the folder %1 beside the lab "
                          "file: back it up with it.")
                          .arg(QFileInfo(contents.folder()).fileName());
        }
        return {};
    };
    return spec;
}

/// What has to be known of a file on another thread.
struct WantedFile {
    Uuid id;
    QString hash;
    QString name;
};

/// The name comes from whoever wrote the row, perhaps without this program: one that leads out of a
/// folder, or pretends to be another, is made harmless as when a file is attached.
WantedFile wantedFile(const ProjectRow& row)
{
    return {row.record.id, fileValue(row, projects::FileHash).text(),
            projects::cleanFileName(fileValue(row, projects::FileName).text())
                .value_or(QStringLiteral("file"))};
}

/// Sees to it that the content is in the store, and as it was attached; then a copy is written.
Status copyFile(const ContentStore& contents, const FetchContent& fetch, const WantedFile& file,
                const QString& path, Progress& progress)
{
    const auto bytes = contents.read(file.hash, file.name, progress);
    if (!bytes) {
        const ErrorCode code = bytes.error().code();
        const bool mends = code == ErrorCode::ContentNotHere || code == ErrorCode::ContentDamaged;
        if (!mends || !fetch) {
            return failure(bytes.error());
        }
        TRACSEQ_TRY(fetch(file.id, file.hash, file.name, progress));
    }
    return contents.copyTo(file.hash, file.name, path, progress);
}

QStringList droppedFiles(const QMimeData* data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            paths += url.toLocalFile();
        }
    }
    return paths;
}

/// A copy that is looked at, in a folder of its own that goes with the window.
struct OpenedCopy {
    std::shared_ptr<QTemporaryDir> folder;
    QString path;
};

} // namespace

FilesTab::FilesTab(const ProjectsParts& parts, QWidget* parent)
    : FilesTab(parts, std::make_shared<std::atomic<bool>>(false), parent)
{
}

FilesTab::FilesTab(const ProjectsParts& parts, std::shared_ptr<std::atomic<bool>> fetches,
                   QWidget* parent)
    : ProjectTab(parts, filesSpec(parts, fetches), parent)
    , m_fetches(std::move(fetches))
    , m_open(makeAction("open", u"document-open"_s, tr("Open")))
    , m_save(makeAction("saveCopy", u"document-save"_s, tr("Save a copy…")))
    , m_check(makeAction("check", u"dialog-ok-apply"_s, tr("Check contents")))
{
    connect(m_open, &QAction::triggered, this, &FilesTab::open);
    connect(m_save, &QAction::triggered, this, &FilesTab::askWhereToSave);
    connect(m_check, &QAction::triggered, this, &FilesTab::check);
    m_check->setToolTip(tr("Reads every content and compares it with what was attached"));
    bar().addAction(m_open);
    bar().addAction(m_save);
    bar().addAction(m_check, ToolBar::Show::IconOnly);
    endBar();
    setAcceptDrops(true);
}

void FilesTab::prepareReading()
{
    *m_fetches = static_cast<bool>(parts().fetchContent());
}

void FilesTab::showActions()
{
    ProjectTab::showActions();
    const ProjectRow* row = selectedIds().size() == 1 ? current() : nullptr;
    const bool safe = row != nullptr && projects::isSafeToOpen(wantedFile(*row).name);
    m_open->setEnabled(safe);
    m_open->setToolTip(row != nullptr && !safe
                           ? tr("Files of this kind are not opened from here: save a copy, and "
                                "decide what opens it.")
                           : tr("Opens a copy that cannot be changed"));
    m_save->setEnabled(row != nullptr);
    m_check->setEnabled(model().rowCount() > 0);
}

void FilesTab::addRow()
{
    if (!addAction().isEnabled()) {
        return;
    }
    auto* dialog = new QFileDialog(this, tr("Attach files"));
    dialog->setObjectName(u"attachFiles"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &FilesTab::attach);
    dialog->open();
}

void FilesTab::dragEnterEvent(QDragEnterEvent* event)
{
    // Also of those who may not: or the window below would take it for something to import.
    if (!droppedFiles(event->mimeData()).isEmpty()) {
        event->setDropAction(Qt::CopyAction); // what is dropped stays where it was
        event->accept();
    }
}

void FilesTab::dropEvent(QDropEvent* event)
{
    const QStringList paths = droppedFiles(event->mimeData());
    if (paths.isEmpty()) {
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    const QString refusal = refusalOf(spec().addPermission);
    if (!refusal.isEmpty()) {
        Q_EMIT said(Tone::Warning, refusal);
    } else if (project().isNull()) {
        Q_EMIT said(Tone::Warning, tr("Select the project that the file belongs to first."));
    } else {
        attach(paths);
    }
}

void FilesTab::attach(const QStringList& paths)
{
    if (project().isNull()) {
        return;
    }
    for (const QString& path : paths) {
        const QString title = tr("Attach %1").arg(QFileInfo(path).fileName());
        const auto task = parts().context.tasks.begin(title, true);
        parts().tasks.background<Attached>(
            this, task,
            [&store = parts().service.store(), contents = parts().contents,
             request = changes::WriteRequest{parts().service.user(), title, {}, 0},
             project = project(), path](Progress& progress) {
                return projects::attachFile(store, contents, request, project, path, {}, progress);
            },
            [this, task](const Result<Attached>& attached) {
                if (!attached) {
                    task->fail(attached.error());
                    Q_EMIT failed(attached.error());
                    return;
                }
                task->finish();
                parts().undo.add(attached->written);
                want(attached->id);
                reload();
            });
    }
}

void FilesTab::activated(const ProjectRow& row)
{
    if (projects::isSafeToOpen(wantedFile(row).name)) {
        open();
    } else {
        askWhereToSave();
    }
}

void FilesTab::open()
{
    const ProjectRow* row = current();
    if (row == nullptr || !m_open->isEnabled()) {
        return;
    }
    const WantedFile file = wantedFile(*row);
    const auto task = parts().context.tasks.begin(tr("Open %1").arg(file.name), true);
    parts().tasks.background<OpenedCopy>(
        this, task,
        [contents = parts().contents, fetch = parts().fetchContent(),
         file](Progress& progress) -> Result<OpenedCopy> {
            OpenedCopy copy{std::make_shared<QTemporaryDir>(), {}};
            copy.path = copy.folder->filePath(file.name);
            TRACSEQ_TRY(copyFile(contents, fetch, file, copy.path, progress));
            return copy;
        },
        [this, task](const Result<OpenedCopy>& copy) {
            if (!copy) {
                task->fail(copy.error());
                Q_EMIT failed(copy.error());
                return;
            }
            task->finish();
            m_copies.push_back(copy->folder);
            if (!QDesktopServices::openUrl(QUrl::fromLocalFile(copy->path))) {
                Q_EMIT said(Tone::Warning,
                            tr("This computer has no program for such a file. Save a "
                               "copy instead."));
            }
            reload();
        });
}

void FilesTab::askWhereToSave()
{
    const ProjectRow* row = current();
    if (row == nullptr) {
        return;
    }
    auto* dialog = new QFileDialog(this, tr("Save a copy"));
    dialog->setObjectName(u"saveCopyDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    // Another row may be the current one by the time that a place is chosen.
    const WantedFile file = wantedFile(*row);
    dialog->selectFile(file.name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, file](const QString& path) { saveCopy(file.id, file.hash, file.name, path); });
    dialog->open();
}

void FilesTab::saveCopyAs(const QString& path)
{
    const ProjectRow* row = current();
    if (row == nullptr) {
        return;
    }
    const WantedFile file = wantedFile(*row);
    saveCopy(file.id, file.hash, file.name, path);
}

void FilesTab::saveCopy(const Uuid& id, const QString& hash, const QString& name,
                        const QString& path)
{
    const WantedFile file{id, hash, name};
    const auto task = parts().context.tasks.begin(tr("Save a copy of %1").arg(file.name), true);
    parts().tasks.background<bool>(
        this, task,
        [contents = parts().contents, fetch = parts().fetchContent(), file,
         path](Progress& progress) -> Result<bool> {
            TRACSEQ_TRY(copyFile(contents, fetch, file, path, progress));
            return true;
        },
        [this, task, path](const Result<bool>& done) {
            if (!done) {
                task->fail(done.error());
                Q_EMIT failed(done.error());
                return;
            }
            task->finish();
            Q_EMIT said(Tone::Good, tr("A copy was saved as %1.").arg(path));
            reload();
        });
}

void FilesTab::check()
{
    const auto task = parts().context.tasks.begin(tr("Check contents of files"), true);
    parts().tasks.background<ContentReport>(
        this, task,
        [&database = parts().tasks.database(), contents = parts().contents,
         project = project()](Progress& progress) -> Result<ContentReport> {
            const auto reader = database.openReader();
            if (!reader) {
                return failure(reader.error());
            }
            return projects::verifyContents(**reader, contents, project, progress);
        },
        [this, task](const Result<ContentReport>& report) {
            if (!report) {
                task->fail(report.error());
                Q_EMIT failed(report.error());
                return;
            }
            task->finish();
            if (!report->damaged.empty()) {
                QStringList names;
                for (const projects::AttachedFile& file : report->damaged) {
                    names += file.name;
                }
                Q_EMIT said(Tone::Bad, tr("Damaged: %1. Attach them again, or restore the folder "
                                          "of files from a backup.")
                                           .arg(names.join(u", "_s)));
                return;
            }
            const auto missing = static_cast<int>(report->missing.size());
            Q_EMIT said(
                Tone::Good,
                missing == 0
                    ? tr("%n content(s) checked: all are as attached.", nullptr, report->good)
                    : tr("%n content(s) checked: all are as attached. Others are not at "
                         "this computer.",
                         nullptr, report->good));
        });
}

} // namespace tracseq::ui
