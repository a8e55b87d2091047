// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of SamplesPanel that go to a sample, from wherever it was asked for, and that tell how
// many there are.
#include "core/changes/history.h"
#include "core/samples/sample.h"
#include "ui/models/entity_table_model.h"
#include "ui/models/saved_views.h"
#include "ui/models/selection_keeper.h"
#include "ui/samples/dispose_dialog.h"
#include "ui/samples/sample_bulk.h"
#include "ui/samples/sample_filters.h"
#include "ui/samples/samples_panel.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/icons.h"

namespace tracseq::ui {

using samples::sampleEntity;
using namespace Qt::StringLiterals;

namespace {
constexpr std::ptrdiff_t kMostSelected = 500; ///< of what was made at once
}

void SamplesPanel::selectFirst()
{
    m_selectFirst = false;
    if (m_model->rowCount() > 0) {
        m_table->setCurrentIndex(m_model->index(0, 0));
        m_table->setFocus();
    }
}

void SamplesPanel::offerWorkLists()
{
    // What a lab goes through every week. Searches, so that one sees how they are made and can
    // narrow them; states that say that nothing is left to do are out.
    m_bar->setWorkLists(
        {{tr("Past their date"), u"expires:<today -status:disposed"_s},
         {tr("Past their date in 30 days"), u"expires:today..today+30 -status:disposed"_s},
         {tr("On hold"), u"hold:* -status:disposed"_s},
         {tr("Not yet received"), u"received:none status:pending"_s}});
    connect(m_bar, &FilterBar::workListChosen, this,
            [this](const QString& title, const QString& search) {
                m_viewName = title;
                m_filters->clear();
                m_bar->setText(search);
                m_bar->setSavedViews(m_views->names(), title);
            });
}

void SamplesPanel::showCount()
{
    const qint64 total = m_model->totalRows();
    m_bar->setCount(m_model->isComplete() && total >= 0 ? m_model->rowCount() : -1, total);
    showEmptyState();
}

void SamplesPanel::navigateTo(const QString& target)
{
    if (target == u"several"_s) {
        m_bulk->askForSeveral();
        return;
    }
    const auto kImport = "import:"_L1;
    if (const auto group = Uuid::fromString(target.mid(kImport.size()));
        target.startsWith(kImport) && group) {
        // They may be anywhere in the list; what narrows it was chosen for others.
        m_filters->clear();
        m_bar->setText({});
        m_parts.tasks.read<std::optional<Uuid>>(
            this,
            [group = *group](database::Connection& connection) {
                return changes::firstAddedIn(connection, group, sampleEntity());
            },
            [this](const Result<std::optional<Uuid>>& first) {
                if (first && *first) {
                    navigateTo((*first)->toString());
                }
            });
        return;
    }
    const auto kSearch = "search:"_L1;
    if (target.startsWith(kSearch)) {
        m_filters->clear();
        m_bar->setText(target.mid(kSearch.size()));
        return;
    }
    const auto kProject = "project:"_L1;
    if (target.startsWith(kProject)) {
        m_filters->clear();
        m_bar->setText({});
        m_filters->choose(samples::Project, {target.mid(kProject.size())});
        return;
    }
    if (target == u"print"_s) {
        printLabels();
        return;
    }
    const auto id = Uuid::fromString(target);
    if (!id) {
        return;
    }
    m_parts.tasks.read<std::optional<database::Record>>(
        this,
        [id = *id](database::Connection& connection) {
            return database::rowById(connection, sampleEntity(), id);
        },
        [this](const Result<std::optional<database::Record>>& found) {
            if (!found || !*found) {
                return;
            }
            m_wantedRid = (*found)->rid;
            m_wantedMore.clear();
            if (m_model->rowOf(m_wantedRid) < 0) {
                // Hidden by a filter, or so new that the list has not heard of it.
                m_filters->clear();
                m_bar->setText({});
            }
            selectWanted();
        });
}

QAction* SamplesPanel::makePrintAction()
{
    auto* action = new QAction(icon(u"document-print"_s), tr("Print labels…"), this);
    action->setObjectName(u"printLabels"_s);
    connect(action, &QAction::triggered, this, &SamplesPanel::printLabels);
    return action;
}

void SamplesPanel::printLabels()
{
    m_model->fetchRows(chosenRows(), this, [this](const Result<RowBatch>& rows) {
        if (!rows) {
            m_strip->showError(rows.error());
            return;
        }
        if (rows->rows.empty()) {
            m_strip->showMessage(Tone::Warning, tr("Select the samples that get a label first."));
            return;
        }
        QStringList ids;
        for (const database::Record& row : rows->rows) {
            ids += row.id.toString();
        }
        m_parts.context.navigator.open(u"labels.print"_s, u"sample:"_s + ids.join(u','));
    });
}

void SamplesPanel::noteLookedAt(const QString& entity, const QString& id)
{
    m_lookedAtRid = -1;
    const auto uuid = entity == u"sample"_s ? Uuid::fromString(id) : std::nullopt;
    if (!uuid) {
        return;
    }
    const auto* current = m_model->recordAt(m_table->currentIndex().row());
    if (current != nullptr && current->id == *uuid) {
        m_lookedAtRid = current->rid; // chosen here
        return;
    }
    m_parts.tasks.read<std::optional<database::Record>>(
        this,
        [id = *uuid](database::Connection& connection) {
            return database::rowById(connection, sampleEntity(), id);
        },
        [this, id](const Result<std::optional<database::Record>>& found) {
            if (found && *found && m_parts.context.navigator.currentId() == id) {
                m_lookedAtRid = (*found)->rid;
                tellListed();
            }
        });
}

void SamplesPanel::tellListed()
{
    if (m_lookedAtRid >= 0 && m_model->isComplete()) {
        m_parts.context.navigator.setCurrentListed(m_model->rowOf(m_lookedAtRid) >= 0);
    }
}

void SamplesPanel::selectWanted()
{
    const int row = m_wantedRid < 0 ? -1 : m_model->rowOf(m_wantedRid);
    if (row >= 0) {
        QItemSelection rows;
        for (const qint64 rid : m_wantedMore) {
            const int other = m_model->rowOf(rid);
            if (other < 0) {
                return; // they come together
            }
            rows.select(m_model->index(other, 0),
                        m_model->index(other, m_model->columnCount() - 1));
        }
        m_wantedRid = -1;
        m_table->setCurrentIndex(m_model->index(row, 0));
        if (!m_wantedMore.empty()) {
            m_table->selectionModel()->select(rows, QItemSelectionModel::Select);
            m_wantedMore.clear();
        }
        m_table->scrollTo(m_model->index(row, 0), QAbstractItemView::EnsureVisible);
    }
}

void SamplesPanel::dispose()
{
    m_strip->clear();
    m_model->fetchRows(chosenRows(), this, [this](const Result<RowBatch>& rows) {
        if (!rows) {
            m_strip->showError(rows.error());
            return;
        }
        std::vector<Uuid> ids;
        for (const database::Record& row : rows->rows) {
            ids.push_back(row.id);
        }
        auto* dialog =
            new DisposeDialog(std::move(ids), m_parts.hasAccounts, m_parts.dispose, this);
        connect(dialog, &DisposeDialog::disposed, this,
                [this](const changes::Written& written) { m_parts.undo.add(written); });
        dialog->open();
    });
}

void SamplesPanel::selectMade(const std::vector<Uuid>& samples)
{
    const std::vector<Uuid> some(samples.begin(),
                                 samples.begin() +
                                     std::min<std::ptrdiff_t>(std::ssize(samples), kMostSelected));
    m_parts.tasks.read<std::vector<qint64>>(
        this,
        [some](database::Connection& connection) -> Result<std::vector<qint64>> {
            std::vector<qint64> rids;
            for (const Uuid& id : some) {
                const auto found = database::rowById(connection, sampleEntity(), id);
                if (!found) {
                    return failure(found.error());
                }
                if (*found) {
                    rids.push_back((*found)->rid);
                }
            }
            return rids;
        },
        [this](const Result<std::vector<qint64>>& rids) {
            if (!rids || rids->empty()) {
                return;
            }
            m_wantedRid = rids->front();
            m_wantedMore.assign(rids->begin() + 1, rids->end());
            if (!m_bar->text().isEmpty() || !m_filters->isEmpty()) {
                // What narrows the list was chosen for others, and may hide what is new.
                m_filters->clear();
                m_bar->setText({});
            }
            selectWanted();
        });
}

} // namespace tracseq::ui
