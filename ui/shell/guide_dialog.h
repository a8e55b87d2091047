// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace tracseq::ui {

/// The user guide, which travels inside the program as Markdown. Shown beside the window, not in
/// front of it: one reads and does.
class GuideDialog final : public QDialog {
    Q_OBJECT
public:
    explicit GuideDialog(QWidget* parent);
};

} // namespace tracseq::ui
