// SPDX-License-Identifier: GPL-3.0-or-later
// The users panel, signatures, and what a role may not do, in the real window.
#include "tests/app/desktop/accounts_rig.h"
#include "ui/accounts/signatures_panel.h"
#include "ui/accounts/users_model.h"
#include "ui/accounts/users_panel.h"
#include "ui/widgets/data_table.h"

#include <QComboBox>
#include <QDir>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

struct UsersOffice : Office {
    explicit UsersOffice(const QString& login = u"olga"_s, const QString& theme = {})
    {
        prepare([](lab::Lab& lab, const Session& owner) {
            addAccount(lab, owner, u"tom"_s, Role::LabTechnician);
            addAccount(lab, owner, u"paula"_s, Role::PrincipalInvestigator);
            addAccount(lab, owner, u"gus"_s, Role::Guest);
            addSample(lab, u"olga"_s, u"Birch leaf"_s);
        });
        start(theme);
        signInAndWait(login, login == u"olga"_s ? kOwnerPassword : kOwnPassword);
    }

    template <typename Dialog = QDialog>
    Dialog& dialog(const QString& name)
    {
        Dialog* found = nullptr;
        REQUIRE(waitFor([&] {
            found = program->window().findChild<Dialog*>(name);
            return found != nullptr && found->isVisible();
        }));
        return *found;
    }
    static void type(QWidget& parent, const QString& field, const QString& text)
    {
        auto* edit = parent.findChild<QLineEdit*>(field);
        REQUIRE(edit != nullptr);
        edit->setFocus();
        edit->clear();
        QTest::keyClicks(edit, text);
    }
    static void apply(QWidget& dialog)
    {
        auto* button = dialog.findChild<QPushButton*>(u"apply"_s);
        REQUIRE(waitFor([&] { return button->isEnabled(); }));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void select(UsersPanel& users, const QString& login)
    {
        REQUIRE(waitFor([&] { return users.model().rowCount() > 0; }));
        for (int row = 0; row < users.model().rowCount(); ++row) {
            if (users.model().at(row)->account.login == login) {
                users.table().setCurrentIndex(users.model().index(row, 0));
                return;
            }
        }
        FAIL("no such account: " << login.toStdString());
    }
    const accounts::AccountOverview* find(UsersPanel& users, const QString& login)
    {
        for (int row = 0; row < users.model().rowCount(); ++row) {
            if (users.model().at(row)->account.login == login) {
                return users.model().at(row);
            }
        }
        return nullptr;
    }
};

/// A server that has counted tries of tom elsewhere.
class CountingServer final : public accounts::AccountDirectory {
public:
    Status add(const accounts::Account& /*account*/, const QString& /*password*/) override
    {
        return {};
    }
    Status resetPassword(const accounts::Account& /*account*/, const QString& /*password*/) override
    {
        return {};
    }
    Status changePassword(const QString& /*login*/, const QString& /*present*/,
                          const QString& /*next*/) override
    {
        return {};
    }
    Status signOutEverywhere(const QString& /*login*/) override { return {}; }
    Status unlock(const QString& login) override
    {
        unlocked = login == u"tom"_s;
        return {};
    }
    Result<std::vector<accounts::KnownMember>> knownMembers() override
    {
        return unlocked ? std::vector<accounts::KnownMember>()
                        : std::vector<accounts::KnownMember>{
                              {u"tom"_s, 7, 100'000, u"bench-2, office"_s}};
    }

    std::atomic<bool> unlocked = false;
};

} // namespace

TEST_CASE("tries that the server counted elsewhere are shown, and an administrator unlocks")
{
    UsersOffice office;
    const auto server = std::make_shared<CountingServer>();
    office.program->services().lab->accounts().setDirectory(server);
    auto& users = office.panel<UsersPanel>(u"accounts.users"_s);
    office.select(users, u"tom"_s);
    REQUIRE(office.waitFor([&] { return office.find(users, u"tom"_s)->failures == 7; }));
    const auto state =
        users.model().index(users.table().currentIndex().row(), UsersModel::StateColumn);
    CHECK(state.data().toString().startsWith(u"Waits until"_s));
    CHECK(state.data(Qt::ToolTipRole).toString() == u"Failed tries: 7, at bench-2, office");
    CHECK(office.find(users, u"olga"_s)->failures == 0);
    auto* unlock = users.findChild<QAction*>(u"unlockUser"_s);
    REQUIRE(office.waitFor([&] { return unlock->isEnabled(); }));
    unlock->trigger();
    CHECK(office.waitFor(
        [&] { return server->unlocked && office.find(users, u"tom"_s)->failures == 0; }));
}

TEST_CASE("an administrator adds a user, who comes in with a password of their own")
{
    UsersOffice office;
    auto& users = office.panel<UsersPanel>(u"accounts.users"_s);
    REQUIRE(office.waitFor([&] { return users.model().rowCount() == 4; }));
    users.findChild<QAction*>(u"addUser"_s)->trigger();
    auto& dialog = office.dialog(u"accountDialog"_s);
    UsersOffice::type(dialog, u"accountLogin"_s, u"nina"_s);
    UsersOffice::type(dialog, u"accountName"_s, u"Nina Novak"_s);
    auto* role = dialog.findChild<QComboBox*>(u"role"_s);
    role->setCurrentIndex(role->findData(static_cast<int>(Role::ResearchScientist)));
    UsersOffice::type(dialog, u"newPassword"_s, kFirstPassword);
    UsersOffice::type(dialog, u"newPasswordAgain"_s, kFirstPassword);
    UsersOffice::apply(dialog);
    CHECK(office.waitFor([&] { return office.find(users, u"nina"_s) != nullptr; }));
    CHECK(office.find(users, u"nina"_s)->account.role == Role::ResearchScientist);
    CHECK(office.find(users, u"nina"_s)->mustChangePassword);
    auto session = office.program->services().lab->accounts().signIn(u"nina"_s, kFirstPassword);
    CHECK((session.has_value() && session->mustChangePassword()));
}

TEST_CASE("an account is disabled with a reason, and enabled again")
{
    UsersOffice office;
    auto& users = office.panel<UsersPanel>(u"accounts.users"_s);
    office.select(users, u"tom"_s);
    for (const bool active : {false, true}) {
        users.findChild<QAction*>(u"toggleActive"_s)->trigger();
        auto& dialog = office.dialog(u"reasonDialog"_s);
        UsersOffice::type(dialog, u"reason"_s, u"on leave"_s);
        QTest::keyClick(dialog.findChild<QLineEdit*>(u"reason"_s), Qt::Key_Return);
        CHECK(office.waitFor([&] {
            const auto* tom = office.find(users, u"tom"_s);
            return tom != nullptr && tom->account.active == active;
        }));
        CHECK(office.waitFor([&] {
            return office.program->window().findChild<QDialog*>(u"reasonDialog"_s) == nullptr;
        }));
    }
}

TEST_CASE("the last administrator stays, and the panel says why")
{
    UsersOffice office;
    auto& users = office.panel<UsersPanel>(u"accounts.users"_s);
    office.select(users, u"olga"_s);
    CHECK_FALSE(users.findChild<QAction*>(u"resetPassword"_s)->isEnabled());
    for (const QString& name : {u"changeRole"_s, u"toggleActive"_s}) {
        const auto* action = users.findChild<QAction*>(name);
        INFO(name.toStdString());
        CHECK_FALSE(action->isEnabled());
        CHECK(action->toolTip().contains(u"at least one active administrator"_s));
    }
    // Of others it is offered.
    office.select(users, u"tom"_s);
    CHECK(users.findChild<QAction*>(u"toggleActive"_s)->isEnabled());
    users.findChild<QAction*>(u"changeRole"_s)->trigger();
    auto& dialog = office.dialog<ServiceDialog>(u"roleDialog"_s);
    auto* role = dialog.findChild<QComboBox*>(u"role"_s);
    role->setCurrentIndex(role->findData(static_cast<int>(Role::Guest)));
    UsersOffice::type(dialog, u"reason"_s, u"had enough"_s);
    UsersOffice::apply(dialog);
    CHECK(office.waitFor([&] {
        const auto* tom = office.find(users, u"tom"_s);
        return tom != nullptr && tom->account.role == Role::Guest;
    }));
}

TEST_CASE("a reset password has to be changed, and unlocks")
{
    UsersOffice office;
    auto& service = office.program->services().lab->accounts();
    for (int i = 0; i < 5; ++i) {
        CHECK_FALSE(service.signIn(u"tom"_s, u"wrong again"_s).has_value());
    }
    auto& users = office.panel<UsersPanel>(u"accounts.users"_s);
    users.reload();
    CHECK(office.waitFor([&] {
        const auto* tom = office.find(users, u"tom"_s);
        return tom != nullptr && tom->failures == 5 && tom->lockedUntil > 0;
    }));
    office.select(users, u"tom"_s);
    users.findChild<QAction*>(u"resetPassword"_s)->trigger();
    auto& dialog = office.dialog(u"resetPasswordDialog"_s);
    UsersOffice::type(dialog, u"newPassword"_s, u"four green lanterns"_s);
    UsersOffice::type(dialog, u"newPasswordAgain"_s, u"four green lanterns"_s);
    UsersOffice::apply(dialog);
    CHECK(office.waitFor([&] {
        const auto* tom = office.find(users, u"tom"_s);
        return tom != nullptr && tom->mustChangePassword && tom->failures == 0;
    }));
}

TEST_CASE("who may only see the accounts finds the actions disabled, with the reason")
{
    UsersOffice office(u"paula"_s);
    auto& users = office.panel<UsersPanel>(u"accounts.users"_s);
    office.select(users, u"tom"_s);
    for (const QString& name : {u"addUser"_s, u"editUser"_s, u"changeRole"_s, u"toggleActive"_s,
                                u"resetPassword"_s, u"signOutUser"_s}) {
        const auto* action = users.findChild<QAction*>(name);
        INFO(name.toStdString());
        CHECK_FALSE(action->isEnabled());
        CHECK(action->toolTip().contains(u"manage accounts"_s));
    }
    CHECK(users.findChild<QAction*>(u"showSessions"_s)->isEnabled());
}

TEST_CASE("a guest reads, and finds no button that would fail")
{
    UsersOffice office(u"gus"_s);
    CHECK(office.program->window().panels().dock(u"accounts.users"_s) == nullptr);
    auto& panel = office.panel<SamplesPanel>(u"samples.list"_s);
    REQUIRE(office.waitFor([&] { return panel.model().rowCount() == 1; }));
    panel.table().selectRow(0);
    int refused = 0;
    for (const QAction* action : panel.actions()) {
        CHECK_FALSE(action->isEnabled());
        refused += action->toolTip().contains(u"Guest"_s) ? 1 : 0;
    }
    CHECK(refused == 3);
    CHECK(panel.table().editTriggers() == QAbstractItemView::NoEditTriggers);
    auto& detail = office.panel<SampleDetail>(u"samples.detail"_s);
    auto* edit = detail.findChild<QPushButton*>(u"editSample"_s);
    CHECK(office.waitFor([&] { return edit->isVisible(); }));
    CHECK_FALSE(edit->isEnabled());
    // What gets as far as the lab is refused there, with the sentence.
    const auto written = office.program->services().lab->store().writeNow(
        {u"gus"_s, u"test"_s, {}, 0}, [&](changes::UnitOfWork& unit) -> Status {
            const auto id = samples::createSample(
                unit, {{samples::Name, u"Fir"_s}, {samples::SampleType, u"DNA"_s}}, *office.clock);
            return id ? Status() : failure(id.error());
        });
    CHECK_FALSE(written.has_value());
}

TEST_CASE("a sample is signed, and an edit makes the signature void")
{
    UsersOffice office;
    auto& panel = office.panel<SamplesPanel>(u"samples.list"_s);
    REQUIRE(office.waitFor([&] { return panel.model().recordAt(0) != nullptr; }));
    panel.table().setCurrentIndex(panel.model().index(0, 0));
    auto& signatures = office.panel<SignaturesPanel>(u"accounts.signatures"_s);
    auto* sign = signatures.findChild<QPushButton*>(u"signRecord"_s);
    REQUIRE(office.waitFor([&] { return sign->isVisible() && sign->isEnabled(); }));
    const auto shows = [&](const QString& text) {
        for (const QLabel* label : signatures.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text)) {
                return true;
            }
        }
        return false;
    };
    CHECK(office.waitFor([&] { return shows(u"Not signed yet"_s); }));
    QTest::mouseClick(sign, Qt::LeftButton);
    auto& dialog = office.dialog<ServiceDialog>(u"signatureDialog"_s);
    auto* meaning = dialog.findChild<QComboBox*>(u"meaning"_s);
    meaning->setCurrentIndex(
        meaning->findData(static_cast<int>(accounts::SignatureMeaning::Approved)));
    UsersOffice::type(dialog, u"signaturePassword"_s, u"not my password"_s);
    UsersOffice::apply(dialog);
    CHECK(office.waitFor([&] { return !dialog.strip().sentence().isEmpty(); }));
    UsersOffice::type(dialog, u"signaturePassword"_s, kOwnerPassword);
    UsersOffice::apply(dialog);
    CHECK(office.waitFor([&] { return shows(u"Olga Orlova, "_s); }));
    CHECK_FALSE(shows(u"Void"_s));

