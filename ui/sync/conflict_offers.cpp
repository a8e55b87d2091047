// SPDX-License-Identifier: GPL-3.0-or-later
// What can be decided about a conflict, and why not.
#include "core/accounts/permissions.h"
#include "ui/sync/conflict_text.h"

namespace tracseq::ui {

using changes::Operation;
using database::Field;
using database::FieldType;
using sync::ConflictedRecord;
using sync::LostValue;
using namespace Qt::StringLiterals;

namespace {

const auto kMayDecide = "sync.resolve"_L1;

/// The reasons against it, the first one that holds.
class Judge {
    Q_DECLARE_TR_FUNCTIONS(ConflictOffers)

public:
    Judge(const ConflictedRecord& record, const LostValue& lost, const QString& self,
          const Refusal& refusal)
        : m_record(record)
        , m_lost(lost)
        , m_self(self)
        , m_refusal(refusal)
        , m_field(record.entity == nullptr || lost.field < 0
                      ? nullptr
                      : &record.entity->fields[static_cast<std::size_t>(lost.field)])
    {
    }

    ConflictOffers offers()
    {
        ConflictOffers all;
        all.notice = notice();
        all.theirs = {theirsText(), m_refusal(QString(kMayDecide)), true};
        all.mine = {mineText(), againstMine(all.reasonLabel), true};
        all.other = {tr("&Edit…"), againstChange(Operation::Update), canBeTyped()};
        if (all.other.refusal.isEmpty() && m_field != nullptr && m_field->readOnly) {
            all.other.refusal = tr("This value is given by the program and not typed.");
        }
        return all;
    }

private:
    [[nodiscard]] QString theirsText() const
    {
        if (m_lost.kind == u"edit_deleted") {
            return tr("&Leave it removed");
        }
        if (m_lost.isOfWholeRecord()) {
            return tr("&Keep the record");
        }
        if (m_lost.theirUser.isEmpty() || m_record.hasMoved(m_lost) || m_lost.kind == u"place" ||
            m_lost.kind == u"reference" || m_lost.kind == u"overdrawn") {
            return tr("&Keep it as it is");
        }
        return m_lost.theirUser == m_self ? tr("&Keep mine")
               : m_lost.myUser == m_self  ? tr("&Keep theirs")
                                          : tr("&Keep %1’s").arg(m_lost.theirUser);
    }

    [[nodiscard]] QString mineText() const
    {
        const bool own = m_lost.myUser == m_self;
        if (m_lost.kind == u"edit_deleted" && m_record.isRemoved()) {
            return own ? tr("&Restore with mine") : tr("&Restore with %1’s").arg(m_lost.myUser);
        }
        if (m_lost.isOfWholeRecord()) {
            return tr("&Remove it now");
        }
        if (m_lost.kind == u"overdrawn") {
            return tr("&Nothing is left");
        }
        return own                          ? tr("&Take mine")
               : m_lost.theirUser == m_self ? tr("&Take theirs")
                                            : tr("&Take %1’s").arg(m_lost.myUser);
    }

    [[nodiscard]] QString notice() const
    {
        if (m_record.entity == nullptr || (m_field == nullptr && !m_lost.isOfWholeRecord())) {
            return tr("This belongs to a newer version of TracSeq. Update this computer to decide "
                      "it.");
        }
        if (m_record.hasMoved(m_lost)) {
            if (m_lost.isOfWholeRecord()) {
                return tr("The record has been removed since.");
            }
            if (m_record.isRemoved()) {
                return tr("The record has been removed since: its values cannot be changed.");
            }
            return m_lost.kind == u"edit_deleted"
                       ? tr("The record has been restored since.")
                       : tr("Changed again since: it was %1 when this conflict arose.")
                             .arg(ConflictText::theirs(m_record, m_lost));
        }
        if (!m_lost.holder.isEmpty()) {
            return tr("%1 is still taken by %2. Enter another one.")
                .arg(ConflictText::mine(m_record, m_lost), m_lost.holder);
        }
        return m_lost.refersToRemoved
                   ? tr("%1 is removed. Choose another one, or leave it as it is.")
                         .arg(ConflictText::mine(m_record, m_lost))
                   : QString();
    }

    [[nodiscard]] QString refusalOf(Operation operation) const
    {
        const auto permission = accounts::permissionToWrite(*m_record.entity, operation);
        return permission ? m_refusal(accounts::permissionName(*permission)) : QString();
    }

    /// Against any change of the record.
    [[nodiscard]] QString againstChange(Operation operation) const
    {
        if (QString no = m_refusal(QString(kMayDecide)); !no.isEmpty()) {
            return no;
        }
        if (m_record.entity == nullptr || !m_record.row ||
            (m_field == nullptr && !m_lost.isOfWholeRecord())) {
            return tr("This version of TracSeq does not know it.");
        }
        if (m_record.entity->upkeep != database::Upkeep::Free) {
            return tr("Records of this kind (%1) are changed in their own panel only.")
                .arg(m_record.entity->translatedLabel());
        }
        if (m_record.isRemoved()) {
            if (m_lost.kind != u"edit_deleted") {
                return m_lost.isOfWholeRecord() ? tr("It is removed already.")
                                                : tr("The record is removed.");
            }
            if (QString no = refusalOf(Operation::Restore); !no.isEmpty()) {
                return no;
            }
        }
        const bool isState = m_field != nullptr && m_field->type == FieldType::State;
        return isState ? QString() : refusalOf(operation); // a step has a permission of its own
    }

    QString againstMine(QString& reasonLabel) const
    {
        const Operation operation =
            m_lost.isOfWholeRecord() ? Operation::Remove : Operation::Update;
        if (QString no = againstChange(operation); !no.isEmpty()) {
            return no;
        }
        if (!m_lost.holder.isEmpty()) {
            return tr("Still taken by %1.").arg(m_lost.holder);
        }
        if (m_lost.refersToRemoved) {
            return tr("%1 is removed.").arg(ConflictText::mine(m_record, m_lost));
        }
        if (m_field == nullptr || m_field->type != FieldType::State) {
            return {};
        }
        const QString from = m_record.present(m_lost).text();
        const QString to = m_lost.mine.text();
        const database::LifeCycle& cycle = *m_record.entity->lifeCycle;
        const auto* way = cycle.transition(from, to);
        if (way == nullptr) {
            return from == to ? QString()
                              : tr("%1 cannot follow %2.").arg(cycle.label(to), cycle.label(from));
        }
        reasonLabel = way->needsReason ? cycle.label(to) : QString();
        return m_refusal(QString::fromLatin1(way->permission));
    }

    [[nodiscard]] bool canBeTyped() const
    {
        return m_field != nullptr && m_field->type != FieldType::Json &&
               m_field->type != FieldType::DateTime;
    }

    const ConflictedRecord& m_record;
    const LostValue& m_lost;
    const QString& m_self;
    const Refusal& m_refusal;
    const Field* m_field;
};

} // namespace

ConflictOffers offersOf(const ConflictedRecord& record, const LostValue& lost, const QString& self,
                        const Refusal& refusal)
{
    return Judge(record, lost, self, refusal).offers();
}

} // namespace tracseq::ui
