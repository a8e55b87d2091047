// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/server_address.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace tracseq::sync {

using namespace Qt::StringLiterals;

namespace {

QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + value + u'\'';
}

/// False for what must not or cannot be set.
bool put(ServerAddress& address, const QString& key, const QString& value)
{
    static const QRegularExpression form(u"\\A[a-z_]+\\z"_s);
    if (key == u"host") {
        address.host = value;
    } else if (key == u"port") {
        address.port = value;
    } else if (key == u"dbname") {
        address.database = value;
    } else if (key == u"user") {
        address.user = value;
    } else if (key.startsWith(u"password") || key == u"passfile" || key == u"options" ||
               !form.match(key).hasMatch()) {
        return false;
    } else {
        address.parameters.append({key, value});
    }
    return true;
}

} // namespace

QString ServerAddress::name() const
{
    return host + u':' + port + u'/' + database;
}

QString ServerAddress::parameter(const QString& key) const
{
    for (const auto& [name, value] : parameters) {
        if (name == key) {
            return value;
        }
    }
    return {};
}

QString ServerAddress::connectionText() const
{
    QString text = u"host="_s + quoted(host) + u" port="_s + quoted(port) + u" dbname="_s +
                   quoted(database) + u" user="_s + quoted(user);
    for (const auto& [key, value] : parameters) {
        text += u' ' + key + u'=' + quoted(value);
    }
    return text;
}

Result<ServerAddress> readServerAddress(const QString& text)
{
    ServerAddress address;
    const auto invalid = [&] { return failure(ErrorCode::ServerAddressInvalid, {text}); };
    if (text.startsWith(u"postgres://") || text.startsWith(u"postgresql://")) {
        const QUrl url(text, QUrl::StrictMode);
        if (!url.isValid() || !url.password().isEmpty()) {
            return failure(ErrorCode::ServerAddressInvalid, {url.toString(QUrl::RemovePassword)});
        }
        address.host = url.host();
        address.port = url.port() < 0 ? address.port : QString::number(url.port());
        address.user = url.userName();
        address.database = url.path().mid(1);
        const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
        for (const auto& [key, value] : items) {
            if (!put(address, key, value)) {
                return invalid();
            }
        }
    } else {
        static const QRegularExpression pair(
            u"\\G\\s*([a-z_]+)\\s*=\\s*(?:'([^']*)'|([^\\s']*))"_s);
        qsizetype end = 0;
        for (auto all = pair.globalMatch(text); all.hasNext();) {
            const auto match = all.next();
            if (!put(address, match.captured(1), match.captured(2) + match.captured(3))) {
                return failure(ErrorCode::ServerAddressInvalid, {match.captured(1)});
            }
            end = match.capturedEnd();
        }
        if (!text.mid(end).trimmed().isEmpty()) {
            return invalid();
        }
    }
    if (address.host.isEmpty() || address.database.isEmpty() || address.user.isEmpty()) {
        return invalid();
    }
    // What QPSQL takes for the end of a parameter.
    if (address.connectionText().contains(u';')) {
        return invalid();
    }
    return address;
}

std::optional<PastedAddress> readPastedAddress(const QString& text)
{
    const QString plain = text.trimmed();
    if (!plain.startsWith(u"postgres://") && !plain.startsWith(u"postgresql://")) {
        return std::nullopt;
    }
    const QUrl url(plain, QUrl::TolerantMode);
    if (!url.isValid() || url.host().isEmpty()) {
        return std::nullopt;
    }
    PastedAddress pasted;
    pasted.password = url.password(QUrl::FullyDecoded);
    pasted.address.host = url.host();
    pasted.address.port = url.port() < 0 ? pasted.address.port : QString::number(url.port());
    pasted.address.user = url.userName(QUrl::FullyDecoded);
    pasted.address.database = url.path(QUrl::FullyDecoded).mid(1);
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto& [key, value] : items) {
        if (key == u"password") {
            pasted.password = value;
        } else {
            static_cast<void>(put(pasted.address, key, value)); // what must not be set is left out
        }
    }
    return pasted;
}

} // namespace tracseq::sync