    const auto* record = panel.model().recordAt(0);
    REQUIRE(record != nullptr);
    const auto written = office.program->services().lab->store().writeNow(
        {u"olga"_s, u"Edit"_s, {}, 0}, [id = record->id](changes::UnitOfWork& unit) {
            return unit.update(samples::sampleEntity(), id, {{samples::Submitter, u"Dr. No"_s}});
        });
    REQUIRE(written.has_value());
    CHECK(office.waitFor([&] { return shows(u"Void: changed by olga"_s); }));
}

TEST_CASE("what somebody changed meanwhile is not signed")
{
    UsersOffice office;
    auto& panel = office.panel<SamplesPanel>(u"samples.list"_s);
    REQUIRE(office.waitFor([&] { return panel.model().recordAt(0) != nullptr; }));
    panel.table().setCurrentIndex(panel.model().index(0, 0));
    const Uuid id = panel.model().recordAt(0)->id;
    office.program->navigator().open(u"accounts.signatures"_s, u"sign"_s);
    auto& dialog = office.dialog<ServiceDialog>(u"signatureDialog"_s);
    auto* meaning = dialog.findChild<QComboBox*>(u"meaning"_s);
    meaning->setCurrentIndex(0);
    REQUIRE(office.program->services().lab->store().writeNow(
        {u"olga"_s, u"Edit"_s, {}, 0}, [&](changes::UnitOfWork& unit) {
            return unit.update(samples::sampleEntity(), id, {{samples::Submitter, u"Dr. No"_s}});
        }));
    UsersOffice::type(dialog, u"signaturePassword"_s, kOwnerPassword);
    UsersOffice::apply(dialog);
    CHECK(office.waitFor([&] { return !dialog.strip().sentence().isEmpty(); }));
    const auto all =
        office.program->services().lab->signatures().signaturesOf(samples::sampleEntity(), id);
    REQUIRE(all.has_value());
    CHECK(all->empty());
}

