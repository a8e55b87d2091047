// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/xlsx_file.h"

#include <QFile>
#include <QSaveFile>
#include <utility>

namespace tracseq::tabular {

namespace {

constexpr qsizetype kMaxSheetName = 31;
constexpr qint64 kCopyBytes = 1 << 20;

} // namespace

XlsxFile::XlsxFile(QString path)
    : m_path(std::move(path))
{
}

XlsxFile::~XlsxFile()
{
    if (m_workbook != nullptr) {
        workbook_close(m_workbook); // the only way to free it; the file goes with the folder
    }
}

tl::unexpected<Error> XlsxFile::refused(const QString& reason) const
{
    return failure(ErrorCode::FileNotWritable, {m_path, reason});
}

Result<std::unique_ptr<XlsxFile>> XlsxFile::create(const QString& path, bool streaming)
{
    std::unique_ptr<XlsxFile> file(new XlsxFile(path));
    if (!file->m_folder.isValid()) {
        return file->refused(file->m_folder.errorString());
    }
    file->m_temporary = QFile::encodeName(file->m_folder.filePath(QStringLiteral("book.xlsx")));
    file->m_scratch = QFile::encodeName(file->m_folder.path());
    lxw_workbook_options options{};
    options.constant_memory = streaming ? LXW_TRUE : LXW_FALSE;
    options.tmpdir = file->m_scratch.data();
    file->m_workbook = workbook_new_opt(file->m_temporary.constData(), &options);
    if (file->m_workbook == nullptr) {
        return file->refused(QString::fromUtf8(lxw_strerror(LXW_ERROR_CREATING_XLSX_FILE)));
    }
    return file;
}

Status XlsxFile::finish()
{
    const lxw_error closed = workbook_close(std::exchange(m_workbook, nullptr));
    if (closed != LXW_NO_ERROR) {
        return refused(QString::fromUtf8(lxw_strerror(closed)));
    }
    QFile source(QFile::decodeName(m_temporary));
    QSaveFile target(m_path);
    if (!source.open(QIODevice::ReadOnly)) {
        return refused(source.errorString());
    }
    if (!target.open(QIODevice::WriteOnly)) {
        return refused(target.errorString());
    }
    for (QByteArray piece = source.read(kCopyBytes); !piece.isEmpty();
         piece = source.read(kCopyBytes)) {
        target.write(piece);
    }
    if (source.error() != QFileDevice::NoError || !target.commit()) {
        return refused(target.errorString());
    }
    return {};
}

QString allowedSheetName(const QString& name)
{
    QString allowed;
    for (const QChar c : name) {
        allowed += QStringView(u"[]:*?/\\").contains(c) || c.unicode() < 0x20 ? QChar(u'_') : c;
    }
    allowed = allowed.left(kMaxSheetName);
    while (allowed.startsWith(u'\'')) {
        allowed.remove(0, 1);
    }
    while (allowed.endsWith(u'\'') || (!allowed.isEmpty() && allowed.back().isHighSurrogate())) {
        allowed.chop(1);
    }
    return allowed.trimmed().isEmpty() ? QStringLiteral("Sheet1") : allowed;
}

} // namespace tracseq::tabular
