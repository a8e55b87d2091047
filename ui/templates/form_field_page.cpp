// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/form_field_page.h"

#include "ui/models/field_editor.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/theme.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <algorithm>

namespace tracseq::ui {

using database::Field;
using database::FieldType;
using templates::FormField;
using namespace Qt::StringLiterals;

namespace {

/// The fields of the base that a form can fill.
std::vector<const Field*> targetsOf(const database::Entity& base)
{
    std::vector<const Field*> targets;
    for (const Field& field : base.fields) {
        if (!field.readOnly && field.type != FieldType::Json && field.type != FieldType::State) {
            targets.push_back(&field);
        }
    }
    return targets;
}

std::optional<Decimal> limitOf(const QString& typed)
{
    QString text = typed.trimmed();
    text.replace(QLocale().decimalPoint(), u"."_s);
    return Decimal::fromString(text);
}

QString limitText(const std::optional<Decimal>& limit)
{
    return limit ? limit->toString().replace(u'.', QLocale().decimalPoint()) : QString();
}

QStringList listOf(const QString& text, QChar separator)
{
    QStringList list;
    for (const QString& piece : text.split(separator)) {
        if (const QString clean = piece.simplified(); !clean.isEmpty()) {
            list += clean;
        }
    }
    return list;
}

} // namespace

FormFieldPage::FormFieldPage(const database::Entity& base, QWidget* parent)
    : QScrollArea(parent)
    , m_base(base)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(this);
    body->setBackgroundRole(QPalette::Base);
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(metrics::kSpaceS, metrics::kSpaceM, metrics::kSpaceL,
                                 metrics::kSpaceL);
    m_column->setSpacing(2);
    m_name = addLine("formName", tr("Name"), tr("Heading of the sheet, and label of the form."));
    m_fills = addBox("formFills", tr("Fills"));
    m_type = addBox("formType", tr("Type"));
    m_unit = addLine("formUnit", tr("Unit"));
    m_required = addBox("formRequired", tr("Required"));
    m_choices = addText("formChoices", tr("Choices"), tr("One on each line."));
    m_minimum = addLine("formMinimum", tr("Least value"));
    m_maximum = addLine("formMaximum", tr("Largest value"));
    m_initial = addLine("formDefault", tr("Default"), tr("Taken where nothing is given."));
    m_pattern = addLine("formPattern", tr("Pattern"), tr("Regular expression of the whole text."));
    m_patternHelp = addLine("formPatternHelp", tr("Pattern in words"),
                            tr("What people are told when it does "
                               "not match."));
    m_help = addText("formHelp", tr("Help"));
    m_dependsOn = addBox("formDependsOn", tr("Asked where"), tr("Otherwise it is left out."));
    m_dependsValues =
        addLine("formDependsValues", tr("is one of"), tr("Values with a semicolon between."));
    m_formula = addLine("formFormula", tr("Computed"), tr("[Volume] * [Concentration] / 1000"));
    m_column->addStretch();
    setWidget(body);
    QStringList fills{tr("own attribute")};
    for (const Field* target : targetsOf(base)) {
        fills += target->translatedLabel();
    }
    m_fills->setEntries(fills);
    QStringList types;
    for (const FieldType type : templates::formTypes()) {
        types += templates::formTypeLabel(type);
    }
    m_type->setEntries(types);
    m_required->setEntries({tr("no"), tr("yes")});
}

FieldRow* FormFieldPage::addRow(const char* name, const QString& label, QWidget* editor,
                                const QString& hint)
{
    editor->setObjectName(QLatin1String(name));
    auto* row = new FieldRow(label, editor, {}, widget());
    row->keepHeight();
    row->setHint(hint);
    m_column->addWidget(row);
    m_rows.insert(editor, row);
    onEdited(editor, this, [this] {
        if (!m_filling) {
            read();
        }
    });
    return row;
}

QLineEdit* FormFieldPage::addLine(const char* name, const QString& label, const QString& hint)
{
    auto* line = new QLineEdit;
    addRow(name, label, line, hint);
    return line;
}

ChoiceBox* FormFieldPage::addBox(const char* name, const QString& label, const QString& hint)
{
    auto* box = new ChoiceBox;
    addRow(name, label, box, hint);
    return box;
}

TextBox* FormFieldPage::addText(const char* name, const QString& label, const QString& hint)
{
    auto* box = new TextBox;
    addRow(name, label, box, hint);
    return box;
}

