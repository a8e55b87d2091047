// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/task_runner.h"
#include "core/sequencing/illumina/sample_sheet_checker.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace tracseq::ui {

/// A sheet with what was found in it; made on a worker, immutable then.
struct CheckedSheet {
    sequencing::SampleSheet sheet;
    sequencing::SheetReport report;
};

/// Reads and checks, in the calling thread.
std::shared_ptr<const CheckedSheet> checkBytes(const QByteArray& bytes,
                                               const sequencing::SheetCheckOptions& options);

/// Checks one sample sheet file after the other, and the same one again when it changes on disk or
/// something else is assumed of the instrument. No widgets. UI thread; the runner outlives it.
class SheetCheckPresenter final : public QObject {
    Q_OBJECT
public:
    explicit SheetCheckPresenter(database::TaskRunner& runner, QObject* parent = nullptr);

    void open(const QString& path);
    /// Reads the file again.
    void checkAgain();
    /// Name of an InstrumentType; empty: as the sheet says. Takes the kit back.
    void setInstrument(const QString& name);
    /// Name of a kit of the instrument; empty: not known.
    void setKit(const QString& name);

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] const QString& instrument() const { return m_options.instrument; }
    [[nodiscard]] const QString& kit() const { return m_options.kitVersion; }
    /// Null before a file was read.
    [[nodiscard]] std::shared_ptr<const CheckedSheet> sheet() const { return m_sheet; }
    [[nodiscard]] bool isChecking() const { return m_checking; }
    /// The kits that can be chosen from: of the chosen instrument, else of the sheet's.
    [[nodiscard]] QStringList kits() const;

Q_SIGNALS:
    void checkingChanged();
    /// A new result; fileChanged: because somebody wrote the file.
    void checked(bool fileChanged);
    void failed(const tracseq::Error& error);

private:
    void start(bool fileChanged);

    database::TaskRunner& m_runner;
    QString m_path;
    sequencing::SheetCheckOptions m_options;
    std::shared_ptr<const CheckedSheet> m_sheet;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; ///< programs write a file in several steps
    quint64 m_token = 0;
    bool m_checking = false;
};

} // namespace tracseq::ui
