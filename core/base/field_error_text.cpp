// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/field_error_text.h"

#include "core/base/error_sentences.h"
#include "core/base/error_text.h"

#include <QCoreApplication>

namespace tracseq {

namespace {

/// With the arguments of the error's own sentence: %1 is the label, %2 the value.
const char* sentenceBelow(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FieldTooLong:
        return QT_TRANSLATE_NOOP("FieldErrors", "Too long. Use at most %3 characters.");
    case ErrorCode::FieldOutOfRange:
        return QT_TRANSLATE_NOOP("FieldErrors", "Out of range. Enter a value %3.");
    case ErrorCode::FieldWrongType:
        return QT_TRANSLATE_NOOP("FieldErrors", "Not %3.");
    case ErrorCode::FieldNotAChoice:
        return QT_TRANSLATE_NOOP("FieldErrors", "Not known here. Use one of: %3.");
    case ErrorCode::FieldTaken:
        return QT_TRANSLATE_NOOP("FieldErrors", "Already taken by %3. Use another one.");
    case ErrorCode::ReferenceMissing:
        return QT_TRANSLATE_NOOP("FieldErrors", "There is nothing of this name.");
    default:
        return nullptr;
    }
}

} // namespace

QString fieldErrorText(const Error& error)
{
    const char* sentence = sentenceBelow(error.code());
    return sentence == nullptr
               ? errorText(error)
               : filledIn(QCoreApplication::translate("FieldErrors", sentence), error.arguments());
}

} // namespace tracseq
