// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/xlsx_reader.h"

#include "core/tabular/date_serial.h"
#include "core/tabular/number_text.h"
#include "core/tabular/sheet_limits.h"
#include "core/tabular/xlsx_parts.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace tracseq::tabular {

namespace {

/// What the sheets of one package share.
struct Package {
    TextStore store;
    std::vector<TextStore::Slice> sharedStrings;
    std::vector<NumberMeaning> formats;
    Epoch epoch = Epoch::Year1900;
};

tl::unexpected<Error> tooLarge(const QString& fileName, const ReadLimits& limits)
{
    return failure(
        ErrorCode::TableFileTooLarge,
        {fileName, QCoreApplication::translate("Tabular", "%1 million cells or %2 MB of text")
                       .arg(QString::number(limits.cells / 1'000'000),
                            QString::number(limits.textBytes / 1'000'000))});
}

/// Reads one worksheet part.
class SheetParser {
public:
    SheetParser(Package& package, XmlPart& xml, const SheetEntry& entry, const QString& fileName)
        : m_package(package)
        , m_xml(xml)
        , m_name(entry.name)
        , m_fileName(fileName)
        , m_builder(package.store, entry.name, entry.hidden)
    {
        m_withoutValue.kind = NoticeKind::FormulaWithoutValue;
        m_withoutValue.sheet = entry.name;
        m_broken.kind = NoticeKind::BrokenCell;
        m_broken.sheet = entry.name;
    }

    Result<Sheet> run(QList<Notice>& notices)
    {
        bool inData = false;
        while (m_xml.next() && !m_package.store.isOverLimit() && m_damage.isEmpty()) {
            if (m_xml.isText()) {
                continue;
            }
            const QStringView name = m_xml.name();
            if (m_xml.isEnd()) {
                inData = inData && name != u"sheetData";
            } else if (inData && name == u"row") {
                beginRow();
            } else if (inData && name == u"c") {
                readCell();
            } else if (name == u"sheetData") {
                inData = true;
            } else if (name == u"mergeCell") {
                if (const auto range = parseRange(m_xml.attribute(u"ref"))) {
                    m_builder.addMergedRange(*range);
                }
            } else if (name == u"col") {
                readColumns();
            }
        }
        if (m_damage.isEmpty()) {
            TRACSEQ_TRY(m_xml.status());
        }
        Sheet sheet = m_builder.finish();
        if (const auto& place = m_builder.repeated(); place && m_damage.isEmpty()) {
            m_damage = QCoreApplication::translate("Tabular", "its sheet “%1” has cell %2 twice")
                           .arg(m_name, place->name());
        }
        if (!m_damage.isEmpty()) {
            return failure(ErrorCode::TableFileDamaged, {m_fileName, m_damage});
        }
        for (const Notice& notice : {m_withoutValue, m_broken}) {
            if (notice.count > 0) {
                notices.append(notice);
            }
        }
        return sheet;
    }

private:
    void readColumns()
    {
        const QString hidden = m_xml.attribute(u"hidden");
        const int first = m_xml.attribute(u"min").toInt();
        const int last = m_xml.attribute(u"max").toInt();
        if ((hidden == u"1" || hidden == u"true") && first >= 1 && last >= first &&
            first <= kMaxColumns) {
            m_builder.addHiddenColumns(first - 1, qMin(last, kMaxColumns) - 1);
        }
    }

    void beginRow()
    {
        int row = m_row + 1; // a row without a number follows the one before
        bool hidden = false;
        const QXmlStreamAttributes all = m_xml.attributes();
        for (const QXmlStreamAttribute& one : all) {
            if (one.qualifiedName() == u"r") {
                bool number = false;
                const int given = one.value().toInt(&number);
                if (!number || given < 1 || given > kMaxRows) {
                    refuse(one.value());
                    return;
                }
                row = given - 1;
            } else if (one.qualifiedName() == u"hidden") {
                hidden = one.value() == u"1" || one.value() == u"true";
            }
        }
        m_row = qMin(row, kMaxRows - 1);
        m_column = -1;
        const auto place = static_cast<std::size_t>(m_row);
        m_seenRows.resize(std::max(m_seenRows.size(), place + 1));
        if (m_seenRows[place]) {
            m_damage = QCoreApplication::translate("Tabular", "its sheet “%1” has row %2 twice")
                           .arg(m_name, QString::number(m_row + 1));
        }
        m_seenRows[place] = true;
        if (hidden) {
            m_builder.addHiddenRows(m_row, m_row);
        }
    }

    /// A row or cell whose own reference is no place of a sheet: nobody can say where it belongs.
    void refuse(QStringView reference)
    {
        m_damage = QCoreApplication::translate(
                       "Tabular", "its sheet “%1” has the impossible reference “%2” near row %3")
                       .arg(m_name, reference.left(40), QString::number(qMax(m_row, 0) + 1));
    }

