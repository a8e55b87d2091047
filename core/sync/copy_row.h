// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"

#include <QString>
#include <string_view>
#include <vector>

namespace tracseq::sync {

/// One row of COPY in PostgreSQL's binary form. What it gives is valid until the next row.
class CopyRow {
public:
    /// False when `bytes` are no such row.
    bool read(std::string_view bytes);

    [[nodiscard]] std::size_t size() const { return m_fields.size(); }
    [[nodiscard]] bool isNull(std::size_t column) const
    {
        return m_fields[column].data() == nullptr;
    }
    [[nodiscard]] std::string_view bytes(std::size_t column) const { return m_fields[column]; }
    [[nodiscard]] qint64 integer(std::size_t column) const; ///< of bigint
    [[nodiscard]] Uuid uuid(std::size_t column) const;
    [[nodiscard]] QString text(std::size_t column) const;
    [[nodiscard]] QByteArray byteArray(std::size_t column) const; ///< null for null

private:
    std::vector<std::string_view> m_fields;
};

} // namespace tracseq::sync
