// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/scan_text.h"

namespace tracseq {

using namespace Qt::StringLiterals;

namespace {

/// Keys that bear another sign on a US keyboard and on a German one.
const QString& usKeys()
{
    static const QString keys = u"yYzZ-_/?;:'\"=+[]"_s;
    return keys;
}
const QString& germanKeys()
{
    static const QString keys = u"zZyYß?-_öÖäÄ´`ü+"_s;
    return keys;
}

QString retyped(QString code, const QString& from, const QString& to)
{
    for (QChar& c : code) {
        if (const qsizetype at = from.indexOf(c); at >= 0) {
            c = to.at(at);
        }
    }
    return code;
}

} // namespace

QStringList otherKeyboardReadings(const QString& code)
{
    QStringList readings;
    for (const QString& other :
         {retyped(code, germanKeys(), usKeys()), retyped(code, usKeys(), germanKeys())}) {
        if (other != code && !readings.contains(other)) {
            readings += other;
        }
    }
    return readings;
}

} // namespace tracseq
