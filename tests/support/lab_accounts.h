// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temp_lab.h"

namespace tracseq::tests {

/// Argon2 at its least cost, and how often it was asked.
class CountingHasher final : public accounts::PasswordHasher {
public:
    explicit CountingHasher(quint64 passes = 1)
        : PasswordHasher({passes, 8192})
    {
    }
    [[nodiscard]] bool verify(const QString& verifier, const QString& password) const override
    {
        ++verified;
        return PasswordHasher::verify(verifier, password);
    }
    mutable std::atomic<int> verified{0};
};

inline const QString kOwnerPassword = QStringLiteral("nine tall blue herons");
inline const QString kFirstPassword = QStringLiteral("until you change it");
inline const QString kOwnPassword = QStringLiteral("seven rivers at dusk");

/// A lab with an owner, "olga", who is signed in.
class LabWithAccounts : public TempLab {
public:
    LabWithAccounts()
    {
        reopen();
        accounts::Account account;
        account.login = QStringLiteral("olga");
        account.fullName = QStringLiteral("Olga Orlova");
        account.role = accounts::Role::LabAdministrator;
        auto made = accounts().createOwner(account, kOwnerPassword);
        REQUIRE(made.has_value());
        owner = *made;
    }

    /// Closes and opens the lab; nobody is signed in then.
    void reopen(quint64 passes = 1)
    {
        lab.reset();
        hasher = std::make_shared<CountingHasher>(passes);
        auto opened = lab::Lab::open(path(), clock, hasher);
        REQUIRE(opened.has_value());
        lab = std::move(*opened);
    }

    /// An account that has not been used.
    Uuid add(const QString& login, accounts::Role role)
    {
        accounts::Account account;
        account.login = login;
        account.fullName = login;
        account.role = role;
        const auto id = accounts().create(*owner, account, kFirstPassword);
        REQUIRE(id.has_value());
        return *id;
    }

    /// An account with a password of its own, signed in.
    accounts::Session addSignedIn(const QString& login, accounts::Role role)
    {
        add(login, role);
        auto session = accounts().signIn(login, kFirstPassword);
        REQUIRE(session.has_value());
        REQUIRE(session->mustChangePassword());
        REQUIRE(accounts().changePassword(*session, kFirstPassword, kOwnPassword).has_value());
        session->notePasswordChanged();
        return *session;
    }

    /// One write as this user; the name of the error, or nothing.
    QString writeAs(const QString& user, const std::function<Status(changes::UnitOfWork&)>& work,
                    const QString& reason = {})
    {
        const auto written = store().writeNow({user, QStringLiteral("test"), reason, 0}, work);
        return written ? QString() : written.error().name();
    }

    /// The kinds of the security events so far, the oldest first.
    QStringList events()
    {
        QStringList kinds;
        const auto connection = reader();
        auto rows = connection->prepare("SELECT kind FROM security_event ORDER BY rid");
        REQUIRE(rows.has_value());
        while (*rows->step()) {
            kinds += rows->text(0);
        }
        return kinds;
    }

    accounts::AccountService& accounts() { return lab->accounts(); }

    std::shared_ptr<CountingHasher> hasher;
    std::optional<accounts::Session> owner;
};

} // namespace tracseq::tests
