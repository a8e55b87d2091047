// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"
#include "ui/models/field_text.h"

#include <QDate>
#include <QMap>
#include <QWidget>

class QBoxLayout;

namespace tracseq::ui {

class FieldRow;
class ReferenceNames;

/// What was typed and not saved yet: the texts, and what stood there when they were begun.
struct SampleDraft {
    QMap<int, QString> texts;
    QMap<int, database::Value> seen;
};

/// The fields of one sample to be edited, with the rules of samples held against them at each
/// keystroke. It stores nothing; the detail does.
class SampleForm final : public QWidget {
    Q_OBJECT
public:
    SampleForm(const ReferenceNames& projects, QDate today, QWidget* parent);

    /// Begins with this sample; null for a new one. Nothing is changed yet then.
    void begin(const database::Record* record, const Names& names);
    /// The same sample as it is stored now: fields that were not touched show the new value; those
    /// that were keep what was typed, and say what stands there now. The first save after that is
    /// still based on what stood there before, and so refused; only when the person was `told` so
    /// does the next one count as a decision for what they typed.
    void refresh(const database::Record& record, const Names& names, bool told);

    /// What was typed into touched fields, to go on later.
    [[nodiscard]] SampleDraft draft() const { return {typed(), m_seen}; }
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
    [[nodiscard]] QWidget* lastEditor() const;

Q_SIGNALS:
    /// isChanged() or isValid() may be another now.
    void edited();
    /// A project is to be made that is not there yet; `typed` may be its code.
    void newProjectWanted(const QString& typed);

private:
    void makeRows();
    void offerProjects();
    void showValue(int field);
    void validate();
    void tellMoved(int field);
    [[nodiscard]] QMap<int, QString> typed() const;
    [[nodiscard]] QString storedText(int field) const;

    const ReferenceNames& m_projects;
    QDate m_today;
    database::Record m_base;
    Names m_names;
    bool m_isNew = true;
    bool m_valid = false;
    bool m_filling = false;
    database::FieldValues m_values;
    QMap<int, database::Value> m_seen; ///< what stood in a field when typing into it began
    QBoxLayout* m_column;
    QWidget* m_content = nullptr;
    QMap<int, FieldRow*> m_rows;
    QMap<int, bool> m_touched; ///< left once: an empty required field may be named wrong
};

} // namespace tracseq::ui
