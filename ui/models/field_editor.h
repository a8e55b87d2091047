// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

#include <QComboBox>
#include <QPlainTextEdit>

namespace tracseq::ui {

class ReferenceNames;

/// A box to choose from whose value is the text of the chosen entry, or what was typed where typing
/// is allowed.
class ChoiceBox final : public QComboBox {
    Q_OBJECT
    Q_PROPERTY(QString choice READ choice WRITE setChoice NOTIFY choiceChanged USER true)

public:
    explicit ChoiceBox(QWidget* parent = nullptr);

    [[nodiscard]] QString choice() const;
    void setChoice(const QString& text);
    /// Other entries; what is chosen stays.
    void setEntries(const QStringList& entries);
    /// A last entry that is no value but something to do: commandChosen(), and the choice stays.
    void setCommand(const QString& text);
    /// Lets a person type to find; what is typed need not be among the entries.
    void allowTyping();

Q_SIGNALS:
    void choiceChanged();
    void commandChosen();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void changed(const QString& text);
    void act(int index);
    void addCommand();

    QString m_command;
    QString m_choice;     ///< what was chosen before a command
    bool m_steps = false; ///< from entry to entry: a command is passed, not chosen
};

/// Several lines of text, a few of them shown.
class TextBox final : public QPlainTextEdit {
    Q_OBJECT
    Q_PROPERTY(QString text READ toPlainText WRITE setPlainText NOTIFY textChanged USER true)

public:
    explicit TextBox(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
};

/// What an editor is to offer.
struct EditorOptions {
    /// For State fields: only these can be chosen, beside the present one. Labels are made here.
    std::vector<QString> states;
    /// For Reference fields.
    const ReferenceNames* references = nullptr;
    /// For Reference fields: a last entry that is something to do; see ChoiceBox::setCommand().
    QString command;
    /// Long texts on several lines; in a grid they are on one.
    bool multiLine = false;
};

/// Makes the editor that fits the field: a line, a box to choose from, lines of text. Its user
/// property is the text that parseField() reads.
QWidget* makeFieldEditor(const database::Entity& entity, const database::Field& field,
                         const EditorOptions& options, QWidget* parent);

QString editorText(const QWidget* editor);
void setEditorText(QWidget* editor, const QString& text);
/// Calls back at each change of the text.
void onEdited(QWidget* editor, QObject* context, const std::function<void()>& call);

} // namespace tracseq::ui
