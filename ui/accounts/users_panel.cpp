// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/users_panel.h"

#include "ui/accounts/account_dialogs.h"
#include "ui/accounts/users_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/reason_dialog.h"
#include "ui/widgets/tool_bar.h"

#include <QAction>
#include <QBoxLayout>
#include <QMenu>
#include <QTimer>

namespace tracseq::ui {

using accounts::AccountOverview;
using accounts::AccountService;
using namespace Qt::StringLiterals;

namespace {
constexpr int kRetryMs = 3000;
}

UsersPanel::UsersPanel(const AccountsParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_model(new UsersModel(parts.clock, this))
    , m_strip(new ErrorStrip(this))
    , m_table(new DataTable(this))
{
    setObjectName(u"accounts.users"_s);
    m_table->setObjectName(u"usersTable"_s);
    m_table->setAccessibleName(tr("Users"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->keepColumns(parts.context.settings, u"accounts.users"_s);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeActions();
    layout->addWidget(m_strip);
    layout->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(m_table, &QWidget::customContextMenuRequested, this, &UsersPanel::showContextMenu);
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this] {
        if (m_edit->isEnabled()) {
            editUser();
        }
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &UsersPanel::showActions);
    connect(&parts.hub, &changes::ChangeHub::changed, this, [this](const changes::ChangeSet& set) {
        // Signing in and out stand in the log as security events.
        if (set.entities.contains(u"account"_s) || set.entities.contains(u"security_event"_s)) {
            reload();
        }
    });
    reload();
}

QAction* UsersPanel::addAction(ToolBar& bar, const char* name, const QString& iconName,
                               const QString& text, void (UsersPanel::*slot)())
{
    auto* action = new QAction(icon(iconName), text, this);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, slot);
    m_actions.append(action);
    if (m_actions.size() == 1) {
        bar.addPrimaryAction(action);
    } else {
        bar.addAction(action);
    }
    return action;
}

void UsersPanel::makeActions()
{
    auto* bar = new ToolBar(tr("Users"), this);
    m_add = addAction(*bar, "addUser", u"list-add"_s, tr("Add user…"), &UsersPanel::addUser);
    m_edit = addAction(*bar, "editUser", u"document-edit"_s, tr("Edit…"), &UsersPanel::editUser);
    m_role = addAction(*bar, "changeRole", u"user-properties"_s, tr("Change role…"),
                       &UsersPanel::changeRole);
    m_active = addAction(*bar, "toggleActive", u"im-ban-user"_s, tr("Disable…"),
                         &UsersPanel::toggleActive);
    m_reset = addAction(*bar, "resetPassword", u"lock"_s, tr("Reset password…"),
                        &UsersPanel::resetPassword);
    m_unlock =
        addAction(*bar, "unlockUser", u"object-unlocked"_s, tr("Unlock"), &UsersPanel::unlock);
    m_out = addAction(*bar, "signOutUser", u"system-log-out"_s, tr("Sign out everywhere"),
                      &UsersPanel::signOutEverywhere);
    m_sessions = addAction(*bar, "showSessions", u"view-list-details"_s, tr("Sessions…"),
                           &UsersPanel::showSessions);
    layout()->addWidget(bar);
    showActions();
}

const AccountOverview* UsersPanel::current() const
{
    return m_model->at(m_table->currentIndex().row());
}

void UsersPanel::navigateTo(const QString& target)
{
    if (const auto id = Uuid::fromString(target)) {
        m_wanted = *id;
        reload();
    }
}

void UsersPanel::reload()
{
    using All = std::vector<AccountOverview>;
    m_parts.service.later<All>(
        this, [by = m_parts.session()](AccountService& service) { return service.overview(by); },
        [this, token = ++m_token](Result<All> all) {
            if (token != m_token) {
                return;
            }
            if (!all) {
                if (all.error().code() == ErrorCode::SessionEnded) {
                    // Locked, or over: the window is covered. When it is not, this is up to date.
                    QTimer::singleShot(kRetryMs, this, &UsersPanel::reload);
                } else {
                    m_strip->showError(all.error());
                }
                return;
            }
            const AccountOverview* before = current();
            const Uuid id = !m_wanted.isNull()  ? m_wanted
                            : before == nullptr ? Uuid()
                                                : before->account.id;
            m_wanted = {};
            m_model->setAccounts(std::move(*all));
            const int row = std::max(0, m_model->rowOf(id));
            m_table->setCurrentIndex(m_model->index(row, 0));
            showActions();
            askServer(token);
        });
}

void UsersPanel::askServer(quint64 token)
{
    using All = std::vector<accounts::KnownMember>;
    m_parts.service.later<All>(
        this,
        [by = m_parts.session()](AccountService& service) { return service.knownMembers(by); },
        [this, token](const Result<All>& all) {
            // One that is away counts nothing that matters here; the Sync panel says that it is.
            if (token == m_token && all) {
                m_model->addKnown(*all);
                showActions();
            }
        });
}

void UsersPanel::showActions()
{
    const AccountOverview* one = current();
    const QString refusal = m_parts.context.refusalOf(u"users.manage"_s);
    const bool some = one != nullptr;
    const bool own = some && one->account.id == m_parts.session().account().id;
    m_active->setText(some && !one->account.active ? tr("Enable…") : tr("Disable…"));
    permit(*m_add, true, refusal);
    permit(*m_edit, some, refusal);
    const QString last = some && m_model->isLastAdministrator(*one)
                             ? tr("The lab keeps at least one active administrator. Make somebody "
                                  "else one first.")
                             : QString();
    permit(*m_role, some, refusal.isEmpty() ? last : refusal);
    permit(*m_active, some, refusal.isEmpty() ? last : refusal);
    permit(*m_unlock, some && (one->locked || one->failures > 0), refusal);
    // One's own go by the Account menu, which knows what is not saved.
    const QString ownWay = tr("Your own password and sessions are in the Account menu.");
    permit(*m_reset, some, refusal.isEmpty() && own ? ownWay : refusal);
    permit(*m_out, some, refusal.isEmpty() && own ? ownWay : refusal);
    permit(*m_sessions, some, {});
}

void UsersPanel::showContextMenu(const QPoint& place)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_actions.mid(1));
    menu->popup(m_table->viewport()->mapToGlobal(place));
}

