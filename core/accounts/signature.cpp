// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/signature.h"

#include "core/accounts/account.h"

#include <QCoreApplication>

namespace tracseq::accounts {

using database::Choice;
using database::Entity;
using database::FieldType;

namespace {

// In the order of the enumeration.
const std::vector<Choice>& meanings()
{
    static const std::vector<Choice> all = {
        {"authored", QT_TRANSLATE_NOOP("Choices", "Authored")},
        {"reviewed", QT_TRANSLATE_NOOP("Choices", "Reviewed")},
        {"approved", QT_TRANSLATE_NOOP("Choices", "Approved")},
        {"released", QT_TRANSLATE_NOOP("Choices", "Released")},
        {"rejected", QT_TRANSLATE_NOOP("Choices", "Rejected")},
        {"witnessed", QT_TRANSLATE_NOOP("Choices", "Witnessed")},
    };
    return all;
}

} // namespace

QString meaningName(SignatureMeaning meaning)
{
    return QString::fromLatin1(meanings().at(static_cast<std::size_t>(meaning)).name);
}

std::optional<SignatureMeaning> meaningFromName(const QString& name)
{
    for (std::size_t i = 0; i < meanings().size(); ++i) {
        if (name == QLatin1String(meanings()[i].name)) {
            return static_cast<SignatureMeaning>(i);
        }
    }
    return std::nullopt;
}

QString meaningLabel(SignatureMeaning meaning)
{
    return QCoreApplication::translate("Choices",
                                       meanings().at(static_cast<std::size_t>(meaning)).label);
}

const Entity& signatureEntity()
{
    static const Entity entity = {
        .name = "signature",
        .label = QT_TRANSLATE_NOOP("Entities", "signature"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "signatures"),
        .fields = {{.name = "entity",
                    .label = QT_TRANSLATE_NOOP("Fields", "Kind of record"),
                    .maxLength = 60,
                    .required = true},
                   {.name = "entity_id",
                    .label = QT_TRANSLATE_NOOP("Fields", "Record"),
                    .maxLength = 36,
                    .required = true},
                   {.name = "meaning",
                    .label = QT_TRANSLATE_NOOP("Fields", "Meaning"),
                    .type = FieldType::Choice,
                    .required = true,
                    .choices = meanings()},
                   {.name = "record_hash",
                    .label = QT_TRANSLATE_NOOP("Fields", "Fingerprint"),
                    .maxLength = 64,
                    .required = true},
                   {.name = "last_change",
                    .label = QT_TRANSLATE_NOOP("Fields", "Last change"),
                    .maxLength = 36,
                    .required = true},
                   {.name = "comment",
                    .label = QT_TRANSLATE_NOOP("Fields", "Comment"),
                    .type = FieldType::LongText},
                   {.name = "signer",
                    .label = QT_TRANSLATE_NOOP("Fields", "Signed by"),
                    .type = FieldType::Reference,
                    .required = true,
                    .reference = &accountEntity()},
                   {.name = "signed_at",
                    .label = QT_TRANSLATE_NOOP("Fields", "Signed at"),
                    .type = FieldType::DateTime,
                    .required = true},
                   {.name = "time_verified",
                    .label = QT_TRANSLATE_NOOP("Fields", "Time verified"),
                    .type = FieldType::Boolean,
                    .required = true}},
        .displayField = Meaning,
        .upkeep = database::Upkeep::AppendOnly,
    };
    return entity;
}

} // namespace tracseq::accounts
