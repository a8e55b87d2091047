// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/change_hub.h"
#include "core/database/task_runner.h"
#include "ui/models/field_text.h"

namespace tracseq::ui {

/// All rows of a small entity that others refer to (projects), by id and name, for choosing and for
/// reading typed names. Read on a worker and kept fresh by the change hub. UI thread; outlived by
/// both.
class ReferenceNames final : public QObject {
    Q_OBJECT

public:
    ReferenceNames(const database::Entity& entity, database::TaskRunner& tasks,
                   changes::ChangeHub& hub, QObject* parent = nullptr);

    [[nodiscard]] const database::Entity& entity() const { return m_entity; }
    [[nodiscard]] const Names& names() const { return m_names; }
    /// Sorted as people sort.
    [[nodiscard]] const QStringList& sortedNames() const { return m_sorted; }
    [[nodiscard]] std::optional<Uuid> find(const QString& name) const;
    [[nodiscard]] FindByName finder() const;
    [[nodiscard]] bool isLoaded() const { return m_loaded; }

Q_SIGNALS:
    void changed();

private:
    void load();

    const database::Entity& m_entity;
    database::TaskRunner& m_tasks;
    Names m_names;
    QHash<QString, Uuid> m_byKey;
    QStringList m_sorted;
    std::shared_ptr<database::ReadTicket> m_ticket;
    quint64 m_token = 0;
    bool m_loaded = false;
};

} // namespace tracseq::ui
