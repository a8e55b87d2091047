// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/app_style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QToolTip>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {

QColor rgb(quint32 value)
{
    return QColor::fromRgb(value);
}

Colors lightColors()
{
    Colors c;
    c.scheme = Scheme::Light;
    c.window = rgb(0xF3F5F7);
    c.side = rgb(0xF9FAFB);
    c.base = rgb(0xFFFFFF);
    c.alternate = rgb(0xF8FAFB);
    c.text = rgb(0x1C2126);
    c.muted = rgb(0x5B6670);
    c.disabled = rgb(0x98A1AA);
    c.border = rgb(0xC9D0D7);
    c.grid = rgb(0xE3E7EB);
    c.hover = rgb(0xE9EDF1);
    c.pressed = rgb(0xDCE2E8);
    c.accent = rgb(0x1B6A9C);
    c.onAccent = rgb(0xFFFFFF);
    c.selection = rgb(0xD6E8F4);
    c.onSelection = rgb(0x12303F);
    c.neutral = {rgb(0x46515B), rgb(0xE9EDF1)};
    c.accentTone = {rgb(0x14557E), rgb(0xDDEDF7)};
    c.good = {rgb(0x1C6B3A), rgb(0xDDF2E4)};
    c.info = {rgb(0x2A559E), rgb(0xE2EBFA)};
    c.warning = {rgb(0x7F4F00), rgb(0xFCEFD2)};
    c.bad = {rgb(0xA3222B), rgb(0xFBE4E4)};
    return c;
}

Colors darkColors()
{
    Colors c;
    c.scheme = Scheme::Dark;
    c.window = rgb(0x1A1D21);
    c.side = rgb(0x1F2327);
    c.base = rgb(0x22262B);
    c.alternate = rgb(0x262A30);
    c.text = rgb(0xE4E8EC);
    c.muted = rgb(0x9DA8B2);
    c.disabled = rgb(0x6A747E);
    c.border = rgb(0x464E57);
    c.grid = rgb(0x32383F);
    c.hover = rgb(0x2E343A);
    c.pressed = rgb(0x383F47);
    c.accent = rgb(0x5FB2E0);
    c.onAccent = rgb(0x0B1F2B);
    c.selection = rgb(0x234457);
    c.onSelection = rgb(0xEFF7FC);
    c.neutral = {rgb(0xC2CAD2), rgb(0x343B43)};
    c.accentTone = {rgb(0x8CCBEE), rgb(0x1F3D4F)};
    c.good = {rgb(0x7FD6A0), rgb(0x1E3D2B)};
    c.info = {rgb(0x9DBEF7), rgb(0x263757)};
    c.warning = {rgb(0xF0C36B), rgb(0x463614)};
    c.bad = {rgb(0xF59A9A), rgb(0x4E2529)};
    return c;
}

Colors highContrastColors()
{
    Colors c;
    c.scheme = Scheme::HighContrast;
    c.window = rgb(0x000000);
    c.side = rgb(0x000000);
    c.base = rgb(0x000000);
    c.alternate = rgb(0x121212);
    c.text = rgb(0xFFFFFF);
    c.muted = rgb(0xE0E0E0);
    c.disabled = rgb(0xA0A0A0);
    c.border = rgb(0xFFFFFF);
    c.grid = rgb(0x8A8A8A);
    c.hover = rgb(0x303030);
    c.pressed = rgb(0x4A4A4A);
    c.accent = rgb(0xFFD83D);
    c.onAccent = rgb(0x000000);
    c.selection = rgb(0xFFD83D);
    c.onSelection = rgb(0x000000);
    c.neutral = {rgb(0xFFFFFF), rgb(0x2A2A2A)};
    c.accentTone = {rgb(0xFFD83D), rgb(0x1E1A00)};
    c.good = {rgb(0x7CFF9B), rgb(0x002B0C)};
    c.info = {rgb(0x9CD4FF), rgb(0x001F3A)};
    c.warning = {rgb(0xFFD27A), rgb(0x2E1E00)};
    c.bad = {rgb(0xFFA8A8), rgb(0x3A0000)};
    return c;
}

/// The fonts that a lab workstation is likely to have, the most legible first; only used where the
/// system names none of its own.
QFont applicationFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QStringList nameless = {u"Sans Serif"_s, u"Sans"_s, u"DejaVu Sans"_s, u"MS Shell Dlg 2"_s,
                                  QString()};
    if (nameless.contains(font.family())) {
        const QStringList installed = QFontDatabase::families();
        for (const QString& family : {u"Inter"_s, u"Segoe UI"_s, u"Noto Sans"_s, u"Cantarell"_s}) {
            if (installed.contains(family)) {
                font = QFont(family, 10);
                break;
            }
        }
    }
    if (font.pointSizeF() > 0 && font.pointSizeF() < 10) {
        font.setPointSizeF(10);
    }
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

