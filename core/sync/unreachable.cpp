// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/unreachable.h"

#include <QCoreApplication>
#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tracseq::sync {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLookMs = 1000;

QString reason(const char* source)
{
    return QCoreApplication::translate("Errors", source);
}

struct FreeAddresses {
    void operator()(addrinfo* all) const { freeaddrinfo(all); }
};

/// 0 when something answers there, or the errno of why not.
int knockAt(const addrinfo& place)
{
    const int made = ::socket(place.ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (made < 0) {
        return errno;
    }
    int error = 0;
    if (::connect(made, place.ai_addr, place.ai_addrlen) != 0) {
        error = errno;
    }
    if (error == EINPROGRESS) {
        pollfd wait{made, POLLOUT, 0};
        socklen_t size = sizeof error;
        if (::poll(&wait, 1, kMostLookMs) <= 0) {
            error = ETIMEDOUT;
        } else if (::getsockopt(made, SOL_SOCKET, SO_ERROR, &error, &size) != 0) {
            error = errno;
        }
    }
    ::close(made);
    return error;
}

/// Why there is no way to the server; empty when there is one.
QString wayFault(const ServerAddress& address)
{
    if (address.host.startsWith(u'/')) {
        return reason(
            QT_TRANSLATE_NOOP("Errors", "no server runs at this folder of the computer."));
    }
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* first = nullptr;
    if (::getaddrinfo(address.host.toUtf8().constData(), address.port.toLatin1().constData(),
                      &wanted, &first) != 0) {
        return reason(QT_TRANSLATE_NOOP("Errors", "no computer of this name is known. Check the "
                                                  "name, and the network of this computer."));
    }
    const std::unique_ptr<addrinfo, FreeAddresses> all(first);
    switch (knockAt(*all)) {
    case 0:
        return {};
    case ECONNREFUSED:
        return reason(QT_TRANSLATE_NOOP("Errors", "the computer is there, but nothing answers at "
                                                  "this port. Check the port, and whether the "
                                                  "server runs."));
    case ETIMEDOUT:
        return reason(QT_TRANSLATE_NOOP("Errors", "it does not answer. Check the name, the network "
                                                  "and the firewall."));
    default:
        return reason(QT_TRANSLATE_NOOP("Errors", "there is no way to it from here. Check the "
                                                  "network of this computer."));
    }
}

QString explained(const ServerAddress& address, const QString& state, const QString& said)
{
    if (state == u"28000") {
        return address.parameter(u"sslmode"_s) == u"disable"
                   ? reason(QT_TRANSLATE_NOOP("Errors", "it lets nobody in from here without "
                                                        "encryption. Choose an encrypted "
                                                        "connection, or ask its administrator."))
                   : reason(QT_TRANSLATE_NOOP("Errors", "it lets nobody in from this computer. Ask "
                                                        "its administrator."));
    }
    if (state == u"57P03") {
        return reason(QT_TRANSLATE_NOOP("Errors", "it is just starting or ending. Try again in a "
                                                  "moment."));
    }
    if (state == u"53300") {
        return reason(
            QT_TRANSLATE_NOOP("Errors", "too many are connected to it. Try again later."));
    }
    if (QString way = wayFault(address); !way.isEmpty()) {
        return way;
    }
    // These words are the same in all languages.
    if (said.contains(u"certificate"_s, Qt::CaseInsensitive)) {
        return reason(QT_TRANSLATE_NOOP("Errors",
                                        "its certificate is not the one that was chosen "
                                        "here, or is for another name. Check the server's "
                                        "name and the certificate file."));
    }
    if (said.contains(u"SSL"_s) || said.contains(u"TLS"_s)) {
        return reason(QT_TRANSLATE_NOOP("Errors", "it offers no encrypted connection. Ask its "
                                                  "administrator to set it up."));
    }
    return reason(
        QT_TRANSLATE_NOOP("Errors", "it broke the connection off. Try again in a moment."));
}

} // namespace

Error unreachable(const ServerAddress& address, const QString& state, const QString& said)
{
    const Error plain(ErrorCode::ServerUnreachable,
                      {address.name(), explained(address, state, said)});
    return said.isEmpty() ? plain : plain.causedBy(Error(ErrorCode::ServerFailed, {said, state}));
}

} // namespace tracseq::sync
