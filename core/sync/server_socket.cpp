// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/server_socket.h"

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <cerrno>
#include <poll.h>
#include <sys/socket.h>
#endif

namespace tracseq::sync {

bool waitForSocket(qintptr socket, bool reading, int mostMs)
{
#ifdef Q_OS_WIN
    WSAPOLLFD wanted{static_cast<SOCKET>(socket), static_cast<SHORT>(reading ? POLLIN : POLLOUT),
                     0};
    return WSAPoll(&wanted, 1, mostMs) > 0;
#else
    pollfd wanted{static_cast<int>(socket), static_cast<short>(reading ? POLLIN : POLLOUT), 0};
    int ready = 0;
    do {
        ready = poll(&wanted, 1, mostMs);
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
#endif
}

void breakSocket(qintptr socket)
{
#ifdef Q_OS_WIN
    shutdown(static_cast<SOCKET>(socket), SD_BOTH);
#else
    shutdown(static_cast<int>(socket), SHUT_RDWR);
#endif
}

} // namespace tracseq::sync
