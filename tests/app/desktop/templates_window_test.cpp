// SPDX-License-Identifier: GPL-3.0-or-later
// Templates: made, changed, put to use and filled in, by keys and clicks in the real window.
#include "core/templates/template.h"
#include "core/templates/template_service.h"
#include "tests/app/desktop/samples_bench.h"
#include "tests/core/templates/dna_form.h"
#include "tests/support/desktop.h"
#include "ui/templates/form_field_page.h"
#include "ui/templates/new_template_dialog.h"
#include "ui/templates/templates_panel.h"
#include "ui/widgets/theme.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPlainTextEdit>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

struct TemplatesBench : Bench {
    TemplatesBench()
        : templatesPanel(openByKey())
    {
    }

    TemplatesPanel& openByKey()
    {
        press(Qt::Key_4, Qt::ControlModifier);
        return program.panel<TemplatesPanel>(u"samples.templates"_s);
    }
    void trigger(const QString& name)
    {
        auto* action = templatesPanel.findChild<QAction*>(name);
        REQUIRE(action != nullptr);
        INFO(name.toStdString());
        REQUIRE(waitFor([&] { return action->isEnabled(); }));
        action->trigger();
    }
    bool isEnabled(const QString& name)
    {
        return templatesPanel.findChild<QAction*>(name)->isEnabled();
    }
    template <typename Editor>
    Editor& editor(const QString& name)
    {
        auto* found = templatesPanel.page().findChild<Editor*>(name);
        REQUIRE(found != nullptr);
        return *found;
    }
    void fill(const QString& name, const QString& text)
    {
        auto& line = editor<QLineEdit>(name);
        line.setFocus();
        line.selectAll();
        QTest::keyClicks(&line, text);
    }
    void choose(QWidget* of, const QString& name, const QString& text)
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
    QString cellText(const DataTable& of, int row, int column)
    {
        return of.model()->index(row, column).data().toString();
    }
    /// A template by the program itself.
    void add(const templates::TemplateDefinition& definition, bool use)
    {
        const auto written = store().writeNow(
            {u"maria"_s, u"Template"_s, {}, 0}, [&](changes::UnitOfWork& unit) -> Status {
                const auto made = templates::createTemplate(
                    unit, {u"Blood DNA"_s, {}, u"What the clinic sends."_s, definition});
                if (!made) {
                    return failure(made.error());
                }
                return use ? templates::activateVersion(unit, *made) : Status();
            });
        REQUIRE(written.has_value());
        REQUIRE(waitFor([this] { return templatesPanel.versions().model()->rowCount() == 1; }));
        REQUIRE(waitFor([this] { return templatesPanel.fields().model()->rowCount() > 0; }));
    }

    TemplatesPanel& templatesPanel;
};

} // namespace

TEST_CASE("a template is made, gets a field, is put to use and filled in")
{
    TemplatesBench bench;
    bench.trigger(u"newTemplate"_s);
    auto* dialog = bench.dialog<NewTemplateDialog>();
    auto* name = dialog->findChild<QLineEdit*>(u"name"_s);
    QTest::keyClicks(name, u"Swabs"_s);
    QTest::keyClick(name, Qt::Key_Return);
    REQUIRE(bench.waitFor([&] { return bench.templatesPanel.fields().model()->rowCount() == 5; }));
    CHECK(bench.cellText(bench.templatesPanel.versions(), 0, 0) == u"Swabs"_s);
    CHECK(bench.cellText(bench.templatesPanel.versions(), 0, 2) == u"Draft"_s);

    bench.trigger(u"addField"_s);
    bench.fill(u"formName"_s, u"Site"_s);
    bench.choose(&bench.templatesPanel.page(), u"formType"_s, u"Choice"_s);
    CHECK(bench.templatesPanel.page().field().type == database::FieldType::Choice);
    CHECK_FALSE(bench.isEnabled(u"activateVersion"_s)); // not saved, and nothing to choose from
    auto& choices = bench.editor<QPlainTextEdit>(u"formChoices"_s);
    choices.setFocus();
    QTest::keyClicks(&choices, u"nose"_s);
    QTest::keyClick(&choices, Qt::Key_Return);
    QTest::keyClicks(&choices, u"throat"_s);
    bench.choose(&bench.templatesPanel.page(), u"formRequired"_s, u"yes"_s);
    CHECK(bench.templatesPanel.unsavedWork() != u""_s);
    bench.program.window().activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&bench.program.window()));
    choices.setFocus();
    QTest::keyClick(&choices, Qt::Key_S, Qt::ControlModifier);
    REQUIRE(bench.waitFor([&] { return bench.templatesPanel.unsavedWork().isEmpty(); }));
    bench.trigger(u"activateVersion"_s);
    REQUIRE(bench.waitFor(
        [&] { return bench.cellText(bench.templatesPanel.versions(), 0, 2) == u"In use"_s; }));

    // The form of a new sample offers it, and asks what it asks.
    bench.press(Qt::Key_1, Qt::ControlModifier);
    bench.press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(bench.waitFor([&] { return bench.detail.isEditing(); }));
    REQUIRE(bench.waitFor(
        [&] { return bench.detail.form().findChild<QComboBox*>(u"template"_s)->isVisible(); }));
    bench.choose(&bench.detail.form(), u"template"_s, u"Swabs v1"_s);
    auto* save = bench.detail.findChild<QPushButton*>(u"saveSample"_s);
    FieldRow* site = bench.detail.form().templateRow(u"Site"_s);
    REQUIRE(site != nullptr);
    auto* sampleName = bench.detail.form().findChild<QLineEdit*>(u"name"_s);
    sampleName->setFocus();
    QTest::keyClicks(sampleName, u"Patient 7"_s);
    bench.choose(&bench.detail.form(), u"sample_type"_s, u"Swab"_s);
    CHECK_FALSE(save->isEnabled()); // the site is missing
    bench.choose(&bench.detail.form(), u"Site"_s, u"throat"_s);
    REQUIRE(bench.waitFor([&] { return save->isEnabled(); }));
    QTest::mouseClick(save, Qt::LeftButton);
    REQUIRE(bench.waitFor([&] { return bench.model.rowCount() == 4; }));
    const auto stored = bench.stored(u"Patient 7"_s);
    CHECK(stored.values[samples::Attributes].text() == u"{\"Site\":\"throat\"}"_s);
    CHECK_FALSE(stored.values[samples::TemplateVersion].isNull());
}

