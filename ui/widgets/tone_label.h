// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/theme.h"

#include <QLabel>

namespace tracseq::ui {

/// A label in the colour of a tone, which it keeps through a switch of the theme.
class ToneLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ToneLabel(Tone tone, QWidget* parent = nullptr);
    ToneLabel(const QString& text, Tone tone, QWidget* parent = nullptr);

    void setTone(Tone tone);

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolor();

    Tone m_tone;
};

} // namespace tracseq::ui
