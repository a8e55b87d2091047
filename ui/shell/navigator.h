// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace tracseq::ui {

/// How panels reach each other without knowing each other. UI thread; made by the composition
/// root, outlives the window.
class Navigator final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Opens the panel and brings it to the front; a target is what it shall show, as its panel
    /// reads it (usually the id of a row) through NavigationTarget.
    void open(const QString& panelId, const QString& target = {})
    {
        Q_EMIT openRequested(panelId, target);
    }

    /// Tells everybody what the user looks at now: an entity's name ("sample") and the id of its
    /// row, empty for nothing. Detail panels follow.
    void setCurrent(const QString& entity, const QString& id)
    {
        m_entity = entity;
        m_id = id;
        m_listed = true;
        Q_EMIT currentChanged(entity, id);
    }

    /// Tells whether what is looked at stands in the list that is shown, which may have been
    /// narrowed since. Until told otherwise it does.
    void setCurrentListed(bool listed)
    {
        if (listed != m_listed) {
            m_listed = listed;
            Q_EMIT currentListedChanged(listed);
        }
    }

    [[nodiscard]] QString currentEntity() const { return m_entity; }
    [[nodiscard]] QString currentId() const { return m_id; }
    [[nodiscard]] bool isCurrentListed() const { return m_listed; }

Q_SIGNALS:
    void openRequested(const QString& panelId, const QString& target);
    void currentChanged(const QString& entity, const QString& id);
    void currentListedChanged(bool listed);

private:
    QString m_entity;
    QString m_id;
    bool m_listed = true;
};

/// A panel's widget that can be sent to a target implements this beside QWidget.
class NavigationTarget {
public:
    virtual ~NavigationTarget() = default;
    virtual void navigateTo(const QString& target) = 0;
};

} // namespace tracseq::ui
