// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/entity_table.h"

#include "core/base/error_text.h"
#include "core/base/text.h"
#include "core/database/entity_query.h"
#include "core/database/field_text.h"
#include "core/lab/entity_cells.h"
#include "core/lab/record_rules.h"

#include <QLocale>
#include <QSet>
#include <algorithm>

namespace tracseq::lab {

using changes::UnitOfWork;
using database::Connection;
using database::Entity;
using database::Field;
using database::FieldType;
using database::FieldValues;
using database::Value;
using tabular::Sheet;

namespace {

constexpr int kHeaderSearch = 20;

bool isAsked(const Field& field)
{
    return !field.readOnly && field.type != FieldType::State;
}

QString headingKey(const QString& heading)
{
    QString key = compareKey(heading);
    // "Volume (µL)" and "Volume [µL]" are the volume.
    for (const QChar open : {u'(', u'['}) {
        if (const qsizetype bracket = key.indexOf(open); bracket > 0) {
            key.truncate(bracket);
        }
    }
    key.replace(u'_', u' ');
    return key.simplified();
}

int fieldOfHeading(const Entity& entity, const QString& heading)
{
    const QString key = headingKey(heading);
    for (int i = 0; i < static_cast<int>(entity.fields.size()); ++i) {
        const Field& field = entity.fields[static_cast<std::size_t>(i)];
        if (!isAsked(field) || key.isEmpty()) {
            continue;
        }
        const auto& synonyms = field.synonyms;
        if (key == headingKey(QString::fromUtf8(field.name)) ||
            key == headingKey(QString::fromUtf8(field.label)) ||
            key == headingKey(field.translatedLabel()) ||
            std::any_of(synonyms.begin(), synonyms.end(), [&](const char* synonym) {
                return key == headingKey(QString::fromUtf8(synonym));
            })) {
            return unitOfHeading(field, heading) ? i : -1;
        }
    }
    return -1;
}

/// Values of unique fields, of the sheet so far and of the lab.
class Places {
public:
    Places(Connection& connection, const Entity& entity)
        : m_connection(connection)
        , m_entity(entity)
        , m_seen(entity.fields.size())
    {
    }

    /// What is wrong with the value standing there as well.
    Result<std::optional<Error>> judge(int field, const Value& value)
    {
        const Field& described = m_entity.fields[static_cast<std::size_t>(field)];
        if (!described.unique || !value.isText()) {
            return std::optional<Error>();
        }
        const Error taken(ErrorCode::FieldTaken,
                          {described.translatedLabel(), value.text(),
                           QCoreApplication::translate("Import", "another row")});
        QSet<QString>& seen = m_seen[static_cast<std::size_t>(field)];
        if (seen.contains(value.text().toLower())) {
            return std::optional(taken);
        }
        seen.insert(value.text().toLower());
        const auto rows = database::rowsWithText(m_connection, m_entity, field, value.text());
        if (!rows) {
            return failure(rows.error());
        }
        const bool held = std::any_of(rows->begin(), rows->end(),
                                      [](const database::Record& row) { return !row.deleted; });
        return held ? std::optional(taken) : std::optional<Error>();
    }

private:
    Connection& m_connection;
    const Entity& m_entity;
    std::vector<QSet<QString>> m_seen;
};

/// Reads the rows of one sheet.
class Reading {
public:
    Reading(Connection& connection, const Entity& entity, const Sheet& sheet,
            const EntityColumns& columns)
        : m_connection(connection)
        , m_entity(entity)
        , m_sheet(sheet)
        , m_columns(columns)
        , m_places(connection, entity)
    {
    }

    Result<EntityRows> run(Progress& progress)
    {
        judgeSheet(m_sheet, m_columns.headerRow, m_columns.fieldOf,
                   [this](int row, int column, const QString& sentence) {
                       m_read.findings.push_back({row, column, sentence});
                   });
        for (std::size_t column = 0; column < m_columns.fieldOf.size(); ++column) {
            const int field = std::max(m_columns.fieldOf[column], 0);
            m_cells.emplace_back(m_sheet, m_columns.headerRow, static_cast<int>(column),
                                 m_entity.fields[static_cast<std::size_t>(field)]);
        }
        const int last = m_sheet.rowCount();
        for (int row = m_columns.headerRow + 1; row < last; ++row) {
            if (!progress.update(row, last)) {
                return failure(ErrorCode::Cancelled);
            }
            if (!m_sheet.isBlankRow(row)) {
                TRACSEQ_TRY(readRow(row));
            }
        }
        return std::move(m_read);
    }

private:
    void found(int row, int column, const Error& error)
    {
        m_read.findings.push_back({row, column, errorText(error)});
    }

    Status readRow(int row)
    {
        FieldValues values;
        QSet<int> given;
        for (int column = 0; column < static_cast<int>(m_columns.fieldOf.size()); ++column) {
            const int field = m_columns.fieldOf[static_cast<std::size_t>(column)];
            if (field < 0) {
                continue;
            }
            given.insert(field);
            const EntityCells::Reading cell = m_cells[static_cast<std::size_t>(column)].read(row);
            if (!cell.complaint.isEmpty()) {
                m_read.findings.push_back({row, column, cell.complaint});
                continue;
            }
            const auto value =
                database::parseField(m_entity, m_entity.fields[static_cast<std::size_t>(field)],
                                     cell.text, cell.locale, finder());
            if (m_broken) {
                return failure(*m_broken);
            }
            if (!value) {
                found(row, column, value.error());
                continue;
            }
            auto problem = m_places.judge(field, *value);
            if (!problem) {
                return failure(problem.error());
            }
            if (*problem) {
                found(row, column, **problem);
            }
            if (!value->isNull()) {
                values.emplace_back(field, *value);
            }
        }
        for (int i = 0; i < static_cast<int>(m_entity.fields.size()); ++i) {
            const Field& field = m_entity.fields[static_cast<std::size_t>(i)];
            if (isAsked(field) && field.required && !given.contains(i)) {
                found(row, -1, Error(ErrorCode::FieldRequired, {field.translatedLabel()}));
            }
        }
        m_read.rows.push_back(std::move(values));
        m_read.places.push_back(row);
        return {};
    }

