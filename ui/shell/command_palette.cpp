// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "ui/shell/fuzzy_match.h"
#include "ui/widgets/icons.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <algorithm>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDetailRole = Qt::UserRole + 1;
constexpr int kShortcutRole = Qt::UserRole + 2;
constexpr int kMaxShown = 60;
constexpr int kVisibleRows = 9;
constexpr int kEntryHeight = 34;

class EntryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Colors& colors = colorsOf(option.palette);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        QRect rect = option.rect.adjusted(metrics::kSpaceXs, 1, -metrics::kSpaceXs, -1);
        if (selected) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colors.selection);
            painter->drawRoundedRect(rect, metrics::kRadius, metrics::kRadius);
        }
        const QColor text = selected ? colors.onSelection : colors.text;
        const QColor muted = selected ? colors.onSelection : colors.muted;
        rect.adjust(metrics::kSpaceS, 0, -metrics::kSpaceS, 0);
        const QRect iconRect(rect.left(), rect.center().y() - metrics::kIcon / 2 + 1,
                             metrics::kIcon, metrics::kIcon);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, iconRect, Qt::AlignCenter, selected ? QIcon::Selected : QIcon::Normal);
        rect.setLeft(iconRect.right() + metrics::kSpaceM);

        const QFontMetrics fontMetrics(option.font);
        const QString shortcut = index.data(kShortcutRole).toString();
        painter->setFont(option.font);
        painter->setPen(muted);
        painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, shortcut);
        rect.setRight(rect.right() - fontMetrics.horizontalAdvance(shortcut) - metrics::kSpaceM);

        painter->setPen(text);
        const QString title =
            fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width());
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, title);
        rect.setLeft(rect.left() + fontMetrics.horizontalAdvance(title) + metrics::kSpaceM);
        painter->setPen(muted);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                          fontMetrics.elidedText(index.data(kDetailRole).toString(), Qt::ElideRight,
                                                 rect.width()));
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, kEntryHeight};
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window)
    , m_field(new QLineEdit(this))
    , m_view(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    m_field->setPlaceholderText(tr("Go to a panel, run a command, find anything"));
    m_field->setAccessibleName(tr("Command palette"));
    m_field->addAction(icon(u"search"_s, Tone::Muted), QLineEdit::LeadingPosition);
    m_field->setFixedHeight(metrics::kControlHeight + metrics::kSpaceS);
    m_field->installEventFilter(this);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new EntryDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformItemSizes(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMouseTracking(true);
    m_view->setAccessibleName(tr("Found commands"));
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kSpaceS, metrics::kSpaceS, metrics::kSpaceS,
                               metrics::kSpaceS);
    layout->setSpacing(metrics::kSpaceXs);
    layout->addWidget(m_field);
    layout->addWidget(m_view);
    hide();

    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_view, &QListView::clicked, this,
            [this](const QModelIndex& index) { choose(index.row()); });
}

void CommandPalette::addCommandSource(CommandSource source)
{
    m_commandSources.push_back(std::move(source));
}

void CommandPalette::addSearchSource(SearchSource source)
{
    m_searchSources.push_back(std::move(source));
}

void CommandPalette::open()
{
    m_commands.clear();
    for (const CommandSource& source : m_commandSources) {
        m_commands += source();
    }
    m_field->clear();
    search(QString());
    place();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::search(const QString& text)
{
    const quint64 token = ++m_token;
    m_shown.clear();
    m_view->setCurrentIndex({});
    for (const PaletteEntry& command : m_commands) {
        const int inTitle = fuzzyScore(text, command.title);
        const int score = inTitle >= 0 ? inTitle : fuzzyScore(text, command.detail) / 4;
        if (inTitle >= 0 || fuzzyScore(text, command.detail) >= 0) {
            m_shown.append(command);
            m_shown.last().score = score;
        }
    }
    fill();
    if (text.trimmed().size() < 2) {
        return;
    }
    for (const SearchSource& source : m_searchSources) {
        source(text, [self = QPointer(this), token](const QList<PaletteEntry>& found) {
            if (self != nullptr && self->m_token == token) {
                self->m_shown += found;
                self->fill();
            }
        });
    }
}

void CommandPalette::fill()
{
    // Somebody may have gone down the list already when the last of it is found.
    const int row = m_view->currentIndex().row();
    const bool chosen = row > 0 && row < m_model->rowCount();
    const QString title = chosen ? m_view->currentIndex().data().toString() : QString();
    const QString detail = chosen ? m_view->currentIndex().data(kDetailRole).toString() : QString();
    std::stable_sort(
        m_shown.begin(), m_shown.end(),
        [](const PaletteEntry& a, const PaletteEntry& b) { return a.score > b.score; });
    if (m_shown.size() > kMaxShown) {
        m_shown.resize(kMaxShown);
    }
    m_model->clear();
    for (const PaletteEntry& entry : m_shown) {
        auto* item = new QStandardItem(entry.icon, entry.title);
        item->setData(entry.detail, kDetailRole);
        item->setData(entry.shortcut, kShortcutRole);
        m_model->appendRow(item);
    }
    if (m_shown.isEmpty()) {
        auto* item = new QStandardItem(tr("Nothing is called “%1”").arg(m_field->text().trimmed()));
        item->setFlags(Qt::NoItemFlags);
        m_model->appendRow(item);
    }
    const auto same = std::find_if(m_shown.begin(), m_shown.end(), [&](const PaletteEntry& entry) {
        return chosen && entry.title == title && entry.detail == detail;
    });
    m_view->setCurrentIndex(
        m_model->index(same == m_shown.end() ? 0 : static_cast<int>(same - m_shown.begin()), 0));
    place();
}

void CommandPalette::choose(int row)
{
    if (row < 0 || row >= m_shown.size()) {
        return;
    }
    const std::function<void()> run = m_shown.at(row).run;
    hide();
    if (run) {
        run();
    }
}

void CommandPalette::place()
{
    const QWidget* window = parentWidget();
    const int width = std::min(metrics::kPaletteWidth, window->width() - 2 * metrics::kSpaceXl);
    const int rows = std::clamp(static_cast<int>(m_shown.size()), 1, kVisibleRows);
    m_view->setFixedHeight(rows * kEntryHeight);
    const int height =
        m_field->height() + m_view->height() + 2 * metrics::kSpaceS + metrics::kSpaceXs;
    setGeometry((window->width() - width) / 2, metrics::kToolBarHeight + metrics::kSpaceM, width,
                height);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible()) {
            place();
        } else if (event->type() == QEvent::MouseButtonPress && isVisible()) {
            hide();
        }
        return false;
    }
    if (event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent*>(event)->reason() != Qt::PopupFocusReason) {
        hide();
    }
    if (event->type() == QEvent::KeyPress) {
        const int row = m_view->currentIndex().row();
        const int last = static_cast<int>(m_shown.size()) - 1;
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            m_view->setCurrentIndex(m_model->index(row < last ? row + 1 : 0, 0));
            return true;
        case Qt::Key_Up:
            m_view->setCurrentIndex(m_model->index(row > 0 ? row - 1 : last, 0));
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            choose(row);
            return true;
        case Qt::Key_Escape:
            hide();
            return true;
        default:
            break;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    const Colors& colors = colorsOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border);
    painter.setBrush(colors.base);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace tracseq::ui
