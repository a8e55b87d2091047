// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

#include <QJsonObject>

namespace tracseq::sync {

/// What the server has to know of the entities, roles and permissions: the rows of its tables
/// lab_role, role_permission, entity, entity_field, unique_key and transition, by table.
QJsonObject serverDescription(const database::EntityList& entities);

} // namespace tracseq::sync
