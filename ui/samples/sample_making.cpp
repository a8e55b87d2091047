// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/sample_making.h"

#include "core/samples/sample.h"
#include "ui/models/entity_table_model.h"
#include "ui/samples/merge_dialog.h"
#include "ui/samples/pool_dialog.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/error_strip.h"

#include <QMenu>

namespace tracseq::ui {

using database::Record;
using samples::Made;
using namespace Qt::StringLiterals;

namespace {

/// More are not made from in one step: each gets several tubes.
constexpr std::size_t kMostSources = 960;

} // namespace

SampleMaking::SampleMaking(SamplesParts& parts, EntityTableModel& model, ErrorStrip& strip,
                           QWidget& window, Chosen chosen)
    : QObject(&window)
    , m_parts(parts)
    , m_model(model)
    , m_strip(strip)
    , m_window(window)
    , m_chosen(std::move(chosen))
    , m_menu(new QMenu(&window))
{
    m_menu->setObjectName(u"makeMenu"_s);
    m_ofEach = {
        addAction(tr("&Aliquots…"), u"makeAliquots"_s, &SampleMaking::askForAliquots),
        addAction(tr("&Split…"), u"makeParts"_s, &SampleMaking::askForParts),
        addAction(tr("&Derivative…"), u"makeDerivative"_s, &SampleMaking::askForDerivative)};
    m_pool = addAction(tr("&Pool…"), u"makePool"_s, &SampleMaking::askForPool);
    m_menu->addSeparator();
    m_merge = addAction(tr("&Merge two records of one sample…"), u"mergeRecords"_s,
                        &SampleMaking::askForMerge);
    m_menu->addSeparator();
    QAction* family = m_menu->addAction(tr("Show the &family"));
    family->setObjectName(u"showFamily"_s);
    connect(family, &QAction::triggered, this,
            [this] { m_parts.context.navigator.open(u"samples.family"_s); });
}

QAction* SampleMaking::addAction(const QString& text, const QString& name,
                                 void (SampleMaking::*call)())
{
    QAction* action = m_menu->addAction(text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, call);
    return action;
}

void SampleMaking::show(int count)
{
    const QString mayNot = m_parts.context.refusalOf(u"samples.create"_s);
    const QString mayNotUpdate = m_parts.context.refusalOf(u"samples.update"_s);
    for (QAction* action : m_ofEach) {
        permit(*action, count > 0, mayNot);
    }
    permit(*m_pool, count > 1, mayNot);
    permit(*m_merge, count == 2, mayNotUpdate);
}

void SampleMaking::withChosen(const std::function<void(const std::vector<Record>&)>& call)
{
    const std::vector<qint64> rids = m_chosen();
    if (rids.empty()) {
        return;
    }
    if (rids.size() > kMostSources) {
        m_strip.showMessage(
            Tone::Warning,
            tr("Select at most %1 samples.").arg(QLocale().toString(qulonglong{kMostSources})));
        return;
    }
    m_model.fetchRows(rids, this, [this, call](const Result<RowBatch>& rows) {
        if (rows) {
            call(rows->rows);
        } else {
            m_strip.showError(rows.error());
        }
    });
}

void SampleMaking::ask(Making making)
{
    withChosen([this, making](const std::vector<Record>& sources) {
        auto* dialog = new MakingDialog(making, sources, m_parts.projects, &m_window);
        connect(dialog, &QDialog::accepted, this, [this, dialog, making, sources] {
            std::vector<Uuid> ids;
            ids.reserve(sources.size());
            for (const Record& source : sources) {
                ids.push_back(source.id);
            }
            const auto done = [this, words = wordsOf(making, sources)](const Result<Made>& made) {
                finished(made, words);
            };
            switch (making) {
            case Making::Aliquots:
                m_parts.lineage.aliquot(
                    ids,
                    std::vector<samples::NewTube>(static_cast<std::size_t>(dialog->tubes()),
                                                  {dialog->volume().value_or(Decimal())}),
                    this, done);
                break;
            case Making::Split:
                m_parts.lineage.split(ids, dialog->tubes(), this, done);
                break;
            case Making::Derivative:
                m_parts.lineage.derive(ids, dialog->volume(), dialog->values(), this, done);
                break;
            }
        });
        dialog->open();
    });
}

void SampleMaking::askForPool()
{
    withChosen([this](const std::vector<Record>& sources) {
        if (sources.size() < 2) {
            return;
        }
        auto* dialog = new PoolDialog(sources, m_parts.projects, &m_window);
        connect(dialog, &QDialog::accepted, this, [this, dialog] {
            m_parts.lineage.pool(
                dialog->draws(), dialog->values(), this,
                [this, count = static_cast<int>(dialog->draws().size()),
                 name = dialog->name()](const Result<Made>& made) {
                    finished(made, [&](int) {
                        return tr("The pool %1 made of %n sample(s).", nullptr, count).arg(name);
                    });
                });
        });
        dialog->open();
    });
}

void SampleMaking::askForMerge()
{
    withChosen([this](const std::vector<Record>& both) {
        if (both.size() != 2) {
            return;
        }
        auto* dialog = new MergeDialog(both[0], both[1], &m_window);
        connect(dialog, &QDialog::accepted, this, [this, dialog] {
            m_parts.lineage.merge(
                dialog->kept(), dialog->other(), dialog->reason(), this,
                [this](const Result<Made>& made) {
                    finished(made, [](int) { return tr("Two records merged into one."); });
                });
        });
        dialog->open();
    });
}

std::function<QString(int)> SampleMaking::wordsOf(Making making, const std::vector<Record>& sources)
{
    const QString whose = sources.size() == 1
                              ? sources.front().values[samples::Name].text()
                              : tr("%n samples", nullptr, static_cast<int>(sources.size()));
    return [making, whose](int count) {
        switch (making) {
        case Making::Aliquots:
            return tr("%n aliquot(s) made of %1.", nullptr, count).arg(whose);
        case Making::Split:
            return tr("%n part(s) made of %1.", nullptr, count).arg(whose);
        default:
            return tr("%n derivative(s) made of %1.", nullptr, count).arg(whose);
        }
    };
}

void SampleMaking::finished(const Result<Made>& done, const std::function<QString(int)>& sentence)
{
    if (!done) {
        m_strip.showError(done.error());
        return;
    }
    m_parts.undo.add(done->written);
    m_strip.showMessage(Tone::Good, sentence(static_cast<int>(done->samples.size())));
    if (!done->samples.empty()) {
        m_parts.context.navigator.setCurrent(u"sample"_s, done->samples.front().toString());
        Q_EMIT made(done->samples);
    }
}

} // namespace tracseq::ui
