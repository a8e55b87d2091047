// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/account_directory.h"
#include "core/accounts/account_overview.h"
#include "core/base/clock.h"

#include <QAbstractTableModel>

namespace tracseq::ui {

/// The accounts of the lab as a table. Filled by its panel; UI thread.
class UsersModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { LoginColumn, NameColumn, RoleColumn, StateColumn, SeenColumn, SessionsColumn };

    explicit UsersModel(const Clock& clock, QObject* parent);

    void setAccounts(std::vector<accounts::AccountOverview> all);
    /// What the server counted, on top of what was set.
    void addKnown(const std::vector<accounts::KnownMember>& all);
    /// Null beyond the last row.
    [[nodiscard]] const accounts::AccountOverview* at(int row) const;
    [[nodiscard]] int rowOf(const Uuid& account) const;
    /// Nobody else is an active administrator.
    [[nodiscard]] bool isLastAdministrator(const accounts::AccountOverview& one) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    const Clock& m_clock;
    std::vector<accounts::AccountOverview> m_all;
};

} // namespace tracseq::ui
