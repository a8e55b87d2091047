// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/history.h"
#include "core/database/entity_query.h"
#include "core/samples/sample.h"
#include "tests/support/catch_qt.h"
#include "tests/support/lab_accounts.h"
#include "tests/support/lab_door.h"
#include "ui/accounts/session_keeper.h"
#include "ui/accounts/sign_in_page.h"
#include "ui/models/entity_table_model.h"
#include "ui/samples/sample_detail.h"
#include "ui/samples/sample_form.h"
#include "ui/samples/samples_panel.h"
#include "ui/shell/panel_docks.h"
#include "ui/shell/status_line.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/error_strip.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

namespace tracseq::tests {

using namespace tracseq::ui;
using namespace Qt::StringLiterals;
using accounts::Role;
using accounts::Session;

/// A keychain of the test's own; or none, as where nothing keeps secrets.
class MemoryKeychain final : public accounts::Keychain {
public:
    void write(const QString& entry, const QByteArray& secret, QObject* receiver,
               std::function<void(Status)> done) override
    {
        if (there) {
            kept.insert(entry, secret);
        }
        answer(receiver, [this, done] { done(status()); });
    }
    void read(const QString& entry, QObject* receiver,
              std::function<void(Result<QByteArray>)> done) override
    {
        answer(receiver, [this, entry, done] {
            if (!there) {
                done(failure(status().error()));
            } else if (!kept.contains(entry)) {
                done(failure(ErrorCode::KeychainNoEntry, {entry}));
            } else {
                done(kept.value(entry));
            }
        });
    }
    void remove(const QString& entry, QObject* receiver, std::function<void(Status)> done) override
    {
        kept.remove(entry);
        answer(receiver, [this, done] { done(status()); });
    }

    bool there = true;
    QHash<QString, QByteArray> kept;

private:
    [[nodiscard]] Status status() const
    {
        return there ? Status() : failure(ErrorCode::KeychainUnavailable, {u"no service"_s});
    }
    static void answer(QObject* receiver, const std::function<void()>& call)
    {
        QMetaObject::invokeMethod(receiver, call, Qt::QueuedConnection);
    }
};

/// The program over a lab in a temporary folder, with a clock that can be turned. The lab has an
/// owner, "olga", and whoever prepare() adds; nobody is signed in.
struct Office {
    /// Makes the lab on its own, before the program opens it.
    template <typename Prepare>
    void prepare(const Prepare& add)
    {
        auto lab = lab::Lab::open(path(), *clock, hasher);
        REQUIRE(lab.has_value());
        accounts::Account owner;
        owner.login = u"olga"_s;
        owner.fullName = u"Olga Orlova"_s;
        owner.role = Role::LabAdministrator;
        const auto made = (*lab)->accounts().createOwner(owner, kOwnerPassword);
        REQUIRE(made.has_value());
        add(**lab, *made);
        REQUIRE((*lab)->accounts().signOut(*made).has_value());
    }
    void prepare()
    {
        prepare([](lab::Lab&, const Session&) {});
    }
    /// An account with a password of its own.
    static void addAccount(lab::Lab& lab, const Session& owner, const QString& login, Role role,
                           bool fresh = false)
    {
        accounts::Account account;
        account.login = login;
        account.fullName = login.left(1).toUpper() + login.mid(1) + u" Test"_s;
        account.role = role;
        REQUIRE(lab.accounts().create(owner, account, kFirstPassword).has_value());
        if (!fresh) {
            const auto session = lab.accounts().signIn(login, kFirstPassword);
            REQUIRE(session.has_value());
            REQUIRE(lab.accounts().changePassword(*session, kFirstPassword, kOwnPassword));
            REQUIRE(lab.accounts().signOut(*session));
        }
    }
    static void addSample(lab::Lab& lab, const QString& user, const QString& name)
    {
        const auto written = lab.store().writeNow(
            {user, u"set up"_s, {}, 0}, [&](changes::UnitOfWork& unit) -> Status {
                const auto id = samples::createSample(
                    unit, {{samples::Name, name}, {samples::SampleType, u"DNA"_s}}, lab.clock());
                return id ? Status() : failure(id.error());
            });
        REQUIRE(written.has_value());
    }

