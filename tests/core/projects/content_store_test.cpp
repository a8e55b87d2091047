// SPDX-License-Identifier: GPL-3.0-or-later
// Contents of attached files: kept once, verified each time, and never outside their folder.
#include "core/database/content_store.h"
#include "tests/support/catch_qt.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace tracseq;
using database::ContentStore;
using namespace Qt::StringLiterals;

namespace {

struct StoreBench {
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(bytes) == bytes.size());
        return file.fileName();
    }
    QString put(const QByteArray& bytes)
    {
        const auto key = store.put(write(u"in.bin"_s, bytes), nobody);
        REQUIRE(key.has_value());
        CHECK(key->size == bytes.size());
        return key->hash;
    }
    QStringList kept() const
    {
        QStringList paths;
        QDirIterator walk(store.folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            paths += walk.next();
        }
        return paths;
    }
    QString errorOf(const QString& hash)
    {
        const auto read = store.read(hash, u"a.pdf"_s, nobody);
        return read ? QString() : read.error().name();
    }

    QTemporaryDir folder;
    ContentStore store{folder.filePath(u"lab.tracseq"_s)};
    NoProgress nobody;
};

mode_t modeOf(const QString& path)
{
    struct stat info = {};
    REQUIRE(stat(QFile::encodeName(path).constData(), &info) == 0);
    return info.st_mode & 0777U;
}

} // namespace

TEST_CASE("a content is kept under its hash, once, and read back as it was")
{
    StoreBench bench;
    const QString hash = bench.put("hello\n");
    CHECK(hash == u"5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03"_s);
    CHECK(bench.put("hello\n") == hash);
    CHECK(bench.kept().size() == 1);
    CHECK(*bench.store.read(hash, {}, bench.nobody) == QByteArray("hello\n"));
    CHECK(bench.put({}) != hash); // an empty file is one as well
    CHECK(bench.kept().size() == 2);
    CHECK(bench.errorOf(QString(64, u'a')) == u"ContentNotHere"_s);
}

TEST_CASE("nothing that is kept or handed out can be executed, or what is handed out changed")
{
    StoreBench bench;
    const QString in = bench.write(u"run.sh"_s, "#!/bin/sh\nexit 0\n");
    REQUIRE(QFile::setPermissions(in, QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                          QFileDevice::ExeOwner));
    const auto key = bench.store.put(in, bench.nobody);
    REQUIRE(key.has_value());
    CHECK((modeOf(bench.store.pathOf(key->hash)) & 0111U) == 0);
    const QString out = bench.folder.filePath(u"out.sh"_s);
    REQUIRE(bench.store.copyTo(key->hash, {}, out, bench.nobody).has_value());
    CHECK((modeOf(out) & 0333U) == 0);
    // Once more: what was there is replaced.
    CHECK(bench.store.copyTo(key->hash, {}, out, bench.nobody).has_value());
}

TEST_CASE("a damaged content is said to be so, is not handed out, and is mended by the good one")
{
    StoreBench bench;
    const QString hash = bench.put("the truth");
    const QString path = bench.store.pathOf(hash);
    REQUIRE(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(4));
    REQUIRE(file.write("T") == 1);
    file.close();
    CHECK(bench.errorOf(hash) == u"ContentDamaged"_s);
    const QString out = bench.folder.filePath(u"out.txt"_s);
    const auto copied = bench.store.copyTo(hash, u"a.txt"_s, out, bench.nobody);
    REQUIRE_FALSE(copied.has_value());
    CHECK(copied.error().arguments() == QStringList{u"a.txt"_s});
    CHECK_FALSE(QFile::exists(out));
    // Cut short, and empty.
    REQUIRE(QFile::resize(path, 3));
    CHECK(bench.errorOf(hash) == u"ContentDamaged"_s);
    REQUIRE(QFile::resize(path, 0));
    CHECK(bench.errorOf(hash) == u"ContentDamaged"_s);
    CHECK(bench.put("the truth") == hash);
    CHECK(bench.errorOf(hash).isEmpty());
    CHECK(bench.kept().size() == 1);
}

