// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/receipt/receipt_parts.h"
#include "ui/shell/navigator.h"
#include "ui/shell/scan_target.h"
#include "ui/shell/unsaved_work.h"

#include <QWidget>

class QStackedWidget;

namespace tracseq::ui {

class DataTable;
class EmptyState;
class ErrorStrip;
class FilterBar;
class ReceiptDesk;
class ShipmentsModel;

/// Receipt: the shipments of the lab, and one of them at the desk.
class ReceiptPanel final : public QWidget,
                           public NavigationTarget,
                           public ScanTarget,
                           public UnsavedWork {
    Q_OBJECT
public:
    ReceiptPanel(const ReceiptParts& parts, QWidget* parent);

    /// The id of a shipment.
    void navigateTo(const QString& target) override;
    bool takeScan(const QString& code) override;
    [[nodiscard]] QString unsavedWork() const override;

    [[nodiscard]] DataTable& table() const { return *m_table; }
    [[nodiscard]] ReceiptDesk& desk() const { return *m_desk; }
    [[nodiscard]] bool isAtDesk() const;

private:
    void makeList();
    void makeActions();
    void reload();
    void showEmpty();
    void showActions();
    void addShipment();
    void openCurrent();
    void openDesk(const Uuid& id);
    void backToList();
    void askToRemove();

    ReceiptParts m_parts;
    ShipmentsModel* m_model;
    QStackedWidget* m_pages;
    QWidget* m_list;
    ErrorStrip* m_strip;
    FilterBar* m_filter;
    DataTable* m_table;
    EmptyState* m_empty = nullptr;
    ReceiptDesk* m_desk;
    QAction* m_new = nullptr;
    QAction* m_open = nullptr;
    QAction* m_remove = nullptr;
    quint64 m_token = 0;
};

} // namespace tracseq::ui
