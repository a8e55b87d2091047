// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/drag_rows.h"

#include <QMimeData>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kFormat = "application/x-tracseq-rows"_L1;
constexpr QLatin1StringView kNames[] = {"sample"_L1, "library"_L1, "lane_library"_L1};

} // namespace

QMimeData* toMime(const QList<DragRow>& rows)
{
    QByteArray text;
    for (const DragRow& row : rows) {
        text += QByteArray(kNames[static_cast<int>(row.kind)].data()) + ':' +
                row.id.toString().toLatin1() + '\n';
    }
    auto* data = new QMimeData;
    data->setData(kFormat, text);
    return data;
}

QList<DragRow> fromMime(const QMimeData& data)
{
    QList<DragRow> rows;
    for (const QByteArray& line : data.data(kFormat).split('\n')) {
        const qsizetype colon = line.indexOf(':');
        const auto id = Uuid::fromString(QString::fromLatin1(line.mid(colon + 1)));
        for (int kind = 0; colon > 0 && id && kind < 3; ++kind) {
            if (QLatin1StringView(line.left(colon)) == kNames[kind]) {
                rows.append({static_cast<DragRow::Kind>(kind), *id});
            }
        }
    }
    return rows;
}

} // namespace tracseq::ui
