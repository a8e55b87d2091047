// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/samples/bulk_series.h"

#include <QDate>
#include <QRegularExpression>

namespace tracseq::samples {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kBeyond = 1'000'000'000'000'000;
constexpr int kWells384 = 384;

std::optional<QStringList> numbered(const BulkSeries& series, int count)
{
    static const QRegularExpression kBraced(u"\\{([0-9]{1,15})\\}"_s);
    static const QRegularExpression kLast(u"([0-9]{1,15})(?=[^0-9]*$)"_s);
    const QRegularExpressionMatch braced = kBraced.match(series.start);
    const QRegularExpressionMatch match = braced.hasMatch() ? braced : kLast.match(series.start);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QString digits = match.captured(1);
    const QString before = series.start.left(match.capturedStart(0));
    const QString after = series.start.mid(match.capturedEnd(0));
    // "9" goes on with "10"; "09" is as wide as "10" already.
    const int width =
        braced.hasMatch() || digits.startsWith(u'0') ? static_cast<int>(digits.size()) : 0;
    QStringList texts;
    texts.reserve(count);
    for (int i = 0; i < count; ++i) {
        const qint64 number = digits.toLongLong() + qint64{i} * series.step;
        if (number < 0 || number >= kBeyond) {
            return std::nullopt;
        }
        texts += before + QString::number(number).rightJustified(width, u'0') + after;
    }
    return texts;
}

std::optional<QStringList> dates(const BulkSeries& series, const QDate& first, int count)
{
    QStringList texts;
    for (int i = 0; i < count; ++i) {
        const QDate day = first.addDays(qint64{i} * series.step);
        if (!day.isValid() || day.year() < 1 || day.year() > 9999) {
            return std::nullopt;
        }
        texts += day.toString(Qt::ISODate);
    }
    return texts;
}

QRegularExpressionMatch wellOf(const QString& text)
{
    static const QRegularExpression kWell(u"^([A-Pa-p])([0-9]{1,2})$"_s);
    return kWell.match(text.trimmed());
}

std::optional<QStringList> wellTexts(const BulkSeries& series, int count)
{
    const QRegularExpressionMatch match = wellOf(series.start);
    const int rows = series.wells == kWells384 ? 16 : 8;
    const int columns = series.wells == kWells384 ? 24 : 12;
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QChar letter = match.captured(1).front();
    const QChar first = letter.isLower() ? u'a' : u'A';
    const int row = letter.unicode() - first.unicode();
    const int column = match.captured(2).toInt() - 1;
    if (row >= rows || column < 0 || column >= columns) {
        return std::nullopt;
    }
    const int width = match.captured(2).startsWith(u'0') ? 2 : 0;
    const bool down = series.kind == SeriesKind::PlateByColumn;
    const qint64 all = qint64{rows} * columns;
    const int start = down ? column * rows + row : row * columns + column;
    QStringList texts;
    texts.reserve(count);
    for (int i = 0; i < count; ++i) {
        const qint64 step = start + qint64{i} * series.step;
        const auto at = static_cast<int>((step % all + all) % all);
        const int toRow = down ? at % rows : at / columns;
        const int toColumn = down ? at / rows : at % columns;
        texts += QChar(static_cast<char16_t>(first.unicode() + toRow)) +
                 QString::number(toColumn + 1).rightJustified(width, u'0');
    }
    return texts;
}

} // namespace

bool BulkSeries::isWell(const QString& text)
{
    const QRegularExpressionMatch match = wellOf(text);
    const int column = match.hasMatch() ? match.captured(2).toInt() : 0;
    return column >= 1 && column <= 24;
}

std::optional<QStringList> BulkSeries::texts(int count) const
{
    if (kind != SeriesKind::Number) {
        return wellTexts(*this, count);
    }
    const QDate day = QDate::fromString(start.trimmed(), Qt::ISODate);
    return day.isValid() ? dates(*this, day, count) : numbered(*this, count);
}

} // namespace tracseq::samples
