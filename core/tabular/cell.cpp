// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/cell.h"

namespace tracseq::tabular {

QString columnName(int column)
{
    QString name;
    for (qint64 rest = qint64{column} + 1; rest > 0; rest = (rest - 1) / 26) {
        name.prepend(QChar(u'A' + static_cast<char16_t>((rest - 1) % 26)));
    }
    return name;
}

QString CellPosition::name() const
{
    return columnName(column) + QString::number(qint64{row} + 1);
}

} // namespace tracseq::tabular
