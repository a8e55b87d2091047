// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libraries/library_service.h"

#include "core/libraries/index_sequence.h"
#include "core/libraries/library.h"

#include <QCoreApplication>
#include <algorithm>

namespace tracseq::libraries {

using database::Value;

namespace {

constexpr qsizetype kLongestName = 100;

bool isNameLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           c == u'-' || c == u'_';
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
    return unit.insert(libraryEntity(), {{LibraryName, Value(draft.name)},
                                         {LibrarySample, Value(draft.sample)},
                                         {I7Name, Value(draft.i7Name)},
                                         {I7Sequence, Value(*i7)},
                                         {I5Name, Value(draft.i5Name)},
                                         {I5Sequence, Value(*i5)}});
}

} // namespace tracseq::libraries
