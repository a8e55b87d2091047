// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace tracseq::ui {

/// What stands where nothing is yet: a large quiet icon, a headline, what to do first, a button.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    void setContent(const QString& iconName, const QString& headline, const QString& advice);
    /// An empty text hides the button.
    void setButton(const QString& text, const QString& iconName = {});

    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void buttonClicked();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void redrawIcon();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_headline;
    QLabel* m_advice;
    QPushButton* m_button;
};

} // namespace tracseq::ui
