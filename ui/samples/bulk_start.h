// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/bulk_draft.h"
#include "ui/samples/samples_parts.h"

#include <QWidget>

class QLineEdit;
class QSpinBox;
class QVBoxLayout;

namespace tracseq::ui {

class ChoiceBox;
class FieldRow;

/// How a series goes, in a line: "S-001, S-002, … S-048".
QString seriesPreview(const QStringList& texts);

/// The first page of a block of new samples: how many, by which template, what is the same for all,
/// and how their names go.
class BulkStart final : public QWidget {
    Q_OBJECT
public:
    BulkStart(SamplesParts& parts, QWidget* parent);

    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] int count() const;
    /// The rows as they begin: common values and names.
    [[nodiscard]] tracseq::samples::BulkDraft draft() const;

Q_SIGNALS:
    /// isValid() may be another now.
    void edited();

private:
    void addField(int field, QVBoxLayout* column);
    void offerTemplates();
    void validate();

    SamplesParts& m_parts;
    QSpinBox* m_count;
    ChoiceBox* m_template;
    QLineEdit* m_names;
    FieldRow* m_templateRow = nullptr;
    FieldRow* m_namesRow = nullptr;
    QMap<int, FieldRow*> m_rows; ///< by SampleField
    bool m_valid = true;
};

} // namespace tracseq::ui