void UsersPanel::run(Work work)
{
    m_strip->clear();
    m_parts.service.later<void>(this, std::move(work), [this](const Status& done) {
        if (!done) {
            m_strip->showError(done.error());
        }
        reload();
    });
}

void UsersPanel::openDialog(QDialog* dialog)
{
    m_strip->clear();
    connect(dialog, &QDialog::accepted, this, &UsersPanel::reload);
    dialog->open();
}

void UsersPanel::addUser()
{
    openDialog(new AccountDialog(m_parts.service, m_parts.session(), std::nullopt, this));
}

void UsersPanel::editUser()
{
    openDialog(new AccountDialog(m_parts.service, m_parts.session(), current()->account, this));
}

void UsersPanel::changeRole()
{
    openDialog(new RoleDialog(m_parts.service, m_parts.session(), current()->account, this));
}

void UsersPanel::toggleActive()
{
    const accounts::Account account = current()->account;
    auto* dialog = new ReasonDialog(
        account.active ? tr("Disable the account %1").arg(account.login)
                       : tr("Enable the account %1").arg(account.login),
        account.active ? tr("%1 is signed out everywhere and cannot sign in until the account is "
                            "enabled again. What they wrote stays.")
                             .arg(account.fullName)
                       : tr("%1 can sign in again.").arg(account.fullName),
        account.active ? tr("Disable") : tr("Enable"), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, account] {
        run([by = m_parts.session(), account, reason = dialog->reason()](AccountService& service) {
            return service.setActive(by, account.id, !account.active, reason);
        });
    });
    dialog->open();
}

void UsersPanel::resetPassword()
{
    openDialog(
        new ResetPasswordDialog(m_parts.service, m_parts.session(), current()->account, this));
}

void UsersPanel::unlock()
{
    run([by = m_parts.session(), id = current()->account.id](AccountService& service) {
        return service.unlock(by, id);
    });
}

void UsersPanel::signOutEverywhere()
{
    run([by = m_parts.session(), id = current()->account.id](AccountService& service) {
        return service.signOutEverywhere(by, id);
    });
}

void UsersPanel::showSessions()
{
    (new SessionsDialog(m_parts.service, m_parts.session(), current()->account, this))->open();
}

} // namespace tracseq::ui
