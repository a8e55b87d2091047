// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/reference_names.h"

#include "core/base/text.h"
#include "core/database/entity_query.h"

#include <QCollator>
#include <algorithm>

namespace tracseq::ui {

ReferenceNames::ReferenceNames(const database::Entity& entity, database::TaskRunner& tasks,
                               changes::ChangeHub& hub, QObject* parent)
    : QObject(parent)
    , m_entity(entity)
    , m_tasks(tasks)
{
    connect(&hub, &changes::ChangeHub::changed, this, [this](const changes::ChangeSet& set) {
        if (set.entities.contains(QString::fromLatin1(m_entity.name))) {
            load();
        }
    });
    load();
}

void ReferenceNames::load()
{
    if (m_ticket != nullptr) {
        m_ticket->cancel();
    }
    const quint64 token = ++m_token;
    m_ticket = m_tasks.read<Names>(
        this,
        [&entity = m_entity](database::Connection& connection) -> Result<Names> {
            database::EntityQuery query;
            query.entity = &entity;
            const auto rids = database::rowIds(connection, query);
            if (!rids) {
                return failure(rids.error());
            }
            const auto rows = database::rowsByRid(connection, entity, *rids);
            if (!rows) {
                return failure(rows.error());
            }
            Names names;
            for (const database::Record& row : *rows) {
                names.insert(row.id,
                             row.values[static_cast<std::size_t>(entity.displayField)].text());
            }
            return names;
        },
        [this, token](const Result<Names>& names) {
            if (token != m_token || !names) {
                return;
            }
            m_loaded = true;
            m_names = *names;
            m_byKey.clear();
            m_sorted = m_names.values();
            for (auto it = m_names.constBegin(); it != m_names.constEnd(); ++it) {
                m_byKey.insert(compareKey(it.value()), it.key());
            }
            QCollator collator;
            collator.setNumericMode(true);
            std::sort(m_sorted.begin(), m_sorted.end(), collator);
            Q_EMIT changed();
        });
}

std::optional<Uuid> ReferenceNames::find(const QString& name) const
{
    const auto found = m_byKey.constFind(compareKey(name));
    return found == m_byKey.constEnd() ? std::nullopt : std::optional(*found);
}

FindByName ReferenceNames::finder() const
{
    return [this](const database::Entity& entity, const QString& name) {
        return &entity == &m_entity ? find(name) : std::nullopt;
    };
}

} // namespace tracseq::ui
