// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/exchange.h"
#include "core/sync/postgres_transport.h"
#include "tests/app/desktop/accounts_rig.h"
#include "tests/support/desktop.h"
#include "tests/support/server_bench.h"
#include "ui/sync/connect_dialog.h"
#include "ui/sync/server_link.h"
#include "ui/sync/sync_panel.h"

namespace tracseq::tests {

/// Somebody else at another computer.
class Colleague {
public:
    Colleague(ServerBench& bench, const QString& name)
        : m_bench(bench)
        , m_name(name)
        , m_lab(std::move(*lab::Lab::open(m_folder.filePath(u"lab.tracseq"_s), m_clock)))
    {
        exchange(); // what is done before that is nobody's
    }

    void exchange()
    {
        auto transport =
            sync::PostgresTransport::open(m_bench.address(m_name), ServerBench::password(m_name));
        REQUIRE(transport.has_value());
        sync::LabSide side(m_lab->store());
        sync::ExchangeOptions options;
        options.user = m_bench.login(m_name);
        NoProgress nobody;
        REQUIRE(sync::exchange(side, **transport, options, nobody).has_value());
        // What the set-up sends is what the test stands on.
        const auto refused =
            m_bench.asOwner(u"SELECT entity || ' ' || message FROM tracseq.change_log "
                            "WHERE verdict = 'refused'"_s);
        INFO(refused.value().toStdString());
        CHECK(refused.rows.empty());
    }

    Uuid addSample(const QString& name, const QString& accession)
    {
        Uuid id;
        write([&](changes::UnitOfWork& unit) -> Status {
            const auto added =
                unit.insert(samples::sampleEntity(), {{samples::Name, name},
                                                      {samples::Accession, accession},
                                                      {samples::SampleType, u"DNA"_s}});
            if (!added) {
                return failure(added.error());
            }
            id = *added;
            return {};
        });
        return id;
    }

    /// All at once: from then on one has to be signed in.
    void addAccounts(const QList<std::pair<QString, Role>>& all)
    {
        write([&](changes::UnitOfWork& unit) -> Status {
            for (const auto& [name, role] : all) {
                const auto added = unit.insert(accounts::accountEntity(),
                                               {{accounts::Login, m_bench.login(name)},
                                                {accounts::FullName, name},
                                                {accounts::AccountRole, accounts::roleName(role)},
                                                {accounts::AccountStatus, u"active"_s}},
                                               changes::Authority::Program);
                if (!added) {
                    return failure(added.error());
                }
            }
            return {};
        });
    }

    qint64 count(const database::Entity& entity)
    {
        const auto reader = m_lab->database().openReader();
        database::EntityQuery all;
        all.entity = &entity;
        return *database::countRows(**reader, all);
    }

    void write(const changes::Store::Work& work)
    {
        const auto written =
            m_lab->store().writeNow({m_bench.login(m_name), u"work"_s, {}, 0}, work);
        INFO((written ? QString() : written.error().name()).toStdString());
        REQUIRE(written.has_value());
    }

private:
    ServerBench& m_bench;
    QString m_name;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<lab::Lab> m_lab;
};

inline QString statusText(app::Application& program)
{
    const auto buttons = program.window().statusLine().findChildren<QToolButton*>();
    return buttons.isEmpty() ? QString() : buttons.first()->text();
}

inline bool says(app::Application& program, const QString& text)
{
    const bool so = waitFor([&] { return statusText(program) == text; });
    UNSCOPED_INFO(statusText(program).toStdString());
    return so;
}

template <typename Panel>
Panel& panelOf(app::Application& program, const QString& id)
{
    REQUIRE(program.window().panels().open(id));
    QTest::qWait(20);
    auto* panel = dynamic_cast<Panel*>(program.window().panels().panel(id));
    REQUIRE(panel != nullptr);
    return *panel;
}

inline SyncPanel& syncPanel(app::Application& program)
{
    return panelOf<SyncPanel>(program, u"sync.status"_s);
}

inline void typeInto(QWidget& dialog, const char* name, const QString& text)
{
    auto* field = dialog.findChild<QLineEdit*>(QLatin1String(name));
    REQUIRE(field != nullptr);
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
}

inline ConnectDialog& assistant(QWidget& parent)
{
    ConnectDialog* dialog = nullptr;
    REQUIRE(waitFor([&] {
        dialog = parent.findChild<ConnectDialog*>();
        return dialog != nullptr && dialog->isVisible();
    }));
    return *dialog;
}

inline void fillIn(ConnectDialog& dialog, ServerBench& bench, const QString& name,
                   const QString& password)
{
    typeInto(dialog, "serverHost", u"127.0.0.1"_s);
    typeInto(dialog, "serverPort", QString::number(bench.cluster().port()));
    typeInto(dialog, "serverDatabase", bench.database());
    auto* encryption = dialog.findChild<QComboBox*>(u"serverEncryption"_s);
    encryption->setFocus();
    QTest::keyClick(encryption, Qt::Key_End);
    typeInto(dialog, "serverLogin", bench.login(name));
    typeInto(dialog, "serverPassword", password);
}

inline void press(QWidget& parent, const char* name)
{
    auto* button = parent.findChild<QPushButton*>(QLatin1String(name));
    REQUIRE(button != nullptr);
    INFO(name);
    REQUIRE(waitFor([&] { return button->isEnabled() && button->isVisible(); }));
    QTest::mouseClick(button, Qt::LeftButton);
}

inline void waitConnected(ConnectDialog& dialog)
{
    auto* headline = dialog.findChild<QLabel*>(u"connectHeadline"_s);
    const bool done = waitFor([&] { return headline->text().startsWith(u"Connected"); });
    INFO(headline->text().toStdString() << " | " << dialog.strip().sentence().toStdString());
    REQUIRE(done);
    QTest::keyClick(&dialog, Qt::Key_Return);
}

/// Through the assistant, as a person does it.
inline void connectLab(app::Application& program, ServerBench& bench, const QString& name)
{
    SyncPanel& panel = syncPanel(program);
    panel.findChild<QAction*>(u"connectLab"_s)->trigger();
    ConnectDialog& dialog = assistant(program.window());
    fillIn(dialog, bench, name, ServerBench::password(name));
    press(dialog, "connectServer");
    waitConnected(dialog);
    REQUIRE(waitFor([&] {
        return program.isOpen() && program.services().user == bench.login(name) &&
               program.link()->user() == bench.login(name);
    }));
}

} // namespace tracseq::tests
