// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/sync_state.h"

#include "core/lab/lab.h"
#include "core/sync/lab_side.h"
#include "ui/shell/status_line.h"

#include <QCoreApplication>
#include <QLocale>

namespace tracseq::app {

using namespace Qt::StringLiterals;

namespace {

struct SyncText {
    Q_DECLARE_TR_FUNCTIONS(SyncText)

public:
    static QString waiting(const sync::LabPosition& position)
    {
        const QString number = QLocale().toString(position.pending);
        return position.pending == 0   ? tr("Nothing waits")
               : position.pending == 1 ? tr("1 change waits")
                                       : tr("%1 changes wait").arg(number);
    }

    static QString conflicts(const sync::LabPosition& position)
    {
        return position.conflicts == 1
                   ? tr("1 conflict")
                   : tr("%1 conflicts").arg(QLocale().toString(position.conflicts));
    }

    static void show(const sync::LabPosition& position, ui::StatusLine& line)
    {
        if (!position.connected) {
            line.setSyncState(
                u"drive-harddisk"_s, tr("On this computer"),
                tr("This lab is a file on this computer. It is not connected to a server."));
            return;
        }
        QString text = waiting(position);
        if (position.conflicts > 0) {
            text += u" · "_s + conflicts(position);
        }
        line.setSyncState(u"network-server"_s, text,
                          tr("This lab shares its changes with a server, when “tracseqctl sync” "
                             "is run. It has the server's changes up to number %1.")
                              .arg(QLocale().toString(position.cursor)));
    }
};

} // namespace

void showSyncState(lab::Lab& lab, ui::StatusLine& line, QObject* receiver)
{
    lab.tasks().read<sync::LabPosition>(
        receiver, [](database::Connection& connection) { return sync::positionOf(connection); },
        [&line](const Result<sync::LabPosition>& position) {
            if (position) {
                SyncText::show(*position, line);
            }
        });
}

} // namespace tracseq::app
