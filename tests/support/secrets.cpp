// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/secrets.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QUrl>

namespace tracseq::tests {

namespace {

QByteArray contents(const QString& path, bool& read)
{
    QFile file(path);
    read = file.open(QIODevice::ReadOnly);
    return read ? file.readAll() : QByteArray();
}

/// Base64 of the bytes wherever they begin within three: the letters that depend on nothing else.
std::vector<QByteArray> inBase64(const QByteArray& bytes)
{
    std::vector<QByteArray> forms;
    for (int before = 0; before < 3; ++before) {
        const QByteArray padded = QByteArray(before, '\0').append(bytes);
        QByteArray text = padded.toBase64(QByteArray::OmitTrailingEquals);
        text.remove(0, before == 0 ? 0 : before + 1);
        text.chop((before + bytes.size()) % 3 == 0 ? 0 : 1);
        forms.push_back(text);
    }
    return forms;
}

} // namespace

void SecretSearch::add(const QString& name, const QString& secret)
{
    const QByteArray utf8 = secret.toUtf8();
    const QByteArray utf16(reinterpret_cast<const char*>(secret.utf16()), secret.size() * 2);
    std::vector<QByteArray> forms{
        utf8, utf16, QUrl::toPercentEncoding(secret), QByteArray(utf8).replace(' ', '+'),
        utf8.toHex(), utf8.toHex().toUpper(),
        // What could be tried out as fast as one likes.
        QCryptographicHash::hash(utf8, QCryptographicHash::Md5).toHex(),
        QCryptographicHash::hash(utf8, QCryptographicHash::Sha1).toHex(),
        QCryptographicHash::hash(utf8, QCryptographicHash::Sha256),
        QCryptographicHash::hash(utf8, QCryptographicHash::Sha256).toHex()};
    for (const QByteArray& bytes : {utf8, utf16}) {
        const auto encoded = inBase64(bytes);
        forms.insert(forms.end(), encoded.begin(), encoded.end());
    }
    m_secrets.push_back({name, std::move(forms)});
}

QStringList SecretSearch::in(const QByteArray& bytes) const
{
    QStringList found;
    for (const Secret& secret : m_secrets) {
        for (const QByteArray& form : secret.forms) {
            if (bytes.contains(form)) {
                found += secret.name;
                break;
            }
        }
    }
    return found;
}

QStringList SecretSearch::inFolder(const QString& folder) const
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        bool read = false;
        for (const QString& name : in(contents(path, read))) {
            found += name + QStringLiteral(" in ") + path;
        }
        if (!read && QFile::exists(path)) {
            found += QStringLiteral("cannot be read: ") + path;
        }
    }
    return found;
}

QStringList SecretSearch::inProcess(qint64 pid) const
{
    QStringList found;
    for (const char* part : {"cmdline", "environ"}) {
        const QString path = QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(part));
        bool read = false;
        for (const QString& name : in(contents(path, read))) {
            found += name + QStringLiteral(" in ") + path;
        }
        if (!read) {
            found += QStringLiteral("cannot be read: ") + path;
        }
    }
    return found;
}

} // namespace tracseq::tests
