// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/field_text.h"
#include "core/samples/bulk_taken.h"
#include "core/samples/sample_service.h"
#include "core/templates/template_form.h"

#include <QDate>
#include <QMap>
#include <QStringList>
#include <optional>

namespace tracseq::samples {

/// One column of a grid of samples.
struct BulkColumn {
    int number = 0; ///< SampleField, or the count of these plus the place in the template
    const database::Entity* entity = nullptr;
    const database::Field* field = nullptr;
    bool required = false;
    bool computed = false; ///< by the template: shown, not typed
};

/// What shall stand in a cell.
struct BulkCell {
    int row = 0;
    int column = 0;
    QString text;
};

/// A cell of the grid; row -1: none.
struct BulkPlace {
    int row = -1;
    int column = 0;
};

/// Up to 5,000 samples as rows of texts: what was typed, what it means, and what is wrong with it,
/// cell by cell, by the rules of samples and of their template. New samples, or present ones being
/// edited. Each change is one step of undo. It knows no windows and stores nothing. Rows are judged
/// by judge(), in slices, so that a large block holds nobody up.
class BulkDraft {
public:
    static constexpr int kMaxRows = 5'000;
    using Form = std::shared_ptr<const templates::TemplateForm>;

    /// How texts are read and shown.
    struct Reading {
        QDate today;
        QLocale locale;
        database::FindByName find;
        database::Names names;
    };

    /// New samples by this form (null: none), the same `common` texts (by number) in each row, and
    /// the first of them by these names.
    BulkDraft(Reading reading, const Form& form, const Uuid& version, int rows,
              const QMap<int, QString>& common, const QStringList& names = {});
    /// Present samples. `forms` stand by them; columns of a template are there when all have it.
    BulkDraft(Reading reading, std::vector<database::Record> records, std::vector<Form> forms);

    [[nodiscard]] bool isNew() const { return m_records.empty(); }
    [[nodiscard]] const std::vector<BulkColumn>& columns() const { return m_columns; }
    [[nodiscard]] int columnOf(int number) const; ///< -1 when it is no column
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QString text(int row, int column) const;
    /// What is wrong with the cell, in a sentence; empty: nothing, or not judged yet.
    [[nodiscard]] QString error(int row, int column) const;

    /// Sets cells; those beyond the grid and computed ones are left out. `joins` makes it one step
    /// with the one before.
    void apply(const std::vector<BulkCell>& cells, bool joins = false);
    /// Adds rows with the common texts, of new samples, at most up to kMaxRows; returns how many.
    int addRows(int count);
    /// Takes rows out of the grid, not out of the lab.
    void removeRows(std::vector<int> rows);

    [[nodiscard]] bool canUndo() const { return !m_undo.isEmpty(); }
    [[nodiscard]] bool canRedo() const { return !m_redo.isEmpty(); }
    void undo();
    void redo();

    /// Judges at most `most` rows that changed since they were judged; true when none is left.
    bool judge(int most);
    [[nodiscard]] bool isJudged() const { return m_judgedAll; }
    /// Cells that are wrong; of what is judged.
    [[nodiscard]] int problemCount() const { return m_problems; }
    /// The first wrong cell after this one, by rows, from the top again after the last.
    [[nodiscard]] BulkPlace nextProblem(BulkPlace after) const;

    /// What has to be unique in the lab as the judged rows stand; see findTaken().
    [[nodiscard]] std::vector<BulkKey> keys() const;
    /// What the lab said of them.
    void setTaken(const std::vector<BulkTaken>& taken);
    /// Marks a row that the lab refused when it was to be stored.
    void setRefused(int row, const QString& sentence);

    /// Other names of references: all is to be judged anew.
    void setReferences(database::FindByName find, const database::Names& names);

    /// The values to be stored of each row; when all is judged and nothing is wrong.
    [[nodiscard]] std::vector<database::FieldValues> newValues() const;
    /// The edits of present samples, with what was seen; rows without a change are left out.
    [[nodiscard]] std::vector<SampleEdit> edits() const;
    /// The row in the grid of an edit.
    [[nodiscard]] int rowOf(const Uuid& sample) const;
    [[nodiscard]] bool isChanged() const { return canUndo(); }

private:
    struct Row {
        int key = 0; ///< into m_judged; of present samples also into m_records
        QStringList texts;
    };
    struct Judged {
        QStringList texts; ///< what it was judged for
        bool done = false;
        std::vector<std::pair<int, QString>> errors; ///< by column
        std::vector<std::pair<int, QString>> computed;
        database::FieldValues values;
        database::FieldValues seen;
        database::Value name;
        database::Value project;
        database::Value barcode;
        bool nameKnown = false; ///< name and project could be read
    };

    void makeColumns(const Form& form);
    [[nodiscard]] Row emptyRow();
    void remember();
    void changed();
    void judgeRow(const Row& row, Judged& judged) const;
    void judgeForm(const templates::TemplateForm& form, bool typedThere,
                   std::vector<database::Value>& all, QMap<int, QString>& errors, const Row& row,
                   Judged& judged) const;
    [[nodiscard]] QString showText(const BulkColumn& column, const database::Value& value) const;
    [[nodiscard]] QString sayTaken(int column, const QString& value, const QString& who) const;
    void settle();
    void note(int key, int column, const QString& sentence);
    [[nodiscard]] bool isDirty(const Row& row) const;

    Reading m_reading;
    Form m_form; ///< whose columns are shown
    Uuid m_version;
    QStringList m_common; ///< texts of an added row, by column
    std::vector<BulkColumn> m_columns;
    std::vector<database::Record> m_records;
    std::vector<Form> m_forms;
    std::vector<QStringList> m_stored; ///< texts of the records
    QList<Row> m_rows;
    QList<QList<Row>> m_undo;
    QList<QList<Row>> m_redo;
    std::vector<Judged> m_judged;     ///< by key of the row
    int m_from = 0;                   ///< rows before it are judged
    QHash<qint64, QString> m_clashes; ///< what only several rows together show, by cell
    QHash<int, std::pair<QStringList, QString>> m_refused; ///< by key: for which texts, why
    QHash<QByteArray, QString> m_takenNames;
    QHash<QByteArray, QString> m_takenBarcodes;
    int m_problems = 0;
    bool m_judgedAll = false;
};

} // namespace tracseq::samples
