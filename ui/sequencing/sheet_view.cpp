// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/sheet_view.h"

#include "ui/sequencing/sheet_finding_model.h"
#include "ui/sequencing/sheet_text_model.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSplitter>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLineHeight = metrics::kRowHeight;
} // namespace

SheetView::SheetView(QWidget* parent)
    : QWidget(parent)
    , m_findingModel(new SheetFindingModel(this))
    , m_textModel(new SheetTextModel(this))
    , m_findings(new DataTable(this))
    , m_text(new QTableView(this))
    , m_clean(new EmptyState)
    , m_detail(new QLabel(this))
{
    m_findings->setObjectName(u"sheetFindings"_s);
    m_findings->setAccessibleName(tr("What was found"));
    m_findings->setSortingEnabled(false);
    m_findings->setModel(m_findingModel);
    m_findings->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_findings->setSelectionMode(QAbstractItemView::SingleSelection);
    m_findings->setEmptyWidget(m_clean);
    m_findings->horizontalHeader()->setSectionResizeMode(SheetFindingModel::Sentence,
                                                         QHeaderView::Stretch);

    m_detail->setObjectName(u"findingDetail"_s);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_detail->setContentsMargins(metrics::kSpaceM, metrics::kSpaceXs, metrics::kSpaceM,
                                 metrics::kSpaceXs);
    m_detail->hide();
    m_text->setObjectName(u"sheetText"_s);
    m_text->setAccessibleName(tr("Text of the sheet"));
    m_text->setModel(m_textModel);
    m_text->setItemDelegate(new SheetTextDelegate(this));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setShowGrid(false);
    m_text->setWordWrap(false);
    m_text->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_text->setSelectionMode(QAbstractItemView::SingleSelection);
    m_text->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_text->setTabKeyNavigation(false);
    m_text->horizontalHeader()->hide();
    m_text->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_text->verticalHeader()->setMinimumSectionSize(kLineHeight);
    m_text->verticalHeader()->setDefaultSectionSize(kLineHeight);

    auto* splitter = new QSplitter(Qt::Vertical, this);
    auto* top = new QWidget(splitter);
    auto* topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(0, 0, 0, 0);
    topLayout->setSpacing(0);
    topLayout->addWidget(m_findings, 1);
    topLayout->addWidget(m_detail);
    splitter->addWidget(top);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);

    connect(m_findings->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SheetView::goToFinding);
    connect(m_findings, &QAbstractItemView::clicked, this, &SheetView::goToFinding);
}

void SheetView::setSheet(const std::shared_ptr<const CheckedSheet>& sheet)
{
    m_detail->hide();
    m_findingModel->setSheet(sheet);
    m_textModel->setSheet(sheet);
    m_text->setColumnWidth(0, QFontMetrics(fonts::mono()).averageCharWidth() *
                                      (m_textModel->longestLine() + 2) +
                                  metrics::kSpaceXl);
    if (sheet) {
        m_clean->setContent(u"checkmark"_s, tr("No problems"),
                            tr("This sheet keeps every rule of its format."));
    }
}

void SheetView::goToFinding()
{
    const sequencing::SheetFinding* finding =
        m_findingModel->finding(m_findings->currentIndex().row());
    m_detail->setVisible(finding != nullptr);
    if (finding == nullptr) {
        return;
    }
    m_detail->setText(findingText(*finding));
    if (finding->line < 1) {
        return;
    }
    const QModelIndex line = m_textModel->index(finding->line - 1, 0);
    m_text->scrollTo(line, QAbstractItemView::PositionAtCenter);
    m_text->setCurrentIndex(line);
}

} // namespace tracseq::ui
