// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tabular/zip_reader.h"

#include <QXmlStreamReader>

namespace tracseq::tabular {

/// A part of a zipped spreadsheet as a stream of XML tokens. Refuses a document type declaration,
/// and says what is wrong in a sentence that names the part.
class XmlPart {
public:
    XmlPart(QIODevice& content, QString part, const QString& fileName,
            const ZipReader* zip = nullptr)
        : m_xml(&content)
        , m_part(std::move(part))
        , m_fileName(fileName)
        , m_zip(zip)
    {
    }

    /// The next start or end of an element or piece of text; false at the end or on an error.
    bool next();
    /// True when the element begins here (false at its end and for text).
    [[nodiscard]] bool isStart() const { return m_xml.isStartElement(); }
    [[nodiscard]] bool isEnd() const { return m_xml.isEndElement(); }
    [[nodiscard]] bool isText() const { return m_xml.isCharacters(); }
    [[nodiscard]] QStringView name() const { return m_xml.name(); }
    [[nodiscard]] QStringView text() const { return m_xml.text(); }
    /// An attribute of the current element by its local name, whatever its prefix.
    [[nodiscard]] QString attribute(QStringView localName) const;
    [[nodiscard]] QXmlStreamAttributes attributes() const { return m_xml.attributes(); }
    /// Goes past the end of the element that begins here, with all in it.
    void skipElement();

    /// After next() returned false: what went wrong, if anything did.
    [[nodiscard]] Status status() const;

private:
    QXmlStreamReader m_xml;
    const QString m_part;
    const QString& m_fileName;
    const ZipReader* m_zip;
    bool m_doctype = false;
};

} // namespace tracseq::tabular
