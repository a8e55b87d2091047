// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dropped_files.h"

#include "core/sequencing/illumina/sample_sheet.h"
#include "ui/shell/navigator.h"

#include <QFile>

namespace tracseq::app {

using namespace Qt::StringLiterals;

namespace {

/// Enough for every section name and header that tells the dialects apart.
constexpr qint64 kLookedAt = 64 * 1024;

bool isSampleSheet(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return false; // the import says why it cannot be read
    }
    return sequencing::SampleSheet::read(file.read(kLookedAt)).dialect() !=
           sequencing::SheetDialect::Unknown;
}

} // namespace

void openDropped(const QStringList& paths, database::TaskRunner& runner, ui::Navigator& navigator)
{
    for (const QString& path : paths) {
        runner.background<bool>(
            &navigator, std::make_shared<NoProgress>(),
            [path](Progress&) -> Result<bool> { return isSampleSheet(path); },
            [path, &navigator](const Result<bool>& sheet) {
                navigator.open(*sheet ? u"sequencing.sheet_check"_s : u"samples.import"_s, path);
            });
    }
}

} // namespace tracseq::app
