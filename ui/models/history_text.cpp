// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/history_text.h"

#include "core/database/entity_query.h"

#include <algorithm>

namespace tracseq::ui {

using changes::Change;
using changes::FieldChange;
using changes::Operation;
using database::Entity;
using database::Field;
using database::FieldType;
using database::Value;
using namespace Qt::StringLiterals;

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("History", source);
}

QString valueText(const Entity& entity, const Field& field, const Value& value, const Names& names,
                  const QLocale& locale)
{
    QString shown = fieldText(entity, field, value, names, locale);
    if (!shown.isEmpty() && *field.unit != '\0') {
        shown += u' ' + unitText(field);
    }
    return shown;
}

QString fieldSentence(const Entity& entity, const FieldChange& change, const Names& names,
                      const QLocale& locale)
{
    const Field& field = entity.fields[static_cast<std::size_t>(change.field)];
    const QString before = valueText(entity, field, change.before, names, locale);
    const QString after = valueText(entity, field, change.after, names, locale);
    const QString label = field.translatedLabel();
    if (before.isEmpty()) {
        return text(QT_TRANSLATE_NOOP("History", "%1 set to %2")).arg(label, after);
    }
    if (after.isEmpty()) {
        return text(QT_TRANSLATE_NOOP("History", "%1 cleared (was %2)")).arg(label, before);
    }
    return text(QT_TRANSLATE_NOOP("History", "%1 changed from %2 to %3")).arg(label, before, after);
}

QString iconOf(Operation operation)
{
    switch (operation) {
    case Operation::Insert:
        return u"list-add"_s;
    case Operation::Remove:
        return u"edit-delete"_s;
    case Operation::Restore:
        return u"edit-undo"_s;
    case Operation::Update:
        break;
    }
    return u"document-edit"_s;
}

} // namespace

QString changeText(const Entity& entity, const Change& change, const Names& names,
                   const QLocale& locale)
{
    QStringList lines;
    switch (change.operation) {
    case Operation::Insert:
        lines.append(text(QT_TRANSLATE_NOOP("History", "Added")));
        break;
    case Operation::Remove:
        lines.append(text(QT_TRANSLATE_NOOP("History", "Removed")));
        break;
    case Operation::Restore:
        lines.append(text(QT_TRANSLATE_NOOP("History", "Brought back")));
        break;
    case Operation::Update:
        break;
    }
    const auto fields = changes::decodeFields(entity, change.fields);
    // What a new row holds is in the sections above; listing it again would bury the changes.
    if (fields && change.operation != Operation::Insert) {
        for (const FieldChange& field : *fields) {
            lines.append(fieldSentence(entity, field, names, locale));
        }
    }
    if (!change.reason.isEmpty()) {
        lines.append(text(QT_TRANSLATE_NOOP("History", "Reason: %1")).arg(change.reason));
    }
    return lines.join(u'\n');
}

Result<RowHistory> readHistory(database::Connection& connection, const Entity& entity,
                               const Uuid& id)
{
    auto changes = changes::historyOf(connection, id);
    if (!changes) {
        return failure(changes.error());
    }
    RowHistory history{std::move(*changes), {}};
    QHash<const Entity*, std::vector<Uuid>> wanted;
    for (const Change& change : history.changes) {
        const auto fields = changes::decodeFields(entity, change.fields);
        for (const FieldChange& one : fields.value_or(std::vector<FieldChange>())) {
            const Field& field = entity.fields[static_cast<std::size_t>(one.field)];
            if (field.type == FieldType::Reference) {
                for (const Value& value : {one.before, one.after}) {
                    if (!value.isNull()) {
                        wanted[field.reference].push_back(value.uuid());
                    }
                }
            }
        }
    }
    for (auto it = wanted.constBegin(); it != wanted.constEnd(); ++it) {
        const auto names = database::displayNames(connection, *it.key(), it.value());
        if (!names) {
            return failure(names.error());
        }
        history.names.insert(*names);
    }
    return history;
}

QList<HistoryItem> historyItems(const Entity& entity, const RowHistory& history,
                                const QLocale& locale)
{
    QList<HistoryItem> items;
    for (auto change = history.changes.rbegin(); change != history.changes.rend(); ++change) {
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(change->at).toLocalTime();
        items.append({change->user, locale.toString(when, QLocale::ShortFormat),
                      changeText(entity, *change, history.names, locale), iconOf(change->operation),
                      change->at});
    }
    return items;
}

void addMergedHistory(QList<HistoryItem>& items, const Entity& entity, const RowHistory& history,
                      const QString& whose, const QLocale& locale)
{
    for (HistoryItem& item : historyItems(entity, history, locale)) {
        item.what.prepend(
            text(QT_TRANSLATE_NOOP("History", "Of %1, which was merged into this one:"))
                .arg(whose) +
            u'\n');
        items.append(std::move(item));
    }
    std::stable_sort(items.begin(), items.end(), [](const HistoryItem& a, const HistoryItem& b) {
        return a.at > b.at; // the newest first
    });
}

} // namespace tracseq::ui
