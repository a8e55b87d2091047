// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <memory>

namespace tracseq {

/// What kind of failure an error is; decides how it is shown and whether trying again helps.
enum class ErrorCategory {
    Input,      ///< what the user gave is wrong; the sentence says what to change
    Permission, ///< the user may not do this
    NotFound,   ///< the thing asked for is not there
    Conflict,   ///< somebody or something else holds it
    File,       ///< the disk or a file refused
    Busy,       ///< try again in a moment
    Corrupt,    ///< stored data is not what was written
    Version,    ///< made by a program of another version
    Cancelled,  ///< the user stopped it
    Bug         ///< should not happen; worth a report
};

/// Every failure the product can report. The table is error_codes.def, one line a code.
enum class ErrorCode {
#define TRACSEQ_ERROR(name, category) name,
#include "core/base/error_codes.def"
#undef TRACSEQ_ERROR
};

/// A failure as a value: a code of the one table, the arguments of its sentence, and what caused
/// it. Text for people is made by errorText() at the edge (window or command line), never stored.
class Error {
public:
    explicit Error(ErrorCode code, QStringList arguments = {});

    /// The same error with the lower-level one that led to it.
    [[nodiscard]] Error causedBy(Error cause) const;

    [[nodiscard]] ErrorCode code() const { return m_code; }
    [[nodiscard]] ErrorCategory category() const;
    [[nodiscard]] const QStringList& arguments() const { return m_arguments; }
    [[nodiscard]] const Error* cause() const { return m_cause.get(); }

    /// The stable name of the code ("FileNotReadable"), for logs and JSON.
    [[nodiscard]] QString name() const;

private:
    ErrorCode m_code;
    QStringList m_arguments;
    std::shared_ptr<const Error> m_cause;
};

} // namespace tracseq
