// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/row_reader.h"

#include "core/base/error_text.h"
#include "core/base/text.h"
#include "core/samples/column_fit.h"
#include "core/samples/import_proposal.h"
#include "core/samples/lost_letters.h"
#include "core/samples/sample.h"
#include "core/samples/sample_rules.h"

#include <QCoreApplication>
#include <algorithm>

namespace tracseq::samples {

using database::FieldType;
using database::Value;
using tabular::Cell;
using tabular::CellKind;

namespace {

/// What SQLite's NOCASE makes equal: ASCII letters only.
QString nocaseKey(const QString& text)
{
    QString key = text;
    for (QChar& c : key) {
        if (c >= u'A' && c <= u'Z') {
            c = QChar(c.unicode() + 32);
        }
    }
    return key;
}

/// True when a cell's text needs no cleaning: printable ASCII without blanks at its ends.
bool isCleanAscii(std::string_view utf8)
{
    return !utf8.empty() && utf8.front() != ' ' && utf8.back() != ' ' &&
           std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

void appendJson(QString& json, const QString& text)
{
    json += u'"';
    for (const QChar c : text) {
        switch (c.unicode()) {
        case u'"':
            json += QLatin1String("\\\"");
            break;
        case u'\\':
            json += QLatin1String("\\\\");
            break;
        case u'\n':
            json += QLatin1String("\\n");
            break;
        case u'\r':
            json += QLatin1String("\\r");
            break;
        case u'\t':
            json += QLatin1String("\\t");
            break;
        default:
            if (c.unicode() < 0x20) {
                json += u' ';
            } else {
                json += c;
            }
        }
    }
    json += u'"';
}

/// Headings as the names of free attributes, each given to one column.
class FreeNames {
public:
    QString take(const QString& header)
    {
        QString name = header;
        const auto known = m_last.find(header);
        int& number = known == m_last.end() ? *m_last.insert(header, 1) : *known;
        while (m_taken.contains(name)) {
            name = header + QStringLiteral(" (%1)").arg(++number);
        }
        m_taken.insert(name);
        return name;
    }

private:
    QSet<QString> m_taken;
    QHash<QString, int> m_last; ///< number that a heading was given; all below it are taken
};

/// Forms compute in place, and a plan may be read by several threads.
std::shared_ptr<const templates::TemplateForm> ownForm(const ImportPlan& plan)
{
    if (!plan.form) {
        return nullptr;
    }
    auto form =
        templates::TemplateForm::make(plan.form->title(), plan.form->definition(), sampleEntity());
    return form ? *form : plan.form;
}

} // namespace

Result<ProjectIndex> ProjectIndex::load(database::Connection& connection)
{
    auto query = connection.prepare("SELECT id, code FROM project WHERE deleted = 0");
    if (!query) {
        return failure(query.error());
    }
    ProjectIndex index;
    for (;;) {
        const auto row = query->step();
        if (!row) {
            return failure(row.error());
        }
        if (!*row) {
            return index;
        }
        index.add(query->text(1), query->uuid(0));
    }
}

std::optional<Uuid> ProjectIndex::find(const QString& code) const
{
    const auto found = m_byKey.constFind(nocaseKey(code));
    return found == m_byKey.constEnd() ? std::nullopt : std::optional<Uuid>(*found);
}

void ProjectIndex::add(const QString& code, const Uuid& id)
{
    m_byKey.insert(nocaseKey(code), id);
}

RowReader::RowReader(const ImportPlan& plan, const tabular::Sheet& sheet,
                     const ProjectIndex& projects, const ImportOptions& options)
    : m_plan(plan)
    , m_sheet(sheet)
    , m_projects(projects)
    , m_options(options)
    , m_form(ownForm(plan))
    , m_fieldCount(sampleEntity().fields.size() +
                   (m_form ? static_cast<std::size_t>(m_form->fieldCount()) : 0))
    , m_columnAt(static_cast<std::size_t>(sheet.columnCount()))
    , m_columnOfField(m_fieldCount)
    , m_attributeNames(m_columnAt.size())
    , m_unitOfField(m_fieldCount)
    , m_toldOnce(sampleEntity().fields.size())
    , m_isPrinted(m_columnAt.size())
{
    FreeNames names;
    for (const ImportColumn& column : plan.columns) {
        if (column.use == ColumnUse::Ignore || column.column < 0 ||
            column.column >= sheet.columnCount()) {
            continue;
        }
        const auto place = static_cast<std::size_t>(column.column);
        m_columnAt[place] = &column;
        m_isPrinted[place] = isPrintedHeading(column.header) &&
                             (column.use == ColumnUse::Attribute || column.field == Barcode);
        if (const int field = fieldOf(column); column.use == ColumnUse::Attribute && field >= 0) {
            m_columnOfField[static_cast<std::size_t>(field)] = &column;
            continue;
        }
        if (column.use == ColumnUse::Field) {
            m_columnOfField[static_cast<std::size_t>(column.field)] = &column;
            if (column.tubeKind < 0) {
                continue;
            }
            findRepeated(column);
        } else if (column.knownTypes > 0) {
            m_otherTypes.push_back(&column);
        }
        appendJson(m_attributeNames[place], names.take(column.header));
    }
    if (const ImportColumn* types = m_columnOfField[SampleType];
        types != nullptr && !m_otherTypes.empty()) {
        // What it says of a row is kept where another column decides.
        appendJson(m_attributeNames[static_cast<std::size_t>(types->column)],
                   names.take(types->header));
    }
    for (std::size_t i = 0; i < m_fieldCount; ++i) {
        if (const ImportColumn* column = m_columnOfField[i]) {
            m_unitOfField[i] = tabular::unitFromText(column->unit);
            if (m_unitOfField[i] && m_unitOfField[i]->times == m_unitOfField[i]->dividedBy) {
                m_unitOfField[i].reset(); // nothing to convert
            }
        }
    }
    for (std::size_t i = 0; i < m_toldOnce.size(); ++i) {
        const ImportColumn* column = m_columnOfField[i];
        m_toldOnce[i] = (column == nullptr || !column->hasData) &&
                        plan.fixedOfField(static_cast<int>(i)) == nullptr;
    }
    if (const ImportColumn* types = m_columnOfField[SampleType]) {
        m_toldOnce[SampleType] =
            m_toldOnce[SampleType] || holdsNoType(sheet, plan.headerRow, types->column);
    }
}

void RowReader::findRepeated(const ImportColumn& column)
{
    QSet<QString> seen;
    for (int row = m_plan.headerRow + 1; row < m_sheet.rowCount(); ++row) {
        const QString key = nocaseKey(cleanText(m_sheet.cell(row, column.column).text()));
        if (seen.contains(key)) {
            m_repeated.insert(key);
        }
        seen.insert(key);
    }
}

bool RowReader::isOwnBarcode(const Cell& cell, const ImportColumn& column) const
{
    return column.tubeKind < 0 || (isTube(m_sheet.cell(m_row, column.tubeKind).text()) &&
                                   !m_repeated.contains(nocaseKey(cleanText(cell.text()))));
}

bool RowReader::isBlank(int row) const
{
    bool blank = true;
    m_sheet.forEachCell(row, [&](const Cell& cell) {
        if (!blank || cell.isEmpty() ||
            m_columnAt[static_cast<std::size_t>(cell.column)] == nullptr) {
            return;
        }
        blank = cell.kind == CellKind::Text && !isCleanAscii(cell.utf8) &&
                cleanText(cell.text()).isEmpty();
    });
    return blank;
}

bool RowReader::isHeaderAgain(int row) const
{
    int same = 0;
    bool other = false;
    m_sheet.forEachCell(row, [&](const Cell& cell) {
        const ImportColumn* column = m_columnAt[static_cast<std::size_t>(cell.column)];
        if (other || column == nullptr || cell.isEmpty()) {
            return;
        }
        if (!column->header.isEmpty() && compareKey(cell.text()) == compareKey(column->header)) {
            ++same;
        } else {
            other = true;
        }
    });
    return !other && same > 0;
}

void RowReader::begin(int row, FindingList& findings)
{
    m_row = row;
    m_bad = false;
    m_findings = &findings;
    m_values.assign(m_fieldCount, Value());
    m_broken.assign(m_fieldCount, false);
    m_unknownProject.clear();
    m_attributes.clear();
    m_onlyPrinted = true;
}

void RowReader::readFixedAlone(FindingList& findings)
{
    begin(-1, findings);
    m_onlyPrinted = false;
    readFixed();
    judgeRow();
}

RowReader::Outcome RowReader::read(int row, FindingList& findings)
{
    begin(row, findings);
    if (isBlank(row)) {
        return Outcome::Blank;
    }
    // Only a row whose name equals its own heading can be the headings again.
    const ImportColumn* first = columnOf(Name);
    if (first != nullptr) {
        const Cell cell = m_sheet.cell(row, first->column);
        if (cell.kind == CellKind::Text && compareKey(cell.text()) == compareKey(first->header) &&
            isHeaderAgain(row)) {
            findings.add(ImportRule::HeaderRowRepeated, ImportSeverity::Notice, row, nullptr, {},
                         [] {
                             return QCoreApplication::translate(
                                 "Import", "The headings stand here again; skipped.");
                         });
            return Outcome::HeaderAgain;
        }
    }
    m_sheet.forEachCell(row, [&](const Cell& cell) {
        if (const ImportColumn* column = m_columnAt[static_cast<std::size_t>(cell.column)]) {
            readCell(cell, *column);
        }
    });
    if (!m_otherTypes.empty()) {
        settleType();
    }
    readFixed();
    if (!m_attributes.isEmpty()) {
        m_attributes += u'}';
        m_values[Attributes] = Value(m_attributes);
    }
    std::vector<templates::FormProblem> problems;
    if (m_form) {
        problems = settleForm();
    }
    judgeRow();
    judgeForm(problems);
    m_values.resize(sampleEntity().fields.size());
    return m_bad ? Outcome::Bad : Outcome::Good;
}

QString RowReader::textOf(const Cell& cell, const ImportColumn& column)
{
    if (isCleanAscii(cell.utf8)) {
        return QString::fromLatin1(cell.utf8.data(), static_cast<qsizetype>(cell.utf8.size()));
    }
    const QString raw = cell.text();
    QString clean = cleanText(raw);
    if (hasHiddenCharacters(raw)) {
        m_findings->add(
            ImportRule::HiddenCharacters, ImportSeverity::Notice, m_row, &column, clean, [&] {
                return QCoreApplication::translate(
                           "Import", "Invisible characters or odd blanks were taken out of "
                                     "“%1”.")
                    .arg(shortened(clean));
            });
    }
    return clean;
}

void RowReader::readCell(const Cell& cell, const ImportColumn& column)
{
    const int field = fieldOf(column);
    const bool isField = field >= 0;
    if (m_sheet.hasLostLetters() && lacksLetters(cell)) {
        if (isField) {
            m_broken[static_cast<std::size_t>(field)] = true;
        }
        error(ImportRule::LettersLost, &column, cell.text(),
              [&] { return lettersLostText(cell.text()); });
        return;
    }
    if (cell.kind == CellKind::Error) {
        if (isField) {
            m_broken[static_cast<std::size_t>(field)] = true;
        }
        error(ImportRule::CellError, &column, cell.text(), [&] {
            return QCoreApplication::translate(
                       "Import",
                       "The cell shows the error %1. Correct it in the spreadsheet, or empty "
                       "the cell.")
                .arg(cell.text());
        });
        return;
    }
    if (cell.fromFormula) {
        if (cell.isEmpty()) {
            if (isField) {
                m_broken[static_cast<std::size_t>(field)] = true;
            }
            error(ImportRule::FormulaWithoutValue, &column, {}, [] {
                return QCoreApplication::translate(
                    "Import", "The cell is a formula without a stored result. Open the file in a "
                              "spreadsheet program and save it again.");
            });
            return;
        }
        m_findings->add(ImportRule::FormulaValue, ImportSeverity::Notice, m_row, &column,
                        cell.text(), [&] {
                            return QCoreApplication::translate(
                                       "Import", "The cell is a formula; its stored result “%1” is "
                                                 "taken.")
                                .arg(shortened(cell.text()));
                        });
    }
    if (cell.isEmpty()) {
        return;
    }
    if (m_onlyPrinted && !m_isPrinted[static_cast<std::size_t>(column.column)]) {
        m_onlyPrinted = !isCleanAscii(cell.utf8) && cleanText(cell.text()).isEmpty();
    }
    if (!isField || !isOwnBarcode(cell, column)) {
        const QString text = textOf(cell, column);
        if (!text.isEmpty()) {
            addAttribute(column, text);
        }
        return;
    }
    switch (described(field).type) {
    case FieldType::Decimal:
    case FieldType::Integer:
        readNumberCell(cell, column, field);
        return;
    case FieldType::Date:
        readDayCell(cell, column, field);
        return;
    default:
        readText(cell, column, field);
    }
}

void RowReader::addAttribute(const ImportColumn& column, const QString& text)
{
    m_attributes += m_attributes.isEmpty() ? u'{' : u',';
    m_attributes += m_attributeNames[static_cast<std::size_t>(column.column)];
    m_attributes += u':';
    appendJson(m_attributes, text);
}

void RowReader::readFixed()
{
    for (const FixedValue& fixed : m_plan.fixed) {
        const auto field = static_cast<std::size_t>(fixed.field);
        if (!m_values[field].isNull() || m_broken[field] ||
            (fixed.field == Project && !m_unknownProject.isEmpty())) {
            continue;
        }
        const FieldType type = sampleField(fixed.field).type;
        if (type == FieldType::Decimal || type == FieldType::Integer) {
            readNumberText(fixed.field, fixed.text, DecimalMark::Unknown, nullptr);
        } else if (type == FieldType::Date) {
            readDayText(fixed.field, fixed.text, DateOrder::Unknown, nullptr);
        } else {
            readFieldText(fixed.field, fixed.text, nullptr);
        }
    }
}

void RowReader::readText(const Cell& cell, const ImportColumn& column, int field)
{
    const QString text = textOf(cell, column);
    if (text.isEmpty()) {
        return;
    }
    if (field == Name || field == Barcode) {
        judgeName(cell, column, text);
    }
    readFieldText(field, text, &column);
}

bool RowReader::isUnused() const
{
    return m_onlyPrinted && !m_bad && m_values[Name].isNull() && !m_toldOnce[Name];
}

void RowReader::judgeRow()
{
    if (isUnused()) {
        errorOfCause(ImportRule::RowUnused, nullptr, {}, {}, [] {
            return QCoreApplication::translate(
                "Import",
                "Only what forms have printed beforehand is filled in here, such as plate "
                "and well. Delete unused rows, or import only the good ones.");
        });
        return;
    }
    for (FieldError& wrong : validateSample(m_values, m_options.today)) {
        const auto field = static_cast<std::size_t>(wrong.field);
        // What is broken has been told; what the sheet has no column for is told once for all.
        if (m_broken[field] ||
            (m_toldOnce[field] && (wrong.error.code() == ErrorCode::FieldRequired ||
                                   wrong.error.code() == ErrorCode::FieldNotAChoice))) {
            continue;
        }
        const ImportColumn* column = columnOf(wrong.field);
        const QString value =
            column == nullptr ? QString() : cleanText(m_sheet.cell(m_row, column->column).text());
        const auto message = [&] { return errorText(wrong.error); };
        if (wrong.error.code() == ErrorCode::FieldNotAChoice) {
            errorOfCause(ruleOf(wrong.error), column, value, value, message);
        } else {
            error(ruleOf(wrong.error), column, value, message);
        }
    }
}

} // namespace tracseq::samples
