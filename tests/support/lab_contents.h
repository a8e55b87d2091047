// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/audit.h"
#include "core/lab/lab.h"

#include <catch2/catch.hpp>

namespace tracseq::tests {

/// Every row of every table of a lab file, as text.
inline QStringList labContents(lab::Lab& lab)
{
    QStringList all;
    const auto reader = lab.database().openReader();
    for (const database::Entity* entity : lab::entities().all()) {
        std::string columns = "id, deleted, created_at, updated_at";
        for (const database::Field& field : entity->fields) {
            columns += std::string(", ") + field.name;
        }
        auto rows =
            (*reader)->prepare("SELECT " + columns + " FROM " + entity->name + " ORDER BY id");
        while (*rows->step()) {
            QString line = QString::fromLatin1(entity->name);
            for (int i = 0; i < rows->columnCount(); ++i) {
                line +=
                    u'|' + (rows->value(i).isBytes() ? rows->uuid(i).toString() : rows->text(i));
            }
            all += line;
        }
    }
    return all;
}

/// The same without what nobody is shown: rows that were removed, refused or forgotten.
inline QStringList shownContents(lab::Lab& lab)
{
    QStringList shown;
    for (const QString& line : labContents(lab)) {
        if (line.section(u'|', 2, 2) == u"0") {
            shown += line;
        }
    }
    return shown;
}

inline qint64 labCount(lab::Lab& lab, const char* sql)
{
    const auto reader = lab.database().openReader();
    auto query = (*reader)->prepare(sql);
    return *query->step() ? query->integer(0) : 0;
}

inline void checkLabAudit(lab::Lab& lab)
{
    const auto reader = lab.database().openReader();
    NoProgress nobody;
    const auto report = lab::verifyAudit(**reader, nobody);
    REQUIRE(report.has_value());
    for (const auto& finding : report->findings) {
        FAIL_CHECK(finding.sentence.toStdString());
    }
}

} // namespace tracseq::tests
