// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/copy_row.h"

#include <QtEndian>

namespace tracseq::sync {

bool CopyRow::read(std::string_view bytes)
{
    m_fields.clear();
    if (bytes.size() < 2) {
        return false;
    }
    const int count = qFromBigEndian<qint16>(bytes.data());
    bytes.remove_prefix(2);
    for (int i = 0; i < count; ++i) {
        if (bytes.size() < 4) {
            return false;
        }
        const qint32 size = qFromBigEndian<qint32>(bytes.data());
        bytes.remove_prefix(4);
        if (size < 0) {
            m_fields.emplace_back();
            continue;
        }
        if (bytes.size() < static_cast<std::size_t>(size)) {
            return false;
        }
        m_fields.push_back(bytes.substr(0, static_cast<std::size_t>(size)));
        bytes.remove_prefix(static_cast<std::size_t>(size));
    }
    return count > 0 && bytes.empty();
}

qint64 CopyRow::integer(std::size_t column) const
{
    return m_fields[column].size() == sizeof(qint64)
               ? qFromBigEndian<qint64>(m_fields[column].data())
               : 0;
}

Uuid CopyRow::uuid(std::size_t column) const
{
    return Uuid::fromBytes(m_fields[column].data(),
                           static_cast<qsizetype>(m_fields[column].size()));
}

QString CopyRow::text(std::size_t column) const
{
    return QString::fromUtf8(m_fields[column].data(),
                             static_cast<qsizetype>(m_fields[column].size()));
}

QByteArray CopyRow::byteArray(std::size_t column) const
{
    return isNull(column) ? QByteArray()
                          : QByteArray(m_fields[column].data(),
                                       static_cast<qsizetype>(m_fields[column].size()));
}

} // namespace tracseq::sync
