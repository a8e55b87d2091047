// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/signature_dialog.h"

#include "ui/widgets/field_row.h"
#include "ui/widgets/password_field.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone_label.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>

namespace tracseq::ui {

using accounts::SignatureMeaning;
using namespace Qt::StringLiterals;

namespace {
constexpr int kRecordHeight = 220;
}

SignatureDialog::SignatureDialog(accounts::AccountService& service,
                                 accounts::SignatureService& signatures,
                                 const accounts::Session& session, const SignedRecord& shown,
                                 QWidget* parent)
    : ServiceDialog(service, tr("Sign"), tr("Sign"), parent)
    , m_signatures(signatures)
    , m_session(session)
    , m_entity(shown.entity)
    , m_id(shown.record.id)
    , m_seen(accounts::recordHash(*shown.entity, shown.record))
    , m_meaning(new QComboBox(this))
    , m_comment(new QLineEdit(this))
    , m_password(new PasswordField(this))
{
    setObjectName(u"signatureDialog"_s);
    m_meaning->setObjectName(u"meaning"_s);
    m_comment->setObjectName(u"comment"_s);
    m_password->setObjectName(u"signaturePassword"_s);
    m_comment->setMaxLength(1000);
    for (const SignatureMeaning meaning :
         {SignatureMeaning::Authored, SignatureMeaning::Reviewed, SignatureMeaning::Approved,
          SignatureMeaning::Released, SignatureMeaning::Rejected}) {
        m_meaning->addItem(accounts::meaningLabel(meaning), static_cast<int>(meaning));
    }
    m_meaning->setCurrentIndex(-1);
    m_meaning->setPlaceholderText(tr("Choose what you state"));
    addText(tr("You sign what stands here, and nothing else. Whoever changes it later makes the "
               "signature void."));
    fields().addWidget(makeRecord(shown), 1);
    auto* meaningRow = new FieldRow(tr("Meaning"), m_meaning, {}, this);
    meaningRow->setRequired(true);
    auto* passwordRow = new FieldRow(tr("Your password"), m_password, {}, this);
    passwordRow->setRequired(true);
    passwordRow->setHint(tr("Signed as %1. It stands for your handwritten signature.")
                             .arg(session.account().fullName));
    fields().addWidget(meaningRow);
    fields().addWidget(new FieldRow(tr("Comment"), m_comment, {}, this));
    fields().addWidget(passwordRow);
    connect(m_meaning, &QComboBox::currentIndexChanged, this, &SignatureDialog::check);
    connect(m_password, &QLineEdit::textChanged, this, &SignatureDialog::check);
    m_meaning->setFocus();
}

QWidget* SignatureDialog::makeRecord(const SignedRecord& shown)
{
    auto* content = new QWidget(this);
    auto* grid = new QGridLayout(content);
    grid->setContentsMargins(metrics::kSpaceM, metrics::kSpaceS, metrics::kSpaceM,
                             metrics::kSpaceS);
    grid->setHorizontalSpacing(metrics::kSpaceM);
    grid->setVerticalSpacing(metrics::kSpaceXs);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (std::size_t i = 0; i < shown.record.values.size(); ++i) {
        const database::Field& field = shown.entity->fields[i];
        if (shown.record.values[i].isNull()) {
            continue;
        }
        auto* label = new ToneLabel(field.translatedLabel(), Tone::Muted, content);
        auto* value = new QLabel(
            fieldText(*shown.entity, field, shown.record.values[i], shown.names, QLocale()),
            content);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setAccessibleName(field.translatedLabel());
        grid->addWidget(label, row, 0, Qt::AlignTop);
        grid->addWidget(value, row++, 1);
    }
    grid->setRowStretch(row, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(kRecordHeight);
    scroll->setAccessibleName(tr("What is signed"));
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    scroll->setWidget(content);
    return scroll;
}

void SignatureDialog::check()
{
    setReady(m_meaning->currentIndex() >= 0 && !m_password->text().isEmpty());
}

void SignatureDialog::apply()
{
    run([&signatures = m_signatures, session = m_session, password = m_password->take(),
         entity = m_entity, id = m_id,
         meaning = static_cast<SignatureMeaning>(m_meaning->currentData().toInt()),
         comment = m_comment->text().trimmed(),
         seen = m_seen](accounts::AccountService&) -> Status {
        const auto made = signatures.sign(session, password, *entity, id, meaning, comment, seen);
        return made ? Status() : failure(made.error());
    });
}

void SignatureDialog::refused(const Error& error)
{
    ServiceDialog::refused(error);
    m_password->setFocus();
}

} // namespace tracseq::ui
