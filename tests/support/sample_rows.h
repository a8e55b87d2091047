// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/projects/project.h"
#include "core/samples/sample.h"
#include "core/samples/sample_service.h"
#include "tests/support/temp_lab.h"

namespace tracseq::tests {

inline database::Value microlitres(int volume)
{
    return database::Value(Decimal::fromMillionths(volume * Decimal::kScale));
}

/// A project with this code.
inline Uuid addProject(TempLab& lab, const QString& code)
{
    Uuid id;
    lab.write([&](changes::UnitOfWork& unit) -> Status {
        auto made =
            unit.insert(projects::projectEntity(), {{projects::Code, database::Value(code)}});
        if (!made) {
            return failure(made.error());
        }
        id = *made;
        return {};
    });
    return id;
}

/// Samples "Leaf <first>" .. "Leaf <first + count - 1>" with volumes of as many uL; their ids.
inline std::vector<Uuid> addSamples(TempLab& lab, int count, int first = 1,
                                    const std::optional<Uuid>& project = std::nullopt)
{
    std::vector<Uuid> ids;
    lab.write([&](changes::UnitOfWork& unit) -> Status {
        for (int i = first; i < first + count; ++i) {
            database::FieldValues values = {
                {samples::Name, database::Value(QStringLiteral("Leaf %1").arg(i))},
                {samples::SampleType, database::Value(QStringLiteral("DNA"))},
                {samples::Volume, database::Value(Decimal::fromMillionths(i * Decimal::kScale))}};
            if (project) {
                values.emplace_back(samples::Project, database::Value(*project));
            }
            auto id = samples::createSample(unit, values, lab.clock);
            if (!id) {
                return failure(id.error());
            }
            ids.push_back(*id);
        }
        return {};
    });
    return ids;
}

} // namespace tracseq::tests
