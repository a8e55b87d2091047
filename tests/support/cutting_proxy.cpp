// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/cutting_proxy.h"

#include <arpa/inet.h>
#include <array>
#include <cstdlib>
#include <linux/filter.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tracseq::tests {

namespace {

sockaddr_in loopback(int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<uint16_t>(port));
    return address;
}

/// The kernel lets no packet through to this socket any more.
void shutEars(int socket)
{
    sock_filter nothing{BPF_RET | BPF_K, 0, 0, 0};
    const sock_fprog program{1, &nothing};
    setsockopt(socket, SOL_SOCKET, SO_ATTACH_FILTER, &program, sizeof program);
}

} // namespace

CuttingProxy::CuttingProxy(int serverPort)
    : m_serverPort(serverPort)
    , m_listener(socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address = loopback(0);
    socklen_t size = sizeof address;
    [[maybe_unused]] const bool listens =
        bind(m_listener, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
        listen(m_listener, 8) == 0;
    if (!listens) {
        std::abort(); // no test can go on without it
    }
    getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

CuttingProxy::~CuttingProxy()
{
    m_ends = true;
    m_thread.join();
    close(m_listener);
}

void CuttingProxy::setPlan(const Plan& plan)
{
    m_cutAfter = plan.cutAfter;
    m_truncates = plan.truncates;
    m_swallows = plan.swallows;
    m_delayMs = plan.delayMs;
    m_passed = 0;
    m_cut = false;
}

void CuttingProxy::serve()
{
    while (!m_ends) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (poll(&waiting, 1, 20) <= 0) {
            continue;
        }
        const int client = accept(m_listener, nullptr, nullptr);
        if (client >= 0) {
            carry(client);
            close(client);
        }
    }
}

void CuttingProxy::carry(int client)
{
    const int server = socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in address = loopback(m_serverPort);
    if (connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
        std::array<pollfd, 2> ends{{{client, POLLIN, 0}, {server, POLLIN, 0}}};
        bool open = true;
        bool silent = false;
        while (open && !m_ends) {
            if (m_silent && !silent) {
                silent = true;
                shutEars(client);
            }
            if (silent) {
                open = m_silent;
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
                continue;
            }
            if (poll(ends.data(), ends.size(), 20) <= 0) {
                continue;
            }
            if ((ends[0].revents & (POLLIN | POLLHUP | POLLERR)) != 0) {
                open = pass(client, server);
            }
            if (open && (ends[1].revents & (POLLIN | POLLHUP | POLLERR)) != 0) {
                open = pass(server, client);
            }
        }
    }
    close(server);
}

bool CuttingProxy::pass(int from, int to)
{
    std::array<char, 65536> piece{};
    const ssize_t size = recv(from, piece.data(), piece.size(), 0);
    if (size <= 0) {
        return false;
    }
    const int number = ++m_passed;
    if (m_delayMs > 0) {
        std::this_thread::sleep_for(std::chrono::milliseconds(m_delayMs));
    }
    const bool last = m_cutAfter > 0 && number >= m_cutAfter;
    const ssize_t through = !last ? size : m_swallows ? 0 : m_truncates ? size / 2 : size;
    for (ssize_t sent = 0; sent < through;) {
        const ssize_t now =
            send(to, piece.data() + sent, static_cast<size_t>(through - sent), MSG_NOSIGNAL);
        if (now <= 0) {
            return false;
        }
        sent += now;
    }
    m_cut = m_cut || last;
    return !last;
}

} // namespace tracseq::tests
