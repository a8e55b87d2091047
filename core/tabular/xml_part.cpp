// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/xml_part.h"

#include <QCoreApplication>

namespace tracseq::tabular {

bool XmlPart::next()
{
    while (!m_doctype) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::Characters:
            return true;
        case QXmlStreamReader::DTD:
            m_doctype = true;
            return false;
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::EndDocument:
            return false;
        default:
            break;
        }
    }
    return false;
}

QString XmlPart::attribute(QStringView localName) const
{
    const QXmlStreamAttributes all = m_xml.attributes();
    for (const QXmlStreamAttribute& one : all) {
        if (one.name() == localName) {
            return one.value().toString();
        }
    }
    return {};
}

void XmlPart::skipElement()
{
    // Counted, not recursive: nesting is the file's choice.
    for (qint64 depth = 1; depth > 0 && next();) {
        depth += isStart() ? 1 : isEnd() ? -1 : 0;
    }
}

Status XmlPart::status() const
{
    if (m_zip != nullptr && m_zip->failureOfContent()) {
        return failure(*m_zip->failureOfContent());
    }
    if (m_doctype) {
        return failure(ErrorCode::TableFileUnsafeXml, {m_fileName, m_part});
    }
    if (m_xml.hasError()) {
        return failure(
            ErrorCode::TableFileDamaged,
            {m_fileName, QCoreApplication::translate("Tabular", "its part “%1” breaks off or is "
                                                                "not well-formed in line %2")
                             .arg(m_part)
                             .arg(m_xml.lineNumber())});
    }
    return {};
}

} // namespace tracseq::tabular
