// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/lab_setting.h"

#include <QCryptographicHash>

namespace tracseq {

QString labSetting(const QString& labPath, const QString& name)
{
    const QByteArray hash =
        QCryptographicHash::hash(labPath.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("labs/%1/%2").arg(QString::fromLatin1(hash), name);
}

} // namespace tracseq
