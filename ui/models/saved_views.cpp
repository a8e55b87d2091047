// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/saved_views.h"

#include "core/base/text.h"
#include "core/database/entity_query.h"
#include "core/lab/saved_view.h"

namespace tracseq::ui {

using changes::UnitOfWork;
using database::Value;
using namespace Qt::StringLiterals;

SavedViews::SavedViews(QString panelId, changes::Store& store, database::TaskRunner& tasks,
                       changes::ChangeHub& hub, QString user, QObject* parent)
    : QObject(parent)
    , m_panelId(std::move(panelId))
    , m_store(store)
    , m_tasks(tasks)
    , m_user(std::move(user))
{
    connect(&hub, &changes::ChangeHub::changed, this, [this](const changes::ChangeSet& set) {
        if (set.entities.contains(QString::fromLatin1(lab::savedViewEntity().name))) {
            load();
        }
    });
    load();
}

void SavedViews::load()
{
    m_tasks.read<std::vector<database::Record>>(
        this,
        [panel = m_panelId](database::Connection& connection) {
            return database::rowsWithText(connection, lab::savedViewEntity(), lab::ViewPanel,
                                          panel);
        },
        [this, token = ++m_token](const Result<std::vector<database::Record>>& rows) {
            if (token != m_token || !rows) {
                return;
            }
            m_views.clear();
            for (const database::Record& row : *rows) {
                const QString name = row.values[lab::ViewName].text();
                m_views.insert(compareKey(name), {row.id, name,
                                                  QJsonDocument::fromJson(
                                                      row.values[lab::ViewContent].text().toUtf8())
                                                      .object()});
            }
            Q_EMIT changed();
        });
}

QStringList SavedViews::names() const
{
    QStringList names;
    for (const View& view : m_views) {
        names.append(view.name);
    }
    return names;
}

std::optional<QJsonObject> SavedViews::content(const QString& name) const
{
    const auto found = m_views.constFind(compareKey(name));
    return found == m_views.constEnd() ? std::nullopt : std::optional(found->content);
}

void SavedViews::save(const QString& name, const QJsonObject& content, QObject* receiver, Done done)
{
    const auto found = m_views.constFind(compareKey(name));
    const auto present =
        found == m_views.constEnd() ? std::nullopt : std::optional<Uuid>(found->id);
    const QString text = QString::fromUtf8(QJsonDocument(content).toJson(QJsonDocument::Compact));
    m_store.write(
        {m_user, tr("Save view “%1”").arg(name), {}, 0},
        [present, panel = m_panelId, name, text](UnitOfWork& unit) -> Status {
            if (present) {
                return unit.update(lab::savedViewEntity(), *present,
                                   {{lab::ViewName, Value(name)}, {lab::ViewContent, Value(text)}});
            }
            const auto id = unit.insert(lab::savedViewEntity(), {{lab::ViewPanel, Value(panel)},
                                                                 {lab::ViewName, Value(name)},
                                                                 {lab::ViewContent, Value(text)}});
            return id ? Status() : failure(id.error());
        },
        receiver, std::move(done));
}

void SavedViews::remove(const QString& name, QObject* receiver, Done done)
{
    const auto found = m_views.constFind(compareKey(name));
    if (found == m_views.constEnd()) {
        return;
    }
    m_store.write(
        {m_user, tr("Remove view “%1”").arg(found->name), {}, 0},
        [id = found->id](UnitOfWork& unit) { return unit.remove(lab::savedViewEntity(), id); },
        receiver, std::move(done));
}

} // namespace tracseq::ui
