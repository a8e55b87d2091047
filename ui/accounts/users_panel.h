// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/account_service.h"
#include "core/changes/change_hub.h"
#include "ui/shell/navigator.h"
#include "ui/shell/panel_context.h"

#include <QWidget>

namespace tracseq::ui {

class DataTable;
class ErrorStrip;
class ToolBar;
class UsersModel;

/// What the panels of accounts stand on. All of it outlives them; `session` is asked each time,
/// because the same user may have signed in anew meanwhile.
struct AccountsParts {
    PanelContext context;
    accounts::AccountService& service;
    changes::ChangeHub& hub;
    const Clock& clock;
    std::function<accounts::Session()> session;
};

/// The accounts of the lab, and what an administrator does with them. Somebody who may only see
/// them finds the actions disabled, with the reason.
class UsersPanel final : public QWidget, public NavigationTarget {
    Q_OBJECT
public:
    UsersPanel(const AccountsParts& parts, QWidget* parent);

    [[nodiscard]] DataTable& table() const { return *m_table; }
    [[nodiscard]] UsersModel& model() const { return *m_model; }
    [[nodiscard]] ErrorStrip& strip() const { return *m_strip; }
    /// The id of an account.
    void navigateTo(const QString& target) override;
    void reload();
    /// For what it knows of failed tries, when all accounts are shown.
    void askServer(quint64 token);

private:
    using Work = std::function<Status(accounts::AccountService&)>;

    void makeActions();
    QAction* addAction(ToolBar& bar, const char* name, const QString& iconName, const QString& text,
                       void (UsersPanel::*slot)());
    void showActions();
    void showContextMenu(const QPoint& place);
    void run(Work work);
    void addUser();
    void editUser();
    void changeRole();
    void toggleActive();
    void resetPassword();
    void unlock();
    void signOutEverywhere();
    void showSessions();
    void openDialog(QDialog* dialog);
    /// Null when no row is current.
    [[nodiscard]] const accounts::AccountOverview* current() const;

    AccountsParts m_parts;
    UsersModel* m_model;
    ErrorStrip* m_strip;
    DataTable* m_table;
    QList<QAction*> m_actions;
    QAction* m_add = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_role = nullptr;
    QAction* m_active = nullptr;
    QAction* m_reset = nullptr;
    QAction* m_unlock = nullptr;
    QAction* m_out = nullptr;
    QAction* m_sessions = nullptr;
    Uuid m_wanted; ///< to be current after the next reading
    quint64 m_token = 0;
};

} // namespace tracseq::ui
