// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

#include <QDialog>
#include <QMap>

class QPushButton;

namespace tracseq::ui {

class ErrorStrip;
class FieldRow;
class ReferenceNames;

/// Asks for the fields of a row of a described entity: all that a person sets, in the order of the
/// description, but states, and references only to what there are names of. What cannot be taken is
/// said while one types. Opened with open(); deletes itself when closed.
class EntityDialog : public QDialog {
    Q_OBJECT
public:
    void accept() override;
    [[nodiscard]] FieldRow* row(int field) const { return m_rows.value(field); }

protected:
    /// `action` is what the button says that adds the row. The names outlive the dialog.
    EntityDialog(const database::Entity& entity, const QString& title, const QString& action,
                 QWidget* parent, const std::vector<const ReferenceNames*>& references = {});

    /// Puts what was filled in into the lab, and calls done() or refused().
    virtual void store(const database::FieldValues& values) = 0;
    /// What only the subclass knows to be wrong, such as a name that is taken.
    [[nodiscard]] virtual std::optional<Error> problemOf(int field,
                                                         const database::Value& value) const;
    void setText(int field, const QString& text);
    void setHint(int field, const QString& hint);
    /// Puts the focus there, and holds all fields against their rules. Call it at the end of the
    /// constructor.
    void begin(int field);
    void validate();
    void refused(const Error& error);
    [[nodiscard]] bool isStoring() const { return m_storing; }
    [[nodiscard]] QPushButton* button() const { return m_add; }

private:
    void addRow(int field);
    [[nodiscard]] const ReferenceNames* namesOf(const database::Field& field) const;

    const database::Entity& m_entity;
    std::vector<const ReferenceNames*> m_references;
    QMap<int, FieldRow*> m_rows;
    QMap<int, bool> m_touched; ///< what nobody has typed into yet is not blamed
    database::FieldValues m_values;
    bool m_storing = false;
    bool m_valid = false;
    ErrorStrip* m_error;
    QPushButton* m_add = nullptr;
};

} // namespace tracseq::ui
