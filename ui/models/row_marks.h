// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/change_hub.h"
#include "core/database/task_runner.h"

#include <QSet>

namespace tracseq::ui {

/// How many of something (open conflicts) each row has that is looked at. Asked for a row that is
/// not known, it says none, has a worker read it together with all others that were asked for, and
/// tells when it is there. So a table of any length costs what is visible. UI thread; tasks and hub
/// outlive it.
class RowMarks final : public QObject {
    Q_OBJECT
public:
    using Counts = QHash<Uuid, int>; ///< rows without any are left out
    using Reader = std::function<Result<Counts>(database::Connection&, const std::vector<Uuid>&)>;

    /// `entity`: of what is counted; when one of its rows changes, all is read again.
    RowMarks(QString entity, Reader reader, database::TaskRunner& tasks, changes::ChangeHub& hub,
             QObject* parent = nullptr);

    [[nodiscard]] int count(const Uuid& row) const;

Q_SIGNALS:
    void changed();

private:
    void read();

    static constexpr qsizetype kKept = 8192;

    Reader m_reader;
    database::TaskRunner& m_tasks;
    QHash<Uuid, int> m_known;
    mutable QSet<Uuid> m_wanted;
    QSet<Uuid> m_fresh; ///< read since the last change
    QTimer* m_timer;    ///< started by count(), which is const
    quint64 m_stamp = 0;
};

} // namespace tracseq::ui
