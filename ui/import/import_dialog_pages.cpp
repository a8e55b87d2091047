// SPDX-License-Identifier: GPL-3.0-or-later
// How the window of an import is laid out.
#include "ui/import/import_dialog.h"
#include "ui/import/import_problem_model.h"
#include "ui/import/import_sheet_model.h"
#include "ui/import/import_side.h"
#include "ui/import/mapping_header.h"
#include "ui/widgets/app_style.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/progress_line.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>

namespace tracseq::ui {

using namespace Qt::StringLiterals;
using tabular::TextEncoding;

namespace {
constexpr int kSheetWidth = 850;
constexpr int kSideWidth = 330;
} // namespace

QWidget* ImportDialog::makeStartPage()
{
    auto* start = new EmptyState(this);
    start->setContent(u"document-import"_s, tr("Drop a submission here"),
                      tr("An .xlsx, .ods or .csv file as labs send them. You see every problem "
                         "before anything is written."));
    start->setButton(tr("Choose a file…"), u"document-open"_s);
    connect(start, &EmptyState::buttonClicked, this, &ImportDialog::chooseFile);
    return start;
}

QWidget* ImportDialog::makeReadingPage()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    m_reading = new ProgressLine(page);
    layout->setContentsMargins(metrics::kSpaceXl, 0, metrics::kSpaceXl, 0);
    layout->addStretch(1);
    layout->addWidget(m_reading);
    layout->addStretch(1);
    return page;
}

QWidget* ImportDialog::makeFileRow()
{
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(metrics::kSpaceM, metrics::kSpaceS, metrics::kSpaceM,
                               metrics::kSpaceS);
    layout->setSpacing(metrics::kSpaceS);
    m_fileName = new QLabel(row);
    m_fileName->setFont(fonts::title());
    layout->addWidget(m_fileName);
    layout->addStretch(1);
    const auto add = [&](const QString& text, QWidget* control) {
        auto* label = new QLabel(text, row);
        label->setBuddy(control);
        layout->addWidget(label);
        layout->addWidget(control);
        layout->addSpacing(metrics::kSpaceXs);
        return label;
    };
    m_sheet = new QComboBox(row);
    m_sheet->setAccessibleName(tr("Sheet"));
    add(tr("S&heet"), m_sheet);
    m_headerRow = new QSpinBox(row);
    m_headerRow->setAccessibleName(tr("Row of the headings"));
    m_headerRow->setSpecialValueText(tr("none"));
    m_headerRow->setKeyboardTracking(false);
    add(tr("Headings in &row"), m_headerRow);

    m_encodingBox = new QWidget(row);
    auto* encodingLayout = new QHBoxLayout(m_encodingBox);
    encodingLayout->setContentsMargins(0, 0, 0, 0);
    m_encoding = new QComboBox(m_encodingBox);
    m_encoding->setAccessibleName(tr("Encoding of the text"));
    m_encoding->addItem(u"UTF-8"_s, static_cast<int>(TextEncoding::Utf8));
    m_encoding->addItem(u"Windows-1252"_s, static_cast<int>(TextEncoding::Windows1252));
    m_encoding->addItem(u"UTF-16"_s, static_cast<int>(TextEncoding::Utf16LittleEndian));
    m_encoding->addItem(tr("UTF-16, big-endian"), static_cast<int>(TextEncoding::Utf16BigEndian));
    auto* encodingLabel = new QLabel(tr("&Encoding"), m_encodingBox);
    encodingLabel->setBuddy(m_encoding);
    encodingLayout->addWidget(encodingLabel);
    encodingLayout->addWidget(m_encoding);
    layout->addWidget(m_encodingBox);

    m_mapping = new QComboBox(row);
    m_mapping->setAccessibleName(tr("Column mapping"));
    m_mapping->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    add(tr("&Mapping"), m_mapping);
    auto* save = new QPushButton(icon(u"document-save"_s), tr("&Save…"), row);
    save->setToolTip(tr("Save this mapping; it is proposed for files with the same headings"));
    save->setAccessibleName(tr("Save the column mapping"));
    layout->addWidget(save);

    connect(m_sheet, &QComboBox::activated, &m_presenter, &ImportPresenter::chooseSheet);
    connect(m_headerRow, &QSpinBox::valueChanged, &m_presenter,
            [this](int value) { m_presenter.chooseHeaderRow(value - 1); });
    connect(m_encoding, &QComboBox::activated, this, [this] {
        tabular::ReadOptions options = m_presenter.options();
        options.encoding = static_cast<TextEncoding>(m_encoding->currentData().toInt());
        m_presenter.open(m_presenter.path(), options);
    });
    connect(m_mapping, &QComboBox::activated, this, [this](int place) {
        if (place > 0) {
            m_presenter.applyMapping(m_mapping->currentText());
        } else {
            m_presenter.chooseHeaderRow(m_presenter.plan().headerRow);
        }
    });
    connect(save, &QPushButton::clicked, this, &ImportDialog::askMappingName);
    return row;
}

