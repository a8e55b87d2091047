// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/change_hub.h"

namespace tracseq::changes {

namespace {

constexpr int kMergeMs = 50;

void append(std::vector<qint64>& to, const std::vector<qint64>& from)
{
    to.insert(to.end(), from.begin(), from.end());
}

} // namespace

void EntityChanges::merge(const EntityChanges& other)
{
    many = many || other.many || inserted.size() + other.inserted.size() > kMany ||
           updated.size() + other.updated.size() > kMany ||
           removed.size() + other.removed.size() > kMany;
    if (many) {
        inserted.clear();
        updated.clear();
        removed.clear();
        return;
    }
    append(inserted, other.inserted);
    append(updated, other.updated);
    append(removed, other.removed);
}

void ChangeSet::merge(const ChangeSet& other)
{
    origin = isEmpty() || origin == other.origin ? other.origin : 0;
    for (auto it = other.entities.begin(); it != other.entities.end(); ++it) {
        entities[it.key()].merge(it.value());
    }
}

ChangeHub::ChangeHub(QObject* parent)
    : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kMergeMs);
    connect(&m_timer, &QTimer::timeout, this, &ChangeHub::flush);
}

void ChangeHub::publish(const ChangeSet& set)
{
    if (set.isEmpty()) {
        return;
    }
    bool first = false;
    {
        const std::scoped_lock lock(m_mutex);
        first = m_pending.isEmpty();
        m_pending.merge(set);
    }
    if (first) {
        QMetaObject::invokeMethod(
            this, [this] { m_timer.start(); }, Qt::QueuedConnection);
    }
}

void ChangeHub::flush()
{
    ChangeSet set;
    {
        const std::scoped_lock lock(m_mutex);
        std::swap(set, m_pending);
    }
    if (!set.isEmpty()) {
        Q_EMIT changed(set);
    }
}

} // namespace tracseq::changes
