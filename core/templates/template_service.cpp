// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/templates/template_service.h"

#include "core/templates/template.h"

#include <QHash>
#include <algorithm>

namespace tracseq::templates {

using changes::UnitOfWork;
using database::Connection;
using database::Statement;
using database::Value;

namespace {

Result<Uuid> addVersion(UnitOfWork& unit, const Uuid& ofTemplate, const QString& name,
                        qint64 number, const TemplateDefinition& definition)
{
    return unit.insert(templateVersionEntity(),
                       {{VersionTitle, Value(QStringLiteral("%1 v%2").arg(name).arg(number))},
                        {VersionOf, Value(ofTemplate)},
                        {VersionNumber, Value(number)},
                        {VersionFields, Value(definition.toJson())}});
}

/// Versions of one template, the latest first.
Result<std::vector<TemplateVersionInfo>> versionsOf(Connection& connection, const Uuid& ofTemplate)
{
    auto select =
        connection.cached("SELECT id, template, title, number, status FROM template_version "
                          "WHERE template = ?1 AND deleted = 0 ORDER BY number DESC");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, ofTemplate);
    std::vector<TemplateVersionInfo> versions;
    TRACSEQ_TRY(select->forEachRow([&](const Statement& row) {
        versions.push_back({row.uuid(0), row.uuid(1), row.text(2), row.integer(3), row.text(4)});
    }));
    return versions;
}

} // namespace

Result<Uuid> createTemplate(UnitOfWork& unit, const TemplateDraft& draft)
{
    const auto id = unit.insert(
        templateEntity(),
        {{TemplateName, Value(draft.name)},
         {TemplateCategory,
          Value(draft.category.isEmpty() ? QStringLiteral("submission") : draft.category)},
         {TemplateDescription, draft.description.isEmpty() ? Value() : Value(draft.description)}});
    return id ? addVersion(unit, *id, draft.name, 1, draft.definition) : id;
}

Result<Uuid> draftVersion(UnitOfWork& unit, const Uuid& ofTemplate)
{
    const auto record = unit.get(templateEntity(), ofTemplate);
    if (!record) {
        return failure(record.error());
    }
    const auto versions = versionsOf(unit.connection(), ofTemplate);
    if (!versions) {
        return failure(versions.error());
    }
    for (const TemplateVersionInfo& version : *versions) {
        if (version.state == QLatin1String(kDraft)) {
            return version.id;
        }
    }
    TemplateDefinition definition;
    if (!versions->empty()) {
        auto latest = loadDefinition(unit.connection(), versions->front().id);
        if (!latest) {
            return failure(latest.error());
        }
        definition = std::move(*latest);
    }
    return addVersion(unit, ofTemplate, record->values[TemplateName].text(),
                      versions->empty() ? 1 : versions->front().number + 1, definition);
}

Status saveDraft(UnitOfWork& unit, const Uuid& version, const TemplateDefinition& definition,
                 const TemplateDefinition& seen)
{
    return unit.update(templateVersionEntity(), version,
                       {{VersionFields, Value(definition.toJson())}},
                       {{VersionFields, Value(seen.toJson())}});
}

Status activateVersion(UnitOfWork& unit, const Uuid& version)
{
    const auto record = unit.get(templateVersionEntity(), version);
    if (!record) {
        return failure(record.error());
    }
    const auto versions = versionsOf(unit.connection(), record->values[VersionOf].uuid());
    if (!versions) {
        return failure(versions.error());
    }
    for (const TemplateVersionInfo& other : *versions) {
        if (other.id != version && other.state == QLatin1String(kActive)) {
            TRACSEQ_TRY(unit.update(templateVersionEntity(), other.id,
                                    {{VersionState, Value(QString::fromLatin1(kRetired))}}));
        }
    }
    return unit.update(templateVersionEntity(), version,
                       {{VersionState, Value(QString::fromLatin1(kActive))}});
}

const TemplateVersionInfo* TemplateInfo::active() const
{
    const auto found = std::find_if(versions.begin(), versions.end(), [](const auto& version) {
        return version.state == QLatin1String(kActive);
    });
    return found == versions.end() ? nullptr : &*found;
}

