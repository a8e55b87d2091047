// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/database.h"

#include "core/database/file_names.h"
#include "core/database/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tracseq::database {

namespace {

constexpr qint64 kApplicationId = 0x54524353; // "TRCS", as `file` and SQLite tools see it
constexpr int kReaders = 3;
const QLatin1String kLabSuffix(".tracseq");
constexpr const char* kSqliteMagic = "SQLite format 3";

Result<qint64> pragma(Connection& connection, std::string_view sql)
{
    auto statement = connection.prepare(sql);
    if (!statement) {
        return failure(statement.error());
    }
    const auto row = statement->step();
    if (!row) {
        return failure(row.error());
    }
    return statement->integer(0);
}

/// A lab's first page is made under a journal, before the lab keeps its log: a death in that moment
/// leaves one page, blank or of no application, and the journal that takes it back, which a
/// connection that may not write cannot play.
bool isHalfMade(const QString& path, const QByteArray& page)
{
    constexpr qint64 kOnePage = 4096;
    const bool ofNobody = page.size() >= 72 && page.mid(68, 4) == QByteArray(4, '\0') &&
                          (page.startsWith(kSqliteMagic) || page.startsWith(QByteArray(16, '\0')));
    return ofNobody && QFileInfo(path).size() <= kOnePage &&
           QFileInfo(path + QStringLiteral("-journal")).size() > 0;
}

/// What the file is, read without changing it: its format, 0 when it is new.
Result<int> formatOf(const QString& path)
{
    if (!QFileInfo::exists(path)) {
        return 0;
    }
    if (QFileInfo(path).size() == 0) {
        // An empty file of another name is somebody's: it is not ours to fill.
        if (!path.endsWith(kLabSuffix, Qt::CaseInsensitive)) {
            return failure(ErrorCode::LabNotALab, {path});
        }
        return 0;
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::FileNotReadable, {path, file.errorString()});
    }
    const QByteArray head = file.read(72);
    if (isHalfMade(path, head)) {
        return 0;
    }
    if (!head.startsWith(kSqliteMagic)) {
        return failure(ErrorCode::LabNotALab, {path});
    }
    file.close();
    // Asked through SQLite and not read from the header: after an unclean end, the newest state may
    // still be in the journal beside the file.
    auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection) {
        return failure(connection.error());
    }
    const auto application = pragma(**connection, "PRAGMA application_id");
    const auto format = pragma(**connection, "PRAGMA user_version");
    const auto tables = pragma(**connection, "SELECT count(*) FROM sqlite_schema");
    if (!application || !format || !tables) {
        return failure(ErrorCode::LabNotALab, {path});
    }
    if (*application == 0 && *tables == 0) {
        return 0; // cut short while it was made
    }
    if (*application != kApplicationId) {
        return failure(ErrorCode::LabNotALab, {path});
    }
    if (*format < 1) {
        return failure(ErrorCode::DatabaseCorrupt,
                       {QStringLiteral("user_version %1").arg(*format)});
    }
    return static_cast<int>(*format);
}

/// A copy that nobody may read who may not read the lab; none is left when it fails.
Status backUp(Connection& connection, const QString& path, const QString& backup)
{
    QFile file(backup);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        return failure(ErrorCode::FileNotWritable, {backup, file.errorString()});
    }
    file.close();
    auto copy = connection.prepare("VACUUM INTO ?1");
    Status done = copy ? Status() : failure(copy.error());
    if (done) {
        copy->bind(1, backup);
        done = copy->run();
    }
    if (!done) {
        QFile::remove(backup);
        return done;
    }
    QFile::setPermissions(backup, QFile::permissions(path));
    return {};
}

Status migrate(Connection& connection, const QString& path)
{
    const QStringList files = migrationFiles();
    TRACSEQ_TRY(connection.begin());
    const auto current = pragma(connection, "PRAGMA user_version");
    if (!current || *current == files.size()) {
        connection.rollback();
        return current ? Status() : failure(current.error());
    }
    connection.rollback();
    if (*current > 0) {
        const QString backup = path + QStringLiteral(".backup-v%1").arg(*current);
        if (!QFileInfo::exists(backup)) {
            TRACSEQ_TRY(backUp(connection, path, backup));
        }
    }
    for (auto step = static_cast<int>(*current); step < files.size(); ++step) {
        const auto failed = [&](const Error& cause) {
            connection.rollback();
            return failure(
                Error(ErrorCode::MigrationFailed, {path, files.at(step)}).causedBy(cause));
        };
        TRACSEQ_TRY(connection.begin());
        // Another process may have taken this step while we waited for the lock.
        const auto now = pragma(connection, "PRAGMA user_version");
        if (now && *now > step) {
            connection.rollback();
            continue;
        }
        const QByteArray script =
            migrationScript(files.at(step)) +
            QStringLiteral("\nPRAGMA application_id = %1; PRAGMA user_version = %2;")
                .arg(kApplicationId)
                .arg(step + 1)
                .toUtf8();
        if (const auto done = connection.execute(script.constData()); !done) {
            return failed(done.error());
        }
        if (const auto done = connection.commit(); !done) {
            return failed(done.error());
        }
    }
    return {};
}

} // namespace