void FormFieldPage::setField(const FormField& field, const QStringList& above, bool editable)
{
    m_filling = true;
    m_field = field;
    const Field* target = field.target.isEmpty() ? nullptr : m_base.field(field.target);
    m_name->setText(field.name);
    m_fills->setChoice(target == nullptr ? tr("own attribute") : target->translatedLabel());
    m_type->setChoice(templates::formTypeLabel(field.type));
    m_unit->setText(field.unit);
    m_required->setChoice(field.required ? tr("yes") : tr("no"));
    m_choices->setPlainText(field.choices.join(u'\n'));
    m_minimum->setText(limitText(field.minimum));
    m_maximum->setText(limitText(field.maximum));
    m_initial->setText(field.initial);
    m_pattern->setText(field.pattern);
    m_patternHelp->setText(field.patternHelp);
    m_help->setPlainText(field.help);
    QStringList others{QString()};
    others += above;
    if (!field.dependsOn.isEmpty() && !others.contains(field.dependsOn)) {
        others += field.dependsOn;
    }
    m_dependsOn->setEntries(others);
    m_dependsOn->setChoice(field.dependsOn);
    m_dependsValues->setText(field.dependsValues.join(u"; "_s));
    m_formula->setText(field.formula);
    for (auto it = m_rows.constBegin(); it != m_rows.constEnd(); ++it) {
        it.key()->setEnabled(editable);
    }
    m_filling = false;
    showRows();
}

void FormFieldPage::setFlaws(const QStringList& sentences)
{
    m_rows.value(m_name)->setError(sentences.value(0));
}

void FormFieldPage::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void FormFieldPage::read()
{
    m_field.name = m_name->text().simplified();
    m_field.target.clear();
    const auto targets = targetsOf(m_base);
    const auto target = std::find_if(targets.begin(), targets.end(), [this](const Field* field) {
        return field->translatedLabel() == m_fills->choice();
    });
    if (target != targets.end()) {
        m_field.target = QString::fromLatin1((*target)->name);
    }
    for (const FieldType type : templates::formTypes()) {
        if (templates::formTypeLabel(type) == m_type->choice()) {
            m_field.type = type;
        }
    }
    if (target != targets.end()) {
        // Reference and state have no form of their own; the target says what it is.
        m_field.type =
            templates::formTypeFromName(templates::formTypeName((*target)->type)).value();
    }
    m_field.unit = target != targets.end() ? QString() : m_unit->text().simplified();
    m_field.required = m_required->choice() == tr("yes");
    m_field.choices = listOf(m_choices->toPlainText(), u'\n');
    m_field.minimum = limitOf(m_minimum->text());
    m_field.maximum = limitOf(m_maximum->text());
    m_field.initial = m_initial->text().trimmed();
    m_field.pattern = m_pattern->text();
    m_field.patternHelp = m_patternHelp->text().simplified();
    m_field.help = m_help->toPlainText().trimmed();
    m_field.dependsOn = m_dependsOn->choice();
    m_field.dependsValues =
        m_field.dependsOn.isEmpty() ? QStringList() : listOf(m_dependsValues->text(), u';');
    m_field.formula = m_formula->text().trimmed();
    const bool isNumber = m_field.type == FieldType::Decimal || m_field.type == FieldType::Integer;
    const bool isText = m_field.type == FieldType::Text || m_field.type == FieldType::LongText;
    if (m_field.type != FieldType::Choice) {
        m_field.choices.clear();
    }
    if (!isNumber) {
        m_field.minimum.reset();
        m_field.maximum.reset();
        m_field.unit.clear();
    }
    if (!isText) {
        m_field.pattern.clear();
        m_field.patternHelp.clear();
    }
    if (m_field.isComputed()) {
        m_field.required = false;
        m_field.initial.clear();
    }
    showRows();
    Q_EMIT edited();
}

void FormFieldPage::showRows()
{
    const bool own = m_field.target.isEmpty();
    const bool isNumber = m_field.type == FieldType::Decimal || m_field.type == FieldType::Integer;
    const bool isText = m_field.type == FieldType::Text || m_field.type == FieldType::LongText;
    m_rows.value(m_type)->setVisible(own);
    m_rows.value(m_unit)->setVisible(own && isNumber);
    m_rows.value(m_choices)->setVisible(m_field.type == FieldType::Choice);
    m_rows.value(m_minimum)->setVisible(isNumber);
    m_rows.value(m_maximum)->setVisible(isNumber);
    m_rows.value(m_pattern)->setVisible(isText);
    m_rows.value(m_patternHelp)->setVisible(isText && !m_field.pattern.isEmpty());
    m_rows.value(m_required)->setVisible(!m_field.isComputed());
    m_rows.value(m_initial)->setVisible(!m_field.isComputed());
    m_rows.value(m_dependsValues)->setVisible(!m_field.dependsOn.isEmpty());
    m_rows.value(m_formula)->setVisible(own);
}

} // namespace tracseq::ui
