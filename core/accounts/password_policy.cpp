// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/password_policy.h"

#include <QFile>
#include <QSet>

namespace tracseq::accounts {

namespace {

const QSet<QString>& commonPasswords()
{
    static const QSet<QString> all = [] {
        QSet<QString> words;
        QFile file(QStringLiteral(":/accounts/common_passwords.txt"));
        if (file.open(QIODevice::ReadOnly)) {
            const auto lines = QString::fromUtf8(file.readAll()).split(u'\n');
            for (const QString& line : lines) {
                if (const QString word = line.trimmed(); !word.isEmpty() && word.at(0) != u'#') {
                    words.insert(word.toCaseFolded());
                }
            }
        }
        return words;
    }();
    return all;
}

QString withoutDigitsAtEnd(QString text)
{
    while (!text.isEmpty() && text.back().isDigit()) {
        text.chop(1);
    }
    return text;
}

/// The shortest text that the whole consists of, repeated ("abcabcab" > "abc").
QString repeatedPart(const QString& text)
{
    for (qsizetype period = 1; period <= text.size() / 2; ++period) {
        bool repeats = true;
        for (qsizetype i = period; repeats && i < text.size(); ++i) {
            repeats = text.at(i) == text.at(i - period);
        }
        if (repeats) {
            return text.left(period);
        }
    }
    return text;
}

/// "abcdefghijkl", "123456789012", "lkjihgfedcba": each character follows the one before.
bool isSequence(const QString& text)
{
    for (const int step : {1, -1}) {
        bool follows = true;
        for (qsizetype i = 1; follows && i < text.size(); ++i) {
            const int difference = text.at(i).unicode() - text.at(i - 1).unicode();
            const bool wraps =
                text.at(i).isDigit() && text.at(i - 1).isDigit() && (difference == -9 * step);
            follows = difference == step || wraps;
        }
        if (follows) {
            return true;
        }
    }
    return false;
}

bool isCommon(const QString& folded)
{
    const auto& common = commonPasswords();
    const QString part = repeatedPart(folded);
    return common.contains(folded) || common.contains(withoutDigitsAtEnd(folded)) ||
           isSequence(folded) ||
           (part.size() < folded.size() && (part.size() <= 4 || common.contains(part) ||
                                            common.contains(withoutDigitsAtEnd(part))));
}

} // namespace

Status checkPassword(const QString& password, const QString& login, const QString& labName)
{
    const QString normal = password.normalized(QString::NormalizationForm_C);
    const auto characters = normal.toUcs4().size();
    if (characters < kLeastPasswordCharacters) {
        return failure(ErrorCode::PasswordTooShort, {QString::number(kLeastPasswordCharacters)});
    }
    if (characters > kMostPasswordCharacters) {
        return failure(ErrorCode::PasswordTooLong, {QString::number(kMostPasswordCharacters)});
    }
    const QString folded = normal.toCaseFolded();
    if (isCommon(folded)) {
        return failure(ErrorCode::PasswordCommon);
    }
    for (const QString& name : {login, labName}) {
        const QString known =
            name.normalized(QString::NormalizationForm_C).toCaseFolded().trimmed();
        if (known.size() >= 3 && folded.contains(known)) {
            return failure(ErrorCode::PasswordHoldsName, {name});
        }
    }
    return {};
}

} // namespace tracseq::accounts
