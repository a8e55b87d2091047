// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/number_code.h"

namespace tracseq::tabular {

NumberMeaning meaningOfFormatCode(QStringView code)
{
    if (code.trimmed().startsWith(QStringLiteral("General"), Qt::CaseInsensitive)) {
        return NumberMeaning::Plain;
    }
    bool day = false;
    bool month = false; // m alone is a month, beside h or s it is minutes
    bool clock = false;
    bool elapsed = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code.at(i).toLower();
        if (c == u'"') {
            const qsizetype end = code.indexOf(u'"', i + 1);
            i = end < 0 ? code.size() : end;
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++i;
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', i + 1);
            const QStringView inside = code.sliced(i + 1, (end < 0 ? code.size() : end) - i - 1);
            const bool onlyUnits =
                !inside.isEmpty() && std::all_of(inside.begin(), inside.end(), [](QChar u) {
                    return QStringView(u"hms").contains(u.toLower());
                });
            elapsed = elapsed || onlyUnits;
            i = end < 0 ? code.size() : end;
        } else if (c == u';') {
            break;
        } else if (c == u'd' || c == u'y') {
            day = true;
        } else if (c == u'm') {
            month = true;
        } else if (c == u'h' || c == u's') {
            clock = true;
        }
    }
    if (day || (month && !clock && !elapsed)) {
        return NumberMeaning::Date;
    }
    if (elapsed) {
        return NumberMeaning::Duration;
    }
    return clock ? NumberMeaning::Time : NumberMeaning::Plain;
}

NumberMeaning meaningOfBuiltinFormat(int id)
{
    if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 ||
        (id >= 50 && id <= 54) || id == 57 || id == 58) {
        return NumberMeaning::Date;
    }
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47 || id == 55 ||
        id == 56) {
        return NumberMeaning::Time;
    }
    return id == 46 ? NumberMeaning::Duration : NumberMeaning::Plain;
}

} // namespace tracseq::tabular
