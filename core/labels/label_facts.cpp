// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/label_facts.h"

#include "core/database/entity_query.h"

#include <QCoreApplication>
#include <QLocale>

namespace tracseq::labels {

using database::Entity;
using database::Field;
using database::FieldType;
using database::Record;
using database::Value;
using namespace Qt::StringLiterals;

namespace {

const auto kTitle = u"title"_s;
const auto kCode = u"code"_s;
const auto kDate = u"date"_s;

bool isShown(const Field& field)
{
    return field.type != FieldType::Json;
}

QString textOf(const Entity& entity, const Field& field, const Value& value)
{
    if (value.isNull()) {
        return {};
    }
    if (field.type == FieldType::Date) {
        return value.text();
    }
    QString text = database::displayText(entity, field, value, QLocale());
    if (*field.unit != '\0') {
        // The unit as people write it.
        QString unit = QString::fromUtf8(field.unit);
        if (unit.endsWith("uL"_L1)) {
            unit.replace("uL"_L1, u"µL"_s);
        }
        text += QChar(0x00A0) + unit;
    }
    return text;
}

} // namespace

QStringList labelFields(const Entity& entity)
{
    QStringList names{kTitle, kCode, kDate};
    for (const Field& field : entity.fields) {
        if (isShown(field)) {
            names += QString::fromLatin1(field.name);
        }
    }
    return names;
}

QString labelFieldLabel(const Entity& entity, const QString& field)
{
    if (field == kTitle) {
        return QCoreApplication::translate("Labels", "Name of what is labelled");
    }
    if (field == kCode) {
        return QCoreApplication::translate("Labels", "Code for barcodes");
    }
    if (field == kDate) {
        return QCoreApplication::translate("Labels", "Day of printing");
    }
    const Field* described = entity.field(field);
    return described == nullptr ? field : described->translatedLabel();
}

Result<std::vector<LabelFacts>> readFacts(database::Connection& connection, const Entity& entity,
                                          const std::vector<Uuid>& ids, QDate today)
{
    std::vector<Record> rows;
    for (const Uuid& id : ids) {
        auto row = database::rowById(connection, entity, id);
        if (!row) {
            return failure(row.error());
        }
        if (*row && !(*row)->deleted) {
            rows.push_back(std::move(**row));
        }
    }
    QHash<Uuid, QString> names;
    for (std::size_t f = 0; f < entity.fields.size(); ++f) {
        const Field& field = entity.fields[f];
        if (field.type != FieldType::Reference) {
            continue;
        }
        std::vector<Uuid> wanted;
        for (const Record& row : rows) {
            if (!row.values[f].isNull()) {
                wanted.push_back(row.values[f].uuid());
            }
        }
        const auto found = database::displayNames(connection, *field.reference, wanted);
        if (!found) {
            return failure(found.error());
        }
        names.insert(*found);
    }
    std::vector<LabelFacts> all;
    all.reserve(rows.size());
    for (const Record& row : rows) {
        LabelFacts facts;
        facts.entity = QString::fromLatin1(entity.name);
        facts.id = row.id;
        for (std::size_t f = 0; f < entity.fields.size(); ++f) {
            const Field& field = entity.fields[f];
            if (isShown(field)) {
                facts.values.insert(QString::fromLatin1(field.name),
                                    field.type == FieldType::Reference
                                        ? names.value(row.values[f].uuid())
                                        : textOf(entity, field, row.values[f]));
            }
        }
        facts.title = facts.values.value(
            QString::fromLatin1(entity.fields[static_cast<std::size_t>(entity.displayField)].name));
        facts.values.insert(kTitle, facts.title);
        const int barcode = entity.indexOf("barcode"_L1);
        facts.values.insert(kCode, barcode < 0
                                       ? facts.title
                                       : row.values[static_cast<std::size_t>(barcode)].text());
        facts.values.insert(kDate, today.toString(Qt::ISODate));
        all.push_back(std::move(facts));
    }
    return all;
}

LabelFacts sampleFacts(const Entity& entity, QDate today)
{
    LabelFacts facts;
    facts.entity = QString::fromLatin1(entity.name);
    facts.title = u"TX-0036-A1"_s;
    for (const Field& field : entity.fields) {
        QString text = u"Abc"_s;
        switch (field.type) {
        case FieldType::Integer:
            text = u"8"_s;
            break;
        case FieldType::Decimal:
            text = textOf(entity, field, Value(Decimal::fromMillionths(25 * Decimal::kScale)));
            break;
        case FieldType::Date:
        case FieldType::DateTime:
            text = today.toString(Qt::ISODate);
            break;
        case FieldType::Choice:
            text = QCoreApplication::translate("Choices", field.choices.front().label);
            break;
        default:
            break;
        }
        facts.values.insert(QString::fromLatin1(field.name), text);
    }
    facts.values.insert(
        QString::fromLatin1(entity.fields[static_cast<std::size_t>(entity.displayField)].name),
        facts.title);
    facts.values.insert(u"barcode"_s, u"DNA-20260301-000036"_s);
    facts.values.insert(u"accession"_s, u"S-0000036"_s);
    facts.values.insert(kTitle, facts.title);
    facts.values.insert(kCode, entity.indexOf("barcode"_L1) < 0 ? facts.title
                                                                : facts.values.value(u"barcode"_s));
    facts.values.insert(kDate, today.toString(Qt::ISODate));
    return facts;
}

Result<QString> fillTemplate(const QString& text, const LabelFacts& facts)
{
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool doubled = i + 1 < text.size() && text.at(i + 1) == c;
        if ((c == u'{' || c == u'}') && doubled) {
            filled += c;
            ++i;
            continue;
        }
        const qsizetype end = c == u'{' ? text.indexOf(u'}', i) : -1;
        if (end < 0) {
            filled += c;
            continue;
        }
        const QString field = text.mid(i + 1, end - i - 1);
        const auto value = facts.values.constFind(field);
        if (value == facts.values.constEnd()) {
            return failure(ErrorCode::LabelFieldUnknown,
                           {field, facts.entity, QStringList(facts.values.keys()).join(u", "_s)});
        }
        filled += *value;
        i = end;
    }
    return filled;
}

} // namespace tracseq::labels
