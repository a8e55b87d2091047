// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/label_picture.h"

#include "core/labels/text_outline.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QTransform>
#include <cmath>

namespace tracseq::labels {

using namespace Qt::StringLiterals;

namespace {

constexpr double kUmPerInch = 25'400;

QRect dotsOf(const Area& area, int dpi)
{
    const QPoint from(labels::dotsOf(area.x, dpi), labels::dotsOf(area.y, dpi));
    const QPoint to(labels::dotsOf(area.x + area.width, dpi),
                    labels::dotsOf(area.y + area.height, dpi));
    return {from, QSize(to.x() - from.x(), to.y() - from.y())};
}

QString mmText(double dots, int dpi)
{
    return QCoreApplication::translate("Labels", "%1 mm")
        .arg(QLocale().toString(dots * kUmPerInch / dpi / 1000, 'f', 1));
}

/// From an element that stands upright to where it is on the label.
QTransform turnInto(const QRect& area, Turn turn)
{
    const double x = area.x();
    const double y = area.y();
    const double right = x + area.width();
    const double bottom = y + area.height();
    switch (turn) {
    case Turn::None:
        return {1, 0, 0, 1, x, y};
    case Turn::Quarter:
        return {0, 1, -1, 0, right, y};
    case Turn::Half:
        return {-1, 0, 0, -1, right, bottom};
    case Turn::ThreeQuarters:
        return {0, -1, 1, 0, x, bottom};
    }
    return {};
}

bool isAcross(Turn turn)
{
    return turn == Turn::Quarter || turn == Turn::ThreeQuarters;
}

/// Lays out the elements of one label.
class LabelDrawing {
public:
    LabelDrawing(const LabelLayout& layout, const LabelFacts& facts, int dpi)
        : m_layout(layout)
        , m_facts(facts)
    {
        m_picture.dpi = dpi;
        m_picture.size = {labels::dotsOf(layout.width, dpi), labels::dotsOf(layout.height, dpi)};
    }

    LabelPicture draw()
    {
        m_picture.problems = checkLayout(m_layout);
        for (const LabelProblem& problem : m_picture.problems) {
            if (problem.element < 0 && problem.error.code() == ErrorCode::LabelSizeInvalid) {
                return std::move(m_picture);
            }
        }
        for (std::size_t i = 0; i < m_layout.elements.size(); ++i) {
            const Element& element = m_layout.elements[i];
            m_index = static_cast<int>(i);
            m_area = dotsOf(element.area, m_picture.dpi);
            m_turn = element.turn;
            m_upright = isAcross(element.turn) ? m_area.size().transposed() : m_area.size();
            if (const auto* text = std::get_if<TextElement>(&element.content)) {
                draw(*text);
            } else if (const auto* barcode = std::get_if<BarcodeElement>(&element.content)) {
                draw(*barcode);
            } else if (!m_area.isEmpty()) {
                m_picture.lines.push_back(m_area);
            }
        }
        findCovered();
        return std::move(m_picture);
    }

private:
    void fail(Error error) { m_picture.problems.push_back({m_index, std::move(error)}); }
    void fail(ErrorCode code, QStringList arguments) { fail(Error(code, std::move(arguments))); }

    std::optional<QString> filled(const QString& text)
    {
        auto result = fillTemplate(text, m_facts);
        if (!result) {
            fail(result.error());
            return std::nullopt;
        }
        return std::move(*result);
    }

