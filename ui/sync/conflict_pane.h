// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sync/conflict_card.h"

class QScrollArea;

namespace tracseq::ui {

/// All conflicts of one record: a card for each field, to be decided one by one or all at once.
/// Tells what was chosen; its panel has it done.
class ConflictPane final : public QWidget {
    Q_OBJECT
public:
    ConflictPane(const ConflictParts& parts, QWidget* parent);

    /// What is being typed stays while it is about the same record.
    void showRecord(const sync::ConflictedRecord& record);
    void clear();
    [[nodiscard]] bool isEmpty() const { return m_content == nullptr; }
    [[nodiscard]] const sync::ConflictedRecord& record() const { return m_record; }
    [[nodiscard]] QList<ConflictCard*> cards() const { return m_cards; }
    /// Whether something is typed that was not saved.
    [[nodiscard]] bool hasDraft() const;
    /// To the first button that can be pressed.
    void focusFirst();

Q_SIGNALS:
    /// `reasonFor` is the state that needs a reason; empty when nothing does.
    void decided(const std::vector<tracseq::sync::ConflictDecision>& decisions,
                 const QString& reasonFor);
    void recordWanted();

private:
    QWidget* makeHeader(QWidget* parent);
    QWidget* makeAll(QWidget* parent);
    void decideAll(sync::ConflictDecision::Take take);

    const ConflictParts& m_parts;
    sync::ConflictedRecord m_record;
    QScrollArea* m_scroll;
    QWidget* m_content = nullptr;
    QList<ConflictCard*> m_cards;
};

} // namespace tracseq::ui
