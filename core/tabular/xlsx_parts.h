// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/number_code.h"
#include "core/tabular/sheet_builder.h"
#include "core/tabular/xml_part.h"

#include <QHash>

namespace tracseq::tabular {

/// One arrow of a .rels part of an OPC package (ECMA-376 part 2).
struct Relation {
    QString type; ///< the last word of the type's address: "worksheet", "styles", ...
    QString part; ///< full name of the part it leads to
};

/// Relations by id of the part whose folder is given ("xl" for xl/workbook.xml).
Result<QHash<QString, Relation>> readRelations(const QByteArray& xml, const QString& part,
                                               const QString& folder, const QString& fileName);

struct SheetEntry {
    QString name;
    QString relationId;
    bool hidden = false;
};
struct WorkbookPart {
    std::vector<SheetEntry> sheets;
    bool epoch1904 = false;
};
Result<WorkbookPart> readWorkbookPart(XmlPart& xml);

/// Meaning of each cell format (cellXfs), by index.
Result<std::vector<NumberMeaning>> readStylesPart(XmlPart& xml);

/// The shared texts, by index; phonetic hints left out, pieces of rich text joined. The count
/// attributes are not believed.
Result<std::vector<TextStore::Slice>> readSharedStrings(XmlPart& xml, TextStore& store);

/// Undoes `_x000D_`, the way xlsx writes letters that XML forbids.
QString withoutHexEscapes(const QString& text);

/// Zero-based place of "B7"; nothing for other text and beyond XFD1048576.
std::optional<CellPosition> parseReference(QStringView reference);
std::optional<CellRange> parseRange(QStringView reference);

} // namespace tracseq::tabular
