// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/changes/undo.h"

namespace tracseq::changes {

using database::Connection;

namespace {

constexpr int kPage = 500;

Result<bool> isTakenBack(Connection& connection, const Uuid& group)
{
    auto row = connection.prepare(
        "SELECT EXISTS (SELECT 1 FROM change_group AS later WHERE later.undoes = ?1 "
        "AND NOT EXISTS (SELECT 1 FROM change_group WHERE undoes = later.id))");
    if (!row) {
        return failure(row.error());
    }
    row->bind(1, group);
    const auto found = row->step();
    if (!found) {
        return failure(found.error());
    }
    return row->integer(0) != 0;
}

/// Walks a group backwards, page by page, on the connection that also writes.
class Walker {
public:
    explicit Walker(const Uuid& group)
        : m_id(group)
    {
    }

    Result<const Change*> next(Connection& connection)
    {
        if (!m_group) {
            const auto found = findGroup(connection, m_id);
            const auto taken = isTakenBack(connection, m_id);
            if (!found || !taken) {
                return failure(found ? taken.error() : found.error());
            }
            if (!*found || *taken) {
                return failure(ErrorCode::NothingToUndo);
            }
            m_group = **found;
        }
        if (m_at == m_page.size()) {
            auto page = changesOfGroup(connection, *m_group, kPage, m_before);
            if (!page) {
                return failure(page.error());
            }
            m_page = std::move(*page);
            m_at = 0;
            if (m_page.empty()) {
                return nullptr;
            }
            m_before = m_page.back().seq;
        }
        return &m_page[m_at++];
    }

    /// How far it is, for progress.
    [[nodiscard]] qint64 total() const
    {
        return m_group ? m_group->lastSeq - m_group->firstSeq + 1 : 0;
    }

private:
    Uuid m_id;
    std::optional<Group> m_group;
    std::vector<Change> m_page;
    std::size_t m_at = 0;
    qint64 m_before = 0;
};

WriteRequest titled(const WriteRequest& request)
{
    WriteRequest own = request;
    if (own.title.isEmpty()) {
        own.title = QCoreApplication::translate("Changes", "Undo");
    }
    return own;
}

Status takeAllBack(UnitOfWork& unit, const Uuid& group, Progress& progress, Undone& undone)
{
    Walker walker(group);
    for (;;) {
        const auto change = walker.next(unit.connection());
        if (!change) {
            return failure(change.error());
        }
        if (*change == nullptr) {
            return {};
        }
        if (!progress.update(undone.taken, walker.total())) {
            return failure(ErrorCode::Cancelled);
        }
        TRACSEQ_TRY(unit.revert(**change));
        ++undone.taken;
    }
}

} // namespace

Result<Undone> undoGroup(Store& store, const WriteRequest& request, const Uuid& group,
                         UndoMode mode, Progress& progress)
{
    Undone undone;
    if (mode == UndoMode::AllOrNothing) {
        const auto written = store.writeNow(
            titled(request),
            [&](UnitOfWork& unit) { return takeAllBack(unit, group, progress, undone); }, group);
        if (!written) {
            return failure(written.error());
        }
        undone.group = written->group;
        return undone;
    }
    Walker walker(group);
    const auto written = store.writeBulk(
        titled(request),
        [&](UnitOfWork& unit) -> Result<bool> {
            const auto change = walker.next(unit.connection());
            if (!change) {
                return failure(change.error());
            }
            if (*change == nullptr) {
                return false;
            }
            if (!progress.update(undone.taken + undone.kept, walker.total())) {
                return failure(ErrorCode::Cancelled);
            }
            if (const auto back = unit.revert(**change)) {
                ++undone.taken;
            } else if (back.error().category() == ErrorCategory::Conflict) {
                ++undone.kept;
            } else {
                return failure(back.error());
            }
            return true;
        },
        std::nullopt, group);
    if (!written) {
        return failure(written.error());
    }
    undone.group = written->group;
    return undone;
}

void undoLater(Store& store, const WriteRequest& request, const Uuid& group, QObject* receiver,
               std::function<void(Result<Undone>)> done)
{
    auto undone = std::make_shared<Undone>();
    store.write(
        titled(request),
        [undone, group](UnitOfWork& unit) {
            NoProgress nobody;
            return takeAllBack(unit, group, nobody, *undone);
        },
        receiver,
        [undone, done = std::move(done)](const Result<Written>& written) {
            if (!written) {
                done(failure(written.error()));
                return;
            }
            undone->group = written->group;
            done(*undone);
        },
        group);
}

} // namespace tracseq::changes
