// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_list.h"
#include "core/changes/undo_stack.h"
#include "core/database/task_runner.h"
#include "core/samples/import_check.h"
#include "core/samples/import_form.h"
#include "core/samples/import_job.h"
#include "core/samples/import_mappings.h"
#include "core/samples/submission_file.h"

#include <QObject>
#include <QStringList>
#include <deque>

namespace tracseq::ui {

/// What an import stands on; all of it outlives the presenter.
struct ImportServices {
    changes::Store& store;
    database::TaskRunner& runner;
    TaskList& tasks;
    changes::UndoStack& undo;
    QString user;
};

/// The flow of one import, without any widget: a file is read, its columns are mapped, every row
/// is checked again after each correction, and what is good is imported, with undo. All work is
/// done on worker threads; the state here is what has arrived. UI thread; owned by the dialog.
class ImportPresenter final : public QObject {
    Q_OBJECT
public:
    enum class Stage {
        Empty,     ///< no file, or it could not be read
        Reading,   ///< task() reads the file
        Mapping,   ///< the person corrects, check() follows
        Importing, ///< task() writes
        Done       ///< result() says what was done
    };
    using Edit = std::function<void(samples::ImportPlan&, const tabular::Sheet&)>;

    explicit ImportPresenter(const ImportServices& services, QObject* parent = nullptr);
    /// Stops what runs; rows of an import that is not done are taken back.
    ~ImportPresenter() override;

    void open(const QString& path, const tabular::ReadOptions& options = {});
    void chooseSheet(int index);
    /// Zero-based row of the sheet.
    void chooseHeaderRow(int row);
    void assignField(int column, int field);
    void assignUse(int column, samples::ColumnUse use);
    void setFixed(int field, const QString& text);
    void answerDates(int column, samples::DateOrder order);
    void answerDecimal(int column, samples::DecimalMark mark);
    void setCreateProjects(bool create);
    void applyMapping(const QString& name);
    /// Holds the rows against the form of that title; an empty title: against none.
    void chooseForm(const QString& title);
    /// One of the same name is replaced.
    void saveMapping(const QString& name);

    /// Imports what the check found good. `again`: although the file was imported before.
    void import(bool goodRowsOnly, bool again = false);
    /// Stops reading or importing.
    void cancel();
    /// Takes a done import back.
    void undo();

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const tabular::ReadOptions& options() const { return m_options; }
    /// Null before a file was read.
    [[nodiscard]] const samples::SubmissionFile* file() const { return m_file.get(); }
    [[nodiscard]] int sheetIndex() const { return m_sheet; }
    /// Null before a file was read, and when none of its sheets holds anything.
    [[nodiscard]] const tabular::Sheet* sheet() const;
    [[nodiscard]] const samples::ImportPlan& plan() const { return m_plan; }
    /// Null while a check runs and before the first one.
    [[nodiscard]] const samples::ImportCheck* check() const { return m_check.get(); }
    [[nodiscard]] bool isChecking() const { return m_checking; }
    /// Rows checked so far.
    [[nodiscard]] qint64 checkedRows() const;
    [[nodiscard]] bool createsProjects() const { return m_createProjects; }
    [[nodiscard]] const std::vector<samples::SavedMapping>& mappings() const { return m_mappings; }
    /// Titles of the forms that samples can be registered with.
    [[nodiscard]] QStringList formTitles() const;
    /// Codes of the lab's projects.
    [[nodiscard]] const QStringList& projects() const { return m_projects; }
    /// Of the reading or the import that runs.
    [[nodiscard]] TaskId task() const { return m_task ? m_task->id() : 0; }
    [[nodiscard]] const samples::ImportResult& result() const { return m_result; }
    [[nodiscard]] bool isUndone() const { return m_undone; }
    [[nodiscard]] bool isUndoing() const { return m_undoing; }

    [[nodiscard]] bool canImportAll() const;
    /// True when some rows are good and others are not.
    [[nodiscard]] bool canImportGood() const;
    /// What an import did, in a sentence.
    [[nodiscard]] static QString resultSentence(const samples::ImportResult& result,
                                                const QString& fileName);

Q_SIGNALS:
    void stageChanged();
    /// The sheet, the header row or what columns mean.
    void planChanged();
    /// A check began or ended.
    void checkChanged();
    void mappingsChanged();
    void undoneChanged();
    void failed(const tracseq::Error& error);

private:
    struct Opened;
    class Stop;

    void edit(Edit edit);
    void replan();
    void startCheck();
    void stopCheck();
    void setStage(Stage stage);
    void opened(Opened result);
    void loadMappings();
    void imported(const Result<samples::ImportResult>& result);
    [[nodiscard]] samples::ImportOptions importOptions() const;

    ImportServices m_services;
    Stage m_stage = Stage::Empty;
    QString m_path;
    tabular::ReadOptions m_options;
    std::shared_ptr<const samples::SubmissionFile> m_file;
    int m_sheet = -1;
    samples::ImportPlan m_plan;
    std::vector<samples::SavedMapping> m_mappings;
    std::vector<samples::SampleFormChoice> m_forms;
    QStringList m_projects;
    bool m_createProjects = false;

    quint64 m_token = 0; ///< of the sheet that is shown; late answers for another one are dropped
    std::deque<Edit> m_edits;
    bool m_replanning = false;
    bool m_checking = false;
    std::shared_ptr<Stop> m_checkStop;
    std::shared_ptr<const samples::ImportCheck> m_check;
    std::shared_ptr<TaskHandle> m_task;
    samples::ImportResult m_result;
    bool m_undone = false;
    bool m_undoing = false;
};

} // namespace tracseq::ui
