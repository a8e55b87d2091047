// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/sample_detail.h"

#include "core/database/entity_query.h"
#include "core/samples/lineage_query.h"
#include "core/samples/sample.h"
#include "ui/models/conflict_button.h"
#include "ui/models/entity_table_model.h"
#include "ui/samples/sample_content.h"
#include "ui/samples/sample_forms.h"
#include "ui/widgets/app_style.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/reason_dialog.h"
#include "ui/widgets/tone_label.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <utility>

namespace tracseq::ui {

using samples::sampleEntity;
using namespace Qt::StringLiterals;

namespace {

const auto kNew = "new"_L1;
const auto kNewWithBarcode = "new:"_L1;
constexpr int kSaysLines = 3;

using MergedHistories = std::vector<std::pair<QString, RowHistory>>;

Result<MergedHistories> readMerged(database::Connection& connection, const Uuid& sample)
{
    const auto records = samples::mergedInto(connection, sample);
    if (!records) {
        return failure(records.error());
    }
    MergedHistories merged;
    merged.reserve(records->size());
    for (const samples::MergedRecord& record : *records) {
        auto history = readHistory(connection, sampleEntity(), record.id);
        if (!history) {
            return failure(history.error());
        }
        merged.emplace_back(record.accession, std::move(*history));
    }
    return merged;
}

} // namespace

SampleDetail::SampleDetail(const SamplesParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_pages(new QStackedWidget(this))
    , m_strip(new ErrorStrip(this))
    , m_pane(new DetailPane(this))
{
    setObjectName(u"samples.detail"_s);
    makePages();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_pages, 1);
    connect(&parts.context.navigator, &Navigator::currentChanged, this,
            [this](const QString& entity, const QString& id) {
                if (entity == u"sample"_s) {
                    show(Uuid::fromString(id).value_or(Uuid()));
                }
            });
    connect(&parts.context.navigator, &Navigator::currentListedChanged, this,
            &SampleDetail::showWhetherListed);
    connect(&parts.hub, &changes::ChangeHub::changed, this, [this](const changes::ChangeSet& set) {
        const auto own = set.entities.constFind(u"sample"_s);
        const bool other = set.entities.contains(u"project"_s);
        if (m_sample && (other || own != set.entities.constEnd())) {
            const qint64 rid = m_sample->record.rid;
            const auto holds = [rid](const std::vector<qint64>& rids) {
                return std::find(rids.begin(), rids.end(), rid) != rids.end();
            };
            if (other || own->many || holds(own->updated) || holds(own->removed) ||
                holds(own->inserted)) {
                read();
            }
        }
    });
    connect(&parts.forms, &SampleForms::changed, this, [this] {
        if (m_sample) {
            showSample();
        }
    });
    if (parts.context.navigator.currentEntity() == u"sample"_s) {
        show(Uuid::fromString(parts.context.navigator.currentId()).value_or(Uuid()));
    }
}

SampleDetail::~SampleDetail()
{
    QObject::disconnect(qApp, nullptr, m_says, nullptr); // the focus leaves what is half gone
}

void SampleDetail::makePages()
{
    m_pane->emptyState()->setContent(u"documentinfo"_s, tr("No sample selected"),
                                     tr("Select a sample in the table to see it here with its "
                                        "history."));
    m_editButton = new QPushButton(icon(u"document-edit"_s), tr("Edit"), m_pane);
    m_editButton->setObjectName(u"editSample"_s);
    connect(m_editButton, &QPushButton::clicked, this, &SampleDetail::edit);
    m_pane->addHeaderWidget(m_editButton);
    m_conflicts = new ConflictButton(
        sampleEntity(), m_parts.tasks, m_parts.hub,
        [&navigator = m_parts.context.navigator](const Uuid& sample) {
            navigator.open(u"sync.conflicts"_s, sample.toString());
        },
        m_pane);
    m_pane->addHeaderWidget(m_conflicts);

    m_formPage = new QWidget(m_pages);
    m_formPage->setBackgroundRole(QPalette::Base);
    m_formPage->setAutoFillBackground(true);
    m_formTitle = new QLabel(m_formPage);
    m_formTitle->setFont(fonts::title());
    m_formTitle->setTextFormat(Qt::PlainText);
    m_formTitle->setWordWrap(true);
    m_form =
        new SampleForm(m_parts.projects, m_parts.forms, today(m_parts.store.clock()), m_formPage);
    m_save = new QPushButton(icon(u"document-save"_s), tr("Save"), m_formPage);
    m_save->setObjectName(u"saveSample"_s);
    makePrimary(m_save);
    connect(m_save, &QPushButton::clicked, this, &SampleDetail::save);
    m_discard = new QPushButton(tr("Discard"), m_formPage);
    m_discard->setObjectName(u"discardSample"_s);
    connect(m_discard, &QPushButton::clicked, this, [this] {
        m_drafts.remove(m_id);
        leaveForm();
    });
    m_says = new ToneLabel(Tone::Bad, m_formPage);
    m_says->setObjectName(u"formSays"_s);
    m_says->setFont(fonts::small());
    m_says->setWordWrap(true);
    m_says->setTextFormat(Qt::PlainText);
    m_says->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    // Always there, so that nothing moves when there is something to say.
    m_says->setFixedHeight(kSaysLines * QFontMetrics(fonts::small()).lineSpacing());
    connect(m_form, &SampleForm::edited, this, &SampleDetail::showButtons);
    connect(m_form, &SampleForm::rowsChanged, this, &SampleDetail::orderFocus);
    connect(m_form, &SampleForm::newProjectWanted, this, [this](const QString& typed) {
        const bool known = m_parts.projects.find(typed).has_value();
        m_parts.newProject(this, known ? QString() : typed,
                           [this](const QString& code) { m_form->setProject(code); });
    });
    connect(qApp, &QApplication::focusChanged, m_says, [this](QWidget*, QWidget* now) {
        m_says->setText(m_form->sentence());
        if (now != nullptr && m_form->isAncestorOf(now)) {
            m_scroll->ensureWidgetVisible(now, 0, metrics::kSpaceL);
        }
    });
    auto* keys = new QShortcut(QKeySequence::Save, m_formPage);
    keys->setContext(Qt::WidgetWithChildrenShortcut);
    connect(keys, &QShortcut::activated, this, [this] {
        if (m_save->isEnabled()) {
            save();
        }
    });

    m_scroll = new QScrollArea(m_formPage);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_form);
    m_form->setBackgroundRole(QPalette::Base);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(metrics::kSpaceL, metrics::kSpaceS, metrics::kSpaceL,
                                metrics::kSpaceM);
    buttons->addStretch();
    buttons->addWidget(m_discard);
    buttons->addWidget(m_save);
    auto* column = new QVBoxLayout(m_formPage);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_formTitle->setContentsMargins(metrics::kSpaceL, metrics::kSpaceM, metrics::kSpaceL, 0);
    column->addWidget(m_formTitle);
    column->addWidget(m_scroll, 1);
    m_says->setContentsMargins(metrics::kSpaceL, 0, metrics::kSpaceL, 0);
    column->addWidget(m_says);
    column->addLayout(buttons);
    m_pages->addWidget(m_pane);
    m_pages->addWidget(m_formPage);
}

