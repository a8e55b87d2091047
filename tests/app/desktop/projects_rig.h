// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projects/budget_line.h"
#include "core/projects/project.h"
#include "core/projects/project_batch.h"
#include "core/projects/project_files.h"
#include "core/projects/project_member.h"
#include "tests/app/desktop/samples_bench.h"
#include "tests/support/desktop.h"
#include "ui/projects/files_tab.h"
#include "ui/projects/project_overview_tab.h"
#include "ui/projects/projects_panel.h"
#include "ui/projects/sign_offs_tab.h"
#include "ui/widgets/tone_label.h"

#include <QDesktopServices>
#include <QLabel>
#include <QMenu>
#include <QTabBar>
#include <QTableWidget>
#include <QToolButton>

namespace tracseq::tests {

/// Takes what would be opened by another program.
class Opener final : public QObject {
    Q_OBJECT
public:
    Opener() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~Opener() override { QDesktopServices::unsetUrlHandler(u"file"_s); }

    QStringList opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened += url.toLocalFile(); }
};

/// The panel of projects in the real window, with one project, P1.
struct ProjectsBench : Bench {
    ProjectsBench()
        : id(addProject(u"P1"_s, u"Alpine flora"_s))
        , projectsPanel(openByKey())
    {
        REQUIRE(waitFor([this] {
            return projectsPanel.model().rowCount() == 1 &&
                   projectsPanel.table().currentIndex().isValid() &&
                   projectsPanel.findChild<QAction*>(u"editProject"_s)->isEnabled();
        }));
    }
    Uuid addProject(const QString& code, const QString& title)
    {
        Uuid made;
        const auto written = store().writeNow(
            {u"maria"_s, u"Add"_s, {}, 0}, [&](changes::UnitOfWork& unit) -> Status {
                const auto added =
                    unit.insert(projects::projectEntity(),
                                {{projects::Code, Value(code)}, {projects::Title, Value(title)}});
                made = added.value_or(Uuid());
                return added ? Status() : failure(added.error());
            });
        REQUIRE(written.has_value());
        return made;
    }
    ProjectsPanel& openByKey()
    {
        press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        return program.panel<ProjectsPanel>(u"projects.list"_s);
    }
    database::Record record()
    {
        const auto connection = program->services().lab->database().openReader();
        return **database::rowById(**connection, projects::projectEntity(), id);
    }
    /// The tab with this title, by a click.
    void show(ProjectsPanel::Tab tab)
    {
        QTabBar& tabs = projectsPanel.tabs();
        QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(tab).center());
        REQUIRE(tabs.currentIndex() == tab);
    }
    /// The button of a tool bar, by a click.
    void click(QWidget& of, const QString& action)
    {
        auto* found = of.findChild<QAction*>(action);
        INFO(action.toStdString());
        REQUIRE(found != nullptr);
        REQUIRE(waitFor([&] { return found->isEnabled(); }));
        for (auto* button : of.findChildren<QToolButton*>()) {
            if (button->defaultAction() == found && button->isVisible()) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        found->trigger(); // its button is in the overflow menu
    }
    void fill(QDialog* of, const QString& name, const QString& text)
    {
        auto* line = of->findChild<QLineEdit*>(name);
        INFO(name.toStdString());
        REQUIRE(line != nullptr);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
    }
    void choose(QDialog* of, const QString& name, const QString& text)
    {
        auto* box = of->findChild<QComboBox*>(name);
        REQUIRE(box != nullptr);
        const int index = box->findText(text);
        INFO(text.toStdString());
        REQUIRE(index >= 0);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int i = 0; i < index; ++i) {
            QTest::keyClick(box, Qt::Key_Down);
        }
        REQUIRE(box->currentText() == text);
    }
    void accept(QDialog* dialog)
    {
        const QPointer<QDialog> open = dialog;
        REQUIRE(waitFor([&] { return acceptButton(dialog)->isEnabled(); }));
        QTest::mouseClick(acceptButton(dialog), Qt::LeftButton);
        CHECK(waitFor([&] { return open.isNull() || !open->isVisible(); }));
    }
    static QString cellOf(const DataTable& of, int row, int column)
    {
        return of.model()->index(row, column).data().toString();
    }
    bool hasRows(const ProjectTab& tab, int count)
    {
        return waitFor([&] { return tab.model().rowCount() == count; });
    }
    /// A step of the menu of states.
    void choose(const QString& menu, const QString& state)
    {
        auto* found = projectsPanel.findChild<QMenu*>(menu);
        REQUIRE(found != nullptr);
        Q_EMIT found->aboutToShow();
        auto* action = found->findChild<QAction*>(state);
        if (action == nullptr) {
            for (QAction* one : found->actions()) {
                action = one->objectName() == state ? one : action;
            }
        }
        INFO(state.toStdString());
        REQUIRE(action != nullptr);
        REQUIRE(action->isEnabled());
        action->trigger();
    }
    QString file(const QString& name, const QByteArray& bytes) const
    {
        QFile out(program.folder.filePath(name));
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(out.write(bytes) == bytes.size());
        return out.fileName();
    }

    Uuid id;
    ProjectsPanel& projectsPanel;
};

/// Something to look at in every tab.
template <typename AddRow>
void addPictureRows(const Uuid& project, const AddRow& addRow)
{
    const auto money = [](qint64 amount) {
        return Value(Decimal::fromMillionths(amount * Decimal::kScale));
    };
    for (const auto& [person, role] :
         {std::pair{u"Dr. Ada Winter"_s, u"lead"_s}, std::pair{u"Ben Okafor"_s, u"technician"_s},
          std::pair{u"Chiara Rossi"_s, u"analyst"_s}}) {
        addRow(projects::projectMemberEntity(), {{projects::MemberProject, Value(project)},
                                                 {projects::MemberPerson, Value(person)},
                                                 {projects::MemberRole, Value(role)}});
    }
    for (const auto& [item, category, planned, spent, currency] :
         {std::tuple{u"Library kits"_s, u"consumables"_s, 4200, 3150, u"EUR"_s},
          std::tuple{u"S4 flow cell"_s, u"sequencing"_s, 9800, 0, u"EUR"_s},
          std::tuple{u"Cloud storage"_s, u"services"_s, 600, 210, u"USD"_s}}) {
        addRow(projects::budgetLineEntity(), {{projects::BudgetProject, Value(project)},
                                              {projects::BudgetItem, Value(item)},
                                              {projects::BudgetCategory, Value(category)},
                                              {projects::AmountPlanned, money(planned)},
                                              {projects::AmountSpent, money(spent)},
                                              {projects::BudgetCurrency, Value(currency)}});
    }
    for (const QString& name : {u"Receipt May"_s, u"Prep 1"_s, u"Prep 2"_s}) {
        addRow(projects::projectBatchEntity(),
               {{projects::BatchProject, Value(project)},
                {projects::BatchName, Value(name)},
                {projects::BatchKind, Value(u"library_prep"_s)},
                {projects::BatchPlanned, Value(QDate(2026, 5, 4))}});
    }
}

} // namespace tracseq::tests
