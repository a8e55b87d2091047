// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/error_strip.h"

#include "core/base/error_text.h"
#include "ui/widgets/icons.h"

#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

ErrorStrip::ErrorStrip(QWidget* parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_details(new QLabel(this))
    , m_detailsButton(new QPushButton(tr("Details"), this))
    , m_action(new QPushButton(this))
    , m_dismiss(new QToolButton(this))
{
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setFont(fonts::small());
    m_details->hide();
    m_detailsButton->setCheckable(true);
    m_detailsButton->setFlat(true);
    m_action->hide();
    m_dismiss->setAutoRaise(true);
    m_dismiss->setIcon(icon(QString(kCloseIcon)));
    m_dismiss->setToolTip(tr("Dismiss"));
    m_dismiss->setAccessibleName(tr("Dismiss this message"));

    auto* texts = new QVBoxLayout;
    texts->setSpacing(metrics::kSpaceXs);
    texts->addWidget(m_sentence);
    texts->addWidget(m_details);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kSpaceM, metrics::kSpaceS, metrics::kSpaceS,
                               metrics::kSpaceS);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addWidget(m_detailsButton, 0, Qt::AlignTop);
    layout->addWidget(m_action, 0, Qt::AlignTop);
    layout->addWidget(m_dismiss, 0, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    connect(m_detailsButton, &QPushButton::toggled, m_details, &QWidget::setVisible);
    connect(m_action, &QPushButton::clicked, this, &ErrorStrip::actionTriggered);
    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        clear();
        Q_EMIT dismissed();
    });
    hide();
}

void ErrorStrip::showError(const Error& error)
{
    showMessage(error.category() == ErrorCategory::Cancelled ? Tone::Info : Tone::Bad,
                errorText(error), errorDetails(error));
}

void ErrorStrip::showMessage(Tone tone, const QString& sentence, const QString& details)
{
    m_tone = tone;
    m_sentence->setText(sentence);
    m_details->setText(details);
    m_detailsButton->setVisible(!details.isEmpty());
    m_detailsButton->setChecked(false);
    m_action->hide();
    setAccessibleName(sentence);
    recolor();
    show();
}

void ErrorStrip::setAction(const QString& text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void ErrorStrip::setDismissible(bool dismissible)
{
    m_dismiss->setVisible(dismissible);
}

void ErrorStrip::clear()
{
    hide();
    m_sentence->clear();
    m_details->clear();
}

QString ErrorStrip::sentence() const
{
    return m_sentence->text();
}

void ErrorStrip::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(QApplication::palette());
    const TonePair& pair = colors.tone(m_tone);
    QPainter painter(this);
    painter.fillRect(rect(), pair.fill);
    painter.fillRect(QRect(0, 0, 3, height()), pair.text);
}

void ErrorStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        recolor();
    }
    QWidget::changeEvent(event);
}

void ErrorStrip::recolor()
{
    QPalette palette;
    const QColor color = colorsOf(QApplication::palette()).tone(m_tone).text;
    palette.setColor(QPalette::WindowText, color);
    palette.setColor(QPalette::Text, color);
    m_sentence->setPalette(palette);
    m_details->setPalette(palette);
    m_icon->setPixmap(icon(toneIconName(m_tone), m_tone)
                          .pixmap(QSize(metrics::kIcon, metrics::kIcon), devicePixelRatioF()));
    update();
}

} // namespace tracseq::ui
