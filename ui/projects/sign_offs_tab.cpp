// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/sign_offs_tab.h"

#include "core/database/entity_query.h"
#include "core/projects/project.h"
#include "core/projects/project_batch.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/tool_bar.h"

#include <QAction>
#include <QBoxLayout>
#include <QDateTime>
#include <QHeaderView>

namespace tracseq::ui {

using accounts::SignatureState;
using database::Value;
using namespace Qt::StringLiterals;

namespace {

enum SignOffColumn {
    SubjectColumn,
    MeaningColumn,
    SignerColumn,
    SignedColumn,
    HoldsColumn,
    WhyColumn,
    SignOffColumns
};

QString timeText(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat);
}

/// The project and its batches: what can be signed.
Result<std::vector<std::pair<const database::Entity*, database::Record>>>
signableRows(database::Connection& connection, const Uuid& project)
{
    std::vector<std::pair<const database::Entity*, database::Record>> rows;
    const auto record = database::rowById(connection, projects::projectEntity(), project);
    if (!record) {
        return failure(record.error());
    }
    if (*record) {
        rows.emplace_back(&projects::projectEntity(), **record);
    }
    database::EntityQuery query;
    query.entity = &projects::projectBatchEntity();
    query.conditions = {
        {projects::BatchProject, database::Condition::Kind::AnyOf, {Value(project)}, false, {}}};
    const auto rids = database::rowIds(connection, query);
    if (!rids) {
        return failure(rids.error());
    }
    const auto batches = database::rowsByRid(connection, projects::projectBatchEntity(), *rids);
    if (!batches) {
        return failure(batches.error());
    }
    for (const database::Record& batch : *batches) {
        rows.emplace_back(&projects::projectBatchEntity(), batch);
    }
    return rows;
}

} // namespace

SignOffsTab::SignOffsTab(const ProjectsParts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_model(new QStandardItemModel(0, SignOffColumns, this))
    , m_table(new DataTable(this))
    , m_empty(new EmptyState(m_table))
    , m_sign(new QAction(icon(u"document-sign"_s), tr("Sign the project…"), this))
{
    setObjectName(u"projectSignOffs"_s);
    m_sign->setObjectName(u"signProject"_s);
    auto* bar = new ToolBar({}, this);
    bar->addPrimaryAction(m_sign);
    connect(m_sign, &QAction::triggered, this, &SignOffsTab::sign);
    m_model->setHorizontalHeaderLabels(
        {tr("What"), tr("Meaning"), tr("By"), tr("Signed"), tr("Holds"), tr("Remarks")});
    const int widths[] = {130, 90, 130, timeColumnWidth(), 90, 200};
    for (int i = 0; i < SignOffColumns; ++i) {
        m_model->setHeaderData(i, Qt::Horizontal, u"column%1"_s.arg(i), kColumnKeyRole);
        m_model->setHeaderData(i, Qt::Horizontal, widths[i], kColumnWidthRole);
    }
    m_table->setObjectName(u"projectSignOffsTable"_s);
    m_table->setAccessibleName(tr("Sign-offs"));
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->keepColumns(parts.context.settings, u"projectSignOffs"_s);
    if (parts.hasAccounts) {
        m_empty->setContent(u"document-sign"_s, tr("Not signed yet"),
                            tr("Sign the project when you have reviewed or approved it. A change "
                               "of its fields afterwards makes the signature void."));
    } else {
        m_empty->setContent(u"document-sign"_s, tr("Signatures need accounts"),
                            tr("In a lab without accounts nobody is known, so nobody can sign."));
    }
    m_table->setEmptyWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(m_table, 1);
    setFocusProxy(m_table);
    connect(&parts.hub, &changes::ChangeHub::changed, this, [this](const changes::ChangeSet& set) {
        if (set.entities.contains(u"signature"_s) || set.entities.contains(u"project"_s) ||
            set.entities.contains(u"project_batch"_s)) {
            reload();
        }
    });
}

void SignOffsTab::setProject(const Uuid& project)
{
    m_project = project;
    permit(*m_sign, !project.isNull(),
           m_parts.hasAccounts ? m_parts.context.refusalOf(u"signatures.sign"_s)
                               : tr("Signatures need accounts: nobody is known in this lab."));
    reload();
}

void SignOffsTab::reload()
{
    const quint64 token = ++m_token;
    if (m_project.isNull() || !m_parts.hasAccounts) {
        m_model->removeRows(0, m_model->rowCount());
        return;
    }
    using All = std::vector<SignOff>;
    m_parts.accounts.later<All>(
        this,
        [&database = m_parts.tasks.database(), &signatures = m_parts.signatures,
         project = m_project](accounts::AccountService&) -> Result<All> {
            const auto reader = database.openReader();
            if (!reader) {
                return failure(reader.error());
            }
            const auto rows = signableRows(**reader, project);
            if (!rows) {
                return failure(rows.error());
            }
            All all;
            for (const auto& row : *rows) {
                auto states = signatures.signaturesOf(*row.first, row.second.id);
                if (!states) {
                    return failure(states.error());
                }
                const auto display = static_cast<std::size_t>(row.first->displayField);
                // The newest first.
                for (auto state = states->rbegin(); state != states->rend(); ++state) {
                    all.push_back({row.second.values[display].text(), std::move(*state)});
                }
            }
            return all;
        },
        [this, token](const Result<All>& all) {
            if (token != m_token) {
                return;
            }
            if (!all) {
                Q_EMIT failed(all.error());
                return;
            }
            showSignatures(*all);
        });
}

void SignOffsTab::showSignatures(const std::vector<SignOff>& all)
{
    m_model->removeRows(0, m_model->rowCount());
    for (const SignOff& one : all) {
        const SignatureState& state = one.state;
        auto* holds = new QStandardItem;
        QString why = state.comment;
        switch (state.validity) {
        case SignatureState::Validity::Valid:
            holds->setText(tr("Valid"));
            holds->setData(static_cast<int>(Tone::Good), kToneRole);
            break;
        case SignatureState::Validity::Void:
            holds->setText(tr("Void"));
            holds->setData(static_cast<int>(Tone::Bad), kToneRole);
            why = tr("Changed by %1, %2").arg(state.voidedBy, timeText(state.voidedAt));
            break;
        case SignatureState::Validity::Altered:
            holds->setText(tr("Altered"));
            holds->setData(static_cast<int>(Tone::Bad), kToneRole);
            why = tr("It is not what was signed, and the history does not say why.");
            break;
        }
        m_model->appendRow({new QStandardItem(one.subject),
                            new QStandardItem(accounts::meaningLabel(state.meaning)),
                            new QStandardItem(state.signerName),
                            new QStandardItem(timeText(state.signedAt)), holds,
                            new QStandardItem(why)});
    }
}

void SignOffsTab::sign()
{
    Navigator& navigator = m_parts.context.navigator;
    navigator.setCurrent(u"project"_s, m_project.toString());
    navigator.open(u"accounts.signatures"_s, u"sign"_s);
}

} // namespace tracseq::ui
