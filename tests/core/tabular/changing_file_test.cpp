// SPDX-License-Identifier: GPL-3.0-or-later
// Files that another program writes while they are read.
#include "core/base/regular_file.h"
#include "tests/core/tabular/reading.h"
#include "tests/support/catch_qt.h"

#include <QFile>
#include <QTemporaryDir>
#include <catch2/catch.hpp>
#include <functional>

using namespace tracseq;
using namespace tracseq::tests;
using namespace tracseq::tabular;
using namespace Qt::StringLiterals;

namespace {

void write(const QString& path, const QByteArray& bytes, QIODevice::OpenMode mode)
{
    QFile file(path);
    REQUIRE(file.open(mode));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// Does something after the first part has been read.
class Meanwhile final : public Progress {
public:
    explicit Meanwhile(std::function<void()> act)
        : m_act(std::move(act))
    {
    }

    bool update(qint64, qint64) override
    {
        if (m_act) {
            std::exchange(m_act, nullptr)();
        }
        return true;
    }

private:
    std::function<void()> m_act;
};

} // namespace

TEST_CASE("A file that is changed while it is read is refused")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"form.csv"_s);
    const QByteArray row = "a sample of many,DNA\n";
    const QByteArray rows = row.repeated(100'000); // read in several parts
    const auto refusalWhen = [&](const std::function<void()>& act) {
        write(path, rows, QIODevice::WriteOnly);
        Meanwhile progress(act);
        const auto book = readWorkbook(path, {}, progress);
        return book ? QString() : errorText(book.error());
    };
    const QString changed = u"The file “%1” cannot be read: the file was changed while it was "
                            u"read; save it and try again."_s.arg(path);
    CHECK(refusalWhen([&] { write(path, row, QIODevice::Append); }) == changed);
    CHECK(refusalWhen([&] { QFile::resize(path, 10); }) == changed);
    CHECK(refusalWhen([&] {
              // As long as before.
              QFile file(path);
              REQUIRE(file.open(QIODevice::ReadWrite));
              file.seek(rows.size() - row.size());
              file.write("another");
              file.flush();
              file.setFileTime(QDateTime::fromSecsSinceEpoch(1'700'000'000),
                               QFileDevice::FileModificationTime);
          }) == changed);
    CHECK(refusalWhen([&] {
              const QString other = folder.filePath(u"other.csv"_s);
              write(other, rows, QIODevice::WriteOnly);
              QFile::remove(path);
              QFile::rename(other, path);
          }) == changed);
    CHECK(refusalWhen([] {}).isEmpty());
}

TEST_CASE("Reading a file can be cancelled, and ends where it is asked to")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"form.csv"_s);
    write(path, QByteArray(3'000'000, 'x'), QIODevice::WriteOnly);
    NoProgress silent;
    CHECK(readRegularFile(path, 1'500'000, silent)->size() == 1'500'000);
    CHECK(readRegularFile(path, 5'000'000, silent)->size() == 3'000'000);
    class Cancel final : public Progress {
    public:
        bool update(qint64, qint64) override { return false; }
    } cancel;
    CHECK(readRegularFile(path, 5'000'000, cancel).error().code() == ErrorCode::Cancelled);
}
