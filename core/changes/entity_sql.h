// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

#include <string>
#include <vector>

namespace tracseq::changes {

/// The SQL of one entity, made once from its description.
struct EntitySql {
    explicit EntitySql(const database::Entity& entity);

    std::string selectById;
    std::string insert;
    std::string update; ///< all fields
    std::string insertWords;
    std::string insertTrigrams;
    std::string deleteWords;
    std::string deleteTrigrams;
    std::string mergeWords; ///< a dose of ?1 pages
    std::string mergeTrigrams;
    std::vector<int> wordFields;
    std::vector<int> trigramFields;
};

} // namespace tracseq::changes
