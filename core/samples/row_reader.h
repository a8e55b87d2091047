// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/connection.h"
#include "core/database/entity.h"
#include "core/samples/finding_list.h"
#include "core/samples/import_values.h"
#include "core/tabular/sheet.h"

#include <QHash>
#include <QSet>

namespace tracseq::samples {

/// The projects of the lab by code, letter case aside (as the lab keeps them unique).
class ProjectIndex {
public:
    static Result<ProjectIndex> load(database::Connection& connection);

    [[nodiscard]] std::optional<Uuid> find(const QString& code) const;
    void add(const QString& code, const Uuid& id);

private:
    QHash<QString, Uuid> m_byKey;
};

/// Turns rows of a sheet into the values of samples under a plan. Used by one thread; sheet, plan
/// and projects are kept by reference.
class RowReader {
public:
    enum class Outcome { Blank, HeaderAgain, Good, Bad };

    RowReader(const ImportPlan& plan, const tabular::Sheet& sheet, const ProjectIndex& projects,
              const ImportOptions& options);

    /// Reads a row, and reports what is wrong or was changed on the way in.
    Outcome read(int row, FindingList& findings);

    /// Reads only the values for all rows, of a plan without columns.
    void readFixedAlone(FindingList& findings);

    /// Of the row read last, by SampleField; of a form, what it computes and takes by default is
    /// among them.
    [[nodiscard]] std::vector<database::Value>& values() { return m_values; }
    /// The project that the row read last names and the lab does not have; empty otherwise.
    [[nodiscard]] const QString& unknownProject() const { return m_unknownProject; }
    /// The column that a field comes from; null for a fixed value and for none.
    [[nodiscard]] const ImportColumn* columnOf(int field) const
    {
        return m_columnOfField[static_cast<std::size_t>(field)];
    }

private:
    void readCell(const tabular::Cell& cell, const ImportColumn& column);
    void readFixed();
    void begin(int row, FindingList& findings);
    void readText(const tabular::Cell& cell, const ImportColumn& column, int field);
    void readNumberCell(const tabular::Cell& cell, const ImportColumn& column, int field);
    void readDayCell(const tabular::Cell& cell, const ImportColumn& column, int field);
    void readFieldText(int field, const QString& text, const ImportColumn* column);
    void readType(const QString& text, const ImportColumn* column);
    void readProject(const QString& text, const ImportColumn* column);
    void readNumberText(int field, const QString& text, DecimalMark mark,
                        const ImportColumn* column);
    void storeNumber(int field, const QString& text, const NumberReading& reading,
                     const ImportColumn* column);
    void readDayText(int field, const QString& text, DateOrder order, const ImportColumn* column);
    void addAttribute(const ImportColumn& column, const QString& text);
    QString textOf(const tabular::Cell& cell, const ImportColumn& column);
    void judgeName(const tabular::Cell& cell, const ImportColumn& column, const QString& text);
    void judgeRow();
    void findRepeated(const ImportColumn& column);
    void settleType();
    // Fields of the plan's form are numbered after those of the sample.
    [[nodiscard]] int fieldOf(const ImportColumn& column) const;
    [[nodiscard]] const database::Field& described(int field) const;
    [[nodiscard]] std::vector<templates::FormProblem> settleForm();
    void judgeForm(const std::vector<templates::FormProblem>& problems);
    database::Value formValueOf(int formField);
    [[nodiscard]] bool isOwnBarcode(const tabular::Cell& cell, const ImportColumn& column) const;
    [[nodiscard]] bool isUnused() const;
    [[nodiscard]] bool isHeaderAgain(int row) const;
    [[nodiscard]] bool isBlank(int row) const;

    template <typename Message>
    void error(ImportRule rule, const ImportColumn* column, const QString& value, Message&& message)
    {
        m_bad = true;
        m_findings->add(rule, ImportSeverity::Error, m_row, column, value,
                        std::forward<Message>(message));
    }

    /// An error that many rows have by one cause.
    template <typename Message>
    void errorOfCause(ImportRule rule, const ImportColumn* column, const QString& value,
                      const QString& cause, Message&& message)
    {
        m_bad = true;
        m_findings->addCause(rule, ImportSeverity::Error, m_row, column, value, cause,
                             std::forward<Message>(message));
    }

    const ImportPlan& m_plan;
    const tabular::Sheet& m_sheet;
    const ProjectIndex& m_projects;
    const ImportOptions& m_options;
    std::shared_ptr<const templates::TemplateForm> m_form; // of this reader's thread
    std::size_t m_fieldCount;
    std::vector<const ImportColumn*> m_columnAt;             // by place in the sheet
    std::vector<const ImportColumn*> m_columnOfField;        // by field
    std::vector<QString> m_attributeNames;                   // by place in the sheet, as JSON text
    std::vector<std::optional<tabular::Unit>> m_unitOfField; // of the column's heading
    std::vector<bool> m_toldOnce;  // fields whose lack is told once for the sheet
    std::vector<bool> m_isPrinted; // by place in the sheet: filled in on forms nobody has used yet
    std::vector<const ImportColumn*> m_otherTypes; // that name types as well
    QSet<QString> m_matchedTypes; // what was written for them, as far as it is told word by word
    QSet<QString> m_repeated; // barcodes of tubes that stand in several rows, as they are compared

    int m_row = 0;
    bool m_bad = false;
    bool m_onlyPrinted = false; // the row holds nothing but what was printed beforehand
    FindingList* m_findings = nullptr;
    std::vector<database::Value> m_values;
    std::vector<bool> m_broken; // fields that have been reported
    QString m_unknownProject;
    QString m_attributes;
};

} // namespace tracseq::samples
