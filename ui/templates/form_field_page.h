// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/templates/template_definition.h"

#include <QScrollArea>

class QBoxLayout;
class QLineEdit;

namespace tracseq::ui {

class ChoiceBox;
class FieldRow;
class TextBox;

/// Everything that can be said of one field of a form. Rows that make no sense for the field's type
/// are not there. Tells of each edit; it stores nothing.
class FormFieldPage final : public QScrollArea {
    Q_OBJECT
public:
    FormFieldPage(const database::Entity& base, QWidget* parent);

    /// Shows a field; `above` are the names of those that it may depend on.
    void setField(const templates::FormField& field, const QStringList& above, bool editable);
    /// What is wrong with it, below its name.
    void setFlaws(const QStringList& sentences);
    [[nodiscard]] const templates::FormField& field() const { return m_field; }
    void focusName();

Q_SIGNALS:
    void edited();

private:
    QLineEdit* addLine(const char* name, const QString& label, const QString& hint = {});
    ChoiceBox* addBox(const char* name, const QString& label, const QString& hint = {});
    TextBox* addText(const char* name, const QString& label, const QString& hint = {});
    FieldRow* addRow(const char* name, const QString& label, QWidget* editor, const QString& hint);
    void read();
    void showRows();

    const database::Entity& m_base;
    templates::FormField m_field;
    bool m_filling = false;
    QBoxLayout* m_column;
    QHash<QWidget*, FieldRow*> m_rows;
    QLineEdit* m_name;
    ChoiceBox* m_fills;
    ChoiceBox* m_type;
    QLineEdit* m_unit;
    ChoiceBox* m_required;
    QLineEdit* m_initial;
    TextBox* m_choices;
    QLineEdit* m_minimum;
    QLineEdit* m_maximum;
    QLineEdit* m_pattern;
    QLineEdit* m_patternHelp;
    TextBox* m_help;
    ChoiceBox* m_dependsOn;
    QLineEdit* m_dependsValues;
    QLineEdit* m_formula;
};

} // namespace tracseq::ui
