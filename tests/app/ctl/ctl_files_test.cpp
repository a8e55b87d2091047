// SPDX-License-Identifier: GPL-3.0-or-later
// What tracseqctl must not write over, must not wait for, and must not lose.
#include "tests/app/ctl/ctl_bench.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QStandardPaths>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace tracseq::tests;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// Runs a line of the shell, in which $1 is the program and $2 the lab.
Answer inShell(const Bench& bench, const QString& line)
{
    QProcess process;
    process.start(u"/bin/sh"_s, {u"-c"_s, line, u"sh"_s, QStringLiteral(TRACSEQCTL), bench.lab()});
    REQUIRE(process.waitForFinished(60'000));
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

TEST_CASE("an export never writes over a lab, a database or what it does not know")
{
    const Bench bench;
    const QString folder = bench.path(u"demo"_s);
    REQUIRE(bench.run({u"demo"_s, u"--out"_s, folder}).code == 0);
    const QString lab = QDir(folder).filePath(u"demo.tracseq"_s);
    const auto exportTo = [&](const QString& path, const QStringList& more = {}) {
        return bench.run(QStringList{u"--lab"_s, lab, u"samplesheet"_s, u"export"_s,
                                     u"TumorExome_1"_s, u"--software-version"_s, u"4.3.6"_s,
                                     u"--out"_s, path} +
                         more);
    };
    const auto refuses = [&](const QString& path, const QStringList& more = {}) {
        INFO(path.toStdString());
        const QByteArray before = bytesOf(path);
        const auto answer = exportTo(path, more);
        CHECK(answer.code == 2);
        CHECK(answer.err.contains(path));
        CHECK(bytesOf(path) == before);
    };
    const QString overwrite = u"--overwrite"_s;

    for (const QStringList& more : {QStringList(), QStringList{overwrite}}) {
        refuses(lab, more);
        const QString link = bench.path(u"link.csv"_s);
        QFile::remove(link);
        REQUIRE(QFile::link(lab, link));
        refuses(link, more);
        CHECK(QFileInfo(link).isSymLink());
        refuses(bench.write(u"other.db"_s, QByteArray("SQLite format 3\0....", 20)), more);
        refuses(bench.write(u"old.db-journal"_s,
                            QByteArray("\xD9\xD5\x05\xF9\x20\xA1\x63\xD7....", 12)),
                more);
        for (const auto& end : {u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
            CHECK(exportTo(lab + end, more).code == 2);
        }
    }
    CHECK_FALSE(QFile::exists(lab + u"-journal"_s));
    CHECK(bench.run({u"--lab"_s, lab, u"audit"_s, u"verify"_s}).code == 0);

    const QString notes = bench.write(u"notes.txt"_s, "what nobody has a copy of\n");
    refuses(notes);
    CHECK(exportTo(notes).err.contains(u"--overwrite"));
    CHECK(exportTo(notes, {overwrite}).code == 0);
    CHECK(bytesOf(notes).startsWith("[Header]"));
    // A sample sheet is replaced by a newer one, and a new file is made.
    CHECK(exportTo(notes).code == 0);
    CHECK(exportTo(bench.path(u"new.csv"_s)).code == 0);
    CHECK(exportTo(bench.path(QString())).code == 2);
#ifdef Q_OS_UNIX
    const QString pipe = bench.path(u"pipe"_s);
    REQUIRE(mkfifo(pipe.toLocal8Bit().constData(), 0600) == 0);
    for (const QStringList& more : {QStringList(), QStringList{overwrite}}) {
        CHECK(exportTo(pipe, more).code == 2);
        CHECK(exportTo(u"/dev/null"_s, more).code == 2);
    }
    CHECK_FALSE(QFileInfo(pipe).isFile());
    CHECK_FALSE(QFileInfo(u"/dev/null"_s).isFile());
#endif
}

TEST_CASE("the demo writes over nothing")
{
    const Bench bench;
    const QString folder = bench.path(u"demo"_s);
    REQUIRE(bench.run({u"demo"_s, u"--out"_s, folder}).code == 0);
    for (const QString& name : QDir(folder).entryList(QDir::Files)) {
        const QString other = bench.path(u"with_"_s + name);
        REQUIRE(QDir().mkpath(other));
        const QString mine = QDir(other).filePath(name);
        QFile file(mine);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write("mine") == 4);
        file.close();
        const auto answer = bench.run({u"demo"_s, u"--out"_s, other});
        INFO(name.toStdString());
        CHECK(answer.code == 2);
        CHECK(answer.err.contains(name));
        CHECK(bytesOf(mine) == "mine");
        CHECK(QDir(other).entryList(QDir::Files) == QStringList{name});
    }
}

#ifdef Q_OS_UNIX
TEST_CASE("what never ends is not read")
{
    const Bench bench;
    const QString pipe = bench.path(u"pipe"_s);
    REQUIRE(mkfifo(pipe.toLocal8Bit().constData(), 0600) == 0);
    for (const QString& path : {pipe, u"/dev/zero"_s, u"/dev/urandom"_s, bench.path(QString())}) {
        INFO(path.toStdString());
        const auto import = bench.inLab({u"import"_s, u"samples"_s, path});
        CHECK(import.code == 2);
        CHECK(import.err.contains(u"a pipe or a device"));
        const auto check = bench.run({u"samplesheet"_s, u"check"_s, path, u"--json"_s});
        CHECK(check.code == 2);
        CHECK(check.json()[u"error"][u"code"] == u"FileNotReadable"_s);
    }
}

TEST_CASE("output that is lost is no success")
{
    if (!QFile::exists(u"/dev/full"_s)) {
        return;
    }
    const Bench bench;
    const QString form = bench.write(u"form.csv"_s, "Sample name,Sample type,Project\nS1,DNA,P1\n");
    REQUIRE(bench.inLab({u"import"_s, u"samples"_s, form, u"--create-projects"_s}).code == 0);
    for (const auto& words : {u"samples list"_s, u"samples list --json"_s, u"audit verify"_s,
                              u"--help"_s, u"--version"_s, u"foo --json"_s}) {
        INFO(words.toStdString());
        const auto lost = inShell(bench, u"\"$1\" --lab \"$2\" "_s + words + u" > /dev/full"_s);
        CHECK(lost.code == 2);
        CHECK(lost.err.contains(u"could not be written"));
    }
    CHECK(inShell(bench, u"\"$1\" --lab \"$2\" samples list > /dev/null"_s).code == 0);
}
#endif
