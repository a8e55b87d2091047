// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/detail_pane.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tone_label.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLabelColumn = 108;

QLabel* sectionTitle(const QString& text, QWidget* parent)
{
    auto* label = new ToneLabel(text, Tone::Muted, parent);
    label->setFont(fonts::section());
    return label;
}

QLabel* valueLabel(const DetailField& field, QWidget* parent)
{
    const bool empty = field.value.isEmpty();
    auto* label =
        new ToneLabel(empty ? u"–"_s : field.value, empty ? Tone::Muted : Tone::Neutral, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(field.label);
    label->setAccessibleDescription(field.value);
    if (field.mono && !empty) {
        label->setFont(fonts::mono());
    }
    return label;
}

QWidget* makeSections(const QList<DetailSection>& sections, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metrics::kSpaceM);
    grid->setVerticalSpacing(metrics::kSpaceXs + 2);
    grid->setColumnMinimumWidth(0, kLabelColumn);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const DetailSection& section : sections) {
        if (!section.title.isEmpty()) {
            if (row > 0) {
                grid->setRowMinimumHeight(row++, metrics::kSpaceS);
            }
            grid->addWidget(sectionTitle(section.title, box), row++, 0, 1, 2);
        }
        for (const DetailField& field : section.fields) {
            auto* label = new ToneLabel(field.label, Tone::Muted, box);
            label->setWordWrap(true);
            label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
            grid->addWidget(label, row, 0);
            grid->addWidget(valueLabel(field, box), row, 1, Qt::AlignTop);
            ++row;
        }
    }
    return box;
}

QWidget* makeHistory(const QList<HistoryItem>& items, QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpaceM);
    layout->addWidget(sectionTitle(DetailPane::tr("History"), box));
    for (const HistoryItem& item : items) {
        auto* row = new QHBoxLayout;
        row->setSpacing(metrics::kSpaceS + 2);
        auto* mark = new QLabel(box);
        mark->setPixmap(
            icon(item.iconName.isEmpty() ? u"document-edit"_s : item.iconName, Tone::Muted)
                .pixmap(QSize(metrics::kIcon, metrics::kIcon), parent->devicePixelRatioF()));
        row->addWidget(mark, 0, Qt::AlignTop);
        auto* texts = new QVBoxLayout;
        texts->setSpacing(1);
        auto* what = new QLabel(item.what, box);
        what->setTextFormat(Qt::PlainText);
        what->setWordWrap(true);
        what->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto* who = new ToneLabel(
            item.when.isEmpty() ? item.who : DetailPane::tr("%1, %2").arg(item.who, item.when),
            Tone::Muted, box);
        who->setTextFormat(Qt::PlainText);
        who->setFont(fonts::small());
        texts->addWidget(what);
        texts->addWidget(who);
        row->addLayout(texts, 1);
        layout->addLayout(row);
    }
    if (items.isEmpty()) {
        layout->addWidget(new ToneLabel(DetailPane::tr("No changes yet."), Tone::Muted, box));
    }
    return box;
}

} // namespace

DetailPane::DetailPane(QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
{
    m_empty->setContent(u"documentinfo"_s, tr("Nothing selected"),
                        tr("Select a row to see it in full here."));

    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    m_title = new QLabel(content);
    m_title->setFont(fonts::title());
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_subtitle = new ToneLabel(Tone::Muted, content);
    m_subtitle->setWordWrap(true);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_note = new ToneLabel(Tone::Muted, content);
    m_note->setObjectName(u"detailNote"_s);
    m_note->setFont(fonts::small());
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->hide();
    m_badge = new Badge(content);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(metrics::kSpaceS);

    auto* titleRow = new QHBoxLayout;
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(m_badge, 0, Qt::AlignTop);
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(metrics::kSpaceL, metrics::kSpaceM, metrics::kSpaceL,
                               metrics::kSpaceL);
    m_body->setSpacing(metrics::kSpaceXs);
    m_body->addLayout(titleRow);
    m_body->addWidget(m_subtitle);
    m_body->addWidget(m_note);
    m_body->addLayout(m_actions);
    m_body->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setAccessibleName(tr("Details"));
}

void DetailPane::setContent(const DetailContent& content)
{
    m_title->setText(content.title);
    m_subtitle->setText(content.subtitle);
    m_subtitle->setVisible(!content.subtitle.isEmpty());
    m_badge->setState(content.badgeText, content.badgeTone);
    delete m_sections;
    m_sections = makeSections(content.sections, this);
    m_sections->setContentsMargins(0, metrics::kSpaceM, 0, 0);
    m_body->insertWidget(m_body->indexOf(m_actions) + 1, m_sections);
    m_stack->setCurrentIndex(1);
}

void DetailPane::setHistory(const QList<HistoryItem>& items)
{
    delete m_history;
    m_history = makeHistory(items, this);
    m_history->setContentsMargins(0, metrics::kSpaceL, 0, 0);
    m_body->insertWidget(m_body->count() - 1, m_history);
}

void DetailPane::setNote(const QString& note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void DetailPane::clear()
{
    m_stack->setCurrentIndex(0);
    delete m_history;
    m_history = nullptr;
}

void DetailPane::addHeaderWidget(QWidget* widget)
{
    if (m_actions->isEmpty()) {
        m_actions->setContentsMargins(0, metrics::kSpaceXs, 0, 0);
        m_actions->addStretch(1);
    }
    m_actions->insertWidget(m_actions->count() - 1, widget);
}

} // namespace tracseq::ui
