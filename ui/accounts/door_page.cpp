// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/door_page.h"

#include "ui/widgets/app_style.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/thin_bar.h"
#include "ui/widgets/tone_label.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QPushButton>

namespace tracseq::ui {

namespace {
constexpr int kCardWidth = 520;
}

DoorPage::DoorPage(QWidget* parent)
    : QWidget(parent)
    , m_card(new QWidget(this))
    , m_icon(new QLabel(m_card))
    , m_title(new QLabel(m_card))
    , m_subtitle(new ToneLabel(Tone::Muted, m_card))
    , m_strip(new ErrorStrip(m_card))
    , m_form(new QWidget(m_card))
    , m_fields(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
    , m_others(new QHBoxLayout)
    , m_bar(new ThinBar(m_card))
{
    m_card->setFixedWidth(kCardWidth);
    m_title->setFont(fonts::title());
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setWordWrap(true);
    m_strip->setDismissible(false);
    QSizePolicy room = m_bar->sizePolicy();
    room.setRetainSizeWhenHidden(true); // nothing jumps when it works
    m_bar->setSizePolicy(room);
    m_bar->hide();

    auto* texts = new QVBoxLayout;
    texts->setSpacing(metrics::kSpaceXs);
    texts->addWidget(m_title);
    texts->addWidget(m_subtitle);
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kSpaceM);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addLayout(texts, 1);
    m_fields->setSpacing(metrics::kSpaceS);
    m_buttons->addStretch();
    auto* form = new QVBoxLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(metrics::kSpaceL);
    form->addLayout(m_fields);
    form->addLayout(m_buttons);
    form->addLayout(m_others);
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(metrics::kSpaceXl, metrics::kSpaceXl, metrics::kSpaceXl,
                               metrics::kSpaceL);
    column->setSpacing(metrics::kSpaceL);
    column->addLayout(head);
    column->addWidget(m_strip);
    column->addWidget(m_form);
    column->addWidget(m_bar);
    auto* page = new QVBoxLayout(this);
    page->addStretch(2);
    auto* middle = new QHBoxLayout; // no alignment, which would forget about lines that wrap
    middle->addStretch();
    middle->addWidget(m_card);
    middle->addStretch();
    page->addLayout(middle);
    page->addStretch(3);
}

void DoorPage::setTitle(const QString& iconName, const QString& title, const QString& subtitle)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    setAccessibleName(title);
    showIcon();
}

void DoorPage::setBusy(bool busy)
{
    m_busy = busy;
    m_form->setEnabled(!busy);
    m_bar->setProgress(0, 0);
    m_bar->setVisible(busy);
}

QPushButton* DoorPage::addPrimary(const QString& objectName, const QString& text)
{
    auto* button = new QPushButton(text, m_form);
    button->setObjectName(objectName);
    button->setAutoDefault(true);
    makePrimary(button);
    m_buttons->addWidget(button);
    return button;
}

QPushButton* DoorPage::addSecondary(const QString& objectName, const QString& text)
{
    auto* button = new QPushButton(text, m_form);
    button->setObjectName(objectName);
    button->setFlat(true);
    m_buttons->insertWidget(0, button);
    return button;
}

QPushButton* DoorPage::addOther(const QString& objectName, const QString& text)
{
    auto* button = new QPushButton(text, m_form);
    button->setObjectName(objectName);
    button->setFlat(true);
    m_others->addWidget(button);
    return button;
}

void DoorPage::showIcon()
{
    m_icon->setPixmap(
        icon(m_iconName, Tone::Accent)
            .pixmap(QSize(metrics::kIconHero, metrics::kIconHero) * 2 / 3, devicePixelRatioF()));
}

void DoorPage::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.window);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border);
    painter.setBrush(colors.base);
    painter.drawRoundedRect(QRectF(m_card->geometry()).adjusted(0.5, 0.5, -0.5, -0.5),
                            metrics::kRadius, metrics::kRadius);
}

void DoorPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        showIcon();
    }
    QWidget::changeEvent(event);
}

} // namespace tracseq::ui
