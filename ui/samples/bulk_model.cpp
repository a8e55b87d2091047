// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/bulk_model.h"

#include "core/samples/sample.h"
#include "ui/models/field_text.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/icons.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPalette>

namespace tracseq::ui {

using samples::BulkColumn;
using samples::BulkDraft;

namespace {

constexpr qint64 kSliceMs = 8; ///< half a frame: typing and scrolling go on between slices
constexpr int kRowsAtOnce = 25;

int widthOf(const BulkColumn& column)
{
    switch (column.field->type) {
    case database::FieldType::LongText:
        return 200;
    case database::FieldType::Decimal:
    case database::FieldType::Integer:
    case database::FieldType::Date:
        return 104;
    default:
        return column.number == samples::Name ? 170 : 130;
    }
}

} // namespace

BulkModel::BulkModel(database::TaskRunner& tasks, const ReferenceNames& projects, QObject* parent)
    : QAbstractTableModel(parent)
    , m_tasks(tasks)
    , m_projects(projects)
    , m_timer(new QTimer(this))
{
    m_timer->setInterval(0);
    connect(m_timer, &QTimer::timeout, this, &BulkModel::judgeSlice);
    connect(&projects, &ReferenceNames::changed, this, [this] {
        if (m_draft) {
            m_draft->setReferences(m_projects.finder(), m_projects.names());
            changed(rowCount());
        }
    });
}

void BulkModel::begin(BulkDraft draft)
{
    beginResetModel();
    m_draft.emplace(std::move(draft));
    endResetModel();
    changed(rowCount());
}

bool BulkModel::isReady() const
{
    return m_settled && m_draft->rowCount() > 0 && m_draft->problemCount() == 0;
}

void BulkModel::changed(int rowsBefore)
{
    ++m_token;
    m_settled = false;
    if (rowsBefore != rowCount()) {
        beginResetModel(); // rows may have gone anywhere in between
        endResetModel();
    } else {
        repaintAll();
    }
    // What one types or fills into a few rows is judged before the next key.
    judgeSlice();
    if (!m_settled && !m_draft->isJudged()) {
        m_timer->start();
    }
    Q_EMIT stateChanged();
}

void BulkModel::repaintAll()
{
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
}

void BulkModel::judgeSlice()
{
    QElapsedTimer timer;
    timer.start();
    while (!m_draft->judge(kRowsAtOnce)) {
        if (timer.elapsed() >= kSliceMs) {
            return;
        }
    }
    m_timer->stop();
    repaintAll();
    askLab();
    Q_EMIT stateChanged();
}

void BulkModel::askLab()
{
    using Taken = std::vector<samples::BulkTaken>;
    m_tasks.read<Taken>(
        this,
        [keys = m_draft->keys()](database::Connection& connection) {
            return samples::findTaken(connection, keys);
        },
        [this, token = m_token](const Result<Taken>& taken) {
            if (token != m_token) {
                return;
            }
            if (!taken) {
                Q_EMIT failed(taken.error());
                return;
            }
            m_draft->setTaken(*taken);
            m_settled = true;
            repaintAll();
            Q_EMIT stateChanged();
        });
}

void BulkModel::apply(const std::vector<samples::BulkCell>& cells, bool joins)
{
    m_draft->apply(cells, joins);
    changed(rowCount());
}

int BulkModel::addRows(int count)
{
    const int before = rowCount();
    const int added = m_draft->isNew() ? std::min(count, BulkDraft::kMaxRows - before) : 0;
    if (added <= 0) {
        return 0;
    }
    // Those that are there keep their selection.
    beginInsertRows({}, before, before + added - 1);
    static_cast<void>(m_draft->addRows(added));
    endInsertRows();
    changed(rowCount());
    return added;
}

void BulkModel::takeOut(const std::vector<int>& rows)
{
    const int before = rowCount();
    m_draft->removeRows(rows);
    changed(before);
}

void BulkModel::undo()
{
    const int before = rowCount();
    m_draft->undo();
    changed(before);
}

void BulkModel::redo()
{
    const int before = rowCount();
    m_draft->redo();
    changed(before);
}

void BulkModel::setRefused(int row, const QString& sentence)
{
    if (row >= 0 && row < rowCount()) {
        m_draft->setRefused(row, sentence);
        repaintAll();
        Q_EMIT stateChanged();
    }
}

int BulkModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_draft ? 0 : m_draft->rowCount();
}

int BulkModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_draft ? 0 : static_cast<int>(m_draft->columns().size());
}

QVariant BulkModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_draft || index.row() >= m_draft->rowCount()) {
        return {};
    }
    const BulkColumn& column = m_draft->columns()[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return m_draft->text(index.row(), index.column()).replace(u'\n', u' ');
    case Qt::EditRole:
    case kCopyRole:
        return m_draft->text(index.row(), index.column());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        const QString error = m_draft->error(index.row(), index.column());
        return error.isEmpty() ? QVariant() : error;
    }
    case Qt::DecorationRole:
        return m_draft->error(index.row(), index.column()).isEmpty()
                   ? QVariant()
                   : icon(toneIconName(Tone::Bad), Tone::Bad);
    case Qt::BackgroundRole:
        return m_draft->error(index.row(), index.column()).isEmpty()
                   ? QVariant()
                   : colorsOf(QGuiApplication::palette()).bad.fill;
    case Qt::ForegroundRole:
        return column.computed ? QVariant(colorsOf(QGuiApplication::palette()).muted) : QVariant();
    case Qt::TextAlignmentRole:
        return column.field->type == database::FieldType::Decimal ||
                       column.field->type == database::FieldType::Integer
                   ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant::fromValue(Qt::AlignLeft | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant BulkModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    }
    if (!m_draft || section < 0 || section >= columnCount()) {
        return {};
    }
    const BulkColumn& column = m_draft->columns()[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: {
        const QString label = labelWithUnit(*column.field);
        return column.required ? label + QStringLiteral(" *") : label;
    }
    case Qt::ToolTipRole:
        return column.computed ? tr("Computed")
                               : QCoreApplication::translate("Fields", column.field->help);
    case kColumnKeyRole:
        return QString::fromUtf8(column.field->name);
    case kColumnWidthRole:
        return widthOf(column);
    default:
        return {};
    }
}

Qt::ItemFlags BulkModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && m_draft &&
        !m_draft->columns()[static_cast<std::size_t>(index.column())].computed) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

} // namespace tracseq::ui
