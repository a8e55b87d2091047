// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/projects/projects_parts.h"

#include <QWidget>

class QPushButton;

namespace tracseq::ui {

class DetailPane;

/// A project in full: its fields, how much belongs to it, its budget and its history.
class ProjectOverviewTab final : public QWidget {
    Q_OBJECT
public:
    ProjectOverviewTab(const ProjectsParts& parts, QWidget* parent);

    void setProject(const Uuid& project);
    [[nodiscard]] DetailPane& pane() const { return *m_pane; }

Q_SIGNALS:
    void failed(const tracseq::Error& error);

private:
    void reload();
    void showSamples();

    ProjectsParts m_parts;
    DetailPane* m_pane;
    QPushButton* m_samples;
    Uuid m_project;
    QString m_code;
    quint64 m_token = 0;
};

} // namespace tracseq::ui
