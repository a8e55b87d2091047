// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/conflict_query.h"
#include "core/sync/conflict_service.h"
#include "ui/models/field_text.h"

namespace tracseq::ui {

/// Why who is signed in may not do what a permission is for; empty when they may.
using Refusal = std::function<QString(const QString& permission)>;

/// One way to decide a conflict: what its button says, and why it cannot be chosen.
struct ConflictOffer {
    QString text;
    QString refusal;        ///< empty when it can be chosen
    bool isOffered = false; ///< whether it makes sense for this kind of conflict
};

/// Everything that a person is told of one conflict, and what they can do about it. Decided here,
/// without a window.
struct ConflictOffers {
    ConflictOffer theirs;
    ConflictOffer mine;
    ConflictOffer other;
    QString notice;      ///< what has changed since, or stands in the way
    QString reasonLabel; ///< the state that `mine` is, where it needs a reason
};

/// How conflicts are called by people. Each takes the record that it belongs to.
struct ConflictText {
    Q_DECLARE_TR_FUNCTIONS(ConflictText)

public:
    static QString recordName(const sync::ConflictedRecord& record);
    /// "Sample · S-0000012".
    static QString recordKind(const sync::ConflictedRecord& record, bool withNumber);
    static QString field(const sync::ConflictedRecord& record, const sync::LostValue& lost);
    static QString kind(const sync::LostValue& lost);
    /// A value with its unit, on one line; "empty" where there is none.
    static QString value(const sync::ConflictedRecord& record, const sync::LostValue& lost,
                         const database::Value& value);
    /// What stood against it, and what was not taken.
    static QString theirs(const sync::ConflictedRecord& record, const sync::LostValue& lost);
    static QString mine(const sync::ConflictedRecord& record, const sync::LostValue& lost);
    /// What is in the record at this moment.
    static QString present(const sync::ConflictedRecord& record, const sync::LostValue& lost);
    /// "you", or the login name; and with the time.
    static QString who(const QString& user, const QString& self);
    static QString whoAndWhen(const QString& user, qint64 at, const QString& self);
    static QString when(qint64 at);
    static QString age(qint64 ms);
    static QString decision(const sync::LostValue& lost);
};

ConflictOffers offersOf(const sync::ConflictedRecord& record, const sync::LostValue& lost,
                        const QString& self, const Refusal& refusal);

/// The values of one field that were not taken from one person: the latest, which is decided, and
/// those that it had followed.
struct LostField {
    const sync::LostValue* latest = nullptr;
    std::vector<const sync::LostValue*> earlier;
};

std::vector<LostField> lostFields(const sync::ConflictedRecord& record);

/// The decision about a field by somebody who looks at the record as it was read: earlier values
/// of the same field are let go with it.
std::vector<sync::ConflictDecision> decisionsOf(const sync::ConflictedRecord& record,
                                                const LostField& field,
                                                sync::ConflictDecision::Take take,
                                                const database::Value& other = {});

} // namespace tracseq::ui
