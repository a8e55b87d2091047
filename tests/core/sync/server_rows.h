// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/catch_qt.h"
#include "tests/support/server_bench.h"

#include <QJsonDocument>

namespace tracseq::tests {

using namespace Qt::StringLiterals;

/// The fields of a new sample; `more` are set as well.
inline TestDevice::Fields sampleFields(const QString& name, const TestDevice::Fields& more = {})
{
    TestDevice::Fields fields = {{u"name"_s, name},
                                 {u"accession"_s, QString(u"S-"_s + name)},
                                 {u"sample_type"_s, u"DNA"_s},
                                 {u"status"_s, u"Pending"_s}};
    for (const auto& [field, value] : more) {
        bool isThere = false;
        for (auto& [known, present] : fields) {
            if (known == field) {
                present = value;
                isThere = true;
            }
        }
        if (!isThere) {
            fields.append({field, value});
        }
    }
    return fields;
}

/// What the server's row of this id has now, as JSON: fields, and "deleted".
inline QJsonObject serverRow(ServerBench& bench, const Uuid& id)
{
    const auto answer = bench.asOwner(
        u"SELECT fields || jsonb_build_object('deleted', deleted) FROM lab_row WHERE id = $1"_s,
        {id.toString()});
    return QJsonDocument::fromJson(answer.value().toUtf8()).object();
}

inline QJsonObject effectOf(const QJsonObject& logged)
{
    return QJsonDocument::fromJson(logged.value(u"effect"_s).toString().toUtf8()).object();
}

inline QString codeOf(const QJsonObject& logged)
{
    return logged.value(u"message"_s).toObject().value(u"code"_s).toString();
}

inline QJsonObject lostOf(const QJsonObject& logged, const QString& field)
{
    return logged.value(u"lost"_s).toObject().value(field).toObject();
}

inline QString verdictOf(const QJsonObject& logged)
{
    return logged.value(u"verdict"_s).toString();
}

inline qint64 seqOf(const QJsonObject& logged)
{
    return logged.value(u"seq"_s).toInteger();
}

} // namespace tracseq::tests
