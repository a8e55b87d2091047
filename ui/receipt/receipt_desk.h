// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/receipt/items_model.h"
#include "ui/receipt/receipt_parts.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace tracseq::ui {

class Badge;
class Chip;
class DataTable;
class ErrorStrip;
class FeedbackLine;
class ThinBar;
class ToneLabel;
class ToolBar;

/// One shipment at the accession desk: a code is scanned or typed, Enter, and a large line says
/// what came of it. Conditions go to what was scanned last, or to the line that is chosen, by one
/// key each. Everything can be done with the keyboard. UI thread.
class ReceiptDesk final : public QWidget {
    Q_OBJECT
public:
    ReceiptDesk(const ReceiptParts& parts, QWidget* parent);

    void setShipment(const Uuid& id);
    [[nodiscard]] const Uuid& shipment() const { return m_id; }
    /// As if it had been typed and ended with Enter.
    void takeCode(const QString& code);
    /// Expects what the spreadsheet announces.
    void openManifest(const QString& path);
    /// Writes what differs, as csv where the name ends so, else as PDF.
    void writeDiscrepancies(const QString& path);

    [[nodiscard]] QLineEdit& code() const { return *m_code; }
    [[nodiscard]] DataTable& table() const { return *m_table; }
    [[nodiscard]] const FeedbackLine& feedback() const { return *m_feedback; }
    [[nodiscard]] const ErrorStrip& strip() const { return *m_strip; }
    [[nodiscard]] QString countsShown() const;
    /// Codes that no manifest names and nobody has dealt with yet.
    [[nodiscard]] const QStringList& unknownCodes() const { return m_unknown; }

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    /// Back to the list of shipments.
    void left();

private:
    QAction* makeAction(const char* name, const QString& iconName, const QString& text,
                        void (ReceiptDesk::*slot)());
    void makeActions();
    QWidget* makeScanArea();
    QWidget* makeConditions();
    QWidget* makeItemsBar();
    void makeTable();

    void sayReady();
    void reload();
    void shown(receipt::ShipmentView view);
    void showHead();
    void showActions();
    void showTarget();
    void showUnknown();
    void setTarget(const Uuid& item);
    void rowChosen();
    void showSample(const receipt::ItemView& item);
    void setShow(ItemsModel::Show show);

    void submit();
    void answered(const Result<receipt::ReceiptService::Scanned>& result);
    void ask(const std::vector<receipt::ItemView>& items);
    void choose(int row);
    void endQuestion();
    void noteUnexpected();
    void forgetUnknown();
    void checkInRow();
    void toggleCondition(int field);
    void applyCondition(int field);
    bool keyInChoices(int key);
    bool keyInCode(int key);

    void takeBack();
    void removeRows();
    void editRemarks(const QModelIndex& index, const QString& text);
    void askForSamples();
    void askForManifest();
    void editShipment();
    void askToClose();
    void close();
    void askToReopen();
    void askForPdf() { askWhereToWrite(QStringLiteral("pdf"), tr("PDF documents (*.pdf)")); }
    void askForCsv() { askWhereToWrite(QStringLiteral("csv"), tr("CSV tables (*.csv)")); }
    void askWhereToWrite(const QString& suffix, const QString& filter);
    void done(const Result<receipt::ReceiptService::Done>& result);
    [[nodiscard]] std::vector<receipt::ItemView> chosenItems() const;
    [[nodiscard]] bool mayCheckIn() const;

    ReceiptParts m_parts;
    Uuid m_id;
    receipt::ShipmentView m_view;
    ItemsModel* m_model;
    ErrorStrip* m_strip;
    ToolBar* m_bar;
    Badge* m_state;
    ToneLabel* m_facts;
    QLineEdit* m_code = nullptr;
    QLabel* m_counts = nullptr;
    ThinBar* m_progress = nullptr;
    FeedbackLine* m_feedback = nullptr;
    QListWidget* m_choices = nullptr;
    QWidget* m_unknownLine = nullptr;
    QLabel* m_unknownLabel = nullptr;
    QWidget* m_conditionBox = nullptr;
    QLabel* m_conditionOf = nullptr;
    QList<Chip*> m_conditions;
    QComboBox* m_show = nullptr;
    DataTable* m_table;
    QAction* m_back = nullptr;
    QAction* m_close = nullptr;
    QAction* m_reopen = nullptr;
    QAction* m_expect = nullptr;
    QAction* m_fromSamples = nullptr;
    QAction* m_fromSheet = nullptr;
    QAction* m_differences = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_checkIn = nullptr;
    QAction* m_takeBack = nullptr;
    QAction* m_remove = nullptr;
    QStringList m_unknown;
    QString m_asked; ///< the code of the question that is open
    std::vector<Uuid> m_offered;
    Uuid m_target;         ///< what conditions go to
    int m_pending = 0;     ///< scans on their way
    QList<int> m_deferred; ///< conditions pressed meanwhile
    quint64 m_token = 0;
    bool m_selecting = false;
    bool m_wantsFocus = false; ///< as soon as codes can be taken
};

} // namespace tracseq::ui
