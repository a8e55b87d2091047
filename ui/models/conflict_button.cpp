// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/conflict_button.h"

#include "core/sync/conflict_query.h"
#include "ui/models/row_marks.h"
#include "ui/widgets/icons.h"

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kIconSize = 13;
}

RowMarks* makeConflictMarks(const database::Entity& entity, database::TaskRunner& tasks,
                            changes::ChangeHub& hub, QObject* parent)
{
    return new RowMarks(
        u"conflict"_s,
        [&entity](database::Connection& connection, const std::vector<Uuid>& rows) {
            return sync::openConflicts(connection, entity, rows);
        },
        tasks, hub, parent);
}

QString conflictCountText(int count)
{
    return ConflictButton::tr("%Ln open conflict(s)", nullptr, count);
}

ConflictButton::ConflictButton(const database::Entity& entity, database::TaskRunner& tasks,
                               changes::ChangeHub& hub, std::function<void(const Uuid& row)> open,
                               QWidget* parent)
    : QPushButton(parent)
    , m_marks(makeConflictMarks(entity, tasks, hub, this))
{
    setObjectName(QString::fromLatin1(entity.name) + u"Conflicts"_s);
    setIcon(ui::icon(u"vcs-conflicting"_s, Tone::Warning));
    setIconSize({kIconSize, kIconSize}); // a full disc, which stands close to the text
    setToolTip(tr("Somebody else changed the same fields. Decide which values stay."));
    hide();
    connect(m_marks, &RowMarks::changed, this, &ConflictButton::refresh);
    connect(this, &QPushButton::clicked, this, [this, open = std::move(open)] { open(m_row); });
}

void ConflictButton::setRow(const Uuid& row)
{
    m_row = row;
    refresh();
}

void ConflictButton::refresh()
{
    const int count = m_row.isNull() ? 0 : m_marks->count(m_row);
    setText(conflictCountText(count));
    setVisible(count > 0);
}

} // namespace tracseq::ui
