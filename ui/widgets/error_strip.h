// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace tracseq::ui {

/// A sentence that tells what happened, across the top of a panel or dialog: icon, sentence,
/// optional details behind a button, optional action, dismiss. Hidden until told something.
class ErrorStrip final : public QWidget {
    Q_OBJECT
public:
    explicit ErrorStrip(QWidget* parent = nullptr);

    /// The error's sentence, and its causes as details.
    void showError(const Error& error);
    /// Tone Bad, Warning, Info or Good.
    void showMessage(Tone tone, const QString& sentence, const QString& details = {});
    /// Offers an action beside the sentence until the next message; call after showMessage().
    void setAction(const QString& text);
    void setDismissible(bool dismissible);
    /// Hides the strip without the signal.
    void clear();

    [[nodiscard]] QString sentence() const;
    [[nodiscard]] Tone tone() const { return m_tone; }

Q_SIGNALS:
    void dismissed();
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void recolor();

    Tone m_tone = Tone::Bad;
    QLabel* m_icon;
    QLabel* m_sentence;
    QLabel* m_details;
    QPushButton* m_detailsButton;
    QPushButton* m_action;
    QToolButton* m_dismiss;
};

} // namespace tracseq::ui
