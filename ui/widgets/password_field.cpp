// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/password_field.h"

#include "ui/widgets/icons.h"

#include <QAction>
#include <QKeyEvent>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {
// Well beyond what anybody may choose, so that a policy gets to say so.
constexpr int kMostCharacters = 1000;
} // namespace

PasswordField::PasswordField(QWidget* parent)
    : QLineEdit(parent)
    , m_reveal(new QAction(this))
{
    setMaxLength(kMostCharacters);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText |
                        Qt::ImhSensitiveData);
    m_reveal->setObjectName(u"revealPassword"_s);
    m_reveal->setCheckable(true);
    addAction(m_reveal, QLineEdit::TrailingPosition);
    connect(m_reveal, &QAction::toggled, this, &PasswordField::reveal);
    reveal(false);
}

void PasswordField::reveal(bool shown)
{
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_reveal->setIcon(icon(shown ? u"view-hidden"_s : u"view-visible"_s));
    m_reveal->setText(shown ? tr("Hide the password") : tr("Show the password"));
    m_reveal->setToolTip(m_reveal->text());
}

QString PasswordField::take()
{
    QString typed = text();
    wipe();
    return typed;
}

void PasswordField::wipe()
{
    m_reveal->setChecked(false);
    setText({}); // unlike clear(), forgets what could be undone
}

void PasswordField::keyPressEvent(QKeyEvent* event)
{
    const QString typed = event->text();
    if (typed.size() == 1 && typed.at(0).isLetter() &&
        typed.at(0).toUpper() != typed.at(0).toLower()) {
        const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
        Q_EMIT capsLockSeen(typed.at(0).isUpper() != shift);
    } else if (event->key() == Qt::Key_CapsLock) {
        Q_EMIT capsLockSeen(false); // turned, by whoever had it on
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace tracseq::ui
