// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/samples/import_finding.h"
#include "core/templates/template_form.h"

#include <QString>
#include <QStringList>
#include <memory>
#include <vector>

namespace tracseq::samples {

/// The decimal mark of numbers that are written as text. Grouping marks follow from it: with Point
/// a comma groups, with Comma a point.
enum class DecimalMark { Unknown, Point, Comma };

/// How days are written as text. ISO (2024-1-5) is read under any of them.
enum class DateOrder { Unknown, DayMonthYear, MonthDayYear, YearMonthDay };

/// What becomes of a column of the sheet.
enum class ColumnUse {
    Ignore,
    Field,    ///< goes to `field` of the sample
    Attribute ///< kept as a free attribute under its header
};

/// One column of the sheet and what is made of it.
struct ImportColumn {
    int column = 0; ///< zero-based place in the sheet
    QString header; ///< cleaned; empty when the column has none
    ColumnUse use = ColumnUse::Ignore;
    int field = -1;      ///< SampleField, when use is Field
    int formField = -1;  ///< of the plan's form, when use is Attribute: it is read by its rules
    int confidence = 0;  ///< 0 to 100: how sure the proposal is; 100 for what a person chose
    QString unit;        ///< of the numbers in it ("mL"); empty: the field's own
    bool hasData = true; ///< some cell below the header is not blank
    /// How many cells name a known sample type, when the heading can mean that field. While another
    /// column has the field, the rows of this one are compared with it.
    qint64 knownTypes = 0;
    /// Of a barcode column of containers: the column that says which rows are tubes. Only a tube's
    /// barcode that stands once is the sample's own; the others are kept as free attributes.
    int tubeKind = -1;

    /// Of numbers written as text. Unknown while the values themselves leave it open, and then
    /// `askDecimal` says whether that matters.
    DecimalMark decimal = DecimalMark::Unknown;
    bool askDecimal = false;
    /// Of days written as text; likewise.
    DateOrder dates = DateOrder::Unknown;
    bool askDates = false;

    QStringList examples; ///< the first few values, for the person who decides
};

/// A value for a field that the sheet has no column for, as a person types it.
struct FixedValue {
    int field = -1; ///< SampleField
    QString text;
};

/// How a sheet is read: which row holds the headings, what each column is, what is the same for
/// every row. A plain value; made by proposeMapping(), corrected by a person, saved by name.
struct ImportPlan {
    int headerRow = -1;                ///< zero-based; -1 when no row looks like headings
    std::vector<ImportColumn> columns; ///< by their place in the sheet
    std::vector<FixedValue> fixed;
    QString shape;       ///< fingerprint of the headings; sheets of one form share it
    QString mappingName; ///< of the saved mapping that was applied; empty when there was none
    /// The form that the rows are held against; null when the sheet has none.
    std::shared_ptr<const templates::TemplateForm> form;
    Uuid formVersion; ///< of a template
    /// What a person should know about the proposal, such as a column that was passed over. Told by
    /// the check, while the column is not in a person's hands.
    std::vector<ImportFinding> remarks;

    [[nodiscard]] const ImportColumn* columnOfField(int field) const;
    /// The column at a place of the sheet (zero-based); null where none is.
    [[nodiscard]] const ImportColumn* columnAt(int place) const;
    [[nodiscard]] ImportColumn* columnAt(int place);
    [[nodiscard]] const FixedValue* fixedOfField(int field) const;
    /// The description that a column's values are read by: a field of the sample, or one of the
    /// form; null for a free attribute and for what is ignored.
    [[nodiscard]] const database::Field* described(const ImportColumn& column) const;
};

/// Something that only a person can decide before a plan can be carried out.
struct ImportQuestion {
    enum class Kind { DecimalMark, DateOrder };
    Kind kind = Kind::DecimalMark;
    int column = 0;       ///< zero-based place in the sheet
    QStringList examples; ///< values that can be read in two ways
    QString sentence;     ///< translated: what is to be decided, with both readings of an example
};

/// The questions that are still open, in the order of the columns.
std::vector<ImportQuestion> openQuestions(const ImportPlan& plan);

/// Answers every open question of a kind; the other argument may stay Unknown.
void answerQuestions(ImportPlan& plan, DecimalMark decimal, DateOrder dates);

} // namespace tracseq::samples