    database::FindByName finder()
    {
        return [this](const Entity& target, const QString& name) -> std::optional<Uuid> {
            const auto rows =
                database::rowsWithText(m_connection, target, target.displayField, name);
            if (!rows) {
                m_broken = rows.error();
                return std::nullopt;
            }
            const auto live = std::find_if(rows->begin(), rows->end(),
                                           [](const database::Record& r) { return !r.deleted; });
            return live == rows->end() ? std::nullopt : std::optional(live->id);
        };
    }

    Connection& m_connection;
    const Entity& m_entity;
    const Sheet& m_sheet;
    const EntityColumns& m_columns;
    Places m_places;
    std::vector<EntityCells> m_cells; ///< of each column; those of no field are not asked
    EntityRows m_read;
    std::optional<Error> m_broken; ///< of the lab file
};

tabular::TableValue tableValue(const Entity& entity, const Field& field, const Value& value,
                               const database::Names& names)
{
    if (value.isNull()) {
        return {};
    }
    switch (field.type) {
    case FieldType::Decimal:
        return value.decimal();
    case FieldType::Integer:
        return Decimal::fromMillionths(value.integer() * Decimal::kScale);
    case FieldType::Date:
        return value.date();
    case FieldType::DateTime:
        return QDateTime::fromMSecsSinceEpoch(value.integer()); // as people read it
    case FieldType::Json:
    case FieldType::LongText:
        return value.text();
    default:
        return database::fieldText(entity, field, value, names, QLocale::c());
    }
}

} // namespace

EntityColumns findColumns(const Entity& entity, const Sheet& sheet)
{
    EntityColumns best;
    int most = 0;
    for (int row = 0; row < std::min(sheet.rowCount(), kHeaderSearch); ++row) {
        EntityColumns columns;
        columns.headerRow = row;
        columns.fieldOf.assign(static_cast<std::size_t>(sheet.columnCount()), -1);
        QSet<int> taken;
        for (int column = 0; column < sheet.columnCount(); ++column) {
            const QString heading = cleanText(sheet.cell(row, column).text());
            const int field = fieldOfHeading(entity, heading);
            if (field >= 0 && !taken.contains(field)) {
                taken.insert(field);
                columns.fieldOf[static_cast<std::size_t>(column)] = field;
            } else if (!heading.isEmpty()) {
                columns.leftOut += heading;
            }
        }
        if (taken.size() > most) {
            most = static_cast<int>(taken.size());
            best = std::move(columns);
        }
    }
    return best;
}

Result<EntityRows> readRows(Connection& connection, const Entity& entity, const Sheet& sheet,
                            const EntityColumns& columns, Progress& progress)
{
    if (columns.headerRow < 0) {
        return EntityRows();
    }
    return Reading(connection, entity, sheet, columns).run(progress);
}

Result<changes::Written> addRows(changes::Store& store, const changes::WriteRequest& request,
                                 const Entity& entity, const QString& fileName,
                                 const EntityRows& rows)
{
    if (!rows.findings.empty()) {
        QSet<int> bad;
        for (const EntityFinding& finding : rows.findings) {
            bad.insert(finding.row);
        }
        return failure(ErrorCode::ImportHasErrors,
                       {fileName, QString::number(bad.size()), QString::number(rows.rows.size())});
    }
    if (rows.rows.empty()) {
        return failure(ErrorCode::ImportNothing, {fileName});
    }
    return store.writeNow(request, [&](UnitOfWork& unit) -> Status {
        for (const FieldValues& values : rows.rows) {
            if (const auto id = createByRules(unit, entity, values, store.clock()); !id) {
                return failure(id.error());
            }
        }
        return {};
    });
}

QStringList tableHeadings(const Entity& entity)
{
    QStringList headings;
    for (const Field& field : entity.fields) {
        headings += database::labelWithUnit(field);
    }
    return headings;
}

Result<std::vector<tabular::TableRow>> tableRows(Connection& connection, const Entity& entity,
                                                 Progress& progress)
{
    database::EntityQuery query;
    query.entity = &entity;
    const auto rids = database::rowIds(connection, query);
    if (!rids) {
        return failure(rids.error());
    }
    const auto records = database::rowsByRid(connection, entity, *rids);
    if (!records) {
        return failure(records.error());
    }
    database::Names names;
    for (std::size_t i = 0; i < entity.fields.size(); ++i) {
        if (entity.fields[i].type != FieldType::Reference) {
            continue;
        }
        std::vector<Uuid> ids;
        for (const database::Record& record : *records) {
            if (!record.values[i].isNull()) {
                ids.push_back(record.values[i].uuid());
            }
        }
        const auto found = database::displayNames(connection, *entity.fields[i].reference, ids);
        if (!found) {
            return failure(found.error());
        }
        names.insert(*found);
    }
    std::vector<tabular::TableRow> rows;
    for (const database::Record& record : *records) {
        if (!progress.update(static_cast<qint64>(rows.size()),
                             static_cast<qint64>(records->size()))) {
            return failure(ErrorCode::Cancelled);
        }
        tabular::TableRow row;
        for (std::size_t i = 0; i < entity.fields.size(); ++i) {
            row += tableValue(entity, entity.fields[i], record.values[i], names);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace tracseq::lab
