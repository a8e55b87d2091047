// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templates_panel.h"

#include "core/templates/template.h"
#include "ui/templates/form_field_page.h"
#include "ui/templates/form_fields_model.h"
#include "ui/templates/new_template_dialog.h"
#include "ui/templates/templates_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/reason_dialog.h"
#include "ui/widgets/tool_bar.h"

#include <QAction>
#include <QBoxLayout>
#include <QShortcut>
#include <QSplitter>

namespace tracseq::ui {

using templates::TemplateDefinition;
using templates::TemplateService;
using templates::TemplateVersionInfo;
using namespace Qt::StringLiterals;

namespace {

/// What every sample needs, and what most labs ask for.
TemplateDefinition firstDefinition(const database::Entity& base)
{
    TemplateDefinition definition;
    for (const char* target : {"name", "sample_type", "project", "concentration", "volume"}) {
        if (const database::Field* field = base.field(QString::fromLatin1(target))) {
            templates::FormField made;
            made.name = field->translatedLabel();
            made.target = QString::fromLatin1(target);
            made.required = field->required;
            definition.fields.push_back(std::move(made));
        }
    }
    return definition;
}

} // namespace

TemplatesPanel::TemplatesPanel(const TemplatesParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_model(new TemplatesModel(this))
    , m_form(new FormFieldsModel(parts.base, this))
    , m_strip(new ErrorStrip(this))
    , m_versions(new DataTable(this))
{
    setObjectName(u"samples.templates"_s);
    m_versions->setObjectName(u"templateVersions"_s);
    m_versions->setAccessibleName(tr("Templates"));
    m_versions->setSortingEnabled(false);
    m_versions->setModel(m_model);
    m_versions->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_versions->setSelectionMode(QAbstractItemView::SingleSelection);
    m_versions->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_versions->keepColumns(parts.context.settings, u"samples.templates"_s);
    auto* empty = new EmptyState(m_versions);
    empty->setContent(
        u"document-new"_s, tr("No templates yet"),
        tr("A template says once what is asked of a sample. A form, an empty sheet to "
           "send out and the check of what comes back follow from it."));
    empty->setButton(tr("New template…"), u"list-add"_s);
    connect(empty, &EmptyState::buttonClicked, this, &TemplatesPanel::addTemplate);
    m_versions->setEmptyWidget(empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeActions();
    layout->addWidget(m_strip);
    auto* split = new QSplitter(Qt::Vertical, this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_versions);
    m_fieldsSide = makeFieldsSide();
    m_fieldsSide->hide(); // until there is a template to look at
    split->addWidget(m_fieldsSide);
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 2);
    layout->addWidget(split, 1);
    setFocusProxy(m_versions);
    connect(m_versions->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TemplatesPanel::showVersion);
    connect(m_fields->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TemplatesPanel::showField);
    connect(m_page, &FormFieldPage::edited, this, &TemplatesPanel::fieldEdited);
    connect(&parts.hub, &changes::ChangeHub::changed, this, [this](const changes::ChangeSet& set) {
        if (set.entities.contains(u"template"_s) || set.entities.contains(u"template_version"_s)) {
            reload();
        }
    });
    auto* keys = new QShortcut(QKeySequence::Save, this);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, m_save, &QAction::trigger);
    showActions();
    reload();
}

QAction* TemplatesPanel::makeAction(const char* name, const QString& iconName, const QString& text,
                                    void (TemplatesPanel::*slot)())
{
    auto* action = new QAction(icon(iconName), text, this);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void TemplatesPanel::makeActions()
{
    auto* bar = new ToolBar(tr("Templates"), this);
    m_new =
        makeAction("newTemplate", u"list-add"_s, tr("New template…"), &TemplatesPanel::addTemplate);
    m_fromSheet = makeAction("templateFromSheet", u"document-import"_s, tr("From a spreadsheet…"),
                             &TemplatesPanel::askForSheet);
    m_next = makeAction("newVersion", u"document-duplicate"_s, tr("Change"),
                        &TemplatesPanel::newVersion);
    m_next->setToolTip(tr("Makes a draft of the next version. What is in use stays as it is."));
    m_activate = makeAction("activateVersion", u"dialog-ok-apply"_s, tr("Put to use"),
                            &TemplatesPanel::activate);
    m_retire =
        makeAction("retireVersion", u"archive-insert"_s, tr("Retire"), &TemplatesPanel::retire);
    m_sheet = makeAction("writeSheet", u"document-export"_s, tr("Empty sheet…"),
                         &TemplatesPanel::askWhereToWrite);
    bar->addPrimaryAction(m_new);
    for (QAction* action : {m_fromSheet, m_next, m_activate, m_retire, m_sheet}) {
        bar->addAction(action);
    }
    layout()->addWidget(bar);
}

QWidget* TemplatesPanel::makeFieldsSide()
{
    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    auto* left = new QWidget(split);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new ToolBar(tr("Fields"), left);
    m_save = makeAction("saveTemplate", u"document-save"_s, tr("Save"), &TemplatesPanel::save);
    m_discard =
        makeAction("discardTemplate", u"edit-undo"_s, tr("Discard"), &TemplatesPanel::discard);
    m_add = makeAction("addField", u"list-add"_s, tr("Add field"), &TemplatesPanel::addField);
    m_remove =
        makeAction("removeField", u"list-remove"_s, tr("Remove"), &TemplatesPanel::removeField);
    m_up = makeAction("moveFieldUp", u"go-up"_s, tr("Up"), &TemplatesPanel::moveUp);
    m_down = makeAction("moveFieldDown", u"go-down"_s, tr("Down"), &TemplatesPanel::moveDown);
    bar->addPrimaryAction(m_save);
    bar->addAction(m_add);
    bar->addAction(m_discard, ToolBar::Show::IconOnly);
    bar->addAction(m_remove, ToolBar::Show::IconOnly);
    bar->addAction(m_up, ToolBar::Show::IconOnly);
    bar->addAction(m_down, ToolBar::Show::IconOnly);
    column->addWidget(bar);
    m_fields = new DataTable(left);
    m_fields->setObjectName(u"templateFields"_s);
    m_fields->setAccessibleName(tr("Fields of the template"));
    m_fields->setSortingEnabled(false);
    m_fields->setModel(m_form);
    m_fields->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_fields->setSelectionMode(QAbstractItemView::SingleSelection);
    m_fields->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_fields->keepColumns(m_parts.context.settings, u"samples.templates.fields"_s);
    column->addWidget(m_fields, 1);
    m_page = new FormFieldPage(m_parts.base, split);
    split->addWidget(left);
    split->addWidget(m_page);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    return split;
}

const TemplateVersionInfo* TemplatesPanel::current() const
{
    return m_model->versionAt(m_versions->currentIndex().row());
}

bool TemplatesPanel::isDraft() const
{
    const TemplateVersionInfo* version = current();
    return version != nullptr && version->id == m_version &&
           version->state == QLatin1String(templates::kDraft);
}

bool TemplatesPanel::isChanged() const
{
    return !m_version.isNull() && !(m_form->definition() == m_seen);
}

QString TemplatesPanel::unsavedWork() const
{
    return isChanged() ? tr("the changed fields of a template") : QString();
}

void TemplatesPanel::reload()
{
    using All = std::vector<templates::TemplateInfo>;
    m_parts.tasks.read<All>(
        this, [](database::Connection& connection) { return templates::loadTemplates(connection); },
        [this, token = ++m_token](Result<All> all) {
            if (token != m_token) {
                return;
            }
            if (!all) {
                m_strip->showError(all.error());
                return;
            }
            const Uuid wanted = m_wanted.isNull() ? m_version : m_wanted;
            m_wanted = {};
            m_model->setTemplates(std::move(*all));
            m_fieldsSide->setVisible(m_model->rowCount() > 0);
            const int row = std::max(0, m_model->rowOf(wanted));
            m_versions->setCurrentIndex(m_model->index(row, 0));
            showVersion();
        });
}

void TemplatesPanel::navigateTo(const QString& target)
{
    if (const auto id = Uuid::fromString(target)) {
        m_wanted = *id;
        reload();
    }
}

void TemplatesPanel::showVersion()
{
    const TemplateVersionInfo* version = current();
    if (version == nullptr) {
        if (m_model->rowCount() == 0) {
            shown({}, {});
        }
        return;
    }
    if (isChanged()) {
        // What was typed is not lost by looking elsewhere: it is saved or discarded first.
        if (version->id != m_version) {
            const int row = m_model->rowOf(m_version);
            if (row >= 0) {
                m_versions->setCurrentIndex(m_model->index(row, 0));
                m_strip->showMessage(Tone::Warning,
                                     tr("Save or discard the changed fields first."));
                return;
            }
        } else {
            showActions();
            return;
        }
    }
    m_parts.tasks.read<TemplateDefinition>(
        this,
        [id = version->id](database::Connection& connection) {
            return templates::loadDefinition(connection, id);
        },
        [this, id = version->id, token = ++m_formToken](const Result<TemplateDefinition>& found) {
            if (token != m_formToken) {
                return;
            }
            if (!found) {
                m_strip->showError(found.error());
                return;
            }
            shown(id, *found);
        });
}

void TemplatesPanel::shown(const Uuid& version, const TemplateDefinition& definition)
{
    const int row = version == m_version ? m_fields->currentIndex().row() : 0;
    m_version = version;
    if (!(m_seen == definition) || m_form->rowCount() == 0) {
        m_seen = definition;
        m_form->setDefinition(definition);
    }
    m_fields->setCurrentIndex(m_form->index(qBound(0, row, m_form->rowCount() - 1), 0));
    showField();
    showActions();
}

void TemplatesPanel::showField()
{
    const int row = m_fields->currentIndex().row();
    m_page->setVisible(row >= 0);
    if (row < 0) {
        return;
    }
    QStringList above;
    for (int i = 0; i < row; ++i) {
        above += m_form->definition().fields[static_cast<std::size_t>(i)].name;
    }
    const bool may = m_parts.context.refusalOf(u"templates.update"_s).isEmpty();
    m_page->setField(m_form->definition().fields[static_cast<std::size_t>(row)], above,
                     isDraft() && may);
    m_page->setFlaws(m_form->flawsOf(row));
    showActions();
}

void TemplatesPanel::fieldEdited()
{
    const int row = m_fields->currentIndex().row();
    m_form->setField(row, m_page->field());
    m_page->setFlaws(m_form->flawsOf(row));
    showActions();
}

void TemplatesPanel::showActions()
{
    const TemplateVersionInfo* version = current();
    const QString mayNotAdd = m_parts.context.refusalOf(u"templates.create"_s);
    const QString mayNot = m_parts.context.refusalOf(u"templates.update"_s);
    const bool some = version != nullptr;
    const bool draft = isDraft();
    const bool changed = isChanged();
    const int row = m_fields->currentIndex().row();
    permit(*m_new, !changed, mayNotAdd);
    permit(*m_fromSheet, !changed, mayNotAdd);
    permit(*m_next, some && !draft && !changed, mayNot);
    permit(*m_activate,
           some && !changed && version->state != QLatin1String(templates::kActive) &&
               m_form->isSound(),
           mayNot);
    permit(*m_retire, some && version->state == QLatin1String(templates::kActive), mayNot);
    permit(*m_sheet, some && !changed && m_form->isSound(), {});
    permit(*m_add, draft, mayNot);
    permit(*m_remove, draft && row >= 0, mayNot);
    permit(*m_up, draft && row > 0, mayNot);
    permit(*m_down, draft && row >= 0 && row + 1 < m_form->rowCount(), mayNot);
    permit(*m_save, draft && changed && !m_saving, mayNot);
    permit(*m_discard, changed && !m_saving, {});
}

void TemplatesPanel::addTemplate()
{
    askForTemplate(firstDefinition(m_parts.base), {});
}

void TemplatesPanel::askForTemplate(const TemplateDefinition& definition, const QString& name)
{
    m_strip->clear();
    auto* dialog = new NewTemplateDialog(m_parts.service, definition, name, this);
    connect(dialog, &NewTemplateDialog::added, this,
            [this](const TemplateService::Done& done) { written(done); });
    dialog->open();
}

void TemplatesPanel::newVersion()
{
    m_parts.service.newVersion(
        current()->ofTemplate, this,
        [this](const Result<TemplateService::Done>& done) { written(done); });
}

void TemplatesPanel::activate()
{
    const Uuid version = current()->id;
    const auto done = [this](const Result<TemplateService::Done>& result) { written(result); };
    if (current()->state == QLatin1String(templates::kDraft)) {
        m_parts.service.activate(version, {}, this, done);
        return;
    }
    auto* dialog = new ReasonDialog(
        tr("Put %1 to use again").arg(current()->title),
        tr("A retired version comes back, and the one in use is retired."), tr("Put to use"), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, version, done] {
        m_parts.service.activate(version, dialog->reason(), this, done);
    });
    dialog->open();
}

void TemplatesPanel::retire()
{
    m_parts.service.retire(current()->id, this,
                           [this](const Result<TemplateService::Done>& done) { written(done); });
}

void TemplatesPanel::written(const Result<TemplateService::Done>& done)
{
    m_saving = false;
    if (!done) {
        m_strip->showError(done.error());
        showActions();
        return;
    }
    m_strip->clear();
    m_parts.undo.add(done->written);
    m_wanted = done->version;
    reload();
}

void TemplatesPanel::addField()
{
    templates::FormField field;
    int number = m_form->rowCount() + 1;
    do {
        field.name = tr("Field %1").arg(number++);
    } while (m_form->definition().indexOf(field.name) >= 0);
    const int row = m_fields->currentIndex().row() + 1;
    m_form->insertField(row, field);
    m_fields->setCurrentIndex(m_form->index(row, 0));
    showField();
    m_page->focusName();
}

void TemplatesPanel::removeField()
{
    const int row = m_fields->currentIndex().row();
    m_form->removeField(row);
    m_fields->setCurrentIndex(m_form->index(std::min(row, m_form->rowCount() - 1), 0));
    showField();
    showActions();
}

void TemplatesPanel::moveField(int by)
{
    const int row = m_fields->currentIndex().row();
    m_form->moveField(row, by);
    m_fields->setCurrentIndex(m_form->index(row + by, 0));
    showField();
}

void TemplatesPanel::save()
{
    m_saving = true;
    showActions();
    const TemplateDefinition definition = m_form->definition();
    m_parts.service.save(m_version, definition, m_seen, this,
                         [this, definition](const Result<TemplateService::Done>& done) {
                             if (done) {
                                 m_seen = definition;
                             }
                             written(done);
                         });
}

void TemplatesPanel::discard()
{
    m_form->setDefinition(m_seen);
    m_strip->clear();
    m_fields->setCurrentIndex(m_form->index(0, 0));
    showField();
    showVersion();
}

} // namespace tracseq::ui
