// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panel_registry.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace tracseq::ui {

QString panelTitle(const PanelSpec& spec)
{
    return QCoreApplication::translate("Panels", spec.title);
}

QString panelGroup(const PanelSpec& spec)
{
    return spec.group == nullptr ? QString() : QCoreApplication::translate("Panels", spec.group);
}

bool PanelRegistry::add(PanelSpec spec)
{
    static const QRegularExpression wellFormed(
        QStringLiteral("\\A[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*\\z"));
    if (!wellFormed.match(spec.id).hasMatch() || find(spec.id) != nullptr ||
        spec.title == nullptr || !spec.create) {
        return false;
    }
    const auto place =
        std::upper_bound(m_panels.begin(), m_panels.end(), spec.order,
                         [](int order, const PanelSpec& other) { return order < other.order; });
    m_panels.insert(place, std::move(spec));
    return true;
}

const PanelSpec* PanelRegistry::find(const QString& id) const
{
    const auto found = std::find_if(m_panels.begin(), m_panels.end(),
                                    [&id](const PanelSpec& spec) { return spec.id == id; });
    return found == m_panels.end() ? nullptr : &*found;
}

const PanelSpec* PanelRegistry::showing(const QString& entity) const
{
    const auto found = std::find_if(m_panels.begin(), m_panels.end(), [&](const PanelSpec& spec) {
        return spec.shows.contains(entity);
    });
    return found == m_panels.end() ? nullptr : &*found;
}

} // namespace tracseq::ui
