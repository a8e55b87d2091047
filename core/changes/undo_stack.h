// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/undo.h"

namespace tracseq::changes {

/// What one person did in this session and can take back, newest last, and what was taken back and
/// can be done again. Every service call whose result comes back to a panel is added here, so that
/// undo is the same everywhere. UI thread; owned by the composition root, outlived by the store.
class UndoStack final : public QObject {
    Q_OBJECT

public:
    /// The oldest are forgotten beyond this.
    static constexpr std::size_t kKept = 200;

    UndoStack(Store& store, QString user, QObject* parent = nullptr);

    /// An action that was just done. One that changed nothing is not remembered; any other forgets
    /// what could have been done again.
    void add(const Written& written);

    /// What was taken back by other ways than this list.
    void forget(const Uuid& group);

    /// False also while one is being taken back.
    [[nodiscard]] bool canUndo() const { return !m_busy && !m_done.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_busy && !m_undone.empty(); }
    /// What the next undo or redo is about ("Edit 3 samples"); empty when there is none.
    [[nodiscard]] QString undoTitle() const;
    [[nodiscard]] QString redoTitle() const;

    /// Returns at once; finished() or failed() tells how it went.
    void undo();
    void redo();

Q_SIGNALS:
    /// What can be undone or redone is another now.
    void changed();
    /// The sentence of what was taken back or done again is made by the receiver.
    void finished(const QString& title, bool redone);
    /// An action that was built upon is taken off the list: it cannot be undone any more.
    void failed(const tracseq::Error& error);

private:
    struct Entry {
        Uuid group;
        QString title;
    };
    void takeBack(std::vector<Entry>& from, std::vector<Entry>& to, bool redo);

    Store& m_store;
    QString m_user;
    std::vector<Entry> m_done;
    std::vector<Entry> m_undone;
    bool m_busy = false;
};

} // namespace tracseq::changes
