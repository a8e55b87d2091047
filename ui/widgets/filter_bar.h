// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace tracseq::ui {

class Chip;

/// The row between tool bar and table: search field, filter chips, saved views, how many rows are
/// shown. It decides nothing; the panel listens.
class FilterBar final : public QWidget {
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent = nullptr);

    void setPlaceholder(const QString& text);
    [[nodiscard]] QString text() const;
    /// Sets the text as if typed (a restored view); emits textEdited when it differs.
    void setText(const QString& text);
    void focusSearch();

    /// A filter that is switched on and off; keys are the panel's own.
    void addToggle(const QString& key, const QString& label);
    void setToggled(const QString& key, bool on);
    [[nodiscard]] bool isToggled(const QString& key) const;

    /// A filter that is set now ("Project: Alpine flora"); the same key replaces.
    void setFilter(const QString& key, const QString& label);
    void removeFilter(const QString& key);
    void clearFilters();

    /// Names in the saved-views menu; the button is hidden until this is called.
    void setSavedViews(const QStringList& names, const QString& current = {});

    /// Searches that come with the program, in the same menu: what it says, and what is searched
    /// for.
    void setWorkLists(const QList<std::pair<QString, QString>>& lists);

    /// "1,204 of 1,000,000", or "1,204 rows" when both are equal. -1 hides it.
    void setCount(qint64 shown, qint64 total);

    /// A widget before the count (a column button). Takes it over.
    void addWidget(QWidget* widget);

Q_SIGNALS:
    /// At each keystroke, and when cleared.
    void textEdited(const QString& text);
    /// Enter, and a scanner's end.
    void submitted(const QString& text);
    void toggled(const QString& key, bool on);
    void filterRemoved(const QString& key);
    void savedViewChosen(const QString& name);
    void workListChosen(const QString& title, const QString& search);
    void saveViewRequested();
    void removeViewRequested(const QString& name);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* m_search;
    QBoxLayout* m_chips;
    QBoxLayout* m_widgets;
    QToolButton* m_views;
    QMenu* m_viewMenu;
    QList<std::pair<QString, QString>> m_workLists;
    QLabel* m_count;
    QHash<QString, Chip*> m_toggles;
    QHash<QString, Chip*> m_filters;
};

} // namespace tracseq::ui
