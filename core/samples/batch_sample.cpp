// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/batch_sample.h"

#include "core/projects/project_batch.h"
#include "core/samples/sample.h"

namespace tracseq::samples {

using database::Connection;
using database::Entity;
using database::FieldType;
using database::Record;
using database::Value;

namespace {

/// Held when a sample is put into a batch only: later it may come to another project.
Status holdsBatchRule(Connection& connection, const Record* before, const Record& after)
{
    if (after.deleted || (before != nullptr && before->values == after.values)) {
        return {};
    }
    auto select = connection.cached("SELECT sample.name, project_batch.name, sample.project IS "
                                    "project_batch.project FROM sample JOIN project_batch "
                                    "ON project_batch.id = ?1 WHERE sample.id = ?2");
    if (!select) {
        return failure(select.error());
    }
    select->bind(1, after.values[InBatch].uuid());
    select->bind(2, after.values[BatchedSample].uuid());
    const auto found = select->step();
    if (!found) {
        return failure(found.error());
    }
    if (*found && select->integer(2) == 0) {
        return failure(ErrorCode::BatchOtherProject, {select->text(0), select->text(1)});
    }
    return {};
}

} // namespace

const Entity& batchSampleEntity()
{
    static const Entity entity = {
        .name = "batch_sample",
        .label = QT_TRANSLATE_NOOP("Entities", "sample in a batch"),
        .labelPlural = QT_TRANSLATE_NOOP("Entities", "samples in batches"),
        .fields = {{.name = "batch",
                    .label = QT_TRANSLATE_NOOP("Fields", "Batch"),
                    .type = FieldType::Reference,
                    .required = true,
                    .reference = &projects::projectBatchEntity()},
                   {.name = "sample",
                    .label = QT_TRANSLATE_NOOP("Fields", "Sample"),
                    .type = FieldType::Reference,
                    .required = true,
                    .reference = &sampleEntity()},
                   {.name = "remarks",
                    .label = QT_TRANSLATE_NOOP("Fields", "Remarks"),
                    .maxLength = 255}},
        .displayField = BatchRemark,
        .uniqueTogether = {{InBatch, BatchedSample}},
        .area = "batches",
        .isPart = true,
        .rule = holdsBatchRule,
    };
    return entity;
}

Result<int> addToBatch(changes::UnitOfWork& unit, const Uuid& batch,
                       const std::vector<Uuid>& samples)
{
    int added = 0;
    for (const Uuid& sample : samples) {
        auto there = unit.connection().cached(
            "SELECT 1 FROM batch_sample WHERE batch = ?1 AND sample = ?2 AND deleted = 0");
        if (!there) {
            return failure(there.error());
        }
        there->bind(1, batch);
        there->bind(2, sample);
        const auto found = there->step();
        if (!found) {
            return failure(found.error());
        }
        if (*found) {
            continue;
        }
        const auto id = unit.insert(batchSampleEntity(),
                                    {{InBatch, Value(batch)}, {BatchedSample, Value(sample)}});
        if (!id) {
            return failure(id.error());
        }
        ++added;
    }
    return added;
}

} // namespace tracseq::samples
