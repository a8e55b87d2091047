// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"
#include "core/database/task_runner.h"

#include <QMap>

namespace tracseq::ui {

/// The views that were saved for one panel: name and content (filters, columns, order as JSON).
/// Part of the lab, so that colleagues share them. UI thread; store, tasks and hub outlive it.
class SavedViews final : public QObject {
    Q_OBJECT

public:
    using Done = std::function<void(Result<changes::Written>)>;

    SavedViews(QString panelId, changes::Store& store, database::TaskRunner& tasks,
               changes::ChangeHub& hub, QString user, QObject* parent = nullptr);

    [[nodiscard]] QStringList names() const;
    [[nodiscard]] std::optional<QJsonObject> content(const QString& name) const;

    /// Keeps content under a name, over the one that had it. `done` comes back on the UI thread.
    void save(const QString& name, const QJsonObject& content, QObject* receiver, Done done);
    void remove(const QString& name, QObject* receiver, Done done);

Q_SIGNALS:
    void changed();

private:
    struct View {
        Uuid id;
        QString name;
        QJsonObject content;
    };
    void load();

    QString m_panelId;
    changes::Store& m_store;
    database::TaskRunner& m_tasks;
    QString m_user;
    QMap<QString, View> m_views; ///< by the name as people compare it
    quint64 m_token = 0;
};

} // namespace tracseq::ui
