// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/projects/project_tabs.h"

#include "core/projects/budget_line.h"
#include "core/projects/project_member.h"
#include "core/projects/project_overview.h"

#include <QCoreApplication>

namespace tracseq::ui {

using namespace Qt::StringLiterals;

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("Projects", source);
}

Status completeBudget(database::Connection& connection, const Uuid& project, ProjectRows& rows)
{
    const auto totals = projects::loadBudget(connection, project);
    if (!totals) {
        return failure(totals.error());
    }
    QStringList lines;
    for (const projects::BudgetTotal& total : *totals) {
        const Decimal left =
            Decimal::fromMillionths(total.planned.millionths() - total.spent.millionths());
        lines += QCoreApplication::translate("Projects", "Planned %1, spent %2, left %3")
                     .arg(moneyText(total.planned, total.currency),
                          moneyText(total.spent, total.currency), moneyText(left, total.currency));
    }
    rows.summary = lines.join(u'\n');
    return {};
}

} // namespace

QString moneyText(Decimal amount, const QString& currency)
{
    // Rounded to hundredths by hand: what is shown is exact there.
    const bool negative = amount.millionths() < 0;
    constexpr qint64 kHundredth = Decimal::kScale / 100;
    const qint64 hundredths = (qAbs(amount.millionths()) + kHundredth / 2) / kHundredth;
    const QLocale locale;
    return (negative ? locale.negativeSign() : QString()) + locale.toString(hundredths / 100) +
           locale.decimalPoint() + u"%1"_s.arg(hundredths % 100, 2, 10, QChar(u'0')) +
           QChar(0x00A0) + currency;
}

ProjectTab* makeMembersTab(const ProjectsParts& parts, QWidget* parent)
{
    ProjectTabSpec spec{.entity = projects::projectMemberEntity(),
                        .projectField = projects::MemberProject,
                        .columns = {{projects::MemberPerson, {}, 180},
                                    {projects::MemberRole, {}, 120},
                                    {projects::MemberRemarks, {}, 160}},
                        .name = u"projectMembers"_s};
    spec.title = words(QT_TRANSLATE_NOOP("Projects", "Members"));
    spec.addText = words(QT_TRANSLATE_NOOP("Projects", "Add member…"));
    spec.addTitle = words(QT_TRANSLATE_NOOP("Projects", "Add a member"));
    spec.editTitle = words(QT_TRANSLATE_NOOP("Projects", "Change a member"));
    spec.removeTitle = words(QT_TRANSLATE_NOOP("Projects", "Remove members"));
    spec.emptyIcon = u"system-users"_s;
    spec.emptyHeadline = words(QT_TRANSLATE_NOOP("Projects", "Nobody is named yet"));
    spec.emptyAdvice = words(QT_TRANSLATE_NOOP(
        "Projects", "Say who works on the project, and as what. What somebody may do in the lab "
                    "follows from their account and not from this list."));
    spec.addPermission = spec.editPermission = spec.removePermission = u"projects.update"_s;
    return new ProjectTab(parts, std::move(spec), parent);
}

ProjectTab* makeBudgetTab(const ProjectsParts& parts, QWidget* parent)
{
    ProjectTabSpec spec{.entity = projects::budgetLineEntity(),
                        .projectField = projects::BudgetProject,
                        .columns = {{projects::BudgetItem, {}, 140},
                                    {projects::BudgetCategory, {}, 105},
                                    {projects::AmountPlanned, {}, 110},
                                    {projects::AmountSpent, {}, 100},
                                    {projects::BudgetCurrency, {}, 70},
                                    {projects::BudgetRemarks, {}, 140}},
                        .name = u"projectBudget"_s};
    spec.title = words(QT_TRANSLATE_NOOP("Projects", "Budget"));
    spec.addText = words(QT_TRANSLATE_NOOP("Projects", "Add line…"));
    spec.addTitle = words(QT_TRANSLATE_NOOP("Projects", "Add a line to the budget"));
    spec.editTitle = words(QT_TRANSLATE_NOOP("Projects", "Change a line of the budget"));
    spec.removeTitle = words(QT_TRANSLATE_NOOP("Projects", "Remove lines of the budget"));
    spec.emptyIcon = u"table"_s;
    spec.emptyHeadline = words(QT_TRANSLATE_NOOP("Projects", "No budget yet"));
    spec.emptyAdvice = words(QT_TRANSLATE_NOOP(
        "Projects", "Add what the project is expected to cost; what was spent is added up beside "
                    "it, in each currency."));
    spec.addPermission = spec.editPermission = spec.removePermission = u"projects.update"_s;
    spec.complete = completeBudget;
    return new ProjectTab(parts, std::move(spec), parent);
}

} // namespace tracseq::ui
