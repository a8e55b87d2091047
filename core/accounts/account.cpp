// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/account.h"

#include "core/database/connection.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tracseq::accounts {

using database::Choice;
using database::Connection;
using database::Entity;
using database::FieldType;
using database::Record;

namespace {

const QString& textOf(const Record& record, AccountField field)
{
    static const QString none;
    const QString* text = record.values[static_cast<std::size_t>(field)].textIf();
    return text == nullptr ? none : *text;
}

bool isActiveAdministrator(const Record& record)
{
    return textOf(record, AccountRole) == roleName(Role::LabAdministrator) &&
           textOf(record, AccountStatus) == u"active";
}

Status holdsRule(Connection& connection, const Record* before, const Record& after)
{
    if (before == nullptr) {
        return validateLogin(textOf(after, Login));
    }
    const QString& login = textOf(*before, Login);
    if (after.deleted || login != textOf(after, Login)) {
        return failure(ErrorCode::AccountFixed, {login});
    }
    if (!isActiveAdministrator(*before) || isActiveAdministrator(after)) {
        return {};
    }
    auto others = connection.cached("SELECT EXISTS (SELECT 1 FROM account WHERE id <> ?1 "
                                    "AND role = 'lab_administrator' AND status = 'active')");
    if (!others) {
        return failure(others.error());
    }
    others->bind(1, after.id);
    const auto found = others->step();
    if (!found) {
        return failure(found.error());
    }
    return others->integer(0) != 0 ? Status() : failure(ErrorCode::LastAdministrator, {login});
}

std::vector<Choice> roleChoices()
{
    // The names live as long as the program: choices keep pointers to them.
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const Role role : allRoles()) {
            all.push_back(roleName(role).toStdString());
        }
        return all;
    }();
    std::vector<Choice> choices;
    for (std::size_t i = 0; i < names.size(); ++i) {
        choices.push_back({names[i].c_str(), roleLabelSource(allRoles()[i])});
    }
    return choices;
}

Entity describe()
{
    return {
        .name = "account",
        .label = QT_TRANSLATE_NOOP("Entities", "account"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "accounts"),
        .fields = {{.name = "login",
                    .label = QT_TRANSLATE_NOOP("Fields", "Login name"),
                    .maxLength = 60,
                    .required = true,
                    .unique = true},
                   {.name = "full_name",
                    .label = QT_TRANSLATE_NOOP("Fields", "Full name"),
                    .maxLength = 255,
                    .required = true},
                   {.name = "email",
                    .label = QT_TRANSLATE_NOOP("Fields", "E-mail"),
                    .maxLength = 255},
                   {.name = "role",
                    .label = QT_TRANSLATE_NOOP("Fields", "Role"),
                    .type = FieldType::Choice,
                    .required = true,
                    .choices = roleChoices()},
                   {.name = "status",
                    .label = QT_TRANSLATE_NOOP("Fields", "Status"),
                    .type = FieldType::Choice,
                    .required = true,
                    .choices = {{"active", QT_TRANSLATE_NOOP("Choices", "Active")},
                                {"disabled", QT_TRANSLATE_NOOP("Choices", "Disabled")}}},
                   {.name = "department",
                    .label = QT_TRANSLATE_NOOP("Fields", "Department"),
                    .maxLength = 255},
                   {.name = "position",
                    .label = QT_TRANSLATE_NOOP("Fields", "Position"),
                    .maxLength = 255}},
        .displayField = Login,
        .area = "users",
        .upkeep = database::Upkeep::NotUndone,
        .rule = &holdsRule,
        .keepsPlaces = true,
    };
}

} // namespace

const Entity& accountEntity()
{
    static const Entity entity = describe();
    return entity;
}

Account accountOf(const Record& record)
{
    return {record.id,
            textOf(record, Login),
            textOf(record, FullName),
            textOf(record, Email),
            roleFromName(textOf(record, AccountRole)).value_or(Role::Guest),
            textOf(record, AccountStatus) == u"active",
            textOf(record, Department),
            textOf(record, Position)};
}

Status validateLogin(const QString& login)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z][a-z0-9._-]{1,59}\\z"));
    static const QStringList kept = {QStringLiteral("postgres"), QStringLiteral("public"),
                                     QStringLiteral("none"), QStringLiteral("user"),
                                     QStringLiteral("server")};
    const bool good = form.match(login).hasMatch() && !login.startsWith(u"pg_") &&
                      !login.startsWith(u"tracseq") && !kept.contains(login) &&
                      !roleFromName(login);
    return good ? Status() : failure(ErrorCode::LoginNameInvalid, {login});
}

} // namespace tracseq::accounts