bool SampleDetail::isEditing() const
{
    return m_pages->currentWidget() == m_formPage;
}

void SampleDetail::navigateTo(const QString& target)
{
    if (target == kNew) {
        addNew();
    } else if (target.startsWith(kNewWithBarcode)) {
        addNew();
        SampleDraft draft = m_form->draft();
        draft.texts.insert(samples::Barcode, target.mid(kNewWithBarcode.size()));
        m_form->setDraft(draft);
    } else if (const auto id = Uuid::fromString(target)) {
        show(*id);
    }
}

void SampleDetail::show(const Uuid& id)
{
    if (id == m_id && (m_sample || id.isNull())) {
        return;
    }
    keepDraft();
    m_id = id;
    m_sample.reset();
    m_strip->clear();
    m_pages->setCurrentWidget(m_pane);
    if (id.isNull()) {
        m_pane->clear();
        tellDrafts();
        return;
    }
    read();
}

void SampleDetail::read()
{
    if (m_ticket != nullptr) {
        m_ticket->cancel();
    }
    m_ticket = m_parts.tasks.read<std::optional<Sample>>(
        this,
        [id = m_id](database::Connection& connection) -> Result<std::optional<Sample>> {
            const auto row = database::rowById(connection, sampleEntity(), id);
            if (!row) {
                return failure(row.error());
            }
            if (!*row || (*row)->deleted) {
                return std::nullopt;
            }
            auto batch = readBatch(connection, sampleEntity(), {(*row)->rid});
            auto history = readHistory(connection, sampleEntity(), id);
            if (!batch || !history) {
                return failure(batch ? history.error() : batch.error());
            }
            auto merged = readMerged(connection, id);
            if (!merged) {
                return failure(merged.error());
            }
            return Sample{**row, std::move(batch->names), std::move(*history), std::move(*merged)};
        },
        [this, token = ++m_token](const Result<std::optional<Sample>>& sample) {
            if (token != m_token) {
                return;
            }
            if (!sample) {
                m_strip->showError(sample.error());
                return;
            }
            const bool first = !m_sample;
            m_sample = *sample;
            if (!m_sample) {
                m_pages->setCurrentWidget(m_pane);
                m_pane->clear();
                m_id = {};
                return;
            }
            showSample();
            if (isEditing() && !m_form->isNew()) {
                m_form->refresh(m_sample->record, m_sample->names, std::exchange(m_told, false));
            } else if (first && m_drafts.contains(m_id)) {
                edit();
            }
            tellDrafts();
        });
}

