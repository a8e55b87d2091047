// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real Secret Service: each test runs this program once more within a session bus of its
// own, where the hidden test of the same name does the work. Without the tools these fail.
#include "core/accounts/keychain.h"
#include "core/accounts/token_keys.h"
#include "core/base/error_text.h"
#include "tests/support/catch_qt.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QThread>

using namespace tracseq;
using namespace tracseq::accounts;

namespace {

/// Waits for an answer, for at most 30 s.
template <typename T>
Result<T> answerOf(const std::function<void(QObject*, std::function<void(Result<T>)>)>& ask)
{
    QObject receiver;
    std::optional<Result<T>> answer;
    ask(&receiver, [&](Result<T> result) { answer = std::move(result); });
    for (int i = 0; i < 3000 && !answer; ++i) {
        QCoreApplication::processEvents();
        QThread::msleep(10);
    }
    REQUIRE(answer.has_value());
    return *answer;
}

Status write(Keychain& keychain, const QString& entry, const QByteArray& secret)
{
    return answerOf<void>(
        [&](QObject* receiver, auto done) { keychain.write(entry, secret, receiver, done); });
}

Result<QByteArray> read(Keychain& keychain, const QString& entry)
{
    return answerOf<QByteArray>(
        [&](QObject* receiver, auto done) { keychain.read(entry, receiver, done); });
}

Status removeEntry(Keychain& keychain, const QString& entry)
{
    return answerOf<void>(
        [&](QObject* receiver, auto done) { keychain.remove(entry, receiver, done); });
}

const QByteArray kSecret("a secret that stands in no file");

/// The home of these tests is a temporary folder of their own.
void secretStandsInNoFile()
{
    QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly)) {
            CHECK_FALSE(file.readAll().contains("stands in no file"));
        }
    }
}

void runWithin(const QString& kind, const QString& hiddenTest)
{
    const QString source = qEnvironmentVariable("TRACSEQ_SOURCE_DIR");
    REQUIRE_FALSE(source.isEmpty());
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(source + QStringLiteral("/tests/core/accounts/secret_service.sh"),
                  {kind, QCoreApplication::applicationFilePath(), hiddenTest});
    REQUIRE(process.waitForStarted());
    REQUIRE(process.waitForFinished(120'000));
    INFO(process.readAll().toStdString());
    CHECK(process.exitStatus() == QProcess::NormalExit);
    CHECK(process.exitCode() == 0);
}

} // namespace

TEST_CASE("the keychain keeps secrets in a real Secret Service")
{
    runWithin(QStringLiteral("unlocked"), QStringLiteral("[within-open-keyring]"));
}

TEST_CASE("without a keychain one is told so, and nothing is kept in a file")
{
    runWithin(QStringLiteral("missing"), QStringLiteral("[within-no-keyring]"));
}

TEST_CASE("a keychain that stays locked keeps nothing, in no file either")
{
    runWithin(QStringLiteral("locked"), QStringLiteral("[within-locked-keyring]"));
}

TEST_CASE("with an open keyring", "[.][within-open-keyring]")
{
    Keychain keychain(QStringLiteral("TracSeq test"));
    const QString entry = QStringLiteral("server anna@lab");
    CHECK(read(keychain, entry).error().code() == ErrorCode::KeychainNoEntry);
    CHECK(removeEntry(keychain, entry).has_value());
    const QByteArray secret("pass w\xc3\xb6rd \0 with zeros \xff", 26);
    REQUIRE(write(keychain, entry, secret).has_value());
    CHECK(read(keychain, entry) == secret);
    REQUIRE(write(keychain, entry, "another").has_value());
    CHECK(read(keychain, entry) == QByteArray("another"));
    CHECK(read(keychain, QStringLiteral("server otto@lab")).error().code() ==
          ErrorCode::KeychainNoEntry);
    Keychain other(QStringLiteral("Another program"));
    CHECK(read(other, entry).error().code() == ErrorCode::KeychainNoEntry);

    const TokenKeys keys = TokenKeys::make();
    REQUIRE(write(keychain, QStringLiteral("token keys"), keys.toSecret()).has_value());
    const auto kept = TokenKeys::fromSecret(*read(keychain, QStringLiteral("token keys")));
    REQUIRE(kept.has_value());
    CHECK(kept->current().secret == keys.current().secret);

    REQUIRE(removeEntry(keychain, entry).has_value());
    CHECK(read(keychain, entry).error().code() == ErrorCode::KeychainNoEntry);
}

TEST_CASE("with no keyring", "[.][within-no-keyring]")
{
    Keychain keychain(QStringLiteral("TracSeq test"));
    const QString entry = QStringLiteral("server anna@lab");
    CHECK(write(keychain, entry, kSecret).error().code() == ErrorCode::KeychainUnavailable);
    CHECK(removeEntry(keychain, entry).error().code() == ErrorCode::KeychainUnavailable);
    const auto nothing = read(keychain, entry);
    CHECK(nothing.error().code() == ErrorCode::KeychainUnavailable);
    CHECK(errorText(nothing.error()).contains(u"asked each time"));
    secretStandsInNoFile();
}

TEST_CASE("with a locked keyring", "[.][within-locked-keyring]")
{
    // Nobody is there to unlock it.
    Keychain keychain(QStringLiteral("TracSeq test"));
    const QString entry = QStringLiteral("server anna@lab");
    CHECK(write(keychain, entry, kSecret).error().code() == ErrorCode::KeychainUnavailable);
    CHECK_FALSE(read(keychain, entry).has_value());
    secretStandsInNoFile();
}
