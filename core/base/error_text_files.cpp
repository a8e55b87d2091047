// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_sentences.h"

#include <QCoreApplication>

namespace tracseq {

const char* fileSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ProjectUnknown: // what was typed
        return QT_TRANSLATE_NOOP("Errors", "There is no project “%1” in this lab.");
    case ErrorCode::ProjectDatesReversed:
        return QT_TRANSLATE_NOOP("Errors", "The project would be due before it starts. Correct one "
                                           "of the two days.");
    case ErrorCode::BatchOtherProject: // sample, batch
        return QT_TRANSLATE_NOOP("Errors",
                                 "“%1” is no sample of the project of batch “%2”. A batch "
                                 "has samples of its own project only.");
    case ErrorCode::FileTooLarge: // name, limit in MB
        return QT_TRANSLATE_NOOP("Errors",
                                 "“%1” is larger than %2 MB, which is the most that a file "
                                 "of a project may have. Keep it elsewhere, and note "
                                 "where.");
    case ErrorCode::FileNameUnusable: // name
        return QT_TRANSLATE_NOOP("Errors", "“%1” has nothing in it that a file could be called. "
                                           "Rename the file first.");
    case ErrorCode::FileFixed: // field
        return QT_TRANSLATE_NOOP("Errors",
                                 "The field “%1” of an attached file stays as it is. Attach "
                                 "the other file: it becomes the next version.");
    case ErrorCode::FileUnknown: // what was typed
        return QT_TRANSLATE_NOOP("Errors", "There is no file “%1” at this project.");
    case ErrorCode::ContentNotHere: // name
        return QT_TRANSLATE_NOOP("Errors", "The content of “%1” is not at this computer. It stays "
                                           "with the lab file where it was attached.");
    case ErrorCode::ContentNotFetched: // name
        return QT_TRANSLATE_NOOP("Errors", "The content of “%1” is not at this computer, and the "
                                           "server cannot be reached. Try again when it can.");
    case ErrorCode::ContentNotSent: // name
        return QT_TRANSLATE_NOOP("Errors",
                                 "The content of “%1” is not at the server yet. The computer "
                                 "where it was attached sends it when it next exchanges "
                                 "its changes.");
    case ErrorCode::ContentDamaged: // name
        return QT_TRANSLATE_NOOP("Errors", "The content of “%1” is damaged: it is not what was "
                                           "attached. Attach the file again, or restore the folder "
                                           "of files from a backup.");
    default:
        return "";
    }
}

} // namespace tracseq
