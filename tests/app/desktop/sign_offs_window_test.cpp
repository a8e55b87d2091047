// SPDX-License-Identifier: GPL-3.0-or-later
// Projects and batches that are signed, and who may not change them, in the real window.
#include "core/projects/project.h"
#include "core/projects/project_batch.h"
#include "tests/app/desktop/accounts_rig.h"
#include "tests/support/desktop.h"
#include "ui/accounts/signatures_panel.h"
#include "ui/projects/files_tab.h"
#include "ui/projects/projects_panel.h"
#include "ui/projects/sign_offs_tab.h"

#include <QPointer>
#include <QTabBar>

using namespace tracseq;
using namespace tracseq::tests;
using database::Value;

namespace {

struct ProjectsOffice : Office {
    explicit ProjectsOffice(const QString& login = u"olga"_s)
    {
        prepare([this](lab::Lab& lab, const Session& owner) {
            addAccount(lab, owner, u"tom"_s, Role::LabTechnician);
            addAccount(lab, owner, u"gus"_s, Role::Guest);
            const auto written = lab.store().writeNow(
                {u"olga"_s, u"set up"_s, {}, 0}, [&](changes::UnitOfWork& unit) -> Status {
                    const auto project =
                        unit.insert(projects::projectEntity(), {{projects::Code, Value(u"P1"_s)}});
                    if (!project) {
                        return failure(project.error());
                    }
                    id = *project;
                    const auto batch = unit.insert(projects::projectBatchEntity(),
                                                   {{projects::BatchProject, Value(*project)},
                                                    {projects::BatchName, Value(u"Monday"_s)}});
                    return batch ? Status() : failure(batch.error());
                });
            REQUIRE(written.has_value());
        });
        start();
        signInAndWait(login, login == u"olga"_s ? kOwnerPassword : kOwnPassword);
        projectsPanel = &panel<ProjectsPanel>(u"projects.list"_s);
        REQUIRE(waitFor([this] {
            return projectsPanel->batches().model().rowCount() == 1 &&
                   projectsPanel->table().currentIndex().isValid();
        }));
    }
    void show(ProjectsPanel::Tab tab)
    {
        QTabBar& tabs = projectsPanel->tabs();
        QTest::mouseClick(&tabs, Qt::LeftButton, {}, tabs.tabRect(tab).center());
    }
    QString cell(int row, int column)
    {
        return projectsPanel->signOffs().table().model()->index(row, column).data().toString();
    }
    int count() { return projectsPanel->signOffs().table().model()->rowCount(); }
    /// Fills in the dialog of a signature.
    void sign(accounts::SignatureMeaning meaning)
    {
        QDialog* dialog = nullptr;
        REQUIRE(waitFor([&] {
            dialog = program->window().findChild<QDialog*>(u"signatureDialog"_s);
            return dialog != nullptr && dialog->isVisible();
        }));
        auto* box = dialog->findChild<QComboBox*>(u"meaning"_s);
        box->setCurrentIndex(box->findData(static_cast<int>(meaning)));
        auto* password = dialog->findChild<QLineEdit*>(u"signaturePassword"_s);
        password->setFocus();
        QTest::keyClicks(password, kOwnerPassword);
        auto* apply = dialog->findChild<QPushButton*>(u"apply"_s);
        const QPointer<QDialog> open = dialog;
        REQUIRE(waitFor([&] { return apply->isEnabled(); }));
        QTest::mouseClick(apply, Qt::LeftButton);
        REQUIRE(waitFor([&] { return open.isNull() || !open->isVisible(); }));
    }
    QAction* action(QWidget& of, const QString& name)
    {
        auto* found = of.findChild<QAction*>(name);
        REQUIRE(found != nullptr);
        return found;
    }

    Uuid id;
    ProjectsPanel* projectsPanel = nullptr;
};

} // namespace

TEST_CASE("a project and its batch are signed, and a later change voids that visibly")
{
    ProjectsOffice office;
    office.show(ProjectsPanel::SignOffs);
    CHECK(office.count() == 0);
    office.action(office.projectsPanel->signOffs(), u"signProject"_s)->trigger();
    office.sign(accounts::SignatureMeaning::Approved);
    REQUIRE(office.waitFor([&] { return office.count() == 1; }));
    CHECK(office.cell(0, 0) == u"P1"_s);
    CHECK(office.cell(0, 1) == u"Approved"_s);
    CHECK(office.cell(0, 2) == u"Olga Orlova"_s);
    CHECK(office.cell(0, 4) == u"Valid"_s);

    office.show(ProjectsPanel::Batches);
    auto& batches = office.projectsPanel->batches();
    batches.table().setCurrentIndex(batches.model().index(0, 0));
    REQUIRE(office.waitFor([&] { return office.action(batches, u"sign"_s)->isEnabled(); }));
    office.action(batches, u"sign"_s)->trigger();
    office.sign(accounts::SignatureMeaning::Reviewed);
    REQUIRE(office.waitFor([&] { return office.count() == 2; }));
    CHECK(office.cell(1, 0) == u"Monday"_s);
    CHECK(office.cell(1, 4) == u"Valid"_s);

    REQUIRE(office.program->services()
                .lab->store()
                .writeNow({u"olga"_s, u"Edit"_s, {}, 0},
                          [&](changes::UnitOfWork& unit) {
                              return unit.update(projects::projectEntity(), office.id,
                                                 {{projects::Title, Value(u"Another"_s)}});
                          })
                .has_value());
    CHECK(office.waitFor([&] { return office.cell(0, 4) == u"Void"_s; }));
    CHECK(office.cell(0, 5).startsWith(u"Changed by olga"_s));
    CHECK(office.cell(1, 4) == u"Valid"_s); // the batch is as it was
}

TEST_CASE("who may not change projects is told so at each action")
{
    for (const auto& [login, attaches] : {std::pair{u"tom"_s, true}, std::pair{u"gus"_s, false}}) {
        INFO(login.toStdString());
        ProjectsOffice office(login);
        ProjectsPanel& panel = *office.projectsPanel;
        for (QAction* refused :
             {office.action(panel, u"editProject"_s), office.action(panel, u"removeProject"_s),
              office.action(panel.members(), u"add"_s), office.action(panel.budget(), u"add"_s)}) {
            INFO(refused->text().toStdString());
            CHECK_FALSE(refused->isEnabled());
            CHECK_FALSE(refused->toolTip().isEmpty());
        }
        CHECK(office.action(panel.files(), u"add"_s)->isEnabled() == attaches);
        CHECK(office.action(panel.batches(), u"add"_s)->isEnabled() == attaches);
        // What somebody drops who may not attach it is neither attached nor imported.
        dropFile(&panel.files(), office.path());
        if (attaches) {
            CHECK(office.waitFor([&] { return panel.files().model().rowCount() == 1; }));
        } else {
            CHECK(panel.strip().sentence().contains(u"Guest"_s));
            QTest::qWait(100);
            CHECK(panel.files().model().rowCount() == 0);
            CHECK(office.program->window().panels().panel(u"samples.import"_s) == nullptr);
        }
    }
}