void SampleDetail::showSample()
{
    const database::Record& record = m_sample->record;
    const auto form = m_parts.forms.find(record.values[samples::TemplateVersion].uuid());
    const QString mayNot = m_parts.context.refusalOf(u"samples.update"_s);
    m_editButton->setEnabled(mayNot.isEmpty());
    m_editButton->setToolTip(mayNot);
    m_conflicts->setRow(record.id);
    m_pane->setContent(sampleContent(record, m_sample->names, form.get()));
    QList<HistoryItem> items = historyItems(sampleEntity(), m_sample->history, QLocale());
    for (const auto& [accession, history] : m_sample->merged) {
        addMergedHistory(items, sampleEntity(), history, accession, QLocale());
    }
    m_pane->setHistory(items);
    showWhetherListed();
}

void SampleDetail::showWhetherListed()
{
    // A search or filter that leaves it out takes it from nobody's eyes, but it shall not seem to
    // be among what was found.
    const Navigator& navigator = m_parts.context.navigator;
    const bool left = navigator.currentId() == m_id.toString() && !navigator.isCurrentListed();
    m_pane->setNote(left ? tr("Not in the list shown") : QString());
}

void SampleDetail::edit()
{
    if (!m_sample) {
        return;
    }
    m_formTitle->setText(tr("Edit %1").arg(m_sample->record.values[samples::Name].text()));
    m_told = false;
    m_form->begin(&m_sample->record, m_sample->names);
    m_form->setDraft(m_drafts.take(m_id));
    m_pages->setCurrentWidget(m_formPage);
    focusForm();
    tellDrafts();
}

void SampleDetail::addNew()
{
    keepDraft();
    m_id = {};
    m_sample.reset();
    ++m_token;
    m_strip->clear();
    m_formTitle->setText(tr("New sample"));
    m_form->begin(nullptr, {});
    m_form->setDraft(m_drafts.take(m_id));
    m_pages->setCurrentWidget(m_formPage);
    focusForm();
    showButtons();
}

void SampleDetail::orderFocus()
{
    // The rows are made anew for each sample, and so came last.
    setTabOrder(m_form->lastEditor(), m_discard);
    setTabOrder(m_discard, m_save);
}

