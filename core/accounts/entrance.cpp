// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/entrance.h"

namespace tracseq::accounts {

Result<Entrance> entranceOf(database::Connection& connection)
{
    auto select =
        connection.cached("SELECT EXISTS (SELECT 1 FROM account), EXISTS (SELECT 1 FROM change)");
    if (!select) {
        return failure(select.error());
    }
    if (const auto row = select->step(); !row) {
        return failure(row.error());
    }
    if (select->integer(0) != 0) {
        return Entrance::SignIn;
    }
    return select->integer(1) != 0 ? Entrance::Open : Entrance::New;
}

} // namespace tracseq::accounts
