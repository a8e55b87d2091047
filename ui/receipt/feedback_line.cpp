// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipt/feedback_line.h"

#include "ui/widgets/icons.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>

namespace tracseq::ui {

namespace {
constexpr double kLarge = 1.6; // times the font of the panel
constexpr int kIconSize = 32;
} // namespace

FeedbackLine::FeedbackLine(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_detail(new QLabel(this))
{
    setObjectName(QStringLiteral("receiptFeedback"));
    QFont large = fonts::strong();
    large.setPointSizeF(large.pointSizeF() * kLarge);
    m_headline->setFont(large);
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setMinimumWidth(1); // it is cut, and whole in its tool tip
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setMinimumWidth(1);
    m_icon->setFixedSize(kIconSize, kIconSize);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_headline);
    texts->addWidget(m_detail);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kSpaceM, metrics::kSpaceS, metrics::kSpaceM,
                               metrics::kSpaceS);
    layout->setSpacing(metrics::kSpaceM);
    layout->addWidget(m_icon);
    layout->addLayout(texts, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FeedbackLine::show(const Feedback& feedback)
{
    m_feedback = feedback;
    const QString spoken = feedback.headline + QStringLiteral(". ") + feedback.detail;
    setAccessibleName(spoken);
    setToolTip(spoken);
    recolor();
    fit();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void FeedbackLine::fit()
{
    const auto put = [](QLabel* label, const QString& text) {
        label->setText(label->fontMetrics().elidedText(text, Qt::ElideRight, label->width()));
    };
    put(m_headline, m_feedback.headline);
    put(m_detail, m_feedback.detail);
}

void FeedbackLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    fit();
}

void FeedbackLine::paintEvent(QPaintEvent*)
{
    const TonePair& pair = colorsOf(QApplication::palette()).tone(m_feedback.tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(pair.fill);
    painter.drawRoundedRect(rect(), metrics::kRadius, metrics::kRadius);
}

void FeedbackLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        recolor();
    }
    QWidget::changeEvent(event);
}

void FeedbackLine::recolor()
{
    QPalette palette;
    palette.setColor(QPalette::WindowText,
                     colorsOf(QApplication::palette()).tone(m_feedback.tone).text);
    m_headline->setPalette(palette);
    m_detail->setPalette(palette);
    m_icon->setPixmap(icon(m_feedback.iconName, m_feedback.tone)
                          .pixmap(QSize(kIconSize, kIconSize), devicePixelRatioF()));
    update();
}

} // namespace tracseq::ui
