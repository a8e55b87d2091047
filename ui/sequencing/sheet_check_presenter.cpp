// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sequencing/sheet_check_presenter.h"

#include "core/sequencing/illumina/sheet_file.h"

namespace tracseq::ui {

namespace {

constexpr int kSettleMs = 250;

} // namespace

std::shared_ptr<const CheckedSheet> checkBytes(const QByteArray& bytes,
                                               const sequencing::SheetCheckOptions& options)
{
    auto checked = std::make_shared<CheckedSheet>();
    checked->report = sequencing::checkSampleSheet(bytes, options);
    if (checked->report.readable()) {
        checked->sheet = sequencing::SampleSheet::read(bytes);
    }
    return checked;
}

SheetCheckPresenter::SheetCheckPresenter(database::TaskRunner& runner, QObject* parent)
    : QObject(parent)
    , m_runner(runner)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_settle, &QTimer::timeout, this, [this] { start(true); });
}

void SheetCheckPresenter::open(const QString& path)
{
    if (!m_watcher.files().isEmpty()) {
        m_watcher.removePaths(m_watcher.files());
    }
    m_settle.stop();
    m_path = path;
    m_options.instrument.clear();
    m_options.kitVersion.clear();
    start(false);
}

void SheetCheckPresenter::checkAgain()
{
    if (!m_path.isEmpty()) {
        start(false);
    }
}

void SheetCheckPresenter::setInstrument(const QString& name)
{
    if (name != m_options.instrument) {
        m_options.instrument = name;
        m_options.kitVersion.clear();
        checkAgain();
    }
}

void SheetCheckPresenter::setKit(const QString& name)
{
    if (name != m_options.kitVersion) {
        m_options.kitVersion = name;
        checkAgain();
    }
}

QStringList SheetCheckPresenter::kits() const
{
    const sequencing::InstrumentType* type = m_options.instrument.isEmpty()
                                                 ? (m_sheet ? m_sheet->report.instrument : nullptr)
                                                 : sequencing::findInstrument(m_options.instrument);
    return type == nullptr ? QStringList() : type->kitNames();
}

void SheetCheckPresenter::start(bool fileChanged)
{
    using Answer = std::shared_ptr<const CheckedSheet>;
    const quint64 token = ++m_token;
    m_checking = true;
    Q_EMIT checkingChanged();
    m_runner.background<Answer>(
        this, std::make_shared<NoProgress>(),
        [path = m_path, options = m_options](Progress&) -> Result<Answer> {
            const auto bytes = sequencing::readSheetFile(path);
            if (!bytes) {
                return failure(bytes.error());
            }
            return checkBytes(*bytes, options);
        },
        [this, token, fileChanged](const Result<Answer>& answer) {
            if (token != m_token) {
                return;
            }
            m_checking = false;
            Q_EMIT checkingChanged();
            // Editors that write a new file and rename it end the watch.
            if (!m_watcher.files().contains(m_path)) {
                m_watcher.addPath(m_path);
            }
            if (!answer) {
                Q_EMIT failed(answer.error());
                return;
            }
            m_sheet = *answer;
            Q_EMIT checked(fileChanged);
        });
}

} // namespace tracseq::ui
