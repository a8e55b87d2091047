// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/account_service.h"

#include <QDialog>

class QBoxLayout;
class QPushButton;

namespace tracseq::ui {

class ErrorStrip;
class ThinBar;

/// A dialog that has the account service do something on a worker: it stays, with what was typed,
/// until that is done, and says what is wrong when it is not. Shown with open(); deletes itself;
/// the service outlives it.
class ServiceDialog : public QDialog {
    Q_OBJECT
public:
    [[nodiscard]] ErrorStrip& strip() const { return *m_strip; }

protected:
    using Work = std::function<Status(accounts::AccountService&)>;

    ServiceDialog(accounts::AccountService& service, const QString& title, const QString& action,
                  QWidget* parent);

    [[nodiscard]] accounts::AccountService& service() const { return m_service; }
    /// Where fields go, one below the other.
    [[nodiscard]] QBoxLayout& fields() const { return *m_fields; }
    /// What stands above the fields.
    void addText(const QString& text);
    /// Whether all is there that apply() needs.
    void setReady(bool ready);
    /// The button of the action was pressed.
    virtual void apply() = 0;
    /// Runs; then accepted() comes, or refused().
    void run(Work work);
    virtual void refused(const Error& error);

private:
    void showAction();

    accounts::AccountService& m_service;
    ErrorStrip* m_strip;
    QWidget* m_form;
    QBoxLayout* m_fields;
    ThinBar* m_bar;
    QPushButton* m_action;
    bool m_ready = false;
    bool m_busy = false;
};

} // namespace tracseq::ui
