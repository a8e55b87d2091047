// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

#include <QJsonObject>

namespace tracseq::sync {

/// The field that gives way when the place is taken that a unique key stands for; -1 when none can.
/// Of a key of one field, that one, unless it is required and no text. Of several, a required text
/// (the display field before others), else one that may be empty. None where the entity has a rule
/// of its own, which a made-up value would break.
int yieldingField(const database::Entity& entity, const std::vector<int>& key);

/// All unique keys of an entity, those of one field first.
std::vector<std::vector<int>> uniqueKeys(const database::Entity& entity);

/// What the server has to know of the entities, roles and permissions: the rows of its tables
/// lab_role, role_permission, entity, entity_field, unique_key and transition, by table.
QJsonObject serverDescription(const database::EntityList& entities);

} // namespace tracseq::sync
