// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/database/entity.h"

#include <QStringList>
#include <functional>
#include <memory>

namespace tracseq::templates {

/// How the value of a field follows from others.
///
/// Of numbers, dates and yes/no: an arithmetic expression over `[Field name]`, numbers with a
/// decimal point, `+ - * / ^ ( )`, comparisons, `&& ||`, `condition ? a : b`, and min, max, sum,
/// avg, abs, sqrt, ln, log10, exp, rint. A date counts as a number of days, yes as 1.
/// Of texts: a text with `[Field name]` in it, each of which gets its value.
///
/// Computed with 64-bit floating point and rounded to six decimal places.
class Formula {
public:
    /// Errors: FormulaWrong, with what is wrong and where (text, position from 1).
    static Result<Formula> read(const QString& text, database::FieldType type);

    Formula(Formula&&) noexcept;
    Formula& operator=(Formula&&) noexcept;
    ~Formula();

    /// The names of the fields that it uses, each once, as written.
    [[nodiscard]] const QStringList& names() const { return m_names; }

    /// The value; null where a field that it uses has none. `valueOf` gives value and type of a
    /// field by its place in names(). Error: FormulaFailed, for a division by zero and the like.
    struct Operand {
        database::Value value;
        database::FieldType type = database::FieldType::Text;
    };
    [[nodiscard]] Result<database::Value>
    evaluate(const std::function<Operand(int)>& valueOf) const;

    static constexpr int kMaxLength = 500; ///< UTF-16 units

private:
    struct Machine;
    Formula(QString text, database::FieldType type);
    [[nodiscard]] Result<database::Value>
    evaluateText(const std::function<Operand(int)>& valueOf) const;

    QString m_text;
    database::FieldType m_type;
    QStringList m_names;
    std::unique_ptr<Machine> m_machine; ///< of numbers only
};

} // namespace tracseq::templates
