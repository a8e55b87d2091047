// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of TemplatesPanel that read and write spreadsheets.
#include "core/templates/template_sheet.h"
#include "ui/templates/form_fields_model.h"
#include "ui/templates/templates_panel.h"
#include "ui/widgets/error_strip.h"

#include <QFileDialog>
#include <QFileInfo>

namespace tracseq::ui {

using templates::TemplateDefinition;
using templates::TemplateVersionInfo;
using namespace Qt::StringLiterals;

void TemplatesPanel::askForSheet()
{
    auto* dialog = new QFileDialog(this, tr("Spreadsheet to make a template from"), {},
                                   tr("Spreadsheets (*.xlsx *.ods *.csv *.tsv *.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &TemplatesPanel::openSheet);
    dialog->open();
}

void TemplatesPanel::openSheet(const QString& path)
{
    m_strip->clear();
    const QString name = QFileInfo(path).completeBaseName().simplified();
    m_parts.tasks.background<TemplateDefinition>(
        this, std::make_shared<NoProgress>(),
        [path, read = m_parts.fromSheet](Progress& progress) { return read(path, progress); },
        [this, name](const Result<TemplateDefinition>& definition) {
            if (definition) {
                askForTemplate(*definition, name);
            } else {
                m_strip->showError(definition.error());
            }
        });
}

void TemplatesPanel::askWhereToWrite()
{
    auto* dialog =
        new QFileDialog(this, tr("Save the empty sheet"), {}, tr("Excel workbooks (*.xlsx)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"xlsx"_s);
    dialog->selectFile(current()->title + u".xlsx"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &TemplatesPanel::writeSheet);
    dialog->open();
}

void TemplatesPanel::writeSheet(const QString& path)
{
    const TemplateVersionInfo* version = current();
    if (version == nullptr) {
        return;
    }
    m_parts.tasks.background<bool>(
        this, std::make_shared<NoProgress>(),
        [path, title = version->title, definition = m_form->definition(),
         &base = m_parts.base](Progress&) -> Result<bool> {
            const auto form = templates::TemplateForm::make(title, definition, base);
            if (!form) {
                return failure(form.error());
            }
            TRACSEQ_TRY(templates::writeTemplateSheet(path, **form));
            return true;
        },
        [this, path](const Result<bool>& done) {
            if (!done) {
                m_strip->showError(done.error());
                return;
            }
            m_strip->showMessage(Tone::Good,
                                 tr("The sheet is in “%1”. What comes back filled in is recognised "
                                    "by the import.")
                                     .arg(QFileInfo(path).fileName()));
        });
}

} // namespace tracseq::ui
