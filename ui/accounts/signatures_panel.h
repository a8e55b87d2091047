// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/store.h"
#include "core/database/task_runner.h"
#include "ui/accounts/signature_dialog.h"
#include "ui/accounts/users_panel.h"
#include "ui/shell/navigator.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace tracseq::ui {

class EmptyState;

/// What the panel of signatures stands on; all of it outlives it.
struct SignaturesParts {
    AccountsParts accounts;
    accounts::SignatureService& signatures;
    changes::Store& store;
    database::TaskRunner& tasks;
};

/// The electronic signatures of whatever record is looked at, valid and void, and the way to sign
/// it. Follows the navigator; the target "sign" opens the dialog.
class SignaturesPanel final : public QWidget, public NavigationTarget {
    Q_OBJECT
public:
    SignaturesPanel(const SignaturesParts& parts, QWidget* parent);

    void navigateTo(const QString& target) override;

private:
    void show(const QString& entity, const QString& id);
    void read();
    void readSignatures();
    void showAll(const std::vector<accounts::SignatureState>& all);
    QWidget* makeEntry(const accounts::SignatureState& state, QWidget* parent) const;
    void showButton();
    void sign();

    SignaturesParts m_parts;
    const database::Entity* m_entity = nullptr;
    Uuid m_id;
    std::optional<SignedRecord> m_record;
    QStackedWidget* m_pages;
    EmptyState* m_empty;
    QWidget* m_page;
    QLabel* m_title;
    QPushButton* m_sign;
    ErrorStrip* m_strip;
    QScrollArea* m_list;
    bool m_wanted = false; ///< to be signed when it has been read
    quint64 m_token = 0;
};

} // namespace tracseq::ui
