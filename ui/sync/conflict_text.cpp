// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/conflict_text.h"

#include "core/sync/conflict.h"

#include <QDateTime>
#include <algorithm>

namespace tracseq::ui {

using database::Field;
using database::Value;
using sync::ConflictDecision;
using sync::ConflictedRecord;
using sync::LostValue;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;

const Field* fieldOf(const ConflictedRecord& record, const LostValue& lost)
{
    return record.entity == nullptr || lost.field < 0
               ? nullptr
               : &record.entity->fields[static_cast<std::size_t>(lost.field)];
}

QString capitalised(QString text)
{
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

} // namespace

QString ConflictText::recordName(const ConflictedRecord& record)
{
    if (record.entity == nullptr || !record.row) {
        return tr("unknown record");
    }
    const auto at = static_cast<std::size_t>(record.entity->displayField);
    const QString name = fieldText(*record.entity, record.entity->fields[at],
                                   record.row->values[at], record.names, QLocale());
    return name.isEmpty() ? tr("without a name") : name;
}

QString ConflictText::recordKind(const ConflictedRecord& record, bool withNumber)
{
    if (record.entity == nullptr) {
        return record.entityName;
    }
    QString kind = capitalised(record.entity->translatedLabel());
    if (!withNumber || !record.row) {
        return kind;
    }
    QStringList parts{kind};
    for (const auto name : {"barcode"_L1, "accession"_L1}) {
        const int field = record.entity->indexOf(name);
        const QString number =
            field < 0 ? QString() : record.row->values[static_cast<std::size_t>(field)].text();
        if (!number.isEmpty()) {
            parts.append(number);
        }
    }
    return parts.join(u" · "_s);
}

QString ConflictText::field(const ConflictedRecord& record, const LostValue& lost)
{
    if (lost.isOfWholeRecord()) {
        return tr("The whole record");
    }
    const Field* field = fieldOf(record, lost);
    return field == nullptr ? lost.fieldName : field->translatedLabel();
}

QString ConflictText::kind(const LostValue& lost)
{
    const Field& field = sync::conflictEntity().fields[sync::ConflictKind];
    return database::displayText(sync::conflictEntity(), field, Value(lost.kind), QLocale());
}

QString ConflictText::value(const ConflictedRecord& record, const LostValue& lost,
                            const Value& value)
{
    const Field* field = fieldOf(record, lost);
    if (field == nullptr) {
        return value.text();
    }
    QString text = fieldText(*record.entity, *field, value, record.names, QLocale());
    if (text.isEmpty()) {
        return value.isNull() ? tr("empty") : tr("unknown record");
    }
    if (*field->unit != '\0') {
        text += QChar(0x00A0) + unitText(*field);
    }
    return text;
}

QString ConflictText::theirs(const ConflictedRecord& record, const LostValue& lost)
{
    return lost.kind == u"edit_deleted" ? tr("Record removed")
           : lost.isOfWholeRecord()     ? tr("Changed meanwhile")
                                        : value(record, lost, lost.theirs);
}

QString ConflictText::mine(const ConflictedRecord& record, const LostValue& lost)
{
    if (lost.kind == u"overdrawn") {
        const Decimal taken = Decimal::fromMillionths(-lost.mine.integer());
        return tr("%1 taken out").arg(value(record, lost, taken));
    }
    return lost.isOfWholeRecord() ? tr("Record removed") : value(record, lost, lost.mine);
}

QString ConflictText::present(const ConflictedRecord& record, const LostValue& lost)
{
    if (record.isRemoved()) {
        return tr("Record removed");
    }
    return lost.isOfWholeRecord() ? tr("Changed meanwhile")
                                  : value(record, lost, record.present(lost));
}

QString ConflictText::who(const QString& user, const QString& self)
{
    return user == self ? tr("you") : user;
}

QString ConflictText::when(qint64 at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at), QLocale::ShortFormat);
}

QString ConflictText::whoAndWhen(const QString& user, qint64 at, const QString& self)
{
    if (user.isEmpty()) {
        return at == 0 ? QString() : when(at);
    }
    return at == 0 ? who(user, self) : tr("%1, %2").arg(who(user, self), when(at));
}

QString ConflictText::age(qint64 ms)
{
    if (ms < kMinuteMs) {
        return tr("now");
    }
    if (ms < kHourMs) {
        return tr("%1 min").arg(ms / kMinuteMs);
    }
    return ms < kDayMs ? tr("%1 h").arg(ms / kHourMs)
                       : tr("%Ln day(s)", nullptr, static_cast<int>(ms / kDayMs));
}

QString ConflictText::decision(const LostValue& lost)
{
    const Field& field = sync::conflictEntity().fields[sync::ConflictState];
    return database::displayText(sync::conflictEntity(), field, Value(lost.state), QLocale());
}

std::vector<LostField> lostFields(const ConflictedRecord& record)
{
    std::vector<LostField> fields;
    for (const LostValue& lost : record.lost) {
        const auto same = std::find_if(fields.begin(), fields.end(), [&](const LostField& f) {
            return f.latest->fieldName == lost.fieldName && f.latest->kind == lost.kind &&
                   f.latest->myUser == lost.myUser && f.latest->isOpen() && lost.isOpen();
        });
        if (same != fields.end()) {
            same->earlier.push_back(&lost);
        } else {
            fields.push_back({&lost, {}});
        }
    }
    return fields;
}

std::vector<ConflictDecision> decisionsOf(const ConflictedRecord& record, const LostField& field,
                                          ConflictDecision::Take take, const Value& other)
{
    ConflictDecision::Seen seen;
    seen.removed = record.isRemoved();
    seen.updatedAt = record.row ? record.row->updatedAt : 0;
    seen.value = record.present(*field.latest);
    std::vector<ConflictDecision> all{{field.latest->id, take, other, seen}};
    for (const LostValue* earlier : field.earlier) {
        all.push_back({earlier->id, ConflictDecision::Take::Theirs});
    }
    return all;
}

} // namespace tracseq::ui