TEST_CASE("what is in use is changed by a new version, and looking away loses nothing")
{
    TemplatesBench bench;
    bench.add(dnaForm(), true);
    // In use: its fields are for looking at.
    CHECK_FALSE(bench.isEnabled(u"addField"_s));
    CHECK_FALSE(bench.editor<QLineEdit>(u"formName"_s).isEnabled());
    bench.trigger(u"newVersion"_s);
    REQUIRE(bench.waitFor([&] {
        return bench.templatesPanel.versions().model()->rowCount() == 2 &&
               bench.isEnabled(u"addField"_s);
    }));
    CHECK(bench.cellText(bench.templatesPanel.versions(), 0, 1) == u"2"_s);
    bench.fill(u"formName"_s, u"Tube number"_s);
    // Another version cannot be looked at before this one is saved or discarded.
    bench.templatesPanel.versions().setCurrentIndex(
        bench.templatesPanel.versions().model()->index(1, 0));
    CHECK(bench.templatesPanel.strip().sentence() ==
          u"Save or discard the changed fields first."_s);
    CHECK(bench.templatesPanel.versions().currentIndex().row() == 0);
    bench.trigger(u"discardTemplate"_s);
    CHECK(bench.editor<QLineEdit>(u"formName"_s).text() == u"Tube"_s);
    bench.trigger(u"moveFieldDown"_s);
    CHECK(bench.cellText(bench.templatesPanel.fields(), 1, 0) == u"Tube"_s);
    bench.trigger(u"saveTemplate"_s);
    REQUIRE(bench.waitFor([&] { return bench.templatesPanel.unsavedWork().isEmpty(); }));
    // Undo is one step.
    bench.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.waitFor(
        [&] { return bench.cellText(bench.templatesPanel.fields(), 0, 0) == u"Tube"_s; }));
}

TEST_CASE("each flaw is said at the field that has it, and keeps the version from being used")
{
    TemplatesBench bench;
    bench.add(dnaForm(), false);
    bench.templatesPanel.fields().setCurrentIndex(
        bench.templatesPanel.fields().model()->index(7, 0)); // Total, computed
    bench.fill(u"formFormula"_s, u"[Volume] * [Nothing]"_s);
    CHECK(bench.cellText(bench.templatesPanel.fields(), 7, 4) == u"Not right yet"_s);
    bench.trigger(u"saveTemplate"_s);
    REQUIRE(bench.waitFor([&] { return bench.templatesPanel.unsavedWork().isEmpty(); }));
    CHECK_FALSE(bench.isEnabled(u"activateVersion"_s));
    CHECK_FALSE(bench.isEnabled(u"writeSheet"_s));
    bench.fill(u"formFormula"_s, u"[Volume] * 3"_s);
    bench.trigger(u"saveTemplate"_s);
    REQUIRE(bench.waitFor([&] { return bench.isEnabled(u"activateVersion"_s); }));
}

