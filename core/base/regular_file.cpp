// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/regular_file.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace tracseq {

Status requireRegularFile(const QString& path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isFile()) {
        return failure(
            ErrorCode::FileNotReadable,
            {path, QCoreApplication::translate(
                       "Errors", "it is a folder, a pipe or a device, not an ordinary file")});
    }
    return {};
}

} // namespace tracseq
