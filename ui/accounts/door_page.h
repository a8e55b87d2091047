// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace tracseq::ui {

class ErrorStrip;
class ThinBar;
class ToneLabel;

/// A page of the door: a card in the middle of an empty window, with a title, a line below it, what
/// went wrong, fields, and buttons. While it is busy nothing on it can be changed.
class DoorPage : public QWidget {
    Q_OBJECT
public:
    explicit DoorPage(QWidget* parent);

    [[nodiscard]] ErrorStrip& strip() const { return *m_strip; }
    void setBusy(bool busy);
    [[nodiscard]] bool isBusy() const { return m_busy; }

protected:
    void setTitle(const QString& iconName, const QString& title, const QString& subtitle);
    /// Where fields go, one below the other.
    [[nodiscard]] QBoxLayout& fields() const { return *m_fields; }
    QPushButton* addPrimary(const QString& objectName, const QString& text);
    /// At the left, quiet.
    QPushButton* addSecondary(const QString& objectName, const QString& text);
    /// In a line of their own below: ways to somewhere else.
    QPushButton* addOther(const QString& objectName, const QString& text);
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showIcon();

    QString m_iconName;
    QWidget* m_card;
    QLabel* m_icon;
    QLabel* m_title;
    ToneLabel* m_subtitle;
    ErrorStrip* m_strip;
    QWidget* m_form;
    QBoxLayout* m_fields;
    QBoxLayout* m_buttons;
    QBoxLayout* m_others;
    ThinBar* m_bar;
    bool m_busy = false;
};

} // namespace tracseq::ui
