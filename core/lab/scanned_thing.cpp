// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/scanned_thing.h"

#include "core/base/scan_text.h"
#include "core/database/entity_query.h"
#include "core/libraries/library.h"
#include "core/samples/sample.h"
#include "core/sequencing/run.h"

#include <algorithm>

namespace tracseq::lab {

using database::Connection;
using database::Entity;
using database::Record;

namespace {

constexpr qsizetype kLongestCode = 1000;

struct Place {
    const Entity& entity;
    int field = 0;
    bool alone = true; ///< what is found there is looked for in no later place
};

Result<std::vector<ScannedThing>> lookUp(Connection& connection, const QString& code)
{
    // In the order of how well they name a thing. But a barcode from elsewhere may be the accession
    // of another sample: then both are meant.
    const Place places[] = {{samples::sampleEntity(), samples::Barcode, false},
                            {samples::sampleEntity(), samples::Accession},
                            {libraries::libraryEntity(), libraries::LibraryName},
                            {sequencing::runEntity(), sequencing::RunName},
                            {sequencing::runEntity(), sequencing::FlowCellId},
                            {samples::sampleEntity(), samples::Name}};
    std::vector<ScannedThing> found;
    for (const Place& place : places) {
        const auto rows = database::rowsWithText(connection, place.entity, place.field, code);
        if (!rows) {
            return failure(rows.error());
        }
        for (const Record& row : *rows) {
            const bool isThere =
                std::any_of(found.begin(), found.end(), [&](const ScannedThing& thing) {
                    return thing.entity == &place.entity && thing.id == row.id;
                });
            if (row.deleted || isThere) {
                continue;
            }
            ScannedThing thing;
            thing.entity = &place.entity;
            thing.id = row.id;
            thing.title = row.values[static_cast<std::size_t>(place.entity.displayField)].text();
            thing.read = code;
            if (&place.entity == &libraries::libraryEntity()) {
                thing.sample = row.values[libraries::LibrarySample].uuid();
            }
            found.push_back(std::move(thing));
        }
        if (place.alone && !found.empty()) {
            break;
        }
    }
    return found;
}

} // namespace

Result<std::vector<ScannedThing>> findScanned(Connection& connection, const QString& code)
{
    const QString typed = code.left(kLongestCode);
    auto found = lookUp(connection, typed);
    if (!found || !found->empty()) {
        return found;
    }
    for (const QString& other : otherKeyboardReadings(typed)) {
        found = lookUp(connection, other);
        if (!found || !found->empty()) {
            break;
        }
    }
    if (found) {
        for (ScannedThing& thing : *found) {
            thing.misread = true;
        }
    }
    return found;
}

Result<labels::LabelFacts> factsOfCode(Connection& connection, const QString& code, QDate today)
{
    const auto found = findScanned(connection, code);
    if (!found) {
        return failure(found.error());
    }
    if (found->empty()) {
        return failure(ErrorCode::LabelSubjectUnknown, {code});
    }
    if (found->size() > 1) {
        return failure(ErrorCode::LabelSubjectAmbiguous, {code});
    }
    auto facts = labels::readFacts(connection, *found->front().entity, {found->front().id}, today);
    if (!facts) {
        return failure(facts.error());
    }
    if (facts->empty()) {
        return failure(ErrorCode::LabelSubjectUnknown, {code});
    }
    return std::move(facts->front());
}

} // namespace tracseq::lab
