// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QKeyEvent>
#include <QObject>
#include <QTimer>
#include <memory>
#include <vector>

class QSettings;
class QWidget;

namespace tracseq::ui {

/// Hears barcode scanners in the main window: they are keyboards that type a code within a blink
/// and end it by Enter or Tab. Keys are held back for as long as they come faster than fingers; a
/// burst that ends so is a scan and reaches no widget, anything else is handed on in its order, at
/// most kGapMs late. A field that takes text keeps what is scanned into it, because somebody put
/// the cursor there, unless the scan begins with the prefix that the scanner was set to send, which
/// nobody types. UI thread; owned by the window, outlived by the settings.
class ScanListener final : public QObject {
    Q_OBJECT
public:
    static constexpr int kGapMs = 50;       ///< between two keys of a scanner, at most
    static constexpr int kFewest = 4;       ///< keys of a code
    static constexpr int kRepeatMs = 1'000; ///< the same code within this is a double read

    /// `window` is a MainWindow or another whole window; while `covered` says so nothing is heard.
    ScanListener(QWidget& window, QSettings& settings, std::function<bool()> covered);

    bool eventFilter(QObject* watched, QEvent* event) override;

    /// What the scanner sends before and after each code, with \xHH for control characters.
    void setAffixes(const QString& prefix, const QString& suffix);
    [[nodiscard]] QString prefix() const;
    [[nodiscard]] QString suffix() const;

    /// A code without what a scanner adds: prefix, suffix, the symbology's AIM identifier ("]d1"),
    /// control characters.
    [[nodiscard]] static QString plainCode(const QString& typed, const QString& prefix,
                                           const QString& suffix);

Q_SIGNALS:
    void scanned(const QString& code);

private:
    [[nodiscard]] bool hears(QObject* watched) const;
    bool keyPressed(QWidget& widget, const QKeyEvent& event);
    bool handOn(QWidget& widget, const QKeyEvent& event);
    void hold(const QKeyEvent& event);
    void replay();
    void finish();

    QWidget& m_window;
    QSettings& m_settings;
    std::function<bool()> m_covered;
    std::vector<std::unique_ptr<QKeyEvent>> m_held;
    QString m_typed;
    QTimer m_gap;
    bool m_replays = false;
    bool m_prefixed = false; ///< the prefix was typed: it is a scan, wherever the cursor is
    QString m_last;
    QElapsedTimer m_sinceLast;
};

} // namespace tracseq::ui
