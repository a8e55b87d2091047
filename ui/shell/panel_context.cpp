// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panel_context.h"

#include <QAction>
#include <QVariant>

namespace tracseq::ui {

namespace {
constexpr auto kOwnToolTip = "ownToolTip";
}

void permit(QAction& action, bool makesSense, const QString& refusal)
{
    action.setEnabled(makesSense && refusal.isEmpty());
    const bool refused = action.property(kOwnToolTip).isValid();
    if (!refusal.isEmpty()) {
        if (!refused) {
            // A tip that is only the text follows the text, which may change meanwhile.
            const bool isText = action.toolTip() == QString(action.text()).remove(QLatin1Char('&'));
            action.setProperty(kOwnToolTip, isText ? QString(QLatin1String("")) : action.toolTip());
        }
        action.setToolTip(refusal);
    } else if (refused) {
        action.setToolTip(action.property(kOwnToolTip).toString());
        action.setProperty(kOwnToolTip, {});
    }
}

} // namespace tracseq::ui
