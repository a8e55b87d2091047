// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/lab_door.h"
#include "ui/shell/panel_docks.h"

#include <QApplication>
#include <QDockWidget>
#include <QTemporaryDir>
#include <QTest>

namespace tracseq::tests {

/// The desktop program on a lab of its own in a temporary folder, with the window shown.
class OpenProgram {
public:
    /// As with --panel when an id is given.
    explicit OpenProgram(const QString& panelId = {})
        : m_program(*qApp, options(folder, panelId))
    {
        m_program.start();
        workWithoutAccounts(m_program);
        const bool open = QTest::qWaitFor([this] { return m_program.isOpen(); }, 20'000);
        if (!open) {
            FAIL("the lab was not opened");
        }
        m_program.window().resize(1280, 800);
        m_program.window().activateWindow();
        if (!QTest::qWaitForWindowActive(&m_program.window())) {
            FAIL("the window did not become active");
        }
    }
    ~OpenProgram()
    {
        if (m_program.isOpen()) {
            m_program.window().close();
        }
    }
    OpenProgram(const OpenProgram&) = delete;
    OpenProgram& operator=(const OpenProgram&) = delete;

    app::Application* operator->() { return &m_program; }
    [[nodiscard]] ui::MainWindow& window() { return m_program.window(); }

    /// The widget of a panel, opened when it is not.
    template <typename Panel>
    Panel& panel(const QString& id)
    {
        REQUIRE(window().panels().open(id));
        QTest::qWait(20);
        auto* found = dynamic_cast<Panel*>(window().panels().panel(id));
        REQUIRE(found != nullptr);
        return *found;
    }

    QTemporaryDir folder;

private:
    static app::Options options(const QTemporaryDir& folder, const QString& panelId)
    {
        app::Options options;
        options.settingsPath = folder.filePath(QStringLiteral("settings.ini"));
        options.labPath = folder.filePath(QStringLiteral("test.tracseq"));
        options.panelId = panelId;
        return options;
    }

    app::Application m_program;
};

} // namespace tracseq::tests
