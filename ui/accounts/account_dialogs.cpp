// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/account_dialogs.h"

#include "core/base/error_text.h"
#include "ui/accounts/new_password_fields.h"
#include "ui/accounts/role_chooser.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QTreeWidget>

namespace tracseq::ui {

using accounts::Account;
using accounts::AccountService;
using accounts::Session;
using namespace Qt::StringLiterals;

namespace {

QLineEdit* field(const char* name, const QString& text, int most, QWidget* parent)
{
    auto* edit = new QLineEdit(text, parent);
    edit->setObjectName(QLatin1String(name));
    edit->setMaxLength(most);
    return edit;
}

} // namespace

AccountDialog::AccountDialog(AccountService& service, const Session& by,
                             const std::optional<Account>& account, QWidget* parent)
    : ServiceDialog(service,
                    account ? tr("Edit the account %1").arg(account->login) : tr("Add a user"),
                    account ? tr("Save") : tr("Add"), parent)
    , m_by(by)
    , m_account(account.value_or(Account()))
    , m_isNew(!account)
    , m_login(field("accountLogin", m_account.login, 60, this))
    , m_name(field("accountName", m_account.fullName, 200, this))
    , m_email(field("accountEmail", m_account.email, 254, this))
    , m_department(field("accountDepartment", m_account.department, 200, this))
    , m_position(field("accountPosition", m_account.position, 200, this))
    , m_loginRow(new FieldRow(tr("Login name"), m_login, {}, this))
{
    setObjectName(u"accountDialog"_s);
    auto* nameRow = new FieldRow(tr("Full name"), m_name, {}, this);
    nameRow->setRequired(true);
    m_loginRow->setRequired(m_isNew);
    m_login->setReadOnly(!m_isNew);
    m_loginRow->setHint(m_isNew ? tr("Stands at everything this person changes, for good.")
                                : tr("Stays: the history refers to it."));
    fields().addWidget(m_loginRow);
    fields().addWidget(nameRow);
    if (m_isNew) {
        m_role = new RoleChooser(accounts::Role::LabTechnician, this);
        fields().addWidget(m_role);
    }
    fields().addWidget(new FieldRow(tr("E-mail"), m_email, {}, this));
    fields().addWidget(new FieldRow(tr("Department"), m_department, {}, this));
    fields().addWidget(new FieldRow(tr("Position"), m_position, {}, this));
    if (m_isNew) {
        m_password = new NewPasswordFields(this);
        addText(tr("A password to begin with. It has to be changed at the first sign-in."));
        fields().addWidget(m_password);
        connect(m_password, &NewPasswordFields::edited, this, &AccountDialog::check);
    }
    for (QLineEdit* edit : {m_login, m_name, m_email, m_department, m_position}) {
        connect(edit, &QLineEdit::textChanged, this, &AccountDialog::check);
    }
    // As it stands on the screen, and not as it was made.
    QWidget* before = m_login;
    for (QWidget* next :
         std::initializer_list<QWidget*>{m_name, m_role == nullptr ? nullptr : m_role->focusProxy(),
                                         m_email, m_department, m_position}) {
        if (next != nullptr) {
            setTabOrder(before, next);
            before = next;
        }
    }
    (m_isNew ? m_login : m_name)->setFocus();
    check();
}

Account AccountDialog::typed() const
{
    Account account = m_account;
    account.login = m_login->text().trimmed();
    account.fullName = m_name->text().trimmed();
    account.email = m_email->text().trimmed();
    account.department = m_department->text().trimmed();
    account.position = m_position->text().trimmed();
    if (m_role != nullptr) {
        account.role = m_role->role();
    }
    return account;
}

void AccountDialog::check()
{
    const Account account = typed();
    const auto valid = accounts::validateLogin(account.login);
    m_loginRow->setError(valid || account.login.isEmpty() ? QString() : errorText(valid.error()));
    setReady(valid && !account.fullName.isEmpty() &&
             (m_password == nullptr || m_password->isAcceptable()));
    if (sender() == m_login && m_password != nullptr) {
        m_password->setNames(account.login, service().settings().labName);
    }
}

void AccountDialog::apply()
{
    const Account account = typed();
    if (!m_isNew) {
        run([by = m_by, account](AccountService& service) {
            return service.setDetails(by, account);
        });
        return;
    }
    run([by = m_by, account, password = m_password->take()](AccountService& service) -> Status {
        const auto made = service.create(by, account, password);
        return made ? Status() : failure(made.error());
    });
}

RoleDialog::RoleDialog(AccountService& service, const Session& by, const Account& account,
                       QWidget* parent)
    : ServiceDialog(service, tr("Change the role of %1").arg(account.fullName), tr("Change"),
                    parent)
    , m_by(by)
    , m_account(account)
    , m_role(new RoleChooser(account.role, this))
    , m_reason(field("reason", {}, 1000, this))
{
    setObjectName(u"roleDialog"_s);
    auto* reasonRow = new FieldRow(tr("Reason"), m_reason, {}, this);
    reasonRow->setRequired(true);
    reasonRow->setHint(tr("Kept in the history for good."));
    fields().addWidget(m_role);
    fields().addWidget(reasonRow);
    const auto check = [this] {
        setReady(m_role->role() != m_account.role && !m_reason->text().trimmed().isEmpty());
    };
    connect(m_role, &RoleChooser::changed, this, check);
    connect(m_reason, &QLineEdit::textChanged, this, check);
    m_role->setFocus();
}

void RoleDialog::apply()
{
    run([by = m_by, id = m_account.id, role = m_role->role(), reason = m_reason->text().trimmed()](
            AccountService& service) { return service.setRole(by, id, role, reason); });
}

ResetPasswordDialog::ResetPasswordDialog(AccountService& service, const Session& by,
                                         const Account& account, QWidget* parent)
    : ServiceDialog(service, tr("Reset the password of %1").arg(account.fullName), tr("Reset"),
                    parent)
    , m_by(by)
    , m_account(account)
    , m_password(new NewPasswordFields(this))
{
    setObjectName(u"resetPasswordDialog"_s);
    addText(tr("Tell %1 the new password; it has to be changed at the next sign-in. The account is "
               "unlocked, and all its sessions end.")
                .arg(account.fullName));
    m_password->setNames(account.login, service.settings().labName);
    fields().addWidget(m_password);
    connect(m_password, &NewPasswordFields::edited, this,
            [this] { setReady(m_password->isAcceptable()); });
    m_password->setFocus();
}

void ResetPasswordDialog::apply()
{
    run([by = m_by, id = m_account.id, password = m_password->take()](AccountService& service) {
        return service.resetPassword(by, id, password);
    });
}

SessionsDialog::SessionsDialog(AccountService& service, const Session& by, const Account& account,
                               QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"sessionsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Sessions of %1").arg(account.fullName));
    resize(620, 380);
    auto* strip = new ErrorStrip(this);
    auto* list = new QTreeWidget(this);
    list->setAccessibleName(windowTitle());
    list->setColumnCount(3);
    list->setHeaderLabels({tr("Signed in"), tr("Last seen"), tr("State")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->header()->setSectionResizeMode(QHeaderView::Stretch);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(strip);
    column->addWidget(list);
    column->addWidget(buttons);
    using Records = std::vector<accounts::SessionRecord>;
    service.later<Records>(
        this, [by, id = account.id](AccountService& asked) { return asked.sessions(by, id); },
        [list, strip, own = by.id()](const Result<Records>& sessions) {
            if (!sessions) {
                strip->showError(sessions.error());
                return;
            }
            const auto when = [](qint64 ms) {
                return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat);
            };
            for (const accounts::SessionRecord& one : *sessions) {
                const QString state = one.id == own ? tr("this one")
                                      : one.endedAt ? tr("ended %1").arg(when(*one.endedAt))
                                                    : tr("open until %1").arg(when(one.endsAt));
                auto* item =
                    new QTreeWidgetItem(list, {when(one.startedAt), when(one.seenAt), state});
                item->setSizeHint(0, QSize(0, metrics::kRowHeight));
            }
        });
}

} // namespace tracseq::ui
