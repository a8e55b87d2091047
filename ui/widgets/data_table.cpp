// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/data_table.h"

#include "ui/widgets/table_delegate.h"
#include "ui/widgets/tsv.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QTimer>
#include <algorithm>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSaveAfterMs = 400;
constexpr qint64 kMaxEditCells = 100'000;
} // namespace

int timeColumnWidth()
{
    // One of the longest that there are, with the room on both sides that a cell leaves.
    const QDateTime longest(QDate(2028, 12, 28), QTime(22, 58));
    return QFontMetrics(QGuiApplication::font())
               .horizontalAdvance(QLocale().toString(longest, QLocale::ShortFormat)) +
           3 * metrics::kSpaceM;
}

DataTable::DataTable(QWidget* parent)
    : QTableView(parent)
    , m_saveTimer(new QTimer(this))
{
    setItemDelegate(new TableDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                    QAbstractItemView::AnyKeyPressed);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setSortingEnabled(true);

    QHeaderView* rows = verticalHeader();
    rows->hide();
    rows->setSectionResizeMode(QHeaderView::Fixed);
    rows->setMinimumSectionSize(metrics::kRowHeight);
    rows->setDefaultSectionSize(metrics::kRowHeight);

    QHeaderView* columns = horizontalHeader();
    columns->setSectionResizeMode(QHeaderView::Interactive);
    columns->setDefaultSectionSize(metrics::kColumnWidth);
    columns->setMinimumSectionSize(40);
    columns->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    columns->setHighlightSections(false);
    columns->setSectionsMovable(true);
    columns->setStretchLastSection(false);
    columns->setContextMenuPolicy(Qt::CustomContextMenu);
    columns->setSortIndicator(-1, Qt::AscendingOrder);
    columns->setSortIndicatorClearable(true);

    m_saveTimer->setSingleShot(true);
    m_saveTimer->setInterval(kSaveAfterMs);
    connect(m_saveTimer, &QTimer::timeout, this, &DataTable::saveColumns);
    const auto later = [this] {
        if (m_settings != nullptr) {
            m_saveTimer->start();
        }
    };
    connect(columns, &QHeaderView::sectionResized, this, later);
    connect(columns, &QHeaderView::sectionMoved, this, later);
    connect(columns, &QWidget::customContextMenuRequested, this, &DataTable::headerMenu);
}

DataTable::~DataTable()
{
    if (m_saveTimer->isActive()) {
        saveColumns();
    }
}

void DataTable::setEditHook(EditHook hook)
{
    m_editHook = std::move(hook);
}

void DataTable::setCopyHook(CopyHook hook)
{
    m_copyHook = std::move(hook);
}

void DataTable::setGrowHook(GrowHook hook)
{
    m_growHook = std::move(hook);
}

void DataTable::keepColumns(QSettings& settings, const QString& key)
{
    m_settings = &settings;
    m_key = u"tables/"_s + key;
    if (model() != nullptr) {
        setColumnLayout(settings.value(m_key).toByteArray());
    }
}

QString DataTable::columnKey(int column) const
{
    const QString key = model()->headerData(column, Qt::Horizontal, kColumnKeyRole).toString();
    return key.isEmpty() ? model()->headerData(column, Qt::Horizontal).toString() : key;
}

QByteArray DataTable::columnLayout() const
{
    QJsonArray columns;
    const QHeaderView* header = horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const bool hidden = header->isSectionHidden(column);
        QJsonObject entry;
        entry.insert("key"_L1, columnKey(column));
        entry.insert("hidden"_L1, hidden);
        if (!hidden) {
            entry.insert("width"_L1, header->sectionSize(column));
        }
        columns.append(entry);
    }
    return QJsonDocument(columns).toJson(QJsonDocument::Compact);
}

void DataTable::setColumnLayout(const QByteArray& layout)
{
    if (model() == nullptr) {
        return;
    }
    QHash<QString, int> byKey;
    for (int column = 0; column < model()->columnCount(); ++column) {
        byKey.insert(columnKey(column), column);
    }
    QHeaderView* header = horizontalHeader();
    int place = 0;
    for (const auto& value : QJsonDocument::fromJson(layout).array()) {
        const QJsonObject entry = value.toObject();
        const auto column = byKey.constFind(entry.value("key"_L1).toString());
        if (column == byKey.constEnd()) {
            continue;
        }
        header->moveSection(header->visualIndex(*column), place++);
        header->setSectionHidden(*column, entry.value("hidden"_L1).toBool());
        if (const int width = entry.value("width"_L1).toInt(); width > 0) {
            header->resizeSection(*column, std::min(width, 2000));
        }
    }
}

