// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"

namespace tracseq::accounts {

/// How a lab is entered.
enum class Entrance {
    New,   ///< no accounts, and nothing was ever written: whoever made it decides
    Open,  ///< a lab of somebody on their own
    SignIn ///< it has accounts
};

/// Any thread; reads two rows. Errors: those of the disk.
Result<Entrance> entranceOf(database::Connection& connection);

} // namespace tracseq::accounts
