// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/projects/project_tab.h"

namespace tracseq::ui {

/// Who works on a project, and as what.
ProjectTab* makeMembersTab(const ProjectsParts& parts, QWidget* parent);
/// What it costs, with the totals of each currency.
ProjectTab* makeBudgetTab(const ProjectsParts& parts, QWidget* parent);

/// An amount of money: "1,234.50 EUR".
QString moneyText(Decimal amount, const QString& currency);

} // namespace tracseq::ui