void DataTable::setEmptyWidget(QWidget* widget)
{
    delete m_empty;
    m_empty = widget;
    if (widget != nullptr) {
        widget->setParent(viewport());
        widget->setBackgroundRole(QPalette::Base);
        widget->setAutoFillBackground(true);
    }
    showEmptyWidget();
}

QMenu* DataTable::columnMenu(QWidget* parent)
{
    auto* menu = new QMenu(parent);
    if (model() == nullptr) {
        return menu;
    }
    QHeaderView* header = horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        QAction* action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            // The last one stays: a table without a header has no menu to bring one back.
            if (shown || shownColumns().size() > 1) {
                setColumnHidden(column, !shown);
            }
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this,
            [this] { applyFirstLayout(); });
    return menu;
}

void DataTable::headerMenu(const QPoint& position)
{
    QMenu* menu = columnMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(position));
}

int DataTable::titleWidth(int column) const
{
    // The hint of the header is for bold titles, and leaves a lot of room.
    const QHeaderView* header = horizontalHeader();
    const QString title = model()->headerData(column, Qt::Horizontal).toString();
    const QStyle* painter = header->style();
    return header->fontMetrics().horizontalAdvance(title) +
           2 * painter->pixelMetric(QStyle::PM_HeaderMargin, nullptr, header) +
           (isSortingEnabled() ? painter->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, header)
                               : 0) +
           metrics::kSpaceXs;
}

void DataTable::applyFirstLayout()
{
    QHeaderView* header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        header->moveSection(header->visualIndex(column), column);
        const int width = model()->headerData(column, Qt::Horizontal, kColumnWidthRole).toInt();
        header->setSectionHidden(
            column, model()->headerData(column, Qt::Horizontal, kColumnHiddenRole).toBool());
        header->resizeSection(
            column, std::max(width > 0 ? width : metrics::kColumnWidth, titleWidth(column)));
    }
}

void DataTable::saveColumns()
{
    if (m_settings != nullptr && model() != nullptr) {
        m_settings->setValue(m_key, columnLayout());
    }
}

void DataTable::setModel(QAbstractItemModel* newModel)
{
    for (const QMetaObject::Connection& connection : m_modelConnections) {
        disconnect(connection);
    }
    m_modelConnections.clear();
    QTableView::setModel(newModel);
    if (newModel == nullptr) {
        return;
    }
    applyFirstLayout();
    if (m_settings != nullptr) {
        setColumnLayout(m_settings->value(m_key).toByteArray());
    }
    const auto rowsChanged = [this] { showEmptyWidget(); };
    m_modelConnections = {
        connect(newModel, &QAbstractItemModel::modelReset, this, rowsChanged),
        connect(newModel, &QAbstractItemModel::rowsInserted, this, rowsChanged),
        connect(newModel, &QAbstractItemModel::rowsRemoved, this, rowsChanged),
        connect(newModel, &QAbstractItemModel::layoutChanged, this, rowsChanged),
    };
    showEmptyWidget();
}

void DataTable::showEmptyWidget()
{
    if (m_empty != nullptr) {
        m_empty->setGeometry(viewport()->rect());
        m_empty->setVisible(model() == nullptr || model()->rowCount() == 0);
    }
}

QList<int> DataTable::shownColumns() const
{
    QList<int> columns;
    const QHeaderView* header = horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        if (const int column = header->logicalIndex(place); !header->isSectionHidden(column)) {
            columns.append(column);
        }
    }
    return columns;
}

void DataTable::copy()
{
    if (selectionModel() == nullptr || !selectionModel()->hasSelection()) {
        return;
    }
    const QItemSelection selection = selectionModel()->selection();
    if (m_copyHook && m_copyHook(selection)) {
        return;
    }
    // The block around the selection: what is not selected in it stays empty, as in a spreadsheet.
    int top = selection.first().top();
    int bottom = selection.first().bottom();
    QList<bool> columnUsed(model()->columnCount(), false);
    for (const QItemSelectionRange& range : selection) {
        top = std::min(top, range.top());
        bottom = std::max(bottom, range.bottom());
        for (int column = range.left(); column <= range.right(); ++column) {
            columnUsed[column] = true;
        }
    }
    QList<int> columns = shownColumns();
    columns.removeIf([&columnUsed](int column) { return !columnUsed.at(column); });
    const qint64 cells = (static_cast<qint64>(bottom) - top + 1) * columns.size();
    if (cells > kMaxCopyCells) {
        Q_EMIT copyRefused(cells);
        return;
    }
    QList<QStringList> rows;
    for (int row = top; row <= bottom; ++row) {
        QStringList texts;
        bool any = false;
        for (const int column : columns) {
            const QModelIndex index = model()->index(row, column);
            if (!selection.contains(index)) {
                texts.append(QString());
                continue;
            }
            any = true;
            const QVariant special = index.data(kCopyRole);
            texts.append((special.isValid() ? special : index.data(Qt::DisplayRole)).toString());
        }
        if (any) {
            rows.append(texts);
        }
    }
    QGuiApplication::clipboard()->setText(toTsv(rows));
}