/// Qt 6.4 cannot ask the system for its colour scheme; the palette that it gave us tells.
Scheme systemScheme(const QPalette& palette)
{
    const QString gtkTheme = qEnvironmentVariable("GTK_THEME");
    if (gtkTheme.contains("highcontrast"_L1, Qt::CaseInsensitive)) {
        return Scheme::HighContrast;
    }
    if (gtkTheme.endsWith("dark"_L1, Qt::CaseInsensitive)) {
        return Scheme::Dark;
    }
    return palette.color(QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

} // namespace

const TonePair& Colors::tone(Tone wanted) const
{
    switch (wanted) {
    case Tone::Accent:
        return accentTone;
    case Tone::Good:
        return good;
    case Tone::Info:
        return info;
    case Tone::Warning:
        return warning;
    case Tone::Bad:
        return bad;
    case Tone::Neutral:
    case Tone::Muted:
        break;
    }
    return neutral;
}

const Colors& colorsOf(Scheme scheme)
{
    static const Colors light = lightColors();
    static const Colors dark = darkColors();
    static const Colors highContrast = highContrastColors();
    switch (scheme) {
    case Scheme::Dark:
        return dark;
    case Scheme::HighContrast:
        return highContrast;
    case Scheme::Light:
        break;
    }
    return light;
}

const Colors& colorsOf(const QPalette& palette)
{
    // The window's colour stays the scheme's where a widget has recoloured its text.
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor shade = palette.color(QPalette::Active, QPalette::Midlight);
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::HighContrast}) {
        if (colorsOf(scheme).window == window && colorsOf(scheme).hover == shade) {
            return colorsOf(scheme);
        }
    }
    return colorsOf(window.lightness() < 128 ? Scheme::Dark : Scheme::Light);
}

QString toneIconName(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return u"dialog-ok-apply"_s;
    case Tone::Info:
        return u"documentinfo"_s;
    case Tone::Warning:
        return u"data-warning"_s;
    case Tone::Bad:
        return u"data-error"_s;
    case Tone::Neutral:
    case Tone::Accent:
    case Tone::Muted:
        break;
    }
    return {};
}

namespace fonts {

namespace {
QFont scaled(qreal factor, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setWeight(weight);
    return font;
}
} // namespace

QFont title()
{
    return scaled(1.2, QFont::DemiBold);
}
QFont strong()
{
    return scaled(1.0, QFont::DemiBold);
}
QFont small()
{
    return scaled(0.9, QFont::Normal);
}
QFont section()
{
    return scaled(0.85, QFont::DemiBold);
}
QFont mono()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF());
    return font;
}

} // namespace fonts

QPalette paletteOf(Scheme scheme)
{
    const Colors& c = colorsOf(scheme);
    QPalette palette(c.window);
    const auto all = [&palette](QPalette::ColorRole role, const QColor& color) {
        palette.setColor(QPalette::All, role, color);
    };
    all(QPalette::Window, c.window);
    all(QPalette::WindowText, c.text);
    all(QPalette::Base, c.base);
    all(QPalette::AlternateBase, c.alternate);
    all(QPalette::ToolTipBase, c.base);
    all(QPalette::ToolTipText, c.text);
    all(QPalette::PlaceholderText, c.muted);
    all(QPalette::Text, c.text);
    all(QPalette::Button, c.base);
    all(QPalette::ButtonText, c.text);
    all(QPalette::BrightText, c.bad.text);
    all(QPalette::Light, c.base);
    all(QPalette::Midlight, c.hover);
    all(QPalette::Mid, c.border);
    all(QPalette::Dark, c.border);
    all(QPalette::Shadow, c.scheme == Scheme::Light ? rgb(0x8A949E) : rgb(0x000000));
    all(QPalette::Highlight, c.accent);
    all(QPalette::HighlightedText, c.onAccent);
    all(QPalette::Link, c.accentTone.text);
    all(QPalette::LinkVisited, c.accentTone.text);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, c.disabled);
    }
    return palette;
}

Theme::Theme(QApplication& application, QObject* parent)
    : QObject(parent)
    , m_application(application)
    , m_systemScheme(systemScheme(QApplication::palette()))
{
    QApplication::setFont(applicationFont());
    QApplication::setStyle(new AppStyle);
    apply();
}

void Theme::setChoice(Choice choice)
{
    m_choice = choice;
    apply();
}

void Theme::apply()
{
    switch (m_choice) {
    case Choice::System:
        m_scheme = m_systemScheme;
        break;
    case Choice::Light:
        m_scheme = Scheme::Light;
        break;
    case Choice::Dark:
        m_scheme = Scheme::Dark;
        break;
    case Choice::HighContrast:
        m_scheme = Scheme::HighContrast;
        break;
    }
    const QPalette palette = paletteOf(m_scheme);
    QPalette views = palette;
    const Colors& c = colorsOf(m_scheme);
    views.setColor(QPalette::All, QPalette::Highlight, c.selection);
    views.setColor(QPalette::All, QPalette::HighlightedText, c.onSelection);
    m_application.setPalette(palette);
    m_application.setPalette(views, "QAbstractItemView");
    QToolTip::setPalette(palette);
    Q_EMIT changed();
}

QString Theme::choiceName(Choice choice)
{
    switch (choice) {
    case Choice::Light:
        return u"light"_s;
    case Choice::Dark:
        return u"dark"_s;
    case Choice::HighContrast:
        return u"high-contrast"_s;
    case Choice::System:
        break;
    }
    return u"system"_s;
}

Theme::Choice Theme::choiceFromName(const QString& name)
{
    for (const Choice choice : {Choice::Light, Choice::Dark, Choice::HighContrast}) {
        if (choiceName(choice) == name) {
            return choice;
        }
    }
    return Choice::System;
}

} // namespace tracseq::ui
