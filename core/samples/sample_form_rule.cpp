// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/sample_form_rule.h"

#include "core/samples/disposal.h"
#include "core/samples/sample.h"
#include "core/templates/template.h"

#include <QHash>

namespace tracseq::samples {

using database::Connection;
using database::Record;
using database::Value;
using templates::TemplateForm;

namespace {

using Form = std::shared_ptr<const TemplateForm>;

struct StoredVersion {
    QString title;
    QString state;
    QString fields;
};

Result<StoredVersion> loadVersion(Connection& connection, const Uuid& version)
{
    auto select =
        connection.cached("SELECT title, status, fields FROM template_version WHERE id = ?1");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, version);
    const auto found = select->step();
    if (!found) {
        return failure(found.error());
    }
    if (!*found) {
        return failure(ErrorCode::TemplateUnknown, {version.toString(), QStringLiteral("–")});
    }
    return StoredVersion{select->text(0), select->text(1), select->text(2)};
}

/// Forms have expressions that compute in place, so each thread has its own.
struct KeptForm {
    QString fields;
    Form form;
};

QHash<Uuid, KeptForm>& keptForms()
{
    constexpr qsizetype kMostKept = 50;
    thread_local QHash<Uuid, KeptForm> forms;
    if (forms.size() > kMostKept) {
        forms.clear();
    }
    return forms;
}

Result<Form> formOf(const Uuid& id, const StoredVersion& version)
{
    // Compared by its text: two lab files may have one version in two states.
    if (const auto kept = keptForms().constFind(id);
        kept != keptForms().constEnd() && kept->fields == version.fields) {
        return kept->form;
    }
    auto definition = templates::TemplateDefinition::fromJson(version.fields);
    if (!definition) {
        return failure(definition.error());
    }
    auto form = TemplateForm::make(version.title, std::move(*definition), sampleEntity());
    if (form) {
        keptForms().insert(id, {version.fields, *form});
    }
    return form;
}

bool isEmpty(const Value& value)
{
    const QString* text = value.textIf();
    return value.isNull() || (text != nullptr && text->isEmpty());
}

Status holdsHold(const Record* before, const Record& after)
{
    if (before == nullptr || isEmpty(before->values[Hold]) ||
        before->values[SampleStatus] == after.values[SampleStatus]) {
        return {};
    }
    // Out of the way it may always go.
    const QString state = after.values[SampleStatus].text();
    if (state == u"Rejected" || state == u"Failed" || state == u"Archived") { // kept, all of them
        return {};
    }
    return failure(ErrorCode::SampleOnHold,
                   {after.values[Name].text(), before->values[Hold].text()});
}

/// What is disposed of stands in a record of that.
Status holdsDisposal(Connection& connection, const Record& after)
{
    if (after.values[SampleStatus].text() != QLatin1String(kDisposed)) {
        return {};
    }
    const Uuid disposal = after.values[DisposedBy].uuid();
    if (disposal.isNull()) {
        return failure(ErrorCode::DisposalNeedsWitness);
    }
    const auto named = isDisposedBy(connection, disposal, after.id);
    if (!named) {
        return failure(named.error());
    }
    return *named ? Status() : failure(ErrorCode::DisposalNeedsWitness);
}

} // namespace

Result<Form> loadSampleForm(Connection& connection, const Uuid& version)
{
    const auto stored = loadVersion(connection, version);
    return stored ? formOf(version, *stored) : failure(stored.error());
}

Status holdsSampleRule(Connection& connection, const Record* before, const Record& after)
{
    if (after.deleted) {
        return {};
    }
    TRACSEQ_TRY(holdsHold(before, after));
    TRACSEQ_TRY(holdsDisposal(connection, after));
    const Uuid version = after.values[TemplateVersion].uuid();
    if (version.isNull() || (before != nullptr && before->values == after.values)) {
        return {};
    }
    const auto stored = loadVersion(connection, version);
    if (!stored) {
        return failure(stored.error());
    }
    const bool isNew =
        before == nullptr || before->values[TemplateVersion] != after.values[TemplateVersion];
    if (isNew && stored->state != QLatin1String(templates::kActive)) {
        return failure(ErrorCode::TemplateNotInUse, {stored->title});
    }
    const auto form = formOf(version, *stored);
    if (!form) {
        return failure(form.error());
    }
    const auto values = (*form)->valuesOf(after.values, after.values[Attributes].text());
    const auto held = isNew ? std::vector<Value>()
                            : (*form)->valuesOf(before->values, before->values[Attributes].text());
    // What is computed is so when the form is filled in: whoever draws from a tube afterwards
    // changes its volume, and not what was registered.
    const bool filled = !isNew && before->values[Attributes] != after.values[Attributes];
    for (const templates::FormProblem& problem : (*form)->check(values)) {
        // An old record with another flaw stays editable.
        const auto at = static_cast<std::size_t>(problem.field);
        const bool computed = (*form)->field(problem.field).isComputed();
        const bool touched =
            isNew || (computed && filled) || !(held[at] == values[at]) ||
            (*form)->applies(problem.field, held) != (*form)->applies(problem.field, values);
        if (touched && (!computed || isNew || filled)) {
            return failure(problem.error);
        }
    }
    return {};
}

Status completeByForm(Connection& connection, std::vector<Value>& values, bool isNew)
{
    const Uuid version = values[TemplateVersion].uuid();
    if (version.isNull()) {
        return {};
    }
    const auto form = loadSampleForm(connection, version);
    if (!form) {
        return failure(form.error());
    }
    std::vector<Value> filled = (*form)->valuesOf(values, values[Attributes].text());
    if (const auto problems = (*form)->complete(filled, isNew); !problems.empty()) {
        return failure(problems.front().error);
    }
    for (int i = 0; i < (*form)->fieldCount(); ++i) {
        if (const int target = (*form)->targetOf(i); target >= 0) {
            values[static_cast<std::size_t>(target)] = filled[static_cast<std::size_t>(i)];
        }
    }
    const QString attributes = (*form)->attributesWith(values[Attributes].text(), filled);
    values[Attributes] = attributes.isEmpty() ? Value() : Value(attributes);
    return {};
}

} // namespace tracseq::samples
