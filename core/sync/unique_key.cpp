// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/unique_key.h"

#include <QStringList>
#include <algorithm>

namespace tracseq::sync {

using database::Entity;
using database::Field;
using database::FieldType;

namespace {

int yieldingField(const Entity& entity, const std::vector<int>& key)
{
    if (entity.keepsPlaces) {
        return -1;
    }
    const auto isText = [&](int i) {
        const FieldType type = entity.fields[static_cast<std::size_t>(i)].type;
        return type == FieldType::Text || type == FieldType::LongText;
    };
    const auto first = [&](const auto& wanted) {
        const auto found = std::find_if(key.begin(), key.end(), wanted);
        return found == key.end() ? -1 : *found;
    };
    const int display = first([&](int i) { return i == entity.displayField && isText(i); });
    if (display >= 0) {
        return display;
    }
    const int optional =
        first([&](int i) { return !entity.fields[static_cast<std::size_t>(i)].required; });
    return optional >= 0 ? optional : first(isText);
}

} // namespace

std::vector<UniqueKey> uniqueKeysOf(const Entity& entity)
{
    std::vector<std::vector<int>> keys;
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        if (entity.fields[i].unique) {
            keys.push_back({static_cast<int>(i)});
        }
    }
    keys.insert(keys.end(), entity.uniqueTogether.begin(), entity.uniqueTogether.end());
    std::vector<UniqueKey> result;
    for (const auto& key : keys) {
        QStringList names;
        for (const int i : key) {
            names += QString::fromLatin1(entity.fields[static_cast<std::size_t>(i)].name);
        }
        result.push_back({names.join(u' '), key, yieldingField(entity, key)});
    }
    std::sort(result.begin(), result.end(),
              [](const UniqueKey& a, const UniqueKey& b) { return a.name < b.name; });
    return result;
}

} // namespace tracseq::sync
