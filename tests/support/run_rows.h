// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sequencing/run.h"

namespace tracseq::tests {

/// The least that a run has to have, of a MiSeq with two indexes of 8 bases.
inline database::FieldValues plainRun(const QString& name)
{
    using database::Value;
    return {{sequencing::RunName, Value(name)},
            {sequencing::Instrument, Value(QStringLiteral("MiSeq"))},
            {sequencing::FlowCell, Value(QStringLiteral("Standard"))},
            {sequencing::Read1Cycles, Value(151)},
            {sequencing::Index1Cycles, Value(8)},
            {sequencing::Index2Cycles, Value(8)},
            {sequencing::Read2Cycles, Value(151)},
            {sequencing::MismatchesI7, Value(1)},
            {sequencing::MismatchesI5, Value(1)}};
}

} // namespace tracseq::tests
