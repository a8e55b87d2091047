// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <array>
#include <utility>

namespace tracseq {

namespace {

struct CodeEntry {
    const char* name;
    ErrorCategory category;
};

constexpr std::array kCodes = {
#define TRACSEQ_ERROR(name, category) CodeEntry{#name, ErrorCategory::category},
#include "core/base/error_codes.def"
#undef TRACSEQ_ERROR
};

} // namespace

Error::Error(ErrorCode code, QStringList arguments)
    : m_code(code)
    , m_arguments(std::move(arguments))
{
}

Error Error::causedBy(Error cause) const
{
    Error copy = *this;
    copy.m_cause = std::make_shared<const Error>(std::move(cause));
    return copy;
}

ErrorCategory Error::category() const
{
    return kCodes.at(static_cast<std::size_t>(m_code)).category;
}

QString Error::name() const
{
    return QString::fromLatin1(kCodes.at(static_cast<std::size_t>(m_code)).name);
}

} // namespace tracseq
