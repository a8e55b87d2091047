// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/workbook_reader.h"

#include "core/base/regular_file.h"
#include "core/tabular/csv_reader.h"
#include "core/tabular/ods_reader.h"
#include "core/tabular/text_encoding.h"
#include "core/tabular/xlsx_parts.h"
#include "core/tabular/xlsx_reader.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>

namespace tracseq::tabular {

namespace {

constexpr qint64 kMaxRelationBytes = 16'000'000;
constexpr qint64 kMaxMimeBytes = 1'000;

bool startsWith(const QByteArray& bytes, QByteArrayView magic, qsizetype at = 0)
{
    return bytes.size() >= at + magic.size() &&
           QByteArrayView(bytes).sliced(at, magic.size()) == magic;
}

/// Kinds of files that people drop by mistake, named in words; empty when it is none of them.
QString nameOfForeignFormat(const QByteArray& bytes)
{
    if (startsWith(bytes, "%PDF")) {
        return QCoreApplication::translate("Tabular", "a PDF document");
    }
    if (startsWith(bytes, "\x89PNG") || startsWith(bytes, "\xFF\xD8\xFF") ||
        startsWith(bytes, "GIF8") || startsWith(bytes, "II*") || startsWith(bytes, "MM")) {
        const bool tiff = startsWith(bytes, "MM");
        if (!tiff || startsWith(bytes, QByteArrayView("MM\0*", 4))) {
            return QCoreApplication::translate("Tabular", "a picture");
        }
    }
    if (startsWith(bytes, "\x1F\x8B") || startsWith(bytes, "7z\xBC\xAF") ||
        startsWith(bytes, "Rar!") || startsWith(bytes, "BZh") ||
        startsWith(bytes, QByteArrayView("\xFD"
                                         "7zXZ",
                                         5))) {
        return QCoreApplication::translate("Tabular", "a packed archive");
    }
    if (startsWith(bytes, "{\\rtf")) {
        return QCoreApplication::translate("Tabular", "a text document");
    }
    if (startsWith(bytes, "\x7F"
                          "ELF") ||
        (startsWith(bytes, "MZ") && !looksLikeText(bytes))) {
        return QCoreApplication::translate("Tabular", "a program");
    }
    if (startsWith(bytes, "SQLite format 3")) {
        return QCoreApplication::translate("Tabular", "a database");
    }
    return {};
}

/// The part of a text file that shows whether it is markup.
QByteArray markupHead(const QByteArray& bytes)
{
    QByteArray head = bytes.left(2048);
    if (head.startsWith("\xEF\xBB\xBF")) {
        head.remove(0, 3);
    }
    return head.trimmed().toLower();
}

/// Compound files (MS-CFB) name their streams in UTF-16: enough to tell what they hold.
Result<Workbook> refuseCompoundFile(const QByteArray& bytes, const QString& name)
{
    const auto holds = [&bytes](QStringView stream) {
        return bytes.contains(
            QByteArrayView(reinterpret_cast<const char*>(stream.utf16()), stream.size() * 2));
    };
    if (holds(u"EncryptedPackage")) {
        return failure(ErrorCode::TableFileEncrypted, {name});
    }
    if (holds(u"Workbook") || holds(u"Book")) {
        return failure(ErrorCode::TableFileOldFormat,
                       {name, QCoreApplication::translate("Tabular", "an old Excel file (.xls)")});
    }
    return failure(ErrorCode::TableFileUnknown,
                   {name, QCoreApplication::translate("Tabular", "an old Office document")});
}

class ZipOpener {
public:
    ZipOpener(const QByteArray& bytes, const QString& name, const ReadOptions& options,
              Progress& progress)
        : m_name(name)
        , m_options(options)
        , m_zip(bytes, m_name, m_options.limits, progress)
    {
    }

