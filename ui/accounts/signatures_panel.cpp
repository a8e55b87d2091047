// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/signatures_panel.h"

#include "core/database/entity_query.h"
#include "ui/models/entity_table_model.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tone_label.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace tracseq::ui {

using accounts::SignatureState;
using namespace Qt::StringLiterals;

namespace {

QString when(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat);
}

} // namespace

SignaturesPanel::SignaturesPanel(const SignaturesParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(m_pages))
    , m_page(new QWidget(m_pages))
    , m_title(new QLabel(m_page))
    , m_sign(new QPushButton(icon(u"document-sign"_s), tr("Sign…"), m_page))
    , m_strip(new ErrorStrip(this))
    , m_list(new QScrollArea(m_page))
{
    setObjectName(u"accounts.signatures"_s);
    m_empty->setContent(u"document-sign"_s, tr("Nothing to sign"),
                        tr("Select a sample or a project to see its signatures, or to sign it."));
    m_title->setFont(fonts::title());
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_sign->setObjectName(u"signRecord"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWidgetResizable(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Signatures"));
    m_page->setBackgroundRole(QPalette::Base);
    m_page->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(m_page);
    column->setContentsMargins(metrics::kSpaceL, metrics::kSpaceM, metrics::kSpaceL,
                               metrics::kSpaceM);
    column->setSpacing(metrics::kSpaceM);
    column->addWidget(m_title);
    column->addWidget(m_sign, 0, Qt::AlignLeft);
    column->addWidget(m_list, 1);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_sign);
    connect(m_sign, &QPushButton::clicked, this, &SignaturesPanel::sign);
    const Navigator& navigator = parts.accounts.context.navigator;
    connect(&navigator, &Navigator::currentChanged, this, &SignaturesPanel::show);
    connect(&parts.accounts.hub, &changes::ChangeHub::changed, this,
            [this](const changes::ChangeSet& set) {
                if (m_entity != nullptr &&
                    (set.entities.contains(QString::fromLatin1(m_entity->name)) ||
                     set.entities.contains(u"signature"_s))) {
                    read();
                }
            });
    show(navigator.currentEntity(), navigator.currentId());
}

void SignaturesPanel::navigateTo(const QString& target)
{
    if (target == u"sign"_s) {
        m_wanted = true;
        if (m_record) {
            sign();
        }
    }
}

void SignaturesPanel::show(const QString& entity, const QString& id)
{
    m_entity = m_parts.store.entities().find(entity);
    m_id = Uuid::fromString(id).value_or(Uuid());
    m_record.reset();
    m_strip->clear();
    if (m_entity == nullptr || m_id.isNull()) {
        m_wanted = false;
        m_entity = nullptr;
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    read();
}

void SignaturesPanel::read()
{
    m_parts.tasks.read<std::optional<SignedRecord>>(
        this,
        [entity = m_entity,
         id = m_id](database::Connection& connection) -> Result<std::optional<SignedRecord>> {
            const auto row = database::rowById(connection, *entity, id);
            if (!row) {
                return failure(row.error());
            }
            if (!*row || (*row)->deleted) {
                return std::nullopt;
            }
            auto batch = readBatch(connection, *entity, {(*row)->rid});
            if (!batch) {
                return failure(batch.error());
            }
            return SignedRecord{entity, **row, std::move(batch->names)};
        },
        [this, token = ++m_token](const Result<std::optional<SignedRecord>>& record) {
            if (token != m_token) {
                return;
            }
            if (!record) {
                m_strip->showError(record.error());
                return;
            }
            m_record = *record;
            if (!m_record) {
                m_pages->setCurrentWidget(m_empty);
                return;
            }
            const auto at = static_cast<std::size_t>(m_entity->displayField);
            m_title->setText(m_record->record.values[at].text());
            showButton();
            readSignatures();
            if (m_wanted) {
                sign();
            }
        });
}

void SignaturesPanel::readSignatures()
{
    using All = std::vector<SignatureState>;
    m_parts.accounts.service.later<All>(
        this,
        [&signatures = m_parts.signatures, entity = m_entity,
         id = m_id](accounts::AccountService&) { return signatures.signaturesOf(*entity, id); },
        [this, token = m_token](const Result<All>& all) {
            if (token != m_token) {
                return;
            }
            if (!all) {
                m_strip->showError(all.error());
                return;
            }
            showAll(*all);
        });
}

void SignaturesPanel::showAll(const std::vector<SignatureState>& all)
{
    auto* content = new QWidget(m_list);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kSpaceM);
    if (all.empty()) {
        column->addWidget(new ToneLabel(tr("Not signed yet."), Tone::Muted, content));
    }
    // The newest first, as the history.
    for (auto state = all.crbegin(); state != all.crend(); ++state) {
        column->addWidget(makeEntry(*state, content));
    }
    column->addStretch();
    m_list->setWidget(content); // deletes the one before
    content->show();            // which a visible area leaves to its user
    m_pages->setCurrentWidget(m_page);
}

QWidget* SignaturesPanel::makeEntry(const SignatureState& state, QWidget* parent) const
{
    const bool valid = state.validity == SignatureState::Validity::Valid;
    auto* entry = new QWidget(parent);
    auto* column = new QVBoxLayout(entry);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    auto* meaning = new ToneLabel(accounts::meaningLabel(state.meaning),
                                  valid ? Tone::Neutral : Tone::Muted, entry);
    QFont font = fonts::strong();
    font.setStrikeOut(!valid);
    meaning->setFont(font);
    meaning->setTextFormat(Qt::PlainText);
    auto* badge = new Badge(entry);
    switch (state.validity) {
    case SignatureState::Validity::Valid:
        badge->setState(tr("Valid"), Tone::Good);
        break;
    case SignatureState::Validity::Void:
        badge->setState(tr("Void"), Tone::Bad);
        break;
    case SignatureState::Validity::Altered:
        badge->setState(tr("Altered"), Tone::Bad);
        break;
    }
    auto* head = new QHBoxLayout;
    head->addWidget(meaning);
    head->addStretch();
    head->addWidget(badge);
    column->addLayout(head);
    const auto addLine = [&](const QString& text, Tone tone, bool struck) {
        auto* line = new ToneLabel(text, tone, entry);
        line->setTextFormat(Qt::PlainText);
        line->setWordWrap(true);
        QFont small = fonts::small();
        small.setStrikeOut(struck);
        line->setFont(small);
        column->addWidget(line);
    };
    addLine(tr("%1, %2").arg(state.signerName, when(state.signedAt)),
            valid ? Tone::Neutral : Tone::Muted, !valid);
    if (!state.comment.isEmpty()) {
        addLine(state.comment, Tone::Muted, !valid);
    }
    if (state.validity == SignatureState::Validity::Void) {
        addLine(state.matchesAgain
                    ? tr("Void: changed by %1, %2; the values are back, sign anew.")
                          .arg(state.voidedBy, when(state.voidedAt))
                    : tr("Void: changed by %1, %2").arg(state.voidedBy, when(state.voidedAt)),
                Tone::Bad, false);
    } else if (state.validity == SignatureState::Validity::Altered) {
        addLine(tr("The record is not what was signed, and the history does not say why."),
                Tone::Bad, false);
    }
    entry->setAccessibleName(
        tr("%1 by %2: %3")
            .arg(accounts::meaningLabel(state.meaning), state.signerName, badge->text()));
    return entry;
}

void SignaturesPanel::showButton()
{
    const QString refusal = m_parts.accounts.context.refusalOf(u"signatures.sign"_s);
    m_sign->setEnabled(m_record.has_value() && refusal.isEmpty());
    m_sign->setToolTip(refusal.isEmpty() ? tr("State something about this record, by your password")
                                         : refusal);
}

void SignaturesPanel::sign()
{
    m_wanted = false;
    if (m_record && m_sign->isEnabled()) {
        (new SignatureDialog(m_parts.accounts.service, m_parts.signatures,
                             m_parts.accounts.session(), *m_record, this))
            ->open();
    }
}

} // namespace tracseq::ui
