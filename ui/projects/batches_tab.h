// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/projects/project_tab.h"

class QMenu;

namespace tracseq::ui {

/// The batches of a project: planned, on their way, done; which samples are in each.
class BatchesTab final : public ProjectTab {
    Q_OBJECT
public:
    BatchesTab(const ProjectsParts& parts, QWidget* parent);

protected:
    void activated(const ProjectRow& row) override;
    void showActions() override;

private:
    void fillStatus();
    void openSamples();
    void sign();

    QAction* m_samples = nullptr;
    QAction* m_status = nullptr;
    QAction* m_sign = nullptr;
    QMenu* m_menu = nullptr;
};

} // namespace tracseq::ui