int Database::formatVersion()
{
    return static_cast<int>(migrationFiles().size());
}

Result<std::unique_ptr<Database>> Database::open(const QString& name)
{
    // One name for each file, whatever links lead to it: the journal and the lock of imports are
    // found by it.
    const QFileInfo found(name);
    const bool isNew = !found.exists();
    if (!QFileInfo(found.absolutePath()).isDir()) {
        return failure(ErrorCode::FileNotWritable,
                       {name, QCoreApplication::translate("Errors", "its folder does not exist")});
    }
    const QString path =
        isNew ? QDir(QFileInfo(found.absolutePath()).canonicalFilePath()).filePath(found.fileName())
              : found.canonicalFilePath();
    if (!isNew && !found.isFile()) {
        return failure(ErrorCode::LabNotALab, {name});
    }
    if (!isNew && !QFileInfo(path).isWritable()) {
        return failure(ErrorCode::LabReadOnly, {path});
    }
    if (!QFileInfo(QFileInfo(path).absolutePath()).isWritable()) {
        return failure(ErrorCode::LabReadOnly, {QFileInfo(path).absolutePath()});
    }
    if (hasSeveralNames(path)) {
        return failure(ErrorCode::LabLinked, {path});
    }
    const auto format = formatOf(path);
    if (!format) {
        return failure(format.error());
    }
    if (*format > formatVersion()) {
        return failure(ErrorCode::LabNewer,
                       {path, QString::number(*format), QString::number(formatVersion())});
    }
    auto connection = Connection::open(path, Connection::Mode::ReadWrite);
    if (!connection) {
        return failure(connection.error());
    }
    if (isNew) { // for its maker's eyes only, until he says otherwise
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    TRACSEQ_TRY(migrate(**connection, path));

    std::unique_ptr<Database> database(new Database);
    database->m_path = path;
    const auto open = pragma(**connection, "SELECT value FROM file_state WHERE name = 'open'");
    if (!open) {
        return failure(open.error());
    }
    database->m_wasNotClosed = *open != 0;
    TRACSEQ_TRY((*connection)->execute("UPDATE file_state SET value = 1 WHERE name = 'open'"));

    std::vector<std::unique_ptr<Connection>> readers;
    for (int i = 0; i < kReaders; ++i) {
        auto reader = Connection::open(path, Connection::Mode::ReadOnly);
        if (!reader) {
            return failure(reader.error());
        }
        readers.push_back(std::move(*reader));
    }
    auto mover = Connection::open(path, Connection::Mode::ReadWrite);
    if (!mover) {
        return failure(mover.error());
    }
    database->m_checkpointer = std::make_unique<Checkpointer>(std::move(*mover));
    database->m_checkpointer->watch(**connection);
    database->m_writer = std::make_unique<Writer>(std::move(*connection));
    database->m_readers = std::make_unique<ReadPool>(std::move(readers));
    return database;
}

Database::~Database()
{
    m_readers.reset();
    if (m_writer != nullptr) {
        m_writer->post(Writer::Priority::Interactive, [](Connection& connection) {
            static_cast<void>(
                connection.execute("UPDATE file_state SET value = 0 WHERE name = 'open'"));
        });
    }
}

Result<std::unique_ptr<Connection>> Database::openReader() const
{
    return Connection::open(m_path, Connection::Mode::ReadOnly);
}

Status Database::checkIntegrity(Connection& connection)
{
    auto check = connection.prepare("PRAGMA quick_check(1)");
    if (!check) {
        return failure(check.error());
    }
    const auto row = check->step();
    if (!row) {
        return failure(row.error());
    }
    if (check->text(0) != QStringLiteral("ok")) {
        return failure(ErrorCode::DatabaseCorrupt, {check->text(0)});
    }
    return {};
}

} // namespace tracseq::database
