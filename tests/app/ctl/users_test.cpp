// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts through the real tracseqctl: passwords come from the environment, never as arguments.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

struct Answer {
    int code = -1;
    QString out;
    QString err;
    [[nodiscard]] QJsonObject json() const
    {
        return QJsonDocument::fromJson(out.toUtf8()).object();
    }
};

const QString kOwner = u"nine tall blue herons"_s;
const QString kFirst = u"until you change it"_s;
const QString kOwn = u"seven rivers at dusk"_s;

class UsersBench {
public:
    /// As this user, with a password when there is one; no terminal to ask at.
    [[nodiscard]] Answer run(const QString& user, const QString& password,
                             const QStringList& arguments, const QString& next = {}) const
    {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"TRACSEQ_PASSWORD"_s);
        if (!password.isEmpty()) {
            environment.insert(u"TRACSEQ_PASSWORD"_s, password);
        }
        if (!next.isEmpty()) {
            environment.insert(u"TRACSEQ_NEW_PASSWORD"_s, next);
        }
        process.setProcessEnvironment(environment);
        process.setChildProcessModifier([] { setsid(); });
        process.start(QStringLiteral(TRACSEQCTL),
                      QStringList{u"--lab"_s, m_folder.filePath(u"lab.tracseq"_s), u"--user"_s,
                                  user, u"--json"_s} +
                          arguments);
        REQUIRE(process.waitForFinished(120'000));
        REQUIRE(process.exitStatus() == QProcess::NormalExit);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    [[nodiscard]] Answer add(const QString& name, const QString& role, const QString& next) const
    {
        return run(u"olga"_s, kOwner,
                   {u"users"_s, u"add"_s, name, u"--full-name"_s, name, u"--role"_s, role}, next);
    }
    [[nodiscard]] QString form() const
    {
        QFile file(m_folder.filePath(u"form.csv"_s));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("Sample name,Sample type\nS1,DNA\n");
        return file.fileName();
    }

private:
    QTemporaryDir m_folder;
};

QString errorCode(const Answer& answer)
{
    return answer.json().value(u"error"_s).toObject().value(u"code"_s).toString();
}

} // namespace

TEST_CASE("tracseqctl: a lab gets an owner, and from then on writing needs a password")
{
    const UsersBench bench;
    CHECK(errorCode(bench.run(u"olga"_s, {}, {u"users"_s, u"list"_s})) == u"AccountsNone");
    CHECK(errorCode(bench.add(u"olga"_s, u"guest"_s, kOwner)) == u"OwnerNotAdministrator");
    REQUIRE(bench.add(u"olga"_s, u"lab_administrator"_s, kOwner).code == 0);
    const QStringList import = {u"import"_s, u"samples"_s, bench.form()};
    CHECK(errorCode(bench.run(u"olga"_s, {}, import)) == u"NotSignedIn");
    CHECK(bench.run(u"olga"_s, {}, import).err.contains(u"TRACSEQ_PASSWORD"));
    CHECK(errorCode(bench.run(u"olga"_s, kFirst, import)) == u"SignInRefused");
    CHECK(bench.run(u"anybody"_s, {}, import + QStringList{u"--dry-run"_s}).code == 0);
    CHECK(bench.run(u"olga"_s, kOwner, import).code == 0);
    const auto samples = bench.run(u"anybody"_s, {}, {u"samples"_s, u"list"_s});
    CHECK(samples.json().value(u"total"_s).toInt() == 1);
    CHECK(bench.run(u"anybody"_s, {}, {u"audit"_s, u"verify"_s}).code == 0);
    CHECK(errorCode(bench.run(u"olga"_s, {}, {u"undo"_s})) == u"NotSignedIn");
    CHECK(bench.run(u"olga"_s, kOwner, {u"undo"_s}).code == 0);
}

TEST_CASE("tracseqctl: accounts are added, changed, disabled and reset by administrators")
{
    const UsersBench bench;
    REQUIRE(bench.add(u"olga"_s, u"lab_administrator"_s, kOwner).code == 0);
    REQUIRE(bench.add(u"tom"_s, u"lab_technician"_s, kFirst).code == 0);
    CHECK(errorCode(bench.add(u"eve"_s, u"guest"_s, u"password1234"_s)) == u"PasswordCommon");
    CHECK(bench.add(u"eve"_s, u"boss"_s, kFirst).code == 64);
    const QStringList import = {u"import"_s, u"samples"_s, bench.form()};
    CHECK(errorCode(bench.run(u"tom"_s, kFirst, import)) == u"PasswordMustChange");
    REQUIRE(bench.run(u"tom"_s, kFirst, {u"users"_s, u"password"_s}, kOwn).code == 0);
    REQUIRE(bench.run(u"tom"_s, kOwn, import).code == 0);
    CHECK(errorCode(bench.run(u"tom"_s, kOwn, {u"users"_s, u"disable"_s, u"olga"_s})) ==
          u"PermissionMissing");
    REQUIRE(bench.run(u"olga"_s, kOwner, {u"users"_s, u"role"_s, u"tom"_s, u"guest"_s}).code == 0);
    CHECK(errorCode(bench.run(u"tom"_s, kOwn, {u"undo"_s})) == u"PermissionMissing");
    REQUIRE(
        bench.run(u"olga"_s, kOwner, {u"users"_s, u"disable"_s, u"tom"_s, u"--reason"_s, u"left"_s})
            .code == 0);
    CHECK(errorCode(bench.run(u"tom"_s, kOwn, {u"undo"_s})) == u"SignInRefused");
    REQUIRE(bench.run(u"olga"_s, kOwner, {u"users"_s, u"enable"_s, u"tom"_s}).code == 0);
    REQUIRE(bench.run(u"olga"_s, kOwner, {u"users"_s, u"reset"_s, u"tom"_s}, kFirst).code == 0);
    CHECK(errorCode(bench.run(u"tom"_s, kOwn, {u"undo"_s})) == u"SignInRefused");
    CHECK(errorCode(bench.run(u"olga"_s, kOwner, {u"users"_s, u"disable"_s, u"olga"_s})) ==
          u"LastAdministrator");
    CHECK(errorCode(bench.run(u"olga"_s, kOwner, {u"users"_s, u"unlock"_s, u"nemo"_s})) ==
          u"AccountUnknown");
    const auto list = bench.run(u"olga"_s, kOwner, {u"users"_s, u"list"_s});
    const auto users = list.json().value(u"users"_s).toArray();
    REQUIRE(users.size() == 2);
    CHECK(users.at(1).toObject().value(u"login"_s) == u"tom"_s);
    CHECK(users.at(1).toObject().value(u"role"_s) == u"guest"_s);
    CHECK(users.at(1).toObject().value(u"must_change_password"_s).toBool());
    CHECK(users.at(0).toObject().value(u"open_sessions"_s).toInt() == 1); // this one
}
