// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/uuid.h"
#include "core/changes/access_policy.h"
#include "core/changes/entity_sql.h"

#include <QHash>
#include <memory>

namespace tracseq::changes {

/// What outlives a single unit of work: made once per store, used on the writer thread only.
struct WriteContext {
    WriteContext(const database::EntityList& entityList, const Clock& clockSource,
                 AccessPolicy* accessPolicy)
        : entities(entityList)
        , clock(clockSource)
        , policy(accessPolicy)
        , ids(clockSource)
        , hybrid(clockSource)
    {
    }
    const EntitySql& sql(const database::Entity& entity);

    const database::EntityList& entities;
    const Clock& clock;
    AccessPolicy* policy; ///< null: everybody may do everything
    UuidSource ids;
    HybridClock hybrid;
    QHash<const database::Entity*, std::shared_ptr<EntitySql>> sqlCache;
};

} // namespace tracseq::changes
