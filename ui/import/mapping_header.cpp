// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/mapping_header.h"

#include "core/samples/import_proposal.h"
#include "core/samples/sample.h"
#include "core/tabular/cell.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QPainter>
#include <QStandardItemModel>

namespace tracseq::ui {

using namespace Qt::StringLiterals;
using samples::ColumnUse;
using samples::ImportColumn;

namespace {

// What the items of a drop-down stand for, beside the fields from 0 on.
constexpr int kIgnore = -1;
constexpr int kAttribute = -2;
constexpr int kLine = 18;
constexpr int kSureFrom = 85;
constexpr int kLikelyFrom = 60;
constexpr int kPopupRows = 20;

int itemOf(const ImportColumn* column)
{
    if (column == nullptr || column->use == ColumnUse::Ignore) {
        return kIgnore;
    }
    return column->use == ColumnUse::Attribute ? kAttribute : column->field;
}

struct Confidence {
    QString word;
    Tone tone = Tone::Muted;
};

Confidence confidenceOf(const ImportColumn* column)
{
    if (column == nullptr || column->use == ColumnUse::Ignore) {
        return {MappingHeader::tr("Left out"), Tone::Muted};
    }
    if (column->use == ColumnUse::Attribute) {
        return {MappingHeader::tr("Kept as it is"), Tone::Muted};
    }
    const bool open = (column->askDates && column->dates == samples::DateOrder::Unknown) ||
                      (column->askDecimal && column->decimal == samples::DecimalMark::Unknown);
    if (open) {
        return {MappingHeader::tr("Please decide"), Tone::Warning};
    }
    const QString unit =
        column->unit.isEmpty() ? QString() : MappingHeader::tr(", in %1").arg(column->unit);
    if (column->confidence >= kSureFrom) {
        return {MappingHeader::tr("Sure") + unit, Tone::Good};
    }
    if (column->confidence >= kLikelyFrom) {
        return {MappingHeader::tr("Likely") + unit, Tone::Info};
    }
    return {MappingHeader::tr("Please check") + unit, Tone::Warning};
}

} // namespace

MappingHeader::MappingHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_choices(new QStandardItemModel(this))
{
    setSectionsClickable(false);
    setHighlightSections(false);
    setDefaultSectionSize(160);
    setMinimumSectionSize(90);
    setMaximumSectionSize(600);
    setFocusPolicy(Qt::NoFocus);
    const auto add = [this](const QString& text, int value) {
        auto* item = new QStandardItem(text);
        item->setData(value, Qt::UserRole);
        m_choices->appendRow(item);
    };
    for (const int field : samples::importableFields()) {
        if (field != samples::Attributes) {
            const auto place = static_cast<std::size_t>(field);
            add(samples::sampleEntity().fields[place].translatedLabel(), field);
        }
    }
    add(tr("Keep as attribute"), kAttribute);
    add(tr("Leave out"), kIgnore);
    connect(this, &QHeaderView::sectionResized, this, &MappingHeader::placeChoices);
}

QSize MappingHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), 2 * kLine + metrics::kSmallControlHeight +
                                                 2 * metrics::kSpaceXs + 2 * metrics::kSpaceXs};
}

void MappingHeader::setPlan(const samples::ImportPlan& plan)
{
    m_columns.clear();
    for (const ImportColumn& column : plan.columns) {
        m_columns.insert(column.column, column);
    }
    for (auto it = m_boxes.begin(); it != m_boxes.end();) {
        if (it.key() >= count()) {
            it.value()->deleteLater();
            it = m_boxes.erase(it);
            continue;
        }
        const auto column = m_columns.constFind(it.key());
        showUse(it.value(), column == m_columns.constEnd() ? nullptr : &*column);
        ++it;
    }
    placeChoices();
    viewport()->update();
}

void MappingHeader::showUse(QComboBox* choice, const ImportColumn* column)
{
    const QSignalBlocker quiet(choice);
    choice->setCurrentIndex(choice->findData(itemOf(column)));
    const QString header = column == nullptr ? QString() : column->header;
    choice->setAccessibleName(
        tr("Column %1 “%2” is imported as")
            .arg(tabular::columnName(choice->property("column").toInt()), header));
    choice->setAccessibleDescription(confidenceOf(column).word);
    choice->setToolTip(column == nullptr || column->examples.isEmpty()
                           ? QString()
                           : tr("For example: %1").arg(column->examples.join(u", "_s)));
}

