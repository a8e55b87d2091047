// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/migrations.h"

#include <QDir>
#include <QFile>
#include <QMap>

namespace tracseq::database {

namespace {

const QString& folder()
{
    static const QString path = QStringLiteral(":/migrations/sqlite/");
    return path;
}

/// Each thing of a file, and the text that made it.
Result<QMap<QString, QString>> schemaOf(Connection& connection)
{
    // But for what SQLite makes by itself; by its name alone, a trigger could pass for that.
    auto things = connection.prepare(
        "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE NOT (type = 'index' AND sql IS "
        "NULL AND name LIKE 'sqlite\\_autoindex\\_%' ESCAPE '\\') AND NOT (type = 'table' AND "
        "name IN ('sqlite_sequence', 'sqlite_stat1', 'sqlite_stat4'))");
    if (!things) {
        return failure(things.error());
    }
    QMap<QString, QString> schema;
    for (;;) {
        const auto more = things->step();
        if (!more) {
            return failure(more.error());
        }
        if (!*more) {
            return schema;
        }
        schema.insert(things->text(0), things->text(1));
    }
}

} // namespace

QStringList migrationFiles()
{
    QStringList names = QDir(folder()).entryList({QStringLiteral("*.sql")}, QDir::Files);
    names.sort();
    return names;
}

QByteArray migrationScript(const QString& file)
{
    QFile script(folder() + file);
    return script.open(QIODevice::ReadOnly) ? script.readAll() : QByteArray();
}

Result<QStringList> schemaDifferences(Connection& connection)
{
    const auto model = Connection::open(QStringLiteral(":memory:"), Connection::Mode::ReadWrite);
    if (!model) {
        return failure(model.error());
    }
    const QStringList files = migrationFiles();
    for (const QString& file : files) {
        TRACSEQ_TRY((*model)->execute(migrationScript(file).constData()));
    }
    const auto wanted = schemaOf(**model);
    const auto present = schemaOf(connection);
    if (!wanted || !present) {
        return failure(wanted ? present.error() : wanted.error());
    }
    QStringList differences;
    for (auto it = wanted->cbegin(); it != wanted->cend(); ++it) {
        if (present->value(it.key()) != it.value()) {
            differences.append(it.key());
        }
    }
    for (auto it = present->cbegin(); it != present->cend(); ++it) {
        if (!wanted->contains(it.key())) {
            differences.append(it.key());
        }
    }
    return differences;
}

} // namespace tracseq::database
