// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/lab_door.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

namespace tracseq::tests {

constexpr int kPatienceMs = 20'000;

template <typename Condition>
bool waitFor(Condition condition)
{
    return QTest::qWaitFor(condition, kPatienceMs);
}

/// Drops onto a widget what a person would drag there.
inline void dropOn(QWidget* target, const QMimeData& data)
{
    const QPoint middle = target->rect().center();
    QDragEnterEvent enter(middle, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                          Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent drop(middle, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
    CHECK(drop.isAccepted());
}

inline void dropFile(QWidget* target, const QString& path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    dropOn(target, data);
}

/// Where pictures for people to look at go; such tests are hidden and run by their tag [.pictures].
inline QString pictureFolder()
{
    return qEnvironmentVariable("TRACSEQ_PICTURES", QDir::tempPath());
}

/// The program with its real window over a new lab, without a display.
class Desktop {
public:
    explicit Desktop(const QString& theme = {})
        : program(*qApp, options(theme))
    {
        QSignalSpy opened(&program, &app::Application::labOpened);
        program.start();
        workWithoutAccounts(program);
        REQUIRE(waitFor([&] { return opened.count() > 0; }));
        QTest::qWait(50);
    }
    ~Desktop() { program.window().close(); }

    [[nodiscard]] QString file(const QString& name) const { return folder.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile out(file(name));
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(out.write(bytes) == bytes.size());
        return out.fileName();
    }

    ui::MainWindow& window() { return program.window(); }
    lab::Lab& lab() { return *program.services().lab; }
    std::unique_ptr<database::Connection> reader()
    {
        auto connection = lab().database().openReader();
        REQUIRE(connection.has_value());
        return std::move(*connection);
    }

    QTemporaryDir folder;
    app::Application program;

private:
    [[nodiscard]] app::Options options(const QString& theme) const
    {
        app::Options made;
        made.themeName = theme;
        made.settingsPath = file(QStringLiteral("settings.ini"));
        made.labPath = file(QStringLiteral("test.tracseq"));
        return made;
    }
};

} // namespace tracseq::tests
