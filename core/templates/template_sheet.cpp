// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/templates/template_sheet.h"

#include "core/base/text.h"
#include "core/tabular/form_sheet.h"

#include <QCoreApplication>

namespace tracseq::templates {

using database::Field;
using database::FieldType;
using tabular::FormColumn;

namespace {

FormColumn::Kind kindOf(FieldType type)
{
    switch (type) {
    case FieldType::Integer:
        return FormColumn::Kind::WholeNumber;
    case FieldType::Decimal:
        return FormColumn::Kind::Number;
    case FieldType::Date:
        return FormColumn::Kind::Date;
    default:
        return FormColumn::Kind::Text;
    }
}

QString yesNo(bool yes)
{
    return yes ? QCoreApplication::translate("Fields", "yes")
               : QCoreApplication::translate("Fields", "no");
}

QStringList choicesOf(const Field& field)
{
    if (field.type == FieldType::Boolean) {
        return {QStringLiteral("yes"), QStringLiteral("no")};
    }
    QStringList choices;
    for (const database::Choice& choice : field.choices) {
        choices += QString::fromUtf8(choice.name);
    }
    return choices;
}

QString allowedValues(const FormField& defined, const Field& field)
{
    QStringList parts;
    if (field.type == FieldType::Boolean || field.type == FieldType::Choice) {
        parts += choicesOf(field).join(QStringLiteral(", "));
    }
    if (field.minimum) {
        parts += QStringLiteral("≥ ") + field.minimum->toString();
    }
    if (field.maximum) {
        parts += QStringLiteral("≤ ") + field.maximum->toString();
    }
    if (!defined.pattern.isEmpty()) {
        parts += defined.patternHelp.isEmpty() ? defined.pattern : defined.patternHelp;
    }
    if (!defined.dependsOn.isEmpty()) {
        parts += QCoreApplication::translate("Templates", "only where %1 is %2")
                     .arg(defined.dependsOn, defined.dependsValues.join(QStringLiteral(", ")));
    }
    if (!defined.initial.isEmpty()) {
        parts += QCoreApplication::translate("Templates", "left empty: %1").arg(defined.initial);
    }
    return parts.join(QStringLiteral("; "));
}

QString typeName(const Field& field)
{
    if (field.type == FieldType::Reference) {
        return formTypeLabel(FieldType::Text);
    }
    return formTypeLabel(field.type);
}

} // namespace

QString headingOf(const FormField& field)
{
    if (field.unit.isEmpty() || field.name.contains(field.unit, Qt::CaseInsensitive)) {
        return field.name;
    }
    return QStringLiteral("%1 (%2)").arg(field.name, field.unit);
}

Status writeTemplateSheet(const QString& path, const TemplateForm& form)
{
    tabular::FormSheet sheet;
    sheet.name = form.title();
    sheet.title = form.title();
    sheet.helpName = QCoreApplication::translate("Templates", "Help");
    sheet.help.push_back({QCoreApplication::translate("Templates", "Column"),
                          QCoreApplication::translate("Templates", "Required"),
                          QCoreApplication::translate("Templates", "Type"),
                          QCoreApplication::translate("Templates", "Allowed"),
                          QCoreApplication::translate("Templates", "What it is")});
    for (int i = 0; i < form.fieldCount(); ++i) {
        const FormField& defined = form.field(i);
        const Field& field = form.entity().fields[static_cast<std::size_t>(i)];
        if (defined.isComputed()) {
            continue;
        }
        const QString help =
            *field.help == '\0' ? QString() : QCoreApplication::translate("Fields", field.help);
        FormColumn column;
        column.heading = headingOf(defined);
        column.kind = kindOf(field.type);
        column.required = field.required && defined.initial.isEmpty();
        column.choices = choicesOf(field);
        column.minimum = field.minimum;
        column.maximum = field.maximum;
        column.help = help;
        sheet.help.push_back({column.heading, yesNo(column.required), typeName(field),
                              allowedValues(defined, field), help});
        sheet.columns.push_back(std::move(column));
    }
    return tabular::writeFormSheet(path, sheet);
}

int fieldOfHeading(const TemplateForm& form, const QString& heading)
{
    const QString key = compareKey(heading);
    for (int i = 0; i < form.fieldCount(); ++i) {
        const FormField& field = form.field(i);
        if (!field.isComputed() &&
            (compareKey(headingOf(field)) == key || compareKey(field.name) == key)) {
            return i;
        }
    }
    return -1;
}

HeadingMatch matchHeadings(const TemplateForm& form, const QStringList& headings)
{
    HeadingMatch match;
    QList<bool> found(form.fieldCount(), false);
    for (const QString& heading : headings) {
        if (const int field = fieldOfHeading(form, heading); field >= 0) {
            found[field] = true;
        }
    }
    for (int i = 0; i < form.fieldCount(); ++i) {
        match.asked += form.field(i).isComputed() ? 0 : 1;
        match.found += found.at(i) ? 1 : 0;
    }
    return match;
}

} // namespace tracseq::templates
