// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace tracseq::tests {

using namespace Qt::StringLiterals;

/// What tracseqctl printed, and how it ended.
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

/// Runs the real tracseqctl beside a folder of its own.
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
        return run(QStringList{u"--lab"_s, lab(), u"--user"_s, u"anna"_s} + arguments);
    }
    [[nodiscard]] QString lab() const { return path(u"lab.tracseq"_s); }
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
