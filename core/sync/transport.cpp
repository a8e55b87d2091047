// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/transport.h"

namespace tracseq::sync {

Result<ReservedNumbers> Transport::reserve(const QString& kind, qint64 count)
{
    static_cast<void>(count);
    return failure(ErrorCode::ServerRefused, {kind});
}

Status Transport::raiseCounter(const QString& kind, qint64 next)
{
    static_cast<void>(next);
    return failure(ErrorCode::ServerRefused, {kind});
}

Status Transport::reportFailures(const Uuid& station, const std::vector<accounts::FailedTry>& tries)
{
    static_cast<void>(tries);
    return failure(ErrorCode::ServerRefused, {station.toString()});
}

Status Transport::snapshot(const Uuid& epoch, qint64 after, qint64 upTo,
                           const std::function<Status(const PulledChange&)>& each)
{
    static_cast<void>(after);
    static_cast<void>(upTo);
    static_cast<void>(each);
    return failure(ErrorCode::ServerRefused, {epoch.toString()});
}

Result<ServerSums> Transport::checksums(const QStringList& entities)
{
    return failure(ErrorCode::ServerRefused, {entities.join(u' ')});
}

Result<QHash<Uuid, int>> Transport::contentState(const std::vector<Uuid>& files)
{
    return failure(ErrorCode::ServerRefused, {QString::number(files.size())});
}

Result<int> Transport::putContent(const Uuid& file, int part, const QByteArray& bytes)
{
    static_cast<void>(part);
    static_cast<void>(bytes);
    return failure(ErrorCode::ServerRefused, {file.toString()});
}

Result<std::optional<QByteArray>> Transport::getContent(const Uuid& file, int part)
{
    static_cast<void>(part);
    return failure(ErrorCode::ServerRefused, {file.toString()});
}

} // namespace tracseq::sync