QComboBox* MappingHeader::makeChoice(int section)
{
    auto* choice = new QComboBox(viewport());
    choice->setProperty("column", section);
    choice->setModel(m_choices);
    choice->setMaxVisibleItems(kPopupRows);
    choice->setFocusPolicy(Qt::StrongFocus);
    choice->installEventFilter(this);
    connect(choice, &QComboBox::activated, this, [this, choice, section] {
        const int chosen = choice->currentData().toInt();
        if (chosen >= 0) {
            Q_EMIT fieldChosen(section, chosen);
        } else {
            Q_EMIT useChosen(section,
                             chosen == kAttribute ? ColumnUse::Attribute : ColumnUse::Ignore);
        }
    });
    const auto column = m_columns.constFind(section);
    showUse(choice, column == m_columns.constEnd() ? nullptr : &*column);
    m_boxes.insert(section, choice);
    return choice;
}

QComboBox* MappingHeader::choiceOf(int column)
{
    if (column < 0 || column >= count()) {
        return nullptr;
    }
    QComboBox* choice = m_boxes.value(column);
    if (choice == nullptr) {
        choice = makeChoice(column);
        placeChoices();
    }
    return choice;
}

void MappingHeader::placeChoices()
{
    const int first = std::max(visualIndexAt(0), 0);
    int last = visualIndexAt(viewport()->width() - 1);
    last = last < 0 ? count() - 1 : last;
    // One more on each side, so that Tab finds the next one.
    for (int section = std::max(first - 1, 0); section <= std::min(last + 1, count() - 1);
         ++section) {
        if (!m_boxes.contains(section)) {
            makeChoice(section);
        }
    }
    QWidget* before = nullptr;
    QList<int> sections = m_boxes.keys();
    std::sort(sections.begin(), sections.end());
    for (const int section : sections) {
        QComboBox* choice = m_boxes.value(section);
        choice->setGeometry(sectionViewportPosition(section) + metrics::kSpaceXs,
                            kLine + metrics::kSpaceXs, sectionSize(section) - 2 * metrics::kSpaceXs,
                            metrics::kSmallControlHeight);
        choice->show();
        if (before != nullptr) {
            setTabOrder(before, choice);
        }
        before = choice;
    }
}

void MappingHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    placeChoices();
}

void MappingHeader::paintEvent(QPaintEvent* event)
{
    // Scrolling moves the sections and paints; the drop-downs follow.
    placeChoices();
    QHeaderView::paintEvent(event);
}

void MappingHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const Colors& colors = colorsOf(palette());
    const auto found = m_columns.constFind(section);
    const ImportColumn* column = found == m_columns.constEnd() ? nullptr : &*found;
    const Confidence confidence = confidenceOf(column);
    painter->save();
    painter->fillRect(rect, colors.side);
    painter->setPen(colors.grid);
    painter->drawLine(rect.topRight(), rect.bottomRight());
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());

    const QRect inner = rect.adjusted(metrics::kSpaceS, metrics::kSpaceXs / 2, -metrics::kSpaceS,
                                      -metrics::kSpaceXs / 2);
    const QRect top(inner.left(), inner.top(), inner.width(), kLine);
    painter->setFont(fonts::small());
    painter->setPen(colors.muted);
    const QString letters = tabular::columnName(section);
    const int width = painter->fontMetrics().horizontalAdvance(letters) + metrics::kSpaceS;
    painter->drawText(top, Qt::AlignVCenter | Qt::AlignLeft, letters);
    const bool unnamed = column == nullptr || column->header.isEmpty();
    painter->setFont(fonts::strong());
    painter->setPen(unnamed ? colors.muted : colors.text);
    const QRect name = top.adjusted(width, 0, 0, 0);
    painter->drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(unnamed ? tr("no heading") : column->header,
                                                        Qt::ElideRight, name.width()));

    QRect bottom(inner.left(), rect.bottom() - metrics::kSpaceXs - kLine, inner.width(), kLine);
    const QString iconName = toneIconName(confidence.tone);
    if (!iconName.isEmpty()) {
        const QRect mark(bottom.left(), bottom.center().y() - metrics::kIcon / 2 + 1,
                         metrics::kIcon, metrics::kIcon);
        icon(iconName, confidence.tone).paint(painter, mark);
        bottom.setLeft(mark.right() + metrics::kSpaceXs);
    }
    painter->setFont(fonts::small());
    painter->setPen(confidence.tone == Tone::Muted ? colors.muted
                                                   : colors.tone(confidence.tone).text);
    painter->drawText(
        bottom, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(confidence.word, Qt::ElideRight, bottom.width()));
    painter->restore();
}

bool MappingHeader::eventFilter(QObject* watched, QEvent* event)
{
    auto* choice = qobject_cast<QComboBox*>(watched);
    if (choice != nullptr && event->type() == QEvent::FocusIn) {
        if (auto* view = qobject_cast<QAbstractItemView*>(parentWidget())) {
            const int section = choice->property("column").toInt();
            const QModelIndex top = view->indexAt(QPoint(1, 1));
            view->scrollTo(view->model()->index(std::max(top.row(), 0), section));
        }
    }
    return QHeaderView::eventFilter(watched, event);
}

} // namespace tracseq::ui
