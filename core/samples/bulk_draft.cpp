// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/bulk_draft.h"

#include "core/base/error_text.h"
#include "core/samples/sample.h"

#include <algorithm>

namespace tracseq::samples {

using database::Field;
using database::FieldType;
using database::Record;
using database::Value;
using templates::TemplateForm;

namespace {

constexpr qsizetype kUndoSteps = 200;

int ownFields()
{
    return static_cast<int>(sampleEntity().fields.size());
}

qint64 cellKey(int key, int column)
{
    return (static_cast<qint64>(key) << 16) | column;
}

} // namespace

BulkDraft::BulkDraft(Reading reading, const Form& form, const Uuid& version, int rows,
                     const QMap<int, QString>& common, const QStringList& names)
    : m_reading(std::move(reading))
    , m_form(form)
    , m_version(version)
{
    makeColumns(form);
    std::vector<Value> defaults(form ? static_cast<std::size_t>(form->fieldCount()) : 0);
    if (form) {
        static_cast<void>(form->complete(defaults, true));
    }
    for (const BulkColumn& column : m_columns) {
        QString text = common.value(column.number);
        for (int place = 0;
             form && text.isEmpty() && !column.computed && place < form->fieldCount(); ++place) {
            const int target = form->targetOf(place);
            const int number = target >= 0 ? target : ownFields() + place;
            if (number == column.number && !form->field(place).initial.isEmpty()) {
                text = showText(column, defaults[static_cast<std::size_t>(place)]);
            }
        }
        m_common += text;
    }
    for (int i = 0; i < std::clamp(rows, 0, kMaxRows); ++i) {
        m_rows += emptyRow();
        if (i < names.size()) {
            m_rows.last().texts[columnOf(Name)] = names.at(i);
        }
    }
}

BulkDraft::BulkDraft(Reading reading, std::vector<Record> records, std::vector<Form> forms)
    : m_reading(std::move(reading))
    , m_records(std::move(records))
    , m_forms(std::move(forms))
{
    m_forms.resize(m_records.size());
    if (!m_forms.empty() && std::all_of(m_forms.begin(), m_forms.end(), [this](const Form& form) {
            return form == m_forms.front();
        })) {
        m_form = m_forms.front();
    }
    makeColumns(m_form);
    for (std::size_t i = 0; i < m_records.size(); ++i) {
        std::vector<Value> all = m_records[i].values;
        if (m_form) {
            const auto values = m_form->valuesOf(all, all[Attributes].text());
            all.insert(all.end(), values.begin(), values.end());
        }
        Row row = emptyRow();
        row.texts.clear();
        for (const BulkColumn& column : m_columns) {
            row.texts += showText(column, all[static_cast<std::size_t>(column.number)]);
        }
        m_stored.push_back(row.texts);
        m_rows += row;
    }
}

void BulkDraft::makeColumns(const Form& form)
{
    for (int i = 0; i < ownFields(); ++i) {
        const Field& field = sampleField(i);
        // The status has a life cycle of its own, with reasons, in the list of samples.
        if (!field.readOnly && field.type != FieldType::Json && field.type != FieldType::State) {
            m_columns.push_back({i, &sampleEntity(), &field, field.required, false});
        }
    }
    for (int place = 0; form && place < form->fieldCount(); ++place) {
        const Field& field = form->entity().fields[static_cast<std::size_t>(place)];
        const bool computed = form->field(place).isComputed();
        if (const int target = form->targetOf(place); target < 0) {
            m_columns.push_back(
                {ownFields() + place, &form->entity(), &field, field.required, computed});
        } else if (const int column = columnOf(target); column >= 0) {
            BulkColumn& own = m_columns[static_cast<std::size_t>(column)];
            own.required = own.required || field.required;
            own.computed = computed;
        }
    }
}

int BulkDraft::columnOf(int number) const
{
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_columns[i].number == number) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

QString BulkDraft::showText(const BulkColumn& column, const Value& value) const
{
    return database::editText(*column.entity, *column.field, value, m_reading.names,
                              m_reading.locale);
}

BulkDraft::Row BulkDraft::emptyRow()
{
    m_judged.emplace_back();
    return {static_cast<int>(m_judged.size()) - 1, m_common};
}

QString BulkDraft::text(int row, int column) const
{
    const Row& one = m_rows.at(row);
    if (m_columns[static_cast<std::size_t>(column)].computed) {
        for (const auto& [at, text] : m_judged[static_cast<std::size_t>(one.key)].computed) {
            if (at == column) {
                return text;
            }
        }
    }
    return one.texts.at(column);
}

bool BulkDraft::isDirty(const Row& row) const
{
    const Judged& judged = m_judged[static_cast<std::size_t>(row.key)];
    return !judged.done || judged.texts != row.texts;
}

QString BulkDraft::error(int row, int column) const
{
    const Row& one = m_rows.at(row);
    if (isDirty(one)) {
        return {};
    }
    for (const auto& [at, sentence] : m_judged[static_cast<std::size_t>(one.key)].errors) {
        if (at == column) {
            return sentence;
        }
    }
    return m_clashes.value(cellKey(one.key, column));
}

void BulkDraft::remember()
{
    m_undo += m_rows; // shares all that is not changed
    if (m_undo.size() > kUndoSteps) {
        m_undo.removeFirst();
    }
    m_redo.clear();
}

void BulkDraft::changed()
{
    m_from = 0;
    m_judgedAll = false;
}

void BulkDraft::apply(const std::vector<BulkCell>& cells, bool joins)
{
    const auto changes = [this](const BulkCell& cell) {
        return cell.row >= 0 && cell.row < rowCount() && cell.column >= 0 &&
               cell.column < static_cast<int>(m_columns.size()) &&
               !m_columns[static_cast<std::size_t>(cell.column)].computed &&
               m_rows.at(cell.row).texts.at(cell.column) != cell.text;
    };
    if (std::none_of(cells.begin(), cells.end(), changes)) {
        return;
    }
    if (!joins || m_undo.isEmpty()) {
        remember();
    }
    for (const BulkCell& cell : cells) {
        if (changes(cell)) {
            m_rows[cell.row].texts[cell.column] = cell.text;
        }
    }
    changed();
}

int BulkDraft::addRows(int count)
{
    const int added = isNew() ? std::clamp(count, 0, kMaxRows - rowCount()) : 0;
    if (added > 0) {
        remember();
        for (int i = 0; i < added; ++i) {
            m_rows += emptyRow();
        }
        changed();
    }
    return added;
}

void BulkDraft::removeRows(std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::erase_if(rows, [this](int row) { return row < 0 || row >= rowCount(); });
    if (rows.empty()) {
        return;
    }
    remember();
    QList<Row> left;
    left.reserve(m_rows.size());
    std::size_t next = 0;
    for (int row = 0; row < rowCount(); ++row) {
        if (next < rows.size() && rows[next] == row) {
            ++next;
        } else {
            left += m_rows.at(row);
        }
    }
    m_rows = std::move(left);
    changed();
}

void BulkDraft::undo()
{
    if (canUndo()) {
        m_redo += m_rows;
        m_rows = m_undo.takeLast();
        changed();
    }
}

void BulkDraft::redo()
{
    if (canRedo()) {
        m_undo += m_rows;
        m_rows = m_redo.takeLast();
        changed();
    }
}

bool BulkDraft::judge(int most)
{
    while (m_from < rowCount()) {
        const Row& row = m_rows.at(m_from);
        if (isDirty(row)) {
            if (most-- <= 0) {
                return false;
            }
            Judged judged;
            judgeRow(row, judged);
            judged.texts = row.texts;
            judged.done = true;
            m_judged[static_cast<std::size_t>(row.key)] = std::move(judged);
        }
        ++m_from;
    }
    if (!m_judgedAll) {
        m_judgedAll = true;
        settle();
    }
    return true;
}

void BulkDraft::judgeRow(const Row& row, Judged& judged) const
{
    const auto at = static_cast<std::size_t>(row.key);
    const Record* before = isNew() ? nullptr : &m_records[at];
    const Form& form = isNew() ? m_form : m_forms[at];
    std::vector<Value> all = before == nullptr
                                 ? std::vector<Value>(static_cast<std::size_t>(ownFields()))
                                 : before->values;
    if (form) {
        const auto values = form->valuesOf(all, all[Attributes].text());
        all.insert(all.end(), values.begin(), values.end());
    }
    QMap<int, QString> errors; // by number
    QSet<int> typed;
    bool typedThere = isNew();
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const BulkColumn& column = m_columns[i];
        const QString& text = row.texts.at(static_cast<qsizetype>(i));
        if (column.computed ||
            (before != nullptr && text == m_stored[at].at(static_cast<qsizetype>(i)))) {
            continue;
        }
        typed.insert(column.number);
        typedThere = typedThere || column.number >= ownFields();
        auto value = database::parseField(*column.entity, *column.field, text, m_reading.locale,
                                          m_reading.find);
        if (value) {
            all[static_cast<std::size_t>(column.number)] = std::move(*value);
        } else {
            errors.insert(column.number, errorText(value.error()));
        }
    }
    if (form) {
        judgeForm(*form, typedThere || !typed.isEmpty(), all, errors, row, judged);
    }
    const std::vector<Value> own(all.begin(), all.begin() + ownFields());
    for (const FieldError& error : validateSample(own, m_reading.today)) {
        if ((isNew() || typed.contains(error.field)) && !errors.contains(error.field)) {
            errors.insert(error.field, errorText(error.error));
        }
    }
    for (int field = 0; field < ownFields(); ++field) {
        const auto place = static_cast<std::size_t>(field);
        if (before == nullptr) {
            if (!own[place].isNull()) {
                judged.values.emplace_back(field, own[place]);
            }
        } else if (own[place] != before->values[place]) {
            judged.values.emplace_back(field, own[place]);
            judged.seen.emplace_back(field, before->values[place]);
        }
    }
    if (before == nullptr && m_form) {
        judged.values.emplace_back(TemplateVersion, Value(m_version));
    }
    for (auto it = errors.constBegin(); it != errors.constEnd(); ++it) {
        // What is wrong where no column is shown is told at the name.
        judged.errors.emplace_back(std::max(0, columnOf(it.key())), it.value());
    }
    judged.name = own[Name];
    judged.project = own[Project];
    judged.nameKnown = !errors.contains(Name) && !errors.contains(Project);
    if (!errors.contains(Barcode)) {
        judged.barcode = own[Barcode];
    }
}

