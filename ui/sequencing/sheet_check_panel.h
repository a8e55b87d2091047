// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sequencing/sheet_check_presenter.h"
#include "ui/shell/navigator.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace tracseq::ui {

class Badge;
class EmptyState;
class ErrorStrip;
class SheetView;

/// Checks any sample sheet file: dropped on it, opened, or sent by navigator.open(id, path).
class SheetCheckPanel final : public QWidget, public NavigationTarget {
    Q_OBJECT
public:
    explicit SheetCheckPanel(database::TaskRunner& runner, QWidget* parent = nullptr);

    void navigateTo(const QString& target) override;
    [[nodiscard]] SheetCheckPresenter& presenter() { return m_presenter; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void chooseFile();
    void showChecking();
    void showSheet(bool fileChanged);
    void showKits();
    void showError(const Error& error);
    QWidget* makeHead();

    SheetCheckPresenter m_presenter;
    ErrorStrip* m_error;
    QStackedWidget* m_pages;
    EmptyState* m_start;
    SheetView* m_view;
    QLabel* m_file = nullptr;
    QLabel* m_summary = nullptr;
    Badge* m_verdict = nullptr;
    QComboBox* m_instrument = nullptr;
    QComboBox* m_kit = nullptr;
    QAction* m_again = nullptr;
};

} // namespace tracseq::ui
