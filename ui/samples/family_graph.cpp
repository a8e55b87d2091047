// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/family_graph.h"

#include "core/samples/sample.h"
#include "core/samples/sample_states.h"
#include "ui/models/field_text.h"
#include "ui/samples/family_tree_model.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <limits>

namespace tracseq::ui {

using samples::Derivation;
using samples::Family;
using samples::FamilyLink;
using samples::FamilyMember;
using namespace Qt::StringLiterals;

namespace {

constexpr int kBoxWidth = 168;
constexpr int kBoxHeight = 44;
constexpr int kGapX = 56;
constexpr int kGapY = 10;
constexpr int kMargin = 16;
constexpr int kRadius = 4;
constexpr int kStripe = 4; ///< the colour of the state, at the left of a box

} // namespace

FamilyLayout layOut(const Family& family)
{
    FamilyLayout layout;
    const std::size_t count = family.members.size();
    layout.column.assign(count, 0);
    layout.row.assign(count, 0);
    std::vector<std::vector<int>> children(count);
    std::vector<char> isBelow(count, 0);
    for (const FamilyLink& link : family.links) {
        if (link.source >= link.child) {
            continue; // the last link of a loop
        }
        // Links are in the order of their children, and sources stand before those: one pass does.
        auto& column = layout.column[static_cast<std::size_t>(link.child)];
        column = std::max(column, layout.column[static_cast<std::size_t>(link.source)] + 1);
        if (isBelow[static_cast<std::size_t>(link.child)] == 0) {
            isBelow[static_cast<std::size_t>(link.child)] = 1;
            children[static_cast<std::size_t>(link.source)].push_back(link.child);
        }
    }
    // Leaves one below the other, a source in the middle of what was made of it. Without recursion:
    // a family may be deep.
    double next = 0;
    for (std::size_t root = 0; root < count; ++root) {
        if (isBelow[root] != 0) {
            continue;
        }
        std::vector<std::pair<int, std::size_t>> path{{static_cast<int>(root), 0}};
        while (!path.empty()) {
            auto& [member, visited] = path.back();
            const auto& below = children[static_cast<std::size_t>(member)];
            if (visited < below.size()) {
                const int child = below[visited++];
                path.emplace_back(child, 0);
                continue;
            }
            layout.row[static_cast<std::size_t>(member)] =
                below.empty() ? next++
                              : (layout.row[static_cast<std::size_t>(below.front())] +
                                 layout.row[static_cast<std::size_t>(below.back())]) /
                                    2;
            layout.columns =
                std::max(layout.columns, layout.column[static_cast<std::size_t>(member)] + 1);
            path.pop_back();
        }
    }
    layout.rows = next;
    return layout;
}

FamilyGraph::FamilyGraph(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setObjectName(u"familyGraph"_s);
    setAccessibleName(tr("Family as a picture"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Base);
}

void FamilyGraph::setFamily(const Family* family)
{
    m_family = family;
    m_layout = family == nullptr ? FamilyLayout() : layOut(*family);
    m_current = family == nullptr ? -1 : family->self;
    setRanges();
    setCurrent(m_current);
}

void FamilyGraph::setRanges()
{
    const int width = 2 * kMargin + m_layout.columns * (kBoxWidth + kGapX) - kGapX;
    const int height = 2 * kMargin + static_cast<int>(m_layout.rows * (kBoxHeight + kGapY)) - kGapY;
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(kBoxWidth / 4);
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(kBoxHeight);
    viewport()->update();
}

QRect FamilyGraph::boxOf(int member) const
{
    const auto at = static_cast<std::size_t>(member);
    return {kMargin + m_layout.column[at] * (kBoxWidth + kGapX) - horizontalScrollBar()->value(),
            kMargin + static_cast<int>(m_layout.row[at] * (kBoxHeight + kGapY)) -
                verticalScrollBar()->value(),
            kBoxWidth, kBoxHeight};
}

QSize FamilyGraph::sizeHint() const
{
    return {3 * (kBoxWidth + kGapX), 5 * (kBoxHeight + kGapY)};
}

void FamilyGraph::setCurrent(int member)
{
    m_current = member;
    if (m_family != nullptr && member >= 0) {
        const QRect box = boxOf(member);
        const QRect seen = viewport()->rect().adjusted(kMargin, kMargin, -kMargin, -kMargin);
        const auto shift = [](QScrollBar* bar, int low, int high, int from, int to) {
            if (low < from) {
                bar->setValue(bar->value() + low - from);
            } else if (high > to) {
                bar->setValue(bar->value() + high - to);
            }
        };
        shift(horizontalScrollBar(), box.left(), box.right(), seen.left(), seen.right());
        shift(verticalScrollBar(), box.top(), box.bottom(), seen.top(), seen.bottom());
    }
    viewport()->update();
}

void FamilyGraph::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    setRanges();
}

void FamilyGraph::paintEvent(QPaintEvent* event)
{
    if (m_family == nullptr) {
        return;
    }
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect dirty = event->rect();
    for (const FamilyLink& link : m_family->links) {
        const QRect reach = boxOf(link.child).united(boxOf(link.source));
        if (link.source < link.child && reach.intersects(dirty)) {
            paintLink(painter, link);
        }
    }
    for (int member = 0; member < static_cast<int>(m_family->members.size()); ++member) {
        if (boxOf(member).intersects(dirty)) {
            paintBox(painter, member);
        }
    }
}

void FamilyGraph::paintLink(QPainter& painter, const FamilyLink& link) const
{
    const QRect from = boxOf(link.source);
    const QRect to = boxOf(link.child);
    const QPointF start(from.right(), from.center().y());
    const QPointF end(to.left(), to.center().y());
    const double middle = (start.x() + end.x()) / 2;
    QPainterPath path(start);
    path.cubicTo(QPointF(middle, start.y()), QPointF(middle, end.y()), end);
    QPen pen(palette().color(QPalette::PlaceholderText), 1.4);
    if (link.kind == Derivation::Merged) {
        pen.setStyle(Qt::DashLine);
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void FamilyGraph::paintBox(QPainter& painter, int member) const
{
    const FamilyMember& one = m_family->members[static_cast<std::size_t>(member)];
    const QRect box = boxOf(member);
    const bool isCurrent = member == m_current;
    QPen pen(palette().color(isCurrent ? QPalette::Highlight : QPalette::Mid), isCurrent ? 2 : 1);
    painter.setPen(pen);
    painter.setBrush(palette().color(QPalette::Window));
    // Told apart without colours: a tube has a stripe, a library round ends, a run square corners.
    const int radius = one.kind == FamilyMember::Kind::Sample    ? kRadius
                       : one.kind == FamilyMember::Kind::Library ? kBoxHeight / 2
                                                                 : 0;
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (one.kind == FamilyMember::Kind::Sample) {
        const database::State* state = samples::sampleLifeCycle().state(one.status);
        const Tone tone = state == nullptr ? Tone::Neutral : toneOf(state->tone);
        painter.fillRect(
            QRect(box.left() + 2, box.top() + kRadius, kStripe, box.height() - 2 * kRadius),
            colorsOf(palette()).tone(tone).text);
    }
    const int side = std::max(kStripe + metrics::kSpaceS, radius / 2 + metrics::kSpaceXs);
    const QRect inside = box.adjusted(side, metrics::kSpaceXs,
                                      -std::max(metrics::kSpaceS, radius / 2), -metrics::kSpaceXs);
    painter.setPen(palette().color(QPalette::WindowText));
    QFont font = this->font();
    font.setBold(member == m_family->self);
    painter.setFont(font);
    const QFontMetrics measure(font);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop,
                     measure.elidedText(one.name, Qt::ElideMiddle, inside.width()));
    painter.setFont(this->font());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom,
                     fontMetrics().elidedText(memberText(one), Qt::ElideRight, inside.width()));
}

int FamilyGraph::memberAt(const QPoint& place) const
{
    for (int member = 0; m_family != nullptr && member < static_cast<int>(m_family->members.size());
         ++member) {
        if (boxOf(member).contains(place)) {
            return member;
        }
    }
    return -1;
}

void FamilyGraph::choose(int member)
{
    if (member >= 0 && member != m_current) {
        setCurrent(member);
        Q_EMIT chosen(member);
    }
}

void FamilyGraph::mousePressEvent(QMouseEvent* event)
{
    choose(memberAt(event->position().toPoint()));
}

void FamilyGraph::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const int member = memberAt(event->position().toPoint()); member >= 0) {
        Q_EMIT opened(member);
    }
}

