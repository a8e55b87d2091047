// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

class QApplication;

namespace tracseq::ui {

/// Every spacing, size and radius of the windows, in device-independent pixels. No widget has a
/// number of its own.
namespace metrics {
inline constexpr int kSpaceXs = 4;
inline constexpr int kSpaceS = 8;
inline constexpr int kSpaceM = 12;
inline constexpr int kSpaceL = 16;
inline constexpr int kSpaceXl = 24;
inline constexpr int kRadius = 5;
inline constexpr int kIcon = 16;
inline constexpr int kIconLarge = 22;
inline constexpr int kIconHero = 48;
inline constexpr int kControlHeight = 30;
inline constexpr int kSmallControlHeight = 24;
inline constexpr int kRowHeight = 28;
inline constexpr int kHeaderHeight = 30;
inline constexpr int kToolBarHeight = 46;
inline constexpr int kTitleBarHeight = 32;
inline constexpr int kBadgeHeight = 20;
inline constexpr int kColumnWidth = 130;
inline constexpr int kFormLabelWidth = 150;
inline constexpr int kNavigationWidth = 196;
inline constexpr int kNavigationIconWidth = 46;
inline constexpr int kDetailWidth = 320;
inline constexpr int kBottomHeight = 170;
inline constexpr int kPaletteWidth = 620;
} // namespace metrics

enum class Scheme { Light, Dark, HighContrast };

/// What a colour means. Each is always shown together with an icon or a word: nobody needs to see
/// the colour to know the state.
enum class Tone { Neutral, Accent, Good, Info, Warning, Bad, Muted };

/// A meaning's two colours: of text and icons, and of the soft area behind them. The pair has a
/// contrast of at least 4.5 to 1 (7 to 1 in high contrast), and so has text on the window.
struct TonePair {
    QColor text;
    QColor fill;
};

/// The colours of one scheme.
struct Colors {
    Scheme scheme = Scheme::Light;
    QColor window;    ///< behind everything
    QColor side;      ///< navigation and tool rows
    QColor base;      ///< behind tables and fields
    QColor alternate; ///< every second row
    QColor text;
    QColor muted; ///< secondary text
    QColor disabled;
    QColor border; ///< around fields and buttons
    QColor grid;   ///< between rows and areas
    QColor hover;
    QColor pressed;
    QColor accent;
    QColor onAccent;  ///< text on accent
    QColor selection; ///< behind selected rows
    QColor onSelection;
    TonePair neutral, accentTone, good, info, warning, bad;

    [[nodiscard]] const TonePair& tone(Tone tone) const;
};

const Colors& colorsOf(Scheme scheme);

/// The colours that belong to a palette that Theme set. Widgets that paint ask with their own
/// palette() in paintEvent, and so follow a switch of the theme with no wiring.
const Colors& colorsOf(const QPalette& palette);

/// The icon that goes with a tone ("dialog-error" for Bad); empty for Neutral, Accent and Muted.
QString toneIconName(Tone tone);

/// The fonts, derived from the application's font.
namespace fonts {
QFont title();   ///< the name of a panel or of what a detail shows
QFont strong();  ///< semi-bold body text
QFont small();   ///< secondary lines
QFont section(); ///< headings of groups
QFont mono();    ///< barcodes, sequences
} // namespace fonts

/// Sets style, palette and font of the application, and switches them at run time. Made by the
/// composition root right after the QApplication, UI thread.
class Theme final : public QObject {
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark, HighContrast };
    Q_ENUM(Choice)

    /// Installs the style and follows the system until told otherwise.
    explicit Theme(QApplication& application, QObject* parent = nullptr);

    void setChoice(Choice choice);
    [[nodiscard]] Choice choice() const { return m_choice; }
    [[nodiscard]] Scheme scheme() const { return m_scheme; }

    /// "system", "light", "dark" or "high-contrast", as kept in settings and given by --theme.
    static QString choiceName(Choice choice);
    /// System for a name that is none of these.
    static Choice choiceFromName(const QString& name);

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication& m_application;
    Scheme m_systemScheme;
    Choice m_choice = Choice::System;
    Scheme m_scheme = Scheme::Light;
};

/// The palette of a scheme.
QPalette paletteOf(Scheme scheme);

} // namespace tracseq::ui
