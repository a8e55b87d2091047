// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/spreadsheet_files.h"

#include <archive.h>
#include <archive_entry.h>
#include <stdexcept>

namespace tracseq::tests {

namespace {

const QByteArray kMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const QByteArray kOffice = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const QByteArray kPackage = "http://schemas.openxmlformats.org/package/2006/relationships";

la_ssize_t appendTo(archive*, void* target, const void* data, std::size_t size)
{
    static_cast<QByteArray*>(target)->append(static_cast<const char*>(data),
                                             static_cast<qsizetype>(size));
    return static_cast<la_ssize_t>(size);
}

QByteArray relationship(const QByteArray& id, const QByteArray& type, const QByteArray& target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + kOffice + '/' + type + "\" Target=\"" +
           target + "\"/>";
}

QByteArray relationships(const QByteArray& inside)
{
    return "<?xml version=\"1.0\"?><Relationships xmlns=\"" + kPackage + "\">" + inside +
           "</Relationships>";
}

} // namespace

QByteArray zipOf(const QList<ZipPart>& parts, bool deflated)
{
    QByteArray bytes;
    archive* zip = archive_write_new();
    archive_write_set_format_zip(zip);
    if (deflated) {
        archive_write_zip_set_compression_deflate(zip);
    } else {
        archive_write_zip_set_compression_store(zip);
    }
    archive_write_set_bytes_in_last_block(zip, 1);
    if (archive_write_open(zip, &bytes, nullptr, appendTo, nullptr) != ARCHIVE_OK) {
        throw std::runtime_error("libarchive does not write");
    }
    for (const ZipPart& part : parts) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, part.name.toUtf8().constData());
        archive_entry_set_size(entry, part.content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(zip, entry);
        archive_write_data(zip, part.content.constData(),
                           static_cast<std::size_t>(part.content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(zip);
    archive_write_free(zip);
    return bytes;
}

QByteArray xlsxOf(const XlsxContent& content)
{
    QByteArray formats = "<numFmts>";
    QByteArray cellFormats = "<cellXfs><xf numFmtId=\"0\"/>";
    int id = 164;
    for (const QByteArray& code : content.formatCodes) {
        const QByteArray number = QByteArray::number(id++);
        formats += "<numFmt numFmtId=\"" + number + "\" formatCode=\"" + code + "\"/>";
        cellFormats += "<xf numFmtId=\"" + number + "\"/>";
    }
    QList<ZipPart> parts{
        {QStringLiteral("_rels/.rels"),
         relationships(relationship("rId1", "officeDocument", "xl/workbook.xml"))},
        {QStringLiteral("xl/workbook.xml"),
         "<workbook xmlns=\"" + kMain + "\" xmlns:r=\"" + kOffice + "\"><workbookPr" +
             (content.epoch1904 ? " date1904=\"1\"" : "") +
             "/><sheets><sheet name=\"Sheet1\" sheetId=\"1\" " + content.sheetAttributes +
             " r:id=\"rId1\"/></sheets></workbook>"},
        {QStringLiteral("xl/_rels/workbook.xml.rels"),
         relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml") +
                       relationship("rId2", "styles", "styles.xml") +
                       relationship("rId3", "sharedStrings", "sharedStrings.xml"))},
        {QStringLiteral("xl/styles.xml"), "<styleSheet xmlns=\"" + kMain + "\">" + formats +
                                              "</numFmts>" + cellFormats +
                                              "</cellXfs></styleSheet>"},
        {QStringLiteral("xl/worksheets/sheet1.xml"),
         "<?xml version=\"1.0\"?>" + content.sheetProlog + "<worksheet xmlns=\"" + kMain + "\">" +
             content.beforeRows + "<sheetData>" + content.rows + "</sheetData>" +
             content.afterRows + "</worksheet>"},
    };
    if (!content.sharedStrings.isEmpty()) {
        parts.append({QStringLiteral("xl/sharedStrings.xml"),
                      "<sst xmlns=\"" + kMain + "\" " + content.sharedStringsAttributes + ">" +
                          content.sharedStrings + "</sst>"});
    }
    parts += content.extraParts;
    return zipOf(parts);
}

QByteArray odsOf(const QByteArray& tables, const QByteArray& styles)
{
    const QByteArray oasis = "urn:oasis:names:tc:opendocument:xmlns:";
    return zipOf(
        {{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet"},
         {QStringLiteral("content.xml"),
          "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"" + oasis +
              "office:1.0\" xmlns:table=\"" + oasis + "table:1.0\" xmlns:text=\"" + oasis +
              "text:1.0\" xmlns:style=\"" + oasis +
              "style:1.0\" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:"
              "xmlns:calcext:1.0\"><office:automatic-styles>" +
              styles + "</office:automatic-styles><office:body><office:spreadsheet>" + tables +
              "</office:spreadsheet></office:body></office:document-content>"}});
}

} // namespace tracseq::tests
