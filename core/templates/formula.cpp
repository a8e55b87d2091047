// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/templates/formula.h"

#include <QCoreApplication>
#include <cmath>
#include <limits>
#include <muParser.h>
#include <vector>

namespace tracseq::templates {

using database::FieldType;
using database::Value;

// The library knows only ASCII names, so each field becomes a variable of its own place. Variables
// are referred to by address, which is why the numbers have a home that does not move.
struct Formula::Machine {
    mu::Parser parser;
    std::vector<double> numbers;
};

namespace {

QString variable(qsizetype index)
{
    return QStringLiteral("field_%1").arg(index);
}

tl::unexpected<Error> wrong(const QString& text, const QString& why)
{
    return failure(ErrorCode::FormulaWrong, {text, why});
}

/// The names in brackets, and the text with `replace(place of the name)` in their stead.
struct Pieces {
    QStringList names;
    QString rest;
    bool open = false; ///< a bracket is not closed, or has nothing in it
};

Pieces takeApart(const QString& text, const std::function<QString(qsizetype)>& replace)
{
    Pieces pieces;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(u'[', at);
        if (open < 0) {
            break;
        }
        const qsizetype close = text.indexOf(u']', open);
        const QString name = close < 0 ? QString() : text.mid(open + 1, close - open - 1).trimmed();
        if (name.isEmpty()) {
            pieces.open = true;
            return pieces;
        }
        qsizetype index = pieces.names.indexOf(name);
        if (index < 0) {
            index = pieces.names.size();
            pieces.names += name;
        }
        pieces.rest += QStringView(text).mid(at, open - at);
        pieces.rest += replace(index);
        at = close + 1;
    }
    pieces.rest += QStringView(text).mid(at);
    return pieces;
}

/// `a = b` would set a, which no formula means.
bool assigns(const QString& expression)
{
    for (qsizetype i = 0; i < expression.size(); ++i) {
        if (expression.at(i) != u'=') {
            continue;
        }
        const bool second = i + 1 < expression.size() && expression.at(i + 1) == u'=';
        if (second) {
            ++i;
        } else if (i == 0 || !QStringView(u"<>!").contains(expression.at(i - 1))) {
            return true;
        }
    }
    return false;
}

double numberOf(const Formula::Operand& operand)
{
    switch (operand.type) {
    case FieldType::Decimal:
        return operand.value.decimal().toDouble();
    case FieldType::Date:
        return static_cast<double>(operand.value.date().toJulianDay());
    default:
        return static_cast<double>(operand.value.integer());
    }
}

QString textOf(const Formula::Operand& operand)
{
    switch (operand.type) {
    case FieldType::Decimal:
        return operand.value.decimal().toString();
    case FieldType::Integer:
    case FieldType::Boolean:
        return QString::number(operand.value.integer());
    default:
        return operand.value.text();
    }
}

bool makesText(FieldType type)
{
    return type == FieldType::Text || type == FieldType::LongText || type == FieldType::Choice;
}

} // namespace

Formula::Formula(QString text, FieldType type)
    : m_text(std::move(text))
    , m_type(type)
{
}
Formula::Formula(Formula&&) noexcept = default;
Formula& Formula::operator=(Formula&&) noexcept = default;
Formula::~Formula() = default;

Result<Formula> Formula::read(const QString& text, FieldType type)
{
    if (text.size() > kMaxLength) {
        return wrong(text.left(40) + u'…',
                     QCoreApplication::translate("Templates", "it is longer than %1 letters")
                         .arg(kMaxLength));
    }
    Formula formula(text, type);
    const Pieces pieces = takeApart(text, variable);
    if (pieces.open) {
        return wrong(text, QCoreApplication::translate("Templates", "a bracket has no name in it"));
    }
    formula.m_names = pieces.names;
    if (makesText(type)) {
        return formula;
    }
    if (assigns(pieces.rest)) {
        return wrong(text,
                     QCoreApplication::translate("Templates", "two values are compared with =="));
    }
    formula.m_machine = std::make_unique<Machine>();
    Machine& machine = *formula.m_machine;
    machine.numbers.assign(static_cast<std::size_t>(pieces.names.size()), 1.0);
    try {
        for (std::size_t i = 0; i < machine.numbers.size(); ++i) {
            machine.parser.DefineVar(variable(static_cast<qsizetype>(i)).toStdString(),
                                     &machine.numbers[i]);
        }
        machine.parser.SetExpr(pieces.rest.toStdString());
        machine.parser.Eval();
        if (machine.parser.GetNumResults() != 1) {
            return wrong(text, QCoreApplication::translate("Templates", "it gives several values"));
        }
    } catch (const mu::Parser::exception_type& error) {
        // Where it stands in what was typed is found by what stands there: names became variables.
        const QString token = QString::fromStdString(error.GetToken());
        return wrong(
            text,
            token.isEmpty() || token.contains(QLatin1String("field_"))
                ? QCoreApplication::translate("Templates", "it is not complete")
                : QCoreApplication::translate("Templates", "“%1” is not understood").arg(token));
    }
    return formula;
}

Result<Value> Formula::evaluateText(const std::function<Operand(int)>& valueOf) const
{
    bool missing = false;
    const Pieces pieces = takeApart(m_text, [&](qsizetype index) {
        const Operand operand = valueOf(static_cast<int>(index));
        missing = missing || operand.value.isNull();
        return textOf(operand);
    });
    return missing ? Value() : Value(pieces.rest);
}

Result<Value> Formula::evaluate(const std::function<Operand(int)>& valueOf) const
{
    if (!m_machine) {
        return evaluateText(valueOf);
    }
    for (std::size_t i = 0; i < m_machine->numbers.size(); ++i) {
        const Operand operand = valueOf(static_cast<int>(i));
        if (operand.value.isNull()) {
            return Value();
        }
        m_machine->numbers[i] = numberOf(operand);
    }
    double result = std::numeric_limits<double>::quiet_NaN();
    try {
        result = m_machine->parser.Eval();
    } catch (const mu::Parser::exception_type&) {
        return failure(ErrorCode::FormulaFailed, {m_text});
    }
    // Beyond this a decimal of millionths has no place for it.
    constexpr double kLargest = 9.0e12;
    if (!std::isfinite(result) || std::abs(result) > kLargest) {
        return failure(ErrorCode::FormulaFailed, {m_text});
    }
    switch (m_type) {
    case FieldType::Boolean:
        return Value(result != 0.0 ? 1 : 0);
    case FieldType::Integer:
        return Value(static_cast<qint64>(std::llround(result)));
    case FieldType::Date: {
        // The years that any date of the lab may have.
        const QDate day = QDate::fromJulianDay(std::llround(result));
        return day.isValid() && day.year() >= 1850 && day.year() <= 2200
                   ? Result<Value>(Value(day))
                   : failure(ErrorCode::FormulaFailed, {m_text});
    }
    default:
        return Value(
            Decimal::fromMillionths(std::llround(result * static_cast<double>(Decimal::kScale))));
    }
}

} // namespace tracseq::templates
