// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QLabel;
class QToolButton;

namespace tracseq::ui {

/// The row at the top of a panel: its title, then its actions at the right. Where room is short,
/// the title is cut first; actions that still do not fit move into an overflow menu, the last ones
/// first.
class ToolBar final : public QWidget {
    Q_OBJECT
public:
    enum class Show { IconAndText, IconOnly };

    explicit ToolBar(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// The action stays its owner's; enabled, checked, text and menu follow it.
    void addAction(QAction* action, Show show = Show::IconAndText);
    /// The one action to do next, in the accent colour.
    void addPrimaryAction(QAction* action);
    /// Any widget between title and actions (a selector, a badge). Takes it over.
    void addWidget(QWidget* widget);

    /// How many actions are in the overflow menu now.
    [[nodiscard]] int overflowCount() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Item {
        QAction* action;
        QToolButton* button;
    };
    QToolButton* makeButton(QAction* action, Show show);
    void arrange();
    [[nodiscard]] int titleWidth() const;
    void elideTitle(int width);

    QString m_text; ///< the whole title
    QLabel* m_title;
    QWidget* m_middle;
    QToolButton* m_overflow;
    QList<Item> m_items;
};

} // namespace tracseq::ui
