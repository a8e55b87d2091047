// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/entity.h"

#include <functional>

class QMenu;
class QWidget;

namespace tracseq::ui {

/// Fills a menu with the steps that can follow a state. `chosen` is called with the new state and
/// the reason, which is asked for where the life cycle wants one. `refusalOf` says why a permission
/// is missing.
void fillStateMenu(QMenu& menu, const database::Entity& entity, const QString& state,
                   const std::function<QString(const QString& permission)>& refusalOf,
                   QWidget* window,
                   const std::function<void(const QString& state, const QString& reason)>& chosen);

} // namespace tracseq::ui