    Result<Workbook> run()
    {
        TRACSEQ_TRY(look());
        if (m_isOds) {
            return readOdsParts();
        }
        const auto arrows = readRelations(m_relations.value(QStringLiteral("_rels/.rels")),
                                          QStringLiteral("_rels/.rels"), QString(), m_name);
        QString workbook;
        if (arrows) {
            for (const Relation& relation : *arrows) {
                if (relation.type == u"officeDocument") {
                    workbook = relation.part;
                }
            }
        } else if (m_hasRootRelations) {
            return failure(arrows.error());
        }
        if (workbook.isEmpty() && m_hasUsualWorkbook) {
            workbook = QStringLiteral("xl/workbook.xml");
        }
        if (workbook.endsWith(u".bin")) {
            return failure(
                ErrorCode::TableFileOldFormat,
                {m_name, QCoreApplication::translate("Tabular", "a binary Excel file (.xlsb)")});
        }
        if (workbook.isEmpty()) {
            return failure(ErrorCode::TableFileUnknown,
                           {m_name, QCoreApplication::translate("Tabular", "a packed archive")});
        }
        if (workbook.startsWith(u"word/") || workbook.startsWith(u"ppt/")) {
            return failure(
                ErrorCode::TableFileUnknown,
                {m_name, workbook.startsWith(u"word/")
                             ? QCoreApplication::translate("Tabular", "a text document")
                             : QCoreApplication::translate("Tabular", "a presentation")});
        }
        return readXlsx(m_zip, m_relations, workbook, m_options.limits);
    }

private:
    /// First walk: what the parts are called, and the small ones that say what is what.
    Status look()
    {
        qint64 relationBytes = 0;
        qint64 expected = 0;
        bool isEncrypted = false;
        TRACSEQ_TRY(m_zip.forEachPart([&](const QString& part, QIODevice& content) -> Status {
            expected += qBound<qint64>(0, m_zip.claimedSize(), m_options.limits.inflatedBytes);
            if (part.endsWith(u".rels")) {
                auto xml = m_zip.readAll(content, kMaxRelationBytes - relationBytes);
                if (!xml) {
                    return failure(xml.error());
                }
                relationBytes += xml->size();
                m_hasRootRelations = m_hasRootRelations || part == u"_rels/.rels";
                m_relations.insert(part, *xml);
            } else if (part == u"mimetype") {
                const QByteArray type = content.read(kMaxMimeBytes).trimmed();
                m_odsType = QString::fromLatin1(type);
                m_isOds = m_isOds || type.startsWith("application/vnd.oasis.opendocument");
            } else if (part == u"META-INF/manifest.xml") {
                auto xml = m_zip.readAll(content, kMaxRelationBytes);
                if (!xml) {
                    return failure(xml.error());
                }
                isEncrypted = xml->contains("encryption-data");
            } else if (part == u"xl/workbook.xml") {
                m_hasUsualWorkbook = true;
            }
            return {};
        }));
        m_zip.setExpectedBytes(expected);
        if (m_isOds && isEncrypted) {
            return failure(ErrorCode::TableFileEncrypted, {m_name});
        }
        return {};
    }

    Result<Workbook> readOdsParts()
    {
        if (!m_odsType.contains(u"spreadsheet")) {
            return failure(
                ErrorCode::TableFileUnknown,
                {m_name, QCoreApplication::translate("Tabular", "a document of another kind")});
        }
        std::optional<Workbook> book;
        TRACSEQ_TRY(m_zip.forEachPart([&](const QString& part, QIODevice& content) -> Status {
            if (part != u"content.xml") {
                return {};
            }
            XmlPart xml(content, part, m_name, &m_zip);
            auto read = readOds(xml, m_name, m_options.limits);
            if (!read) {
                return failure(read.error());
            }
            book = std::move(*read);
            return {};
        }));
        if (!book) {
            return failure(
                ErrorCode::TableFileDamaged,
                {m_name, QCoreApplication::translate("Tabular", "its list of sheets is missing")});
        }
        return std::move(*book);
    }

