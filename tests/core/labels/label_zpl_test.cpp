// SPDX-License-Identifier: GPL-3.0-or-later
// What a label printer gets, understood as the printer does, and sent to one on this computer.
#include "core/labels/network_printer.h"
#include "core/labels/starter_layouts.h"
#include "tests/core/labels/label_bench.h"
#include "tests/support/zpl_reader.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <atomic>
#include <thread>

using namespace tracseq;
using namespace tracseq::tests;

namespace {

QByteArray zplOf(const LabelJob& job, int dpi)
{
    NoProgress nobody;
    auto made = makeZpl(job, dpi, nobody);
    INFO((made ? QString() : errorText(made.error())).toStdString());
    REQUIRE(made.has_value());
    return *made;
}

/// A printer that listens on this computer, in a thread of its own, as it would in the lab.
class TestPrinter {
public:
    enum class Manner { Takes, TakesNothing, HangsUp };

    explicit TestPrinter(Manner manner = Manner::Takes)
        : m_thread([this, manner] { serve(manner); })
    {
        while (m_port == 0) {
            QThread::msleep(1);
        }
    }
    ~TestPrinter()
    {
        m_ends = true;
        m_thread.join();
    }
    [[nodiscard]] PrinterAddress address() const { return {u"127.0.0.1"_s, m_port}; }
    /// All that came until the other side closed the connection.
    QByteArray received()
    {
        m_thread.join();
        m_thread = std::thread([] {});
        return m_received;
    }

private:
    void serve(Manner manner)
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        std::unique_ptr<QTcpSocket> socket;
        while (!m_ends) {
            if (socket == nullptr) {
                if (server.waitForNewConnection(20)) {
                    socket.reset(server.nextPendingConnection());
                    if (manner == Manner::TakesNothing) {
                        socket->setReadBufferSize(1);
                    }
                }
                continue;
            }
            if (manner == Manner::HangsUp) {
                socket->abort();
                break;
            }
            if (manner == Manner::Takes) {
                if (socket->waitForReadyRead(20)) {
                    m_received += socket->readAll();
                } else if (socket->state() != QAbstractSocket::ConnectedState) {
                    break;
                }
            } else {
                QThread::msleep(10);
            }
        }
    }

    std::atomic<int> m_port{0};
    std::atomic<bool> m_ends{false};
    QByteArray m_received;
    std::thread m_thread;
};

} // namespace

TEST_CASE("a label printer gets dot for dot what every other output shows")
{
    for (const LabelLayout& layout : starterLayouts()) {
        for (const int dpi : {203, 300, 600}) {
            INFO(layout.name.toStdString() << " at " << dpi);
            LabelJob job{layout, {factsOf(u"TX-0036-A1"_s, u"DNA-20260301-000036"_s)}};
            job.copies = 2;
            const auto labels = readZpl(zplOf(job, dpi));
            REQUIRE(labels.size() == 1);
            CHECK(labels.front().copies == 2);
            CHECK(labels.front().image == imageOf(drawLabel(layout, job.facts.front(), dpi)));
            CHECK(readCode(labels.front().image) == u"DNA-20260301-000036");
        }
    }
}