    void start(const QString& theme = {})
    {
        program.reset();
        app::Options options;
        options.settingsPath = folder.filePath(u"settings.ini"_s);
        options.labPath = path();
        options.themeName = theme;
        program = std::make_unique<app::Application>(*qApp, options,
                                                     app::Surroundings{clock, keychain, hasher});
        program->start();
    }
    ~Office()
    {
        if (program != nullptr && program->isOpen()) {
            program->window().leave();
        }
    }

    void signIn(const QString& login, const QString& password)
    {
        auto& name = doorPart<QLineEdit>(*program, u"login"_s);
        name.clear();
        QTest::keyClicks(&name, login);
        enterPassword(password);
    }
    void enterPassword(const QString& password)
    {
        auto& field = doorPart<QLineEdit>(*program, u"password"_s);
        field.clear();
        QTest::keyClicks(&field, password);
        QTest::keyClick(&field, Qt::Key_Return);
    }
    void signInAndWait(const QString& login, const QString& password)
    {
        signIn(login, password);
        waitOpen();
        CHECK(program->services().user == login);
    }
    void waitOpen()
    {
        if (!waitFor([&] { return program->isOpen() && program->door() == nullptr; })) {
            FAIL("the window was not opened: " << sentence().toStdString());
        }
        program->window().activateWindow();
        static_cast<void>(QTest::qWaitForWindowActive(&program->window()));
    }
    [[nodiscard]] QString sentence() const
    {
        return program->door() == nullptr ? QString()
                                          : program->door()->signInPage().strip().sentence();
    }
    template <typename Condition>
    static bool waitFor(const Condition& condition)
    {
        return QTest::qWaitFor(condition, 10'000);
    }
    [[nodiscard]] bool isCovered() const { return program->window().isCovered(); }

    /// A command of the Account menu.
    QAction* command(const QString& text)
    {
        const QList<QAction*> actions =
            program->window().menu(MainWindow::Menu::Account)->actions();
        for (QAction* action : actions) {
            if (action->text().remove(u'&') == text) {
                return action;
            }
        }
        FAIL("no such command: " << text.toStdString());
        return nullptr;
    }

    template <typename Panel>
    Panel& panel(const QString& id)
    {
        REQUIRE(program->window().panels().open(id));
        QTest::qWait(20);
        auto* found = dynamic_cast<Panel*>(program->window().panels().panel(id));
        REQUIRE(found != nullptr);
        return *found;
    }

    /// Begins a new sample in the form, and leaves it half typed.
    QLineEdit* typeHalfASample(const QString& text)
    {
        auto& detail = panel<SampleDetail>(u"samples.detail"_s);
        detail.navigateTo(u"new"_s);
        auto* name = detail.form().findChild<QLineEdit*>(u"name"_s);
        REQUIRE(name != nullptr);
        name->setFocus();
        QTest::keyClicks(name, text);
        return name;
    }

    /// Presses the button of the question about unsaved work that has this role.
    void answer(QMessageBox::ButtonRole role)
    {
        QMessageBox* box = nullptr;
        REQUIRE(waitFor([&] {
            box = program->window().findChild<QMessageBox*>(u"unsavedWork"_s);
            return box != nullptr && box->isVisible();
        }));
        for (QAbstractButton* button : box->buttons()) {
            if (box->buttonRole(button) == role) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        FAIL("no such button");
    }

    QString path() const { return folder.filePath(u"test.tracseq"_s); }

    QTemporaryDir folder;
    std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
    std::shared_ptr<MemoryKeychain> keychain = std::make_shared<MemoryKeychain>();
    std::shared_ptr<CountingHasher> hasher = std::make_shared<CountingHasher>();
    std::unique_ptr<app::Application> program;
};

constexpr qint64 kMinuteMs = 60'000;

} // namespace tracseq::tests
