// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the connection to a lab's PostgreSQL that is about contents of attached files.
#include "core/sync/postgres_transport.h"

#include <QStringList>

namespace tracseq::sync {

using namespace Qt::StringLiterals;

Result<QHash<Uuid, int>> PostgresTransport::contentState(const std::vector<Uuid>& files)
{
    QStringList ids;
    ids.reserve(static_cast<qsizetype>(files.size()));
    for (const Uuid& file : files) {
        ids += file.toString();
    }
    const auto answer = ask(u"SELECT string_agg(s.file || ' ' || s.part, ',') "
                            "FROM tracseq.content_state(?::uuid[]) s"_s,
                            {QString(u'{' + ids.join(u',') + u'}')});
    if (!answer) {
        return failure(answer.error());
    }
    QHash<Uuid, int> state;
    const QStringList entries = answer->toString().split(u',', Qt::SkipEmptyParts);
    for (const QString& entry : entries) {
        if (const auto id = Uuid::fromString(entry.section(u' ', 0, 0))) {
            state.insert(*id, entry.section(u' ', 1).toInt());
        }
    }
    return state;
}

Result<int> PostgresTransport::putContent(const Uuid& file, int part, const QByteArray& bytes)
{
    const auto answer =
        ask(u"SELECT tracseq.put_content(?::uuid, ?, ?)"_s, {file.toString(), part, bytes});
    return answer ? Result<int>(answer->toInt()) : failure(answer.error());
}

Result<std::optional<QByteArray>> PostgresTransport::getContent(const Uuid& file, int part)
{
    const auto answer = ask(u"SELECT tracseq.get_content(?::uuid, ?)"_s, {file.toString(), part});
    if (!answer) {
        return failure(answer.error());
    }
    return answer->isNull() ? std::optional<QByteArray>() : std::optional(answer->toByteArray());
}

} // namespace tracseq::sync
