// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace tracseq::ui {

/// The list of panels at the left: groups of icon and word, or icons alone when collapsed. Arrow
/// keys move, Enter opens.
class NavigationBar final : public QWidget {
    Q_OBJECT
public:
    explicit NavigationBar(QWidget* parent = nullptr);

    /// Puts an entry below the heading of its group, which is made when it is new.
    void addEntry(const QString& id, const QString& title, const QString& iconName,
                  const QString& group, const QString& shortcut);
    void setCurrent(const QString& id);
    void setCollapsed(bool collapsed);
    [[nodiscard]] bool isCollapsed() const { return m_collapsed; }

Q_SIGNALS:
    void chosen(const QString& id);
    void collapsedChanged(bool collapsed);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QBoxLayout* m_entries;
    QToolButton* m_collapse;
    QHash<QString, QToolButton*> m_buttons;
    QList<QToolButton*> m_order;
    QList<QLabel*> m_headings;
    QString m_lastGroup;
    bool m_collapsed = false;
};

} // namespace tracseq::ui