    void readCell()
    {
        CellPosition place{qMax(m_row, 0), m_column + 1}; // a cell without a place follows, too
        quint32 format = 0;
        // resize() keeps the memory that clear() would give back, once for each of a million cells;
        // and the attributes are let go before the reader wants to reuse their place.
        m_type.resize(0);
        {
            const QXmlStreamAttributes all = m_xml.attributes();
            for (const QXmlStreamAttribute& one : all) {
                const QStringView name = one.qualifiedName();
                if (name == u"r") {
                    const auto given = parseReference(one.value());
                    if (!given) {
                        refuse(one.value());
                        return;
                    }
                    place = *given;
                } else if (name == u"s") {
                    format = one.value().toUInt();
                } else if (name == u"t") {
                    m_type += one.value();
                }
            }
        }
        place.column = qMin(place.column, kMaxColumns - 1);
        m_column = place.column;

        bool formula = false;
        m_value.resize(0);
        m_inline.resize(0);
        QString* target = nullptr;
        for (qint64 depth = 1; m_xml.next();) {
            if (m_xml.isText()) {
                if (target != nullptr) {
                    *target += m_xml.text();
                }
                continue;
            }
            const QStringView name = m_xml.name();
            if (m_xml.isEnd()) {
                target = nullptr;
                if (--depth == 0) {
                    break;
                }
            } else if (name == u"rPh" || name == u"extLst") {
                m_xml.skipElement();
            } else {
                ++depth;
                formula = formula || name == u"f";
                target = name == u"v" ? &m_value : name == u"t" ? &m_inline : nullptr;
            }
        }
        store(place, format, formula);
    }

    void store(const CellPosition& place, quint32 format, bool formula)
    {
        const bool isInline = m_type == u"inlineStr";
        if (m_value.isEmpty() && (!isInline || m_inline.isEmpty())) {
            if (formula && m_type != u"str") {
                m_withoutValue.add(place.row, place.column);
                m_builder.add(place.row, place.column, CellKind::Empty, {}, true);
            }
            return;
        }
        if (m_type == u"s") {
            storeShared(place, formula);
        } else if (m_type.isEmpty() || m_type == u"n") {
            storeNumber(place, format, formula);
        } else if (m_type == u"b") {
            const bool isTrue =
                m_value == u"1" || m_value.compare(u"true", Qt::CaseInsensitive) == 0;
            add(place, CellKind::Boolean, isTrue ? u"TRUE" : u"FALSE", formula);
        } else if (m_type == u"e") {
            add(place, CellKind::Error, m_value, formula);
        } else if (m_type == u"d") {
            storeIsoDate(place, formula);
        } else {
            const QString& text = isInline ? m_inline : m_value;
            add(place, CellKind::Text, withoutHexEscapes(text), formula);
        }
    }

    void storeShared(const CellPosition& place, bool formula)
    {
        bool number = false;
        const uint index = QStringView(m_value).trimmed().toUInt(&number);
        if (!number || index >= m_package.sharedStrings.size()) {
            m_broken.add(place.row, place.column);
            add(place, CellKind::Error, u"#VALUE!", formula);
            return;
        }
        const TextStore::Slice slice = m_package.sharedStrings[index];
        if (slice.size > 0) {
            m_builder.add(place.row, place.column, CellKind::Text, slice, formula);
        }
    }

    void storeNumber(const CellPosition& place, quint32 format, bool formula)
    {
        const QByteArray raw = m_value.toLatin1();
        const QByteArray plain = plainDecimalText(raw);
        if (plain.isEmpty()) {
            add(place, CellKind::Text, m_value, formula);
            return;
        }
        const NumberMeaning meaning =
            format < m_package.formats.size() ? m_package.formats[format] : NumberMeaning::Plain;
        if (meaning == NumberMeaning::Date || meaning == NumberMeaning::Time) {
            const double serial = raw.toDouble();
            const auto clock =
                meaning == NumberMeaning::Time ? timeFromSerial(serial) : std::nullopt;
            if (clock) {
                add(place, CellKind::Time, isoTime(*clock), formula, true);
                return;
            }
            if (const auto day = dateFromSerial(serial, m_package.epoch)) {
                const bool midnight = day->time == QTime(0, 0);
                QString text = day->date.toString(Qt::ISODate);
                if (!midnight) {
                    text += u'T' + isoTime(day->time);
                }
                add(place, midnight ? CellKind::Date : CellKind::DateTime, text, formula, true);
                return;
            }
        }
        m_builder.add(place.row, place.column, CellKind::Number, m_package.store.append(plain),
                      formula, true);
    }

    void storeIsoDate(const CellPosition& place, bool formula)
    {
        const QDate date = QDate::fromString(m_value.left(10), Qt::ISODate);
        const QTime time = m_value.size() > 11
                               ? QTime::fromString(m_value.mid(11, 8), QStringLiteral("HH:mm:ss"))
                               : QTime(0, 0);
        if (!date.isValid() || !time.isValid()) {
            add(place, CellKind::Text, m_value, formula);
        } else if (time == QTime(0, 0)) {
            add(place, CellKind::Date, date.toString(Qt::ISODate), formula, true);
        } else {
            add(place, CellKind::DateTime,
                QString(date.toString(Qt::ISODate) + u'T' + isoTime(time)), formula, true);
        }
    }

