// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/field_row.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/tone_label.h"

#include <QGridLayout>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

FieldRow::FieldRow(const QString& label, QWidget* editor, const QString& unit, QWidget* parent)
    : QWidget(parent)
    , m_text(label)
    , m_label(new ToneLabel(label, Tone::Muted, this))
    , m_editor(editor)
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

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(metrics::kSpaceM);
    layout->setVerticalSpacing(2);
    layout->addWidget(m_label, 0, 0, Qt::AlignTop);
    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::kSpaceS);
    line->addWidget(editor, 1);
    if (!unit.isEmpty()) {
        line->addWidget(new ToneLabel(unit, Tone::Muted, this));
    }
    layout->addLayout(line, 0, 1);
    auto* below = new QHBoxLayout;
    below->setSpacing(metrics::kSpaceXs);
    below->addWidget(m_belowIcon, 0, Qt::AlignTop);
    below->addWidget(m_below, 1);
    layout->addLayout(below, 1, 1);
    layout->setColumnStretch(1, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void FieldRow::setRequired(bool required)
{
    m_label->setText(required ? m_text + u" *"_s : m_text);
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
    m_below->setText(wrong ? m_error : m_hint);
    m_below->setTone(wrong ? Tone::Bad : Tone::Muted);
    m_below->setVisible(!m_below->text().isEmpty());
    if (wrong) {
        m_belowIcon->setPixmap(
            icon(toneIconName(Tone::Bad), Tone::Bad)
                .pixmap(QSize(metrics::kIcon, metrics::kIcon), devicePixelRatioF()));
    }
    m_belowIcon->setVisible(wrong);
    m_editor->setAccessibleDescription(m_below->text());
}

} // namespace tracseq::ui