    /// Sets the lines of a text into a box of the upright element, in its middle.
    void place(const TextElement& style, const QString& text, const QRectF& box)
    {
        const TextOutline outline = outlineText(text, style.bold, style.mono);
        if (!outline.missing.isEmpty()) {
            fail(ErrorCode::LabelTextNoSign, {outline.missing, text, m_facts.title});
        }
        const double wanted = style.letter * m_picture.dpi / kUmPerInch;
        double scale = wanted / TextOutline::kLetter;
        const double room = std::min(box.width() / std::max(outline.width(), 1.0),
                                     box.height() / std::max(outline.height(), 1.0));
        if (scale > room) {
            scale =
                std::max(room, kSmallestLetter * m_picture.dpi / kUmPerInch / TextOutline::kLetter);
            if (style.fit == Fit::Refuse || scale > room) {
                fail(ErrorCode::LabelTextNoRoom,
                     {QString(text).replace(u'\n', u' '), m_facts.title});
                scale = room; // what is shown in the editor stays within its place
            }
        }
        PlacedText placed;
        placed.element = m_index;
        placed.text = text;
        placed.letter = scale * TextOutline::kLetter;
        placed.path.setFillRule(Qt::WindingFill);
        double top = box.top() + (box.height() - outline.height() * scale) / 2;
        for (const TextOutline::Line& line : outline.lines) {
            const double rest = box.width() - line.width * scale;
            const double left = box.left() + (style.align == Align::Left     ? 0
                                              : style.align == Align::Centre ? rest / 2
                                                                             : rest);
            placed.path.addPath(
                QTransform(scale, 0, 0, scale, left, top + outline.ascent * scale).map(line.path));
            top += outline.lineHeight * scale;
        }
        placed.path = turnInto(m_area, m_turn).map(placed.path);
        m_picture.texts.push_back(std::move(placed));
    }

    void draw(const TextElement& element)
    {
        const auto text = filled(element.text);
        if (text && !m_upright.isEmpty()) {
            place(element, *text, QRectF(QPointF(), QSizeF(m_upright)));
        }
    }

    void draw(const BarcodeElement& element)
    {
        const auto text = filled(element.text);
        if (!text) {
            return;
        }
        if (text->trimmed().isEmpty()) {
            fail(ErrorCode::LabelBarcodeEmpty, {m_facts.title});
            return;
        }
        auto symbol = makeSymbol(element.symbology, *text);
        if (!symbol) {
            fail(symbol.error());
            return;
        }
        const double letter = element.letter * m_picture.dpi / kUmPerInch;
        const int textHeight = element.readable ? static_cast<int>(std::ceil(letter * 1.2)) : 0;
        QSize room(m_upright.width(), m_upright.height() - textHeight);
        if (!place(*symbol, room) || !element.readable) {
            return;
        }
        // The very text that was encoded: it cannot differ from the code.
        TextElement style;
        style.letter = element.letter;
        style.align = Align::Centre;
        place(style, symbol->text,
              QRectF(0, room.height(), m_upright.width(), m_upright.height() - room.height()));
    }

    /// Puts a symbol into the upper part of the element; `room` becomes what it takes.
    bool place(const BarcodeSymbol& symbol, QSize& room)
    {
        const bool isLinear = symbol.rows == 1;
        const int across = symbol.columns + 2 * symbol.quiet;
        const int down = symbol.rows + 2 * symbol.quietY;
        const int dpi = m_picture.dpi;
        const int fewest =
            std::max(kFewestDots, static_cast<int>(std::ceil(kSmallestModule * dpi / kUmPerInch)));
        int dots = room.width() / across;
        if (!isLinear) {
            dots = std::min(dots, room.height() / down);
        }
        const int barHeight = isLinear ? room.height() : symbol.rows * dots;
        const int lowest = isLinear ? labels::dotsOf(kLowestBars, dpi) : down * fewest;
        if (dots < fewest || (isLinear && barHeight < lowest)) {
            fail(ErrorCode::LabelBarcodeNoRoom,
                 {symbol.text, symbologyLabel(symbol.symbology),
                  u"%1 × %2"_s.arg(mmText(across * fewest, dpi), mmText(lowest, dpi)),
                  u"%1 × %2"_s.arg(mmText(room.width(), dpi), mmText(room.height(), dpi)),
                  QString::number(dpi)});
            return false;
        }
        const QSize quietSize(across * dots, isLinear ? barHeight : down * dots);
        if (!isLinear) {
            room.setHeight(quietSize.height() +
                           std::max(0, (room.height() - quietSize.height()) / 2));
        }
        const QPoint corner((room.width() - quietSize.width()) / 2,
                            room.height() - quietSize.height());
        const QPoint first = corner + QPoint(symbol.quiet, symbol.quietY) * dots;
        const int rowHeight = isLinear ? barHeight : dots;
        const QTransform turn = turnInto(m_area, m_turn);
        PlacedSymbol placed;
        placed.element = m_index;
        placed.symbol = symbol;
        placed.moduleDots = dots;
        placed.quiet = turn.mapRect(QRect(corner, quietSize));
        placed.place =
            turn.mapRect(QRect(first, QSize(symbol.columns * dots, symbol.rows * rowHeight)));
        for (int row = 0; row < symbol.rows; ++row) {
            for (int column = 0; column < symbol.columns; ++column) {
                int end = column;
                while (end < symbol.columns && symbol.isBlack(end, row)) {
                    ++end;
                }
                if (end > column) {
                    placed.black.push_back(
                        turn.mapRect(QRect(first.x() + column * dots, first.y() + row * rowHeight,
                                           (end - column) * dots, rowHeight)));
                    column = end;
                }
            }
        }
        m_picture.symbols.push_back(std::move(placed));
        return true;
    }

