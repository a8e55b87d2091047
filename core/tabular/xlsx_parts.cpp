// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/xlsx_parts.h"

#include "core/tabular/sheet_limits.h"

#include <QBuffer>
#include <QDir>

namespace tracseq::tabular {

namespace {

constexpr std::size_t kMaxFormats = 1'000'000;

QString resolve(const QString& folder, const QString& target)
{
    const QString path = target.startsWith(u'/') ? target.mid(1) : folder + u'/' + target;
    QString clean = QDir::cleanPath(path);
    while (clean.startsWith(u'/')) {
        clean.remove(0, 1);
    }
    return clean;
}

bool isTrue(const QString& value)
{
    return value == u"1" || value == u"true" || value == u"on";
}

} // namespace

Result<QHash<QString, Relation>> readRelations(const QByteArray& xml, const QString& part,
                                               const QString& folder, const QString& fileName)
{
    QBuffer buffer;
    buffer.setData(xml);
    buffer.open(QIODevice::ReadOnly);
    XmlPart reader(buffer, part, fileName);
    QHash<QString, Relation> relations;
    while (reader.next()) {
        if (reader.isStart() && reader.name() == u"Relationship" &&
            reader.attribute(u"TargetMode") != u"External") {
            relations.insert(reader.attribute(u"Id"),
                             {reader.attribute(u"Type").section(u'/', -1),
                              resolve(folder, reader.attribute(u"Target"))});
        }
    }
    TRACSEQ_TRY(reader.status());
    return relations;
}

Result<WorkbookPart> readWorkbookPart(XmlPart& xml)
{
    WorkbookPart book;
    while (xml.next()) {
        if (!xml.isStart()) {
            continue;
        }
        if (xml.name() == u"workbookPr") {
            book.epoch1904 = isTrue(xml.attribute(u"date1904"));
        } else if (xml.name() == u"sheet" && book.sheets.size() < kMaxFormats) {
            SheetEntry sheet;
            const QXmlStreamAttributes all = xml.attributes();
            for (const QXmlStreamAttribute& one : all) {
                if (one.name() == u"name") {
                    sheet.name = one.value().toString();
                } else if (one.name() == u"state") {
                    sheet.hidden = one.value() == u"hidden" || one.value() == u"veryHidden";
                } else if (one.name() == u"id" && !one.namespaceUri().isEmpty()) {
                    sheet.relationId = one.value().toString();
                }
            }
            book.sheets.push_back(std::move(sheet));
        }
    }
    TRACSEQ_TRY(xml.status());
    return book;
}

Result<std::vector<NumberMeaning>> readStylesPart(XmlPart& xml)
{
    std::vector<int> formatIds;
    QHash<int, NumberMeaning> custom;
    bool inCellFormats = false;
    while (xml.next()) {
        if (xml.name() == u"cellXfs" && !xml.isText()) {
            inCellFormats = xml.isStart();
        } else if (xml.isStart() && xml.name() == u"numFmt") {
            custom.insert(xml.attribute(u"numFmtId").toInt(),
                          meaningOfFormatCode(xml.attribute(u"formatCode")));
        } else if (xml.isStart() && inCellFormats && xml.name() == u"xf" &&
                   formatIds.size() < kMaxFormats) {
            formatIds.push_back(xml.attribute(u"numFmtId").toInt());
        }
    }
    TRACSEQ_TRY(xml.status());
    std::vector<NumberMeaning> meanings;
    meanings.reserve(formatIds.size());
    for (const int id : formatIds) {
        const auto it = custom.constFind(id);
        meanings.push_back(it != custom.constEnd() ? *it : meaningOfBuiltinFormat(id));
    }
    return meanings;
}

Result<std::vector<TextStore::Slice>> readSharedStrings(XmlPart& xml, TextStore& store)
{
    std::vector<TextStore::Slice> slices;
    QString text;
    bool inText = false;
    while (xml.next()) {
        if (xml.isText()) {
            if (inText) {
                text += xml.text();
            }
        } else if (xml.name() == u"t") {
            inText = xml.isStart();
        } else if (xml.isStart() && xml.name() == u"rPh") {
            xml.skipElement();
        } else if (xml.name() == u"si") {
            if (xml.isStart()) {
                text.resize(0);
            } else {
                slices.push_back(store.append(QStringView(withoutHexEscapes(text))));
                // Empty texts cost memory too.
                if (store.isOverLimit() || !store.countCells(1)) {
                    break;
                }
            }
        }
    }
    TRACSEQ_TRY(xml.status());
    return slices;
}

QString withoutHexEscapes(const QString& text)
{
    if (!text.contains(u"_x")) {
        return text;
    }
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == u'_' && i + 6 < text.size() && text.at(i + 1) == u'x' &&
            text.at(i + 6) == u'_') {
            bool hex = false;
            const uint code = QStringView(text).sliced(i + 2, 4).toUInt(&hex, 16);
            if (hex && text.at(i + 2).isLetterOrNumber()) {
                plain += QChar(static_cast<char16_t>(code));
                i += 6;
                continue;
            }
        }
        plain += text.at(i);
    }
    return plain;
}

std::optional<CellPosition> parseReference(QStringView reference)
{
    int column = 0;
    int row = 0;
    qsizetype i = 0;
    for (; i < reference.size(); ++i) {
        const char16_t c = reference.at(i).unicode();
        const int letter = c >= u'A' && c <= u'Z'   ? c - u'A' + 1
                           : c >= u'a' && c <= u'z' ? c - u'a' + 1
                                                    : 0;
        if (letter == 0) {
            break;
        }
        column = column * 26 + letter;
        if (column > kMaxColumns) {
            return std::nullopt;
        }
    }
    for (; i < reference.size(); ++i) {
        const char16_t c = reference.at(i).unicode();
        if (c < u'0' || c > u'9') {
            return std::nullopt;
        }
        row = row * 10 + (c - u'0');
        if (row > kMaxRows) {
            return std::nullopt;
        }
    }
    if (row < 1 || column < 1) {
        return std::nullopt;
    }
    return CellPosition{row - 1, column - 1};
}

std::optional<CellRange> parseRange(QStringView reference)
{
    const qsizetype colon = reference.indexOf(u':');
    const auto first = parseReference(colon < 0 ? reference : reference.first(colon));
    const auto last = colon < 0 ? first : parseReference(reference.sliced(colon + 1));
    if (!first || !last || last->row < first->row || last->column < first->column) {
        return std::nullopt;
    }
    return CellRange{first->row, first->column, last->row, last->column};
}

} // namespace tracseq::tabular
