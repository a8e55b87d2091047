// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/content_store.h"
#include "core/sync/lab_side.h"

#include <QSet>

namespace tracseq::sync {

/// Sends the contents of attached files to the server, after their rows and never in their way:
/// each call sends parts for a while and can be followed by another exchange. What was begun goes
/// on where it ended, also after the program was. One thread.
class ContentSender {
public:
    explicit ContentSender(const QString& labPath)
        : m_store(labPath)
    {
    }

    /// Sends what is here and not there, for about that long; true when something is left. A server
    /// that keeps no contents is sent none. A content that is damaged here, and one that the server
    /// does not take from this account, is offered a few times and then left until the program is
    /// started again. Errors: ServerUnreachable, Cancelled, and those of the lab file.
    Result<bool> send(LabSide& lab, Transport& server, const Uuid& epoch, qint64 mostMs,
                      Progress& progress);

private:
    enum class Sent { Whole, InPart, Refused };
    Result<Sent> sendOne(Transport& server, const AttachedContent& content, int part,
                         const std::function<bool()>& goesOn, Progress& progress);

    database::ContentStore m_store;
    Uuid m_epoch;       ///< of the server that has the following
    QSet<Uuid> m_known; ///< files that need no further look
    QHash<Uuid, int> m_refusals;
};

/// Gets a content from the server and puts it into the store. `name` is for sentences. Errors:
/// ContentNotFetched when the server cannot be reached, ContentNotSent when it does not have it,
/// ContentDamaged, FileNotWritable, Cancelled.
Status fetchContent(Transport& server, const database::ContentStore& store,
                    const AttachedContent& content, Progress& progress);

} // namespace tracseq::sync
