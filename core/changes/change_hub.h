// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

#include <QMap>
#include <QObject>
#include <QTimer>
#include <mutex>

namespace tracseq::changes {

/// Which rows of one entity changed. Above kMany rows only `many` is told: read again.
struct EntityChanges {
    static constexpr std::size_t kMany = 2000;

    std::vector<qint64> inserted; ///< rids
    std::vector<qint64> updated;
    std::vector<qint64> removed;
    bool many = false;

    void merge(const EntityChanges& other);
};

/// What one or several commits changed. Keys are entity names.
struct ChangeSet {
    QMap<QString, EntityChanges> entities;
    /// Who began it, as given in WriteRequest::origin, so that a screen can skip its own change;
    /// 0 when several origins were merged.
    quint64 origin = 0;

    [[nodiscard]] bool isEmpty() const { return entities.isEmpty(); }
    void merge(const ChangeSet& other);
};

/// Tells the UI what was committed: at most one signal per 50 ms, on the thread it lives on (the
/// UI thread). publish() from any thread. Owned by the composition root.
class ChangeHub : public QObject {
    Q_OBJECT

public:
    explicit ChangeHub(QObject* parent = nullptr);

    void publish(const ChangeSet& set);

Q_SIGNALS:
    void changed(const tracseq::changes::ChangeSet& set);

private:
    void flush();

    std::mutex m_mutex;
    ChangeSet m_pending;
    QTimer m_timer;
};

} // namespace tracseq::changes
