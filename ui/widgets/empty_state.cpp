// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/widgets/app_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tone_label.h"

#include <QEvent>
#include <QPushButton>

namespace tracseq::ui {

namespace {
constexpr int kRoomy = 190;
}

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_headline(new QLabel(this))
    , m_advice(new ToneLabel(Tone::Muted, this))
    , m_button(new QPushButton(this))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_headline->setFont(fonts::title());
    m_headline->setWordWrap(true);
    m_headline->setAlignment(Qt::AlignCenter);
    m_advice->setWordWrap(true);
    m_advice->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_advice->setMinimumWidth(200);
    m_advice->setMaximumWidth(420);
    makePrimary(m_button);
    m_button->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kSpaceXl, metrics::kSpaceXl, metrics::kSpaceXl,
                               metrics::kSpaceXl);
    layout->addStretch(3);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(metrics::kSpaceM);
    layout->addWidget(m_headline);
    layout->addSpacing(metrics::kSpaceXs);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_advice, 4);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addSpacing(metrics::kSpaceM);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(4);

    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
}

void EmptyState::setContent(const QString& iconName, const QString& headline, const QString& advice)
{
    m_iconName = iconName;
    m_headline->setText(headline);
    m_advice->setText(advice);
    setAccessibleName(headline);
    setAccessibleDescription(advice);
    redrawIcon();
}

void EmptyState::setButton(const QString& text, const QString& iconName)
{
    m_button->setText(text);
    m_button->setIcon(iconName.isEmpty() ? QIcon() : icon(iconName));
    m_button->setVisible(!text.isEmpty());
}

QSize EmptyState::minimumSizeHint() const
{
    const int lines = QFontMetrics(m_headline->font()).height() + 2 * fontMetrics().height();
    const int button = m_button->isHidden() ? 0 : m_button->sizeHint().height();
    return {m_advice->minimumWidth(), lines + button + 4 * metrics::kSpaceS};
}

void EmptyState::resizeEvent(QResizeEvent* event)
{
    // In a low place the words count, and not the picture.
    const bool roomy = height() >= kRoomy;
    const int margin = roomy ? metrics::kSpaceXl : metrics::kSpaceS;
    // Nor does a narrow one push them out at its right.
    const int side = qBound(0, (width() - m_advice->minimumWidth()) / 2, margin);
    layout()->setContentsMargins(side, margin, side, margin);
    m_icon->setVisible(roomy);
    QWidget::resizeEvent(event);
}

void EmptyState::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        redrawIcon();
    }
    QWidget::changeEvent(event);
}

void EmptyState::redrawIcon()
{
    m_icon->setPixmap(
        icon(m_iconName, Tone::Muted)
            .pixmap(QSize(metrics::kIconHero, metrics::kIconHero), devicePixelRatioF()));
}

} // namespace tracseq::ui