    void add(const CellPosition& place, CellKind kind, QStringView text, bool formula,
             bool asNumber = false)
    {
        m_builder.add(place.row, place.column, kind, m_package.store.append(text), formula,
                      asNumber);
    }

    Package& m_package;
    XmlPart& m_xml;
    const QString m_name;
    const QString m_fileName;
    QString m_damage; ///< why the sheet cannot be trusted; empty as long as it can
    std::vector<bool> m_seenRows;
    SheetBuilder m_builder;
    Notice m_withoutValue;
    Notice m_broken;
    int m_row = -1;
    int m_column = -1;
    QString m_type;
    QString m_value;
    QString m_inline;
};

QString folderOf(const QString& part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    return slash < 0 ? QString() : part.left(slash);
}

} // namespace

Result<Workbook> readXlsx(ZipReader& zip, const QHash<QString, QByteArray>& relations,
                          const QString& workbookPart, const ReadLimits& limits)
{
    const QString& fileName = zip.fileName();
    const QString folder = folderOf(workbookPart);
    const QString relationsPart =
        folder + u"/_rels/" + workbookPart.mid(folder.isEmpty() ? 0 : folder.size() + 1) + u".rels";
    const QString relationsName =
        relationsPart.startsWith(u'/') ? relationsPart.mid(1) : relationsPart;
    const auto arrows =
        readRelations(relations.value(relationsName), relationsName, folder, fileName);
    if (!arrows) {
        return failure(arrows.error());
    }
    QString stylesPart;
    QString stringsPart;
    for (const Relation& relation : *arrows) {
        if (relation.type == u"styles") {
            stylesPart = relation.part;
        } else if (relation.type == u"sharedStrings") {
            stringsPart = relation.part;
        }
    }

    Package package{TextStore(limits), {}, {}, Epoch::Year1900};
    WorkbookPart book;
    bool found = false;
    TRACSEQ_TRY(zip.forEachPart([&](const QString& part, QIODevice& content) -> Status {
        XmlPart xml(content, part, fileName, &zip);
        if (part == workbookPart) {
            auto read = readWorkbookPart(xml);
            if (!read) {
                return failure(read.error());
            }
            book = std::move(*read);
            found = true;
        } else if (part == stylesPart) {
            auto read = readStylesPart(xml);
            if (!read) {
                return failure(read.error());
            }
            package.formats = std::move(*read);
        } else if (part == stringsPart) {
            auto read = readSharedStrings(xml, package.store);
            if (!read) {
                return failure(read.error());
            }
            package.sharedStrings = std::move(*read);
        }
        return package.store.isOverLimit() ? Status(tooLarge(fileName, limits)) : Status();
    }));
    if (!found || book.sheets.empty()) {
        return failure(
            ErrorCode::TableFileDamaged,
            {fileName, QCoreApplication::translate("Tabular", "its list of sheets is missing")});
    }
    package.epoch = book.epoch1904 ? Epoch::Year1904 : Epoch::Year1900;

    // Sheets are read in the order of the file and handed out in the order of the workbook.
    QHash<QString, std::size_t> indexOfPart;
    std::vector<bool> wanted(book.sheets.size(), false);
    for (std::size_t i = 0; i < book.sheets.size(); ++i) {
        const auto relation = arrows->constFind(book.sheets[i].relationId);
        if (relation != arrows->constEnd() && relation->type == u"worksheet") {
            wanted[i] = !indexOfPart.contains(relation->part);
            if (wanted[i]) {
                indexOfPart.insert(relation->part, i);
            }
        }
    }
    std::vector<std::optional<Sheet>> sheets(book.sheets.size());
    Workbook result;
    TRACSEQ_TRY(zip.forEachPart([&](const QString& part, QIODevice& content) -> Status {
        const auto index = indexOfPart.constFind(part);
        if (index == indexOfPart.constEnd()) {
            return {};
        }
        XmlPart xml(content, part, fileName, &zip);
        auto sheet = SheetParser(package, xml, book.sheets[*index], fileName).run(result.notices);
        if (package.store.isOverLimit()) {
            return tooLarge(fileName, limits);
        }
        if (!sheet) {
            return failure(sheet.error());
        }
        sheets[*index] = std::move(*sheet);
        return {};
    }));
    result.format = FileFormat::Xlsx;
    result.epoch1904 = book.epoch1904;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (sheets[i]) {
            result.sheets.push_back(std::move(*sheets[i]));
        } else if (wanted[i]) {
            return failure(
                ErrorCode::TableFileDamaged,
                {fileName, QCoreApplication::translate("Tabular", "its sheet “%1” is missing")
                               .arg(book.sheets[i].name)});
        }
    }
    return result;
}

} // namespace tracseq::tabular
