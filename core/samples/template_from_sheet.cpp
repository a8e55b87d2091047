// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/template_from_sheet.h"

#include "core/base/text.h"
#include "core/samples/import_proposal.h"
#include "core/samples/import_values.h"
#include "core/samples/sample.h"
#include "core/samples/submission_file.h"

#include <QRegularExpression>
#include <algorithm>

namespace tracseq::samples {

using database::FieldType;
using tabular::Cell;
using tabular::CellKind;
using templates::FormField;

namespace {

constexpr qsizetype kMaxName = 100;
constexpr int kMostChoices = 12;
/// A word that stands for this many rows on average is one of a choice.
constexpr int kRowsOfChoice = 3;

/// What the values of a column have in common.
struct Values {
    int filled = 0;
    int rows = 0;
    bool numbers = true;
    bool whole = true;
    bool days = true;
    QStringList different; ///< up to one more than a choice may have
};

Values valuesOf(const ImportPlan& plan, const tabular::Sheet& sheet, const ImportColumn& column)
{
    Values values;
    for (int row = plan.headerRow + 1; row < sheet.rowCount(); ++row) {
        if (sheet.isBlankRow(row)) {
            continue;
        }
        ++values.rows;
        const Cell cell = sheet.cell(row, column.column);
        const QString text = cleanText(cell.text());
        if (cell.isEmpty() || text.isEmpty() || isNoValueMark(cell.utf8)) {
            continue;
        }
        ++values.filled;
        const bool isDay =
            cell.kind == CellKind::Date || cell.kind == CellKind::DateTime ||
            (cell.kind == CellKind::Text &&
             readDay(text, DateOrder::Unknown).outcome != DayReading::Outcome::NotADay);
        const auto number = cell.kind == CellKind::Number || cell.kind == CellKind::Text
                                ? Decimal::fromString(text)
                                : std::nullopt;
        values.days = values.days && isDay;
        values.numbers = values.numbers && number.has_value();
        values.whole = values.whole && number && number->millionths() % Decimal::kScale == 0;
        if (values.different.size() <= kMostChoices &&
            !values.different.contains(text, Qt::CaseInsensitive)) {
            values.different += text;
        }
    }
    return values;
}

/// "Age (years)" is the name Age in years; nothing where the heading has no such end.
void splitUnit(FormField& field)
{
    static const QRegularExpression unit(
        QStringLiteral("^(.*\\S)\\s*[\\(\\[]([^\\)\\]]{1,12})[\\)\\]]$"));
    const auto match = unit.match(field.name);
    if (match.hasMatch()) {
        field.name = match.captured(1);
        field.unit = match.captured(2);
    }
}

FormField attributeOf(const ImportPlan& plan, const tabular::Sheet& sheet,
                      const ImportColumn& column)
{
    FormField field;
    field.name = column.header.simplified();
    const Values values = valuesOf(plan, sheet, column);
    field.required = values.filled > 0 && values.filled == values.rows;
    if (values.filled == 0) {
        return field;
    }
    if (values.days) {
        field.type = FieldType::Date;
    } else if (values.numbers) {
        field.type = values.whole ? FieldType::Integer : FieldType::Decimal;
        splitUnit(field);
    } else if (values.different.size() <= kMostChoices &&
               values.filled >= kRowsOfChoice * values.different.size() &&
               std::all_of(values.different.cbegin(), values.different.cend(),
                           [](const QString& text) {
                               return text == text.simplified() && text.size() <= 100;
                           })) {
        field.type = FieldType::Choice;
        field.choices = values.different;
        field.choices.sort(Qt::CaseInsensitive);
    }
    return field;
}

} // namespace

templates::TemplateDefinition templateFromSheet(const ImportPlan& plan, const tabular::Sheet& sheet)
{
    templates::TemplateDefinition definition;
    const auto add = [&](FormField field) {
        field.name.replace(u'[', u'(').replace(u']', u')');
        field.name = field.name.left(kMaxName).trimmed();
        const QString name = field.name;
        for (int again = 2; definition.indexOf(field.name) >= 0; ++again) {
            field.name = QStringLiteral("%1 %2").arg(name).arg(again);
        }
        definition.fields.push_back(std::move(field));
    };
    for (const int field : {static_cast<int>(Name), static_cast<int>(SampleType)}) {
        if (plan.columnOfField(field) == nullptr) {
            FormField needed;
            needed.name = sampleField(field).translatedLabel();
            needed.target = QString::fromLatin1(sampleField(field).name);
            add(std::move(needed));
        }
    }
    for (const ImportColumn& column : plan.columns) {
        if (column.header.isEmpty() || static_cast<int>(definition.fields.size()) >=
                                           templates::TemplateDefinition::kMaxFields) {
            continue;
        }
        if (column.use == ColumnUse::Field) {
            FormField field;
            field.name = column.header.simplified();
            field.target = QString::fromLatin1(sampleField(column.field).name);
            field.required = sampleField(column.field).required;
            add(std::move(field));
        } else {
            add(attributeOf(plan, sheet, column));
        }
    }
    return definition;
}

Result<templates::TemplateDefinition> readTemplate(const QString& path, Progress& progress)
{
    const auto file = readSubmission(path, {}, progress);
    if (!file) {
        return failure(file.error());
    }
    const int place = proposeSheet(file->workbook);
    if (place < 0) {
        return failure(ErrorCode::ImportNothing, {file->fileName});
    }
    const tabular::Sheet& sheet = file->workbook.sheets[static_cast<std::size_t>(place)];
    const ImportPlan plan = proposeMapping(sheet);
    if (plan.headerRow < 0) {
        return failure(ErrorCode::ImportNothing, {file->fileName});
    }
    return templateFromSheet(plan, sheet);
}

} // namespace tracseq::samples
