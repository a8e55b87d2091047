// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/templates/template_form.h"
#include "ui/models/field_text.h"

#include <QDate>
#include <QMap>
#include <QWidget>

class QBoxLayout;

namespace tracseq::ui {

class ChoiceBox;
class FieldRow;
class ReferenceNames;
class SampleForms;

/// What was typed and not saved yet: the texts, and what stood there when they were begun.
struct SampleDraft {
    QMap<int, QString> texts;
    QMap<int, database::Value> seen;
    Uuid version; ///< of the template, of a new sample
};

/// The fields of one sample to be edited, with the rules of samples and of its template held
/// against them at each keystroke. Fields of the template are numbered after those of the sample;
/// the values of all of them are kept in one, the sample's attributes. It stores nothing; the
/// detail does.
class SampleForm final : public QWidget {
    Q_OBJECT
public:
    SampleForm(const ReferenceNames& projects, const SampleForms& forms, QDate today,
               QWidget* parent);

    /// Begins with this sample; null for a new one. Nothing is changed yet then.
    void begin(const database::Record* record, const Names& names);
    /// The same sample as it is stored now: fields that were not touched show the new value; those
    /// that were keep what was typed, and say what stands there now. The first save after that is
    /// still based on what stood there before, and so refused; only when the person was `told` so
    /// does the next one count as a decision for what they typed.
    void refresh(const database::Record& record, const Names& names, bool told);

    /// What was typed into touched fields, to go on later.
    [[nodiscard]] SampleDraft draft() const { return {typed(), m_seen, m_version}; }
    void setDraft(const SampleDraft& draft);

    void setProject(const QString& code);

    [[nodiscard]] bool isChanged() const;
    /// No touched field, and nothing required, is wrong.
    [[nodiscard]] bool isValid() const { return m_valid; }
    /// What is wrong where the person is, else in the first row that is wrong; empty: nothing.
    [[nodiscard]] QString sentence() const;
    /// The touched fields' new values, and the values they had when they were seen.
    [[nodiscard]] database::FieldValues values() const { return m_values; }
    [[nodiscard]] database::FieldValues seen() const;
    /// Whether a status was chosen that needs a reason.
    [[nodiscard]] QString statusNeedingReason() const;
    [[nodiscard]] bool isNew() const { return m_isNew; }
    [[nodiscard]] FieldRow* row(int field) const { return m_rows.value(field); }
    /// The row of a template's field; null where there is none of that name.
    [[nodiscard]] FieldRow* templateRow(const QString& name) const;
    /// For a new sample: the box to choose a template from.
    [[nodiscard]] ChoiceBox* templateBox() const { return m_templateBox; }
    [[nodiscard]] QWidget* lastEditor() const;

Q_SIGNALS:
    /// isChanged() or isValid() may be another now.
    void edited();
    /// Other rows stand here now.
    void rowsChanged();
    /// A project is to be made that is not there yet; `typed` may be its code.
    void newProjectWanted(const QString& typed);

private:
    void makeRows();
    void makeRow(int field, QBoxLayout* column);
    void offerTemplates();
    void chooseTemplate();
    void setVersion(const Uuid& version);
    void judgeTemplate(std::vector<database::Value>& all, QMap<int, QString>& errors,
                       const QMap<int, QString>& texts);
    [[nodiscard]] const database::Entity& entityOf(int field) const;
    [[nodiscard]] const database::Field& described(int field) const;
    [[nodiscard]] int fieldCount() const;
    void offerProjects();
    void showValue(int field);
    void validate();
    void tellMoved(int field);
    [[nodiscard]] QMap<int, QString> typed() const;
    [[nodiscard]] QString storedText(int field) const;

    const ReferenceNames& m_projects;
    const SampleForms& m_forms;
    QDate m_today;
    database::Record m_base;
    Uuid m_version;
    std::shared_ptr<const templates::TemplateForm> m_form; ///< of the version; null: none
    std::vector<database::Value> m_stored;                 ///< of the sample, then of the template
    Names m_names;
    bool m_isNew = true;
    bool m_valid = false;
    bool m_filling = false;
    database::FieldValues m_values;
    QMap<int, database::Value> m_seen; ///< what stood in a field when typing into it began
    QBoxLayout* m_column;
    FieldRow* m_templateRow = nullptr;
    ChoiceBox* m_templateBox = nullptr;
    QWidget* m_content = nullptr;
    QMap<int, FieldRow*> m_rows;
    QMap<int, bool> m_touched; ///< left once: an empty required field may be named wrong
};

} // namespace tracseq::ui
