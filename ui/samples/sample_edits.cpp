// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/sample_edits.h"

#include "core/base/error_text.h"
#include "core/samples/sample.h"
#include "core/samples/sample_states.h"

#include <algorithm>

namespace tracseq::ui {

using database::Field;
using database::Record;
using database::Value;
using samples::sampleEntity;
using samples::SampleField;

namespace {

Error rowGone()
{
    return Error(ErrorCode::RowNotFound, {sampleEntity().translatedLabel()});
}

/// What the life cycle says of one step.
std::optional<Error> checkStep(const QString& from, const QString& to, QStringList& reasons)
{
    const database::LifeCycle& cycle = samples::sampleLifeCycle();
    const database::Transition* way = cycle.transition(from, to);
    if (way == nullptr) {
        QStringList next;
        for (const QString& name : cycle.next(from)) {
            next.append(cycle.label(name));
        }
        return Error(ErrorCode::TransitionNotAllowed,
                     {sampleEntity().fields[SampleField::SampleStatus].translatedLabel(),
                      cycle.label(from), cycle.label(to), next.join(QStringLiteral(", "))});
    }
    if (way->needsReason && !reasons.contains(cycle.label(to))) {
        reasons.append(cycle.label(to));
    }
    return std::nullopt;
}

/// One sample and the cells typed into it.
class RowPlan {
public:
    RowPlan(const Record& row, PlannedEdits& plan)
        : m_row(row)
        , m_values(row.values)
        , m_plan(plan)
    {
        m_edit.id = row.id;
    }

    void read(const CellInput& cell, const FindByName& find, const QLocale& locale)
    {
        const Field& field = sampleEntity().fields[static_cast<std::size_t>(cell.field)];
        if (field.readOnly) {
            problem(cell, Error(ErrorCode::FieldReadOnly, {field.translatedLabel()}));
            return;
        }
        auto value = parseField(sampleEntity(), field, cell.text, locale, find);
        if (!value) {
            problem(cell, value.error());
            return;
        }
        const Value& before = m_row.values[static_cast<std::size_t>(cell.field)];
        if (*value == before) {
            return;
        }
        if (cell.field == SampleField::SampleStatus) {
            if (auto error = checkStep(before.text(), value->text(), m_plan.statesNeedingReason)) {
                problem(cell, *error);
                return;
            }
        }
        m_edit.seen.emplace_back(cell.field, before);
        m_edit.values.emplace_back(cell.field, *value);
        m_values[static_cast<std::size_t>(cell.field)] = std::move(*value);
        m_cells.push_back(cell);
    }

    void finish(QDate today)
    {
        for (const samples::FieldError& error : samples::validateSample(m_values, today)) {
            const auto cell = std::find_if(m_cells.begin(), m_cells.end(),
                                           [&](const auto& c) { return c.field == error.field; });
            if (cell != m_cells.end()) {
                problem(*cell, error.error);
            }
        }
        if (!m_edit.values.empty()) {
            m_plan.edits.push_back(std::move(m_edit));
        }
    }

private:
    void problem(const CellInput& cell, const Error& error)
    {
        const Field& field = sampleEntity().fields[static_cast<std::size_t>(cell.field)];
        m_plan.problems.push_back(
            {cell.line, m_row.values[SampleField::Name].text(), field.translatedLabel(), error});
    }

    const Record& m_row;
    std::vector<Value> m_values;
    PlannedEdits& m_plan;
    samples::SampleEdit m_edit;
    std::vector<CellInput> m_cells;
};

} // namespace

QString CellProblem::sentence() const
{
    return QCoreApplication::translate("Samples", "Row %1 (%2), %3: %4")
        .arg(QLocale().toString(line), sample, column, errorText(error));
}

PlannedEdits planEdits(const std::vector<CellInput>& cells, const RowBatch& rows,
                       const FindByName& find, const QLocale& locale, QDate today)
{
    PlannedEdits plan;
    QHash<qint64, std::vector<const CellInput*>> byRow;
    for (const CellInput& cell : cells) {
        byRow[cell.rid].push_back(&cell);
    }
    for (const Record& row : rows.rows) {
        const auto typed = byRow.constFind(row.rid);
        if (typed == byRow.constEnd()) {
            continue;
        }
        if (row.deleted) {
            const CellInput& first = *typed->front();
            plan.problems.push_back(
                {first.line, row.values[SampleField::Name].text(),
                 sampleEntity().fields[static_cast<std::size_t>(first.field)].translatedLabel(),
                 rowGone()});
            continue;
        }
        RowPlan one(row, plan);
        for (const CellInput* cell : *typed) {
            one.read(*cell, find, locale);
        }
        one.finish(today);
    }
    std::stable_sort(plan.problems.begin(), plan.problems.end(),
                     [](const CellProblem& a, const CellProblem& b) { return a.line < b.line; });
    return plan;
}

} // namespace tracseq::ui