void DataTable::paste()
{
    const QList<QStringList> block = fromTsv(QGuiApplication::clipboard()->text());
    if (block.isEmpty() || model() == nullptr || selectionModel() == nullptr) {
        return;
    }
    QList<CellEdit> edits;
    qint64 clipped = 0;
    const bool single = block.size() == 1 && block.first().size() == 1;
    if (single && selectionModel()->selection().size() > 0) {
        for (const QModelIndex& index : selectedEditable()) {
            edits.append({index, block.first().first()});
        }
        clipped = edits.isEmpty() ? 1 : 0;
    } else {
        int top = currentIndex().row();
        int firstPlace = horizontalHeader()->visualIndex(currentIndex().column());
        for (const QItemSelectionRange& range : selectionModel()->selection()) {
            top = std::min(top, range.top());
            for (int column = range.left(); column <= range.right(); ++column) {
                firstPlace = std::min(firstPlace, horizontalHeader()->visualIndex(column));
            }
        }
        if (top < 0) {
            return;
        }
        if (m_growHook && top + block.size() > model()->rowCount()) {
            m_growHook(static_cast<int>(top + block.size()));
        }
        QList<int> columns = shownColumns();
        columns.removeIf([this, firstPlace](int column) {
            return horizontalHeader()->visualIndex(column) < firstPlace;
        });
        for (qsizetype y = 0; y < block.size(); ++y) {
            for (qsizetype x = 0; x < block.at(y).size(); ++x) {
                const qint64 row = top + y;
                const QModelIndex index = row < model()->rowCount() && x < columns.size()
                                              ? model()->index(static_cast<int>(row), columns.at(x))
                                              : QModelIndex();
                if (index.isValid() && index.flags().testFlag(Qt::ItemIsEditable)) {
                    edits.append({index, block.at(y).at(x)});
                } else {
                    ++clipped;
                }
            }
        }
    }
    apply(edits);
    if (clipped > 0) {
        Q_EMIT pasteClipped(clipped);
    }
}

QModelIndexList DataTable::selectedEditable() const
{
    qint64 cells = 0;
    for (const QItemSelectionRange& range : selectionModel()->selection()) {
        cells += static_cast<qint64>(range.width()) * range.height();
    }
    if (cells > kMaxEditCells) {
        return {};
    }
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    indexes.removeIf([this](const QModelIndex& index) {
        return isColumnHidden(index.column()) || !index.flags().testFlag(Qt::ItemIsEditable);
    });
    std::sort(indexes.begin(), indexes.end());
    return indexes;
}

void DataTable::clearCells()
{
    if (selectionModel() == nullptr) {
        return;
    }
    QList<CellEdit> edits;
    for (const QModelIndex& index : selectedEditable()) {
        edits.append({index, QString()});
    }
    apply(edits);
}

void DataTable::commitEdit(const QModelIndex& index, const QVariant& value, bool fill)
{
    QList<CellEdit> edits = {{index, value}};
    if (fill) {
        for (const QModelIndex& other : selectedEditable()) {
            if (other.column() == index.column() && other != index) {
                edits.append({other, value});
            }
        }
    }
    apply(edits);
}

void DataTable::apply(const QList<CellEdit>& edits)
{
    if (edits.isEmpty()) {
        return;
    }
    if (m_editHook) {
        m_editHook(edits);
        return;
    }
    for (const CellEdit& edit : edits) {
        model()->setData(edit.index, edit.value, Qt::EditRole);
    }
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (event->matches(QKeySequence::Delete) && state() != QAbstractItemView::EditingState) {
        clearCells();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               currentIndex().flags().testFlag(Qt::ItemIsEditable)) {
        edit(currentIndex());
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void DataTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    showEmptyWidget();
}

} // namespace tracseq::ui
