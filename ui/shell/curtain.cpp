// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/curtain.h"

#include <QApplication>
#include <QEvent>
#include <QVBoxLayout>

namespace tracseq::ui {

namespace {
constexpr int kMostPopups = 20; // one that will not close is no reason to wait for ever
}

Curtain::Curtain(QWidget* window)
    : QWidget(window)
    , m_window(window)
    , m_layout(new QVBoxLayout(this))
{
    setAutoFillBackground(true);
    setAcceptDrops(true); // or a drop would go to the window
    m_layout->setContentsMargins(0, 0, 0, 0);
    hide();
}

Curtain::~Curtain()
{
    QCoreApplication::instance()->removeEventFilter(this);
}

void Curtain::cover(QWidget* content)
{
    if (m_content != nullptr) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_layout->addWidget(content);
    const bool first = m_content == nullptr;
    m_content = content;
    if (first) {
        for (int i = 0; i < kMostPopups && QApplication::activePopupWidget() != nullptr; ++i) {
            QApplication::activePopupWidget()->close(); // the topmost of nested ones
        }
        QWidget* focused = QApplication::focusWidget();
        m_focus = isBeneath(focused) ? focused : m_window->focusWidget();
        // Before anything loses the focus.
        QCoreApplication::instance()->installEventFilter(this);
        connect(qApp, &QApplication::focusChanged, this, &Curtain::holdFocus);
        hideOthers();
    }
    setGeometry(m_window->rect());
    raise();
    show();
    content->show();
    if (!first || m_window->isActiveWindow() || !m_hidden.isEmpty()) {
        m_window->activateWindow();
    }
    content->setFocus(Qt::OtherFocusReason);
}

void Curtain::uncover()
{
    if (m_content == nullptr) {
        return;
    }
    QCoreApplication::instance()->removeEventFilter(this);
    disconnect(qApp, &QApplication::focusChanged, this, nullptr);
    m_content->deleteLater();
    m_content = nullptr;
    hide();
    const auto hidden = std::exchange(m_hidden, {});
    for (const QPointer<QWidget>& window : hidden) {
        if (window != nullptr) {
            window->show();
        }
    }
    if (m_focus != nullptr) {
        m_focus->activateWindow();
        m_focus->setFocus(Qt::OtherFocusReason);
    }
}

bool Curtain::isBeneath(const QObject* object) const
{
    for (; object != nullptr; object = object->parent()) {
        if (object == this) {
            return false;
        }
        if (object == m_window) {
            return true;
        }
    }
    return false;
}

void Curtain::hideOthers()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows) {
        if (window != m_window && window->isVisible() && isBeneath(window)) {
            hideAway(window);
        }
    }
}

void Curtain::hideAway(QWidget* window)
{
    if (window->windowType() == Qt::ToolTip || window->windowType() == Qt::Popup) {
        window->close();
        return;
    }
    window->hide();
    m_hidden.append(window);
}

void Curtain::holdFocus()
{
    QWidget* focused = QApplication::focusWidget();
    if (m_content != nullptr && focused != nullptr && isBeneath(focused)) {
        m_content->setFocus(Qt::OtherFocusReason);
    }
}

bool Curtain::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Resize:
        if (watched == m_window) {
            setGeometry(m_window->rect());
        }
        return false;
    case QEvent::Show:
        // A dialog that somebody beneath opens when a task has ended, say.
        if (watched != m_window && watched->isWidgetType() &&
            static_cast<QWidget*>(watched)->isWindow() && isBeneath(watched)) {
            QMetaObject::invokeMethod(
                this,
                [this, window = QPointer<QWidget>(static_cast<QWidget*>(watched))] {
                    if (isDrawn() && window != nullptr && window->isVisible()) {
                        hideAway(window);
                    }
                },
                Qt::QueuedConnection);
        }
        return false;
    case QEvent::ShortcutOverride:
    case QEvent::Shortcut:
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::InputMethod:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::ContextMenu:
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
    case QEvent::FocusAboutToChange:
    case QEvent::FocusOut:
    case QEvent::FocusIn:
        if (isBeneath(watched)) {
            event->ignore();
            return true;
        }
        return false;
    default:
        return false;
    }
}

bool Curtain::focusNextPrevChild(bool next)
{
    // Round and round among its own; the window's focus chain goes on beneath.
    QWidget* from = QApplication::focusWidget();
    if (from == nullptr || !isAncestorOf(from)) {
        from = this;
    }
    const auto step = [next](const QWidget* widget) {
        return next ? widget->nextInFocusChain() : widget->previousInFocusChain();
    };
    for (QWidget* widget = step(from); widget != from && widget != nullptr; widget = step(widget)) {
        if (isAncestorOf(widget) && widget->isVisible() && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr) {
            widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return true;
}

} // namespace tracseq::ui
