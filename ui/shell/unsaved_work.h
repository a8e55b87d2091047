// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tracseq::ui {

/// A panel's widget that can hold what somebody typed and has not saved implements this beside
/// QWidget. The window asks before it closes.
class UnsavedWork {
public:
    virtual ~UnsavedWork() = default;
    /// What would be lost, for a sentence ("a new sample"); empty when nothing would.
    [[nodiscard]] virtual QString unsavedWork() const = 0;
};

} // namespace tracseq::ui
