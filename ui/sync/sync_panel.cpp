// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/sync_panel.h"

#include "ui/shell/navigator.h"
#include "ui/sync/password_dialog.h"
#include "ui/sync/sync_words.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/thin_bar.h"
#include "ui/widgets/tone_label.h"
#include "ui/widgets/tool_bar.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QTabBar>

namespace tracseq::ui {

using sync::ChangeList;
using namespace Qt::StringLiterals;

namespace {
constexpr int kMostShown = 1000;
constexpr int kWhatWidth = 140; ///< beside the reason, which is longer
} // namespace

SyncPanel::SyncPanel(const SyncPanelParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_model(new SyncListModel(parts.entities, this))
    , m_strip(new ErrorStrip(this))
    , m_tabs(new QTabBar(this))
    , m_table(new DataTable(this))
    , m_whole(new QLabel(this))
    , m_empty(new EmptyState(this))
{
    setObjectName(u"sync.status"_s);
    m_tabs->setObjectName(u"syncTabs"_s);
    m_tabs->setAccessibleName(tr("Lists of changes"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    for (int i = 0; i < 4; ++i) {
        m_tabs->addTab({});
    }
    m_table->setObjectName(u"syncTable"_s);
    m_table->setAccessibleName(tr("Changes"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setEmptyWidget(m_empty);
    m_table->horizontalHeader()->setStretchLastSection(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeActions();
    layout->addWidget(m_strip);
    layout->addWidget(makeState());
    layout->addWidget(m_tabs);
    layout->addWidget(m_table, 1);
    m_whole->setObjectName(u"syncWhole"_s);
    m_whole->setTextFormat(Qt::PlainText);
    m_whole->setWordWrap(true);
    m_whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_whole->setContentsMargins(metrics::kSpaceL, metrics::kSpaceS, metrics::kSpaceL,
                                metrics::kSpaceS);
    m_whole->hide();
    layout->addWidget(m_whole);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SyncPanel::showWhole);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SyncPanel::showWhole);
    setFocusProxy(m_table);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_model->clear(list());
        readList();
    });
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        const auto [entity, id] = m_model->recordAt(index.row());
        if (entity == u"sample") {
            m_parts.context.navigator.open(u"samples.detail"_s, id.toString());
        }
    });
    connect(&m_parts.link, &ServerLink::changed, this, &SyncPanel::follow);
    connect(&m_parts.link, &ServerLink::refused, this, [this] {
        if (list() != List::Refused) {
            m_tabs->setCurrentIndex(static_cast<int>(List::Refused));
        }
    });
    follow();
    readList();
}

void SyncPanel::makeActions()
{
    auto* bar = new ToolBar(tr("Sync"), this);
    const auto add = [&](const char* name, const QString& iconName, const QString& text,
                         auto slot) {
        auto* action = new QAction(icon(iconName), text, this);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_now = add("syncNow", u"view-refresh"_s, tr("Sync now"), [this] { m_parts.link.syncNow(); });
    m_password =
        add("givePassword", u"lock"_s, tr("Enter password…"), [this] { askForPassword(); });
    m_seen = add("markSeen", u"dialog-ok"_s, tr("Mark as seen"), [this] {
        if (list() == List::Foreign) {
            m_parts.link.noteForeignSeen(m_model->newest());
        } else {
            m_parts.link.noteRefusedSeen(m_model->newest());
        }
        readList();
    });
    m_server = add("connectLab", u"network-server"_s, tr("Connect to a server…"),
                   [this] { m_parts.askForServer(this); });
    m_compare = add("compareLab", u"document-edit-verify"_s, tr("Compare with the server"),
                    [this] { m_parts.link.checkNow(); });
    m_renew = add("renewLab", u"document-revert"_s, tr("Get anew…"), [this] { askToRenew(); });
    m_conflicts = add("showConflicts", u"vcs-conflicting"_s, tr("Conflicts"),
                      [this] { m_parts.context.navigator.open(u"sync.conflicts"_s); });
    m_leave = add("disconnectLab", u"network-disconnect"_s, tr("Disconnect…"),
                  [this] { askToDisconnect(); });
    bar->addPrimaryAction(m_now);
    bar->addPrimaryAction(m_server);
    for (QAction* action : {m_password, m_seen, m_renew, m_conflicts, m_compare, m_leave}) {
        bar->addAction(action);
    }
    layout()->addWidget(bar);
}

QWidget* SyncPanel::makeState()
{
    auto* state = new QWidget(this);
    m_icon = new QLabel(state);
    m_headline = new QLabel(state);
    m_headline->setObjectName(u"syncHeadline"_s);
    m_headline->setFont(fonts::strong());
    m_headline->setTextFormat(Qt::PlainText);
    m_detail = new ToneLabel(Tone::Muted, state);
    m_detail->setObjectName(u"syncDetail"_s);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_bar = new ThinBar(state);
    QSizePolicy room = m_bar->sizePolicy();
    room.setRetainSizeWhenHidden(true);
    m_bar->setSizePolicy(room);
    auto* words = new QVBoxLayout;
    words->setSpacing(metrics::kSpaceXs);
    words->addWidget(m_headline);
    words->addWidget(m_detail);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(metrics::kSpaceL, metrics::kSpaceM, metrics::kSpaceL,
                             metrics::kSpaceS);
    line->setSpacing(metrics::kSpaceM);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    auto* column = new QVBoxLayout(state);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_bar);
    return state;
}

QString SyncPanel::headline() const
{
    return m_headline->text();
}

SyncPanel::List SyncPanel::list() const
{
    return static_cast<List>(m_tabs->currentIndex());
}

void SyncPanel::follow()
{
    showState();
    showTabs();
    const sync::LabPosition& position = m_parts.link.position();
    const bool moved = position.cursor != m_shownTo || position.pending != m_shownPending;
    if (moved || list() == List::History) {
        readList();
    }
}

void SyncPanel::showState()
{
    const ServerLink& link = m_parts.link;
    const SyncWords words = syncWords(link);
    m_icon->setPixmap(icon(words.iconName, words.tone).pixmap(metrics::kIconLarge));
    m_headline->setText(words.headline);
    m_detail->setText(words.detail);
    const sync::EngineState* state = link.state();
    const bool exchanging =
        state != nullptr && state->phase == sync::EngineState::Phase::Exchanging;
    m_bar->setVisible(exchanging);
    if (exchanging) {
        m_bar->setProgress(state->done, state->total);
    }
    m_now->setVisible(link.isConfigured());
    m_now->setEnabled(state != nullptr && !exchanging);
    m_password->setVisible(link.needsPassword());
    m_compare->setVisible(link.isConfigured());
    m_compare->setEnabled(m_now->isEnabled());
    m_renew->setVisible(state != nullptr && !state->unequal.isEmpty());
    m_renew->setEnabled(m_now->isEnabled() && link.position().pending == 0);
    const qint64 conflicts = link.position().conflicts;
    m_conflicts->setVisible(conflicts > 0);
    m_conflicts->setText(tr("Conflicts (%1)").arg(QLocale().toString(conflicts)));
    m_server->setVisible(!link.isConfigured());
    m_leave->setVisible(link.isConfigured());
    showSeen();
}

void SyncPanel::showSeen()
{
    const sync::SyncCounts& counts = m_parts.link.counts();
    m_seen->setVisible((list() == List::Refused && counts.refused > 0) ||
                       (list() == List::Foreign && counts.foreign > 0));
}

void SyncPanel::showTabs()
{
    const ServerLink& link = m_parts.link;
    const auto label = [](const QString& text, qint64 count, qint64 most) {
        return count == 0     ? text
               : count < most ? tr("%1 (%2)").arg(text, QLocale().toString(count))
                              : tr("%1 (%2 or more)").arg(text, QLocale().toString(most));
    };
    constexpr qint64 kNever = std::numeric_limits<qint64>::max();
    m_tabs->setTabText(0, label(tr("Waiting"), link.position().pending, kNever));
    m_tabs->setTabText(1, label(tr("Refused"), link.counts().refused, kNever));
    m_tabs->setTabText(2, label(tr("While I was away"), link.counts().foreign, 1000));
    m_tabs->setTabText(3, tr("Exchanges"));
}

void SyncPanel::readList()
{
    m_shownTo = m_parts.link.position().cursor;
    m_shownPending = m_parts.link.position().pending;
    const List list = this->list();
    const bool about = list != List::History;
    if (list == List::Refused) {
        m_table->setColumnWidth(SyncListModel::WhatColumn, kWhatWidth);
    }
    m_table->setColumnHidden(SyncListModel::WhyColumn, list != List::Refused);
    m_table->setColumnHidden(SyncListModel::WhoColumn, !about);
    m_table->setColumnHidden(SyncListModel::RecordColumn, !about);
    showSeen();
    const quint64 token = ++m_token;
    if (!about) {
        m_model->setHistory(m_parts.link.history());
        showEmpty();
        return;
    }
    m_parts.link.parts().tasks.read<ChangeList>(
        this,
        [list, &entities = m_parts.entities, user = m_parts.link.user(),
         after = m_parts.link.seenForeign()](database::Connection& connection) {
            switch (list) {
            case List::Waiting:
                return sync::waitingChanges(connection, entities, kMostShown);
            case List::Refused:
                return sync::refusedChanges(connection, entities, kMostShown);
            default:
                return sync::foreignChanges(connection, entities, user, after, kMostShown);
            }
        },
        [this, token, list](const Result<ChangeList>& changes) {
            if (token != m_token) {
                return;
            }
            if (changes) {
                m_model->setChanges(list, *changes);
            } else {
                m_strip->showError(changes.error());
            }
            showEmpty();
        });
}

void SyncPanel::showWhole()
{
    const int row = m_table->currentIndex().row();
    const auto cell = [&](int column) { return m_model->index(row, column).data().toString(); };
    QStringList parts;
    if (row >= 0 && row < m_model->rowCount()) {
        for (const int column :
             {SyncListModel::RecordColumn, SyncListModel::WhatColumn, SyncListModel::WhyColumn}) {
            if (!cell(column).isEmpty()) {
                parts += cell(column);
            }
        }
    }
    m_whole->setText(parts.join(u"\n"_s));
    m_whole->setVisible(!parts.isEmpty());
}

void SyncPanel::showEmpty()
{
    if (m_model->rowCount() > 0 && !m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(m_model->index(0, 0));
    }
    switch (list()) {
    case List::Waiting:
        m_empty->setContent(u"dialog-ok"_s, tr("Nothing waits"),
                            tr("What is written without a connection stands here until the server "
                               "has it."));
        break;
    case List::Refused:
        m_empty->setContent(u"dialog-ok"_s, tr("Nothing was refused"),
                            tr("When the server does not take a change, it stands here with the "
                               "reason."));
        break;
    case List::Foreign:
        m_empty->setContent(u"dialog-ok"_s, tr("Nothing new from others"),
                            tr("What others did since you last marked it as seen stands here."));
        break;
    case List::History:
        m_empty->setContent(u"view-refresh"_s, tr("No exchange yet"),
                            tr("Each exchange with the server stands here until the program "
                               "ends."));
        break;
    }
}

void SyncPanel::askForPassword()
{
    (new PasswordDialog(m_parts.link, window()))->open();
}

void SyncPanel::askToDisconnect()
{
    auto* box =
        new QMessageBox(QMessageBox::Question, tr("Disconnect"),
                        tr("Disconnect this lab from %1?").arg(m_parts.link.address()->name()),
                        QMessageBox::Cancel, window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    const qint64 pending = m_parts.link.position().pending;
    box->setInformativeText(
        (pending == 0 ? tr("Everything stays on this computer.")
                      : tr("Everything stays on this computer; %1 changes have not been sent yet.")
                            .arg(QLocale().toString(pending))) +
        u' ' + tr("You can connect it to the same server again at any time."));
    const QAbstractButton* leave = box->addButton(tr("Disconnect"), QMessageBox::AcceptRole);
    connect(box, &QMessageBox::buttonClicked, this, [this, leave](QAbstractButton* chosen) {
        if (chosen == leave) {
            m_parts.link.disconnectFrom();
        }
    });
    box->open();
}

void SyncPanel::askToRenew()
{
    auto* box =
        new QMessageBox(QMessageBox::Question, tr("Get the lab anew"),
                        tr("Get this lab anew from %1?").arg(m_parts.link.address()->name()),
                        QMessageBox::Cancel, window());
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(
        tr("The lab is closed, made from the server once more and opened again. The file that is "
           "here now is kept beside it, for your administrator."));
    const QAbstractButton* renew = box->addButton(tr("Get anew"), QMessageBox::AcceptRole);
    connect(box, &QMessageBox::buttonClicked, this, [this, renew](QAbstractButton* chosen) {
        if (chosen == renew) {
            m_parts.renewLab();
        }
    });
    box->open();
}

} // namespace tracseq::ui
