// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/password_prompt.h"

#include <QByteArray>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#ifndef Q_OS_WIN
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace tracseq::ctl {

namespace {

#ifdef Q_OS_WIN
std::optional<QString> ask(const QString&)
{
    return std::nullopt;
}
#else
/// From the terminal itself: standard input may be a file.
std::optional<QString> ask(const QString& prompt)
{
    const int terminal = open("/dev/tty", O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0) {
        return std::nullopt;
    }
    termios shown{};
    if (tcgetattr(terminal, &shown) != 0) {
        ::close(terminal);
        return std::nullopt;
    }
    termios hidden = shown;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(terminal, TCSAFLUSH, &hidden);
    const QByteArray question = prompt.toUtf8();
    bool good = ::write(terminal, question.constData(), static_cast<size_t>(question.size())) >= 0;
    QByteArray typed;
    for (char letter = 0; good;) {
        const auto count = ::read(terminal, &letter, 1);
        good = count == 1;
        if (!good || letter == '\n') {
            break;
        }
        typed += letter;
    }
    tcsetattr(terminal, TCSAFLUSH, &shown);
    good = ::write(terminal, "\n", 1) == 1 && good;
    ::close(terminal);
    return good ? std::optional(QString::fromUtf8(typed)) : std::nullopt;
}
#endif

std::optional<QString> fromEnvironment(const char* variable)
{
    if (!qEnvironmentVariableIsSet(variable)) {
        return std::nullopt;
    }
    QString password = qEnvironmentVariable(variable);
#ifndef Q_OS_WIN
    // The system shows the environment that a program began with for as long as it runs.
    if (char* kept = std::getenv(variable)) {
        explicit_bzero(kept, std::strlen(kept));
    }
#endif
    qunsetenv(variable);
    return password;
}

} // namespace

std::optional<QString> readPassword(const char* variable, const QString& prompt)
{
    const auto given = fromEnvironment(variable);
    return given ? given : ask(prompt);
}

std::optional<QString> readNewPassword(const char* variable, const QString& prompt,
                                       const QString& again)
{
    if (auto given = fromEnvironment(variable)) {
        return given;
    }
    for (;;) {
        const auto first = ask(prompt);
        auto second = first ? ask(again) : std::nullopt;
        if (!second || first == second) {
            return second;
        }
    }
}

} // namespace tracseq::ctl
