// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of samples: columns, rows, names, lanes and index letters.
#include "core/libraries/index_sequence.h"
#include "core/sequencing/illumina/sheet_check.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tracseq::sequencing {

namespace {

/// No flow cell has nearly as many; numbers above are typing errors.
constexpr int kMostLanes = 16;

bool isAlphanumeric(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

bool isOneOf(const QString& name, std::initializer_list<QStringView> names)
{
    return std::any_of(names.begin(), names.end(), [&](QStringView candidate) {
        return candidate.compare(name, Qt::CaseInsensitive) == 0;
    });
}

int shownColumn(int cell)
{
    return cell + 1;
}

} // namespace

int SheetCheck::Table::column(QStringView name) const
{
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (names.at(i).compare(name, Qt::CaseInsensitive) == 0) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

SheetCheck::Table SheetCheck::tableOf(int begin, int end) const
{
    Table table;
    for (int i = begin; i < end; ++i) {
        const SheetLine& line = m_sheet.line(i);
        const bool comment =
            line.text.startsWith(u'#') && (m_sheet.dialect() == SheetDialect::Element ||
                                           (m_sheet.dialect() == SheetDialect::Casava &&
                                            line.value(0).compare(u"#FCID", Qt::CaseInsensitive)));
        // Flat tables have no sections that a bracket could begin.
        const bool section =
            line.value(0).startsWith(u'[') && m_sheet.dialect() != SheetDialect::Casava;
        if (line.isBlank() || comment || section) {
            continue;
        }
        if (table.header >= 0) {
            table.rows.push_back(i);
            continue;
        }
        table.header = i;
        for (size_t cell = 0; cell < line.cells.size(); ++cell) {
            table.names += line.value(cell);
        }
        // Spreadsheets pad every line to the widest; those cells are no columns.
        while (!table.names.isEmpty() && table.names.last().isEmpty()) {
            table.names.removeLast();
        }
        if (!table.names.isEmpty() && table.names.first().startsWith(u'#')) {
            table.names.first().remove(0, 1);
        }
    }
    return table;
}

void SheetCheck::checkTable(const Table& table, bool strict)
{
    const int headerLine = m_sheet.line(table.header).number;
    QHash<QString, int> seen;
    std::vector<bool> unnamed(static_cast<size_t>(table.names.size()), false);
    for (int i = 0; i < table.names.size(); ++i) {
        const QString& name = table.names.at(i);
        unnamed[static_cast<size_t>(i)] = name.isEmpty();
        if (name.isEmpty()) {
            continue;
        }
        if (seen.contains(name.toLower())) {
            add(SheetCode::ColumnRepeated, headerLine, shownColumn(i), name,
                {name, QString::number(shownColumn(seen.value(name.toLower())))});
        } else {
            seen.insert(name.toLower(), i);
        }
    }
    const auto columns = static_cast<size_t>(table.names.size());
    for (const int place : table.rows) {
        const SheetLine& line = m_sheet.line(place);
        if (strict && line.cells.size() < columns) {
            add(SheetCode::RowShort, line.number, 0, {},
                {QString::number(line.cells.size()), QString::number(columns)});
        }
        for (size_t cell = 0; cell < line.cells.size(); ++cell) {
            if (line.value(cell).isEmpty()) {
                continue;
            }
            if (cell >= columns) {
                add(SheetCode::RowLong, line.number, static_cast<int>(cell) + 1, {},
                    {QString::number(line.cells.size()), QString::number(columns)});
                break;
            }
            if (unnamed[cell]) {
                unnamed[cell] = false;
                add(SheetCode::ColumnUnnamed, headerLine, static_cast<int>(cell) + 1, {},
                    {QString::number(cell + 1)});
            }
        }
    }
}

void SheetCheck::checkSamples(const Table& table, const TableNames& wanted)
{
    TableNames names = wanted;
    // Findings name the columns as the sheet does.
    for (QString TableNames::*name :
         {&TableNames::sampleId, &TableNames::i7, &TableNames::i5, &TableNames::lane}) {
        if (const int column = table.column(names.*name); column >= 0) {
            names.*name = table.names.at(column);
        }
    }
    m_headerLine = m_sheet.line(table.header).number;
    const QString where = m_sheet.dialect() == SheetDialect::V2        ? u"[BCLConvert_Data]"_s
                          : m_sheet.dialect() == SheetDialect::V1      ? u"[Data]"_s
                          : m_sheet.dialect() == SheetDialect::Element ? u"[SAMPLES]"_s
                                                                       : u"CASAVA"_s;
    if (table.column(names.sampleId) < 0) {
        add(SheetCode::ColumnMissing, m_headerLine, 0, names.sampleId, {names.sampleId, where});
    }
    if (isV2()) {
        for (int i = 0; i < table.names.size(); ++i) {
            const QString& name = table.names.at(i);
            if (!name.isEmpty() && !name.startsWith(u"Custom_", Qt::CaseInsensitive) &&
                !isOneOf(name, {u"Lane", u"Sample_ID", u"Sample_Name", u"Index", u"Index2",
                                u"Sample_Project", u"OverrideCycles", u"BarcodeMismatchesIndex1",
                                u"BarcodeMismatchesIndex2", u"AdapterRead1", u"AdapterRead2",
                                u"AdapterBehavior", u"AdapterStringency"})) {
                add(SheetCode::ColumnUnknown, m_headerLine, shownColumn(i), name, {name});
            }
        }
    }
    for (const int place : table.rows) {
        m_rows.push_back(readRow(table, place, names));
    }
    checkRepeats(table, names);
    if (m_underscores > 0) {
        add(SheetCode::SampleIdUnderscore, m_firstUnderscore, 0, names.sampleId,
            {QString::number(m_underscores)});
    }
    checkLanes(names);
    checkUmi();
}

SheetCheck::Row SheetCheck::readRow(const Table& table, int place, const TableNames& names)
{
    const SheetLine& line = m_sheet.line(place);
    const auto value = [&](int cell) {
        return cell < 0 ? QString() : line.value(static_cast<size_t>(cell));
    };
    Row row;
    row.line = line.number;
    const int id = table.column(names.sampleId);
    row.sampleId = value(id);
    if (id >= 0) {
        checkSampleId(line, id, names.sampleId);
    }
    const int group = m_groups.value(row.sampleId, static_cast<int>(m_groups.size()));
    m_groups.insert(row.sampleId, group);
    row.group = group;

    for (const auto& name :
         {u"Sample_Name"_s, u"Sample_Project"_s, u"SampleProject"_s, u"Project"_s}) {
        if (const int cell = table.column(name); cell >= 0) {
            checkName(line, cell, table.names.at(cell));
        }
    }
    if (const int cell = table.column(names.lane); cell >= 0) {
        row.lanes = checkLane(line, cell, names.lane, row.laneGood);
    }

    row.i7Column = table.column(names.i7);
    row.i5Column = table.column(names.i5);
    QString first = value(row.i7Column);
    QString second = value(row.i5Column);
    if (m_sheet.dialect() == SheetDialect::Casava) {
        // Two indexes stand in one cell; lanes without one say "Undetermined" or "NoIndex".
        if (isOneOf(first, {u"Undetermined", u"NoIndex"})) {
            first.clear();
        }
        const qsizetype dash = first.indexOf(u'-');
        if (dash >= 0) {
            second = first.mid(dash + 1);
            first = first.left(dash);
            row.i5Column = row.i7Column;
        }
    }
    row.i7 = checkIndex(line, row.i7Column, names.i7, first, row.i7Good);
    row.i5 = checkIndex(line, row.i5Column, names.i5, second, row.i5Good);

    const auto mismatches = [&](const QString& name, int& allowed) {
        const int cell = table.column(name);
        const QString text = value(cell);
        if (text.isEmpty()) {
            return;
        }
        const auto count = wholeNumber(text);
        if (count && *count <= 2) {
            allowed = *count;
        } else {
            add(SheetCode::SettingValue, line.number, shownColumn(cell), name,
                {name, text, u"0, 1, 2"_s});
        }
    };
    mismatches(u"BarcodeMismatchesIndex1"_s, row.mismatches1);
    mismatches(u"BarcodeMismatchesIndex2"_s, row.mismatches2);
    for (const auto& name : {u"AdapterRead1"_s, u"AdapterRead2"_s}) {
        if (const int cell = table.column(name); cell >= 0) {
            checkAdapter(line, cell, name, value(cell));
        }
    }
    row.masks = m_masks;
    if (const int cell = table.column(u"OverrideCycles"); cell >= 0 && !value(cell).isEmpty()) {
        row.masks = masksOf(value(cell), line.number, shownColumn(cell));
        row.ownMasks = true;
    }
    return row;
}

void SheetCheck::checkSampleId(const SheetLine& line, int cell, const QString& name)
{
    const int column = shownColumn(cell);
    const QString id = line.value(static_cast<size_t>(cell));
    if (id.isEmpty()) {
        add(SheetCode::SampleIdMissing, line.number, column, name);
        return;
    }
    if (line.cells[static_cast<size_t>(cell)].text != id) {
        add(SheetCode::CellBlanks, line.number, column, name, {id});
    }
    const bool dots = m_sheet.dialect() == SheetDialect::Element;
    const bool letters = std::all_of(id.begin(), id.end(), [dots](QChar c) {
        return isAlphanumeric(c) || c == u'-' || c == u'_' || (dots && c == u'.');
    });
    if (!letters) {
        add(SheetCode::SampleIdLetters, line.number, column, name, {id.left(120)});
    }
    constexpr int kLongest = 100;
    if (id.size() > kLongest) {
        add(SheetCode::SampleIdLong, line.number, column, name,
            {id.left(40) + u"…"_s, QString::number(id.size()), QString::number(kLongest)});
    }
    if (isOneOf(id,
                {u"all", u"default", u"none", u"unknown", u"undetermined", u"stats", u"reports"})) {
        add(SheetCode::SampleIdReserved, line.number, column, name, {id});
    }
    if (m_application) {
        bool good = id.size() <= 40 && isAlphanumeric(id.front()) && isAlphanumeric(id.back());
        for (qsizetype i = 1; i < id.size(); ++i) {
            good = good && (isAlphanumeric(id.at(i)) || isAlphanumeric(id.at(i - 1)));
        }
        if (!good) {
            add(SheetCode::SampleIdApplication, line.number, column, name, {id, u"TSO 500"_s});
        }
    }
    if (id.contains(u'_')) {
        if (m_options.forbidUnderscores) {
            add(SheetCode::SampleIdNoUnderscore, line.number, column, name, {id});
        } else {
            m_firstUnderscore = m_underscores == 0 ? line.number : m_firstUnderscore;
            ++m_underscores;
        }
    }
}

void SheetCheck::checkName(const SheetLine& line, int cell, const QString& name)
{
    const QString text = line.value(static_cast<size_t>(cell));
    constexpr QStringView kForbidden = u" ?()[]/\\=+<>:;\"',*^|&";
    const bool bad =
        text.startsWith(u'.') || text.endsWith(u'.') ||
        std::any_of(text.begin(), text.end(), [&](QChar c) { return kForbidden.contains(c); });
    if (bad) {
        add(SheetCode::NameLetters, line.number, shownColumn(cell), name, {name, text.left(120)});
    }
}

QList<int> SheetCheck::checkLane(const SheetLine& line, int cell, const QString& name, bool& good)
{
    const QString text = line.value(static_cast<size_t>(cell));
    QList<int> lanes;
    if (text.isEmpty()) {
        return lanes;
    }
    const InstrumentType* instrument = m_report.instrument;
    int most = instrument != nullptr ? instrument->maxLanes() : kMostLanes;
    if (instrument != nullptr && instrument->flowCell(m_options.flowCell) != nullptr) {
        most = instrument->flowCell(m_options.flowCell)->lanes;
    }
    const auto parts = m_sheet.dialect() == SheetDialect::Element ? QStringView(text).split(u'+')
                                                                  : QList<QStringView>{text};
    for (const auto& part : parts) {
        const int lane = wholeNumber(part.trimmed()).value_or(0);
        if (lane < 1 || lane > kMostLanes) {
            add(SheetCode::LaneValue, line.number, shownColumn(cell), name, {text.left(40)});
            good = false;
            return {};
        }
        if (lane > most) {
            add(SheetCode::LaneRange, line.number, shownColumn(cell), name,
                {QString::number(lane), instrument->name, QString::number(most)});
        }
        if (!lanes.contains(lane)) {
            lanes += lane;
        }
    }
    return lanes;
}

QString SheetCheck::checkIndex(const SheetLine& line, int cell, const QString& name,
                               const QString& value, bool& good)
{
    if (value.isEmpty()) {
        return {};
    }
    const int column = shownColumn(cell);
    const SheetCell& read = line.cells[static_cast<size_t>(cell)];
    if (read.text != read.value()) {
        add(SheetCode::CellBlanks, line.number, column, name, {read.value()});
    }
    QString upper = value.toUpper();
    qsizetype wrong = -1;
    for (qsizetype i = 0; i < upper.size() && wrong < 0; ++i) {
        const QChar c = upper.at(i);
        const bool base = c == u'A' || c == u'C' || c == u'G' || c == u'T' || c == u'N';
        wrong = base ? -1 : i;
    }
    if (wrong >= 0) {
        add(SheetCode::IndexLetters, line.number, column, name,
            {name, value.left(80), value.mid(wrong, 1), QString::number(wrong + 1)});
        good = false;
        return upper;
    }
    if (upper.size() > libraries::kMaxIndexCycles) {
        add(SheetCode::IndexTooLong, line.number, column, name,
            {name, value.left(40) + u'…', QString::number(upper.size()),
             QString::number(libraries::kMaxIndexCycles)});
        good = false;
        return upper;
    }
    if (upper.contains(u'N') && !m_options.allowN) {
        add(SheetCode::IndexWildcard, line.number, column, name, {name, value});
    }
    if (upper != value) {
        add(SheetCode::IndexLowerCase, line.number, column, name, {name, value});
    }
    return upper;
}

void SheetCheck::checkRepeats(const Table& table, const TableNames& names)
{
    QHash<QString, int> rows;
    QHash<QString, int> firstOf;
    std::vector<int> described;
    for (const auto& name : {u"Sample_Name"_s, u"Sample_Project"_s, u"SampleProject"_s}) {
        if (table.column(name) >= 0) {
            described.push_back(table.column(name));
        }
    }
    const int idColumn = table.column(names.sampleId);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row& row = m_rows[i];
        if (row.sampleId.isEmpty() || !row.laneGood) {
            continue;
        }
        QList<int> lanes = row.lanes;
        if (lanes.isEmpty()) {
            lanes += 0;
        }
        for (const int lane : lanes) {
            const QString key =
                QString::number(lane) + u'\n' + row.sampleId + u'\n' + row.i7 + u'\n' + row.i5;
            if (rows.contains(key)) {
                add(SheetCode::SampleRepeated, row.line, shownColumn(idColumn), names.sampleId,
                    {row.sampleId, QString::number(rows.value(key))});
                break;
            }
            rows.insert(key, row.line);
        }
        const int first = firstOf.value(row.sampleId, -1);
        if (first < 0) {
            firstOf.insert(row.sampleId, table.rows[i]);
            continue;
        }
        for (const int column : described) {
            const auto cell = static_cast<size_t>(column);
            if (m_sheet.line(first).value(cell) != m_sheet.line(table.rows[i]).value(cell)) {
                add(SheetCode::SampleContradicts, row.line, shownColumn(column),
                    table.names.at(column),
                    {row.sampleId, table.names.at(column),
                     QString::number(m_sheet.line(first).number)});
            }
        }
    }
}

void SheetCheck::checkApplicationTables()
{
    for (const auto& section : m_sheet.sections()) {
        if (!section.name.endsWith(u"_Data", Qt::CaseInsensitive) ||
            section.is(u"BCLConvert_Data")) {
            continue;
        }
        const Table table = tableOf(section.begin, section.end);
        if (table.header < 0) {
            continue;
        }
        checkTable(table, true);
        const int id = table.column(u"Sample_ID");
        if (id < 0) {
            add(SheetCode::ColumnMissing, m_sheet.line(table.header).number, 0, u"Sample_ID"_s,
                {u"Sample_ID"_s, u'[' + section.name + u']'});
            continue;
        }
        for (const int place : table.rows) {
            const SheetLine& line = m_sheet.line(place);
            const QString sample = line.value(static_cast<size_t>(id));
            if (!m_groups.isEmpty() && !sample.isEmpty() && !m_groups.contains(sample)) {
                add(SheetCode::SampleNotInData, line.number, shownColumn(id), u"Sample_ID"_s,
                    {sample});
            }
        }
    }
}

void SheetCheck::checkCasava()
{
    const Table table = tableOf(0, static_cast<int>(m_sheet.lines().size()));
    if (table.header < 0 || table.rows.empty()) {
        add(SheetCode::DataEmpty, 0, 0, {}, {u"CASAVA"_s});
        return;
    }
    checkTable(table, false);
    for (const auto& name : {u"FCID"_s, u"Lane"_s, u"Index"_s}) {
        if (table.column(name) < 0) {
            add(SheetCode::ColumnMissing, m_sheet.line(table.header).number, 0, name,
                {name, u"CASAVA"_s});
        }
    }
    const int flowCell = table.column(u"FCID");
    const int control = table.column(u"Control");
    QString first;
    for (const int place : table.rows) {
        const SheetLine& line = m_sheet.line(place);
        if (line.value(0).startsWith(u'[')) {
            add(SheetCode::SectionMalformed, line.number, 1, {}, {line.text.left(80)});
        }
        const QString cell = flowCell < 0 ? QString() : line.value(size_t(flowCell));
        first = first.isEmpty() ? cell : first;
        if (cell != first) {
            add(SheetCode::CasavaFlowCell, line.number, shownColumn(flowCell), u"FCID"_s,
                {cell, first});
        }
        const QString isControl = control < 0 ? QString() : line.value(size_t(control));
        if (!isControl.isEmpty() && !isOneOf(isControl, {u"Y", u"N"})) {
            add(SheetCode::CasavaControl, line.number, shownColumn(control), u"Control"_s,
                {isControl});
        }
    }
    checkSamples(table, {u"SampleID"_s, u"Index"_s, {}, u"Lane"_s});
}

} // namespace tracseq::sequencing
