// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <thread>

namespace tracseq::tests {

/// A TCP proxy on the loopback between a client and a server, which does to the connection what a
/// bad network does. Works on a thread of its own until it is destroyed.
class CuttingProxy {
public:
    /// What befalls the pieces that pass, counted in both directions together from 1.
    struct Plan {
        int cutAfter = 0;       ///< the connection breaks after this many; 0: never
        bool truncates = false; ///< of the last one only half comes through
        bool swallows = false;  ///< the last one does not come through at all
        int delayMs = 0;        ///< each waits this long
    };

    explicit CuttingProxy(int serverPort);
    ~CuttingProxy();
    CuttingProxy(const CuttingProxy&) = delete;
    CuttingProxy& operator=(const CuttingProxy&) = delete;

    [[nodiscard]] int port() const { return m_port; }
    /// For the next connection.
    void setPlan(const Plan& plan);
    /// From here on the connection, and each new one, is as behind a firewall that has forgotten
    /// it: what the client sends is not even acknowledged, and nothing comes.
    void goSilent() { m_silent = true; }
    /// New connections work again.
    void hearAgain() { m_silent = false; }
    /// How many pieces have passed since setPlan().
    [[nodiscard]] int passed() const { return m_passed; }
    [[nodiscard]] bool hasCut() const { return m_cut; }

private:
    void serve();
    void carry(int client);
    bool pass(int from, int to);

    int m_serverPort;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_ends{false};
    std::atomic<int> m_cutAfter{0};
    std::atomic<bool> m_truncates{false};
    std::atomic<bool> m_swallows{false};
    std::atomic<int> m_delayMs{0};
    std::atomic<bool> m_silent{false};
    std::atomic<int> m_passed{0};
    std::atomic<bool> m_cut{false};
    std::thread m_thread;
};

} // namespace tracseq::tests
