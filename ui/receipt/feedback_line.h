// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/receipt/receipt_words.h"

#include <QWidget>

class QLabel;

namespace tracseq::ui {

/// What came of the last scan, large enough to be read with a tube in the hand: an icon, a few
/// words, and a sentence below. Screen readers are told as well.
class FeedbackLine final : public QWidget {
    Q_OBJECT
public:
    explicit FeedbackLine(QWidget* parent = nullptr);

    void show(const Feedback& feedback);
    [[nodiscard]] QString headline() const { return m_feedback.headline; }
    [[nodiscard]] QString detail() const { return m_feedback.detail; }
    [[nodiscard]] Tone tone() const { return m_feedback.tone; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void recolor();
    void fit();

    Feedback m_feedback;
    QLabel* m_icon;
    QLabel* m_headline;
    QLabel* m_detail;
};

} // namespace tracseq::ui
