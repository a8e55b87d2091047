// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wheel_guard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

namespace tracseq::ui {

void WheelGuard::guard(QWidget& widget)
{
    auto* spin = qobject_cast<QAbstractSpinBox*>(&widget);
    if (spin != nullptr) {
        spin->installEventFilter(this);
    }
    const bool takesWheel = spin != nullptr || qobject_cast<QComboBox*>(&widget) != nullptr;
    if (takesWheel && widget.focusPolicy() == Qt::WheelFocus) {
        widget.setFocusPolicy(Qt::StrongFocus);
    }
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel) {
        const auto* box = qobject_cast<QAbstractSpinBox*>(watched);
        if (box != nullptr && !box->hasFocus()) {
            event->ignore(); // it goes on to what scrolls
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tracseq::ui
