// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

namespace tracseq {

/// What every fallible call returns: the value, or an Error that says what is wrong, where, and
/// what to do. Nothing throws across a module's border.
template <typename T>
using Result = tl::expected<T, Error>;

using Status = Result<void>;

/// `return failure(ErrorCode::FieldRequired, {label});`
inline tl::unexpected<Error> failure(ErrorCode code, QStringList arguments = {})
{
    return tl::unexpected<Error>(Error(code, std::move(arguments)));
}

/// `return failure(result.error());` passes an error of another result type on.
inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace tracseq

/// Returns from the calling function with the error of a Status or Result that failed.
#define TRACSEQ_TRY(expression)                                                                    \
    do {                                                                                           \
        if (auto tracseqStatus = (expression); !tracseqStatus) {                                   \
            return ::tracseq::failure(std::move(tracseqStatus).error());                           \
        }                                                                                          \
    } while (false)
