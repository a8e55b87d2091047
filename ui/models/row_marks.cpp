// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_marks.h"

namespace tracseq::ui {

RowMarks::RowMarks(QString entity, Reader reader, database::TaskRunner& tasks,
                   changes::ChangeHub& hub, QObject* parent)
    : QObject(parent)
    , m_reader(std::move(reader))
    , m_tasks(tasks)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(0);
    connect(m_timer, &QTimer::timeout, this, &RowMarks::read);
    connect(&hub, &changes::ChangeHub::changed, this,
            [this, entity = std::move(entity)](const changes::ChangeSet& set) {
                if (set.entities.contains(entity)) {
                    ++m_stamp;
                    m_fresh.clear(); // what was known is shown until the new is there
                    Q_EMIT changed();
                }
            });
}

int RowMarks::count(const Uuid& row) const
{
    if (!m_fresh.contains(row)) {
        m_wanted.insert(row);
        if (!m_timer->isActive()) {
            m_timer->start();
        }
    }
    return m_known.value(row);
}

void RowMarks::read()
{
    const std::vector<Uuid> rows(m_wanted.cbegin(), m_wanted.cend());
    m_wanted.clear();
    m_tasks.read<Counts>(
        this,
        [reader = m_reader, rows](database::Connection& connection) {
            return reader(connection, rows);
        },
        [this, rows, stamp = m_stamp](const Result<Counts>& counts) {
            if (!counts || stamp != m_stamp) {
                return; // asked for again when it is painted
            }
            if (m_fresh.size() > kKept) {
                m_fresh.clear();
                m_known.clear();
            }
            bool differs = false;
            for (const Uuid& row : rows) {
                m_fresh.insert(row);
                const int count = counts->value(row);
                differs = differs || count != m_known.value(row);
                if (count == 0) {
                    m_known.remove(row);
                } else {
                    m_known.insert(row, count);
                }
            }
            if (differs) {
                Q_EMIT changed();
            }
        });
}

} // namespace tracseq::ui
