// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/projects/projects_parts.h"

#include <QStandardItemModel>
#include <QWidget>

class QAction;

namespace tracseq::ui {

class DataTable;
class EmptyState;

/// Who has signed a project or one of its batches, what they stated, and whether it still holds: a
/// later change voids it, visibly and for ever. What belongs to a project (members, budget, files)
/// is not part of what is signed.
class SignOffsTab final : public QWidget {
    Q_OBJECT
public:
    SignOffsTab(const ProjectsParts& parts, QWidget* parent);

    void setProject(const Uuid& project);
    [[nodiscard]] DataTable& table() const { return *m_table; }

Q_SIGNALS:
    void failed(const tracseq::Error& error);

private:
    /// A signature, and what it is on.
    struct SignOff {
        QString subject;
        accounts::SignatureState state;
    };
    void reload();
    void showSignatures(const std::vector<SignOff>& all);
    void sign();

    ProjectsParts m_parts;
    QStandardItemModel* m_model;
    DataTable* m_table;
    EmptyState* m_empty;
    QAction* m_sign;
    Uuid m_project;
    quint64 m_token = 0;
};

} // namespace tracseq::ui
