// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/csv_reader.h"

#include "core/tabular/sheet_builder.h"
#include "core/tabular/text_encoding.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <cstring>
#include <map>

namespace tracseq::tabular {

namespace {

constexpr qsizetype kProbeBytes = 256 * 1024;
constexpr qint64 kProgressEvery = 1 << 20;

/// Where one cell of the text begins and ends, and what follows it.
struct Field {
    const char* begin = nullptr; ///< of the value, after an opening quote
    const char* end = nullptr;
    const char* next = nullptr; ///< the separator, the line break or the end of the text
    bool escaped = false;       ///< holds doubled quotes, or text after the closing quote
    bool unclosed = false;
    bool trailing = false; ///< text after the closing quote
};

const char* endOfPlain(const char* at, const char* end, char separator)
{
    while (at != end && *at != separator && *at != '\n' && *at != '\r') {
        ++at;
    }
    return at;
}

Field scanField(const char* at, const char* end, char separator)
{
    Field field;
    if (at != end && *at == '"') {
        const char* scan = at + 1;
        for (;;) {
            scan = static_cast<const char*>(
                std::memchr(scan, '"', static_cast<std::size_t>(end - scan)));
            if (scan == nullptr) {
                break;
            }
            if (scan + 1 != end && scan[1] == '"') {
                field.escaped = true;
                scan += 2;
                continue;
            }
            field.begin = at + 1;
            field.end = scan;
            field.next = endOfPlain(scan + 1, end, separator);
            field.trailing = field.next != scan + 1;
            return field;
        }
        // Every quote after this one is doubled, so no later cell can be unclosed: still linear.
        field.unclosed = true;
        field.escaped = false;
    }
    field.begin = at;
    field.next = field.end = endOfPlain(at, end, separator);
    return field;
}

/// Takes doubled quotes apart and appends what follows the closing one, in the place of the cell
/// itself, since the result is never longer.
qsizetype unescape(char* begin, const Field& field)
{
    char* out = begin;
    for (const char* in = field.begin; in != field.end; ++in) {
        *out++ = *in;
        if (*in == '"') {
            ++in; // its double
        }
    }
    if (field.trailing) {
        const auto size = field.next - (field.end + 1);
        std::memmove(out, field.end + 1, static_cast<std::size_t>(size));
        out += size;
    }
    return out - begin;
}

bool isGuarded(const char* begin, qsizetype size)
{
    qsizetype i = 0;
    while (i < size && begin[i] == '\'') {
        ++i;
    }
    return i > 0 && i < size && std::strchr("=+-@\t\r", begin[i]) != nullptr;
}

/// How evenly a separator cuts the first records.
struct SeparatorScore {
    double evenness = 0; ///< share of the records with cells that have the commonest count (>= 2)
    int columns = 0;
};

SeparatorScore scoreOf(QByteArrayView text, char separator)
{
    std::map<int, int> counts;
    int records = 0;
    int malformed = 0;
    const char* at = text.begin();
    const char* end = text.end();
    int fields = 0;
    bool blank = true;
    while (at != end) {
        const Field field = scanField(at, end, separator);
        ++fields;
        blank = blank && field.begin == field.end;
        malformed += field.trailing || field.unclosed ? 1 : 0;
        at = field.next;
        if (at != end && *at == separator) {
            ++at;
            if (at != end) {
                continue;
            }
        }
        if (!blank) {
            ++records;
            ++counts[fields];
        }
        fields = 0;
        blank = true;
        if (at != end) {
            at += at[0] == '\r' && at + 1 != end && at[1] == '\n' ? 2 : 1;
        }
    }
    SeparatorScore score;
    int best = 0;
    for (const auto& [count, times] : counts) {
        if (count > 1 && times >= best) {
            best = times;
            score.columns = count;
        }
    }
    if (records > 0) {
        score.evenness = static_cast<double>(best) / records;
        if (malformed > 0) {
            score.evenness /= 2;
        }
    }
    return score;
}

/// The part of the text that the separator is looked for in; ends at a line end where possible.
QByteArrayView probeOf(QByteArrayView utf8)
{
    if (utf8.size() <= kProbeBytes) {
        return utf8;
    }
    const QByteArrayView head = utf8.first(kProbeBytes);
    const qsizetype lineEnd = qMax(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
    return lineEnd > 0 ? head.first(lineEnd) : head;
}

class CsvParser {
public:
    CsvParser(DecodedText decoded, const QString& name, const ReadOptions& options,
              Progress& progress)
        : m_options(options)
        , m_progress(progress)
        , m_name(name)
        , m_decoded(std::move(decoded))
        , m_store(options.limits)
    {
    }

    Result<Workbook> run()
    {
        m_book.format = FileFormat::Csv;
        m_book.encoding = m_decoded.encoding;
        m_book.byteOrderMark = m_decoded.byteOrderMark;
        if (m_decoded.utf8.size() > m_options.limits.textBytes) {
            return tooLarge(QCoreApplication::translate("Tabular", "%1 MB of text")
                                .arg(m_options.limits.textBytes / 1'000'000));
        }
        m_store.adopt(std::move(m_decoded.utf8));
        const QString sheetName = QFileInfo(m_name).completeBaseName();
        SheetBuilder builder(m_store, sheetName, false);

        char* const begin = m_store.bytes().data();
        const char* const end = begin + m_store.bytes().size();
        const char* at = takeSeparatorLine(begin, end);
        if (m_book.separator.isNull()) {
            m_book.separator = m_options.separator.isNull()
                                   ? detectSeparator(QByteArrayView(at, end))
                                   : m_options.separator;
        }
        const char separator =
            m_book.separator.unicode() < 0x80 ? m_book.separator.toLatin1() : ',';

        qint64 nextReport = kProgressEvery;
        int row = 0;
        int column = 0;
        while (at != end) {
            const Field field = scanField(at, end, separator);
            nameNuls(field.next - begin, row, column);
            if (field.begin != field.end || field.trailing) {
                if (column >= m_options.limits.columns) {
                    return tooLarge(QCoreApplication::translate("Tabular", "%1 columns")
                                        .arg(m_options.limits.columns));
                }
                addCell(builder, begin, field, row, column);
            }
            at = field.next;
            if (at == end) {
                break;
            }
            if (*at == separator) {
                ++at;
                ++column;
                continue;
            }
            at += endLine(at, end);
            ++row;
            column = 0;
            if (at - begin >= nextReport) {
                nextReport = (at - begin) + kProgressEvery;
                if (!m_progress.update(at - begin, end - begin)) {
                    return failure(ErrorCode::Cancelled);
                }
            }
            if (m_store.isOverLimit()) {
                return tooLarge(QCoreApplication::translate("Tabular", "%1 million cells")
                                    .arg(m_options.limits.cells / 1'000'000));
            }
        }
        if (!m_progress.update(end - begin, end - begin)) {
            return failure(ErrorCode::Cancelled);
        }
        if (m_decoded.replacedBytes && m_options.encoding == TextEncoding::Auto) {
            builder.markLostLetters();
        }
        m_book.sheets.push_back(builder.finish());
        addNotices();
        return std::move(m_book);
    }

private:
    tl::unexpected<Error> tooLarge(const QString& limit) const
    {
        return failure(ErrorCode::TableFileTooLarge, {m_name, limit});
    }

    /// Excel's own first line `sep=;`.
    const char* takeSeparatorLine(const char* begin, const char* end)
    {
        if (end - begin < 5 || qstrnicmp(begin, "sep=", 4) != 0) {
            return begin;
        }
        const char* next = begin + 5;
        if (std::strchr(",;\t|", begin[4]) == nullptr ||
            (next != end && *next != '\n' && *next != '\r')) {
            return begin;
        }
        if (m_options.separator.isNull()) {
            m_book.separator = QLatin1Char(begin[4]);
        }
        if (next != end) {
            next += next[0] == '\r' && next + 1 != end && next[1] == '\n' ? 2 : 1;
        }
        return next;
    }

    int endLine(const char* at, const char* end)
    {
        const bool crLf = at[0] == '\r' && at + 1 != end && at[1] == '\n';
        const LineEnd kind = crLf ? LineEnd::CrLf : at[0] == '\r' ? LineEnd::Cr : LineEnd::Lf;
        if (m_book.lineEnd == LineEnd::None) {
            m_book.lineEnd = kind;
        } else if (m_book.lineEnd != kind) {
            m_book.lineEnd = LineEnd::Mixed;
        }
        return crLf ? 2 : 1;
    }

    /// Names the cell when NULs were in it; it ends at `end` of the text.
    void nameNuls(qsizetype end, int row, int column)
    {
        const auto& places = m_decoded.nulPlaces;
        const bool any = m_nextNul < places.size() && places[m_nextNul] <= end;
        while (m_nextNul < places.size() && places[m_nextNul] <= end) {
            ++m_nextNul;
        }
        if (any) {
            m_nuls.add(row, column);
        }
    }

    void addCell(SheetBuilder& builder, char* base, const Field& field, int row, int column)
    {
        char* begin = base + (field.begin - base);
        qsizetype size = field.end - field.begin;
        const bool hasTextAfter =
            field.trailing &&
            !std::all_of(field.end + 1, field.next, [](char c) { return c == ' ' || c == '\t'; });
        if (field.escaped || field.trailing) {
            size = unescape(begin, field);
        }
        if (field.unclosed) {
            m_unclosed.add(row, column);
        }
        if (hasTextAfter) {
            m_afterQuote.add(row, column);
        }
        if (m_options.removeFormulaGuard && isGuarded(begin, size)) {
            ++begin;
            --size;
        }
        const TextStore::Slice slice{
            static_cast<quint32>(begin - base),
            static_cast<quint32>(qMin<qsizetype>(size, TextStore::kMaxCellBytes))};
        if (size > 0) {
            builder.add(row, column, CellKind::Text, slice);
        }
    }

    template <typename Matches>
    void addNoticeOnCells(NoticeKind kind, Matches&& matches)
    {
        Notice notice;
        notice.kind = kind;
        const Sheet& sheet = m_book.sheets.front();
        notice.sheet = sheet.name();
        for (int row = 0; row < sheet.rowCount(); ++row) {
            sheet.forEachCell(row, [&](const Cell& cell) {
                if (matches(cell.utf8)) {
                    notice.add(row, cell.column);
                }
            });
        }
        m_book.notices.append(notice);
    }

    void addNotices()
    {
        if (m_decoded.encoding == TextEncoding::Windows1252 &&
            m_options.encoding == TextEncoding::Auto) {
            addNoticeOnCells(NoticeKind::DecodedAsWindows1252, [](std::string_view text) {
                return std::any_of(text.begin(), text.end(),
                                   [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
            });
        }
        if (m_decoded.replacedBytes) {
            const bool guessed = m_options.encoding == TextEncoding::Auto &&
                                 m_decoded.encoding == TextEncoding::Utf8;
            addNoticeOnCells(guessed ? NoticeKind::DamagedUtf8 : NoticeKind::BytesReplaced,
                             [](std::string_view text) {
                                 return text.find("\xEF\xBF\xBD") != std::string_view::npos;
                             });
        }
        if (m_decoded.nulsRemoved > 0) {
            m_nuls.count = m_decoded.nulsRemoved; // all, and not those of the named cells only
            appendNotice(NoticeKind::NulBytesRemoved, m_nuls);
        }
        appendNotice(NoticeKind::TextAfterQuote, m_afterQuote);
        appendNotice(NoticeKind::UnclosedQuote, m_unclosed);
    }

    void appendNotice(NoticeKind kind, Notice& notice)
    {
        if (notice.count > 0) {
            notice.kind = kind;
            notice.sheet = m_book.sheets.front().name();
            m_book.notices.append(notice);
        }
    }

    const ReadOptions& m_options;
    Progress& m_progress;
    const QString m_name;
    DecodedText m_decoded;
    TextStore m_store;
    Workbook m_book;
    Notice m_unclosed;
    Notice m_afterQuote;
    Notice m_nuls;
    std::size_t m_nextNul = 0; ///< of the places in m_decoded that has not been named yet
};

} // namespace

QChar detectSeparator(QByteArrayView utf8)
{
    const QByteArrayView probe = probeOf(utf8);
    char best = ',';
    SeparatorScore bestScore = scoreOf(probe, ',');
    for (const char candidate : {';', '\t'}) {
        const SeparatorScore score = scoreOf(probe, candidate);
        // A decimal comma cuts rows as evenly as the real separator does: on a draw comma loses.
        const bool draw = qFuzzyCompare(score.evenness, bestScore.evenness);
        if (score.columns > 1 &&
            (draw ? score.columns >= bestScore.columns : score.evenness > bestScore.evenness)) {
            best = candidate;
            bestScore = score;
        }
    }
    return QLatin1Char(best);
}

Result<Workbook> readCsv(QByteArray bytes, const QString& name, const ReadOptions& options,
                         Progress& progress)
{
    return CsvParser(decodeText(std::move(bytes), options.encoding), name, options, progress).run();
}

} // namespace tracseq::tabular
