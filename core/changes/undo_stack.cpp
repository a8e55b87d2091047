// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/undo_stack.h"

namespace tracseq::changes {

UndoStack::UndoStack(Store& store, QString user, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_user(std::move(user))
{
}

void UndoStack::add(const Written& written)
{
    if (written.changes == 0) {
        return;
    }
    m_done.push_back({written.group, written.title});
    if (m_done.size() > kKept) {
        m_done.erase(m_done.begin());
    }
    m_undone.clear();
    Q_EMIT changed();
}

void UndoStack::forget(const Uuid& group)
{
    if (std::erase_if(m_done, [&](const Entry& entry) { return entry.group == group; }) > 0) {
        Q_EMIT changed();
    }
}

QString UndoStack::undoTitle() const
{
    return m_done.empty() ? QString() : m_done.back().title;
}

QString UndoStack::redoTitle() const
{
    return m_undone.empty() ? QString() : m_undone.back().title;
}

void UndoStack::undo()
{
    if (canUndo()) {
        takeBack(m_done, m_undone, false);
    }
}

void UndoStack::redo()
{
    if (canRedo()) {
        takeBack(m_undone, m_done, true);
    }
}

void UndoStack::takeBack(std::vector<Entry>& from, std::vector<Entry>& to, bool redo)
{
    const Entry entry = from.back();
    const QString title = redo ? tr("Redo: %1").arg(entry.title) : tr("Undo: %1").arg(entry.title);
    m_busy = true;
    Q_EMIT changed();
    undoLater(m_store, {m_user, title, {}, 0}, entry.group, this,
              [this, &from, &to, entry, redo](const Result<Undone>& undone) {
                  m_busy = false;
                  // What failed for good would bar the way to the actions before it.
                  const bool gone = !undone && undone.error().category() != ErrorCategory::Busy &&
                                    undone.error().category() != ErrorCategory::File;
                  const auto place = std::find_if(from.begin(), from.end(), [&](const Entry& e) {
                      return e.group == entry.group;
                  });
                  if ((undone || gone) && place != from.end()) {
                      from.erase(place);
                  }
                  if (undone) {
                      // Taking back the taking back is doing it again, and the other way round.
                      to.push_back({undone->group, entry.title});
                  }
                  Q_EMIT changed();
                  if (undone) {
                      Q_EMIT finished(entry.title, redo);
                  } else {
                      Q_EMIT failed(undone.error());
                  }
              });
}

} // namespace tracseq::changes
