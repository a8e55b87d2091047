// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/form_fields_model.h"

#include "ui/widgets/data_table.h"

#include <array>
#include <utility>

namespace tracseq::ui {

using templates::FormField;
using templates::TemplateDefinition;
using namespace Qt::StringLiterals;

FormFieldsModel::FormFieldsModel(const database::Entity& base, QObject* parent)
    : QAbstractTableModel(parent)
    , m_base(base)
{
}

void FormFieldsModel::setDefinition(const TemplateDefinition& definition)
{
    beginResetModel();
    m_definition = definition;
    m_flaws = m_definition.flaws();
    endResetModel();
}

void FormFieldsModel::inspect()
{
    m_flaws = m_definition.flaws();
    // A field may be wrong because of another one.
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, RulesColumn));
}

void FormFieldsModel::setField(int row, const FormField& field)
{
    m_definition.fields[static_cast<std::size_t>(row)] = field;
    inspect();
}

void FormFieldsModel::insertField(int row, const FormField& field)
{
    beginInsertRows({}, row, row);
    m_definition.fields.insert(m_definition.fields.begin() + row, field);
    endInsertRows();
    inspect();
}

void FormFieldsModel::removeField(int row)
{
    beginRemoveRows({}, row, row);
    m_definition.fields.erase(m_definition.fields.begin() + row);
    endRemoveRows();
    inspect();
}

void FormFieldsModel::moveField(int row, int by)
{
    std::swap(m_definition.fields[static_cast<std::size_t>(row)],
              m_definition.fields[static_cast<std::size_t>(row + by)]);
    inspect();
}

QStringList FormFieldsModel::flawsOf(int row) const
{
    QStringList sentences;
    for (const templates::FormFlaw& flaw : m_flaws) {
        if (flaw.field == row) {
            sentences += flaw.sentence;
        }
    }
    return sentences;
}

int FormFieldsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_definition.fields.size());
}

int FormFieldsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : RulesColumn + 1;
}

QString FormFieldsModel::rulesText(const FormField& field) const
{
    if (field.isComputed()) {
        return u"= "_s + field.formula;
    }
    QStringList parts;
    if (!field.choices.isEmpty()) {
        parts += field.choices.join(u" | "_s);
    }
    if (field.minimum) {
        parts += u"≥ "_s + field.minimum->toString();
    }
    if (field.maximum) {
        parts += u"≤ "_s + field.maximum->toString();
    }
    if (!field.pattern.isEmpty()) {
        parts += field.patternHelp.isEmpty() ? field.pattern : field.patternHelp;
    }
    if (!field.initial.isEmpty()) {
        parts += tr("else %1").arg(field.initial);
    }
    if (!field.dependsOn.isEmpty()) {
        parts += tr("only where %1 is %2").arg(field.dependsOn, field.dependsValues.join(u", "_s));
    }
    return parts.join(u"; "_s);
}

QVariant FormFieldsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const FormField& field = m_definition.fields[static_cast<std::size_t>(index.row())];
    const QStringList flaws = flawsOf(index.row());
    if (role == Qt::ToolTipRole && !flaws.isEmpty()) {
        return flaws.join(u'\n');
    }
    if (index.column() == RulesColumn && !flaws.isEmpty()) {
        if (role == kToneRole) {
            return static_cast<int>(Tone::Bad);
        }
        if (role == Qt::DisplayRole) {
            return tr("Not right yet");
        }
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const database::Field* target = field.target.isEmpty() ? nullptr : m_base.field(field.target);
    switch (index.column()) {
    case NameColumn:
        return field.unit.isEmpty() || target != nullptr
                   ? field.name
                   : tr("%1 (%2)").arg(field.name, field.unit);
    case FillsColumn:
        return target == nullptr ? tr("own attribute") : target->translatedLabel();
    case TypeColumn:
        return templates::formTypeLabel(*templates::formTypeFromName(
            templates::formTypeName(target == nullptr ? field.type : target->type)));
    case RequiredColumn:
        return field.required || (target != nullptr && target->required) ? tr("yes") : QString();
    default:
        return rulesText(field);
    }
}

QVariant FormFieldsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section > RulesColumn) {
        return {};
    }
    static constexpr std::array kKeys = {"name", "fills", "type", "required", "rules"};
    static constexpr std::array kWidths = {130, 110, 100, 70, 260};
    const auto at = static_cast<std::size_t>(section);
    switch (role) {
    case Qt::DisplayRole:
        switch (section) {
        case NameColumn:
            return tr("Field");
        case FillsColumn:
            return tr("Fills");
        case TypeColumn:
            return tr("Type");
        case RequiredColumn:
            return tr("Required");
        default:
            return tr("Rules");
        }
    case kColumnKeyRole:
        return QString::fromLatin1(kKeys.at(at));
    case kColumnWidthRole:
        return kWidths.at(at);
    default:
        return {};
    }
}

} // namespace tracseq::ui
