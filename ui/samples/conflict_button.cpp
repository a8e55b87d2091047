// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/conflict_button.h"

#include "core/samples/sample.h"
#include "core/sync/conflict_query.h"
#include "ui/models/row_marks.h"
#include "ui/samples/samples_parts.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/icons.h"

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kIconSize = 13;
}

RowMarks* makeConflictMarks(const SamplesParts& parts, QObject* parent)
{
    return new RowMarks(
        u"conflict"_s,
        [](database::Connection& connection, const std::vector<Uuid>& rows) {
            return sync::openConflicts(connection, samples::sampleEntity(), rows);
        },
        parts.tasks, parts.hub, parent);
}

QString conflictCountText(int count)
{
    return ConflictButton::tr("%Ln open conflict(s)", nullptr, count);
}

ConflictButton::ConflictButton(const SamplesParts& parts, QWidget* parent)
    : QPushButton(parent)
    , m_marks(makeConflictMarks(parts, this))
{
    setObjectName(u"sampleConflicts"_s);
    setIcon(ui::icon(u"vcs-conflicting"_s, Tone::Warning));
    setIconSize({kIconSize, kIconSize}); // a full disc, which stands close to the text
    setToolTip(tr("Somebody else changed the same fields. Decide which values stay."));
    hide();
    connect(m_marks, &RowMarks::changed, this, &ConflictButton::refresh);
    connect(this, &QPushButton::clicked, this, [this, &navigator = parts.context.navigator] {
        navigator.open(u"sync.conflicts"_s, m_sample.toString());
    });
}

void ConflictButton::setSample(const Uuid& sample)
{
    m_sample = sample;
    refresh();
}

void ConflictButton::refresh()
{
    const int count = m_sample.isNull() ? 0 : m_marks->count(m_sample);
    setText(conflictCountText(count));
    setVisible(count > 0);
}

} // namespace tracseq::ui
