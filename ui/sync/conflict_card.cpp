// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/conflict_card.h"

#include "core/base/error_text.h"
#include "ui/models/field_editor.h"
#include "ui/widgets/app_style.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tone_label.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>

namespace tracseq::ui {

using database::Field;
using database::FieldType;
using database::Value;
using sync::LostValue;
using Take = sync::ConflictDecision::Take;
using namespace Qt::StringLiterals;

namespace {

ToneLabel* smallLabel(const QString& text, Tone tone, QWidget* parent)
{
    auto* label = new ToneLabel(text, tone, parent);
    label->setFont(fonts::small());
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

ConflictCard::ConflictCard(const ConflictParts& parts, const sync::ConflictedRecord& record,
                           LostField field, QWidget* parent)
    : QFrame(parent)
    , m_parts(parts)
    , m_record(record)
    , m_field(std::move(field))
    , m_offers(offersOf(
          record, *m_field.latest, parts.service.user(),
          parts.context.refusal ? parts.context.refusal : [](const QString&) { return QString(); }))
{
    const LostValue& lost = *m_field.latest;
    setObjectName(u"conflictCard"_s);
    const QString label = ConflictText::field(record, lost);
    setAccessibleName(tr("%1: %2").arg(label, ConflictText::kind(lost)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kSpaceM, metrics::kSpaceS + 2, metrics::kSpaceM,
                               metrics::kSpaceM);
    column->setSpacing(metrics::kSpaceS);
    auto* head = new QHBoxLayout;
    auto* title = new QLabel(label, this);
    title->setFont(fonts::strong());
    title->setTextFormat(Qt::PlainText);
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(lost.isOpen() ? new Badge(ConflictText::kind(lost), Tone::Warning, this)
                                  : new Badge(tr("Decided"), Tone::Good, this));
    column->addLayout(head);
    if (!m_offers.notice.isEmpty() && lost.isOpen()) {
        auto* line = new QHBoxLayout;
        line->setSpacing(metrics::kSpaceXs + 2);
        auto* mark = new QLabel(this);
        mark->setPixmap(icon(u"dialog-information"_s, Tone::Info)
                            .pixmap(QSize(metrics::kIcon, metrics::kIcon), devicePixelRatioF()));
        auto* notice = new ToneLabel(m_offers.notice, Tone::Info, this);
        notice->setObjectName(u"notice"_s);
        notice->setTextFormat(Qt::PlainText);
        notice->setWordWrap(true);
        line->addWidget(mark, 0, Qt::AlignTop);
        line->addWidget(notice, 1);
        column->addLayout(line);
    }
    makeSides(*column);
    m_editing = new QWidget(this);
    auto* lines = new QVBoxLayout(m_editing);
    lines->setContentsMargins(0, 0, 0, 0);
    m_editing->hide();
    column->addWidget(m_editing);
}

void ConflictCard::makeSides(QBoxLayout& column)
{
    const LostValue& lost = *m_field.latest;
    const QString self = m_parts.service.user();
    if (lost.isOpen()) {
        m_theirs = makeButton(m_offers.theirs, u"keepTheirs"_s);
        m_mine = makeButton(m_offers.mine, u"takeMine"_s);
        connect(m_theirs, &QPushButton::clicked, this,
                [this] { Q_EMIT decided(Take::Theirs, {}); });
        connect(m_mine, &QPushButton::clicked, this, [this] { Q_EMIT decided(Take::Mine, {}); });
    }
    const QString stays = lost.isOpen() ? ConflictText::present(m_record, lost)
                                        : ConflictText::theirs(m_record, lost);
    const QString them = ConflictText::whoAndWhen(lost.theirUser, lost.theirAt, self);
    const QString whose = m_record.hasMoved(lost)                    ? tr("changed since")
                          : lost.kind == u"place" && !them.isEmpty() ? tr("taken by %1").arg(them)
                                                                     : them;
    auto* sides = new QHBoxLayout;
    sides->setSpacing(metrics::kSpaceM);
    sides->addWidget(makeSide(lost.isOpen() ? tr("In the record now") : tr("Was in the record"),
                              stays, whose, m_theirs),
                     1);
    QString who = ConflictText::whoAndWhen(lost.myUser, lost.myAt, self);
    if (!m_field.earlier.empty()) {
        QStringList values;
        for (const LostValue* earlier : m_field.earlier) {
            values.append(ConflictText::mine(m_record, *earlier));
        }
        who += u'\n' + tr("before that: %1").arg(values.join(u", "_s));
    }
    sides->addWidget(makeSide(tr("Not taken"), ConflictText::mine(m_record, lost), who, m_mine), 1);
    if (lost.isOpen() && m_offers.other.isOffered) {
        sides->addWidget(makeEditSide(), 0, Qt::AlignBottom);
    }
    column.addLayout(sides);
    if (!lost.isOpen()) {
        auto* decision =
            new QLabel(tr("%1, by %2")
                           .arg(ConflictText::decision(lost),
                                ConflictText::whoAndWhen(lost.decidedBy, lost.decidedAt, self)),
                       this);
        decision->setObjectName(u"decision"_s);
        decision->setTextFormat(Qt::PlainText);
        decision->setWordWrap(true);
        column.addWidget(decision);
    }
}

QWidget* ConflictCard::makeSide(const QString& caption, const QString& value, const QString& who,
                                QPushButton* button)
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(smallLabel(caption, Tone::Muted, side));
    auto* text = new QLabel(value, side);
    text->setFont(fonts::title());
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setAccessibleName(caption);
    text->setAccessibleDescription(value);
    column->addWidget(text);
    column->addWidget(smallLabel(who, Tone::Muted, side));
    column->addStretch(1);
    if (button != nullptr) {
        column->addSpacing(metrics::kSpaceXs);
        button->setAccessibleDescription(tr("%1: %2").arg(caption, value));
        column->addWidget(button, 0, Qt::AlignLeft);
        // What is greyed says why, also to who does not point at it.
        if (!button->isEnabled()) {
            if (m_offers.notice.isEmpty() && button == m_mine) {
                column->insertWidget(column->count() - 1,
                                     smallLabel(button->toolTip(), Tone::Muted, side));
            }
            button->setAccessibleDescription(button->toolTip());
        }
    }
    return side;
}

QPushButton* ConflictCard::makeButton(const ConflictOffer& offer, const QString& name)
{
    auto* button = new QPushButton(offer.text, this);
    button->setObjectName(name);
    button->setEnabled(offer.refusal.isEmpty());
    button->setToolTip(offer.refusal);
    button->setAutoDefault(true);
    return button;
}

const Field& ConflictCard::described() const
{
    return m_record.entity->fields[static_cast<std::size_t>(m_field.latest->field)];
}

QWidget* ConflictCard::makeEditSide()
{
    m_edit = makeButton(m_offers.other, u"editValue"_s);
    m_edit->setIcon(icon(u"document-edit"_s));
    const bool noList = described().type == FieldType::Reference &&
                        described().reference != &m_parts.projects.entity();
    if (noList && m_edit->isEnabled()) {
        m_edit->setEnabled(false);
        m_edit->setToolTip(tr("Another one is chosen in the record itself."));
    }
    m_edit->setAccessibleDescription(m_edit->toolTip());
    connect(m_edit, &QPushButton::clicked, this, [this] { edit({}); });
    return m_edit;
}

void ConflictCard::edit(const QString& draft)
{
    if (m_edit == nullptr || !m_edit->isEnabled() || m_editor != nullptr) {
        return;
    }
    m_edit->setEnabled(false);
    EditorOptions options;
    options.references = &m_parts.projects;
    options.multiLine = true;
    const Value present = m_record.present(*m_field.latest);
    if (described().type == FieldType::State) {
        options.states = m_record.entity->lifeCycle->next(present.text());
        options.states.insert(options.states.begin(), present.text());
    }
    m_editor = makeFieldEditor(*m_record.entity, described(), options, m_editing);
    m_editor->setObjectName(u"otherValue"_s);
    m_row = new FieldRow(tr("Another value"), m_editor, unitText(described()), m_editing);
    m_row->setRequired(described().required);
    setEditorText(m_editor,
                  editText(*m_record.entity, described(), present, m_record.names, QLocale()));
    m_touched = !draft.isEmpty();
    if (m_touched) {
        setEditorText(m_editor, draft);
    }
    m_save = new QPushButton(icon(u"document-save"_s), tr("&Save"), m_editing);
    m_save->setObjectName(u"saveValue"_s);
    m_save->setAutoDefault(true);
    makePrimary(m_save);
    auto* cancel = new QPushButton(tr("Cancel"), m_editing);
    cancel->setObjectName(u"cancelValue"_s);
    connect(m_save, &QPushButton::clicked, this, &ConflictCard::save);
    connect(cancel, &QPushButton::clicked, this, &ConflictCard::closeEditor);
    onEdited(m_editor, this, [this] {
        m_touched = true;
        checkTyped();
    });
    if (auto* line = qobject_cast<QLineEdit*>(m_editor)) {
        connect(line, &QLineEdit::returnPressed, this, &ConflictCard::save);
    }
    auto* escape = new QShortcut(Qt::Key_Escape, m_editing);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ConflictCard::closeEditor);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto* column = static_cast<QVBoxLayout*>(m_editing->layout());
    column->addWidget(m_row);
    column->addLayout(buttons);
    m_editing->show();
    checkTyped();
    m_editor->setFocus(Qt::OtherFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(m_editor)) {
        line->selectAll();
    }
    Q_EMIT editing();
}

void ConflictCard::closeEditor()
{
    if (m_editor == nullptr) {
        return;
    }
    auto* column = static_cast<QVBoxLayout*>(m_editing->layout());
    m_edit->setEnabled(true);
    m_edit->setFocus(Qt::OtherFocusReason);
    m_editing->hide();
    while (column->count() > 0) {
        QLayoutItem* item = column->takeAt(0);
        if (QLayout* buttons = item->layout()) {
            while (QLayoutItem* button = buttons->takeAt(0)) {
                if (button->widget() != nullptr) {
                    button->widget()->hide();
                    button->widget()->deleteLater();
                }
                delete button;
            }
        } else if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (QShortcut* keys : m_editing->findChildren<QShortcut*>()) {
        keys->deleteLater();
    }
    m_editor = nullptr;
    m_row = nullptr;
    m_save = nullptr;
    m_touched = false;
}

Result<Value> ConflictCard::typed() const
{
    return parseField(*m_record.entity, described(), editorText(m_editor), QLocale(),
                      m_parts.projects.finder());
}

void ConflictCard::checkTyped()
{
    const auto value = typed();
    m_save->setEnabled(value.has_value());
    m_row->setError(value || !m_touched ? QString() : errorText(value.error()));
}

void ConflictCard::save()
{
    if (const auto value = typed()) {
        Q_EMIT decided(Take::Other, *value);
    }
}

QString ConflictCard::draft() const
{
    return m_editor != nullptr && m_touched ? editorText(m_editor) : QString();
}

QPushButton* ConflictCard::firstButton() const
{
    for (QPushButton* button : {m_theirs, m_mine, m_edit}) {
        if (button != nullptr && button->isEnabled() && !button->isHidden()) {
            return button;
        }
    }
    return nullptr;
}

void ConflictCard::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border);
    painter.setBrush(colors.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadius,
                            metrics::kRadius);
}

} // namespace tracseq::ui
