// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_sentences.h"

#include <QCoreApplication>

namespace tracseq {

const char* serverSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::ServerAddressInvalid: // what was given, or the word that it is about
        return QT_TRANSLATE_NOOP(
            "Errors",
            "“%1” is not the address of a server. It is like "
            "postgresql://NAME@HOST:5432/DATABASE?sslmode=verify-full, without a password.");
    case ErrorCode::ServerUnreachable: // address, reason
        return QT_TRANSLATE_NOOP("Errors", "The server %1 cannot be reached: %2");
    case ErrorCode::ServerPasswordWrong: // user, server
        return QT_TRANSLATE_NOOP("Errors", "The server %2 does not accept the name %1 or the "
                                           "password.");
    case ErrorCode::ServerNoMember: // user, server
        return QT_TRANSLATE_NOOP("Errors", "The account %1 may not use the server %2. Ask an "
                                           "administrator of the lab.");
    case ErrorCode::ServerNoLab: // server
        return QT_TRANSLATE_NOOP("Errors", "There is no lab in the database %1. An administrator "
                                           "makes it with “tracseqctl server init”.");
    case ErrorCode::ServerFailed: // reason of the server, its code
        return QT_TRANSLATE_NOOP("Errors", "The server refused: %1 (%2)");
    case ErrorCode::ServerTooOld: // its version
        return QT_TRANSLATE_NOOP("Errors",
                                 "The server is PostgreSQL %1. A lab needs version 15 or later.");
    case ErrorCode::ServerNewer: // version of its tables, ours
        return QT_TRANSLATE_NOOP("Errors",
                                 "The lab on the server is of a newer program (version %1, "
                                 "this one has %2). Update this program.");
    case ErrorCode::ServerEncoding: // encoding of the database
        return QT_TRANSLATE_NOOP("Errors", "The database keeps texts as %1. Make one with "
                                           "ENCODING 'UTF8' for the lab.");
    case ErrorCode::ServerNoAdministrator:
        return QT_TRANSLATE_NOOP("Errors",
                                 "The server has no administrator of the lab yet. Name the "
                                 "first one and a password.");
    case ErrorCode::ServerProgramMissing: // program
        return QT_TRANSLATE_NOOP(
            "Errors",
            "The program %1 is not installed. Install the client programs of PostgreSQL.");
    case ErrorCode::ServerProgramFailed: // program, what it said
        return QT_TRANSLATE_NOOP("Errors", "%1 failed: %2");
    default:
        return "";
    }
}

} // namespace tracseq
