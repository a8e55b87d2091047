// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/import_form.h"

#include "core/samples/column_format.h"
#include "core/samples/import_proposal.h"
#include "core/samples/sample.h"
#include "core/templates/template.h"
#include "core/templates/template_service.h"
#include "core/templates/template_sheet.h"

namespace tracseq::samples {

using templates::TemplateForm;

Result<std::vector<SampleFormChoice>> loadSampleForms(database::Connection& connection)
{
    const auto all = templates::loadTemplates(connection);
    if (!all) {
        return failure(all.error());
    }
    std::vector<SampleFormChoice> choices;
    for (const templates::TemplateInfo& info : *all) {
        for (const templates::TemplateVersionInfo& version : info.versions) {
            auto definition = templates::loadDefinition(connection, version.id);
            if (version.state == QLatin1String(templates::kDraft) || !definition) {
                continue;
            }
            if (auto form =
                    TemplateForm::make(version.title, std::move(*definition), sampleEntity())) {
                choices.push_back({version.id, std::move(*form), &version == info.active()});
            }
        }
    }
    return choices;
}

void applyForm(ImportPlan& plan, const tabular::Sheet& sheet, const SampleFormChoice* choice)
{
    plan.form = choice == nullptr ? nullptr : choice->form;
    plan.formVersion = choice == nullptr ? Uuid() : choice->version;
    for (ImportColumn& column : plan.columns) {
        if (column.formField >= 0) {
            assignUse(plan, column.column, ColumnUse::Attribute);
        }
        if (!plan.form || column.header.isEmpty()) {
            continue;
        }
        const int field = templates::fieldOfHeading(*plan.form, column.header);
        if (field < 0) {
            continue;
        }
        if (const int target = plan.form->targetOf(field); target >= 0) {
            assignField(plan, sheet, column.column, target);
        } else {
            assignUse(plan, column.column, ColumnUse::Attribute);
            column.formField = field;
            examineColumn(plan, column, sheet);
        }
    }
}

const SampleFormChoice* proposeForm(const ImportPlan& plan,
                                    const std::vector<SampleFormChoice>& forms)
{
    QStringList headings;
    for (const ImportColumn& column : plan.columns) {
        headings += column.header;
    }
    const SampleFormChoice* best = nullptr;
    for (const SampleFormChoice& choice : forms) {
        if (choice.inUse && templates::matchHeadings(*choice.form, headings).all() &&
            (best == nullptr || choice.form->fieldCount() > best->form->fieldCount())) {
            best = &choice;
        }
    }
    return best;
}

ImportPlan proposeByForms(const tabular::Sheet& sheet, const std::vector<SavedMapping>& saved,
                          const std::vector<SampleFormChoice>& forms, std::optional<int> headerRow)
{
    ImportPlan plan =
        headerRow ? proposeMapping(sheet, *headerRow, saved) : proposeMapping(sheet, saved);
    if (const SampleFormChoice* choice = proposeForm(plan, forms)) {
        applyForm(plan, sheet, choice);
    }
    return plan;
}

} // namespace tracseq::samples
