// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace tracseq::ui {

/// Sees to it that the wheel, on its way through a form or a sheet, neither changes a value nor
/// takes the focus, and goes on to what scrolls. A number that has the focus is stepped by it as
/// ever.
class WheelGuard final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Does nothing for widgets that take no wheel.
    void guard(QWidget& widget);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace tracseq::ui
