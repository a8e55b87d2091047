// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/field_editor.h"

#include "core/base/date_hint.h"
#include "ui/models/reference_names.h"

#include <QCompleter>
#include <QLineEdit>
#include <QMetaProperty>
#include <QScopedValueRollback>

namespace tracseq::ui {

using database::Entity;
using database::Field;
using database::FieldType;
using namespace Qt::StringLiterals;

namespace {
constexpr int kShownLines = 3;
constexpr int kLeastLetters = 5;

bool isCommand(const QComboBox& box, int index)
{
    return index >= 0 && box.itemData(index).toBool();
}
} // namespace

ChoiceBox::ChoiceBox(QWidget* parent)
    : QComboBox(parent)
{
    // As wide as its place, and not as its longest entry, which may be a project's name.
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(kLeastLetters);
    connect(this, &QComboBox::currentTextChanged, this, &ChoiceBox::changed);
    connect(this, &QComboBox::activated, this, &ChoiceBox::act);
}

QString ChoiceBox::choice() const
{
    return isCommand(*this, currentIndex()) ? m_choice : currentText();
}

void ChoiceBox::changed(const QString& text)
{
    if (!isCommand(*this, currentIndex())) {
        m_choice = text;
        Q_EMIT choiceChanged();
    }
}

void ChoiceBox::act(int index)
{
    if (!isCommand(*this, index)) {
        return;
    }
    {
        const QSignalBlocker blocker(this); // the choice is what it was
        setChoice(m_choice);
    }
    if (!m_steps) {
        Q_EMIT commandChosen();
    }
}

void ChoiceBox::keyPressEvent(QKeyEvent* event)
{
    const QScopedValueRollback guard(m_steps, true);
    QComboBox::keyPressEvent(event);
}

void ChoiceBox::setEntries(const QStringList& entries)
{
    const QString chosen = choice();
    const QSignalBlocker blocker(this);
    clear();
    addItems(entries);
    addCommand();
    setChoice(chosen);
}

void ChoiceBox::setCommand(const QString& text)
{
    m_command = text;
    addCommand();
}

void ChoiceBox::addCommand()
{
    if (!m_command.isEmpty()) {
        insertSeparator(count());
        addItem(m_command, true);
    }
}

void ChoiceBox::setChoice(const QString& text)
{
    const int found = findText(text, Qt::MatchFixedString);
    setCurrentIndex(found);
    if (found < 0 && isEditable()) {
        setEditText(text);
    }
}

void ChoiceBox::allowTyping()
{
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
}

TextBox::TextBox(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
}

void TextBox::focusInEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusInEvent(event);
    update(); // the frame shows it
}

void TextBox::focusOutEvent(QFocusEvent* event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
}

QSize TextBox::sizeHint() const
{
    const int margins = 2 * (frameWidth() + static_cast<int>(document()->documentMargin()));
    return {QPlainTextEdit::sizeHint().width(),
            kShownLines * fontMetrics().lineSpacing() + margins};
}

QWidget* makeFieldEditor(const Entity& entity, const Field& field, const EditorOptions& options,
                         QWidget* parent)
{
    switch (field.type) {
    case FieldType::Choice: {
        auto* box = new ChoiceBox(parent);
        if (!field.required) {
            box->addItem(QString());
        }
        for (const database::Choice& choice : field.choices) {
            box->addItem(QCoreApplication::translate("Choices", choice.label));
        }
        return box;
    }
    case FieldType::State: {
        auto* box = new ChoiceBox(parent);
        for (const QString& name : options.states) {
            box->addItem(entity.lifeCycle->label(name));
        }
        return box;
    }
    case FieldType::Boolean: {
        auto* box = new ChoiceBox(parent);
        box->addItems({QString(), QCoreApplication::translate("Fields", "yes"),
                       QCoreApplication::translate("Fields", "no")});
        return box;
    }
    case FieldType::Reference: {
        auto* box = new ChoiceBox(parent);
        box->addItem(QString());
        if (options.references != nullptr) {
            box->addItems(options.references->sortedNames());
        }
        if (!options.command.isEmpty()) {
            box->setCommand(options.command);
        }
        box->allowTyping();
        return box;
    }
    case FieldType::LongText:
        if (options.multiLine) {
            return new TextBox(parent);
        }
        break;
    default:
        break;
    }
    auto* line = new QLineEdit(parent);
    line->setMaxLength(field.lengthLimit());
    if (field.type == FieldType::Date) {
        line->setPlaceholderText(exampleText(dateHint(QLocale())));
    } else if (field.type == FieldType::DateTime) {
        line->setPlaceholderText(exampleText(dateTimeHint(QLocale())));
    }
    return line;
}

QString editorText(const QWidget* editor)
{
    return editor->metaObject()->userProperty().read(editor).toString();
}

void setEditorText(QWidget* editor, const QString& text)
{
    editor->metaObject()->userProperty().write(editor, text);
}

void onEdited(QWidget* editor, QObject* context, const std::function<void()>& call)
{
    if (const auto* line = qobject_cast<QLineEdit*>(editor)) {
        QObject::connect(line, &QLineEdit::textChanged, context, call);
    } else if (const auto* box = qobject_cast<ChoiceBox*>(editor)) {
        QObject::connect(box, &ChoiceBox::choiceChanged, context, call);
    } else if (const auto* text = qobject_cast<TextBox*>(editor)) {
        QObject::connect(text, &TextBox::textChanged, context, call);
    }
}

} // namespace tracseq::ui