void BulkDraft::judgeForm(const TemplateForm& form, bool typedThere, std::vector<Value>& all,
                          QMap<int, QString>& errors, const Row& row, Judged& judged) const
{
    if (!typedThere) {
        return; // an old record with another flaw stays editable
    }
    const auto numberOf = [&form](int place) {
        const int target = form.targetOf(place);
        return target >= 0 ? target : ownFields() + place;
    };
    std::vector<Value> values(all.begin() + ownFields(), all.end());
    for (int i = 0; i < form.fieldCount(); ++i) {
        values[static_cast<std::size_t>(i)] = all[static_cast<std::size_t>(numberOf(i))];
    }
    for (const templates::FormProblem& problem : form.complete(values, false)) {
        errors.insert(numberOf(problem.field), errorText(problem.error));
    }
    for (int i = 0; i < form.fieldCount(); ++i) {
        if (!form.applies(i, values)) {
            const int column = columnOf(numberOf(i));
            // Nobody asks for it: what is typed there would be lost without a word.
            if (form.targetOf(i) < 0 && &form == m_form.get() && column >= 0 &&
                !row.texts.at(column).isEmpty() && !form.field(i).isComputed() &&
                form.field(i).initial.isEmpty()) {
                errors.insert(
                    numberOf(i),
                    QCoreApplication::translate(
                        "Bulk", "The template does not ask for this here. Leave it empty."));
            } else {
                errors.remove(numberOf(i));
            }
            if (form.targetOf(i) < 0) {
                values[static_cast<std::size_t>(i)] = Value();
            }
        }
        if (form.field(i).isComputed() && &form == m_form.get()) {
            const int column = columnOf(numberOf(i));
            if (column >= 0) {
                judged.computed.emplace_back(column,
                                             showText(m_columns[static_cast<std::size_t>(column)],
                                                      values[static_cast<std::size_t>(i)]));
            }
        }
        if (form.targetOf(i) >= 0 && form.field(i).isComputed()) {
            all[static_cast<std::size_t>(form.targetOf(i))] = values[static_cast<std::size_t>(i)];
        }
    }
    for (const templates::FormProblem& problem : form.check(values)) {
        if (!errors.contains(numberOf(problem.field))) {
            errors.insert(numberOf(problem.field), errorText(problem.error));
        }
    }
    const QString attributes = form.attributesWith(all[Attributes].text(), values);
    all[Attributes] = attributes.isEmpty() ? Value() : Value(attributes);
}

void BulkDraft::setReferences(database::FindByName find, const database::Names& names)
{
    m_reading.find = std::move(find);
    m_reading.names = names;
    for (Judged& judged : m_judged) {
        judged.done = false;
    }
    changed();
}

std::vector<database::FieldValues> BulkDraft::newValues() const
{
    std::vector<database::FieldValues> all;
    for (const Row& row : m_rows) {
        all.push_back(m_judged[static_cast<std::size_t>(row.key)].values);
    }
    return all;
}

std::vector<SampleEdit> BulkDraft::edits() const
{
    std::vector<SampleEdit> all;
    for (const Row& row : m_rows) {
        const auto at = static_cast<std::size_t>(row.key);
        if (!m_judged[at].values.empty()) {
            all.push_back({m_records[at].id, m_judged[at].values, m_judged[at].seen});
        }
    }
    return all;
}

int BulkDraft::rowOf(const Uuid& sample) const
{
    for (int row = 0; !isNew() && row < rowCount(); ++row) {
        if (m_records[static_cast<std::size_t>(m_rows.at(row).key)].id == sample) {
            return row;
        }
    }
    return -1;
}

} // namespace tracseq::samples
