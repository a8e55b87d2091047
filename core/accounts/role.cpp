// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/role.h"

#include <QCoreApplication>
#include <array>

namespace tracseq::accounts {

namespace {

struct RoleEntry {
    const char* name;
    const char* label;
};

// In the order of the enumeration.
constexpr std::array kRoles = {
    RoleEntry{"guest", QT_TRANSLATE_NOOP("Choices", "Guest")},
    RoleEntry{"data_analyst", QT_TRANSLATE_NOOP("Choices", "Data analyst")},
    RoleEntry{"research_scientist", QT_TRANSLATE_NOOP("Choices", "Research scientist")},
    RoleEntry{"lab_technician", QT_TRANSLATE_NOOP("Choices", "Lab technician")},
    RoleEntry{"principal_investigator", QT_TRANSLATE_NOOP("Choices", "Principal investigator")},
    RoleEntry{"lab_administrator", QT_TRANSLATE_NOOP("Choices", "Lab administrator")},
};

const RoleEntry& entryOf(Role role)
{
    return kRoles.at(static_cast<std::size_t>(role));
}

} // namespace

const std::vector<Role>& allRoles()
{
    static const std::vector<Role> roles = [] {
        std::vector<Role> all;
        for (std::size_t i = 0; i < kRoles.size(); ++i) {
            all.push_back(static_cast<Role>(i));
        }
        return all;
    }();
    return roles;
}

QString roleName(Role role)
{
    return QString::fromLatin1(entryOf(role).name);
}

std::optional<Role> roleFromName(const QString& name)
{
    for (const Role role : allRoles()) {
        if (name == QLatin1String(entryOf(role).name)) {
            return role;
        }
    }
    return std::nullopt;
}

QString roleLabel(Role role)
{
    return QCoreApplication::translate("Choices", entryOf(role).label);
}

const char* roleLabelSource(Role role)
{
    return entryOf(role).label;
}

} // namespace tracseq::accounts
