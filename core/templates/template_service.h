// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"
#include "core/templates/template_definition.h"

namespace tracseq::templates {

/// A new template: what it is called, and the fields of its first version.
struct TemplateDraft {
    QString name;
    QString category; ///< name of a choice; empty: "submission"
    QString description;
    TemplateDefinition definition;
};

/// Adds a template with its first version, a draft, within a unit of work of the caller. Returns
/// the version. Errors: those of UnitOfWork::insert().
Result<Uuid> createTemplate(changes::UnitOfWork& unit, const TemplateDraft& draft);

/// The draft of a template, on which one goes on: the one that is there, or a new version with the
/// fields of the latest. Returns the version.
Result<Uuid> draftVersion(changes::UnitOfWork& unit, const Uuid& ofTemplate);

/// Stores the fields of a draft, however unfinished. `seen` is what they were when the person
/// began. Errors: RowChanged, TemplateVersionFixed.
Status saveDraft(changes::UnitOfWork& unit, const Uuid& version,
                 const TemplateDefinition& definition, const TemplateDefinition& seen);

/// Puts a version to use, and retires the one that was. Error: TemplateFieldsWrong.
Status activateVersion(changes::UnitOfWork& unit, const Uuid& version);

/// A version as a list shows it.
struct TemplateVersionInfo {
    Uuid id;
    Uuid ofTemplate;
    QString title;
    qint64 number = 0;
    QString state;
};

/// A template with its versions, the latest first.
struct TemplateInfo {
    Uuid id;
    QString name;
    QString category;
    QString description;
    std::vector<TemplateVersionInfo> versions;

    /// The version in use; null where there is none. Of two (two labs that met) the later one.
    [[nodiscard]] const TemplateVersionInfo* active() const;
    [[nodiscard]] const TemplateVersionInfo* draft() const;
};

/// All templates by name.
Result<std::vector<TemplateInfo>> loadTemplates(database::Connection& connection);

/// The fields of a version. Errors: TemplateUnknown, TemplateNotReadable.
Result<TemplateDefinition> loadDefinition(database::Connection& connection, const Uuid& version);

/// What panels do with templates, each as one step of undo. Each call returns at once; `done` comes
/// back on the UI thread with what was stored and the version. Owned by the composition root.
class TemplateService {
public:
    struct Done {
        changes::Written written;
        Uuid version;
    };
    using Callback = std::function<void(const Result<Done>&)>;

    TemplateService(changes::Store& store, QString user)
        : m_store(store)
        , m_user(std::move(user))
    {
    }

    void create(const TemplateDraft& draft, QObject* receiver, Callback done);
    void newVersion(const Uuid& ofTemplate, QObject* receiver, Callback done);
    void save(const Uuid& version, const TemplateDefinition& definition,
              const TemplateDefinition& seen, QObject* receiver, Callback done);
    void activate(const Uuid& version, const QString& reason, QObject* receiver, Callback done);
    void retire(const Uuid& version, QObject* receiver, Callback done);

private:
    void run(const QString& title, const QString& reason,
             std::function<Result<Uuid>(changes::UnitOfWork&)> work, QObject* receiver,
             Callback done);

    changes::Store& m_store;
    QString m_user;
};

} // namespace tracseq::templates
