// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/change_base.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <algorithm>

namespace tracseq::changes {

namespace {

QJsonObject objectOf(const QByteArray& json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

QByteArray baseBeside(qint64 cursor, const std::vector<PendingEdit>& pending,
                      const std::vector<SeenChain>& others, Operation operation,
                      const QByteArray& fields, const std::vector<QByteArray>& sums)
{
    QMap<QString, qint64> seen;
    qint64 whole = cursor;
    const QJsonObject mine = pending.empty() ? QJsonObject() : objectOf(fields);
    for (const PendingEdit& edit : pending) {
        const QJsonObject base = objectOf(edit.base);
        const qint64 rest = base.value(QString()).toInteger();
        const QJsonObject set = objectOf(edit.fields);
        for (auto it = set.begin(); it != set.end(); ++it) {
            const qint64 number = base.value(it.key()).toInteger(rest);
            whole = std::min(whole, number);
            if (mine.contains(it.key()) && number < seen.value(it.key(), cursor)) {
                seen.insert(it.key(), number);
            }
        }
    }
    QByteArray json =
        "{\"\":" + QByteArray::number(operation == Operation::Remove ? whole : cursor);
    for (auto it = seen.cbegin(); it != seen.cend(); ++it) {
        json += ",\"" + it.key().toUtf8() + "\":" + QByteArray::number(it.value());
    }
    for (const SeenChain& chain : others) {
        json += ",\"@" + chain.device.toString().toLatin1() + "\":\"" +
                QByteArray::number(chain.deviceSeq) + ':' + chain.hash.toHex().left(8) + '"';
    }
    for (const QByteArray& field : sums) {
        json += ",\"+" + field + "\":1";
    }
    return json + '}';
}

QByteArray baseAlone(const std::vector<QByteArray>& sums)
{
    QByteArray json;
    for (const QByteArray& field : sums) {
        json += (json.isEmpty() ? "\"+" : ",\"+") + field + "\":1";
    }
    return '{' + json + '}';
}

} // namespace tracseq::changes
