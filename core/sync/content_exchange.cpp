// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/content_exchange.h"

#include <QElapsedTimer>

namespace tracseq::sync {

using database::ContentStore;
using database::Statement;

namespace {

constexpr std::size_t kAskedAtOnce = 500;
constexpr int kMostRefusals =
    5; ///< then a content is not offered again until the program is restarted

/// Who knows the hash of a file of one project can write a row of it into another, for this lab to
/// take there what is not for him. So what several projects have goes only where it was attached
/// here; rows that were removed or went out of sight count.
constexpr const char* kOffered =
    "SELECT id, content_hash, name FROM project_file WHERE deleted = 0 AND (content_hash NOT IN "
    "(SELECT content_hash FROM project_file GROUP BY content_hash "
    "HAVING count(DISTINCT project) > 1) OR EXISTS (SELECT 1 FROM change "
    "JOIN device ON device.number = change.device WHERE change.entity = 'project_file' "
    "AND change.entity_id = project_file.id AND change.operation = 'insert' "
    "AND device.owner IS NOT NULL)) ORDER BY rid";

bool isOfConnection(const Error& error)
{
    return error.code() == ErrorCode::ServerUnreachable || error.code() == ErrorCode::Cancelled;
}

} // namespace

Result<std::vector<AttachedContent>> LabSide::attachedContents()
{
    const auto connection = reader();
    if (!connection) {
        return failure(connection.error());
    }
    auto select = (*connection)->cached(kOffered);
    if (!select) {
        return failure(select.error());
    }
    std::vector<AttachedContent> all;
    TRACSEQ_TRY(select->forEachRow([&](const Statement& row) {
        all.push_back({row.uuid(0), row.text(1), row.text(2)});
    }));
    return all;
}

Result<bool> ContentSender::send(LabSide& lab, Transport& server, const Uuid& epoch, qint64 mostMs,
                                 Progress& progress)
{
    if (epoch != m_epoch) {
        m_epoch = epoch; // another server, or one that has lost something
        m_known.clear();
        m_refusals.clear();
    }
    const auto attached = lab.attachedContents();
    if (!attached) {
        return failure(attached.error());
    }
    std::vector<AttachedContent> here;
    for (const AttachedContent& content : *attached) {
        if (!m_known.contains(content.file) && m_refusals.value(content.file) < kMostRefusals &&
            m_store.has(content.hash)) {
            here.push_back(content);
        }
    }
    QElapsedTimer timer;
    timer.start();
    const auto goesOn = [&] { return timer.elapsed() < mostMs; };
    for (std::size_t from = 0; from < here.size(); from += kAskedAtOnce) {
        const std::size_t to = std::min(here.size(), from + kAskedAtOnce);
        std::vector<Uuid> files;
        files.reserve(to - from);
        for (std::size_t i = from; i < to; ++i) {
            files.push_back(here[i].file);
        }
        const auto state = server.contentState(files);
        if (!state) {
            return isOfConnection(state.error()) ? Result<bool>(failure(state.error())) : false;
        }
        for (std::size_t i = from; i < to; ++i) {
            const auto wanted = state->constFind(here[i].file);
            if (wanted == state->constEnd()) {
                continue; // its row has not come there yet
            }
            if (*wanted != kContentWhole) {
                if (!goesOn()) {
                    return true;
                }
                const auto sent = sendOne(server, here[i], *wanted, goesOn, progress);
                if (!sent) {
                    return failure(sent.error());
                }
                if (*sent == Sent::InPart) {
                    return true;
                }
                if (*sent == Sent::Refused) {
                    ++m_refusals[here[i].file]; // for now perhaps: somebody stands in the way
                    continue;
                }
            }
            m_known.insert(here[i].file);
        }
    }
    return false;
}

Result<ContentSender::Sent> ContentSender::sendOne(Transport& server,
                                                   const AttachedContent& content, int part,
                                                   const std::function<bool()>& goesOn,
                                                   Progress& progress)
{
    NoProgress nobody;
    const auto bytes = m_store.read(content.hash, content.name, nobody);
    if (!bytes) {
        return Sent::Refused; // damaged, or taken away meanwhile: nothing that a server should have
    }
    bool begunAnew = false;
    while (part != kContentWhole) {
        if (!progress.update(0, 0)) {
            return failure(ErrorCode::Cancelled);
        }
        const auto next =
            server.putContent(content.file, part, bytes->mid(part * kContentPart, kContentPart));
        if (!next) {
            return isOfConnection(next.error()) ? Result<Sent>(failure(next.error()))
                                                : Sent::Refused;
        }
        if (*next >= 0 && *next <= part) {
            // Parts that were sent before had another content; once more, and then not.
            if (begunAnew) {
                return Sent::Refused;
            }
            begunAnew = true;
        }
        part = *next;
        if (part != kContentWhole && !goesOn()) {
            return Sent::InPart;
        }
    }
    return Sent::Whole;
}

Status fetchContent(Transport& server, const ContentStore& store, const AttachedContent& content,
                    Progress& progress)
{
    QByteArray bytes;
    for (int part = 0; bytes.size() <= ContentStore::kMostBytes; ++part) {
        if (!progress.update(bytes.size(), 0)) {
            return failure(ErrorCode::Cancelled);
        }
        const auto got = server.getContent(content.file, part);
        if (!got) {
            return failure(got.error().code() == ErrorCode::ServerUnreachable
                               ? ErrorCode::ContentNotFetched
                               : ErrorCode::ContentNotSent,
                           {content.name});
        }
        if (!*got && part == 0) {
            return failure(ErrorCode::ContentNotSent, {content.name});
        }
        if (!*got) {
            break;
        }
        bytes += **got;
        if ((*got)->size() < kContentPart) {
            break;
        }
    }
    return store.put(bytes, content.hash, content.name);
}

} // namespace tracseq::sync