const TemplateVersionInfo* TemplateInfo::draft() const
{
    const auto found = std::find_if(versions.begin(), versions.end(), [](const auto& version) {
        return version.state == QLatin1String(kDraft);
    });
    return found == versions.end() ? nullptr : &*found;
}

Result<std::vector<TemplateInfo>> loadTemplates(Connection& connection)
{
    auto select =
        connection.prepare("SELECT id, name, category, coalesce(description, '') "
                           "FROM template WHERE deleted = 0 ORDER BY name COLLATE NOCASE");
    if (!select) {
        return failure(select.error());
    }
    std::vector<TemplateInfo> all;
    TRACSEQ_TRY(select->forEachRow([&](const Statement& row) {
        all.push_back({row.uuid(0), row.text(1), row.text(2), row.text(3), {}});
    }));
    for (TemplateInfo& info : all) {
        auto versions = versionsOf(connection, info.id);
        if (!versions) {
            return failure(versions.error());
        }
        info.versions = std::move(*versions);
    }
    return all;
}

Result<TemplateDefinition> loadDefinition(Connection& connection, const Uuid& version)
{
    auto select = connection.cached("SELECT fields FROM template_version WHERE id = ?1");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, version);
    const auto found = select->step();
    if (!found) {
        return failure(found.error());
    }
    return *found ? TemplateDefinition::fromJson(select->text(0))
                  : failure(ErrorCode::TemplateUnknown, {version.toString(), QStringLiteral("–")});
}

void TemplateService::run(const QString& title, const QString& reason,
                          std::function<Result<Uuid>(UnitOfWork&)> work, QObject* receiver,
                          Callback done)
{
    auto version = std::make_shared<Uuid>();
    m_store.write(
        {m_user, title, reason, 0},
        [work = std::move(work), version](UnitOfWork& unit) -> Status {
            const auto id = work(unit);
            if (!id) {
                return failure(id.error());
            }
            *version = *id;
            return {};
        },
        receiver,
        [version, done = std::move(done)](const Result<changes::Written>& written) {
            done(written ? Result<Done>(Done{*written, *version}) : failure(written.error()));
        });
}

void TemplateService::create(const TemplateDraft& draft, QObject* receiver, Callback done)
{
    run(
        QCoreApplication::translate("Templates", "Add the template “%1”").arg(draft.name), {},
        [draft](UnitOfWork& unit) { return createTemplate(unit, draft); }, receiver,
        std::move(done));
}

void TemplateService::newVersion(const Uuid& ofTemplate, QObject* receiver, Callback done)
{
    run(
        QCoreApplication::translate("Templates", "New version of a template"), {},
        [ofTemplate](UnitOfWork& unit) { return draftVersion(unit, ofTemplate); }, receiver,
        std::move(done));
}

void TemplateService::save(const Uuid& version, const TemplateDefinition& definition,
                           const TemplateDefinition& seen, QObject* receiver, Callback done)
{
    run(
        QCoreApplication::translate("Templates", "Change a template"), {},
        [version, definition, seen](UnitOfWork& unit) -> Result<Uuid> {
            TRACSEQ_TRY(saveDraft(unit, version, definition, seen));
            return version;
        },
        receiver, std::move(done));
}

void TemplateService::activate(const Uuid& version, const QString& reason, QObject* receiver,
                               Callback done)
{
    run(
        QCoreApplication::translate("Templates", "Put a template to use"), reason,
        [version](UnitOfWork& unit) -> Result<Uuid> {
            TRACSEQ_TRY(activateVersion(unit, version));
            return version;
        },
        receiver, std::move(done));
}

void TemplateService::retire(const Uuid& version, QObject* receiver, Callback done)
{
    run(
        QCoreApplication::translate("Templates", "Retire a template"), {},
        [version](UnitOfWork& unit) -> Result<Uuid> {
            TRACSEQ_TRY(unit.update(templateVersionEntity(), version,
                                    {{VersionState, Value(QString::fromLatin1(kRetired))}}));
            return version;
        },
        receiver, std::move(done));
}

} // namespace tracseq::templates
