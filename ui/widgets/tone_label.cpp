// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tone_label.h"

#include <QApplication>
#include <QEvent>

namespace tracseq::ui {

ToneLabel::ToneLabel(Tone tone, QWidget* parent)
    : QLabel(parent)
    , m_tone(tone)
{
    recolor();
}

ToneLabel::ToneLabel(const QString& text, Tone tone, QWidget* parent)
    : ToneLabel(tone, parent)
{
    setText(text);
}

void ToneLabel::setTone(Tone tone)
{
    m_tone = tone;
    recolor();
}

void ToneLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        recolor();
    }
    QLabel::changeEvent(event);
}

void ToneLabel::recolor()
{
    const Colors& colors = colorsOf(QApplication::palette());
    const QColor color = m_tone == Tone::Muted     ? colors.muted
                         : m_tone == Tone::Neutral ? colors.text
                                                   : colors.tone(m_tone).text;
    if (testAttribute(Qt::WA_SetPalette) && palette().color(QPalette::WindowText) == color) {
        return; // called back by the change made here
    }
    QPalette recolored;
    recolored.setColor(QPalette::WindowText, color);
    recolored.setColor(QPalette::Text, color); // on a parent with the colour of fields
    setPalette(recolored);
}

} // namespace tracseq::ui
