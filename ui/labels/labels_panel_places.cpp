// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/labels/labels_panel.h"

#include <QListWidget>
#include <algorithm>

namespace tracseq::ui {

void LabelsPanel::navigateTo(const QString& target)
{
    if (const auto id = Uuid::fromString(target)) {
        m_wanted = *id;
        reload();
    }
}

void LabelsPanel::showWanted()
{
    const auto wanted =
        std::find_if(m_entries.begin(), m_entries.end(), [this](const labels::LayoutEntry& entry) {
            return !m_wanted.isNull() && entry.id == m_wanted;
        });
    m_wanted = {};
    if (wanted != m_entries.end()) {
        m_list->setCurrentRow(static_cast<int>(wanted - m_entries.begin()));
    }
}

} // namespace tracseq::ui
