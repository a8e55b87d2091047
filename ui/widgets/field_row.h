// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QLabel;

namespace tracseq::ui {

class ToneLabel;

/// One line of a form: label, editor, unit, and below them a hint or what is wrong. Rows stacked
/// in a QVBoxLayout align by themselves.
class FieldRow final : public QWidget {
    Q_OBJECT
public:
    /// Takes the editor over. The label names it for screen readers.
    FieldRow(const QString& label, QWidget* editor, const QString& unit = {},
             QWidget* parent = nullptr);

    /// For forms of several rows: the line below is there at all times and stays one line, so that
    /// nothing moves while somebody types. What is longer is cut, and whole in its tool tip.
    void keepHeight();
    /// Adds a mark and says "required" to screen readers.
    void setRequired(bool required);
    /// A muted line below the editor while there is no error.
    void setHint(const QString& hint);
    /// What is wrong and what to do, below the editor; empty when all is well.
    void setError(const QString& error);

    [[nodiscard]] QString hint() const { return m_hint; }
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] QWidget* editor() const { return m_editor; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showBelow();
    void cutBelow();

    QString m_text;
    bool m_keepsHeight = false;
    QString m_hint;
    QString m_error;
    QLabel* m_label;
    QWidget* m_editor;
    QGridLayout* m_grid;
    QHBoxLayout* m_belowLine;
    QLabel* m_belowIcon;
    ToneLabel* m_below;
};

} // namespace tracseq::ui
