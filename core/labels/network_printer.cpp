// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/network_printer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <algorithm>

namespace tracseq::labels {

namespace {

constexpr int kLargestPort = 65'535;
constexpr qsizetype kPiece = 64 * 1024;
constexpr int kLookMs = 200; ///< between two looks at whether it shall stop

QString reasonOf(const QTcpSocket& socket)
{
    switch (socket.error()) {
    case QAbstractSocket::ConnectionRefusedError:
        return QCoreApplication::translate("Labels", "it refuses the connection");
    case QAbstractSocket::HostNotFoundError:
        return QCoreApplication::translate("Labels", "there is no computer of this name");
    case QAbstractSocket::RemoteHostClosedError:
        return QCoreApplication::translate("Labels", "it closed the connection");
    case QAbstractSocket::SocketTimeoutError:
        return QCoreApplication::translate("Labels", "it does not answer");
    default:
        return socket.errorString();
    }
}

} // namespace

QString PrinterAddress::text() const
{
    const QString named = host.contains(u':') ? QString(u'[' + host + u']') : host;
    return named + u':' + QString::number(port);
}

Result<PrinterAddress> PrinterAddress::fromText(const QString& text)
{
    const QString all = text.trimmed();
    PrinterAddress address;
    QString port;
    if (all.startsWith(u'[')) {
        const qsizetype end = all.indexOf(u']');
        address.host = end < 0 ? QString() : all.mid(1, end - 1);
        const QString rest = end < 0 ? QString() : all.mid(end + 1);
        if (!rest.isEmpty() && !rest.startsWith(u':')) {
            address.host.clear();
        }
        port = rest.mid(1);
    } else {
        address.host = all.section(u':', 0, 0);
        port = all.section(u':', 1);
        if (all.endsWith(u':')) {
            address.host.clear();
        }
    }
    if (!port.isEmpty()) {
        bool isNumber = false;
        address.port = port.toInt(&isNumber);
        if (!isNumber || address.port < 1 || address.port > kLargestPort) {
            address.host.clear();
        }
    }
    const bool odd = std::any_of(address.host.begin(), address.host.end(),
                                 [](QChar c) { return c.isSpace() || c == u'/' || c == u'@'; });
    if (address.host.isEmpty() || odd) {
        return failure(ErrorCode::PrinterAddressInvalid, {all});
    }
    return address;
}

Status sendToPrinter(const PrinterAddress& address, const QByteArray& job, Progress& progress,
                     const PrinterPatience& patience)
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy); // a printer stands in the lab
    socket.connectToHost(address.host, static_cast<quint16>(address.port));
    if (!socket.waitForConnected(patience.connectMs)) {
        return failure(ErrorCode::PrinterUnreachable, {address.text(), reasonOf(socket)});
    }
    const auto broke = [&](const QString& reason) {
        return failure(ErrorCode::PrinterBroke, {address.text(), reason});
    };
    qsizetype sent = 0;
    while (sent < job.size() || socket.bytesToWrite() > 0) {
        if (!progress.update(sent, job.size())) {
            socket.abort();
            return sent == 0
                       ? failure(ErrorCode::Cancelled)
                       : broke(QCoreApplication::translate("Labels", "it was stopped by hand"));
        }
        if (sent < job.size() && socket.bytesToWrite() < kPiece) {
            const qint64 taken = socket.write(job.mid(sent, kPiece));
            if (taken < 0) {
                return broke(reasonOf(socket));
            }
            sent += taken;
        }
        QElapsedTimer waited;
        waited.start();
        while (socket.bytesToWrite() > 0 && !socket.waitForBytesWritten(kLookMs)) {
            if (socket.state() != QAbstractSocket::ConnectedState) {
                return broke(reasonOf(socket));
            }
            if (waited.elapsed() > patience.writeMs || !progress.update(sent, job.size())) {
                socket.abort();
                return broke(QCoreApplication::translate(
                    "Labels", "it takes no more data; is it out of labels, or open?"));
            }
        }
    }
    // The end of the connection is the printer's word that it read all of it.
    socket.disconnectFromHost();
    if (socket.state() != QAbstractSocket::UnconnectedState &&
        !socket.waitForDisconnected(patience.connectMs) &&
        socket.state() != QAbstractSocket::UnconnectedState) {
        socket.abort();
    }
    return {};
}

} // namespace tracseq::labels