void SampleDetail::focusForm()
{
    orderFocus();
    m_scroll->verticalScrollBar()->setValue(0);
    if (FieldRow* name = m_form->row(samples::Name)) {
        name->editor()->setFocus(Qt::OtherFocusReason);
    }
}

void SampleDetail::keepDraft()
{
    if (isEditing() && m_form->isChanged() && !m_saving) {
        m_drafts.insert(m_id, m_form->draft());
    }
}

QString SampleDetail::unsavedWork() const
{
    QSet<Uuid> ids(m_drafts.keyBegin(), m_drafts.keyEnd());
    if (isEditing() && m_form->isChanged() && !m_saving) {
        ids.insert(m_id);
    }
    return ids.isEmpty()
               ? QString()
               : tr("what was typed for %n sample(s)", nullptr, static_cast<int>(ids.size()));
}

void SampleDetail::tellDrafts()
{
    int others = 0;
    for (auto it = m_drafts.constBegin(); it != m_drafts.constEnd(); ++it) {
        others += it.key() == m_id ? 0 : 1;
    }
    if (others > 0 && !isEditing()) {
        m_strip->showMessage(Tone::Info,
                             tr("What you typed for %n other sample(s) is kept and not saved yet.",
                                nullptr, others));
        const Uuid next = m_drafts.firstKey();
        m_strip->setAction(tr("Go on"));
        m_strip->disconnect(this);
        connect(m_strip, &ErrorStrip::actionTriggered, this, [this, next] {
            m_strip->clear();
            if (next.isNull()) {
                addNew();
            } else {
                show(next);
            }
        });
    }
}

void SampleDetail::showButtons()
{
    m_save->setEnabled(m_form->isValid() && m_form->isChanged() && !m_saving);
    m_says->setText(m_form->sentence());
}

void SampleDetail::save()
{
    const QString state = m_form->statusNeedingReason();
    if (state.isEmpty()) {
        store({});
        return;
    }
    auto* dialog = new ReasonDialog(
        tr("Why?"), tr("Changing the status to %1 needs a reason.").arg(state), tr("Save"), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { store(dialog->reason()); });
    dialog->open();
}

void SampleDetail::store(const QString& reason)
{
    m_saving = true;
    showButtons();
    const auto done = [this](const Result<changes::Written>& written) { saved(written); };
    if (m_form->isNew()) {
        m_parts.service.create(m_form->values(), 0, this, done);
    } else {
        m_parts.service.edit({{m_id, m_form->values(), m_form->seen()}}, reason, 0, this, done);
    }
}

void SampleDetail::saved(const Result<changes::Written>& written)
{
    m_saving = false;
    if (!written) {
        m_strip->showError(written.error());
        showButtons();
        if (written.error().code() == ErrorCode::RowChanged) {
            m_told = true;
            read(); // the form shows what stands there now; saving again is a decision then
        }
        return;
    }
    m_strip->clear();
    m_parts.undo.add(*written);
    const bool wasNew = m_form->isNew();
    m_drafts.remove(m_id);
    leaveForm();
    if (!wasNew) {
        read();
        return;
    }
    const auto& rids = written->set.entities.value(u"sample"_s).inserted;
    if (rids.empty()) {
        return;
    }
    m_parts.tasks.read<RowBatch>(
        this,
        [rids](database::Connection& connection) {
            return readBatch(connection, sampleEntity(), rids);
        },
        [this](const Result<RowBatch>& rows) {
            if (rows && !rows->rows.empty()) {
                const QString id = rows->rows.front().id.toString();
                m_parts.context.navigator.setCurrent(u"sample"_s, id);
                m_parts.context.navigator.open(u"samples.list"_s, id);
            }
        });
}

void SampleDetail::leaveForm()
{
    m_pages->setCurrentWidget(m_pane);
    if (!m_sample) {
        m_pane->clear();
    }
    tellDrafts();
}

} // namespace tracseq::ui
