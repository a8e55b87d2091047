// SPDX-License-Identifier: GPL-3.0-or-later
// The one place of this module that asks the system beyond Qt.
#include "core/database/file_names.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace tracseq::database {

bool hasSeveralNames(const QString& path)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    return stat(QFile::encodeName(path).constData(), &status) == 0 && status.st_nlink > 1;
#else
    static_cast<void>(path);
    return false;
#endif
}

} // namespace tracseq::database
