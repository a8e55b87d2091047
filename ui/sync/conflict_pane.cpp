// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/conflict_pane.h"

#include "ui/widgets/badge.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tone_label.h"

#include <QApplication>
#include <QBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <algorithm>

namespace tracseq::ui {

using sync::ConflictDecision;
using Take = ConflictDecision::Take;
using namespace Qt::StringLiterals;

namespace {

constexpr int kNameWidth = 300;

/// Whether there is nothing new to show.
bool isSame(const sync::ConflictedRecord& a, const sync::ConflictedRecord& b)
{
    const auto sameLost = [](const sync::LostValue& x, const sync::LostValue& y) {
        return x.id == y.id && x.state == y.state && x.holder == y.holder &&
               x.refersToRemoved == y.refersToRemoved && x.decidedBy == y.decidedBy;
    };
    return a.id == b.id && a.names == b.names && a.row.has_value() == b.row.has_value() &&
           (!a.row || (a.row->deleted == b.row->deleted && a.row->updatedAt == b.row->updatedAt &&
                       a.row->values == b.row->values)) &&
           std::equal(a.lost.begin(), a.lost.end(), b.lost.begin(), b.lost.end(), sameLost);
}

} // namespace

ConflictPane::ConflictPane(const ConflictParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_scroll(new QScrollArea(this))
{
    setObjectName(u"conflictPane"_s);
    setAccessibleName(tr("Both sides of the conflict"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll);
}

void ConflictPane::showRecord(const sync::ConflictedRecord& record)
{
    if (m_content != nullptr && isSame(m_record, record)) {
        return; // nothing moves under the hand of who is about to decide
    }
    QHash<Uuid, QString> drafts; // of what is edited
    QHash<Uuid, int> heights;    // what stays in sight stays in its place
    Uuid focused;
    QString focusedName;
    const QWidget* focus = QApplication::focusWidget();
    for (const ConflictCard* card : std::as_const(m_cards)) {
        const Uuid id = card->field().latest->id;
        heights.insert(id, card->isEditing() ? 0 : card->height());
        if (card->isEditing()) {
            drafts.insert(id, card->draft());
        }
        if (card->isAncestorOf(focus)) {
            focused = id;
            focusedName = focus->objectName();
        }
    }
    const int place = m_record.id == record.id ? m_scroll->verticalScrollBar()->value() : 0;
    m_cards.clear();
    delete m_scroll->takeWidget(); // the cards refer to the record before
    m_record = record;
    m_content = new QWidget;
    m_content->setBackgroundRole(QPalette::Base);
    m_content->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(metrics::kSpaceL, metrics::kSpaceS, metrics::kSpaceL,
                               metrics::kSpaceM);
    column->setSpacing(metrics::kSpaceS);
    column->addWidget(makeHeader(m_content));
    for (const LostField& field : lostFields(m_record)) {
        auto* card = new ConflictCard(m_parts, m_record, field, m_content);
        connect(card, &ConflictCard::decided, this,
                [this, card](Take take, const database::Value& other) {
                    Q_EMIT decided(decisionsOf(m_record, card->field(), take, other),
                                   take == Take::Mine ? card->offers().reasonLabel : QString());
                });
        connect(
            card, &ConflictCard::editing, card,
            [this, card] { m_scroll->ensureWidgetVisible(card, 0, metrics::kSpaceS); },
            Qt::QueuedConnection); // when it has its new height
        if (!field.latest->isOpen()) {
            card->setMinimumHeight(heights.value(field.latest->id));
        }
        m_cards.append(card);
        column->addWidget(card);
    }
    column->addWidget(makeAll(m_content));
    column->addStretch(1);
    m_scroll->setWidget(m_content);
    m_content->show(); // which a visible area leaves to its user
    for (ConflictCard* card : std::as_const(m_cards)) {
        const Uuid id = card->field().latest->id;
        if (drafts.contains(id)) {
            card->edit(drafts.value(id));
        }
        auto* before = id == focused ? card->findChild<QWidget*>(focusedName) : nullptr;
        if (before != nullptr) {
            before->setFocus(Qt::OtherFocusReason);
        }
    }
    m_content->layout()->activate();
    m_scroll->verticalScrollBar()->setValue(place);
}

QWidget* ConflictPane::makeHeader(QWidget* parent)
{
    auto* header = new QWidget(parent);
    const QString name = ConflictText::recordName(m_record);
    auto* title = new QLabel(header);
    title->setFont(fonts::title());
    title->setTextFormat(Qt::PlainText);
    title->setText(QFontMetrics(title->font()).elidedText(name, Qt::ElideRight, kNameWidth));
    title->setToolTip(name);
    title->setAccessibleName(name);
    title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* kind = new ToneLabel(ConflictText::recordKind(m_record, true), Tone::Muted, header);
    kind->setTextFormat(Qt::PlainText);
    kind->setWordWrap(true);
    kind->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kSpaceM);
    row->addWidget(title);
    row->addWidget(kind, 1);
    if (m_record.isRemoved()) {
        row->addWidget(new Badge(tr("Removed"), Tone::Muted, header));
    }
    auto* jump = new QPushButton(icon(u"go-jump"_s), tr("S&how record"), header);
    jump->setObjectName(u"showRecord"_s);
    const bool hasPanel = m_parts.panelOf.contains(m_record.entityName);
    jump->setEnabled(hasPanel && m_record.row && !m_record.isRemoved());
    jump->setToolTip(m_record.isRemoved() ? tr("The record is removed.")
                     : hasPanel           ? tr("Opens it in the panel where it is edited")
                                          : tr("There is no panel for records of this kind yet."));
    connect(jump, &QPushButton::clicked, this, &ConflictPane::recordWanted);
    row->addWidget(jump);
    return header;
}

QWidget* ConflictPane::makeAll(QWidget* parent)
{
    auto* footer = new QWidget(parent);
    auto* column = new QVBoxLayout(footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpaceS);
    const auto open = std::count_if(m_cards.begin(), m_cards.end(), [](const ConflictCard* card) {
        return card->field().latest->isOpen();
    });
    if (open > 1) {
        const auto make = [&](const QString& text, const QString& name, Take take) {
            auto* button = new QPushButton(text, footer);
            button->setObjectName(name);
            button->setAutoDefault(true);
            for (const ConflictCard* card : std::as_const(m_cards)) {
                const ConflictOffer& offer =
                    take == Take::Theirs ? card->offers().theirs : card->offers().mine;
                if (card->field().latest->isOpen() && !offer.refusal.isEmpty()) {
                    button->setEnabled(false);
                    button->setToolTip(ConflictText::field(m_record, *card->field().latest) +
                                       u": "_s + offer.refusal);
                    button->setAccessibleDescription(button->toolTip());
                }
            }
            connect(button, &QPushButton::clicked, this, [this, take] { decideAll(take); });
            return button;
        };
        auto* row = new QHBoxLayout;
        row->setSpacing(metrics::kSpaceS);
        row->addWidget(make(tr("Keep &all as they are"), u"keepAll"_s, Take::Theirs));
        row->addWidget(make(tr("Take a&ll that was not taken"), u"takeAll"_s, Take::Mine));
        row->addStretch(1);
        column->addLayout(row);
    }
    if (open > 0) {
        auto* hint = new ToneLabel(tr("A decision stands in the history for good and cannot be "
                                      "undone. The record can be changed again at any time."),
                                   Tone::Muted, footer);
        hint->setFont(fonts::small());
        hint->setWordWrap(true);
        column->addWidget(hint);
    }
    return footer;
}

void ConflictPane::decideAll(Take take)
{
    std::vector<ConflictDecision> all;
    QString reasonFor;
    for (const ConflictCard* card : std::as_const(m_cards)) {
        if (!card->field().latest->isOpen()) {
            continue;
        }
        for (ConflictDecision& one : decisionsOf(m_record, card->field(), take)) {
            all.push_back(std::move(one));
        }
        if (take == Take::Mine && !card->offers().reasonLabel.isEmpty()) {
            reasonFor = card->offers().reasonLabel;
        }
    }
    Q_EMIT decided(all, reasonFor);
}

void ConflictPane::clear()
{
    m_cards.clear();
    delete m_scroll->takeWidget();
    m_content = nullptr;
    m_record = {};
}

bool ConflictPane::hasDraft() const
{
    return std::any_of(m_cards.begin(), m_cards.end(),
                       [](const ConflictCard* card) { return !card->draft().isEmpty(); });
}

void ConflictPane::focusFirst()
{
    for (const ConflictCard* card : std::as_const(m_cards)) {
        if (QPushButton* button = card->firstButton()) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

} // namespace tracseq::ui
