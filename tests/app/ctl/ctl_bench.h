// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch_qt.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <catch2/catch.hpp>

namespace tracseq::tests {

/// How the program ended and what it printed.
struct Answer {
    int code = -1;
    QString out;
    QString err;

    [[nodiscard]] QJsonObject json() const
    {
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(out.toUtf8(), &error);
        INFO(out.toStdString());
        REQUIRE(error.error == QJsonParseError::NoError);
        return document.object();
    }
};

/// A folder of its own, and the real tracseqctl.
class Bench {
public:
    Answer run(const QStringList& arguments) const
    {
        QProcess process;
        process.start(QStringLiteral(TRACSEQCTL), arguments);
        REQUIRE(process.waitForFinished(120'000));
        REQUIRE(process.exitStatus() == QProcess::NormalExit);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    Answer inLab(const QStringList& arguments) const
    {
        return run(QStringList{QStringLiteral("--lab"), lab(), QStringLiteral("--user"),
                               QStringLiteral("anna")} +
                   arguments);
    }
    /// With one sample, since commands that only read make no lab.
    void makeLab() const
    {
        const QString form =
            write(QStringLiteral("first.csv"), "Sample name,Sample type\nF1,DNA\n");
        REQUIRE(inLab({QStringLiteral("import"), QStringLiteral("samples"), form}).code == 0);
    }
    [[nodiscard]] QString lab() const { return path(QStringLiteral("lab.tracseq")); }
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};

} // namespace tracseq::tests
