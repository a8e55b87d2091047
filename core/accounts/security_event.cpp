// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/security_event.h"

#include "core/accounts/account.h"

#include <QCoreApplication>

namespace tracseq::accounts {

using database::Choice;
using database::Entity;
using database::FieldType;

namespace {

// In the order of the enumeration.
const std::vector<Choice>& kinds()
{
    static const std::vector<Choice> all = {
        {"signed_in", QT_TRANSLATE_NOOP("Choices", "Signed in")},
        {"sign_in_failed", QT_TRANSLATE_NOOP("Choices", "Sign-in failed")},
        {"locked", QT_TRANSLATE_NOOP("Choices", "Locked")},
        {"unlocked", QT_TRANSLATE_NOOP("Choices", "Unlocked")},
        {"signed_out", QT_TRANSLATE_NOOP("Choices", "Signed out")},
        {"signed_out_everywhere", QT_TRANSLATE_NOOP("Choices", "Signed out everywhere")},
        {"password_changed", QT_TRANSLATE_NOOP("Choices", "Password changed")},
        {"password_reset", QT_TRANSLATE_NOOP("Choices", "Password reset")},
        {"confirm_failed", QT_TRANSLATE_NOOP("Choices", "Password not confirmed")},
        {"exported", QT_TRANSLATE_NOOP("Choices", "Exported")},
        {"token_key_rotated", QT_TRANSLATE_NOOP("Choices", "Token key replaced")},
        {"password_kept", QT_TRANSLATE_NOOP("Choices", "Password kept here")},
    };
    return all;
}

} // namespace

QString securityEventName(SecurityEvent event)
{
    return QString::fromLatin1(kinds().at(static_cast<std::size_t>(event)).name);
}

const Entity& securityEventEntity()
{
    static const Entity entity = {
        .name = "security_event",
        .label = QT_TRANSLATE_NOOP("Entities", "security event"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "security events"),
        .fields = {{.name = "kind",
                    .label = QT_TRANSLATE_NOOP("Fields", "Event"),
                    .type = FieldType::Choice,
                    .required = true,
                    .choices = kinds()},
                   {.name = "account",
                    .label = QT_TRANSLATE_NOOP("Fields", "Account"),
                    .type = FieldType::Reference,
                    .reference = &accountEntity()},
                   {.name = "detail",
                    .label = QT_TRANSLATE_NOOP("Fields", "Detail"),
                    .maxLength = 255}},
        .displayField = EventKind,
        .upkeep = database::Upkeep::AppendOnly,
        .localOnly = true,
    };
    return entity;
}

} // namespace tracseq::accounts