    const QString m_name;
    const ReadOptions m_options;
    ZipReader m_zip;
    QHash<QString, QByteArray> m_relations;
    QString m_odsType;
    bool m_hasRootRelations = false;
    bool m_hasUsualWorkbook = false;
    bool m_isOds = false;
};

Result<Workbook> readMarkup(const QByteArray& bytes, const QByteArray& head, const QString& name,
                            const ReadOptions& options)
{
    if (head.contains("office:document")) {
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        XmlPart xml(buffer, name, name);
        return readOds(xml, name, options.limits);
    }
    if (head.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
        return failure(ErrorCode::TableFileOldFormat,
                       {name, QCoreApplication::translate("Tabular", "an Excel 2003 XML file")});
    }
    return failure(ErrorCode::TableFileUnknown,
                   {name, head.startsWith("<?xml")
                              ? QCoreApplication::translate("Tabular", "an XML file")
                              : QCoreApplication::translate("Tabular", "a web page")});
}

bool isMarkup(const QByteArray& head)
{
    return head.startsWith("<?xml") || head.startsWith("<!doctype html") ||
           head.startsWith("<html");
}

tl::unexpected<Error> tooManyBytes(const QString& fileName, const ReadOptions& options)
{
    return failure(ErrorCode::TableFileTooLarge,
                   {fileName, QCoreApplication::translate("Tabular", "%1 MB of data")
                                  .arg(options.limits.fileBytes / 1'000'000)});
}

Result<Workbook> readByContent(QByteArray bytes, const QString& fileName,
                               const ReadOptions& options, Progress& progress)
{
    if (bytes.isEmpty()) {
        return failure(ErrorCode::TableFileEmpty, {fileName});
    }
    if (bytes.size() > options.limits.fileBytes) {
        return tooManyBytes(fileName, options);
    }
    if (startsWith(bytes, "PK\x03\x04")) {
        return ZipOpener(bytes, fileName, options, progress).run();
    }
    if (startsWith(bytes, "PK\x05\x06")) {
        return failure(
            ErrorCode::TableFileUnknown,
            {fileName, QCoreApplication::translate("Tabular", "an empty packed archive")});
    }
    if (startsWith(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
        return refuseCompoundFile(bytes, fileName);
    }
    if (const QString foreign = nameOfForeignFormat(bytes); !foreign.isEmpty()) {
        return failure(ErrorCode::TableFileUnknown, {fileName, foreign});
    }
    if (const QByteArray head = markupHead(bytes); isMarkup(head)) {
        return readMarkup(bytes, head, fileName, options);
    }
    if (!looksLikeText(bytes)) {
        return failure(ErrorCode::TableFileUnknown,
                       {fileName, QCoreApplication::translate("Tabular", "a file of binary data")});
    }
    return readCsv(std::move(bytes), fileName, options, progress);
}

} // namespace

Result<Workbook> readWorkbook(QByteArray bytes, const QString& name, const ReadOptions& options,
                              Progress& progress)
{
    const QString fileName = QFileInfo(name).fileName();
    auto book = readByContent(std::move(bytes), fileName, options, progress);
    if (book && std::all_of(book->sheets.begin(), book->sheets.end(),
                            [](const Sheet& sheet) { return sheet.cellCount() == 0; })) {
        return failure(ErrorCode::TableFileEmpty, {fileName});
    }
    return book;
}

Result<QByteArray> readWorkbookBytes(const QString& path, const ReadOptions& options,
                                     Progress& progress)
{
    TRACSEQ_TRY(requireRegularFile(path));
    const QFileInfo info(path);
    if (info.size() > options.limits.fileBytes) {
        return tooManyBytes(info.fileName(), options);
    }
    return readRegularFile(path, options.limits.fileBytes + 1, progress);
}

Result<Workbook> readWorkbook(const QString& path, const ReadOptions& options, Progress& progress)
{
    auto bytes = readWorkbookBytes(path, options, progress);
    if (!bytes) {
        return failure(bytes.error());
    }
    return readWorkbook(std::move(*bytes), path, options, progress);
}

} // namespace tracseq::tabular
