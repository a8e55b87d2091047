// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/permissions.h"
#include "core/lab/lab.h"
#include "tests/support/catch_qt.h"

#include <QSet>

using namespace tracseq;
using namespace tracseq::accounts;
using changes::Operation;

TEST_CASE("roles and permissions have names of their own that read back")
{
    REQUIRE(allRoles().size() == 6);
    QSet<QString> names;
    for (const Role role : allRoles()) {
        CHECK(roleFromName(roleName(role)) == role);
        CHECK_FALSE(roleLabel(role).isEmpty());
        names.insert(roleName(role));
    }
    for (const Permission permission : allPermissions()) {
        CHECK(permissionFromName(permissionName(permission)) == permission);
        CHECK_FALSE(permissionLabel(permission).isEmpty());
        names.insert(permissionName(permission));
    }
    CHECK(names.size() == static_cast<int>(allRoles().size() + allPermissions().size()));
    CHECK_FALSE(roleFromName(QStringLiteral("boss")));
    CHECK_FALSE(permissionFromName(QStringLiteral("samples.fly")));
    CHECK(permissionName(Permission::SamplesValidate) == u"samples.validate");
    CHECK(permissionName(Permission::ServerManage) == u"server.manage");
}

TEST_CASE("the table of permissions gives each role what its work needs and no more")
{
    for (const Permission permission : allPermissions()) {
        INFO(permissionName(permission).toStdString());
        // An administrator may everything, a guest nothing but read.
        CHECK(roleAllows(Role::LabAdministrator, permission));
        CHECK_FALSE(roleAllows(Role::Guest, permission));
        CHECK(rolesThatMay(permission).back() == Role::LabAdministrator);
    }
    CHECK(roleAllows(Role::DataAnalyst, Permission::ReportsCreate));
    CHECK_FALSE(roleAllows(Role::DataAnalyst, Permission::SamplesUpdate));
    CHECK(roleAllows(Role::ResearchScientist, Permission::SamplesCreate));
    CHECK(roleAllows(Role::ResearchScientist, Permission::SamplesUpdate));
    CHECK_FALSE(roleAllows(Role::ResearchScientist, Permission::SamplesValidate));
    CHECK_FALSE(roleAllows(Role::ResearchScientist, Permission::SequencingUpdate));
    CHECK(roleAllows(Role::LabTechnician, Permission::SamplesValidate));
    CHECK(roleAllows(Role::LabTechnician, Permission::StorageUpdate));
    CHECK_FALSE(roleAllows(Role::LabTechnician, Permission::SamplesRemove));
    CHECK_FALSE(roleAllows(Role::LabTechnician, Permission::ReportsRelease));
    CHECK(roleAllows(Role::PrincipalInvestigator, Permission::ReportsRelease));
    CHECK(roleAllows(Role::PrincipalInvestigator, Permission::UsersRead));
    CHECK_FALSE(roleAllows(Role::PrincipalInvestigator, Permission::UsersManage));
    CHECK(rolesThatMay(Permission::UsersManage) == std::vector<Role>{Role::LabAdministrator});
}

TEST_CASE("each entity says what it takes to write it, and each step of a life cycle as well")
{
    // Written by the program alone.
    const QStringList programs = {QStringLiteral("account_notice"),
                                  QStringLiteral("security_event"), QStringLiteral("signature")};
    for (const database::Entity* entity : lab::entities().all()) {
        INFO(entity->name);
        for (const auto operation :
             {Operation::Insert, Operation::Update, Operation::Remove, Operation::Restore}) {
            // A server makes conflicts; people decide them.
            const bool isDecision =
                qstrcmp(entity->name, "conflict") == 0 && operation != Operation::Update;
            CHECK(permissionToWrite(*entity, operation).has_value() !=
                  (isDecision || programs.contains(QLatin1String(entity->name))));
        }
        if (entity->lifeCycle != nullptr) {
            for (const auto& way : entity->lifeCycle->transitions) {
                INFO(way.permission);
                CHECK(permissionFromName(QString::fromLatin1(way.permission)).has_value());
            }
        }
    }
    const auto& run = *lab::entities().find(QStringLiteral("sequencing_run"));
    CHECK(permissionToWrite(run, Operation::Insert) == Permission::SequencingCreate);
    CHECK(permissionToWrite(run, Operation::Restore) == Permission::SequencingRemove);
    const auto& lane = *lab::entities().find(QStringLiteral("lane_library"));
    CHECK(permissionToWrite(lane, Operation::Remove) == Permission::SequencingUpdate);
    const auto& account = *lab::entities().find(QStringLiteral("account"));
    CHECK(permissionToWrite(account, Operation::Insert) == Permission::UsersManage);
    const auto& conflict = *lab::entities().find(QStringLiteral("conflict"));
    CHECK(permissionToWrite(conflict, Operation::Update) == Permission::SyncResolve);
}
