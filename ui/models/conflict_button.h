// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/change_hub.h"
#include "core/database/entity.h"
#include "core/database/task_runner.h"

#include <QPushButton>
#include <functional>

namespace tracseq::ui {

class RowMarks;

/// What counts the open conflicts of the rows that are looked at, for tables and details. Tasks and
/// hub outlive it.
RowMarks* makeConflictMarks(const database::Entity& entity, database::TaskRunner& tasks,
                            changes::ChangeHub& hub, QObject* parent);

/// "2 open conflicts", as a screen reader says it too.
QString conflictCountText(int count);

/// Says how many conflicts of a row are open, and leads to them; hidden when there are none.
class ConflictButton final : public QPushButton {
    Q_OBJECT
public:
    /// `open` shows the conflicts of a row.
    ConflictButton(const database::Entity& entity, database::TaskRunner& tasks,
                   changes::ChangeHub& hub, std::function<void(const Uuid& row)> open,
                   QWidget* parent);

    void setRow(const Uuid& row);

private:
    void refresh();

    const RowMarks* m_marks;
    Uuid m_row;
};

} // namespace tracseq::ui
