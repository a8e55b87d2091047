// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projects/project_service.h"

#include <QDialog>
#include <QMap>

class QPushButton;

namespace tracseq::ui {

class ErrorStrip;
class FieldRow;
class ReferenceNames;

/// Asks for the fields of a new project and adds it; what cannot be taken is said while one types.
/// Opened with open(); deletes itself when closed. Service and names outlive it.
class NewProjectDialog final : public QDialog {
    Q_OBJECT
public:
    NewProjectDialog(projects::ProjectService& service, const ReferenceNames& names,
                     const QString& code, QWidget* parent);

    void accept() override;
    [[nodiscard]] FieldRow* row(int field) const { return m_rows.value(field); }

Q_SIGNALS:
    /// The project is in the lab.
    void added(const QString& code, const tracseq::changes::Written& written);

private:
    void validate();
    void addRow(int field);

    projects::ProjectService& m_service;
    const ReferenceNames& m_names;
    QMap<int, FieldRow*> m_rows;
    QMap<int, bool> m_touched; ///< what nobody has typed into yet is not blamed
    database::FieldValues m_values;
    bool m_saving = false;
    bool m_valid = false;
    ErrorStrip* m_error;
    QPushButton* m_add;
};

} // namespace tracseq::ui