TEST_CASE("what is no hash names no place: a row may come from anywhere")
{
    const StoreBench bench;
    for (const QString& hash :
         {u"../../etc/passwd"_s, QString(64, u'/'), QString(63, u'a'), QString(65, u'a'),
          QString(64, u'A'), QString(u"../"_s + QString(61, u'a')), QString()}) {
        CHECK(bench.store.pathOf(hash).isEmpty());
        CHECK_FALSE(bench.store.has(hash));
    }
    NoProgress nobody;
    CHECK_FALSE(bench.store.read(u"../lab.tracseq"_s, {}, nobody).has_value());
}

TEST_CASE("a file that is too large, a folder, a pipe and a device are refused")
{
    StoreBench bench;
    const QString large = bench.write(u"large.bin"_s, {});
    REQUIRE(QFile::resize(large, ContentStore::kMostBytes + 1)); // sparse
    const auto refused = bench.store.put(large, bench.nobody);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().name() == u"FileTooLarge");
    CHECK(refused.error().arguments() == QStringList{u"large.bin"_s, u"100"_s});
    const QString pipe = bench.folder.filePath(u"pipe"_s);
    REQUIRE(mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    for (const QString& path :
         {bench.folder.path(), pipe, u"/dev/zero"_s, bench.folder.filePath(u"nothing"_s)}) {
        INFO(path.toStdString());
        const auto none = bench.store.put(path, bench.nobody);
        REQUIRE_FALSE(none.has_value());
        CHECK(none.error().code() == ErrorCode::FileNotReadable);
    }
    CHECK(bench.kept().isEmpty());
}

TEST_CASE("bytes from elsewhere are kept only when they are what they are called")
{
    StoreBench bench;
    const QString hash = database::contentHash("good");
    CHECK_FALSE(bench.store.put("evil", hash, u"a.pdf"_s).has_value());
    CHECK(bench.kept().isEmpty());
    CHECK(bench.store.put("good", hash, u"a.pdf"_s).has_value());
    CHECK(bench.kept().size() == 1);
}

TEST_CASE("a content that another keeps once more while it is read is read whole")
{
    StoreBench bench;
    const QByteArray bytes(3'000'000, 'x');
    const QString hash = bench.put(bytes);
    class KeepAgain final : public Progress {
    public:
        explicit KeepAgain(QString path)
            : m_path(std::move(path))
        {
        }
        bool update(qint64, qint64) override
        {
            ++times;
            const QString copy = m_path + u".new"_s;
            return QFile::copy(m_path, copy) && rename(QFile::encodeName(copy).constData(),
                                                       QFile::encodeName(m_path).constData()) == 0;
        }
        int times = 0;

    private:
        QString m_path;
    } again(bench.store.folder() + u'/' + hash.left(2) + u'/' + hash);
    const auto read = bench.store.read(hash, u"a.pdf"_s, again);
    CHECK(again.times > 1);
    REQUIRE(read.has_value());
    CHECK(*read == bytes);
}

TEST_CASE("several threads may put the same content at once")
{
    StoreBench bench;
    const QString in = bench.write(u"in.bin"_s, QByteArray(300'000, 'x'));
    std::vector<std::thread> threads;
    threads.reserve(4);
    std::atomic<int> good{0};
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            NoProgress progress;
            for (int round = 0; round < 10; ++round) {
                const auto key = bench.store.put(in, progress);
                good += key && bench.store.read(key->hash, {}, progress) ? 1 : 0;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    CHECK(good == 40);
    CHECK(bench.kept().size() == 1);
}

TEST_CASE("a disk that takes nothing is said, and leaves nothing half there")
{
    StoreBench bench;
    if (geteuid() == 0) {
        // A file where the folder should be stops everybody.
        const QString lab = bench.folder.filePath(u"other.tracseq"_s);
        QFile block(lab + u".files"_s);
        REQUIRE(block.open(QIODevice::WriteOnly));
        block.close();
        const ContentStore blocked(lab);
        const auto refused = blocked.put(bench.write(u"in.bin"_s, "x"), bench.nobody);
        REQUIRE_FALSE(refused.has_value());
        CHECK(refused.error().code() == ErrorCode::FileNotWritable);
        return;
    }
    REQUIRE(
        QFile::setPermissions(bench.folder.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
    const auto refused = bench.store.put(u"/etc/hostname"_s, bench.nobody);
    REQUIRE(QFile::setPermissions(bench.folder.path(), QFileDevice::ReadOwner |
                                                           QFileDevice::WriteOwner |
                                                           QFileDevice::ExeOwner));
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code() == ErrorCode::FileNotWritable);
}
