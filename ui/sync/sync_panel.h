// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/panel_context.h"
#include "ui/sync/server_link.h"
#include "ui/sync/sync_list_model.h"

#include <QWidget>

class QTabBar;

namespace tracseq::ui {

class Badge;
class DataTable;
class EmptyState;
class ErrorStrip;
class ThinBar;
class ToneLabel;

/// What the sync panel stands on; all of it outlives it.
struct SyncPanelParts {
    PanelContext context;
    ServerLink& link;
    const database::EntityList& entities;
    /// Opens the connection assistant over a window.
    std::function<void(QWidget*)> askForServer;
    /// Makes the lab from the server once more; the panel is gone then.
    std::function<void()> renewLab;
};

/// Where the lab stands with its server: the state in words, what waits, what was refused and why,
/// what others did since one last looked, and the exchanges of this session.
class SyncPanel final : public QWidget {
    Q_OBJECT
public:
    SyncPanel(const SyncPanelParts& parts, QWidget* parent);

    [[nodiscard]] SyncListModel& model() const { return *m_model; }
    [[nodiscard]] DataTable& table() const { return *m_table; }
    [[nodiscard]] QTabBar& tabs() const { return *m_tabs; }
    [[nodiscard]] QString headline() const;

private:
    using List = SyncListModel::List;

    void makeActions();
    QWidget* makeState();
    void follow();
    void showState();
    void showSeen();
    void showTabs();
    void readList();
    void showEmpty();
    void showWhole();
    void askForPassword();
    void askToDisconnect();
    void askToRenew();
    [[nodiscard]] List list() const;

    SyncPanelParts m_parts;
    SyncListModel* m_model;
    ErrorStrip* m_strip;
    QLabel* m_icon = nullptr;
    QLabel* m_headline = nullptr;
    ToneLabel* m_detail = nullptr;
    ThinBar* m_bar = nullptr;
    QTabBar* m_tabs;
    DataTable* m_table;
    QLabel* m_whole; ///< the current line in full
    EmptyState* m_empty;
    QAction* m_now = nullptr;
    QAction* m_server = nullptr;
    QAction* m_password = nullptr;
    QAction* m_seen = nullptr;
    QAction* m_compare = nullptr;
    QAction* m_conflicts = nullptr;
    QAction* m_leave = nullptr;
    QAction* m_renew = nullptr;
    quint64 m_token = 0;
    qint64 m_shownTo = -1; ///< number of the server up to which the list was read
    qint64 m_shownPending = -1;
};

} // namespace tracseq::ui
