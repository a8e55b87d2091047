// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/lane_card.h"

#include "ui/sequencing/lane_delegate.h"
#include "ui/sequencing/lane_model.h"
#include "ui/sequencing/library_editor.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tone_label.h"

#include <QBoxLayout>
#include <QContextMenuEvent>
#include <QDropEvent>
#include <QHeaderView>
#include <QListWidget>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QStyle>

namespace tracseq::ui {

using namespace Qt::StringLiterals;
using Light = LaneVerdict::Light;

namespace {

constexpr int kNameWidth = 112;
constexpr int kTableHeight = 76;
constexpr int kSentencesHeight = 96;
constexpr int kSentenceHeight = 40; // two lines

Tone toneOf(Light light)
{
    switch (light) {
    case Light::Empty:
        return Tone::Neutral;
    case Light::Good:
        return Tone::Good;
    case Light::Warning:
        return Tone::Warning;
    case Light::Bad:
        break;
    }
    return Tone::Bad;
}

} // namespace

LaneCard::LaneCard(int lane, QWidget* parent)
    : QFrame(parent)
    , m_lane(lane)
    , m_model(new LaneModel(this))
    , m_count(new ToneLabel(Tone::Muted, this))
    , m_light(new Badge(this))
    , m_table(new DataTable(this))
    , m_sentences(new QListWidget(this))
    , m_colour(new QLabel(this))
    , m_colourLine(new QWidget(this))
    , m_colourMark(new QLabel(m_colourLine))
    , m_editor(new LibraryEditor(this))
{
    setObjectName(u"lane%1"_s.arg(lane));
    setAccessibleName(tr("Lane %1").arg(lane));
    setAcceptDrops(true);

    auto* title = new QLabel(tr("Lane %1").arg(lane), this);
    title->setFont(fonts::strong());
    auto* head = new QHBoxLayout;
    head->setContentsMargins(metrics::kSpaceS, metrics::kSpaceXs, metrics::kSpaceS, 0);
    head->addWidget(title);
    head->addWidget(m_count);
    head->addStretch(1);
    head->addWidget(m_light);

    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Libraries in lane %1").arg(lane));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setDragEnabled(true);
    m_table->setMinimumHeight(kTableHeight);
    m_table->setAcceptDrops(false);
    m_table->viewport()->setAcceptDrops(false);
    m_table->setItemDelegate(new LaneDelegate(m_table));
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView* columns = m_table->horizontalHeader();
    columns->setSectionResizeMode(LaneModel::Library, QHeaderView::Stretch);
    columns->setSectionResizeMode(LaneModel::Sample, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    auto* empty = new EmptyState;
    empty->setContent(u"list-add"_s, tr("Drag samples here"),
                      tr("Or select them at the left and press Alt+%1.").arg(lane));
    m_table->setEmptyWidget(empty);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);

    m_sentences->setFrameShape(QFrame::NoFrame);
    m_sentences->setWordWrap(true);
    m_sentences->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_sentences->setSelectionMode(QAbstractItemView::NoSelection);
    m_sentences->setAccessibleName(tr("Problems in lane %1").arg(lane));
    m_sentences->setObjectName(u"laneSentences"_s);
    m_colour->setWordWrap(true);
    m_colour->setFont(fonts::small());
    auto* colourLayout = new QHBoxLayout(m_colourLine);
    colourLayout->setContentsMargins(metrics::kSpaceS, 0, metrics::kSpaceS, metrics::kSpaceXs);
    colourLayout->addWidget(m_colourMark, 0, Qt::AlignTop);
    colourLayout->addWidget(m_colour, 1);
    m_editor->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, metrics::kSpaceXs, 1, metrics::kSpaceXs);
    layout->setSpacing(metrics::kSpaceXs);
    layout->addLayout(head);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_editor);
    layout->addWidget(m_sentences);
    layout->addWidget(m_colourLine);

    connect(m_table, &QWidget::customContextMenuRequested, this, &LaneCard::showMenu);
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex& index) {
        if (m_planned) {
            Q_EMIT editRequested(m_model->placeAt(index.row()));
        }
    });
}

