// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of SamplesPanel that go to a sample, from wherever it was asked for.
#include "core/changes/history.h"
#include "core/samples/sample.h"
#include "ui/models/entity_table_model.h"
#include "ui/samples/sample_filters.h"
#include "ui/samples/samples_panel.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/filter_bar.h"

namespace tracseq::ui {

using samples::sampleEntity;
using namespace Qt::StringLiterals;

void SamplesPanel::navigateTo(const QString& target)
{
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
            if (m_model->rowOf(m_wantedRid) < 0) {
                // Hidden by a filter, or so new that the list has not heard of it.
                m_filters->clear();
                m_bar->setText({});
            }
            selectWanted();
        });
}

void SamplesPanel::selectWanted()
{
    const int row = m_wantedRid < 0 ? -1 : m_model->rowOf(m_wantedRid);
    if (row >= 0) {
        m_wantedRid = -1;
        m_table->setCurrentIndex(m_model->index(row, 0));
    }
}

} // namespace tracseq::ui
