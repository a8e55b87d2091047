// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wheel_guard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

namespace tracseq::ui {

void WheelGuard::guard(QWidget& widget)
{
    if (qobject_cast<QAbstractSpinBox*>(&widget) == nullptr &&
        qobject_cast<QComboBox*>(&widget) == nullptr) {
        return;
    }
    widget.installEventFilter(this);
    if (widget.focusPolicy() == Qt::WheelFocus) {
        widget.setFocusPolicy(Qt::StrongFocus);
    }
}

bool WheelGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel) {
        const auto* number = qobject_cast<QAbstractSpinBox*>(watched);
        if (number == nullptr || !number->hasFocus()) {
            event->ignore(); // it goes on to what scrolls
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tracseq::ui
