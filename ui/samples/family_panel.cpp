// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/family_panel.h"

#include "core/lab/family_reach.h"
#include "ui/samples/family_graph.h"
#include "ui/samples/family_tree_model.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace tracseq::ui {

using samples::Family;
using namespace Qt::StringLiterals;

namespace {

constexpr int kNameWidth = 150;
constexpr int kMadeWidth = 150;
constexpr int kLeftWidth = 72;
constexpr int kTreeWidth = 400;
constexpr int kLeastHeight = 190;
/// More are not unfolded at once: a person looks for one of them.
constexpr std::size_t kUnfolded = 400;

} // namespace

FamilyPanel::FamilyPanel(const SamplesParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_strip(new ErrorStrip(this))
    , m_says(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new EmptyState(m_pages))
    , m_model(new FamilyTreeModel(this))
    , m_tree(new QTreeView(m_pages))
    , m_graph(new FamilyGraph(m_pages))
{
    setObjectName(u"samples.family"_s);
    m_tree->setObjectName(u"familyTree"_s);
    m_tree->setAccessibleName(tr("Family as a tree"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->header()->resizeSection(FamilyTreeModel::NameColumn, kNameWidth);
    m_tree->header()->resizeSection(FamilyTreeModel::MadeColumn, kMadeWidth);
    m_tree->header()->resizeSection(FamilyTreeModel::VolumeColumn, kLeftWidth);
    // How much is left is what people look for first; it is not to be beyond the edge.
    m_tree->header()->moveSection(FamilyTreeModel::VolumeColumn, FamilyTreeModel::MadeColumn);
    auto* both = new QSplitter(m_pages);
    both->addWidget(m_tree);
    both->addWidget(m_graph);
    both->setChildrenCollapsible(false);
    both->setSizes({kTreeWidth, kTreeWidth});
    setMinimumHeight(kLeastHeight);
    m_empty->setContent(
        u"vcs-branch"_s, tr("No sample selected"),
        tr("Select a sample to see what it was made from, and what was made of it."));
    m_pages->addWidget(m_empty);
    m_pages->addWidget(both);
    m_says->setObjectName(u"familySays"_s);
    m_says->setContentsMargins(metrics::kSpaceM, metrics::kSpaceXs, metrics::kSpaceM,
                               metrics::kSpaceXs);
    m_says->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_says);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_tree);

    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) { choose(m_model->memberAt(index)); });
    connect(m_graph, &FamilyGraph::chosen, this, &FamilyPanel::choose);
    connect(m_graph, &FamilyGraph::opened, this, &FamilyPanel::open);
    connect(m_tree, &QTreeView::activated, this,
            [this](const QModelIndex& index) { open(m_model->memberAt(index)); });
    connect(&parts.context.navigator, &Navigator::currentChanged, this, &FamilyPanel::follow);
    connect(&parts.hub, &changes::ChangeHub::changed, this, [this](const changes::ChangeSet& set) {
        // Samples that are only added, as by an import, are in no family yet.
        const auto own = set.entities.constFind(u"sample"_s);
        const bool changed = own != set.entities.constEnd() &&
                             (own->many || !own->updated.empty() || !own->removed.empty());
        if (changed || set.entities.contains(u"derivation"_s) ||
            set.entities.contains(u"library"_s) || set.entities.contains(u"lane_library"_s) ||
            set.entities.contains(u"sequencing_run"_s)) {
            read();
        }
    });
    follow(parts.context.navigator.currentEntity(), parts.context.navigator.currentId());
}

FamilyPanel::~FamilyPanel()
{
    // Tree and picture outlive the family that they point to.
    m_choosing = true;
    m_model->setFamily(nullptr);
    m_graph->setFamily(nullptr);
}

void FamilyPanel::follow(const QString& entity, const QString& id)
{
    if (entity != u"sample"_s) {
        return;
    }
    const Uuid sample = Uuid::fromString(id).value_or(Uuid());
    if (sample == m_sample) {
        return;
    }
    m_sample = sample;
    // Within the family that is shown only the place changes, so that the picture stays.
    if (m_choosing && m_family != nullptr) {
        return;
    }
    read();
}

void FamilyPanel::read()
{
    if (m_sample.isNull()) {
        show(Family());
        return;
    }
    const quint64 token = ++m_token;
    m_parts.tasks.read<Family>(
        this,
        [sample = m_sample](database::Connection& connection) {
            return tracseq::lab::readReach(connection, sample);
        },
        [this, token](Result<Family> family) {
            if (token == m_token) {
                show(std::move(family));
            }
        });
}

void FamilyPanel::show(Result<Family> family)
{
    if (!family) {
        m_strip->showError(family.error());
        return;
    }
    m_strip->clear();
    const auto shown = std::make_shared<const Family>(std::move(*family));
    m_choosing = true; // the model's reset moves the current row
    m_model->setFamily(shown.get());
    m_graph->setFamily(shown.get());
    m_family = shown;
    m_pages->setCurrentIndex(shown->members.empty() ? 0 : 1);
    if (shown->members.size() <= kUnfolded) {
        m_tree->expandAll();
    }
    const QModelIndex self = m_model->indexOf(shown->self);
    m_tree->setCurrentIndex(self);
    m_tree->scrollTo(self);
    m_choosing = false;
    m_says->setVisible(shown->isCut || shown->members.size() == 1);
    m_says->setText(
        shown->isCut
            ? tr("Of this family only the first %1 samples are shown.")
                  .arg(QLocale().toString(static_cast<qulonglong>(shown->members.size())))
            : tr("This sample was received, and nothing was made of it yet. Choose Make in the "
                 "list of samples."));
}

void FamilyPanel::choose(int member)
{
    if (m_choosing || member < 0 || m_family == nullptr) {
        return;
    }
    m_choosing = true;
    m_graph->setCurrent(member);
    m_tree->setCurrentIndex(m_model->indexOf(member));
    m_tree->scrollTo(m_tree->currentIndex());
    const samples::FamilyMember& one = m_family->members[static_cast<std::size_t>(member)];
    if (one.kind == samples::FamilyMember::Kind::Sample) {
        m_parts.context.navigator.setCurrent(u"sample"_s, one.id.toString());
    }
    m_choosing = false;
}

void FamilyPanel::open(int member)
{
    if (member < 0 || m_family == nullptr) {
        return;
    }
    const samples::FamilyMember& one = m_family->members[static_cast<std::size_t>(member)];
    if (one.kind == samples::FamilyMember::Kind::Run) {
        m_parts.context.navigator.open(u"sequencing.runs"_s, one.id.toString());
    } else if (one.kind == samples::FamilyMember::Kind::Sample) {
        m_parts.context.navigator.open(u"samples.detail"_s, one.id.toString());
    }
}

} // namespace tracseq::ui
