// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scan_listener.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSettings>
#include <QTextEdit>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kLongest = 1000;

const auto kPrefixKey = "scanner/prefix"_L1;
const auto kSuffixKey = "scanner/suffix"_L1;

/// "\x02" and the like as the characters that are meant.
QString unescaped(QString text)
{
    static const QRegularExpression hex(u"\\\\x([0-9A-Fa-f]{2})"_s);
    for (auto match = hex.match(text); match.hasMatch(); match = hex.match(text)) {
        text.replace(match.capturedStart(), match.capturedLength(),
                     QChar(match.captured(1).toUShort(nullptr, 16)));
    }
    return text;
}

bool takesText(const QWidget& widget)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(&widget)) {
        return !line->isReadOnly();
    }
    if (const auto* text = qobject_cast<const QTextEdit*>(&widget)) {
        return !text->isReadOnly();
    }
    if (const auto* text = qobject_cast<const QPlainTextEdit*>(&widget)) {
        return !text->isReadOnly();
    }
    if (const auto* box = qobject_cast<const QComboBox*>(&widget)) {
        return box->isEditable();
    }
    return qobject_cast<const QAbstractSpinBox*>(&widget) != nullptr;
}

bool isEnd(int key)
{
    return key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Tab;
}

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt ||
           key == Qt::Key_AltGr || key == Qt::Key_Meta || key == Qt::Key_CapsLock;
}

bool isPlain(const QKeyEvent& event)
{
    const auto kCommands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    return event.text().size() == 1 && event.text().front().isPrint() &&
           (event.modifiers() & kCommands) == 0 && !event.isAutoRepeat();
}

} // namespace

ScanListener::ScanListener(QWidget& window, QSettings& settings, std::function<bool()> covered)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
    , m_covered(std::move(covered))
{
    m_gap.setSingleShot(true);
    m_gap.setInterval(kGapMs);
    m_gap.setTimerType(Qt::PreciseTimer);
    connect(&m_gap, &QTimer::timeout, this, &ScanListener::replay);
    qApp->installEventFilter(this);
}

void ScanListener::setAffixes(const QString& prefix, const QString& suffix)
{
    m_settings.setValue(kPrefixKey, prefix);
    m_settings.setValue(kSuffixKey, suffix);
}

QString ScanListener::prefix() const
{
    return m_settings.value(kPrefixKey).toString();
}

QString ScanListener::suffix() const
{
    return m_settings.value(kSuffixKey).toString();
}

QString ScanListener::plainCode(const QString& typed, const QString& prefix, const QString& suffix)
{
    QString code = typed;
    const QString before = unescaped(prefix);
    const QString after = unescaped(suffix);
    if (!before.isEmpty() && code.startsWith(before)) {
        code.remove(0, before.size());
    }
    if (!after.isEmpty() && code.endsWith(after)) {
        code.chop(after.size());
    }
    code.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    static const QRegularExpression aim(u"^\\][A-Za-z][0-9A-Za-z]"_s);
    code.remove(aim);
    return code.trimmed();
}

bool ScanListener::hears(QObject* watched) const
{
    return !m_replays && watched->isWidgetType() && watched == QApplication::focusWidget() &&
           static_cast<QWidget*>(watched)->window() == &m_window && !m_covered();
}

bool ScanListener::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && hears(watched)) {
        return keyPressed(*static_cast<QWidget*>(watched), static_cast<QKeyEvent&>(*event));
    }
    if (event->type() == QEvent::ShortcutOverride && hears(watched)) {
        // A control character that begins each scan is no shortcut, and neither is what follows.
        const QString begin = unescaped(prefix());
        const auto& key = static_cast<QKeyEvent&>(*event);
        if (m_prefixed || (!begin.isEmpty() && key.text() == begin.left(1))) {
            event->accept();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

bool ScanListener::keyPressed(QWidget& widget, const QKeyEvent& event)
{
    if (isModifier(event.key())) {
        return false; // capitals come with one
    }
    const QString begin = unescaped(prefix());
    const bool mayBegin = m_held.empty() && !begin.isEmpty() && event.text() == begin.left(1);
    if (!m_held.empty() && event.timestamp() != 0 && m_held.back()->timestamp() != 0 &&
        event.timestamp() > m_held.back()->timestamp() + 2ULL * kGapMs) {
        replay(); // they came together only because the window was busy
    }
    if (isEnd(event.key())) {
        if (m_typed.size() >= kFewest + (m_prefixed ? begin.size() : 0)) {
            finish();
            return true;
        }
        return handOn(widget, event);
    }
    if (mayBegin) {
        m_prefixed = begin.size() == 1;
        hold(event);
        return true;
    }
    const bool isHeld = !m_held.empty();
    if (takesText(widget) && !m_prefixed && !(isHeld && begin.startsWith(m_typed + event.text()))) {
        return handOn(widget, event);
    }
    if (!isPlain(event) && !m_prefixed) {
        return handOn(widget, event);
    }
    if (!isHeld && event.text() == u" ") {
        return false; // presses a button; no code begins so
    }
    hold(event);
    m_prefixed = m_prefixed || (!begin.isEmpty() && m_typed == begin);
    if (m_held.size() > kLongest) {
        replay();
    }
    return true;
}

bool ScanListener::handOn(QWidget& widget, const QKeyEvent& event)
{
    replay();
    QWidget* target = QApplication::focusWidget();
    if (target == nullptr || target == &widget) {
        return false;
    }
    m_replays = true; // an editor was opened by what was held back
    QKeyEvent press(QEvent::KeyPress, event.key(), event.modifiers(), event.text());
    QApplication::sendEvent(target, &press);
    m_replays = false;
    return true;
}

void ScanListener::hold(const QKeyEvent& event)
{
    m_held.push_back(std::unique_ptr<QKeyEvent>(event.clone()));
    m_typed += event.text();
    m_gap.start();
}

void ScanListener::replay()
{
    m_gap.stop();
    m_typed.clear();
    m_prefixed = false;
    const auto keys = std::exchange(m_held, {});
    m_replays = true;
    for (const auto& key : keys) {
        // An editor that the key before opened has the focus now.
        QWidget* target = QApplication::focusWidget();
        if (target != nullptr) {
            QKeyEvent press(QEvent::KeyPress, key->key(), key->modifiers(), key->text());
            QApplication::sendEvent(target, &press);
        }
    }
    m_replays = false;
}

void ScanListener::finish()
{
    m_gap.stop();
    m_held.clear();
    m_prefixed = false;
    const QString code = plainCode(std::exchange(m_typed, {}), prefix(), suffix());
    const bool again =
        code == m_last && m_sinceLast.isValid() && !m_sinceLast.hasExpired(kRepeatMs);
    m_last = code;
    m_sinceLast.start();
    if (!code.isEmpty() && !again) {
        Q_EMIT scanned(code);
    }
}

} // namespace tracseq::ui
