// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/panels.h"

#include "ui/shell/messages_panel.h"
#include "ui/shell/panel_registry.h"
#include "ui/shell/task_tray.h"

namespace tracseq::app {

using namespace Qt::StringLiterals;
using ui::PanelArea;
using ui::PanelContext;

void registerPanels(ui::PanelRegistry& registry)
{
    const char* const window = QT_TRANSLATE_NOOP("Panels", "Window");

    registry.add({.id = u"shell.tasks"_s,
                  .title = QT_TRANSLATE_NOOP("Panels", "Tasks"),
                  .iconName = u"view-task"_s,
                  .group = window,
                  .order = 900,
                  .area = PanelArea::Bottom,
                  .permission = {},
                  .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T),
                  .openAtFirst = true,
                  .create = [](PanelContext& context, QWidget* parent) -> QWidget* {
                      return new ui::TaskTray(context.tasks, parent);
                  }});
    registry.add({.id = u"shell.messages"_s,
                  .title = QT_TRANSLATE_NOOP("Panels", "Messages"),
                  .iconName = u"dialog-messages"_s,
                  .group = window,
                  .order = 910,
                  .area = PanelArea::Bottom,
                  .permission = {},
                  .shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M),
                  .openAtFirst = true,
                  .create = [](PanelContext& context, QWidget* parent) -> QWidget* {
                      return new ui::MessagesPanel(context.messages, parent);
                  }});
}

} // namespace tracseq::app