QWidget* ImportDialog::makeProblems()
{
    m_problems = new DataTable(this);
    m_problems->setObjectName(u"importProblems"_s);
    m_problems->setAccessibleName(tr("What was found"));
    m_problems->setSortingEnabled(false);
    m_problems->setModel(m_problemModel);
    m_problems->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_problems->setSelectionMode(QAbstractItemView::SingleSelection);
    m_problems->horizontalHeader()->setStretchLastSection(true);
    m_noProblems = new EmptyState;
    m_problems->setEmptyWidget(m_noProblems);
    connect(m_problems->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportDialog::goToProblem);
    connect(m_problems, &QAbstractItemView::clicked, this, &ImportDialog::goToProblem);
    m_problem = new QLabel(this);
    m_problem->setObjectName(u"problemDetail"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problem->setContentsMargins(metrics::kSpaceM, metrics::kSpaceXs, metrics::kSpaceM,
                                  metrics::kSpaceXs);
    m_problem->hide();
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_problems, 1);
    column->addWidget(m_problem);
    return box;
}

QWidget* ImportDialog::makeWorkPage()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeFileRow());

    m_table = new QTableView(page);
    m_table->setObjectName(u"importSheet"_s);
    m_table->setAccessibleName(tr("The sheet"));
    m_header = new MappingHeader(m_table);
    m_table->setHorizontalHeader(m_header);
    m_table->setModel(m_sheetModel);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->setMinimumSectionSize(metrics::kRowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(metrics::kRowHeight);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(m_header, &MappingHeader::fieldChosen, &m_presenter, &ImportPresenter::assignField);
    connect(m_header, &MappingHeader::useChosen, &m_presenter, &ImportPresenter::assignUse);

    auto* left = new QSplitter(Qt::Vertical, page);
    left->addWidget(m_table);
    left->addWidget(makeProblems());
    left->setStretchFactor(0, 3);
    left->setStretchFactor(1, 2);
    left->setChildrenCollapsible(false);
    auto* all = new QSplitter(Qt::Horizontal, page);
    all->addWidget(left);
    all->addWidget(new ImportSide(m_presenter, all));
    all->setStretchFactor(0, 1);
    all->setStretchFactor(1, 0);
    all->setSizes({kSheetWidth, kSideWidth});
    all->setChildrenCollapsible(false);
    layout->addWidget(all, 1);
    return page;
}

QWidget* ImportDialog::makeDonePage()
{
    m_done = new EmptyState(this);
    connect(m_done, &EmptyState::buttonClicked, this,
            [this] { Q_EMIT printLabelsRequested(m_presenter.result().group); });
    return m_done;
}

QWidget* ImportDialog::makeBottom()
{
    auto* bottom = new QWidget(this);
    auto* layout = new QVBoxLayout(bottom);
    layout->setContentsMargins(metrics::kSpaceM, metrics::kSpaceS, metrics::kSpaceM,
                               metrics::kSpaceM);
    layout->setSpacing(metrics::kSpaceS);
    m_importing = new ProgressLine(bottom);
    layout->addWidget(m_importing);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kSpaceS);
    m_good = new Badge(bottom);
    m_bad = new Badge(bottom);
    m_skipped = new Badge(bottom);
    m_state = new QLabel(bottom);
    row->addWidget(m_good);
    row->addWidget(m_bad);
    row->addWidget(m_skipped);
    row->addWidget(m_state, 1);
    const auto button = [&](const QString& text, const QString& iconName = {}) {
        auto* made = new QPushButton(text, bottom);
        if (!iconName.isEmpty()) {
            made->setIcon(icon(iconName));
        }
        made->setAutoDefault(false);
        row->addWidget(made);
        return made;
    };
    m_undo = button(tr("&Take the import back"), u"edit-undo"_s);
    m_another = button(tr("Import &another file…"));
    m_close = button(tr("Close"));
    m_close->setObjectName(u"close"_s);
    m_importGood = button({});
    m_importGood->setObjectName(u"importGood"_s);
    m_importAll = button({});
    m_importAll->setObjectName(u"importAll"_s);
    m_showSamples = button(tr("&Show the samples"));
    m_showSamples->setObjectName(u"showSamples"_s);
    makePrimary(m_importAll);
    makePrimary(m_showSamples);
    layout->addLayout(row);

    connect(m_undo, &QPushButton::clicked, &m_presenter, &ImportPresenter::undo);
    connect(m_another, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_importAll, &QPushButton::clicked, this, [this] { importRows(false); });
    connect(m_importGood, &QPushButton::clicked, this, [this] { importRows(true); });
    connect(m_showSamples, &QPushButton::clicked, this, [this] {
        Q_EMIT showSamplesRequested(m_presenter.result().group);
        close();
    });
    return bottom;
}

} // namespace tracseq::ui