    /// What lies over a barcode or its quiet zone keeps it from being scanned.
    void findCovered()
    {
        for (const PlacedSymbol& symbol : m_picture.symbols) {
            const QRectF quiet(symbol.quiet);
            bool covered = false;
            for (const PlacedText& text : m_picture.texts) {
                covered = covered || (text.element != symbol.element &&
                                      text.path.boundingRect().intersects(quiet));
            }
            for (const QRect& line : m_picture.lines) {
                covered = covered || line.intersects(symbol.quiet);
            }
            for (const PlacedSymbol& other : m_picture.symbols) {
                covered = covered || (&other != &symbol && other.quiet.intersects(symbol.quiet));
            }
            if (covered) {
                m_index = symbol.element;
                fail(ErrorCode::LabelBarcodeRefused,
                     {symbol.symbol.text, symbologyLabel(symbol.symbol.symbology),
                      QCoreApplication::translate(
                          "Labels", "another element lies over it or over the white around it")});
            }
        }
    }

    const LabelLayout& m_layout;
    const LabelFacts& m_facts;
    LabelPicture m_picture;
    int m_index = 0;
    QRect m_area;
    Turn m_turn = Turn::None;
    QSize m_upright; ///< of the area, before it is turned
};

} // namespace

int dotsOf(Um length, int dpi)
{
    return static_cast<int>(std::lround(length * static_cast<double>(dpi) / kUmPerInch));
}

LabelPicture drawLabel(const LabelLayout& layout, const LabelFacts& facts, int dpi)
{
    return LabelDrawing(layout, facts, dpi).draw();
}

void paintLabel(QPainter& painter, const LabelPicture& picture)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    for (const PlacedSymbol& symbol : picture.symbols) {
        // One path: rectangles that touch would be painted with pale seams by many viewers.
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        for (const QRect& run : symbol.black) {
            path.addRect(run);
        }
        painter.drawPath(path);
    }
    for (const QRect& line : picture.lines) {
        painter.drawRect(line);
    }
    for (const PlacedText& text : picture.texts) {
        painter.drawPath(text.path);
    }
}

QImage imageOf(const LabelPicture& picture)
{
    QImage image(picture.size, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    for (const PlacedText& text : picture.texts) {
        painter.drawPath(text.path);
    }
    for (const QRect& line : picture.lines) {
        painter.fillRect(line, Qt::black);
    }
    for (const PlacedSymbol& symbol : picture.symbols) {
        for (const QRect& run : symbol.black) {
            painter.fillRect(run, Qt::black);
        }
    }
    return image;
}

} // namespace tracseq::labels
