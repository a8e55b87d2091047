// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/receipt/receipt_parts.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace tracseq::ui {

class EmptyState;
class ErrorStrip;

/// Asks whose samples a shipment is to bring: those of a project or of an import that are
/// registered and not received. What the parts name outlives it.
class ExpectDialog final : public QDialog {
    Q_OBJECT
public:
    ExpectDialog(const ReceiptParts& parts, const Uuid& shipment, QWidget* parent);

    void accept() override;

Q_SIGNALS:
    void expected(const tracseq::receipt::ReceiptService::Done& done);

private:
    void show(std::vector<receipt::ManifestSource> sources);
    void expect(const std::vector<Uuid>& samples);

    const ReceiptParts m_parts;
    const Uuid m_shipment;
    std::vector<receipt::ManifestSource> m_sources;
    ErrorStrip* m_strip;
    QListWidget* m_list;
    QLabel* m_label = nullptr;
    EmptyState* m_empty;
    QPushButton* m_apply = nullptr;
};

} // namespace tracseq::ui
