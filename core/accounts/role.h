// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace tracseq::accounts {

/// What somebody is in the lab. The order is the original's, the least trusted first; it decides
/// nothing, the table in permissions.cpp does.
enum class Role {
    Guest,
    DataAnalyst,
    ResearchScientist,
    LabTechnician,
    PrincipalInvestigator,
    LabAdministrator
};

const std::vector<Role>& allRoles();

/// The stable name, as stored, as server role and on the command line: "lab_technician".
QString roleName(Role role);
std::optional<Role> roleFromName(const QString& name);

/// For people, translated.
QString roleLabel(Role role);

/// The source text of the label, context "Choices".
const char* roleLabelSource(Role role);

} // namespace tracseq::accounts
