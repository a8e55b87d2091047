// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/permissions.h"

#include <QCoreApplication>
#include <array>

namespace tracseq::accounts {

namespace {

constexpr unsigned bit(Role role)
{
    return 1U << static_cast<unsigned>(role);
}

constexpr unsigned kAna = bit(Role::DataAnalyst);
constexpr unsigned kSci = bit(Role::ResearchScientist);
constexpr unsigned kTec = bit(Role::LabTechnician);
constexpr unsigned kPri = bit(Role::PrincipalInvestigator);
constexpr unsigned kAdm = bit(Role::LabAdministrator);

struct PermissionEntry {
    const char* name;
    const char* label;
    unsigned roles;
};

// In the order of the enumeration. The original had three tables that disagreed; where they do, the
// narrower one holds, unless the role could not do its daily work: guests and analysts read,
// scientists submit and correct, technicians process, investigators decide and sign off, and
// administrators do everything. What cannot be made good again is left to the latter two.
constexpr std::array kPermissions = {
    PermissionEntry{"projects.create", QT_TRANSLATE_NOOP("Permissions", "add projects"),
                    kSci | kTec | kPri | kAdm},
    PermissionEntry{"projects.update", QT_TRANSLATE_NOOP("Permissions", "change projects"),
                    kPri | kAdm},
    PermissionEntry{"projects.remove", QT_TRANSLATE_NOOP("Permissions", "remove projects"), kAdm},
    PermissionEntry{"projects.manage",
                    QT_TRANSLATE_NOOP("Permissions", "pause, close and reopen projects"),
                    kPri | kAdm},
    PermissionEntry{"batches.create", QT_TRANSLATE_NOOP("Permissions", "plan batches of samples"),
                    kTec | kPri | kAdm},
    PermissionEntry{"batches.update", QT_TRANSLATE_NOOP("Permissions", "change batches of samples"),
                    kTec | kPri | kAdm},
    PermissionEntry{"batches.remove", QT_TRANSLATE_NOOP("Permissions", "remove batches of samples"),
                    kPri | kAdm},
    PermissionEntry{"files.create", QT_TRANSLATE_NOOP("Permissions", "attach files to projects"),
                    kSci | kTec | kPri | kAdm},
    PermissionEntry{"files.update", QT_TRANSLATE_NOOP("Permissions", "change notes of files"),
                    kSci | kTec | kPri | kAdm},
    PermissionEntry{"files.remove", QT_TRANSLATE_NOOP("Permissions", "remove files of projects"),
                    kPri | kAdm},
    PermissionEntry{"samples.create", QT_TRANSLATE_NOOP("Permissions", "add samples"),
                    kSci | kTec | kPri | kAdm},
    PermissionEntry{"samples.update", QT_TRANSLATE_NOOP("Permissions", "change samples"),
                    kSci | kTec | kPri | kAdm},
    PermissionEntry{"samples.remove", QT_TRANSLATE_NOOP("Permissions", "remove samples"),
                    kPri | kAdm},
    PermissionEntry{"samples.validate",
                    QT_TRANSLATE_NOOP("Permissions", "validate and reject samples"),
                    kTec | kPri | kAdm},
    PermissionEntry{"samples.manage",
                    QT_TRANSLATE_NOOP("Permissions", "take samples out of the archive"),
                    kPri | kAdm},
    PermissionEntry{"libraries.create", QT_TRANSLATE_NOOP("Permissions", "add libraries"),
                    kTec | kPri | kAdm},
    PermissionEntry{"libraries.update", QT_TRANSLATE_NOOP("Permissions", "change libraries"),
                    kTec | kPri | kAdm},
    PermissionEntry{"libraries.remove", QT_TRANSLATE_NOOP("Permissions", "remove libraries"),
                    kPri | kAdm},
    PermissionEntry{"sequencing.create", QT_TRANSLATE_NOOP("Permissions", "add runs"),
                    kTec | kPri | kAdm},
    PermissionEntry{"sequencing.update", QT_TRANSLATE_NOOP("Permissions", "plan and change runs"),
                    kTec | kPri | kAdm},
    PermissionEntry{"sequencing.remove", QT_TRANSLATE_NOOP("Permissions", "remove runs"), kAdm},
    PermissionEntry{"labels.create", QT_TRANSLATE_NOOP("Permissions", "add label layouts"),
                    kTec | kPri | kAdm},
    PermissionEntry{"labels.update", QT_TRANSLATE_NOOP("Permissions", "change label layouts"),
                    kTec | kPri | kAdm},
    PermissionEntry{"labels.remove", QT_TRANSLATE_NOOP("Permissions", "remove label layouts"),
                    kPri | kAdm},
    PermissionEntry{"printing.manage", QT_TRANSLATE_NOOP("Permissions", "print labels"),
                    kSci | kTec | kPri | kAdm},
    PermissionEntry{"receipt.create", QT_TRANSLATE_NOOP("Permissions", "add shipments"),
                    kTec | kPri | kAdm},
    PermissionEntry{"receipt.update",
                    QT_TRANSLATE_NOOP("Permissions", "check in, close and reopen shipments"),
                    kTec | kPri | kAdm},
    PermissionEntry{"receipt.remove", QT_TRANSLATE_NOOP("Permissions", "remove shipments"),
                    kPri | kAdm},
    PermissionEntry{"templates.create", QT_TRANSLATE_NOOP("Permissions", "add templates"),
                    kPri | kAdm},
    PermissionEntry{"templates.update", QT_TRANSLATE_NOOP("Permissions", "change templates"),
                    kPri | kAdm},
    PermissionEntry{"templates.remove", QT_TRANSLATE_NOOP("Permissions", "remove templates"), kAdm},
    PermissionEntry{"storage.create",
                    QT_TRANSLATE_NOOP("Permissions", "add freezers, racks and boxes"), kPri | kAdm},
    PermissionEntry{"storage.update", QT_TRANSLATE_NOOP("Permissions", "move samples in storage"),
                    kTec | kPri | kAdm},
    PermissionEntry{"storage.remove",
                    QT_TRANSLATE_NOOP("Permissions", "remove freezers, racks and boxes"), kAdm},
    PermissionEntry{"spreadsheets.create", QT_TRANSLATE_NOOP("Permissions", "add spreadsheets"),
                    kSci | kTec | kPri | kAdm},
    PermissionEntry{"spreadsheets.update", QT_TRANSLATE_NOOP("Permissions", "change spreadsheets"),
                    kSci | kTec | kPri | kAdm},
    PermissionEntry{"spreadsheets.remove", QT_TRANSLATE_NOOP("Permissions", "remove spreadsheets"),
                    kAdm},
    PermissionEntry{"quality.create", QT_TRANSLATE_NOOP("Permissions", "record quality checks"),
                    kTec | kPri | kAdm},
    PermissionEntry{"quality.update", QT_TRANSLATE_NOOP("Permissions", "correct quality checks"),
                    kTec | kPri | kAdm},
    PermissionEntry{"quality.review", QT_TRANSLATE_NOOP("Permissions", "review quality checks"),
                    kPri | kAdm},
    PermissionEntry{"reports.create", QT_TRANSLATE_NOOP("Permissions", "make reports"),
                    kAna | kSci | kPri | kAdm},
    PermissionEntry{"reports.update", QT_TRANSLATE_NOOP("Permissions", "change reports"),
                    kAna | kPri | kAdm},
    PermissionEntry{"reports.release", QT_TRANSLATE_NOOP("Permissions", "release reports"),
                    kPri | kAdm},
    PermissionEntry{"reports.remove", QT_TRANSLATE_NOOP("Permissions", "remove reports"), kAdm},
    PermissionEntry{"views.manage", QT_TRANSLATE_NOOP("Permissions", "keep views of tables"),
                    kAna | kSci | kTec | kPri | kAdm},
    PermissionEntry{"data.export", QT_TRANSLATE_NOOP("Permissions", "export data"),
                    kAna | kSci | kTec | kPri | kAdm},
    PermissionEntry{"signatures.sign", QT_TRANSLATE_NOOP("Permissions", "sign records"),
                    kTec | kPri | kAdm},
    PermissionEntry{"audit.read", QT_TRANSLATE_NOOP("Permissions", "read the whole audit trail"),
                    kPri | kAdm},
    PermissionEntry{"sync.resolve", QT_TRANSLATE_NOOP("Permissions", "decide conflicts"),
                    kTec | kPri | kAdm},
    PermissionEntry{"users.read", QT_TRANSLATE_NOOP("Permissions", "see the accounts of others"),
                    kPri | kAdm},
    PermissionEntry{"users.manage", QT_TRANSLATE_NOOP("Permissions", "manage accounts"), kAdm},
    PermissionEntry{"tokens.issue", QT_TRANSLATE_NOOP("Permissions", "issue tokens for programs"),
                    kAdm},
    PermissionEntry{"server.manage",
                    QT_TRANSLATE_NOOP("Permissions", "set up and maintain the server"), kAdm},
};

const PermissionEntry& entryOf(Permission permission)
{
    return kPermissions.at(static_cast<std::size_t>(permission));
}

} // namespace

const std::vector<Permission>& allPermissions()
{
    static const std::vector<Permission> permissions = [] {
        std::vector<Permission> all;
        for (std::size_t i = 0; i < kPermissions.size(); ++i) {
            all.push_back(static_cast<Permission>(i));
        }
        return all;
    }();
    return permissions;
}

QString permissionName(Permission permission)
{
    return QString::fromLatin1(entryOf(permission).name);
}

std::optional<Permission> permissionFromName(const QString& name)
{
    for (const Permission permission : allPermissions()) {
        if (name == QLatin1String(entryOf(permission).name)) {
            return permission;
        }
    }
    return std::nullopt;
}

QString permissionLabel(Permission permission)
{
    return QCoreApplication::translate("Permissions", entryOf(permission).label);
}

bool roleAllows(Role role, Permission permission)
{
    return (entryOf(permission).roles & bit(role)) != 0;
}

std::vector<Role> rolesThatMay(Permission permission)
{
    std::vector<Role> roles;
    for (const Role role : allRoles()) {
        if (roleAllows(role, permission)) {
            roles.push_back(role);
        }
    }
    return roles;
}

std::optional<Permission> permissionToWrite(const database::Entity& entity,
                                            changes::Operation operation)
{
    const QString area = QString::fromLatin1(entity.area);
    if (area.isEmpty()) {
        return std::nullopt;
    }
    const auto verb = [&] {
        if (entity.isPart || operation == changes::Operation::Update) {
            return QStringLiteral(".update");
        }
        return operation == changes::Operation::Insert ? QStringLiteral(".create")
                                                       : QStringLiteral(".remove");
    };
    for (const QString& name : {verb(), QStringLiteral(".manage")}) {
        if (auto found = permissionFromName(area + name)) {
            return found;
        }
    }
    return operation == changes::Operation::Update
               ? permissionFromName(area + QStringLiteral(".resolve"))
               : std::nullopt;
}

} // namespace tracseq::accounts