// For people to look at: run with [.pictures], and TRACSEQ_PICTURES for the folder.
TEST_CASE("pictures of the door, the users and the signatures", "[.pictures]")
{
    const QString folder = qEnvironmentVariable("TRACSEQ_PICTURES", QDir::tempPath());
    for (const QString& theme : {u"light"_s, u"dark"_s}) {
        const auto keep = [&](QWidget& widget, const QString& name) {
            QTest::qWait(150);
            CHECK(widget.grab().save(folder + u'/' + name + u'_' + theme + u".png"_s));
        };
        Office fresh;
        fresh.start(theme);
        auto& first = doorPart<QLineEdit>(*fresh.program, u"newPassword"_s);
        first.setFocus();
        QTest::keyClicks(&first, u"password1234"_s);
        keep(*fresh.program->door(), u"owner"_s);

        UsersOffice office(u"olga"_s, theme);
        MainWindow& window = office.program->window();
        auto& service = office.program->services().lab->accounts();
        for (int i = 0; i < 5; ++i) {
            CHECK_FALSE(service.signIn(u"gus"_s, u"wrong again"_s).has_value());
        }
        auto& panel = office.panel<SamplesPanel>(u"samples.list"_s);
        REQUIRE(office.waitFor([&] { return panel.model().recordAt(0) != nullptr; }));
        panel.table().setCurrentIndex(panel.model().index(0, 0));
        const Uuid id = panel.model().recordAt(0)->id;
        const auto session = office.program->keeper()->session();
        auto& signatures = office.program->services().lab->signatures();
        REQUIRE(signatures.sign(session, kOwnerPassword, samples::sampleEntity(), id,
                                accounts::SignatureMeaning::Reviewed, u"checked by hand"_s));
        REQUIRE(office.program->services().lab->store().writeNow(
            {u"olga"_s, u"Edit"_s, {}, 0}, [&](changes::UnitOfWork& unit) {
                return unit.update(samples::sampleEntity(), id,
                                   {{samples::Submitter, u"Dr. No"_s}});
            }));
        REQUIRE(signatures.sign(session, kOwnerPassword, samples::sampleEntity(), id,
                                accounts::SignatureMeaning::Approved, {}));
        auto& users = office.panel<UsersPanel>(u"accounts.users"_s);
        users.reload();
        QTest::qWait(300);
        REQUIRE(window.panels().open(u"accounts.signatures"_s));
        keep(window, u"users"_s);
        users.findChild<QAction*>(u"addUser"_s)->trigger();
        auto& add = office.dialog(u"accountDialog"_s);
        keep(add, u"add_user"_s);
        add.reject();
        office.program->navigator().open(u"accounts.signatures"_s, u"sign"_s);
        auto& sign = office.dialog(u"signatureDialog"_s);
        keep(sign, u"sign"_s);
        sign.reject();
        office.program->keeper()->lock();
        office.enterPassword(u"wrong"_s);
        CHECK(office.waitFor([&] { return !office.sentence().isEmpty(); }));
        keep(window, u"locked"_s);
        office.clock->advance(13 * 60 * kMinuteMs);
        CHECK(office.waitFor([&] { return !office.program->keeper()->isSignedIn(); }));
        keep(window, u"ended"_s);
    }
}
