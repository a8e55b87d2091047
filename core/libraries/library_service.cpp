// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libraries/library_service.h"

#include "core/libraries/index_sequence.h"
#include "core/libraries/library.h"

#include <QCoreApplication>
#include <algorithm>

namespace tracseq::libraries {

using database::FieldValues;
using database::Value;

namespace {

constexpr qsizetype kLongestName = 100;

bool isNameLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           c == u'-' || c == u'_';
}

FieldValues fieldsOf(const LibraryDraft& draft)
{
    return {{LibraryName, Value(draft.name)},
            {I7Name, Value(draft.i7Name)},
            {I7Sequence, Value(draft.i7)},
            {I5Name, Value(draft.i5Name)},
            {I5Sequence, Value(draft.i5)}};
}

/// The fields of a library but for its sample, or why it cannot be one.
Result<FieldValues> checkedFields(const LibraryDraft& draft)
{
    if (!isLibraryName(draft.name)) {
        return failure(ErrorCode::SheetValueRefused,
                       {libraryEntity().fields[LibraryName].translatedLabel(), draft.name,
                        QCoreApplication::translate(
                            "SampleSheet", "1 to 100 letters, digits, dashes and underscores")});
    }
    const auto i7 = normalizedIndex(draft.i7);
    if (!i7) {
        return failure(i7.error());
    }
    const auto i5 = normalizedIndex(draft.i5);
    if (!i5) {
        return failure(i5.error());
    }
    LibraryDraft checked = draft;
    checked.i7 = *i7;
    checked.i5 = *i5;
    return fieldsOf(checked);
}

} // namespace

bool isLibraryName(QStringView name)
{
    return !name.isEmpty() && name.size() <= kLongestName &&
           std::all_of(name.begin(), name.end(), isNameLetter);
}

QString libraryNameFrom(const QString& text)
{
    QString name = text.trimmed().left(kLongestName);
    for (QChar& c : name) {
        if (!isNameLetter(c)) {
            c = u'-';
        }
    }
    return name;
}

Result<Uuid> createLibrary(changes::UnitOfWork& unit, const LibraryDraft& draft)
{
    auto fields = checkedFields(draft);
    if (!fields) {
        return failure(fields.error());
    }
    fields->push_back({LibrarySample, Value(draft.sample)});
    return unit.insert(libraryEntity(), *fields);
}

Status editLibrary(changes::UnitOfWork& unit, const Uuid& library, const LibraryDraft& draft,
                   const LibraryDraft& seen)
{
    auto fields = checkedFields(draft);
    if (!fields) {
        return failure(fields.error());
    }
    FieldValues before = fieldsOf(seen);
    database::dropUnchanged(*fields, before);
    return unit.update(libraryEntity(), library, *fields, before);
}

} // namespace tracseq::libraries
