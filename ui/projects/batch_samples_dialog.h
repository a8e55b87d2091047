// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/projects/projects_parts.h"

#include <QDialog>

class QLineEdit;
class QPushButton;
class QTableWidget;

namespace tracseq::ui {

class ErrorStrip;
class ToneLabel;

/// Which samples are in a batch. A code and Enter puts one in, as a scanner does it; what is
/// selected is taken out. Each is a step of undo of its own.
class BatchSamplesDialog final : public QDialog {
    Q_OBJECT
public:
    BatchSamplesDialog(const ProjectsParts& parts, const database::Record& batch, QWidget* parent);

private:
    struct Entry {
        Uuid row;
        QString name;
        QString accession;
        QString barcode;
    };
    void read();
    void showEntries(const std::vector<Entry>& entries);
    void add();
    void addSample(const Uuid& sample);
    void remove();
    void written(const Result<changes::Written>& done);

    ProjectsParts m_parts;
    Uuid m_batch;
    ErrorStrip* m_strip;
    QLineEdit* m_code;
    QTableWidget* m_table;
    ToneLabel* m_count;
    QPushButton* m_remove;
    std::vector<Uuid> m_rows; ///< of the table, from the top
};

} // namespace tracseq::ui
