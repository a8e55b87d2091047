// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/sample_rules.h"

#include "core/samples/sample.h"

#include <QLocale>

namespace tracseq::samples {

using database::Value;

std::vector<FieldError> validateSample(const std::vector<Value>& values, QDate today)
{
    const database::Entity& entity = sampleEntity();
    std::vector<FieldError> errors;
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        const bool setByProgram = i == Accession || i == SampleStatus;
        if (setByProgram && values[i].isNull()) {
            continue;
        }
        if (auto error = database::validateValue(entity, entity.fields[i], values[i])) {
            errors.push_back({static_cast<int>(i), std::move(*error)});
        }
    }
    return errors.empty() ? validateSampleDates(values, today) : errors;
}

std::vector<FieldError> validateSampleDates(const std::vector<Value>& values, QDate today)
{
    const database::Entity& entity = sampleEntity();
    std::vector<FieldError> errors;
    // ISO dates compare as text; a field that is not set compares as nothing.
    const QString* collected = values[Collected].textIf();
    const QString* received = values[Received].textIf();
    if (collected == nullptr && received == nullptr) {
        return errors;
    }
    const QString now = today.toString(Qt::ISODate);
    for (const int field : {static_cast<int>(Collected), static_cast<int>(Received)}) {
        const QString* date = values[static_cast<std::size_t>(field)].textIf();
        if (date != nullptr && *date > now) {
            errors.push_back(
                {field,
                 Error(ErrorCode::DateInFuture,
                       {entity.fields[static_cast<std::size_t>(field)].translatedLabel(), *date})});
        }
    }
    if (collected != nullptr && received != nullptr && *received < *collected) {
        errors.push_back(
            {Received, Error(ErrorCode::ReceivedBeforeCollected, {*received, *collected})});
    }
    return errors;
}

} // namespace tracseq::samples