TEST_CASE(
    "fields of a template come and go with what they depend on, and are computed as one types")
{
    TemplatesBench bench;
    bench.add(dnaForm(), true);
    bench.press(Qt::Key_1, Qt::ControlModifier);
    bench.press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(bench.waitFor([&] {
        return bench.detail.isEditing() &&
               bench.detail.form().findChild<QComboBox*>(u"template"_s)->isVisible();
    }));
    auto& form = bench.detail.form();
    bench.choose(&form, u"template"_s, u"Blood DNA v1"_s);
    REQUIRE(form.templateRow(u"Anticoagulant"_s) != nullptr);
    CHECK(bench.waitFor([&] { // Blood is the default
        return form.templateRow(u"Anticoagulant"_s)->isVisible();
    }));
    bench.choose(&form, u"Tissue"_s, u"Swab"_s);
    CHECK_FALSE(form.templateRow(u"Anticoagulant"_s)->isVisible());
    auto* volume = form.findChild<QLineEdit*>(u"volume"_s);
    volume->setFocus();
    QTest::keyClicks(volume, u"7.5"_s);
    auto* total = form.findChild<QLineEdit*>(u"Total"_s);
    REQUIRE(total != nullptr);
    CHECK(total->text() == u"15"_s);
    CHECK_FALSE(total->isEnabled());
    auto* patient = form.findChild<QLineEdit*>(u"Patient"_s);
    patient->setFocus();
    QTest::keyClicks(patient, u"AB-1"_s);
    CHECK(form.templateRow(u"Patient"_s)->error().contains(u"two letters and four digits"_s));
    QTest::keyClicks(patient, u"234"_s);
    CHECK(form.templateRow(u"Patient"_s)->error().isEmpty());
    auto* name = form.findChild<QLineEdit*>(u"name"_s);
    name->setFocus();
    QTest::keyClicks(name, u"N1"_s);
    bench.choose(&form, u"sample_type"_s, u"DNA"_s);
    auto* save = bench.detail.findChild<QPushButton*>(u"saveSample"_s);
    REQUIRE(bench.waitFor([&] { return save->isEnabled(); }));
    QTest::mouseClick(save, Qt::LeftButton);
    REQUIRE(bench.waitFor([&] { return bench.model.rowCount() == 4; }));
    const auto attributes =
        QJsonDocument::fromJson(bench.stored(u"N1"_s).values[samples::Attributes].text().toUtf8())
            .object();
    CHECK(attributes.value(u"Total"_s) == u"15"_s);
    CHECK(attributes.value(u"Patient"_s) == u"AB-1234"_s);
    CHECK_FALSE(attributes.contains(u"Anticoagulant"_s));
}

TEST_CASE("the empty sheet of a template is written, and a spreadsheet becomes a template")
{
    TemplatesBench bench;
    bench.add(dnaForm(), true);
    const QString sheet = bench.program.folder.filePath(u"empty.xlsx"_s);
    bench.templatesPanel.writeSheet(sheet);
    REQUIRE(bench.waitFor([&] { return QFile::exists(sheet); }));
    CHECK(bench.waitFor([&] { return bench.templatesPanel.strip().tone() == Tone::Good; }));
    const QString old = bench.program.folder.filePath(u"Clinic form.csv"_s);
    QFile file(old);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Sample name,Type,Cohort\na,DNA,1\nb,DNA,2\n");
    file.close();
    bench.templatesPanel.openSheet(old);
    auto* dialog = bench.dialog<NewTemplateDialog>();
    CHECK(dialog->findChild<QLineEdit*>(u"name"_s)->text() == u"Clinic form"_s);
    QTest::mouseClick(acceptButton(dialog), Qt::LeftButton);
    REQUIRE(
        bench.waitFor([&] { return bench.templatesPanel.versions().model()->rowCount() == 2; }));
    REQUIRE(bench.waitFor([&] { return bench.templatesPanel.fields().model()->rowCount() == 3; }));
    CHECK(bench.cellText(bench.templatesPanel.fields(), 2, 0) == u"Cohort"_s);
    bench.templatesPanel.openSheet(bench.program.folder.filePath(u"missing.csv"_s));
    CHECK(bench.waitFor([&] { return bench.templatesPanel.strip().tone() == Tone::Bad; }));
}

// For people to look at: run with [.pictures], and TRACSEQ_PICTURES for the folder.
TEST_CASE("pictures of templates", "[.pictures]")
{
    for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
        TemplatesBench bench;
        Theme chosen(*qApp);
        chosen.setChoice(choice);
        const auto takePicture = [&](const QString& name) {
            QTest::qWait(300);
            bench.program.window().grab().save(pictureFolder() + u"/"_s + name + u"_"_s +
                                               Theme::choiceName(choice) + u".png"_s);
        };
        takePicture(u"templates_empty"_s);
        bench.add(dnaForm(), true);
        takePicture(u"templates_in_use"_s);
        bench.trigger(u"newVersion"_s);
        REQUIRE(bench.waitFor([&] { return bench.isEnabled(u"addField"_s); }));
        bench.templatesPanel.fields().setCurrentIndex(
            bench.templatesPanel.fields().model()->index(3, 0));
        takePicture(u"templates_draft"_s);
        bench.press(Qt::Key_1, Qt::ControlModifier);
        bench.press(Qt::Key_N, Qt::ControlModifier);
        REQUIRE(bench.waitFor([&] {
            return bench.detail.isEditing() &&
                   bench.detail.form().findChild<QComboBox*>(u"template"_s)->isVisible();
        }));
        bench.choose(&bench.detail.form(), u"template"_s, u"Blood DNA v1"_s);
        bench.detail.form().templateRow(u"Consent"_s)->editor()->setFocus();
        takePicture(u"templates_form"_s);
    }
}
