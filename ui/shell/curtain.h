// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QBoxLayout;

namespace tracseq::ui {

/// Covers a whole window with another widget, as when its user is away: nothing beneath is seen,
/// reached by a key, a click, a drop or a shortcut, or told that it lost the focus, so that a
/// half-typed cell is neither stored nor dropped. The window's floating docks and dialogs are
/// hidden, and so is what comes up meanwhile; all are back when it opens. Owned by the window.
class Curtain final : public QWidget {
    Q_OBJECT
public:
    explicit Curtain(QWidget* window);
    ~Curtain() override;

    /// Takes the content over; one that was there before goes.
    void cover(QWidget* content);
    void uncover();
    [[nodiscard]] bool isDrawn() const { return m_content != nullptr; }
    [[nodiscard]] QWidget* content() const { return m_content; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    /// Of the window, and not of the curtain.
    [[nodiscard]] bool isBeneath(const QObject* object) const;
    void hideOthers();
    void hideAway(QWidget* window);
    void holdFocus();

    QWidget* m_window;
    QWidget* m_content = nullptr;
    QBoxLayout* m_layout;
    QPointer<QWidget> m_focus;
    QList<QPointer<QWidget>> m_hidden;
};

} // namespace tracseq::ui
