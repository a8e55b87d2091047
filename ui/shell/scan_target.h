// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tracseq::ui {

/// A panel's widget that has a meaning of its own for a scanned code implements this beside
/// QWidget: it is asked while the keyboard is somewhere in it.
class ScanTarget {
public:
    virtual ~ScanTarget() = default;
    /// False: the code means here what it means elsewhere.
    virtual bool takeScan(const QString& code) = 0;
};

} // namespace tracseq::ui