int FamilyGraph::nextOf(int member, int key) const
{
    const auto at = [&](int one) { return boxOf(one).center(); };
    const QPoint from = at(member);
    int best = -1;
    int nearest = std::numeric_limits<int>::max();
    for (int one = 0; one < static_cast<int>(m_family->members.size()); ++one) {
        const QPoint way = at(one) - from;
        const bool isThere = key == Qt::Key_Left    ? way.x() < 0
                             : key == Qt::Key_Right ? way.x() > 0
                             : key == Qt::Key_Up    ? way.x() == 0 && way.y() < 0
                                                    : way.x() == 0 && way.y() > 0;
        const int distance = way.manhattanLength();
        if (one != member && isThere && distance < nearest) {
            nearest = distance;
            best = one;
        }
    }
    return best;
}

void FamilyGraph::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (m_family != nullptr && m_current >= 0) {
            choose(nextOf(m_current, event->key()));
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_family != nullptr && m_current >= 0) {
            Q_EMIT opened(m_current);
        }
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

bool FamilyGraph::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const int member = memberAt(help->pos()); member >= 0) {
            const FamilyMember& one = m_family->members[static_cast<std::size_t>(member)];
            QStringList lines{one.name, one.accession, one.barcode, memberText(one),
                              memberStatus(one)};
            lines.removeAll(QString());
            QToolTip::showText(help->globalPos(), lines.join(u'\n'), this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace tracseq::ui
