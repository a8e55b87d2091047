// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/project_overview_tab.h"

#include "core/projects/project.h"
#include "core/projects/project_overview.h"
#include "ui/models/history_text.h"
#include "ui/projects/project_tabs.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/detail_pane.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"

#include <QBoxLayout>
#include <QPushButton>

namespace tracseq::ui {

using projects::projectEntity;
using projects::ProjectOverview;
using namespace Qt::StringLiterals;

namespace {

struct WholeProject {
    ProjectOverview overview;
    RowHistory history;
};

/// What a change of any of these shows at once.
const QStringList& shownEntities()
{
    static const QStringList names = {u"project"_s,       u"sample"_s,       u"project_member"_s,
                                      u"project_batch"_s, u"project_file"_s, u"budget_line"_s};
    return names;
}

DetailField projectField(const database::Record& record, int field)
{
    const auto place = static_cast<std::size_t>(field);
    const database::Field& described = projectEntity().fields[place];
    return {described.translatedLabel(),
            fieldText(projectEntity(), described, record.values[place], {}, QLocale()), false};
}

} // namespace

ProjectOverviewTab::ProjectOverviewTab(const ProjectsParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_pane(new DetailPane(this))
    , m_samples(new QPushButton(icon(u"go-jump"_s), tr("Samples of this project"), this))
{
    setObjectName(u"projectOverview"_s);
    m_samples->setObjectName(u"projectSamples"_s);
    m_pane->emptyState()->setContent(u"folder-new"_s, tr("No project selected"),
                                     tr("Select a project to see what belongs to it."));
    m_pane->addHeaderWidget(m_samples);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_pane);
    connect(m_samples, &QPushButton::clicked, this, &ProjectOverviewTab::showSamples);
    connect(&parts.hub, &changes::ChangeHub::changed, this, [this](const changes::ChangeSet& set) {
        for (const QString& name : shownEntities()) {
            if (set.entities.contains(name)) {
                reload();
                return;
            }
        }
    });
}

void ProjectOverviewTab::setProject(const Uuid& project)
{
    if (project != m_project) {
        m_project = project;
        m_pane->clear();
    }
    reload();
}

void ProjectOverviewTab::reload()
{
    const quint64 token = ++m_token;
    if (m_project.isNull()) {
        m_pane->clear();
        return;
    }
    m_parts.tasks.read<WholeProject>(
        this,
        [project = m_project](database::Connection& connection) -> Result<WholeProject> {
            auto overview = projects::loadOverview(connection, project);
            if (!overview) {
                return failure(overview.error());
            }
            auto history = readHistory(connection, projectEntity(), project);
            if (!history) {
                return failure(history.error());
            }
            return WholeProject{std::move(*overview), std::move(*history)};
        },
        [this, token](const Result<WholeProject>& whole) {
            if (token != m_token) {
                return;
            }
            if (!whole) {
                m_pane->clear(); // removed, or gone out of sight: the table shows it no more
                return;
            }
            const ProjectOverview& overview = whole->overview;
            const database::Record& record = overview.project;
            const QLocale locale;
            const QString state = record.values[projects::ProjectStatus].text();
            const database::State* described = projectEntity().lifeCycle->state(state);
            m_code = record.values[projects::Code].text();
            DetailContent content;
            content.title = m_code;
            content.subtitle = record.values[projects::Title].text();
            content.badgeText = projectEntity().lifeCycle->label(state);
            content.badgeTone = described == nullptr ? Tone::Neutral : toneOf(described->tone);
            DetailSection about{tr("About"), {}};
            for (const int field :
                 {projects::Lead, projects::ProjectDepartment, projects::ProjectType,
                  projects::ProjectPriority, projects::ProjectStarts, projects::ProjectDue,
                  projects::ProjectDescription}) {
                about.fields += projectField(record, field);
            }
            content.sections += about;
            content.sections +=
                DetailSection{tr("What belongs to it"),
                              {{tr("Samples"), locale.toString(overview.samples), false},
                               {tr("Members"), locale.toString(overview.members), false},
                               {tr("Batches"), locale.toString(overview.batches), false},
                               {tr("Files"), locale.toString(overview.files), false}}};
            DetailSection budget{tr("Budget"), {}};
            for (const projects::BudgetTotal& total : overview.budget) {
                budget.fields += {total.currency,
                                  tr("%1 of %2 spent")
                                      .arg(moneyText(total.spent, total.currency),
                                           moneyText(total.planned, total.currency)),
                                  false};
            }
            if (!budget.fields.isEmpty()) {
                content.sections += budget;
            }
            m_pane->setContent(content);
            m_pane->setHistory(historyItems(projectEntity(), whole->history, locale));
        });
}

void ProjectOverviewTab::showSamples()
{
    m_parts.context.navigator.open(u"samples.list"_s, u"project:"_s + m_code);
}

} // namespace tracseq::ui
