// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_sentences.h"

namespace tracseq {

QString filledIn(const QString& sentence, const QStringList& arguments)
{
    QString filled;
    filled.reserve(sentence.size() + 64);
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        if (sentence.at(i) == u'%' && i + 1 < sentence.size() && sentence.at(i + 1).isDigit()) {
            const int place = sentence.at(i + 1).digitValue() - 1;
            filled += place >= 0 && place < arguments.size() ? arguments.at(place) : QString();
            ++i;
        } else {
            filled += sentence.at(i);
        }
    }
    return filled;
}

} // namespace tracseq
