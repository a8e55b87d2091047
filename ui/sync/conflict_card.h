// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sync/conflict_parts.h"
#include "ui/sync/conflict_text.h"

#include <QFrame>

class QBoxLayout;
class QPushButton;

namespace tracseq::ui {

class FieldRow;

/// One field of a record with both values side by side, and what can be decided about them. Lives
/// in a ConflictPane, which owns the record.
class ConflictCard final : public QFrame {
    Q_OBJECT
public:
    ConflictCard(const ConflictParts& parts, const sync::ConflictedRecord& record, LostField field,
                 QWidget* parent);

    [[nodiscard]] const LostField& field() const { return m_field; }
    [[nodiscard]] const ConflictOffers& offers() const { return m_offers; }
    [[nodiscard]] bool isEditing() const { return m_editor != nullptr; }
    /// What was typed; empty when nothing is edited.
    [[nodiscard]] QString draft() const;
    void edit(const QString& draft);
    /// The first button that can be pressed; null when there is none.
    [[nodiscard]] QPushButton* firstButton() const;

Q_SIGNALS:
    /// There is more of the card than before, with the focus in it.
    void editing();
    void decided(tracseq::sync::ConflictDecision::Take take, const tracseq::database::Value& other);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeSide(const QString& caption, const QString& value, const QString& who,
                      QPushButton* button);
    QPushButton* makeButton(const ConflictOffer& offer, const QString& name);
    void makeSides(QBoxLayout& column);
    QWidget* makeEditSide();
    void closeEditor();
    void save();
    void checkTyped();
    [[nodiscard]] Result<database::Value> typed() const;
    [[nodiscard]] const database::Field& described() const;

    const ConflictParts& m_parts;
    const sync::ConflictedRecord& m_record;
    LostField m_field;
    ConflictOffers m_offers;
    QPushButton* m_theirs = nullptr;
    QPushButton* m_mine = nullptr;
    QPushButton* m_edit = nullptr;
    QPushButton* m_save = nullptr;
    QWidget* m_editing = nullptr;
    QWidget* m_editor = nullptr;
    FieldRow* m_row = nullptr;
    bool m_touched = false;
};

} // namespace tracseq::ui