TEST_CASE("no character of a name can command the printer, and every letter arrives")
{
    for (const QString& name : {u"^XZ^XA~JA"_s, u"Müller_5E ~ Ω"_s, u"a\\b^FS,\"%"_s}) {
        const LabelLayout layout = textLabel(u"{title}"_s, 60'000, 10'000, 3'000, Fit::Shrink);
        const LabelFacts facts = factsOf(name, u"X"_s);
        const QByteArray zpl = zplOf({layout, {facts}}, 300);
        CHECK(zpl.count("^XA") == 1);
        CHECK(zpl.count('~') == 0);
        const auto labels = readZpl(zpl); // as strict as a printer
        REQUIRE(labels.size() == 1);
        CHECK(labels.front().image == imageOf(drawLabel(layout, facts, 300)));
    }
}

TEST_CASE("pictures of any pattern are packed so that a printer unpacks the same")
{
    property("pack and unpack", [](const std::vector<bool>& dots) {
        LabelLayout layout;
        layout.name = u"any"_s;
        layout.width = 3'000 + static_cast<Um>(dots.size()) * 100;
        layout.height = 3'000 + *rc::gen::inRange(0, 5) * 1'000;
        for (std::size_t i = 0; i < dots.size(); ++i) {
            if (dots[i]) {
                layout.elements.push_back(
                    {{static_cast<Um>(i) * 100, 0, 200, layout.height}, Turn::None, LineElement{}});
            }
        }
        const LabelFacts facts = factsOf(u"x"_s, u"X"_s);
        const auto labels = readZpl(zplOf({layout, {facts}}, 203));
        RC_ASSERT(labels.size() == 1U);
        RC_ASSERT(labels.front().image == imageOf(drawLabel(layout, facts, 203)));
    });
}

TEST_CASE("a printer in the network gets the whole job")
{
    std::vector<LabelFacts> many;
    for (int i = 0; i < 40; ++i) {
        many.push_back(factsOf(u"Oak %1"_s.arg(i), u"DNA-%1"_s.arg(i)));
    }
    const QByteArray job = zplOf({starterLayouts()[2], many}, 300);
    TestPrinter printer;
    NoProgress nobody;
    const auto sent = sendToPrinter(printer.address(), job, nobody);
    REQUIRE(sent.has_value());
    const auto labels = readZpl(printer.received());
    REQUIRE(labels.size() == 40);
    CHECK(readCode(labels.back().image) == u"DNA-39");
}

TEST_CASE("a printer that is off, unknown, silent or hangs up is told from each other, in time")
{
    NoProgress nobody;
    PrinterAddress nobodyThere;
    {
        TestPrinter gone;
        nobodyThere = gone.address();
    }
    const auto refused = sendToPrinter(nobodyThere, "x", nobody);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code() == ErrorCode::PrinterUnreachable);
    CHECK(errorText(refused.error()).contains(u"it refuses the connection"_s));
    CHECK(errorText(refused.error()).contains(u"Nothing was printed"_s));

    const auto unknown = sendToPrinter({u"no-such-printer.invalid"_s, 9100}, "x", nobody);
    REQUIRE_FALSE(unknown.has_value());
    CHECK(unknown.error().code() == ErrorCode::PrinterUnreachable);

    QElapsedTimer timer;
    timer.start();
    TestPrinter full(TestPrinter::Manner::TakesNothing);
    const auto stuck =
        sendToPrinter(full.address(), QByteArray(40'000'000, 'x'), nobody, {1'000, 700});
    REQUIRE_FALSE(stuck.has_value());
    CHECK(stuck.error().code() == ErrorCode::PrinterBroke);
    CHECK(errorText(stuck.error()).contains(u"Some may have been printed"_s));
    CHECK(timer.elapsed() < 15'000);

    TestPrinter rude(TestPrinter::Manner::HangsUp);
    const auto cut = sendToPrinter(rude.address(), QByteArray(40'000'000, 'x'), nobody);
    REQUIRE_FALSE(cut.has_value());
    CHECK(cut.error().code() == ErrorCode::PrinterBroke);
}

TEST_CASE("sending can be stopped")
{
    struct Stopping final : Progress {
        bool update(qint64 done, qint64) override { return done == 0; }
    };
    TestPrinter printer(TestPrinter::Manner::TakesNothing);
    Stopping progress;
    const auto sent = sendToPrinter(printer.address(), QByteArray(40'000'000, 'x'), progress);
    REQUIRE_FALSE(sent.has_value());
    CHECK(sent.error().code() == ErrorCode::PrinterBroke);
    struct Never final : Progress {
        bool update(qint64, qint64) override { return false; }
    };
    Never never;
    const auto none = sendToPrinter(printer.address(), "x", never);
    REQUIRE_FALSE(none.has_value());
    CHECK(none.error().code() == ErrorCode::Cancelled);
}

TEST_CASE("addresses of printers are read as people write them")
{
    CHECK(*PrinterAddress::fromText(u" zebra1 "_s) == PrinterAddress{u"zebra1"_s, 9100});
    CHECK(*PrinterAddress::fromText(u"10.0.0.7:6101"_s) == PrinterAddress{u"10.0.0.7"_s, 6101});
    CHECK(*PrinterAddress::fromText(u"[::1]:9100"_s) == PrinterAddress{u"::1"_s, 9100});
    CHECK(*PrinterAddress::fromText(u"[::1]"_s) == PrinterAddress{u"::1"_s, 9100});
    CHECK(PrinterAddress{u"::1"_s, 9100}.text() == u"[::1]:9100");
    for (const QString& wrong :
         {u""_s, u":9100"_s, u"zebra:"_s, u"zebra:x"_s, u"zebra:0"_s, u"zebra:70000"_s, u"ze bra"_s,
          u"http://zebra"_s, u"[::1"_s, u"[::1]9100"_s}) {
        INFO(wrong.toStdString());
        CHECK_FALSE(PrinterAddress::fromText(wrong).has_value());
    }
}
