// SPDX-License-Identifier: GPL-3.0-or-later
// The stored form of a layout.
#include "core/labels/label_layout.h"

#include <QCoreApplication>
#include <array>

namespace tracseq::labels {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kTurns = {"none", "quarter", "half", "three_quarters"};
constexpr std::array kAligns = {"left", "centre", "right"};
constexpr std::array kFits = {"refuse", "shrink"};
constexpr std::array kSymbologies = {"code128", "data_matrix", "qr"};
constexpr std::array kShapes = {"rectangle", "round"};
constexpr qsizetype kMostElements = 200;

template <typename Enum, std::size_t Size>
QString nameOf(Enum value, const std::array<const char*, Size>& names)
{
    return QLatin1String(names.at(static_cast<std::size_t>(value)));
}

/// Reads the parts of one object; what is missing or of another kind is remembered.
class PartReader {
public:
    explicit PartReader(QJsonObject object)
        : m_object(std::move(object))
    {
    }

    [[nodiscard]] bool has(const char* key) const { return m_object.contains(QLatin1String(key)); }
    QJsonValue value(const char* key)
    {
        m_key = QLatin1String(key);
        return m_object.value(m_key);
    }
    int integer(const char* key)
    {
        const QJsonValue found = value(key);
        constexpr int kNone = -1'000'000'001;
        const int number = found.toInt(kNone);
        if (number == kNone || number < -1'000'000'000 || number > 1'000'000'000) {
            refuse();
            return 0;
        }
        return number;
    }
    QString text(const char* key)
    {
        const QJsonValue found = value(key);
        if (!found.isString()) {
            refuse();
        }
        return found.toString();
    }
    bool boolean(const char* key)
    {
        const QJsonValue found = value(key);
        if (!found.isBool()) {
            refuse();
        }
        return found.toBool();
    }
    template <typename Enum, std::size_t Size>
    Enum choice(const char* key, const std::array<const char*, Size>& names)
    {
        const QString found = text(key);
        for (std::size_t i = 0; i < Size; ++i) {
            if (found == QLatin1String(names.at(i))) {
                return static_cast<Enum>(i);
            }
        }
        refuse();
        return Enum{};
    }
    void refuse()
    {
        if (m_wrong.isEmpty()) {
            m_wrong = m_key;
        }
    }
    [[nodiscard]] const QString& wrong() const { return m_wrong; }

private:
    QJsonObject m_object;
    QString m_key;
    QString m_wrong;
};

QJsonObject jsonOf(const Element& element)
{
    QJsonObject object{{u"x"_s, element.area.x},
                       {u"y"_s, element.area.y},
                       {u"width"_s, element.area.width},
                       {u"height"_s, element.area.height},
                       {u"turn"_s, nameOf(element.turn, kTurns)}};
    if (const auto* text = std::get_if<TextElement>(&element.content)) {
        object.insert(u"kind"_s, u"text"_s);
        object.insert(u"text"_s, text->text);
        object.insert(u"letter"_s, text->letter);
        object.insert(u"bold"_s, text->bold);
        object.insert(u"mono"_s, text->mono);
        object.insert(u"align"_s, nameOf(text->align, kAligns));
        object.insert(u"fit"_s, nameOf(text->fit, kFits));
    } else if (const auto* barcode = std::get_if<BarcodeElement>(&element.content)) {
        object.insert(u"kind"_s, u"barcode"_s);
        object.insert(u"text"_s, barcode->text);
        object.insert(u"symbology"_s, nameOf(barcode->symbology, kSymbologies));
        object.insert(u"readable"_s, barcode->readable);
        object.insert(u"letter"_s, barcode->letter);
    } else {
        object.insert(u"kind"_s, u"line"_s);
    }
    return object;
}

Element elementFrom(PartReader& part)
{
    Element element;
    element.area = {part.integer("x"), part.integer("y"), part.integer("width"),
                    part.integer("height")};
    element.turn = part.choice<Turn>("turn", kTurns);
    const QString kind = part.text("kind");
    if (kind == u"text"_s) {
        TextElement text;
        text.text = part.text("text");
        text.letter = part.integer("letter");
        text.bold = part.boolean("bold");
        text.mono = part.boolean("mono");
        text.align = part.choice<Align>("align", kAligns);
        text.fit = part.choice<Fit>("fit", kFits);
        element.content = text;
    } else if (kind == u"barcode"_s) {
        BarcodeElement barcode;
        barcode.text = part.text("text");
        barcode.symbology = part.choice<Symbology>("symbology", kSymbologies);
        barcode.readable = part.boolean("readable");
        barcode.letter = part.integer("letter");
        element.content = barcode;
    } else if (kind == u"line"_s) {
        element.content = LineElement{};
    } else {
        part.refuse();
    }
    return element;
}

QJsonObject jsonOf(const SheetLayout& sheet)
{
    return {{u"page_width"_s, sheet.pageWidth},
            {u"page_height"_s, sheet.pageHeight},
            {u"left"_s, sheet.left},
            {u"top"_s, sheet.top},
            {u"pitch_x"_s, sheet.pitchX},
            {u"pitch_y"_s, sheet.pitchY},
            {u"columns"_s, sheet.columns},
            {u"rows"_s, sheet.rows}};
}

SheetLayout sheetFrom(PartReader& part)
{
    SheetLayout sheet;
    sheet.pageWidth = part.integer("page_width");
    sheet.pageHeight = part.integer("page_height");
    sheet.left = part.integer("left");
    sheet.top = part.integer("top");
    sheet.pitchX = part.integer("pitch_x");
    sheet.pitchY = part.integer("pitch_y");
    sheet.columns = part.integer("columns");
    sheet.rows = part.integer("rows");
    return sheet;
}

} // namespace

QString layoutContent(const LabelLayout& layout)
{
    QJsonArray elements;
    for (const Element& element : layout.elements) {
        elements.append(jsonOf(element));
    }
    QJsonObject object{{u"width"_s, layout.width},
                       {u"height"_s, layout.height},
                       {u"shape"_s, nameOf(layout.shape, kShapes)},
                       {u"elements"_s, elements}};
    if (layout.sheet) {
        object.insert(u"sheet"_s, jsonOf(*layout.sheet));
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<LabelLayout> layoutFromContent(const QString& name, const QString& content)
{
    const auto broken = [&name](const QString& what) {
        return failure(
            ErrorCode::LabelLayoutBroken,
            {name,
             QCoreApplication::translate("Labels", "“%1” is missing or no value of it").arg(what)});
    };
    const QJsonDocument document = QJsonDocument::fromJson(content.toUtf8());
    PartReader whole(document.object());
    LabelLayout layout;
    layout.name = name;
    layout.width = whole.integer("width");
    layout.height = whole.integer("height");
    layout.shape = whole.choice<Shape>("shape", kShapes);
    const QJsonValue list = whole.value("elements");
    if (!list.isArray() || list.toArray().size() > kMostElements) {
        whole.refuse();
    }
    if (!whole.wrong().isEmpty()) {
        return broken(whole.wrong());
    }
    for (const auto& one : list.toArray()) {
        PartReader part(one.toObject());
        layout.elements.push_back(elementFrom(part));
        if (!part.wrong().isEmpty()) {
            return broken(part.wrong());
        }
    }
    if (whole.has("sheet")) {
        PartReader part(whole.value("sheet").toObject());
        layout.sheet = sheetFrom(part);
        if (!part.wrong().isEmpty()) {
            return broken(part.wrong());
        }
    }
    return layout;
}

} // namespace tracseq::labels
