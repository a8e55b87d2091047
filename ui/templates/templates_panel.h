// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/undo_stack.h"
#include "core/database/task_runner.h"
#include "core/templates/template_service.h"
#include "ui/shell/navigator.h"
#include "ui/shell/panel_context.h"
#include "ui/shell/unsaved_work.h"

#include <QWidget>

namespace tracseq::ui {

class DataTable;
class ErrorStrip;
class FormFieldPage;
class FormFieldsModel;
class TemplatesModel;
class ToolBar;

/// What the panel of templates stands on. All of it outlives it.
struct TemplatesParts {
    PanelContext context;
    changes::ChangeHub& hub;
    database::TaskRunner& tasks;
    templates::TemplateService& service;
    changes::UndoStack& undo;
    /// What the fields of a form can fill.
    const database::Entity& base;
    /// Reads a spreadsheet and proposes the form it was made from. Any thread.
    std::function<Result<templates::TemplateDefinition>(const QString& path, Progress& progress)>
        fromSheet;
};

/// The templates of the lab with their versions, and the fields of one: to be changed while it is a
/// draft, to be looked at otherwise.
class TemplatesPanel final : public QWidget, public UnsavedWork, public NavigationTarget {
    Q_OBJECT
public:
    TemplatesPanel(const TemplatesParts& parts, QWidget* parent);

    [[nodiscard]] QString unsavedWork() const override;
    /// The id of a template, which shows its latest version, or of a version.
    void navigateTo(const QString& target) override;

    [[nodiscard]] DataTable& versions() const { return *m_versions; }
    [[nodiscard]] DataTable& fields() const { return *m_fields; }
    [[nodiscard]] FormFieldPage& page() const { return *m_page; }
    [[nodiscard]] ErrorStrip& strip() const { return *m_strip; }
    /// Writes the empty sheet of the current version there.
    void writeSheet(const QString& path);
    /// Asks for the name of a template with the form of that spreadsheet.
    void openSheet(const QString& path);

private:
    QAction* makeAction(const char* name, const QString& iconName, const QString& text,
                        void (TemplatesPanel::*slot)());
    void makeActions();
    QWidget* makeFieldsSide();
    void reload();
    void showVersion();
    void shown(const Uuid& version, const templates::TemplateDefinition& definition);
    void showField();
    void showActions();
    void fieldEdited();
    void addTemplate();
    void askForSheet();
    void askForTemplate(const templates::TemplateDefinition& definition, const QString& name);
    void newVersion();
    void activate();
    void retire();
    void askWhereToWrite();
    void addField();
    void removeField();
    void moveUp() { moveField(-1); }
    void moveDown() { moveField(1); }
    void moveField(int by);
    void save();
    void discard();
    void written(const Result<templates::TemplateService::Done>& done);
    [[nodiscard]] bool isDraft() const;
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] const templates::TemplateVersionInfo* current() const;

    TemplatesParts m_parts;
    TemplatesModel* m_model;
    FormFieldsModel* m_form;
    ErrorStrip* m_strip;
    DataTable* m_versions;
    DataTable* m_fields = nullptr;
    FormFieldPage* m_page = nullptr;
    QWidget* m_fieldsSide = nullptr;
    QAction* m_new = nullptr;
    QAction* m_fromSheet = nullptr;
    QAction* m_next = nullptr;
    QAction* m_activate = nullptr;
    QAction* m_retire = nullptr;
    QAction* m_sheet = nullptr;
    QAction* m_add = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_up = nullptr;
    QAction* m_down = nullptr;
    QAction* m_discard = nullptr;
    QAction* m_save = nullptr;
    Uuid m_wanted;                        ///< version to be current after the next reading
    Uuid m_version;                       ///< whose fields are shown
    templates::TemplateDefinition m_seen; ///< what they were when it was read
    std::shared_ptr<database::ReadTicket> m_ticket;
    quint64 m_token = 0;
    quint64 m_formToken = 0;
    bool m_saving = false;
};

} // namespace tracseq::ui
