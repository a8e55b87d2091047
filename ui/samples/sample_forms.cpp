// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/samples/sample_forms.h"

namespace tracseq::ui {

using samples::SampleFormChoice;
using namespace Qt::StringLiterals;

SampleForms::SampleForms(database::TaskRunner& tasks, changes::ChangeHub& hub, QObject* parent)
    : QObject(parent)
    , m_tasks(tasks)
{
    connect(&hub, &changes::ChangeHub::changed, this, [this](const changes::ChangeSet& set) {
        if (set.entities.contains(u"template_version"_s) || set.entities.contains(u"template"_s)) {
            load();
        }
    });
    load();
}

void SampleForms::load()
{
    using Forms = std::vector<SampleFormChoice>;
    if (m_ticket != nullptr) {
        m_ticket->cancel();
    }
    m_ticket = m_tasks.read<Forms>(
        this, [](database::Connection& connection) { return samples::loadSampleForms(connection); },
        [this, token = ++m_token](const Result<Forms>& forms) {
            if (token == m_token && forms) {
                m_forms = *forms;
                Q_EMIT changed();
            }
        });
}

std::shared_ptr<const templates::TemplateForm> SampleForms::find(const Uuid& version) const
{
    for (const SampleFormChoice& choice : m_forms) {
        if (choice.version == version) {
            return choice.form;
        }
    }
    return nullptr;
}

QStringList SampleForms::titlesInUse() const
{
    QStringList titles;
    for (const SampleFormChoice& choice : m_forms) {
        if (choice.inUse) {
            titles += choice.form->title();
        }
    }
    return titles;
}

Uuid SampleForms::inUse(const QString& title) const
{
    for (const SampleFormChoice& choice : m_forms) {
        if (choice.inUse && choice.form->title() == title) {
            return choice.version;
        }
    }
    return {};
}

} // namespace tracseq::ui
