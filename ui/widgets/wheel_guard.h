// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace tracseq::ui {

/// Sees to it that the wheel, on its way through a form, neither changes a value nor takes the
/// focus. Boxes to choose from also need SH_ComboBox_AllowWheelScrolling to be off.
class WheelGuard final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Does nothing for widgets that take no wheel.
    void guard(QWidget& widget);

    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace tracseq::ui
