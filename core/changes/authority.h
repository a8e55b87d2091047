// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tracseq::changes {

/// On whose authority something is written.
enum class Authority {
    Person, ///< the named user's: what the access policy allows them
    /// The program's own, whoever sits before it: a refused sign-in that is recorded, an import
    /// that a crash cut short, changes that a server has judged. Never for what a person asks for;
    /// a lint names the few places that may say it.
    Program
};

} // namespace tracseq::changes
