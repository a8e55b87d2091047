// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/changes/change_hub.h"
#include "core/database/task_runner.h"
#include "core/samples/import_form.h"

#include <QObject>

namespace tracseq::ui {

/// The forms of the lab's templates, ready to be filled in. Read on a worker and kept fresh by the
/// change hub. UI thread; outlived by both.
class SampleForms final : public QObject {
    Q_OBJECT
public:
    SampleForms(database::TaskRunner& tasks, changes::ChangeHub& hub, QObject* parent = nullptr);

    /// The form of a version; null for one that is not known, or not read yet.
    [[nodiscard]] std::shared_ptr<const templates::TemplateForm> find(const Uuid& version) const;
    /// Titles of those that new samples can be registered with.
    [[nodiscard]] QStringList titlesInUse() const;
    /// The version in use of that title; a null id where there is none.
    [[nodiscard]] Uuid inUse(const QString& title) const;

Q_SIGNALS:
    void changed();

private:
    void load();

    database::TaskRunner& m_tasks;
    std::vector<samples::SampleFormChoice> m_forms;
    std::shared_ptr<database::ReadTicket> m_ticket;
    quint64 m_token = 0;
};

} // namespace tracseq::ui