void LaneCard::setLane(const sequencing::RunPlan& run, const LaneVerdict& verdict)
{
    m_lanes = run.lanes;
    m_planned = isPlanned(run);
    const QList<Uuid> selected = selectedPlaces();
    const std::vector<sequencing::PlacedLibrary> here = librariesIn(run, m_lane);
    const auto count = static_cast<int>(here.size());
    m_count->setText(count > 0 ? tr("%n library(s)", nullptr, count) : QString());
    m_model->setLane(here, verdict);
    shareWidth();
    for (const Uuid& place : selected) {
        if (const int row = m_model->rowOf(place); row >= 0) {
            m_table->selectionModel()->select(
                m_model->index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
    }
    m_light->setState(verdict.headline, toneOf(verdict.light));
    m_light->setAccessibleName(tr("Lane %1: %2").arg(m_lane).arg(verdict.headline));
    m_sentences->clear();
    m_sentences->addItems(verdict.sentences);
    if (verdict.more > 0) {
        m_sentences->addItem(tr("and %1 more").arg(QLocale().toString(verdict.more)));
    }
    m_sentences->setFixedHeight(std::min(kSentencesHeight, kSentenceHeight * m_sentences->count()));
    m_sentences->setVisible(!verdict.sentences.isEmpty());
    m_colourLine->setVisible(!verdict.colour.isEmpty());
    m_colour->setText(verdict.colour);
    const Tone tone = verdict.colourGood ? Tone::Good : Tone::Warning;
    m_colourMark->setPixmap(
        icon(toneIconName(tone), tone)
            .pixmap(QSize(metrics::kIcon, metrics::kIcon), devicePixelRatioF()));
}

int LaneCard::wantedWidth() const
{
    const int columns = kNameWidth + m_model->indexWidth(LaneModel::I7) +
                        m_model->indexWidth(LaneModel::I5) +
                        style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 2;
    return std::max(columns, layout()->minimumSize().width());
}

void LaneCard::shareWidth()
{
    QHeaderView* columns = m_table->horizontalHeader();
    int names = m_table->viewport()->width();
    for (const int column : {LaneModel::I7, LaneModel::I5}) {
        columns->resizeSection(column, m_model->indexWidth(column));
        names -= columns->sectionSize(column);
    }
    // The name of the sample gives way first; the tool tip has it.
    m_table->setColumnHidden(LaneModel::Sample, names < 2 * kNameWidth);
}

QList<Uuid> LaneCard::selectedPlaces() const
{
    QList<Uuid> places;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        places.append(m_model->placeAt(index.row()));
    }
    return places;
}

bool LaneCard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        shareWidth();
    }
    if (watched == m_table &&
        (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const QList<Uuid> places = selectedPlaces();
        const int digit = key->key() - Qt::Key_0;
        const bool removes = key->key() == Qt::Key_Delete;
        const bool moves = key->modifiers() == Qt::AltModifier && digit >= 1 && digit <= m_lanes;
        const bool edits = key->key() == Qt::Key_F2 && places.size() == 1;
        if (m_planned && !places.isEmpty() && (removes || moves || edits)) {
            if (event->type() == QEvent::ShortcutOverride) {
                event->accept();
            } else if (edits) {
                Q_EMIT editRequested(places.first());
            } else if (removes) {
                Q_EMIT removeRequested(places);
            } else {
                Q_EMIT moveRequested(places, digit);
            }
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void LaneCard::showMenu(const QPoint& position)
{
    const QList<Uuid> places = selectedPlaces();
    if (places.isEmpty() || !m_planned) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (places.size() == 1) {
        QAction* edit = menu->addAction(icon(u"document-edit"_s), tr("Edit library…"));
        edit->setShortcut(Qt::Key_F2);
        connect(edit, &QAction::triggered, this,
                [this, place = places.first()] { Q_EMIT editRequested(place); });
        menu->addSeparator();
    }
    for (int lane = 1; lane <= m_lanes; ++lane) {
        if (lane != m_lane) {
            QAction* move = menu->addAction(tr("Move to lane %1").arg(lane));
            move->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + lane)));
            connect(move, &QAction::triggered, this,
                    [this, places, lane] { Q_EMIT moveRequested(places, lane); });
        }
    }
    menu->addSeparator();
    QAction* remove = menu->addAction(icon(u"edit-delete"_s), tr("Take out of the lane"));
    remove->setShortcut(QKeySequence::Delete);
    connect(remove, &QAction::triggered, this, [this, places] { Q_EMIT removeRequested(places); });
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void LaneCard::setTarget(bool target)
{
    m_target = target;
    update();
}

void LaneCard::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_planned && !fromMime(*event->mimeData()).isEmpty()) {
        event->acceptProposedAction();
        setTarget(true);
    }
}

void LaneCard::dragMoveEvent(QDragMoveEvent* event)
{
    event->acceptProposedAction();
    Q_EMIT draggedOver(mapToGlobal(event->position().toPoint()));
}

void LaneCard::dragLeaveEvent(QDragLeaveEvent*)
{
    setTarget(false);
}

void LaneCard::dropEvent(QDropEvent* event)
{
    setTarget(false);
    const QList<DragRow> rows = fromMime(*event->mimeData());
    if (m_planned && !rows.isEmpty()) {
        event->acceptProposedAction();
        Q_EMIT rowsDropped(m_lane, rows);
    }
}

void LaneCard::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_target ? colors.accent : colors.border, m_target ? 2 : 1));
    painter.setBrush(m_target ? colors.accentTone.fill : colors.side);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadius,
                            metrics::kRadius);
}

} // namespace tracseq::ui
