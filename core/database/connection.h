// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/database/value.h"

#include <memory>
#include <string_view>
#include <unordered_map>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace tracseq::database {

/// A prepared statement in use. Binding counts from 1, columns from 0, as SQLite does. A failed
/// bind is reported by the next step(). When the statement came from Connection::cached(), its end
/// of life resets it for the next user, so that no read transaction stays open.
class Statement {
public:
    Statement() = default;
    Statement(sqlite3* connection, sqlite3_stmt* statement, bool owned);
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    void bind(int index, qint64 value);
    void bind(int index, const QString& value);
    void bind(int index, const QByteArray& value); ///< as BLOB
    void bind(int index, const Uuid& value);
    void bind(int index, const Value& value);
    void bindText(int index, std::string_view utf8);
    void bindNull(int index);

    /// True when there is a row to read, false when the statement is done.
    Result<bool> step();
    /// For a statement that returns no rows.
    Status run();
    /// Steps to the end and calls visit(const Statement&) with each row.
    template <typename Visit>
    Status forEachRow(Visit&& visit)
    {
        for (;;) {
            const auto row = step();
            if (!row) {
                return failure(row.error());
            }
            if (!*row) {
                return {};
            }
            visit(std::as_const(*this));
        }
    }
    /// Ready to bind and step again.
    void reset();

    [[nodiscard]] int columnCount() const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] std::string_view utf8(int column) const; ///< valid until the next step
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] Uuid uuid(int column) const;
    [[nodiscard]] Value value(int column) const;

private:
    void note(int code);

    sqlite3* m_connection = nullptr;
    sqlite3_stmt* m_statement = nullptr;
    bool m_owned = true;
    int m_failed = 0;
};

/// One connection to a lab file. Used by one thread at a time; only interrupt() may be called from
/// another one.
class Connection {
public:
    enum class Mode { ReadWrite, ReadOnly };

    /// Opens (ReadWrite: creates when missing) with the settings that every connection of ours
    /// has: WAL, synchronous FULL, foreign keys, recursive triggers (or REPLACE would slip past
    /// the guards of the change log), no trusted schema, 5 s of patience with other writers.
    static Result<std::unique_ptr<Connection>> open(const QString& path, Mode mode);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    Result<Statement> prepare(std::string_view sql);
    /// As prepare(), but compiled once per connection and text. Not to be used twice at a time.
    Result<Statement> cached(const std::string& sql);
    /// Runs every statement of a script.
    Status execute(const char* sql);

    Status begin() { return execute("BEGIN IMMEDIATE"); }
    Status commit() { return execute("COMMIT"); }
    void rollback();

    [[nodiscard]] qint64 lastInsertRowId() const;
    [[nodiscard]] int changes() const;
    [[nodiscard]] qint64 totalChanges() const; ///< rows written since it was opened
    [[nodiscard]] QString path() const;

    /// Makes what runs now fail with ErrorCode::Cancelled. Any thread.
    void interrupt();

    [[nodiscard]] sqlite3* handle() const { return m_handle; }

private:
    explicit Connection(sqlite3* handle);

    sqlite3* m_handle;
    std::unordered_map<std::string, sqlite3_stmt*> m_cache;
};

/// What a result code of SQLite on this connection means to us.
Error sqliteError(sqlite3* connection, int code);

} // namespace tracseq::database
