// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QIconEngine>
#include <QPainter>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QSvgRenderer>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {

/// Breeze's own cross is a filled red disc, too loud for each tab and chip.
constexpr char kCloseDrawing[] =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='M4.5 4.5 11.5 11.5 M4.5 "
    "11.5 11.5 4.5' style='color:#232629' stroke='currentColor' stroke-width='1.3' "
    "stroke-linecap='round' fill='none'/></svg>";

/// The SVG file of a name whose drawing is made for the given size; empty when there is none.
QString fileOf(const QString& name, int size)
{
    const QStringList sizes = size <= 18 ? QStringList{u"16"_s, u"22"_s, u"32"_s}
                              : size <= 28
                                  ? QStringList{u"22"_s, u"24"_s, u"16"_s, u"32"_s}
                                  : QStringList{u"48"_s, u"64"_s, u"32"_s, u"22"_s, u"16"_s};
    for (const QString& folder : iconFolders()) {
        for (const QString& wanted : sizes) {
            for (const char16_t* context :
                 {u"actions", u"status", u"places", u"devices", u"mimetypes", u"categories",
                  u"applets", u"emblems", u"preferences"}) {
                QString path = folder + u'/' + QString::fromUtf16(context) + u'/' + wanted + u'/' +
                               name + u".svg"_s;
                if (QFileInfo::exists(path)) {
                    return path;
                }
            }
        }
    }
    return {};
}

QColor colorFor(std::optional<Tone> tone, QIcon::Mode mode)
{
    const QPalette palette = QApplication::palette();
    const Colors& colors = colorsOf(palette);
    if (mode == QIcon::Disabled) {
        return colors.disabled;
    }
    if (tone) {
        return *tone == Tone::Muted ? colors.muted : colors.tone(*tone).text;
    }
    return mode == QIcon::Selected ? colors.onSelection : colors.text;
}

/// Draws Breeze's one-colour drawings in the colour of today's palette. Breeze keeps that colour
/// in one style rule of each file, made for exactly this.
class BreezeIconEngine final : public QIconEngine {
public:
    BreezeIconEngine(QString name, std::optional<Tone> tone)
        : m_name(std::move(name))
        , m_tone(tone)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio =
            painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1;
        painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const QColor color = colorFor(m_tone, mode);
        const int side = std::min(size.width(), size.height());
        const quint64 key = (static_cast<quint64>(color.rgb() & 0xFFFFFFU) << 24) |
                            (static_cast<quint64>(side) << 4) | static_cast<quint64>(scale);
        if (const auto found = m_pixmaps.constFind(key); found != m_pixmaps.constEnd()) {
            return *found;
        }
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QByteArray svg = drawing(qRound(side / std::max<qreal>(scale, 1)));
        const QByteArray rule = QByteArray("color:").append(color.name().toLatin1());
        if (mode == QIcon::Disabled) {
            // Not only the text's colour: Breeze draws what deletes or quits in red.
            static const QRegularExpression any(u"color:#[0-9a-fA-F]{6}"_s);
            svg = QString::fromUtf8(svg).replace(any, QString::fromLatin1(rule)).toUtf8();
        } else {
            svg.replace("color:#232629", rule);
        }
        QSvgRenderer renderer(svg);
        if (renderer.isValid()) {
            renderer.setAspectRatioMode(Qt::KeepAspectRatio);
            QPainter painter(&pixmap);
            painter.setRenderHint(QPainter::Antialiasing);
            renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
        }
        pixmap.setDevicePixelRatio(scale);
        m_pixmaps.insert(key, pixmap);
        return pixmap;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new BreezeIconEngine(*this); }
    QString key() const override { return u"tracseq-breeze"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return false; }
    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override { return size; }

private:
    [[nodiscard]] QByteArray svgData(int side) const
    {
        if (m_name == kCloseIcon) {
            return kCloseDrawing;
        }
        QFile file(fileOf(m_name, side));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    const QByteArray& drawing(int side)
    {
        const int group = side <= 18 ? 16 : side <= 28 ? 22 : 48;
        auto found = m_drawings.find(group);
        if (found == m_drawings.end()) {
            found = m_drawings.insert(group, svgData(group));
        }
        return *found;
    }

    QString m_name;
    std::optional<Tone> m_tone;
    QHash<int, QByteArray> m_drawings;
    QHash<quint64, QPixmap> m_pixmaps;
};

QIcon make(const QString& name, std::optional<Tone> tone)
{
    if (name != kCloseIcon && fileOf(name, metrics::kIcon).isEmpty()) {
        return QIcon::fromTheme(name);
    }
    return QIcon(new BreezeIconEngine(name, tone));
}

} // namespace

QIcon icon(const QString& name)
{
    return make(name, std::nullopt);
}

QIcon icon(const QString& name, Tone tone)
{
    return make(name, tone == Tone::Neutral ? std::nullopt : std::optional(tone));
}

QStringList iconFolders()
{
    QStringList folders = {QCoreApplication::applicationDirPath() + u"/icons/breeze"_s};
    for (const QString& data :
         QStandardPaths::standardLocations(QStandardPaths::GenericDataLocation)) {
        folders += data + u"/icons/breeze"_s;
    }
    return folders;
}

} // namespace tracseq::ui
