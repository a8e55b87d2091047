// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field_row.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/tone_label.h"

#include <QGridLayout>
#include <algorithm>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kNarrow = 420; ///< narrower rows have little room beside the label
} // namespace

FieldRow::FieldRow(const QString& label, QWidget* editor, const QString& unit, QWidget* parent)
    : QWidget(parent)
    , m_text(label)
    , m_label(new ToneLabel(label, Tone::Muted, this))
    , m_editor(editor)
    , m_grid(new QGridLayout(this))
    , m_belowLine(new QHBoxLayout)
    , m_belowIcon(new QLabel(this))
    , m_below(new ToneLabel(Tone::Muted, this))
{
    m_label->setBuddy(editor);
    m_label->setFixedWidth(metrics::kFormLabelWidth);
    m_label->setWordWrap(true);
    m_label->setMinimumHeight(metrics::kControlHeight);
    m_label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_below->setFont(fonts::small());
    m_below->setWordWrap(true);
    m_below->setTextFormat(Qt::PlainText);
    m_below->hide();
    m_belowIcon->hide();
    editor->setAccessibleName(label);

    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::kSpaceM);
    m_grid->setVerticalSpacing(2);
    m_grid->addWidget(m_label, 0, 0, Qt::AlignTop);
    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::kSpaceS);
    line->addWidget(editor, 1);
    if (!unit.isEmpty()) {
        line->addWidget(new ToneLabel(unit, Tone::Muted, this));
    }
    m_grid->addLayout(line, 0, 1);
    m_belowLine->setSpacing(metrics::kSpaceXs);
    m_belowLine->addWidget(m_belowIcon, 0, Qt::AlignTop);
    m_belowLine->addWidget(m_below, 1);
    m_grid->addLayout(m_belowLine, 1, 1);
    m_grid->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void FieldRow::keepHeight()
{
    m_keepsHeight = true;
    m_grid->removeItem(m_belowLine);
    m_grid->addLayout(m_belowLine, 1, 0, 1, 2);
    m_below->setFixedHeight(std::max(QFontMetrics(fonts::small()).height(), metrics::kIcon));
    m_below->setWordWrap(false);
    m_below->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    showBelow();
}

void FieldRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    cutBelow();
}

void FieldRow::cutBelow()
{
    if (!m_keepsHeight) {
        return;
    }
    // Below the editor where there is room, from edge to edge where there is little.
    const int indent = width() < kNarrow ? 0 : metrics::kFormLabelWidth + metrics::kSpaceM;
    m_belowLine->setContentsMargins(indent, 0, 0, 0);
    const QString whole = m_error.isEmpty() ? m_hint : m_error;
    const int icon = m_error.isEmpty() ? 0 : metrics::kIcon + metrics::kSpaceXs;
    const QString shown =
        m_below->fontMetrics().elidedText(whole, Qt::ElideRight, width() - indent - icon);
    if (shown != m_below->text()) {
        m_below->setText(shown);
    }
    m_below->setToolTip(shown == whole ? QString() : whole);
}

void FieldRow::setRequired(bool required)
{
    m_label->setText(required ? m_text + u"\u00A0*"_s : m_text);
    m_editor->setAccessibleName(required ? tr("%1, required").arg(m_text) : m_text);
}

void FieldRow::setHint(const QString& hint)
{
    m_hint = hint;
    showBelow();
}

void FieldRow::setError(const QString& error)
{
    m_error = error;
    showBelow();
}

void FieldRow::showBelow()
{
    const bool wrong = !m_error.isEmpty();
    const QString text = wrong ? m_error : m_hint;
    m_below->setText(text);
    m_below->setTone(wrong ? Tone::Bad : Tone::Muted);
    m_below->setVisible(m_keepsHeight || !text.isEmpty());
    if (wrong) {
        m_belowIcon->setPixmap(
            icon(toneIconName(Tone::Bad), Tone::Bad)
                .pixmap(QSize(metrics::kIcon, metrics::kIcon), devicePixelRatioF()));
    }
    m_belowIcon->setVisible(wrong);
    m_editor->setAccessibleDescription(text);
    cutBelow();
}

} // namespace tracseq::ui
