// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/role.h"
#include "core/changes/change.h"

namespace tracseq::accounts {

/// Everything that not everybody may do. Reading the lab's records needs none of these: whoever can
/// open the lab reads it; a server decides that by its own policies.
enum class Permission {
    ProjectsCreate,
    ProjectsUpdate,
    ProjectsRemove,
    ProjectsManage,
    BatchesCreate,
    BatchesUpdate,
    BatchesRemove,
    FilesCreate,
    FilesUpdate,
    FilesRemove,
    SamplesCreate,
    SamplesUpdate,
    SamplesRemove,
    SamplesValidate,
    SamplesManage,
    LibrariesCreate,
    LibrariesUpdate,
    LibrariesRemove,
    SequencingCreate,
    SequencingUpdate,
    SequencingRemove,
    LabelsCreate,
    LabelsUpdate,
    LabelsRemove,
    PrintingManage,
    ReceiptCreate,
    ReceiptUpdate,
    ReceiptRemove,
    TemplatesCreate,
    TemplatesUpdate,
    TemplatesRemove,
    StorageCreate,
    StorageUpdate,
    StorageRemove,
    SpreadsheetsCreate,
    SpreadsheetsUpdate,
    SpreadsheetsRemove,
    QualityCreate,
    QualityUpdate,
    QualityReview,
    ReportsCreate,
    ReportsUpdate,
    ReportsRelease,
    ReportsRemove,
    ViewsManage,
    DataExport,
    SignaturesSign,
    AuditRead,
    SyncResolve,
    UsersRead,
    UsersManage,
    TokensIssue,
    ServerManage
};

const std::vector<Permission>& allPermissions();

/// The stable name, as life cycles and the server know it: "samples.validate".
QString permissionName(Permission permission);
std::optional<Permission> permissionFromName(const QString& name);

/// What it allows, in words, translated: "validate and reject samples".
QString permissionLabel(Permission permission);

/// The one table of who may do what; the server's set-up is made from it and tested against it.
bool roleAllows(Role role, Permission permission);

/// The roles that may, in the order of allRoles().
std::vector<Role> rolesThatMay(Permission permission);

/// What it takes to write a row of an entity: "<area>.create", ".update" or ".remove" (which also
/// restores); for a part of another entity, the area's "update"; "<area>.manage" where the area has
/// no such permission. Where an area has "<area>.resolve" instead, people decide what the server
/// made, by an update. Nothing for what only a program writes.
std::optional<Permission> permissionToWrite(const database::Entity& entity,
                                            changes::Operation operation);

} // namespace tracseq::accounts
