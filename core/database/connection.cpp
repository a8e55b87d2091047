// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/connection.h"

#include <QDir>
#include <sqlite3.h>
#include <utility>

namespace tracseq::database {

Error sqliteError(sqlite3* connection, int code)
{
    const QString message = QString::fromUtf8(connection != nullptr ? sqlite3_errmsg(connection)
                                                                    : sqlite3_errstr(code));
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error(ErrorCode::DatabaseBusy);
    case SQLITE_FULL:
        return Error(ErrorCode::DatabaseFull);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return Error(ErrorCode::DatabaseReadOnly);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Error(ErrorCode::DatabaseCorrupt, {message});
    case SQLITE_INTERRUPT:
        return Error(ErrorCode::Cancelled);
    default:
        return Error(ErrorCode::DatabaseFailed, {message});
    }
}

Statement::Statement(sqlite3* connection, sqlite3_stmt* statement, bool owned)
    : m_connection(connection)
    , m_statement(statement)
    , m_owned(owned)
{
}

Statement::~Statement()
{
    if (m_statement == nullptr) {
        return;
    }
    if (m_owned) {
        sqlite3_finalize(m_statement);
    } else {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
}

Statement::Statement(Statement&& other) noexcept
    : m_connection(other.m_connection)
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_owned(other.m_owned)
    , m_failed(other.m_failed)
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_connection, other.m_connection);
    std::swap(m_statement, other.m_statement);
    std::swap(m_owned, other.m_owned);
    std::swap(m_failed, other.m_failed);
    return *this;
}

void Statement::note(int code)
{
    if (code != SQLITE_OK) {
        m_failed = code;
    }
}

void Statement::bind(int index, qint64 value)
{
    note(sqlite3_bind_int64(m_statement, index, value));
}

void Statement::bind(int index, const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    bindText(index, {utf8.constData(), static_cast<std::size_t>(utf8.size())});
}

void Statement::bind(int index, const QByteArray& value)
{
    // An empty blob is not NULL, so the pointer must not be.
    note(sqlite3_bind_blob64(m_statement, index, value.isEmpty() ? "" : value.constData(),
                             static_cast<sqlite3_uint64>(value.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int index, const Uuid& value)
{
    note(sqlite3_bind_blob64(m_statement, index, value.data(), 16, SQLITE_TRANSIENT));
}

void Statement::bind(int index, const Value& value)
{
    if (const QString* text = value.textIf()) {
        bind(index, *text);
    } else if (const QByteArray* bytes = value.bytesIf()) {
        bind(index, *bytes);
    } else if (value.isInteger()) {
        bind(index, value.integer());
    } else {
        bindNull(index);
    }
}

void Statement::bindText(int index, std::string_view utf8)
{
    note(sqlite3_bind_text64(m_statement, index, utf8.empty() ? "" : utf8.data(), utf8.size(),
                             SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindNull(int index)
{
    note(sqlite3_bind_null(m_statement, index));
}

Result<bool> Statement::step()
{
    if (m_failed != 0) {
        return failure(sqliteError(m_connection, std::exchange(m_failed, 0)));
    }
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        return false;
    }
    return failure(sqliteError(m_connection, code));
}

Status Statement::run()
{
    const auto stepped = step();
    reset();
    if (!stepped) {
        return failure(stepped.error());
    }
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string_view Statement::utf8(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return text == nullptr ? std::string_view()
                           : std::string_view(text, static_cast<std::size_t>(
                                                        sqlite3_column_bytes(m_statement, column)));
}

QString Statement::text(int column) const
{
    const std::string_view view = utf8(column);
    const QString text = QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
    // Qt takes it for a mark of the encoding, and two texts would be one.
    const std::string_view mark = "\xEF\xBB\xBF";
    return view.substr(0, mark.size()) == mark ? QString(QChar(QChar::ByteOrderMark) + text) : text;
}

QByteArray Statement::bytes(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return data == nullptr ? QByteArray()
                           : QByteArray(data, sqlite3_column_bytes(m_statement, column));
}

Uuid Statement::uuid(int column) const
{
    const auto* data = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return data == nullptr ? Uuid()
                           : Uuid::fromBytes(data, sqlite3_column_bytes(m_statement, column));
}

Value Statement::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return {integer(column)};
    case SQLITE_BLOB:
        return {bytes(column)};
    case SQLITE_NULL:
        return {};
    default:
        return {text(column)};
    }
}

Connection::Connection(sqlite3* handle)
    : m_handle(handle)
{
}

Connection::~Connection()
{
    for (const auto& [sql, statement] : m_cache) {
        sqlite3_finalize(statement);
    }
    sqlite3_close_v2(m_handle);
}

Result<std::unique_ptr<Connection>> Connection::open(const QString& path, Mode mode)
{
    sqlite3* handle = nullptr;
    const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                      (mode == Mode::ReadOnly ? SQLITE_OPEN_READONLY
                                              : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    const int code = sqlite3_open_v2(QDir::toNativeSeparators(path).toUtf8().constData(), &handle,
                                     flags, nullptr);
    std::unique_ptr<Connection> connection(new Connection(handle));
    if (code != SQLITE_OK) {
        return failure(ErrorCode::FileNotReadable, {path, QString::fromUtf8(sqlite3_errstr(code))});
    }
    sqlite3_busy_timeout(handle, 5000);
    TRACSEQ_TRY(connection->execute("PRAGMA foreign_keys = ON;"
                                    "PRAGMA recursive_triggers = ON;"
                                    "PRAGMA trusted_schema = OFF;"
                                    "PRAGMA cell_size_check = ON;"
                                    "PRAGMA temp_store = MEMORY;"
                                    "PRAGMA mmap_size = 1073741824;"));
    if (mode == Mode::ReadWrite) {
        TRACSEQ_TRY(connection->execute("PRAGMA journal_mode = WAL;"
                                        "PRAGMA synchronous = FULL;"
                                        "PRAGMA cache_size = -65536;"));
    } else {
        TRACSEQ_TRY(connection->execute("PRAGMA query_only = ON; PRAGMA cache_size = -32768;"));
    }
    return connection;
}

Result<Statement> Connection::prepare(std::string_view sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v2(m_handle, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK) {
        return failure(sqliteError(m_handle, code));
    }
    return Statement(m_handle, statement, true);
}

Result<Statement> Connection::cached(const std::string& sql)
{
    const auto found = m_cache.find(sql);
    if (found != m_cache.end()) {
        return Statement(m_handle, found->second, false);
    }
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK) {
        return failure(sqliteError(m_handle, code));
    }
    m_cache.emplace(sql, statement);
    return Statement(m_handle, statement, false);
}

Status Connection::execute(const char* sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return failure(sqliteError(m_handle, code));
    }
    return {};
}

void Connection::rollback()
{
    if (sqlite3_get_autocommit(m_handle) == 0) {
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

qint64 Connection::lastInsertRowId() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

int Connection::changes() const
{
    return sqlite3_changes(m_handle);
}

qint64 Connection::totalChanges() const
{
    return sqlite3_total_changes64(m_handle);
}

QString Connection::path() const
{
    return QString::fromUtf8(sqlite3_db_filename(m_handle, "main"));
}

void Connection::interrupt()
{
    sqlite3_interrupt(m_handle);
}

} // namespace tracseq::database
